// How well names are matched, against a region whose truth is known: pairs of systems that are one product in truth and by name.
import type { ModelIndex } from '../../domain/model-index';
import { proposals } from '../../domain/region/likeness';
import { productList } from '../../domain/region/product-list';
import type { Products } from '../../domain/region/products';

export interface Matching {
  /** Of the pairs that are joined, how many are one product. */
  readonly precision: number;
  /** Of the pairs that are one product, how many are joined. */
  readonly recall: number;
  /** Recall when every proposal that is true has been accepted. */
  readonly proposed: number;
  /** Of the proposals, how many are true. */
  readonly right: number;
  readonly proposals: number;
}

/** What matching is held to; the bench prints the figures beside these. */
export const FLOORS = { precision: 0.995, recall: 0.85, proposed: 0.97, right: 0.75 } as const;

/** Number of systems by true product. */
type Counts = ReadonlyMap<string, number>;

/** Measures the products of a model against the truth; systems that have none are not counted. */
export function matching(
  index: ModelIndex,
  products: Products,
  truth: ReadonlyMap<string, string>,
): Matching {
  const list = productList(index, products);
  const found = new Map<string, Counts>(
    list.map(({ product, elements }) => [
      product.id,
      tally(elements.flatMap(({ id }) => truth.get(id) ?? [])),
    ]),
  );
  const all = sum([...joined(found.values()).values()].map(pairs));
  const automatic = together([...found.values()]);
  // A person who knows the truth accepts the proposals that are true.
  const asked = proposals(index, list);
  const truly = asked.filter(({ a, b }) => {
    const is = mostOf(found.get(a.product.id));
    return is !== undefined && is === mostOf(found.get(b.product.id));
  });
  const roots = new Roots();
  for (const { a, b } of truly) roots.join(a.product.id, b.product.id);
  const groups = new Map<string, Counts[]>();
  for (const [id, counts] of found) {
    const root = roots.of(id);
    groups.set(root, [...(groups.get(root) ?? []), counts]);
  }
  return {
    precision: automatic.right / automatic.made,
    recall: automatic.right / all,
    proposed: together([...groups.values()].map(joined)).right / all,
    right: truly.length / Math.max(1, asked.length),
    proposals: asked.length,
  };
}

function tally(values: readonly string[]): Counts {
  const out = new Map<string, number>();
  for (const value of values) out.set(value, (out.get(value) ?? 0) + 1);
  return out;
}

function joined(several: Iterable<Counts>): Counts {
  const out = new Map<string, number>();
  for (const counts of several) for (const [is, n] of counts) out.set(is, (out.get(is) ?? 0) + n);
  return out;
}

function together(groups: readonly Counts[]): { readonly right: number; readonly made: number } {
  return {
    right: sum(groups.flatMap((counts) => [...counts.values()].map(pairs))),
    made: sum(groups.map((counts) => pairs(sum(counts.values())))),
  };
}

function mostOf(counts: Counts | undefined): string | undefined {
  return [...(counts ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function pairs(n: number): number {
  return (n * (n - 1)) / 2;
}

function sum(values: Iterable<number>): number {
  let out = 0;
  for (const value of values) out += value;
  return out;
}

/** Which things have been joined. */
class Roots {
  private readonly up = new Map<string, string>();

  of(id: string): string {
    let at = id;
    for (let up = this.up.get(at); up !== undefined; up = this.up.get(at)) at = up;
    return at;
  }

  join(a: string, b: string): void {
    const [left, right] = [this.of(a), this.of(b)];
    if (left !== right) this.up.set(left, right);
  }
}
