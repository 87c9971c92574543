// The loss report of an export: what the file holds in a form that other tools do not show, by cause, count and name.
import { pinnedViews } from '../../../domain/generated-views/drawn-views';
import type { ModelIndex } from '../../../domain/model-index';
import { warning, type Problem } from '../../../domain/problem';
import { aboutMany } from '../../../domain/problem-names';
import { recordName } from '../../../domain/record-names';
import { isOfficialViewpoint } from './vocabulary';
import type { Writing } from './writing';

/** What the sections found out while they were written. */
export interface WriterFindings {
  /** Records left out because they need another organisation's. */
  readonly leftOut: number;
  readonly membersLeftOut: number;
  /** Views whose drawing was moved so that no coordinate is negative. */
  readonly movedViews: readonly string[];
  /** Viewpoints of the source that could not be written again. */
  readonly viewpointsLeftOut: readonly string[];
}

/** The report, severest first. */
export function exchangeLosses(
  index: ModelIndex,
  writing: Writing,
  findings: WriterFindings,
  language: string,
): Problem[] {
  const nameOf = (id: string): string => recordName(index, id, language);
  const told = (code: string, ids: readonly string[]): Problem[] =>
    ids.length > 0 ? [aboutMany(`export.archimate.${code}`, ids.map(nameOf), 'info')] : [];
  const carried = (wanted: (kind: unknown) => boolean): string[] =>
    writing.carried.filter(({ kind }) => wanted(kind)).map(({ id }) => String(id));
  const once = (ids: readonly string[]): string[] => [...new Set(ids.map((id) => viewOf(index, id)))];
  const apart: ReadonlySet<unknown> = new Set(['image', 'specialization', 'viewItem', 'propertyDefinition']);
  const items = [...index.all('viewItem')];
  const { leftOut, membersLeftOut, movedViews, viewpointsLeftOut } = findings;
  const ownViewpoints = index
    .all('view')
    .flatMap(({ viewpoint }) =>
      viewpoint === undefined || isOfficialViewpoint(viewpoint) ? [] : [viewpoint],
    );
  return [
    ...(leftOut > 0 ? [warning('export.outsideOrganisation', { count: leftOut })] : []),
    ...told('onlyHere', writing.withJson),
    ...told('typeUnknown', writing.unknownTypes),
    ...told(
      'states',
      index.all('state').map(({ id }) => id),
    ),
    ...told(
      'placements',
      index.all('placement').map(({ elementId }) => elementId),
    ),
    ...(membersLeftOut > 0
      ? [
          {
            ...warning('export.archimate.membersLeftOut', { count: membersLeftOut }),
            severity: 'info' as const,
          },
        ]
      : []),
    ...told('languages', manyLanguages(index)),
    ...told('propertyTypes', typedDefinitions(index)),
    ...told(
      'specializationPictures',
      index.all('specialization').flatMap(({ id, imageId }) => (imageId === undefined ? [] : [id])),
    ),
    ...told(
      'images',
      carried((kind) => kind === 'image'),
    ),
    ...told('drawing', once(carried((kind) => kind === 'viewItem'))),
    ...told(
      'pinned',
      pinnedViews(index).map(({ id }) => id),
    ),
    ...told('moved', movedViews),
    ...told('nesting', once(items.filter(({ itemType }) => itemType === 'nesting').map(({ id }) => id))),
    ...(ownViewpoints.length > 0
      ? [aboutMany('export.archimate.viewpointUnknown', ownViewpoints, 'info')]
      : []),
    ...(viewpointsLeftOut.length > 0
      ? [aboutMany('export.archimate.viewpointLeftOut', viewpointsLeftOut, 'info')]
      : []),
    ...told('foreign', writing.withForeign),
    ...told(
      'noPlaceInFormat',
      carried((kind) => !apart.has(kind)),
    ),
  ];
}

function viewOf(index: ModelIndex, itemId: string): string {
  return index.find('viewItem', itemId)?.viewId ?? itemId;
}

function manyLanguages(index: ModelIndex): string[] {
  return [...index.all('element'), ...index.all('relationship'), ...index.all('view')]
    .filter(({ name }) => Object.keys(name ?? {}).length > 1)
    .map(({ id }) => id);
}

/** Archi reads every value as text and writes every definition as one of text. */
function typedDefinitions(index: ModelIndex): string[] {
  return index
    .all('propertyDefinition')
    .filter(({ type }) => type !== 'string')
    .map(({ id }) => id);
}
