// How well names are matched, against a region whose truth is known: pairs of systems that are one product in truth and by name.
import { Products } from '../../domain/region/products';
import { ModelIndex } from '../../domain/model-index';
import { makeRegionRecords } from '../support/made-region';
import { FLOORS, matching, type Matching } from '../support/matching';
import { component, layer } from './support/small-model';

const COMPONENTS = Array.from({ length: 30 }, (_, at) => `osa-${at}`);

function measured(seed: number): Matching {
  const { records, truth } = makeRegionRecords(COMPONENTS, {
    municipalities: 23,
    systems: 150,
    integrations: 0,
    seed,
  });
  const index = ModelIndex.of([
    { kind: 'referenceModel', id: 'own', key: 'own', version: '1', name: { fi: 'Oma' }, locked: false },
    layer('kerros', 'own', 0),
    ...COMPONENTS.map((id, at) => component(id, 'own', 'kerros', at)),
    ...records,
  ]);
  return matching(index, new Products(index), truth);
}

it.each([1, 7, 42, 2026])(
  'seed %d: what is joined is right, and nearly everything is joined or asked about',
  (seed) => {
    const { precision, recall, proposed } = measured(seed);
    expect(precision).toBeGreaterThan(FLOORS.precision);
    expect(recall).toBeGreaterThan(FLOORS.recall);
    expect(proposed).toBeGreaterThan(FLOORS.proposed);
  },
);

it('asks mostly about what is the same', () => {
  const shares = [1, 7, 42, 2026].map((seed) => measured(seed).right);
  expect(shares.reduce((a, b) => a + b, 0) / shares.length).toBeGreaterThan(FLOORS.right);
});
