// Removing a record with everything that cannot be without it, so that no pointer is ever left dangling.
import type { ModelRecord } from '../../schemas/generated/types';
import { withoutDefinition } from '../looks/saved-looks';
import { gridsWithoutDefinition } from '../portfolio/saved-grids';
import type { RecordKind } from '../records';
import type { Plan } from './plan';

/** Removes the record and what hangs on it: relationships, placements, fates, drawn items, folder entries, children. */
export function removeWithDependants(plan: Plan, id: string): void {
  const todo = [id];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const record = plan.edits.get(next);
    if (record === undefined) continue;
    plan.edits.remove(next);
    if (record.kind === 'element') keepWhatStandsInside(plan, next);
    todo.push(...dependants(plan, record).map((dependant) => dependant.id));
    detach(plan, next);
  }
}

function dependants(plan: Plan, record: ModelRecord): ModelRecord[] {
  const { index } = plan;
  const { id } = record;
  switch (record.kind) {
    case 'element':
    case 'relationship':
      return [
        ...index.relationshipsOf(id),
        ...index.pointing('placement', 'placedElement', id),
        ...index.pointing('placement', 'placedIn', id),
        ...index.pointing('fate', 'subject', id),
        ...index.pointing('applicability', 'component', id),
        ...index.pointing('viewItem', 'subject', id).filter((item) => item.itemType !== 'label'),
        ...index.pointing('element', 'parent', id),
        ...index.pointing('view', 'about', id).filter((view) => isAbout(plan, view.id, id)),
      ];
    case 'placement':
      return index.pointing('fate', 'subject', id);
    case 'state':
      return index.pointing('fate', 'state', id);
    case 'view':
      return index.pointing('viewItem', 'view', id);
    case 'viewItem':
      return [
        ...index.pointing('viewItem', 'parent', id).filter((item) => standsIn(plan, item.id, id)),
        ...index.pointing('viewItem', 'source', id),
        ...index.pointing('viewItem', 'target', id),
      ];
    case 'folder':
      return index.pointing('folder', 'parent', id).filter((folder) => standsIn(plan, folder.id, id));
    case 'organisation':
    case 'referenceModel':
      return [
        ...index.pointing('element', 'owner', id),
        ...index.pointing('relationship', 'owner', id),
        ...index.pointing('state', 'owner', id),
        ...index.pointing('folder', 'owner', id),
        ...index.pointing('view', 'owner', id),
        ...index.pointing('specialization', 'owner', id),
        ...index.pointing('image', 'owner', id),
        ...index.pointing('applicability', 'owner', id),
      ];
    case 'fate':
    case 'applicability':
    case 'propertyDefinition':
    case 'specialization':
    case 'image':
    case 'catalogueEntry':
    case 'region':
      return [];
  }
}

/** True where the record still has this parent with the edits so far. */
function standsIn(plan: Plan, id: string, parentId: string): boolean {
  const now = plan.edits.get(id);
  return (now?.kind === 'viewItem' || now?.kind === 'folder') && now.parentId === parentId;
}

/** True where the pinned view still is about this element with the edits so far. */
function isAbout(plan: Plan, id: string, elementId: string): boolean {
  const now = plan.edits.get(id);
  return now?.kind === 'view' && now.generated?.elementId === elementId;
}

// An element that leaves the model does not take along what other elements stand inside it in views: that comes to the
// nearest node around that stays. Read from the edits, because the same plan may have moved it there.
function keepWhatStandsInside(plan: Plan, elementId: string): void {
  const shown = plan.index.pointing('viewItem', 'subject', elementId);
  const leaving = new Set(shown.map(({ id }) => id));
  for (const viewId of new Set(shown.map((item) => item.viewId))) {
    for (const { id } of plan.index.pointing('viewItem', 'view', viewId)) {
      const item = plan.edits.get(id);
      if (item?.kind !== 'viewItem' || !leaving.has(item.parentId ?? '')) continue;
      let parentId = item.parentId;
      for (
        let steps = leaving.size;
        parentId !== undefined && leaving.has(parentId) && steps > 0;
        steps -= 1
      ) {
        const around = plan.edits.get(parentId);
        parentId = around?.kind === 'viewItem' ? around.parentId : undefined;
      }
      const { parentId: _gone, ...rest } = item;
      plan.edits.put(parentId === undefined ? rest : { ...rest, parentId });
    }
  }
}

