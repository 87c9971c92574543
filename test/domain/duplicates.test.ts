// What is suspected of being the same, and what is not.
import { suspectedDuplicates } from '../../domain/duplicates';
import { ModelIndex } from '../../domain/model-index';
import { normalisedName } from '../../domain/names';
import type { Element } from '../../schemas/generated/types';
import { element } from './support/small-model';

/** [reason, ids] of elements with these names, numbered from 0. */
function suspected(names: readonly string[], more: readonly Partial<Element>[] = []): unknown[] {
  const elements = names.map((name, at) => element(`e${at}`, { name: { fi: name }, ...more[at] }));
  return suspectedDuplicates(ModelIndex.of(elements), 'org').map(({ reason, elementIds }) => [
    reason,
    ...elementIds.map((id) => names[Number(id.slice(1))]),
  ]);
}

it('compares names without case, signs and accents, but with Finnish letters', () => {
  expect(normalisedName('  Dynasty–10 (Café) ')).toBe('dynasty 10 cafe');
  expect(normalisedName('Päätös')).toBe('päätös');
  expect(normalisedName('Pa\u0308a\u0308to\u0308s')).toBe('päätös');
});

it.each([
  ['sameName', ['Wilma', 'WILMA ', 'Primus']],
  ['sameWords', ['Talous ja palkat', 'Palkat, talous']],
  ['oneLetter', ['Kuntarekry', 'Kuntarekri']],
  ['oneInOther', ['Primus', 'Primus oppilashallinto']],
])('suspects %s', (reason, names) => {
  expect(suspected(names)).toEqual([[reason, names[0], names[1]]]);
});

it('suspects the same product of the same supplier, and an alias', () => {
  const fields = { supplier: 'Yritys Oy', product: 'Tuote' };
  expect(suspected(['Eka', 'Toka'], [{ fields }, { fields }])).toEqual([['sameProduct', 'Eka', 'Toka']]);
  expect(suspected(['Eka', 'Toka'], [{ aliases: ['TOKA'] }])).toEqual([['alias', 'Eka', 'Toka']]);
});

it('puts three of one name in one group, and a pair in one group only', () => {
  expect(suspected(['Wilma', 'wilma', 'Wilma.'])).toEqual([['sameName', 'Wilma', 'wilma', 'Wilma.']]);
});

it('lets be what differs in type or number, is marked as different, or has only a short likeness', () => {
  expect(suspected(['Palvelin 1', 'Palvelin 2'])).toEqual([]);
  expect(suspected(['Wilma', 'Wilma'], [{}, { type: 'Node' }])).toEqual([]);
  expect(suspected(['Wilma', 'Wilma'], [{ differentFrom: ['e1'] }])).toEqual([]);
  expect(suspected(['AD', 'AX', '–', '!'])).toEqual([]);
});
