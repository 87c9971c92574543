// What a cell of the matrix looks like: its words, and a colour that tells what is asked for. Colour is never alone: the words,
// the edge or the dagger say the same.
import type { ColourTheme } from '../../domain/drawing/colours';
import { sequentialColours, unknownColour } from '../../domain/drawing/heat-colours';
import { endingContracts, lastDayOf, type MatrixCell, type MatrixRow } from '../../domain/region/matrix';
import { t } from '../i18n/translate';
import type { CellColour } from '../state/region-view';

/** Hues of the commonest products of a row, in their order; what one municipality alone has is grey. */
const HUES = ['blue', 'green', 'ochre', 'plum', 'brick', 'teal'] as const;
/** From planned to gone: the later, the stronger. Codes of the portfolio's list. */
const LIFECYCLE: readonly string[] = ['planned', 'development', 'production', 'retiring', 'retired'];

export interface LookContext {
  readonly colour: CellColour;
  readonly theme: ColourTheme;
  readonly today: string;
  readonly months: number;
  /** The dearest cell of the whole matrix, for the scale of costs. */
  readonly mostCost: number;
}

export interface CellLook {
  readonly text: string;
  /** A hue of the palette, for the colours of products. */
  readonly hue?: string;
  readonly fill?: string;
  readonly ink?: string;
  /** A contract ends within the window. */
  readonly ends: boolean;
}

/** Hue of each product of a row. */
export function productHues(row: MatrixRow): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  let next = 0;
  for (const { product, organisationIds } of row.products) {
    if (product.unnamed) continue;
    const shared = organisationIds.length > 1;
    out.set(product.id, (shared && HUES[next]) || 'slate');
    if (shared) next += 1;
  }
  return out;
}

/** Words and colours of a cell. */
export function cellLook(
  cell: MatrixCell,
  hues: ReadonlyMap<string, string>,
  row: MatrixRow,
  context: LookContext,
): CellLook {
  if (cell.status !== 'systems') return { text: t(`region.cell.${cell.status}`), ends: false };
  const ends = endingContracts(cell.systems, context.today, context.months).length > 0;
  const text = cellText(cell, row);
  if (context.colour !== 'same') {
    const step = stepOf(cell, context);
    const colour = (step !== null && sequentialColours(context.theme)[step]) || unknownColour(context.theme);
    return { text, fill: colour.fill, ink: colour.text, ends };
  }
  if (row.pivot !== 'component') return { text, hue: row.hue, ends };
  const product = cell.systems[0]?.match.product;
  return product && !product.unnamed ? { text, hue: hues.get(product.id) ?? 'slate', ends } : { text, ends };
}

function cellText({ systems }: MatrixCell, row: MatrixRow): string {
  if (row.pivot !== 'component') return t('region.cell.count', { count: systems.length });
  const names = [...new Set(systems.map(({ match }) => match.product.name))];
  return names.length > 1
    ? t('region.cell.more', { name: names[0] ?? '', count: names.length - 1 })
    : (names[0] ?? '');
}

/** What the systems of a cell cost in a year; undefined where no cost is known. */
export function costOf({ systems }: MatrixCell): number | undefined {
  const costs = systems.flatMap(({ element }) => element.fields?.costPerYear ?? []);
  return costs.length === 0 ? undefined : costs.reduce((a, b) => a + b, 0);
}

/** Step of the colour scale, 0–4; null: not known. */
function stepOf(cell: MatrixCell, { colour, mostCost, today }: LookContext): number | null {
  if (colour === 'cost') {
    const sum = costOf(cell);
    if (sum === undefined) return null;
    return mostCost <= 0 ? 0 : Math.min(4, Math.floor(Math.sqrt(sum / mostCost) * 5));
  }
  if (colour === 'contract') {
    const [soonest] = cell.systems
      .flatMap(({ element }) => element.fields?.contractEnd ?? [])
      .map(lastDayOf)
      .sort();
    if (soonest === undefined) return null;
    const months = monthsBetween(today, soonest);
    return months < 0 ? 4 : months <= 12 ? 3 : months <= 24 ? 2 : months <= 48 ? 1 : 0;
  }
  const steps = cell.systems
    .map(({ element }) => LIFECYCLE.indexOf(element.fields?.lifecycle ?? ''))
    .filter((step) => step >= 0);
  return steps.length === 0 ? null : Math.max(...steps);
}

function monthsBetween(from: string, to: string): number {
  return (
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(to.slice(5, 7)) -
    Number(from.slice(5, 7))
  );
}
