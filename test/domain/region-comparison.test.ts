// The comparison of municipalities: what stands in each cell now and in the target, and what is not known.
import { cellOf, compare, statusCounts, type Comparison } from '../../domain/region/comparison';
import { regionOf } from '../../domain/region/region';
import { element, SmallModel, smallRecords } from './support/small-model';

function model(): SmallModel {
  return new SmallModel([
    ...smallRecords(),
    { kind: 'organisation', id: 'third', name: { fi: 'Aavala' }, order: 2 },
    element('d1', { ownerId: 'other', name: { fi: 'ALFA 3' } }),
    { kind: 'placement', id: 'pd', elementId: 'd1', componentId: 'c1' },
  ]);
}

function comparison(of: SmallModel, state: 'current' | 'target' = 'current'): Comparison {
  return compare({ index: of.index, referenceModelId: 'own', state, language: 'fi' });
}

function cells(of: SmallModel, componentId: string, state: 'current' | 'target' = 'current'): unknown {
  const found = comparison(of, state);
  const row = found.rows.find(({ component }) => component.id === componentId);
  if (!row) throw new Error(componentId);
  return Object.fromEntries(
    found.organisations.map(({ id }) => {
      const cell = cellOf(row, id);
      const names = cell.systems.map(({ match }) => match.product.name);
      return [id, cell.status === 'systems' ? names : cell.status];
    }),
  );
}

it('tells for each part of the reference model what each municipality has there', () => {
  expect(cells(model(), 'c1')).toEqual({ third: 'unknown', org: ['Alfa', 'Beeta'], other: ['Alfa'] });
  const { rows, organisations, systemCount } = comparison(model());
  expect(organisations.map(({ id }) => id)).toEqual(['third', 'org', 'other']);
  expect(systemCount).toBe(3);
  expect(rows.map(({ component }) => component.id)).toEqual(['c1', 'c2', 'c3']);
  const [first] = rows;
  expect(first?.products.map(({ product, organisationIds }) => [product.name, organisationIds])).toEqual([
    ['Alfa', ['org', 'other']],
    ['Beeta', ['org']],
  ]);
  expect(first && statusCounts(first, 3)).toEqual({ systems: 2, none: 0, notApplicable: 0, unknown: 1 });
});

it('does not take what nobody has said for nothing', () => {
  const small = model();
  small.run('applicability.set', { organisationId: 'third', componentIds: ['c1'], notApplicable: true });
  small.run('applicability.set', {
    organisationId: 'other',
    componentIds: ['c2', 'c1'],
    notApplicable: true,
    status: 'none',
    reason: 'Ostetaan naapurilta',
  });
  // What stands there goes before the mark.
  expect(cells(small, 'c1')).toEqual({ third: 'notApplicable', org: ['Alfa', 'Beeta'], other: ['Alfa'] });
  expect(cells(small, 'c2')).toEqual({ third: 'unknown', org: ['Alfa'], other: 'none' });
  const row = comparison(small).rows[1];
  expect(row && cellOf(row, 'other').reason).toBe('Ostetaan naapurilta');
  small.run('applicability.set', { organisationId: 'other', componentIds: ['c2'], notApplicable: false });
  expect(cells(small, 'c2')).toMatchObject({ other: 'unknown' });
});

it('compares target states, and those without one as they are', () => {
  const small = model();
  small.run('fate.set', { subjectIds: ['a'], stateId: 'goal', fate: 'retire' });
  expect(cells(small, 'c1', 'target')).toEqual({ third: 'unknown', org: ['Beeta'], other: ['Alfa'] });
  expect(cells(small, 'c1')).toMatchObject({ org: ['Alfa', 'Beeta'] });
  expect(comparison(small, 'target').withoutTarget).toEqual(new Set(['other', 'third']));
});

it('leaves out whom the region leaves out', () => {
  const small = model();
  small.run('region.set', { name: { fi: 'Mallimaa' }, leftOut: ['third', 'nobody'] });
  expect(comparison(small).organisations.map(({ id }) => id)).toEqual(['org', 'other']);
  expect(regionOf(small.index)).toMatchObject({ name: { fi: 'Mallimaa' }, leftOut: ['third'] });
  small.run('region.set', { leftOut: [], contractMonths: 36 });
  expect(comparison(small).organisations).toHaveLength(3);
  small.run('region.set', { contractMonths: null });
  expect(regionOf(small.index)).not.toHaveProperty('contractMonths');
});

it('keeps scenarios of the region', () => {
  const small = model();
  const scenario = { id: 's1', name: 'Kaikki Alfaan', componentId: 'c1', product: 'Alfa', year: 2029 };
  small.run('scenario.put', { scenario });
  small.run('scenario.put', { scenario: { ...scenario, year: 2030 } });
  expect(regionOf(small.index)?.scenarios).toEqual([{ ...scenario, year: 2030 }]);
  expect(small.refusal('scenario.put', { scenario: { ...scenario, componentId: 'nowhere' } })).toBe(
    'model.missing',
  );
  small.run('scenario.delete', { ids: ['s1'] });
  expect(regionOf(small.index)).not.toHaveProperty('scenarios');
});

it('keeps the volumes of a municipality', () => {
  const small = model();
  small.run('organisation.update', { id: 'org', staff: 400, volumes: { workstations: 350, exchanges: 1 } });
  expect(small.at('org')).toMatchObject({ staff: 400, volumes: { workstations: 350, exchanges: 1 } });
  small.run('organisation.update', { id: 'org', staff: null, volumes: null });
  expect(small.at('org')).not.toHaveProperty('volumes');
});
