// The loss report of a file for Archi: what Archi does not show, by cause, count and name. All of it comes back to us.
import { pinnedViews } from '../../../domain/generated-views/drawn-views';
import { warning, type Problem } from '../../../domain/problem';
import { aboutMany } from '../../../domain/problem-names';
import { recordName } from '../../../domain/record-names';
import { isElementType } from '../../../domain/notation/element-types';
import type { NativeWriter } from './write-model';

/** The report, severest first. */
export function archiLosses(writer: NativeWriter, language: string): Problem[] {
  const { index, carried, withJson, leftOut, membersLeftOut } = writer;
  const nameOf = (id: string): string => recordName(index, id, language);
  const told = (code: string, ids: readonly string[]): Problem[] =>
    ids.length > 0 ? [aboutMany(code, ids.map(nameOf), 'info')] : [];
  const drawn = carried.filter(({ kind }) => kind === 'viewItem').map(({ id }) => String(id));
  const views = [...new Set(drawn.map((id) => index.find('viewItem', id)?.viewId ?? id))];
  const apart: ReadonlySet<unknown> = new Set(['viewItem', 'propertyDefinition', 'organisation']);
  const changes = index.all('fate').length > 0;
  return [
    ...(leftOut > 0 ? [warning('export.outsideOrganisation', { count: leftOut })] : []),
    ...told(
      'export.archimate.typeUnknown',
      index.all('element').flatMap(({ id, type }) => (isElementType(type) ? [] : [id])),
    ),
    ...told('export.archi.onlyHere', withJson),
    ...told('export.archimate.states', changes ? index.all('state').map(({ id }) => id) : []),
    ...told(
      'export.archimate.placements',
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
    ...told(
      'export.archi.languages',
      [...index.all('element'), ...index.all('relationship'), ...index.all('view')]
        .filter(({ name }) => Object.keys(name ?? {}).length > 1)
        .map(({ id }) => id),
    ),
    ...told(
      'export.archimate.propertyTypes',
      index.all('propertyDefinition').flatMap(({ id, type }) => (type === 'string' ? [] : [id])),
    ),
    ...told('export.archi.drawing', views),
    ...told(
      'export.archimate.pinned',
      pinnedViews(index).map(({ id }) => id),
    ),
    ...told(
      'export.archi.noPlace',
      carried.filter(({ kind }) => !apart.has(kind)).map(({ id }) => String(id)),
    ),
  ];
}
