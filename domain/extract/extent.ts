// Which records an extract holds: the chosen elements, what joins them, and what all of it rests on.
import type {
  Element,
  ExtractChoice,
  ModelRecord,
  Organisation,
  Relationship,
  ViewItem,
} from '../../schemas/generated/types';
import { copyOf, referencesOf } from '../fragment-references';
import { itemsOfPinned } from '../generated-views/drawn-views';
import type { ModelIndex } from '../model-index';
import { currentState, presentIn, statesOf, targetState } from '../states';

/** Copies of the records that go into the extract; they may be changed. */
export function recordsOfExtent(index: ModelIndex, choice: ExtractChoice): ModelRecord[] {
  const there = presence(index, choice);
  const elements = chosenElements(index, choice).filter((element) => there(element.id));
  const chosen = new Map<string, ModelRecord>(elements.map((element) => [element.id, element]));
  addRelationships(index, choice, chosen, there);
  const whole = choice.extent.kind === 'all';
  addPlaces(index, choice, chosen, there, whole);
  addStates(index, choice, chosen);
  addDrawings(index, choice, chosen);
  const organisation = index.find('organisation', choice.organisationId);
  if (organisation) {
    chosen.set(organisation.id, withoutHome(organisation));
  }
  addNeeded(index, chosen);
  return [...chosen.values()].map((record) => withoutOutside(copyOf(record), chosen));
}

/**
 * Without what is for those at home: saved looks and grids, whose filters hold names of suppliers and units, the work on the data,
 * and who has delivered which file.
 */
function withoutHome(organisation: Organisation): Organisation {
  const {
    looks: _own,
    grids: _ours,
    qualityWork: _work,
    impactAssessment: _draft,
    deliveries: _delivered,
    ...rest
  } = organisation;
  return rest;
}

/** The elements of the organisation that the extent names, in any state. */
export function chosenElements(index: ModelIndex, choice: ExtractChoice): Element[] {
  const { extent, organisationId } = choice;
  const own = (id: string | undefined): Element[] => {
    const element = index.find('element', id);
    return element?.ownerId === organisationId ? [element] : [];
  };
  const ids = extent.ids ?? [];
  switch (extent.kind) {
    case 'all':
      return index.pointing('element', 'owner', organisationId);
    case 'elements':
      return [...withNeighbours(index, ids, extent.steps ?? 0)].flatMap(own);
    case 'components': {
      const components = ids.flatMap((id) => [
        id,
        ...index.pointing('element', 'parent', id).map((part) => part.id),
      ]);
      const placed = components.flatMap((id) => index.pointing('placement', 'placedIn', id));
      return [...new Set(placed.map(({ elementId }) => elementId))].flatMap(own);
    }
    case 'view': {
      const items = ids.flatMap((id) => drawnIn(index, id));
      return [...new Set(items.flatMap(({ subjectId }) => subjectId ?? []))].flatMap(own);
    }
  }
}

/** Items of a view; of a pinned one those that it shows now. */
function drawnIn(index: ModelIndex, viewId: string): readonly ViewItem[] {
  const view = index.find('view', viewId);
  return view?.generated ? itemsOfPinned(index, view, 'fi') : index.pointing('viewItem', 'view', viewId);
}

function withNeighbours(index: ModelIndex, ids: readonly string[], steps: number): Set<string> {
  const found = new Set(ids);
  let edge = [...found];
  for (let step = 0; step < steps; step += 1) {
    edge = edge
      .flatMap((id) => index.relationshipsOf(id).flatMap(({ sourceId, targetId }) => [sourceId, targetId]))
      .filter((id) => !found.has(id));
    for (const id of edge) found.add(id);
  }
  return found;
}

/** What is there in the chosen state; everything where all states are wanted. */
function presence(index: ModelIndex, { state, organisationId }: ExtractChoice): (id: string) => boolean {
  if (state === 'all') return () => true;
  const path = statesOf(index, organisationId);
  const wanted = (state === 'current' ? currentState : targetState)(index, organisationId);
  return wanted ? (id) => presentIn(index, path, wanted.id, id) : () => true;
}