const PROPERTY_HOLDERS = [
  'organisation',
  'referenceModel',
  'element',
  'relationship',
  'state',
  'folder',
  'view',
  'viewItem',
] as const satisfies readonly RecordKind[];

// Lists that mention the record lose it; the record that holds the list stays.
function detach(plan: Plan, id: string): void {
  for (const folder of plan.index.pointing('folder', 'folderItem', id)) {
    const now = plan.edits.get(folder.id);
    if (now?.kind !== 'folder') continue;
    plan.edits.put({ ...now, itemIds: now.itemIds.filter((item) => item !== id) });
  }
  for (const fate of plan.index.pointing('fate', 'replacement', id)) {
    const now = plan.edits.get(fate.id);
    if (now?.kind !== 'fate') continue;
    plan.edits.put({ ...now, replacedByIds: (now.replacedByIds ?? []).filter((other) => other !== id) });
  }
  for (const concept of [
    ...plan.index.pointing('element', 'specialization', id),
    ...plan.index.pointing('relationship', 'specialization', id),
  ]) {
    const now = plan.edits.get(concept.id);
    if (now?.kind !== 'element' && now?.kind !== 'relationship') continue;
    plan.edits.put({ ...now, specializationIds: (now.specializationIds ?? []).filter((own) => own !== id) });
  }
  for (const view of plan.index.pointing('view', 'about', id)) {
    const now = plan.edits.get(view.id);
    if (now?.kind !== 'view' || now.generated?.referenceModelId !== id) continue;
    const { referenceModelId: _gone, ...generated } = now.generated;
    plan.edits.put({ ...now, generated });
  }
  for (const alike of plan.index.pointing('element', 'differentFrom', id)) {
    const now = plan.edits.get(alike.id);
    if (now?.kind !== 'element') continue;
    plan.edits.put({ ...now, differentFrom: (now.differentFrom ?? []).filter((other) => other !== id) });
  }
  for (const kind of PROPERTY_HOLDERS) {
    for (const holder of plan.index.pointing(kind, 'property', id)) {
      const now = plan.edits.get(holder.id);
      if (!now) continue;
      if ('properties' in now && now.properties)
        plan.edits.put({ ...now, properties: now.properties.filter((own) => own.definitionId !== id) });
      const changed = plan.edits.get(holder.id);
      if (changed?.kind === 'organisation' && changed.looks)
        plan.edits.put({ ...changed, looks: withoutDefinition(changed.looks, id) });
      const looked = plan.edits.get(holder.id);
      if (looked?.kind === 'organisation' && looked.grids)
        plan.edits.put({ ...looked, grids: gridsWithoutDefinition(looked.grids, id) });
    }
  }
  for (const holder of [
    ...plan.index.pointing('viewItem', 'image', id),
    ...plan.index.pointing('specialization', 'image', id),
  ]) {
    const now = plan.edits.get(holder.id);
    if (now?.kind !== 'viewItem' && now?.kind !== 'specialization') continue;
    const { imageId: _gone, ...rest } = now;
    plan.edits.put(rest);
  }
  for (const note of plan.index.pointing('viewItem', 'subject', id)) {
    const now = plan.edits.get(note.id);
    if (now?.kind !== 'viewItem' || now.itemType !== 'label') continue;
    const { subjectId: _gone, ...rest } = now;
    plan.edits.put(rest);
  }
  for (const item of plan.index.pointing('viewItem', 'linkedView', id)) {
    const now = plan.edits.get(item.id);
    if (now?.kind !== 'viewItem') continue;
    const { linkedViewId: _gone, ...rest } = now;
    plan.edits.put(rest);
  }
}
