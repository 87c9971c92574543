// Saved ways to look at the inventory: the commands, their pointers to properties, and the ready-made ones.
import { organisationWithModel } from '../../domain/fragment-merge';
import { referencesOf, renamedReferences } from '../../domain/fragment-references';
import { ModelIndex } from '../../domain/model-index';
import { gridColumns } from '../../domain/portfolio/columns';
import { READY_GRIDS, savedColumn, savedColumnKey } from '../../domain/portfolio/saved-grids';
import { foundRows } from '../../domain/portfolio/rows';
import type { Organisation, SavedGrid } from '../../schemas/generated/types';
import { element, SmallModel, smallRecords } from './support/small-model';

const COLUMNS: SavedGrid['columns'] = [
  { key: 'name', width: 200 },
  { key: 'supplier', text: 'num', sorted: 'down' },
  { definitionId: 'def', grouped: true },
];
const withDefinition = () =>
  new SmallModel([
    ...smallRecords(),
    { kind: 'propertyDefinition', id: 'def', name: { fi: 'Tila' }, type: 'string' },
  ]);
const args = { organisationId: 'org', kind: 'system', columns: [{ key: 'name' }] };

it('are saved, replaced under the same name, renamed and removed, each as one change', () => {
  const model = withDefinition();
  const grids = () => model.index.find('organisation', 'org')?.grids;
  const { createdIds } = model.run('grid.save', { ...args, name: ' Omat ', columns: COLUMNS, words: 'x' });
  const [id = ''] = createdIds;
  expect(grids()).toEqual([{ id, name: 'Omat', kind: 'system', columns: COLUMNS, words: 'x' }]);
  model.run('grid.save', { ...args, name: 'Omat' });
  expect(grids()).toEqual([{ id, name: 'Omat', kind: 'system', columns: [{ key: 'name' }] }]);
  model.run('grid.save', { ...args, name: 'Omat', kind: 'contract' });
  expect(grids()).toHaveLength(2);
  model.run('grid.save', { ...args, id, name: 'Toiset' });
  expect(grids()?.map(({ name }) => name)).toEqual(['Toiset', 'Omat']);
  model.run('grid.delete', { organisationId: 'org', id });
  model.run('grid.delete', { organisationId: 'org', id: grids()?.[0]?.id ?? '' });
  expect(model.index.find('organisation', 'org')).not.toHaveProperty('grids');
});

it('are refused without a name, with one that another has, when gone, and of an unknown property', () => {
  const model = withDefinition();
  model.run('grid.save', { ...args, name: 'A' });
  const { createdIds } = model.run('grid.save', { ...args, name: 'B' });
  const [b = ''] = createdIds;
  expect(model.refusal('grid.save', { ...args, name: '  ' })).toBe('grid.nameEmpty');
  expect(model.refusal('grid.save', { ...args, id: b, name: 'A' })).toBe('grid.nameTaken');
  expect(model.refusal('grid.save', { ...args, id: 'gone', name: 'C' })).toBe('grid.missing');
  expect(model.refusal('grid.delete', { organisationId: 'org', id: 'gone' })).toBe('grid.missing');
  const columns = [{ definitionId: 'gone' }];
  expect(model.refusal('grid.save', { ...args, name: 'D', columns })).toBe('model.missing');
});

describe('columns of own properties', () => {
  it('go with the definition', () => {
    const model = withDefinition();
    model.run('grid.save', { ...args, name: 'A', columns: COLUMNS });
    model.run('grid.save', { ...args, name: 'B', columns: [{ definitionId: 'def' }] });
    model.run('propertyDefinition.delete', { ids: ['def'] });
    expect(model.index.find('organisation', 'org')?.grids?.map(({ columns }) => columns)).toEqual([
      COLUMNS.slice(0, 2),
      [{ key: 'name' }],
    ]);
  });
  it('are followed and cleared by imports', () => {
    const record = (): Organisation => ({
      kind: 'organisation',
      id: 'org',
      name: {},
      grids: [{ id: 'g', name: 'A', kind: 'system', columns: COLUMNS.map((one) => ({ ...one })) }],
    });
    const renamed = renamedReferences(record(), (id) => (id === 'def' ? 'other' : undefined));
    expect(renamed.kind === 'organisation' && renamed.grids?.[0]?.columns[2]).toMatchObject({
      definitionId: 'other',
    });
    const cleared = record();
    for (const reference of referencesOf(cleared)) reference.clear();
    expect(cleared.grids?.[0]?.columns).toEqual(COLUMNS.slice(0, 2));
  });
  it('have keys both ways', () => {
    for (const key of ['name', 'supplier', 'property:def'])
      expect(savedColumnKey(savedColumn(key))).toBe(key);
  });
});

it('of a file take the places of the same ones and stand beside the others', () => {
  const grid = (id: string, name: string): SavedGrid => ({ id, name, kind: 'system', columns: [] });
  const here: Organisation = {
    kind: 'organisation',
    id: 'org',
    name: {},
    grids: [grid('1', 'A'), grid('2', 'B')],
  };
  const merged = organisationWithModel(here, { ...here, grids: [grid('2', 'B2'), grid('3', 'C')] });
  expect(merged.grids?.map(({ name }) => name)).toEqual(['A', 'B2', 'C']);
});

it('ready-made ones have words in three languages, and columns that their kinds have', () => {
  const index = ModelIndex.of([]);
  for (const { kind, words, columns } of READY_GRIDS) {
    expect(Object.keys(words)).toEqual(['fi', 'sv', 'en']);
    const known = new Set(gridColumns(index, kind, [], 'fi').map(({ key }) => key));
    expect(columns.map(savedColumnKey).filter((key) => !known.has(key))).toEqual([]);
  }
  const keys = READY_GRIDS.map(({ kind, key }) => `${kind} ${key}`);
  expect(new Set(keys).size).toBe(keys.length);
});

it('a star in a column looks for what is known there', () => {
  const elements = [element('e', { fields: { contractEnd: '2027' } }), element('f', {})];
  const index = ModelIndex.of([...smallRecords(), ...elements]);
  const columns = gridColumns(index, 'system', elements, 'fi');
  const scope = { index, organisationId: 'org', language: 'fi' };
  const found = foundRows(scope, elements, columns, { words: '', byColumn: { contractEnd: ' * ' } });
  expect(found.map(({ id }) => id)).toEqual(['e']);
});
