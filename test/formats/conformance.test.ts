// Every file of others that is at hand (../shared/corpus): good ones open and come through each format unharmed, broken
// ones are refused with the right message, and docs/conformance.md says what was seen.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ModelIndex } from '../../domain/model-index';
import {
  cases,
  conformancePage,
  outAndBack,
  planned,
  readCase,
  sourcesOf,
  toldOf,
  WAYS,
  type Seen,
} from './support/conformance';
import { canValidate, schemaErrors } from './support/files';

const PAGE = join(__dirname, '../../docs/conformance.md');
const EMPTY = { added: [], changed: [], removed: [] };
/** Files that cannot be read, and why. */
const REFUSED: { readonly [name: string]: string } = {
  'exchange/vng-gemma-fragment-example.xml': 'import.xml.tagMismatch',
  'portfolio/fi-transport-agency-service-record.json': 'import.json.notOurs',
  'portfolio/fi-transport-agency-system-record-1.json': 'import.json.notOurs',
  'portfolio/fi-transport-agency-system-record-2.json': 'import.json.notOurs',
  'portfolio/fi-transport-agency-system-record-3.json': 'import.json.notOurs',
  'portfolio/fi-transport-agency-system-interfaces.csv': 'import.csv.header',
  'portfolio/nl-gemma-reference-components.csv': 'import.csv.header',
};
/** Told of files that are valid all the same. */
const OF_VALID_FILES = new Set(['import.archimate.connectionEnds', 'import.archimate.junction']);

/** A drawing that we keep without showing it is told again wherever it comes back. */
const KEPT_WHOLE = 'import.archi.freeDiagram';

const found = cases();
const validates = canValidate();
const seen: Seen[] = [];
/** How many elements and relationships of each type a file holds. */
const counted = new Map<string, { [type: string]: number }>();

it(`other people's files are here: ${found.length || 'none, ../shared/corpus is missing, nothing to check'}`, () => {
  expect(found.length === 0 || found.length > 60).toBe(true);
});

for (const one of found) {
  const code = REFUSED[one.name];
  it(`${one.name}: ${code === undefined ? 'through every format and back' : 'refused in words'}`, () => {
    const files = sourcesOf(one);
    const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
    const file = readCase(files);
    if (code !== undefined) {
      expect(file.fragment).toBeUndefined();
      expect(file.problems.map((problem) => problem.code)).toEqual([code]);
      const results = WAYS.map((_, at) => (at === 0 ? `refused: ${code.replace(/^import\./, '')}` : ''));
      seen.push({ name: one.name, bytes, counts: undefined, results, told: '' });
      return;
    }
    const index = ModelIndex.of([]);
    index.apply(planned(index, file).diff);
    expect(planned(index, file).diff).toEqual(EMPTY);
    const results = WAYS.map(([format]) => {
      const back = outAndBack(index, format);
      const told = back.problems.filter(({ code: kept }) => kept !== KEPT_WHOLE);
      expect([format, told]).toEqual([format, []]);
      expect([format, back.differences]).toEqual([format, []]);
      expect(back.changes).toEqual(EMPTY);
      if (format !== 'archimate-exchange' || !validates) return 'same';
      expect(schemaErrors(back.bytes)).toBe('');
      return 'same, valid';
    });
    if (validates && file.format === 'archimate-exchange') {
      const broken = file.problems.some(
        ({ severity, code: told }) => severity !== 'info' && !OF_VALID_FILES.has(told),
      );
      if (broken) expect(schemaErrors(files[0]?.bytes ?? new Uint8Array())).not.toBe('');
    }
    const counts = (['element', 'relationship', 'view'] as const).map((kind) => index.count(kind));
    counted.set(one.name, typesOf(index));
    seen.push({ name: one.name, bytes, counts, results, told: toldOf(file.problems) });
  });
}

function typesOf(index: ModelIndex): { [type: string]: number } {
  const out: { [type: string]: number } = {};
  for (const { type } of [...index.all('element'), ...index.all('relationship')])
    out[type] = (out[type] ?? 0) + 1;
  return out;
}

it('a model is the same in the formats that hold it', () => {
  let pairs = 0;
  for (const [name, counts] of counted) {
    const bare = /^archi-native\/(.*)\.archimate$/.exec(name)?.[1];
    const exchange = bare === undefined ? undefined : counted.get(`exchange/${bare}.xml`);
    if (!exchange) continue;
    pairs += 1;
    expect([name, counts]).toEqual([name, exchange]);
    const tables = counted.get(`portfolio/${bare ?? ''}-*.csv`);
    if (tables) expect([name, tables]).toEqual([name, exchange]);
  }
  expect(pairs).toBeGreaterThanOrEqual(seen.length === found.length && found.length > 0 ? 8 : 0);
});

it('docs/conformance.md says what was seen', () => {
  // A part of the files, or no schema to check with, is not the whole picture.
  if (found.length === 0 || seen.length !== found.length || !validates) return;
  const page = conformancePage(seen);
  if (process.env['UPDATE_CONFORMANCE'] === '1') writeFileSync(PAGE, page);
  expect(existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '').toBe(page);
});
