// Files made to take all time or memory: each ends in one error with its place, or is read, with 700 MB at most.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'kokonaiskuva-hostile-'));
const runner = join(folder, 'runner.cjs');

function outcomeOf(name: string): unknown {
  const out = execFileSync(process.execPath, ['--max-old-space-size=700', runner, name], { timeout: 90_000 });
  return JSON.parse(String(out));
}

beforeAll(() => {
  const build = ['--bundle', '--platform=node', '--format=cjs', '--log-level=error', `--outfile=${runner}`];
  execFileSync(
    join(ROOT, 'node_modules/.bin/esbuild'),
    ['test/formats/support/hostile-runner.ts', ...build],
    {
      cwd: ROOT,
    },
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a file made to harm', () => {
  it.each([
    ['entityBomb', 'doctype', 2, 1],
    ['externalEntity', 'doctype', 1, 1],
    ['deep', 'tooDeep', 5, 595],
    ['deepUnclosed', 'tooDeep', 5, 595],
    ['hugeAttribute', 'attributeTooLong', 5, 22],
    ['hugeText', 'textTooLong', 4, 16],
    ['millionAttributes', 'tooManyAttributes', 5, 1],
    ['millionNamespaces', 'tooManyAttributes', 5, 1],
    ['tooManyElements', 'tooManyElements', 4, 8_000_000],
  ])('%s: import.xml.%s', (name, code, line, column) => {
    const outcome = outcomeOf(name);
    expect(outcome).toMatchObject({ refused: `import.xml.${code}`, line, problems: 1 });
    expect((outcome as { column: number }).column).toBeGreaterThanOrEqual(column);
    expect((outcome as { column: number }).column).toBeLessThan(column + 200);
  });

  it.each([
    ['longText', 3, ['textCut']],
    ['manyReferences', 3, ['textCut']],
    ['millionNames', 3, ['unknownPart']],
    ['manyComments', 3, ['textCut']],
    ['sameIdentifier', 100_003, ['idTwice']],
    ['longIdentifiers', 43, ['idRepaired']],
    ['relationshipChain', 3, ['relationshipWithoutEnd']],
    ['relationshipCycle', 100_005, []],
    ['connectionChain', 8, ['connectionWithoutEnd']],
    ['connectionCycle', 8, ['connectionWithoutRelationship']],
    ['folderOfItself', 6, []],
    ['danglingEverything', 100_008, ['nodeElementUnknown', 'nodeWithoutSize']],
  ])('%s is read', (name, records, codes) => {
    const all = codes.map((code) => `import.archimate.${code}`);
    const outcome = outcomeOf(name) as { records: number; codes: string[]; problems: number };
    expect(outcome.records).toBe(records);
    expect(outcome.codes.filter((code) => code !== 'import.moreOfSame')).toEqual(expect.arrayContaining(all));
    // A report that nobody can read says nothing.
    expect(outcome.problems).toBeLessThan(200);
  });
});
