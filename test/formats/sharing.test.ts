// Sharing with grades: a secret is planted in every field of every kind of record that the schemas know, and must not leave; the signature
// tells what was changed.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SHARE_LEVELS, shareRecords, statementOf, type ShareLevel } from '../../domain/sharing/share';
import { ModelIndex } from '../../domain/model-index';
import { Refused } from '../../domain/problem';
import { compare } from '../../domain/region/comparison';
import { matrixRows } from '../../domain/region/matrix';
import { RECORD_KINDS } from '../../domain/records';
import { fingerprint } from '../../engine/formats/json/signature';
import { recordsInScope } from '../../engine/formats/scope';
import { sharedFileOf } from '../../engine/sharing';
import type { ModelRecord, SharedFile } from '../../schemas/generated/types';
import { modelRecord } from '../../schemas/generated/validators.js';
import { fixture, imported, plan, read } from './support/files';

const SECRET = 'SALAISUUS';
const SCHEMAS = join(__dirname, '../../schemas/records');
const own = (): ModelIndex => imported(fixture('own-model.json'), 'own-model.json');
const organisationId = (index: ModelIndex): string => index.all('organisation')[0]?.id ?? '';

let count = 0;
const newId = (): string => `jako-${(count += 1)}`;

/** Every property of each kind, as the schemas have them. */
function propertiesByKind(): ReadonlyMap<string, readonly string[]> {
  const out = new Map<string, readonly string[]>();
  for (const name of readdirSync(SCHEMAS)) {
    const { properties } = JSON.parse(readFileSync(join(SCHEMAS, name), 'utf8')) as {
      properties?: { kind?: { const?: string } };
    };
    const kind = properties?.kind?.const;
    if (kind !== undefined) out.set(kind, Object.keys(properties ?? {}));
  }
  return out;
}

/** What may be told below the full level. */
const OPEN = new Set(
  (
    'kind id ownerId type jhsKind name anonymous municipalityCode region population ' +
    'order date elementId componentId degree stateId subjectId fate organisationId status'
  ).split(' '),
);

function planted(): ModelRecord[] {
  const index = own();
  const byKind = propertiesByKind();
  expect([...byKind.keys()].sort()).toEqual([...RECORD_KINDS].sort());
  const models = new Set(index.all('referenceModel').map(({ id }) => id));
  return recordsInScope(index, organisationId(index)).records.map((record) => {
    if (models.has(record.id) || ('ownerId' in record && models.has(record.ownerId))) return record;
    const next: { [key: string]: unknown } = { ...record };
    for (const key of byKind.get(record.kind) ?? []) if (!OPEN.has(key)) next[key] = SECRET;
    return next as unknown as ModelRecord;
  });
}

function shared(level: ShareLevel, leaveOutFields: readonly string[] = []): ModelRecord[] {
  const index = own();
  const { records } = recordsInScope(index, organisationId(index));
  return shareRecords(records, { organisationId: organisationId(index), level, leaveOutFields }, newId);
}

it.each(['names', 'types', 'counts'] as const)(
  '%s: no field that is not listed leaves, whatever it is',
  (level) => {
    const index = own();
    const out = shareRecords(
      planted(),
      { organisationId: organisationId(index), level, leaveOutFields: [] },
      newId,
    );
    expect(JSON.stringify(out)).not.toContain(SECRET);
    expect(out.length).toBeGreaterThan(5);
  },
);

it.each(['types', 'counts'] as const)('%s: no name and no identifier of a system leaves', (level) => {
  const index = own();
  const text = JSON.stringify(shared(level));
  const models = new Set(index.all('referenceModel').map(({ id }) => id));
  const systems = index.all('element').filter(({ ownerId }) => !models.has(ownerId));
  expect(systems.length).toBeGreaterThan(0);
  for (const { id, name } of systems) {
    expect(text).not.toContain(`"${id}"`);
    for (const one of Object.values(name)) if (one.length > 3) expect(text).not.toContain(one);
  }
});

it.each(SHARE_LEVELS)('%s: what leaves is a valid model that comes in', (level) => {
  for (const record of shared(level))
    expect(modelRecord(record as unknown) ? '' : JSON.stringify([record, modelRecord.errors])).toBe('');
  const index = ModelIndex.of(shared(level));
  expect(index.count('organisation')).toBe(1);
});

