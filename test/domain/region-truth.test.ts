// How well names are matched, against a region whose truth is known: pairs of systems that are one product in truth and by name.
import { proposals } from '../../domain/region/likeness';
import { productList } from '../../domain/region/product-list';
import { Products } from '../../domain/region/products';
import { ModelIndex } from '../../domain/model-index';
import { makeRegionRecords } from '../support/made-region';
import { component, layer } from './support/small-model';

const COMPONENTS = Array.from({ length: 30 }, (_, at) => `osa-${at}`);

interface Measured {
  readonly precision: number;
  readonly recall: number;
  /** Recall when every proposal that is true has been accepted. */
  readonly proposed: number;
  /** Of the proposals, how many are true. */
  readonly right: number;
}

function measured(seed: number): Measured {
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
  const products = new Products(index);
  const list = productList(index, products);
  /** Number of systems by true product in each product that was found. */
  const found = new Map<string, Map<string, number>>();
  const totals = new Map<string, number>();
  for (const { product, elements } of list) {
    const counts = new Map<string, number>();
    for (const { id } of elements) {
      const is = truth.get(id);
      if (is === undefined) continue;
      counts.set(is, (counts.get(is) ?? 0) + 1);
      totals.set(is, (totals.get(is) ?? 0) + 1);
    }
    found.set(product.id, counts);
  }
  const pairs = (n: number): number => (n * (n - 1)) / 2;
  const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);
  const all = sum([...totals.values()].map(pairs));
  const together = (groups: Iterable<ReadonlyMap<string, number>>): { right: number; made: number } => {
    let right = 0;
    let made = 0;
    for (const counts of groups) {
      right += sum([...counts.values()].map(pairs));
      made += pairs(sum(counts.values()));
    }
    return { right, made };
  };
  const automatic = together(found.values());
  // A person who knows the truth accepts the proposals that are true.
  const mostOf = (id: string): string | undefined =>
    [...(found.get(id) ?? new Map<string, number>())].sort((a, b) => b[1] - a[1])[0]?.[0];
  const asked = proposals(index, list);
  const truly = asked.filter(({ a, b }) => {
    const is = mostOf(a.product.id);
    return is !== undefined && is === mostOf(b.product.id);
  });
  const joined = new Map<string, string>();
  const rootOf = (id: string): string => {
    let at = id;
    for (let up = joined.get(at); up !== undefined; up = joined.get(at)) at = up;
    return at;
  };
  for (const { a, b } of truly) {
    const [left, right] = [rootOf(a.product.id), rootOf(b.product.id)];
    if (left !== right) joined.set(left, right);
  }
  const merged = new Map<string, Map<string, number>>();
  for (const [id, counts] of found) {
    const group = merged.get(rootOf(id)) ?? new Map<string, number>();
    for (const [is, n] of counts) group.set(is, (group.get(is) ?? 0) + n);
    merged.set(rootOf(id), group);
  }
  return {
    precision: automatic.right / automatic.made,
    recall: automatic.right / all,
    proposed: together(merged.values()).right / all,
    right: truly.length / Math.max(1, asked.length),
  };
}

it.each([1, 7, 42, 2026])(
  'seed %d: what is joined is right, and nearly everything is joined or asked about',
  (seed) => {
    const { precision, recall, proposed } = measured(seed);
    expect(precision).toBeGreaterThan(0.995);
    expect(recall).toBeGreaterThan(0.7);
    expect(proposed).toBeGreaterThan(0.97);
  },
);

it('asks mostly about what is the same', () => {
  const shares = [1, 7, 42, 2026].map((seed) => measured(seed).right);
  expect(shares.reduce((a, b) => a + b, 0) / shares.length).toBeGreaterThan(0.6);
});
