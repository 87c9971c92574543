// A generated view as it stands becomes an ordinary view that can be edited.
import type { GeneratedView } from '../../../domain/generated-views/generated-view';
import type { GeneratedSpec } from '../../../domain/generated-views/spec';
import { run } from '../../engine-client/commands';
import { LANGUAGE } from '../../i18n/translate';
import { openView } from '../../state/views';

/** Draws everything that is shown into a new view of the organisation, or into the pinned view itself, as one change, and opens it. */
export async function makeFreeView(
  generated: GeneratedView,
  spec: GeneratedSpec,
  name: string,
  pinnedId?: string,
): Promise<void> {
  const { items, view } = generated;
  const created = await run('view.draw', {
    ownerId: spec.organisationId,
    name: { language: LANGUAGE, text: name },
    ...(pinnedId === undefined ? {} : { viewId: pinnedId }),
    routing: view.routing ?? 'straight',
    nodes: items.flatMap(
      ({ itemType, id, parentId, subjectId, label, x = 0, y = 0, width = 1, height = 1 }) =>
        itemType === 'element' || itemType === 'container'
          ? [
              {
                key: id,
                ...(parentId === undefined ? {} : { parentKey: parentId }),
                ...(itemType === 'element' && subjectId !== undefined ? { elementId: subjectId } : {}),
                ...(label === undefined ? {} : { label }),
                x,
                y,
                width,
                height,
              },
            ]
          : [],
    ),
    lines: items.flatMap(({ itemType, subjectId, sourceItemId, targetItemId }) =>
      itemType === 'relationship' &&
      subjectId !== undefined &&
      sourceItemId !== undefined &&
      targetItemId !== undefined
        ? [{ relationshipId: subjectId, fromKey: sourceItemId, toKey: targetItemId }]
        : [],
    ),
  });
  const viewId = pinnedId ?? created?.[0];
  if (viewId !== undefined) openView(viewId);
}
