// The municipalities of the region coloured by a figure: on their boundaries where the user has loaded them, otherwise as tiles.
import type { Boundaries, Organisation } from '../../../schemas/generated/types';
import { colours as coloursOf, type ColourTheme } from '../../drawing/colours';
import { sequentialColours, unknownColour, type HeatColour } from '../../drawing/heat-colours';
import type { Rect } from '../../drawing/layer-map-layout';
import { baseline, type Scene, type SceneGroup, type SceneItem } from '../../drawing/scene';
import { wrapText } from '../../drawing/text-width';
import { normalisedName } from '../../names';
import { textIn } from '../../text';
import { figureOf, type Figure, type FigureScope } from '../figures';
import { figureText } from './numbers';
import { regionWord } from './words';

const TILE = { width: 132, height: 84, gap: 8 } as const;
const MARGIN = 20;
const MAP_WIDTH = 900;

export interface TilesOptions {
  readonly theme: ColourTheme;
  readonly language: string;
  readonly title: string;
  readonly figure: Figure;
  readonly boundaries?: Boundaries;
}

export interface LaidMunicipality {
  readonly organisation: Organisation;
  readonly value: number | undefined;
  readonly colour: HeatColour;
  /** The tile; of a boundary the place of its name. */
  readonly rect: Rect;
  readonly path?: string;
}

export interface TilesLayout {
  readonly width: number;
  readonly height: number;
  readonly municipalities: readonly LaidMunicipality[];
  /** Upper ends of the classes of the scale, smallest first. */
  readonly steps: readonly number[];
  /** Boundaries that belong to nobody here: drawn grey. */
  readonly others: readonly string[];
}

/** Five classes with about as many municipalities in each; fewer where there are few values. */
export function classesOf(values: readonly number[]): number[] {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const count = Math.min(5, sorted.length);
  return Array.from(
    { length: count },
    (_, at) => sorted[Math.ceil(((at + 1) * sorted.length) / count) - 1] ?? 0,
  );
}

/** Places the municipalities. */
export function layTiles(
  organisations: readonly Organisation[],
  scope: FigureScope,
  options: TilesOptions,
): TilesLayout {
  const values = organisations.map((one) => figureOf(options.figure, one, scope));
  const steps = classesOf(values.flatMap((value) => value ?? []));
  const scale = sequentialColours(options.theme);
  const colourOf = (value: number | undefined): HeatColour => {
    const step = value === undefined ? -1 : steps.findIndex((end) => value <= end);
    // Few classes take the ends of the scale.
    const place = steps.length < 2 ? 2 : Math.round((step * 4) / (steps.length - 1));
    return (step >= 0 && scale[place]) || unknownColour(options.theme);
  };
  const { boundaries } = options;
  const paths = boundaries ? matchBoundaries(boundaries, organisations) : undefined;
  const drawn = paths !== undefined && paths.byOrganisation.size > 0 && boundaries !== undefined;
  const factor = drawn ? MAP_WIDTH / boundaries.width : 1;
  const mapHeight = drawn ? boundaries.height * factor : 0;
  const tiled = drawn ? organisations.filter(({ id }) => !paths.byOrganisation.has(id)) : organisations;
  const columns = drawn
    ? Math.floor(MAP_WIDTH / (TILE.width + TILE.gap))
    : Math.max(3, Math.min(14, Math.ceil(Math.sqrt(organisations.length * 1.1))));
  const place = (at: number): Rect => ({
    x: MARGIN + (at % columns) * (TILE.width + TILE.gap),
    y: MARGIN + (drawn ? mapHeight + MARGIN : 0) + Math.floor(at / columns) * (TILE.height + TILE.gap),
    width: TILE.width,
    height: TILE.height,
  });
  const municipalities = organisations.map((organisation, at): LaidMunicipality => {
    const value = values[at];
    const path = drawn ? paths.byOrganisation.get(organisation.id) : undefined;
    const scaled = path === undefined ? undefined : scaledPath(path, factor, MARGIN, MARGIN);
    return {
      organisation,
      value,
      colour: colourOf(value),
      rect: scaled === undefined ? place(tiled.indexOf(organisation)) : middleOf(scaled),
      ...(scaled === undefined ? {} : { path: scaled }),
    };
  });
  const rows = Math.ceil(tiled.length / columns);
  return {
    width: drawn ? MAP_WIDTH + 2 * MARGIN : columns * (TILE.width + TILE.gap) - TILE.gap + 2 * MARGIN,
    height:
      MARGIN * 2 +
      (drawn ? mapHeight : 0) +
      (rows > 0 ? (drawn ? MARGIN : 0) + rows * (TILE.height + TILE.gap) - TILE.gap : 0),
    municipalities,
    steps,
    others: drawn ? paths.others.map((path) => scaledPath(path, factor, MARGIN, MARGIN)) : [],
  };
}

