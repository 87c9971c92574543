// What a picture shows and how: from the model to one scene with legend and title block. Used by the preview, the files
// and the command line.
import { freeViewContent } from '../drawing/free-view-content';
import { freeViewScene } from '../drawing/free-view-scene';
import { flowsOf, mapStates, type MapFlow } from '../drawing/layer-map-content';
import { layoutLayerMap, type LayerMapLayout, type LayerMapOptions } from '../drawing/layer-map-layout';
import { METRICS } from '../drawing/metrics';
import { layerMapScene } from '../drawing/layer-map-scene';
import type { Scene, SceneLook } from '../drawing/scene';
import { colours as coloursOf, type Colours, type ColourTheme } from '../drawing/colours';
import type { PictureSubject } from '../../schemas/generated/types';
import type { ModelIndex } from '../model-index';
import { refusal, Refused } from '../problem';
import { regionPicture } from '../region/drawing/region-picture';
import { textIn } from '../text';
import { compose } from './compose';
import { classLegend, inNewRow, mapLegend, sizeLegend, viewLegend, type LegendEntry } from './legend';

export interface PictureOptions {
  readonly subject: PictureSubject;
  readonly theme: ColourTheme;
  readonly legend: boolean;
  readonly titleBlock: boolean;
  /** BCP 47; see `textIn`. */
  readonly language: string;
  /** ISO 8601, for the title block. */
  readonly date: string;
  /** The program and its version. */
  readonly tool: string;
}

export interface Picture {
  readonly scene: Scene;
  /** #rrggbb behind everything. */
  readonly background: string;
  /** What it shows in a few words; also the beginning of a file's name. */
  readonly title: string;
}

/** Height for width from which a map is laid out anew. */
const LONGEST = 2.2;
/** Height for width of a sheet (ISO 216). */
const PAPER_SHAPE = Math.SQRT2;
const MOST_COLUMNS = 60;
const LAYER_MAP = { fi: 'Kerroskartta', sv: 'Lagerkarta', en: 'Layer map' } as const;

interface Drawn {
  readonly scene: Scene;
  readonly legend: readonly LegendEntry[];
  readonly owner: string;
  readonly title: string;
  readonly state: string;
}

/**
 * Draws the subject whole: no name ends in an ellipsis. Refuses what is not in the model (`picture.unknownView`,
 * `picture.unknownMap`).
 */
export function pictureOf(index: ModelIndex, options: PictureOptions): Picture {
  const colours = coloursOf(options.theme);
  const drawn = DRAW[options.subject.kind](index, options, options.subject);
  const legend = options.legend
    ? [
        ...classLegend(options.subject.classes ?? [], colours),
        ...inNewRow(sizes(options.subject, colours)),
        ...inNewRow(drawn.legend),
      ]
    : [];
  const scene = compose(
    { ...drawn.scene, title: drawn.title },
    {
      legend,
      colours,
      ...(options.titleBlock
        ? {
            block: {
              owner: drawn.owner,
              title: drawn.title,
              state: drawn.state,
              date: writtenDate(options.date),
              tool: options.tool,
            },
          }
        : {}),
    },
  );
  return { scene, background: colours[options.theme === 'dark' ? 'ground' : 'paper'], title: drawn.title };
}

const DRAW: Readonly<
  Record<
    PictureSubject['kind'],
    (index: ModelIndex, options: PictureOptions, subject: PictureSubject) => Drawn
  >
> = {
  map,
  view,
  region: (index, { theme, language, date }, subject) => {
    const drawn = regionPicture(index, { subject, theme, language, date });
    if (!drawn) throw new Refused(refusal('picture.unknownMap'));
    return drawn;
  },
};