function addRelationships(
  index: ModelIndex,
  choice: ExtractChoice,
  chosen: Map<string, ModelRecord>,
  there: (id: string) => boolean,
): void {
  const hidden = choice.leaveOut.includes('personalDataFlows');
  const fits = (relationship: Relationship): boolean =>
    there(relationship.id) &&
    !(hidden && relationship.flow?.personalData === 'yes') &&
    chosen.has(relationship.sourceId) &&
    chosen.has(relationship.targetId);
  // A relationship may end at a relationship, so what came in may bring more.
  let edge = [...chosen.keys()];
  while (edge.length > 0) {
    const found = edge
      .flatMap((id) => index.relationshipsOf(id))
      .filter((one) => !chosen.has(one.id) && fits(one));
    for (const relationship of found) chosen.set(relationship.id, relationship);
    edge = found.map(({ id }) => id);
  }
}

function addPlaces(
  index: ModelIndex,
  { organisationId }: ExtractChoice,
  chosen: Map<string, ModelRecord>,
  there: (id: string) => boolean,
  whole: boolean,
): void {
  const models = new Set<string>();
  for (const id of chosen.keys()) {
    for (const placement of index.pointing('placement', 'placedElement', id)) {
      const component = index.find('element', placement.componentId);
      if (!component || !there(placement.id)) continue;
      chosen.set(placement.id, placement);
      models.add(component.ownerId);
    }
  }
  if (whole) {
    for (const model of index.all('referenceModel')) models.add(model.id);
    for (const mark of index.pointing('applicability', 'owner', organisationId)) chosen.set(mark.id, mark);
  }
  for (const id of models) {
    const model = index.find('referenceModel', id);
    if (!model) continue;
    chosen.set(id, model);
    for (const kind of ['element', 'relationship'] as const)
      for (const part of index.pointing(kind, 'owner', id)) chosen.set(part.id, part);
  }
}

function addStates(index: ModelIndex, choice: ExtractChoice, chosen: Map<string, ModelRecord>): void {
  const wanted = choice.state;
  const states = statesOf(index, choice.organisationId).filter(
    ({ type }) => wanted !== 'current' || type === 'current',
  );
  for (const state of states) {
    chosen.set(state.id, state);
    if (choice.leaveOut.includes('decisions')) continue;
    for (const fate of index.pointing('fate', 'state', state.id))
      if (chosen.has(fate.subjectId)) chosen.set(fate.id, fate);
  }
}

/** Views that show nothing from outside, and folders with what is left of their content. */
function addDrawings(index: ModelIndex, choice: ExtractChoice, chosen: Map<string, ModelRecord>): void {
  if (!choice.leaveOut.includes('views')) {
    for (const view of index.pointing('view', 'owner', choice.organisationId)) {
      const items = index.pointing('viewItem', 'view', view.id);
      if (items.some(({ subjectId }) => subjectId !== undefined && !chosen.has(subjectId))) continue;
      const about = view.generated?.elementId;
      if (about !== undefined && !chosen.has(about)) continue;
      chosen.set(view.id, view);
      for (const item of items) chosen.set(item.id, item);
    }
  }
  if (choice.leaveOut.includes('folders')) return;
  for (const folder of index.pointing('folder', 'owner', choice.organisationId)) {
    for (let id: string | undefined = folder.id; id !== undefined;) {
      const holder: ModelRecord | undefined = index.get(id);
      if (holder?.kind !== 'folder' || !folder.itemIds.some((item) => chosen.has(item))) break;
      chosen.set(holder.id, holder);
      id = holder.parentId;
    }
  }
}

/** Definitions, specializations and pictures that what is chosen uses. */
function addNeeded(index: ModelIndex, chosen: Map<string, ModelRecord>): void {
  let edge = [...chosen.values()];
  while (edge.length > 0) {
    const more: ModelRecord[] = [];
    for (const record of edge) {
      for (const { id } of referencesOf(record)) {
        const target = index.get(id);
        if (!target || chosen.has(id) || !NEEDED.has(target.kind)) continue;
        chosen.set(id, target);
        more.push(target);
      }
    }
    edge = more;
  }
}

const NEEDED: ReadonlySet<string> = new Set(['propertyDefinition', 'specialization', 'image']);

function withoutOutside(record: ModelRecord, chosen: ReadonlyMap<string, ModelRecord>): ModelRecord {
  for (const reference of referencesOf(record)) if (!chosen.has(reference.id)) reference.clear();
  return record;
}
