// The pictures of descriptions: the layer map where a description is a map, and the views that people have drawn of it.
import type { PictureSubject } from '../../schemas/generated/types';
import { mapStates, type MapMode } from '../drawing/layer-map-content';
import { pictureOf, type Picture } from '../pictures/picture';
import type { Description } from './describe';
import type { DescriptionScope } from './scope';

/** The drawings of one description, in the state that it tells of. `date`: ISO 8601. */
export function descriptionDrawings(
  scope: DescriptionScope,
  { kind, state, views }: Description,
  { date, tool }: { readonly date: string; readonly tool: string },
): readonly Picture[] {
  const { index, organisationId, referenceModelId, language } = scope;
  const states = mapStates(index, organisationId);
  const shown: MapMode = !states.target ? 'current' : kind.state === 'change' ? 'diff' : state;
  const stateId = (state === 'target' ? (states.target ?? states.current) : states.current)?.id;
  const map = kind.content.kind === 'map' || kind.content.kind === 'changes';
  const subjects: PictureSubject[] = [
    ...(map && referenceModelId !== undefined
      ? [
          {
            kind: 'map' as const,
            organisationId,
            referenceModelId,
            mode: shown,
            collapsedLayerIds: [],
            flowIds: [],
          },
        ]
      : []),
    ...views.map(({ id }) => ({
      kind: 'view' as const,
      viewId: id,
      ...(stateId === undefined ? {} : { stateId }),
    })),
  ];
  return subjects.map((subject) =>
    pictureOf(index, {
      subject,
      theme: 'light',
      legend: true,
      titleBlock: false,
      language,
      date,
      tool,
    }),
  );
}