function map(index: ModelIndex, { theme, language }: PictureOptions, subject: PictureSubject): Drawn {
  const { organisationId = '', referenceModelId = '', mode = 'current' } = subject;
  const organisation = index.find('organisation', organisationId);
  const model = index.find('referenceModel', referenceModelId);
  if (!organisation || !model) throw new Refused(refusal('picture.unknownMap'));
  const layout = laidForPaper(index, {
    organisationId,
    referenceModelId,
    mode,
    language,
    collapsedLayerIds: new Set(subject.collapsedLayerIds),
    wholeNames: true,
    values: new Map(
      (subject.looks ?? []).flatMap(({ elementId, text }) =>
        text === undefined ? [] : [[elementId, text] as const],
      ),
    ),
  });
  const flows = flowsOf(index, organisationId, mode);
  const drawnFlows = chosen(flows, subject.flowIds);
  const scene = layerMapScene(layout, {
    theme,
    language,
    flows,
    drawnFlows,
    wholeNames: true,
    ...looksOf(subject),
  });
  const states = mapStates(index, organisationId);
  const [now, then] = [states.current, states.target].map((state) => textIn(state?.name, language));
  return {
    scene,
    legend: mapLegend(layout, drawnFlows, coloursOf(theme)),
    owner: textIn(organisation.name, language),
    title: `${textIn(LAYER_MAP, language)}: ${textIn(model.name, language)}`,
    state: (mode === 'current' ? now : mode === 'target' ? then : `${now ?? ''} – ${then ?? ''}`) ?? '',
  };
}

/** As on the screen; a map that would be a ribbon gets more boxes across, so that it fits a sheet of paper. */
function laidForPaper(index: ModelIndex, options: LayerMapOptions): LayerMapLayout {
  const layout = layoutLayerMap(index, options);
  const ribbon = layout.height / layout.width;
  if (ribbon <= LONGEST) return layout;
  const columns = Math.ceil(METRICS.columns * Math.sqrt(ribbon / PAPER_SHAPE));
  return layoutLayerMap(index, { ...options, columns: Math.min(columns, MOST_COLUMNS) });
}

function chosen(flows: readonly MapFlow[], flowIds: readonly string[] | undefined): readonly MapFlow[] {
  if (flowIds === undefined) return flows;
  const ids = new Set(flowIds);
  return flows.filter(({ relationship }) => ids.has(relationship.id));
}

function view(index: ModelIndex, { theme, language }: PictureOptions, subject: PictureSubject): Drawn {
  const { viewId = '', stateId, items = [] } = subject;
  const record = subject.view ?? index.find('view', viewId);
  if (!record) throw new Refused(refusal('picture.unknownView', { name: viewId }));
  const content = freeViewContent(index, record.id, {
    language,
    stateId,
    wholeNames: true,
    ...(subject.view ? { drawn: { view: subject.view, items } } : {}),
  });
  const state = index.find('state', stateId);
  const title = textIn(record.name, language);
  return {
    scene: freeViewScene(content, {
      theme,
      title,
      picture: (imageId) => {
        const image = index.find('image', imageId);
        return image && isDrawable(image.mediaType) ? image : undefined;
      },
      ...looksOf(subject),
    }),
    legend: viewLegend(content, coloursOf(theme)),
    owner: textIn(index.find('organisation', record.ownerId)?.name, language),
    title,
    state: state ? textIn(state.name, language) : '',
  };
}

function sizes({ kind, sizeLabel }: PictureSubject, colours: Colours): LegendEntry[] {
  return sizeLabel === undefined ? [] : [sizeLegend(sizeLabel, kind === 'map' ? 'bar' : 'dot', colours)];
}

function looksOf({ looks }: PictureSubject): { looks?: ReadonlyMap<string, SceneLook> } {
  return looks ? { looks: new Map(looks.map(({ elementId, ...look }) => [elementId, look])) } : {};
}

/** Kinds of pictures that every writer can draw. */
function isDrawable(mediaType: string): boolean {
  return ['image/png', 'image/jpeg', 'image/gif', 'image/svg+xml'].includes(mediaType);
}

/** 2026-11-23T… as it is written in Finnish: 23.11.2026. */
function writtenDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  return `${Number(day)}.${Number(month)}.${year}`;
}

/** A name for a file: what no file system takes becomes a space; never empty. */
export function pictureFileName(title: string, extension: string): string {
  const name = title
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^\.+|[. ]+$/gu, '')
    .slice(0, 120);
  return `${name || 'kuva'}.${extension}`;
}