/** Draws the layout. */
export function tilesScene(layout: TilesLayout, { theme, language, title, figure }: TilesOptions): Scene {
  const colours = coloursOf(theme);
  const items: SceneItem[] = layout.others.map((d) => ({
    kind: 'path',
    d,
    fill: colours.ground,
    stroke: colours.line,
  }));
  const names: SceneItem[] = [];
  for (const { organisation, value, colour, rect, path } of layout.municipalities) {
    const name = textIn(organisation.name, language);
    const text = value === undefined ? regionWord('unknown', language) : figureText(figure, value, language);
    const group: SceneGroup = {
      kind: 'group',
      subjectId: organisation.id,
      title: `${name}: ${text}`,
      items:
        path === undefined
          ? tile(rect, name, text, value === undefined, colour, colours.lineStrong)
          : [{ kind: 'path', d: path, fill: colour.fill, stroke: colours.paper, strokeWidth: 1.5 }],
    };
    items.push(group);
    if (path !== undefined)
      names.push({
        kind: 'text',
        x: rect.x,
        y: rect.y,
        text: name,
        size: 12,
        weight: 600,
        fill: colour.text,
        halo: colour.fill,
        anchor: 'middle',
      });
  }
  return {
    bounds: { x: 0, y: 0, width: layout.width, height: layout.height },
    title,
    items: [...items, ...names],
  };
}

function tile(
  { x, y, width, height }: Rect,
  name: string,
  text: string,
  unknown: boolean,
  colour: HeatColour,
  edge: string,
): SceneItem[] {
  const lines = wrapText(name, width - 16, 13, 'semibold', 2);
  return [
    {
      kind: 'rect',
      x: x + 0.5,
      y: y + 0.5,
      width: width - 1,
      height: height - 1,
      radius: 8,
      fill: colour.fill,
      stroke: unknown ? edge : colour.edge,
      ...(unknown ? { dash: [3, 3] } : {}),
    },
    ...lines.map((line, at): SceneItem => ({
      kind: 'text',
      x: x + 10,
      y: baseline(y + 8 + at * 16, 16, 13),
      text: line,
      size: 13,
      weight: 600,
      fill: colour.text,
      anchor: 'start',
    })),
    {
      kind: 'text',
      x: x + 10,
      y: baseline(y + height - 30, 22, unknown ? 12 : 17),
      text,
      size: unknown ? 12 : 17,
      weight: unknown ? 400 : 700,
      fill: colour.text,
      anchor: 'start',
      ...(unknown ? { italic: true } : {}),
    },
  ];
}

/** Boundaries by organisation: by the municipality's code, otherwise by name. */
function matchBoundaries(
  { areas }: Boundaries,
  organisations: readonly Organisation[],
): { byOrganisation: ReadonlyMap<string, string>; others: readonly string[] } {
  const byCode = new Map<string, string>();
  const byName = new Map<string, string>();
  for (const { id, municipalityCode, name } of organisations) {
    if (municipalityCode !== undefined) byCode.set(municipalityCode, id);
    for (const text of Object.values(name)) byName.set(normalisedName(text), id);
  }
  const byOrganisation = new Map<string, string>();
  const others: string[] = [];
  for (const { code, name, path } of areas) {
    const id = (code === undefined ? undefined : byCode.get(code)) ?? byName.get(normalisedName(name));
    if (id !== undefined && !byOrganisation.has(id)) byOrganisation.set(id, path);
    else others.push(path);
  }
  return { byOrganisation, others };
}

/** The path, which has absolute M and L with whole pairs only, larger by a factor and moved. */
function scaledPath(path: string, factor: number, dx: number, dy: number): string {
  let second = false;
  return path.replace(/-?\d+(?:\.\d+)?/gu, (number) => {
    const value = Number(number) * factor + (second ? dy : dx);
    second = !second;
    return String(Math.round(value * 10) / 10);
  });
}

/** The middle of the largest ring of a path, where its name stands. */
function middleOf(path: string): Rect {
  let best = { x: 0, y: 0, width: 0, height: 0 };
  for (const ring of path.split('M')) {
    const numbers = ring.match(/-?\d+(?:\.\d+)?/gu)?.map(Number) ?? [];
    const xs = numbers.filter((_, at) => at % 2 === 0);
    const ys = numbers.filter((_, at) => at % 2 === 1);
    if (xs.length === 0) continue;
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
    if ((right - left) * (bottom - top) > best.width * best.height)
      best = { x: left, y: top, width: right - left, height: bottom - top };
  }
  return { ...best, x: best.x + best.width / 2, y: best.y + best.height / 2 };
}
