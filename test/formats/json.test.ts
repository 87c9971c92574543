// Our own JSON file: fixed order, refusals with their place.
import type { Problem } from '../../domain/problem';
import { syntaxErrorAt } from '../../engine/formats/json/position';
import { bytesOf, fixture, imported, read, written } from './support/files';

function refused(text: string): Problem[] {
  const { fragment, problems } = read(bytesOf(text), 'x.json');
  expect(fragment).toBeUndefined();
  return problems;
}

const HEAD = '"format":"kokonaiskuva","formatVersion":1';

describe('JSON export', () => {
  it('sorts records and keys, indents by two, ends with a line end, leaves empty lists out', () => {
    const text = Buffer.from(written(imported(fixture('own-model.json'), 'own-model.json'), 'json')).toString(
      'utf8',
    );
    expect(text.endsWith('}\n')).toBe(true);
    expect(text.startsWith('{\n  "format": "kokonaiskuva",\n  "formatVersion": 1,\n')).toBe(true);
    const ids = [...text.matchAll(/"kind": "element",\n\s+"id": "([^"]+)"/g)].map((match) => match[1]);
    expect(ids).toEqual(['comp-1', 'comp-2', 'layer-1', 'sys-1', 'sys-2']);
    expect(text.indexOf('"contractEnd"')).toBeLessThan(text.indexOf('"costPerYear"'));
    expect(text).not.toContain('[]');
  });

  it('is the same after import and export', () => {
    const bytes = written(imported(fixture('own-model.json'), 'own-model.json'), 'json');
    expect(Buffer.from(written(imported(bytes, 'x.json'), 'json')).equals(Buffer.from(bytes))).toBe(true);
  });
});

describe('JSON import', () => {
  it.each([
    ['{', 1, 2],
    ['{"a":1,}', 1, 8],
    ['{"a" 1}', 1, 6],
    ['{\n  "a": tru\n}', 2, 8],
    ['{"a":[1,2}', 1, 10],
    ['{"a":"x\ny"}', 1, 6],
    ['{"a":1}}', 1, 8],
    ['{"a":01}', 1, 7],
    ["{'a':1}", 1, 2],
    ['{"a":[,1]}', 1, 7],
    ['', 1, 1],
  ])('%j is no JSON at line %i, column %i', (text, line, column) => {
    expect(syntaxErrorAt(text)).toEqual({ line, column });
  });

  it('refuses broken JSON with line and column', () => {
    expect(refused(`{${HEAD},\n "elements": [}\n`)).toMatchObject([
      { code: 'import.json.syntax', line: 2, column: 15 },
    ]);
  });

  it('refuses what is nested too deep, with line and column, and counts no brackets in texts', () => {
    const nested = (levels: number): string =>
      `{${HEAD},\n "organisations": ${'['.repeat(levels)}${']'.repeat(levels)}}`;
    for (const levels of [200, 300_000])
      expect(refused(nested(levels))).toMatchObject([
        { code: 'import.json.tooDeep', line: 2, column: 19 + 199 },
      ]);
    expect(refused(nested(199))).not.toMatchObject([{ code: 'import.json.tooDeep' }]);
    const text = `${'[{'.repeat(500)} \\\\\\"[`;
    expect(refused(`{"format":"${text}"}`)).toMatchObject([{ code: 'import.json.notOurs' }]);
  });

  it('refuses what is not ours, what is newer, and bytes that are not UTF-8', () => {
    expect(refused('{"a":1}')).toMatchObject([{ code: 'import.json.notOurs' }]);
    expect(refused('{"format":"kokonaiskuva","formatVersion":2}')).toMatchObject([
      { code: 'import.json.newer', params: { version: 2, known: 1 } },
    ]);
    const bytes = new Uint8Array([...bytesOf('{"a":"'), 0xff, ...bytesOf('"}')]);
    expect(read(bytes, 'x.json').problems).toMatchObject([{ code: 'import.json.encoding' }]);
  });

  it('refuses records that are not valid, with their path', () => {
    const problems = refused(
      `{${HEAD},"elements":[{"kind":"element","id":"1 bad","ownerId":"o","type":"Node","name":{}}]}`,
    );
    expect(problems[0]).toMatchObject({ code: 'import.json.invalid', params: { path: '/elements/0/id' } });
    expect(refused(`{${HEAD},"surprise":1}`)[0]?.params['message']).toContain('surprise');
    expect(refused(`{${HEAD.replace('1', '0')}}`)[0]?.code).toBe('import.json.invalid');
  });

  it('refuses an identifier that occurs twice', () => {
    const text = `{${HEAD},"organisations":[{"kind":"organisation","id":"o","name":{}},{"kind":"organisation","id":"o","name":{}}]}`;
    expect(refused(text)).toMatchObject([{ code: 'import.json.idTwice', params: { id: 'o' } }]);
  });

  it('lets no key become a prototype', () => {
    const foreign = '{"__proto__":{"polluted":1},"\\u005f_proto__":{"polluted":1},"kept":true}';
    const text = `{${HEAD},"organisations":[{"kind":"organisation","id":"o","name":{},"foreign":${foreign}}]}`;
    const { fragment } = read(bytesOf(text), 'x.json');
    const [record] = fragment?.records ?? [];
    expect(JSON.stringify(record)).not.toContain('polluted');
    expect(record).toMatchObject({ foreign: { kept: true } });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});
