// Open data: only what a municipality allows goes out. A secret is planted in everything that a record can hold.
import { shareRecords } from '../../domain/sharing/share';
import { openData, OPEN_FIELDS } from '../../domain/sharing/open-data';
import { refusalOf } from '../engine/support/workspaces';
import { ModelIndex } from '../../domain/model-index';
import type { Element, ModelRecord, OpenPermission, Organisation } from '../../schemas/generated/types';
import { openDataFile } from '../../schemas/generated/validators.js';
import { FIELDS } from '../../domain/portfolio/fields';
import { element, smallRecords } from './support/small-model';

const SECRET = 'SALAISUUS';
const DAY = { day: '2026-11-24', language: 'fi' };

function indexWith(
  permissions: Readonly<Record<string, OpenPermission>>,
  more: ModelRecord[] = [],
): ModelIndex {
  const records = smallRecords().map((record): ModelRecord => {
    const openData = record.kind === 'organisation' ? permissions[record.id] : undefined;
    return openData ? ({ ...record, openData } as Organisation) : record;
  });
  return ModelIndex.of([...records, ...more]);
}

const allow = (level: OpenPermission['level'], ...fields: string[]): OpenPermission => ({
  level,
  fields,
  licence: 'CC BY 4.0',
});

/** The record with a secret in every text that it has or could have. */
function poisoned(record: Element): Element {
  const text = { fi: SECRET };
  return {
    ...record,
    documentation: text,
    aliases: [SECRET],
    jhsKind: SECRET,
    // A security class would keep the whole system from being named.
    fields: Object.fromEntries(FIELDS.flatMap(({ key }) => (key === 'securityClass' ? [] : [[key, SECRET]]))),
    facts: { name: { source: SECRET } },
    externalIds: [{ source: SECRET, id: SECRET }],
    foreign: { SECRET },
    properties: [{ definitionId: 'x', value: text }],
  } as unknown as Element;
}

it('nothing that is not allowed goes out, whatever a record holds', () => {
  const records = smallRecords().map((record): ModelRecord => {
    if (record.kind === 'element' && !record.reference) return poisoned(record);
    if (record.kind === 'organisation')
      return {
        ...record,
        openData: allow('names', ...FIELDS.map(({ key }) => key).filter((key) => !OPEN_FIELDS.includes(key))),
        staff: 987_654,
        documentation: { fi: SECRET },
        businessId: SECRET,
        deliveries: [{ at: '2026', fileName: SECRET, format: 'json', by: SECRET }],
      } as unknown as Organisation;
    if (record.kind === 'placement' || record.kind === 'applicability') return { ...record, reason: SECRET };
    return record;
  });
  const data = openData(ModelIndex.of(records), DAY);
  expect(data.systems).toHaveLength(4);
  expect(JSON.stringify(data)).not.toMatch(/SALAISUUS|987654/u);
  // Counts: no name and no identifier of a system either.
  const counts = openData(indexWith({ org: allow('counts', 'supplier') }), DAY);
  expect(counts.systems).toEqual([]);
  expect(JSON.stringify(counts)).not.toMatch(/Alfa|Beeta|Toimittaja|"a"|"b"/u);
  expect(counts.placements.find(({ componentId }) => componentId === 'c1')).toMatchObject({ systems: 2 });
});

it('a municipality that allows nothing does not appear, not even in a count', () => {
  const index = indexWith({ org: allow('names', 'supplier') });
  const data = openData(index, DAY);
  expect(openDataFile(data as unknown)).toBe(true);
  expect(data.municipalities).toEqual([
    expect.objectContaining({ municipality: 'Mallila', municipalityCode: '999', systems: 3 }),
  ]);
  expect(data.systems.map(({ name, fields }) => [name, fields])).toEqual([
    ['Alfa', { supplier: 'Toimittaja' }],
    ['Beeta', {}],
    ['Gamma', {}],
  ]);
  expect(JSON.stringify(data)).not.toContain('Naapuri');
  expect(refusalOf(() => openData(indexWith({}), DAY))).toMatchObject({ code: 'openData.nobody' });
  expect(refusalOf(() => openData(index, { ...DAY, organisationId: 'other' }))).toMatchObject({
    code: 'openData.notThis',
  });
});

it('what does not exist today is not told, and what is known not to be is', () => {
  const index = indexWith({ org: allow('names') }, [
    element('uusi', { name: { fi: 'Tuleva' } }),
    { kind: 'fate', id: 'f1', stateId: 'goal', subjectId: 'uusi', fate: 'new' },
    { kind: 'placement', id: 'px', elementId: 'uusi', componentId: 'c3' },
    { kind: 'applicability', id: 'none', organisationId: 'org', componentId: 'c3', status: 'none' },
  ]);
  const data = openData(index, DAY);
  expect(data.systems.map(({ name }) => name)).not.toContain('Tuleva');
  expect(data.placements.find(({ componentId }) => componentId === 'c3')).toMatchObject({
    status: 'none',
    systems: 0,
    systemIds: [],
  });
});

it('a field that stays at home takes with it what is known of it', () => {
  const records = smallRecords().map((record): ModelRecord =>
    record.id === 'a' && record.kind === 'element'
      ? { ...record, facts: { 'fields.supplier': { source: SECRET }, 'fields.users': { source: 'kysely' } } }
      : record,
  );
  const choice = { organisationId: 'org', level: 'full' as const, leaveOutFields: ['supplier'] };
  const text = JSON.stringify(shareRecords(records, choice, () => 'x'));
  expect(text).not.toMatch(/SALAISUUS|Toimittaja/u);
  expect(text).toContain('kysely');
});

it('a system without a name or with a security class is counted and not named', () => {
  const index = indexWith({ org: allow('names') }, [
    element('nimeton', { name: { fi: 'Järjestelmä 1' }, anonymous: true }),
    element('luokiteltu', { name: { fi: SECRET }, fields: { securityClass: 'IV' } }),
    element('luokiteltu2', { name: { fi: SECRET }, fields: { publicity: 'classified' } }),
    { kind: 'placement', id: 'pz', elementId: 'luokiteltu', componentId: 'c3' },
  ]);
  const data = openData(index, DAY);
  expect(data.municipalities).toMatchObject([{ systems: 6 }]);
  expect(data.systems.map(({ name }) => name)).toEqual(['Alfa', 'Beeta', 'Gamma']);
  expect(data.placements.find(({ componentId }) => componentId === 'c3')).toMatchObject({
    systems: 1,
    systemIds: [],
  });
  expect(JSON.stringify(data)).not.toMatch(/SALAISUUS|luokiteltu|nimeton/u);
});