it('leaves fields out by name at the full level, and never who has delivered what', () => {
  const index = own();
  const fields = new Set(index.all('element').flatMap(({ fields: values }) => Object.keys(values ?? {})));
  const [first = ''] = fields;
  const out = shared('full', [first]);
  for (const record of out)
    if (record.kind === 'element') expect(record.fields ?? {}).not.toHaveProperty([first]);
  const statement = statementOf(
    out,
    index,
    { organisationId: organisationId(index), level: 'full', leaveOutFields: [first] },
    'nyt',
  );
  expect(statement.leftOut).toEqual([first]);
  expect(statement.values).not.toHaveProperty([`element.fields.${first}`]);
  for (const other of fields)
    if (other !== first) expect(statement.values).toHaveProperty([`element.fields.${other}`]);
  expect(() => shareRecords([], { organisationId: 'x', level: 'full', leaveOutFields: [] }, newId)).toThrow(
    Refused,
  );
});

it('counts are the same when they come back, without a product being recognised', () => {
  const sample = imported(
    readFileSync(join(__dirname, '../../reference-models/samples/vertailualue.json')),
    'vertailualue.json',
  );
  const { records } = recordsInScope(sample, 'peer-k0');
  const out = shareRecords(
    records,
    { organisationId: 'peer-k0', level: 'counts', leaveOutFields: [] },
    newId,
  );
  const index = ModelIndex.of(out);
  const rows = (of: ModelIndex) =>
    matrixRows(
      compare({ index: of, referenceModelId: 'peer', state: 'current', language: 'fi' }),
      'component',
    ).map(({ name, cells }) => [
      name,
      cells.get('peer-k0')?.status,
      cells.get('peer-k0')?.systems.length ?? 0,
    ]);
  expect(rows(index)).toEqual(rows(sample));
  const matrix = matrixRows(
    compare({ index, referenceModelId: 'peer', state: 'current', language: 'fi' }),
    'component',
  );
  expect(matrix.every(({ different }) => different === 0)).toBe(true);
});

describe('the signed file', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kokonaiskuva-jako-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const made = (): SharedFile => {
    const index = own();
    return sharedFileOf(
      index,
      { organisationId: organisationId(index), level: 'names', leaveOutFields: [] },
      { folder, now: '2026-11-23T10:00:00.000Z', newId, name: 'Mallila' },
    );
  };
  const bytes = (file: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(file));
  const codes = (file: unknown): string[] =>
    read(bytes(file), 'mallila.jako.json').problems.map(({ code }) => code);

  it('is signed with a key that is made once and is its owner’s alone', () => {
    const [first, second] = [made(), made()];
    expect(fingerprint(first.signature)).toBe(fingerprint(second.signature));
    expect(fingerprint(first.signature)).toMatch(/^(?:[0-9a-f]{4} ){4}[0-9a-f]{4}$/u);
    const [key = ''] = readdirSync(folder);
    expect(statSync(join(folder, key)).mode & 0o077).toBe(0);
    expect(JSON.stringify(first)).not.toContain('PRIVATE');
  });

  it('comes in, told to be intact whatever the order of its keys', () => {
    const file = made();
    expect(codes(file)).toEqual(['share.signed']);
    const turned = Object.fromEntries(Object.entries(file).reverse());
    expect(codes(turned)).toEqual(['share.signed']);
    const index = ModelIndex.of([]);
    const { diff } = plan(index, bytes(file), 'mallila.jako.json');
    expect(diff.added.length).toBeGreaterThan(5);
  });

  it.each([
    [
      'the statement',
      (file: SharedFile) => ({ ...file, statement: { ...file.statement, level: 'counts' as const } }),
    ],
    [
      'the content',
      (file: SharedFile) => ({ ...file, content: { ...file.content, name: { fi: 'Toinen' } } }),
    ],
    ['the signature', (file: SharedFile) => ({ ...file, signature: { ...file.signature, value: 'AAAA' } })],
    ['the key', (file: SharedFile) => ({ ...file, signature: { ...file.signature, publicKey: 'AAAA' } })],
  ])('tells that %s has been changed', (_, change) => {
    expect(codes(change(made()))).toEqual(['share.changed']);
  });

  it('is refused where it is no such file, or what is inside is none', () => {
    for (const file of [{ format: 'kokonaiskuva-jako' }, { ...made(), content: { format: 'muu' } }]) {
      const { fragment, problems } = read(bytes(file), 'a.json');
      expect(fragment).toBeUndefined();
      expect(problems.length).toBeGreaterThan(0);
    }
  });
});
