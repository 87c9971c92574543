// Who resembles whom: municipalities by the share of parts of the reference architecture where they have the same product, and
// an order in which like stands beside like, so that patterns show in the matrix (seriation).
import type { MatrixRow } from './matrix';

/** Parts where both have a product, and those where they have one in common. */
export interface Resemblance {
  readonly organisationId: string;
  readonly same: number;
  readonly both: number;
  /** `same` / `both`, 0–1; 0 where there is nothing to compare. */
  readonly share: number;
}

/** For each organisation the products of each row, as bits would be: row number → product ids. */
type Profile = readonly (ReadonlySet<string> | undefined)[];

/** How the organisations resemble each other; each pair is computed once. */
export class Resemblances {
  private readonly profiles: ReadonlyMap<string, Profile>;

  constructor(
    rows: readonly MatrixRow[],
    readonly organisationIds: readonly string[],
  ) {
    this.profiles = new Map(
      organisationIds.map((id) => [
        id,
        rows.map((row) => {
          const named = row.cells.get(id)?.systems.filter(({ match }) => !match.product.unnamed) ?? [];
          return named.length > 0 ? new Set(named.map(({ match }) => match.product.id)) : undefined;
        }),
      ]),
    );
  }

  /** Those that resemble an organisation, most alike first; without those that have nothing to compare. */
  of(organisationId: string): Resemblance[] {
    return this.organisationIds
      .filter((id) => id !== organisationId)
      .map((id) => this.between(organisationId, id))
      .filter(({ both }) => both > 0)
      .sort((a, b) => b.share - a.share || b.both - a.both || (a.organisationId < b.organisationId ? -1 : 1));
  }

  /** How the second resembles the first. */
  between(a: string, b: string): Resemblance {
    const left = this.profiles.get(a) ?? [];
    const right = this.profiles.get(b) ?? [];
    let same = 0;
    let both = 0;
    for (const [at, mine] of left.entries()) {
      const theirs = right[at];
      if (!mine || !theirs) continue;
      both += 1;
      for (const id of mine)
        if (theirs.has(id)) {
          same += 1;
          break;
        }
    }
    return { organisationId: b, same, both, share: both === 0 ? 0 : same / both };
  }

  /**
   * The organisations in an order in which neighbours resemble each other: clusters are joined closest first (average linkage),
   * each turned so that its nearest ends meet. Deterministic; about n² × rows.
   */
  order(): string[] {
    const ids = this.organisationIds;
    const n = ids.length;
    if (n < 3) return [...ids];
    const likeness: Float64Array[] = ids.map(() => new Float64Array(n));
    for (let i = 0; i < n; i += 1)
      for (let j = i + 1; j < n; j += 1) {
        const { share, both } = this.between(ids[i] ?? '', ids[j] ?? '');
        // A share of few parts says less than the same share of many.
        const value = share * (both / (both + 3));
        (likeness[i] as Float64Array)[j] = value;
        (likeness[j] as Float64Array)[i] = value;
      }
    return seriated(likeness).map((at) => ids[at] ?? '');
  }
}

/** Nearest-neighbour chains join the clusters, so that the whole is quadratic. */
function seriated(likeness: readonly Float64Array[]): number[] {
  const n = likeness.length;
  const average = likeness.map((row) => Float64Array.from(row));
  const members: (number[] | undefined)[] = likeness.map((_, at) => [at]);
  const active = new Set(members.keys());
  const chain: number[] = [];
  const at = (row: number, column: number): number => average[row]?.[column] ?? 0;
  while (active.size > 1) {
    if (chain.length === 0) chain.push(active.values().next().value ?? 0);
    const top = chain.at(-1) ?? 0;
    const before = chain.at(-2);
    let best = before ?? -1;
    let most = before === undefined ? -1 : at(top, before);
    for (const other of active)
      if (other !== top && at(top, other) > most) {
        best = other;
        most = at(top, other);
      }
    if (best !== before) {
      chain.push(best);
      continue;
    }
    chain.length -= 2;
    const [a, b] = [Math.min(top, best), Math.max(top, best)];
    const left = members[a] ?? [];
    const right = members[b] ?? [];
    members[a] = joinedEnds(left, right, likeness);
    members[b] = undefined;
    active.delete(b);
    for (const other of active) {
      if (other === a) continue;
      const value = (at(a, other) * left.length + at(b, other) * right.length) / (left.length + right.length);
      (average[a] as Float64Array)[other] = value;
      (average[other] as Float64Array)[a] = value;
    }
  }
  return members.find((list) => list?.length === n) ?? [...likeness.keys()];
}

/** The two lists one after the other, each as it is or turned, so that the ends that meet are most alike. */
function joinedEnds(left: number[], right: number[], likeness: readonly Float64Array[]): number[] {
  const like = (a: number | undefined, b: number | undefined): number => likeness[a ?? 0]?.[b ?? 0] ?? 0;
  const ways: readonly (readonly [number, () => number[]])[] = [
    [like(left.at(-1), right[0]), () => [...left, ...right]],
    [like(left.at(-1), right.at(-1)), () => [...left, ...right.toReversed()]],
    [like(left[0], right[0]), () => [...left.toReversed(), ...right]],
    [like(left[0], right.at(-1)), () => [...right, ...left]],
  ];
  const best = ways.reduce((a, b) => (b[0] > a[0] ? b : a));
  return best[1]();
}
