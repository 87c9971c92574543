// Aluekartta: systems grouped by purpose with the municipalities that have them, counts of different products, dashed outlines where
// joining forces would pay, and the base volumes of the region (figure 4 of the report of Digitaalinen Keski-Suomi, 2015).
import type { Organisation } from '../../../schemas/generated/types';
import { colours as coloursOf, type Colours, type ColourTheme } from '../../drawing/colours';
import { baseline, type Scene, type SceneItem } from '../../drawing/scene';
import { textWidth, wrapText } from '../../drawing/text-width';
import { textIn } from '../../text';
import { figureTotal, VOLUMES, type Figure, type FigureScope } from '../figures';
import { matrixCell, type MatrixRow } from '../matrix';
import { boxItems, columnsIn, laneItems, LANES, layLanes, type LaidBox, type LaidLanes } from './lanes';
import { figureText } from './numbers';
import { regionWord } from './words';

const BOX = 268;
const COLUMNS = 4;
const NAME = 16;
const PLACES = 14;
const GAP = 5;
/** More municipalities than this are counted and not named. */
const NAMED = 14;
const VOLUME_FIGURES: readonly Figure[] = ['population', 'staff', ...VOLUMES];

export interface SystemsOptions {
  readonly theme: ColourTheme;
  readonly language: string;
  readonly title: string;
}

interface Entry {
  readonly name: string;
  readonly unnamed: boolean;
  readonly nameLines: readonly string[];
  readonly placeLines: readonly string[];
}

export interface SystemsLayout extends LaidLanes {
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
}

/** Places the boxes with their products; `room` is the width that there is, in pixels of the picture. */
export function laySystems(
  rows: readonly MatrixRow[],
  organisations: readonly Organisation[],
  language: string,
  room?: number,
): SystemsLayout {
  const names = new Map(organisations.map(({ id, name }) => [id, textIn(name, language)]));
  const entries = new Map(rows.map((row) => [row.id, entriesOf(row, organisations, names, language)]));
  const height = (row: MatrixRow): number =>
    (entries.get(row.id) ?? []).reduce(
      (sum, { nameLines, placeLines }) => sum + nameLines.length * NAME + placeLines.length * PLACES + GAP,
      0,
    );
  return { ...layLanes(rows, BOX, room === undefined ? COLUMNS : columnsIn(room, BOX), height), entries };
}

function entriesOf(
  row: MatrixRow,
  organisations: readonly Organisation[],
  names: ReadonlyMap<string, string>,
  language: string,
): Entry[] {
  const width = BOX - 2 * LANES.boxPad - 14;
  const entry = (name: string, ids: readonly string[], unnamed: boolean): Entry => {
    const shown = ids.slice(0, NAMED).map((id) => names.get(id) ?? '');
    const rest = ids.length - shown.length;
    const text = [...shown, ...(rest > 0 ? [regionWord('more', language, { count: rest })] : [])].join(', ');
    return {
      name,
      unnamed,
      nameLines: wrapText(name, width, 12.5, 'semibold'),
      placeLines: wrapText(text, width, 11, 'regular'),
    };
  };
  const named = row.products.filter(({ product }) => !product.unnamed);
  const unnamed = row.products
    .filter(({ product }) => product.unnamed)
    .flatMap(({ organisationIds }) => organisationIds);
  const out = named.map(({ product, organisationIds }) => entry(product.name, organisationIds, false));
  if (unnamed.length > 0) out.push(entry(regionWord('unnamed', language), [...new Set(unnamed)], true));
  for (const status of ['none', 'notApplicable'] as const) {
    const ids = organisations.filter(({ id }) => matrixCell(row, id).status === status).map(({ id }) => id);
    if (ids.length > 0) out.push(entry(regionWord(status, language), ids, true));
  }
  if (out.length === 0) out.push(entry(regionWord('nothing', language), [], true));
  return out;
}

