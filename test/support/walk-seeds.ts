// Which random walks are walked. The suite's own are always the same ones, so that an unrelated change is never stopped
// by a throw of the dice; new ones are looked for on purpose, with WALK_SEED.

/**
 * The seeds of a walk: `known` unless WALK_SEED says otherwise. `WALK_SEED=431125287` walks that one again;
 * `WALK_SEED=any` takes a new one each time, `WALK_SEED=any:20` twenty of them.
 */
export function walkSeeds(known: readonly number[]): readonly number[] {
  const asked = process.env['WALK_SEED'];
  if (asked === undefined || asked === '') return known;
  const many = /^any(?::(\d+))?$/u.exec(asked);
  if (!many) return [Number(asked)];
  const first = Date.now() % 1_000_000_007;
  return Array.from({ length: Number(many[1] ?? 1) }, (_, i) => first + i * 7919);
}
