// What the organisations of a random model have in common: products, suppliers, assumptions of the comparison.
import type { ModelRecord } from '../../../schemas/generated/types';
import type { RandomSource } from './random-source';
import { externals, text, texts } from './random-values';

/** Two entries of the catalogue and a region at most. */
export function randomRegion(
  random: RandomSource,
  records: readonly ModelRecord[],
  organisations: readonly string[],
): ModelRecord[] {
  const systems = records.flatMap(({ kind, id }) => (kind === 'element' ? [id] : []));
  const spelled = (): string => random.from(text) || 'Tarmo';
  const out: ModelRecord[] = [];
  random.times(2, () =>
    out.push({
      kind: 'catalogueEntry',
      id: `_entry.${out.length}`,
      of: random.coin() ? 'product' : 'supplier',
      name: { und: spelled() },
      names: random.one([spelled(), 'Tarmo 9']),
      notNames: random.one([spelled()]),
      elementIds: systems.length > 0 ? random.one([random.pick(systems) ?? '']) : undefined,
      supplier: random.maybe(text),
      note: random.maybe(text),
      externalIds: random.maybe(externals),
    }),
  );
  random.times(1, () =>
    out.push({
      kind: 'region',
      id: 'region-1',
      name: random.from(texts),
      leftOut: random.one([random.pick(organisations) ?? '']),
      contractMonths: random.one(36),
      scenarios: random.one([
        { id: 's1', name: spelled(), componentId: 'gone', product: 'Tarmo', year: 2030, costPerYear: 0.5 },
      ]),
    }),
  );
  return out;
}