/** Draws the map with the volumes below it. */
export function systemsScene(
  layout: SystemsLayout,
  organisations: readonly Organisation[],
  scope: FigureScope,
  options: SystemsOptions,
): Scene {
  const colours = coloursOf(options.theme);
  const items: SceneItem[] = laneItems(layout, colours);
  for (const box of layout.boxes)
    items.push({
      kind: 'group',
      subjectId: box.row.id,
      title: box.row.name,
      items: [...boxItems(box, colours), ...productItems(box, layout.entries.get(box.row.id) ?? [], colours)],
    });
  const volumes = volumeItems(layout, organisations, scope, options, colours);
  return {
    bounds: { x: 0, y: 0, width: layout.width, height: layout.height + volumes.height },
    title: options.title,
    items: [...items, ...volumes.items],
  };
}

function productItems(box: LaidBox, entries: readonly Entry[], colours: Colours): SceneItem[] {
  const out: SceneItem[] = [];
  const x = box.x + LANES.boxPad;
  let y = box.bodyY;
  for (const { nameLines, placeLines, unnamed } of entries) {
    if (!unnamed)
      out.push({ kind: 'rect', x, y: y + 4, width: 8, height: 8, radius: 2, fill: colours[box.hue] });
    for (const line of nameLines) {
      out.push({
        kind: 'text',
        x: x + 14,
        y: baseline(y, NAME, 12.5),
        text: line,
        size: 12.5,
        weight: unnamed ? 400 : 600,
        fill: unnamed ? colours.ink2 : colours.ink,
        anchor: 'start',
        ...(unnamed ? { italic: true } : {}),
      });
      y += NAME;
    }
    for (const line of placeLines) {
      out.push({
        kind: 'text',
        x: x + 14,
        y: baseline(y, PLACES, 11),
        text: line,
        size: 11,
        weight: 400,
        fill: colours.ink2,
        anchor: 'start',
      });
      y += PLACES;
    }
    y += GAP;
  }
  return out;
}

/** The volumes of the whole region in a row of cells; what no municipality has told is left out. */
function volumeItems(
  layout: SystemsLayout,
  organisations: readonly Organisation[],
  scope: FigureScope,
  { language }: SystemsOptions,
  colours: Colours,
): { items: SceneItem[]; height: number } {
  const told = VOLUME_FIGURES.map((figure) => ({
    figure,
    ...figureTotal(figure, organisations, scope),
  })).filter(({ known }) => known > 0);
  if (told.length === 0) return { items: [], height: 0 };
  const top = layout.height - 4;
  const items: SceneItem[] = [
    {
      kind: 'text',
      x: LANES.margin,
      y: baseline(top, 20, 13.5),
      text: regionWord('volumes', language),
      size: 13.5,
      weight: 700,
      fill: colours.ink,
      anchor: 'start',
    },
  ];
  let x: number = LANES.margin;
  let y = top + 26;
  for (const { figure, sum, known } of told) {
    const label = regionWord(`figure.${figure}`, language);
    const width = Math.max(118, textWidth(label, 12, 'regular') + 24);
    if (x + width > layout.width - LANES.margin) {
      x = LANES.margin;
      y += 76;
    }
    items.push(
      {
        kind: 'rect',
        x: x + 0.5,
        y: y + 0.5,
        width: width - 1,
        height: 66,
        radius: 8,
        stroke: colours.line,
        fill: colours.paper,
      },
      word(label, x + 12, baseline(y + 6, 16, 12), 12, 400, colours.ink2),
      word(figureText(figure, sum, language), x + 12, baseline(y + 22, 22, 17), 17, 700, colours.ink),
      word(
        regionWord('known', language, { known, all: organisations.length }),
        x + 12,
        baseline(y + 45, 14, 11),
        11,
        400,
        colours.ink3,
      ),
    );
    x += width + 10;
  }
  return { items, height: y + 66 + LANES.margin - layout.height };
}

function word(text: string, x: number, y: number, size: number, weight: 400 | 700, fill: string): SceneItem {
  return { kind: 'text', x, y, text, size, weight, fill, anchor: 'start' };
}
