// Diffs: collected, reversed, applied, and refused where they do not fit. Texts in languages.
import type { Element, ModelRecord } from '../../schemas/generated/types';
import { DiffBuilder, emptyDiff, isEmptyDiff, reverseDiff } from '../../domain/diff';
import { ModelIndex } from '../../domain/model-index';
import { sameValue } from '../../domain/records';
import { textIn, withText } from '../../domain/text';
import { element, smallRecords } from './support/small-model';

const renamed = (record: Element, fi: string): Element => ({ ...record, name: { fi } });

describe('DiffBuilder', () => {
  const a = element('a');
  const b = element('b');
  let edits: DiffBuilder;

  beforeEach(() => {
    const base = new Map<string, ModelRecord>([
      ['a', a],
      ['b', b],
    ]);
    edits = new DiffBuilder((id) => base.get(id));
  });

  it('is empty where nothing was done', () => {
    expect(isEmptyDiff(edits.build())).toBe(true);
  });

  it('sees additions, changes and removals', () => {
    const c = element('c');
    edits.put(c);
    edits.put(renamed(a, 'x'));
    edits.remove('b');
    expect(edits.build()).toEqual({
      added: [c],
      changed: [{ before: a, after: renamed(a, 'x') }],
      removed: [b],
    });
  });

  it('takes several edits of one record as one', () => {
    const c = element('c');
    edits.put(c);
    edits.put(renamed(c, '1'));
    edits.put(renamed(a, '1'));
    edits.put(renamed(a, '2'));
    expect(edits.build()).toEqual({
      added: [renamed(c, '1')],
      changed: [{ before: a, after: renamed(a, '2') }],
      removed: [],
    });
  });

  it('takes what ends as it began as nothing', () => {
    const c = element('c');
    edits.put(c);
    edits.remove('c');
    edits.put(renamed(a, 'x'));
    edits.put({ ...a });
    edits.remove('b');
    edits.put(b);
    edits.remove('poissa');
    expect(edits.build()).toEqual(emptyDiff());
  });

  it('shows each record as it stands so far', () => {
    expect(edits.get('a')).toBe(a);
    edits.put(renamed(a, 'x'));
    expect(edits.get('a')).toEqual(renamed(a, 'x'));
    edits.remove('a');
    expect(edits.get('a')).toBeUndefined();
  });
});

describe('a diff', () => {
  const records = smallRecords();
  const a = records.find((record): record is Element => record.id === 'a')!;
  const removed = records.filter((record) => ['p1', 'p3'].includes(record.id));
  const diff = {
    added: [element('uusi'), element('toinen')],
    changed: [{ before: a, after: renamed(a, 'x') }],
    removed,
  };

  it('and its reverse give the model back', () => {
    const index = ModelIndex.of(records);
    index.apply(diff);
    expect(index.get('uusi')).toBeDefined();
    expect(index.pointing('placement', 'placedElement', 'a')).toEqual([]);
    index.apply(reverseDiff(diff));
    const sorted = [...index.values()].sort((x, y) => (x.id < y.id ? -1 : 1));
    expect(sorted).toEqual([...records].sort((x, y) => (x.id < y.id ? -1 : 1)));
    expect(index.pointing('placement', 'placedElement', 'a')).toHaveLength(2);
    expect(reverseDiff(reverseDiff(diff))).toEqual(diff);
  });

  it('moves the look-ups with the pointers', () => {
    const index = ModelIndex.of(records);
    const before = index.find('relationship', 'r')!;
    index.apply({ ...emptyDiff(), changed: [{ before, after: { ...before, targetId: 'c' } }] });
    expect(index.relationshipsOf('b')).toEqual([]);
    expect(index.relationshipsOf('c').map((r) => r.id)).toEqual(['r']);
    expect(index.pointing('relationship', 'source', 'a').map((r) => r.id)).toEqual(['r']);
  });

  const misfits: [string, Partial<typeof diff>][] = [
    ['adds what is there', { added: [element('uusi'), a] }],
    ['changes what is not there', { changed: [{ before: element('x'), after: element('x') }] }],
    ['changes what has changed', { changed: [{ before: renamed(a, 'vanha'), after: renamed(a, 'x') }] }],
    ['removes what is not there', { removed: [element('x')] }],
    ['removes what has changed', { removed: [renamed(a, 'vanha')] }],
  ];
  it.each(misfits)('that %s is refused before anything is changed', (_name, part) => {
    const index = ModelIndex.of(records);
    expect(() => index.apply({ ...diff, ...part })).toThrow(/identifier twice|does not fit/u);
    expect([...index.values()]).toEqual(records);
    expect(index.pointing('placement', 'placedElement', 'a')).toHaveLength(2);
  });

  it('may replace a record by one of the same identifier', () => {
    const index = ModelIndex.of(records);
    index.apply({ added: [renamed(a, 'x')], changed: [], removed: [a] });
    expect(index.find('element', 'a')?.name).toEqual({ fi: 'x' });
  });

  it('leaves a copy alone', () => {
    const index = ModelIndex.of(records);
    const copy = index.copy();
    index.apply(diff);
    expect([...copy.values()]).toEqual(records);
    expect(() => ModelIndex.of([a, a])).toThrow('identifier twice: a');
  });
});

describe('sameValue', () => {
  it('goes by content; the order of keys and absent values do not count', () => {
    expect(sameValue({ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1, d: undefined })).toBe(true);
    for (const [a, b] of [
      [
        [1, 2],
        [2, 1],
      ],
      [{ a: 1 }, { a: '1' }],
      [{}, []],
      [null, {}],
      [{ a: undefined, b: 1 }, { a: 1 }],
    ])
      expect(sameValue(a, b)).toBe(false);
  });
});

describe('texts', () => {
  it('are shown in the language asked for, otherwise in fi, sv, en, undetermined, any', () => {
    const text = { und: 'u', en: 'e', sv: 's', fi: 'f', de: 'd' };
    expect(['de', 'sv', 'fr'].map((tag) => textIn(text, tag))).toEqual(['d', 's', 'f']);
    expect(textIn({ sv: 's', en: 'e' }, 'fi')).toBe('s');
    expect(textIn({ und: 'u', en: 'e' }, 'fi')).toBe('e');
    expect(textIn({ und: 'u', de: 'd' }, 'fi')).toBe('u');
    expect(textIn({ fi: '', de: 'd' }, 'fi')).toBe('d');
    expect([textIn(undefined, 'fi'), textIn({}, 'fi')]).toEqual(['', '']);
  });

  it('change in one language; a text without a language keeps its tag', () => {
    expect(withText({ fi: 'a', sv: 'b' }, 'sv', 'c')).toEqual({ fi: 'a', sv: 'c' });
    expect(withText({ fi: 'a', sv: 'b' }, 'sv', '')).toEqual({ fi: 'a' });
    expect(withText({ und: 'a' }, 'fi', 'b')).toEqual({ und: 'b' });
    expect(withText({ und: 'a', en: 'b' }, 'fi', 'c')).toEqual({ und: 'a', en: 'b', fi: 'c' });
    expect(withText(undefined, 'fi', 'a')).toEqual({ fi: 'a' });
  });
});
