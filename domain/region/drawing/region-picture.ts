// Pictures of the region for files: municipalities on the reference architecture, systems by purpose, municipalities by a figure.
import type { Organisation, PictureSubject } from '../../../schemas/generated/types';
import { mixed } from '../../drawing/colour';
import { colours as coloursOf, type Colours, type ColourTheme } from '../../drawing/colours';
import { sequentialColours, unknownColour } from '../../drawing/heat-colours';
import type { Scene, SceneItem } from '../../drawing/scene';
import type { ModelIndex } from '../../model-index';
import { textIn } from '../../text';
import { compare } from '../comparison';
import type { Figure, FigureScope } from '../figures';
import { matrixRows } from '../matrix';
import { RELATIONS } from '../multiples';
import { CONTRACT_MONTHS, regionOf } from '../region';
import { Suppliers } from '../suppliers';
import { layMultiples, multiplesScene, relationItems, type Detail } from './multiples-scene';
import { figureText } from './numbers';
import { laySystems, systemsScene } from './systems-scene';
import { layTiles, tilesScene, type TilesLayout } from './tiles-scene';
import { regionWord } from './words';

/** A small drawing in a rectangle of 34 × 20 and what it means. */
export interface RegionLegendEntry {
  readonly label: string;
  readonly draw: (at: { readonly x: number; readonly y: number }) => readonly SceneItem[];
}

export interface RegionDrawn {
  readonly scene: Scene;
  readonly legend: readonly RegionLegendEntry[];
  readonly owner: string;
  readonly title: string;
  readonly state: string;
}

export interface RegionPictureOptions {
  readonly subject: PictureSubject;
  readonly theme: ColourTheme;
  readonly language: string;
  /** ISO 8601. */
  readonly date: string;
}

/** Draws a picture of the region; undefined where the reference model is not in the workspace. */
export function regionPicture(index: ModelIndex, options: RegionPictureOptions): RegionDrawn | undefined {
  const { subject, theme, language } = options;
  const model = index.find('referenceModel', subject.referenceModelId);
  if (!model) return undefined;
  const state = subject.state ?? 'current';
  const comparison = compare({ index, referenceModelId: model.id, state, language });
  const rows = matrixRows(comparison, 'component');
  const organisations = inOrder(comparison.organisations, subject.organisationIds);
  const region = regionOf(index);
  const scope: FigureScope = {
    comparison,
    rows,
    today: options.date.slice(0, 10),
    months: region?.contractMonths ?? CONTRACT_MONTHS,
  };
  const drawing = subject.drawing ?? 'systems';
  const title = regionWord(`title.${drawing}`, language);
  const colours = coloursOf(theme);
  const common = {
    owner: textIn(region?.name, language) || regionWord('region', language),
    state: regionWord(`state.${state}`, language),
  };
  if (drawing === 'multiples') {
    const layout = layMultiples(rows, organisations, (subject.detail ?? 1) as Detail);
    const { comparedId } = subject;
    const scene = multiplesScene(layout, new Suppliers(index), {
      theme,
      language,
      title,
      detail: layout.detail,
      ...(comparedId === undefined ? {} : { comparedId }),
    });
    const whose = textIn(index.find('organisation', comparedId)?.name, language);
    const named = whose === '' ? title : `${title}: ${whose}`;
    return { ...common, title: named, scene, legend: multiplesLegend(colours, language) };
  }
  if (drawing === 'tiles') {
    const figure: Figure = subject.figure ?? 'population';
    const boundaries = region?.boundaries;
    const tiles = { theme, language, title, figure, ...(boundaries ? { boundaries } : {}) };
    const layout = layTiles(organisations, scope, tiles);
    return {
      ...common,
      title: `${title}: ${regionWord(`figure.${figure}`, language)}`,
      scene: tilesScene(layout, tiles),
      legend: tilesLegend(layout, figure, theme, language),
    };
  }
  const layout = laySystems(rows, organisations, language);
  return {
    ...common,
    title,
    scene: systemsScene(layout, organisations, scope, { theme, language, title }),
    legend: rows.some(({ paying }) => paying) ? [payingEntry(colours, language)] : [],
  };
}

function inOrder(
  organisations: readonly Organisation[],
  ids: readonly string[] | undefined,
): readonly Organisation[] {
  if (!ids) return organisations;
  const place = new Map(ids.map((id, at) => [id, at]));
  return [...organisations].sort((a, b) => (place.get(a.id) ?? ids.length) - (place.get(b.id) ?? ids.length));
}

/** Forms of the tiles and what they mean. */
export function multiplesLegend(colours: Colours, language: string): RegionLegendEntry[] {
  return [
    ...RELATIONS.map((relation) => ({
      label: regionWord(`relation.${relation}`, language),
      draw: ({ x, y }: { readonly x: number; readonly y: number }) =>
        relationItems(relation, [{ x: x + 8, y: y + 2, width: 16, height: 16 }], 'blue', colours),
    })),
    payingEntry(colours, language),
  ];
}

/** The classes of the scale, smallest first, and what is not known. */
export function tilesLegend(
  { steps, municipalities }: TilesLayout,
  figure: Figure,
  theme: ColourTheme,
  language: string,
): RegionLegendEntry[] {
  const scale = sequentialColours(theme);
  const swatch =
    (fill: string, stroke: string) =>
    ({ x, y }: { readonly x: number; readonly y: number }): SceneItem[] => [
      { kind: 'rect', x: x + 0.5, y: y + 0.5, width: 33, height: 19, radius: 4, fill, stroke },
    ];
  const entries = steps.map((end, at): RegionLegendEntry => {
    const colour = scale[steps.length < 2 ? 2 : Math.round((at * 4) / (steps.length - 1))];
    const low = municipalities
      .flatMap(({ value }) => value ?? [])
      .filter((value) => value <= end && value > (steps[at - 1] ?? -Infinity));
    const from = figureText(figure, Math.min(...low), language);
    const to = figureText(figure, end, language);
    return {
      label: from === to ? to : `${from} – ${to}`,
      draw: swatch(colour?.fill ?? '#ffffff', colour?.edge ?? '#000000'),
    };
  });
  if (municipalities.every(({ value }) => value !== undefined)) return entries;
  const unknown = unknownColour(theme);
  return [...entries, { label: regionWord('unknown', language), draw: swatch(unknown.fill, unknown.edge) }];
}

function payingEntry(colours: Colours, language: string): RegionLegendEntry {
  return {
    label: regionWord('paying', language),
    draw: ({ x, y }) => [
      {
        kind: 'rect',
        x: x + 1,
        y: y + 1,
        width: 32,
        height: 18,
        radius: 5,
        fill: mixed(colours.paper, colours.ground, 0.5),
        stroke: colours.warn,
        strokeWidth: 2,
        dash: [6, 4],
      },
    ],
  };
}
