// Layers with their elements, taken from a folder, from a drawing, or from what the elements themselves say.
import type { Element, Folder, LocalisedText, ReferenceChoice } from '../schemas/generated/types';
import names from './notation/names.fi.json';
import { refusal, Refused } from './problem';
import type { ElementGroup, Grouped, LeftOutReason, Wanted } from './reference-group';
import { groupsOfView } from './reference-view-groups';
import {
  elementsInside,
  elementsOf,
  folderOf,
  originOf,
  propertiesOf,
  subfoldersOf,
  type ReferenceSource,
} from './reference-source';

const REST: LocalisedText = { fi: 'Muut', sv: 'Övriga', en: 'Others' };
const BY_NAME = new Intl.Collator('fi', { numeric: true }).compare;

/**
 * Groups the elements of the source as the choice says. Refuses a folder or view that is not there
 * (`reference.choiceGone`).
 */
export function groupsOf(source: ReferenceSource, choice: ReferenceChoice, wanted: Wanted): Grouped {
  if (choice.by === 'view') return groupsOfView(source, choice, wanted);
  if (choice.by === 'elements') return groupsOfElements(source, choice, wanted);
  const folder = folderOf(source, choice.id);
  if (!folder) throw new Refused(refusal('reference.choiceGone', { id: choice.id ?? '' }));
  return groupsOfFolder(source, folder, wanted);
}

/**
 * Subfolders are layers; what lies in the folder itself comes first under its own name. Elements stand by name, as trees
 * of models show them: their order in the file is that of no one.
 */
function groupsOfFolder(source: ReferenceSource, folder: Folder, wanted: Wanted): Grouped {
  const leftOut: { reason: LeftOutReason; element: Element }[] = [];
  const take = (from: Folder, elements: readonly Element[]): ElementGroup => {
    const members = elements.filter((element) => {
      if (!wanted(element)) leftOut.push({ reason: 'type', element });
      return wanted(element);
    });
    return {
      key: originOf(source, from).id,
      name: from.name,
      ...(from.documentation ? { documentation: from.documentation } : {}),
      externalId: originOf(source, from),
      members: inOrderOfName(members),
    };
  };
  const own = folder.itemIds.flatMap((id) => source.index.find('element', id) ?? []);
  const groups = [
    take(folder, own),
    ...subfoldersOf(source, folder.id).map((inner) => take(inner, elementsInside(source, inner))),
  ];
  return { groups: groups.filter(({ members }) => members.length > 0), leftOut };
}

function groupsOfElements(source: ReferenceSource, choice: ReferenceChoice, wanted: Wanted): Grouped {
  const leftOut: { reason: LeftOutReason; element: Element }[] = [];
  const groups = new Map<string, FoundLayer & { members: { element: Element }[] }>();
  const rest: Element[] = [];
  const elements = elementsOf(source).filter(wanted);
  const layerOf = layerFinder(source, choice);
  const layers = new Map(elements.map((element) => [element.id, layerOf(element)]));
  const used = new Set([...layers.values()].map((layer) => layer?.elementId));
  for (const element of elements) {
    const layer = layers.get(element.id);
    if (used.has(element.id)) leftOut.push({ reason: 'isLayer', element });
    else if (layer) {
      const group = groups.get(layer.key) ?? { ...layer, members: [] };
      groups.set(layer.key, group);
      group.members.push({ element });
    } else rest.push(element);
  }
  const sorted = [...groups.values()].sort((a, b) => a.order - b.order || BY_NAME(label(a), label(b)));
  if (choice.rest && rest.length > 0) {
    sorted.push({ key: 'rest', name: REST, order: 0, members: rest.map((element) => ({ element })) });
  } else leftOut.push(...rest.map((element) => ({ reason: 'noLayer' as const, element })));
  const named = sorted.map(({ members, ...group }) => ({
    ...group,
    members: inOrderOfName(members.map(({ element }) => element)),
  }));
  return { groups: named, leftOut };
}

type FoundLayer = Omit<ElementGroup, 'members'> & { readonly order: number; readonly elementId?: string };

/** The layer that an element says it is in; undefined where it says none. */
function layerFinder(
  source: ReferenceSource,
  choice: ReferenceChoice,
): (element: Element) => FoundLayer | undefined {
  const { index } = source;
  switch (choice.layers ?? 'type') {
    case 'type':
      return ({ type }) => {
        const fi = (names.elements as Record<string, string>)[type] ?? type;
        return {
          key: `type-${type}`,
          name: { fi, en: type },
          order: Object.keys(names.elements).indexOf(type),
        };
      };
    case 'property':
      return (element) => {
        const value = propertiesOf(source, element).get(choice.property ?? '');
        return value === undefined ? undefined : { key: `value-${value}`, name: { und: value }, order: 0 };
      };
    case 'folder':
      return (element) => {
        const folder = index.pointing('folder', 'folderItem', element.id)[0];
        if (!folder) return undefined;
        const externalId = originOf(source, folder);
        return { key: externalId.id, name: folder.name, externalId, order: 0 };
      };
    case 'parent':
      return (element) => {
        const parents = index
          .pointing('relationship', 'target', element.id)
          .filter(({ type }) => type === 'Composition' || type === 'Aggregation')
          .sort((a, b) => BY_NAME(b.type, a.type) || (a.id < b.id ? -1 : 1));
        const parent = parents
          .map(({ sourceId }) => index.find('element', sourceId))
          .find((one) => one !== undefined && one.id !== element.id);
        if (!parent) return undefined;
        const externalId = originOf(source, parent);
        return {
          key: externalId.id,
          name: parent.name,
          ...(parent.documentation ? { documentation: parent.documentation } : {}),
          externalId,
          order: 0,
          elementId: parent.id,
        };
      };
  }
}

function label(named: { readonly name: LocalisedText }): string {
  return named.name['fi'] ?? Object.values(named.name)[0] ?? '';
}

function inOrderOfName(elements: readonly Element[]): { element: Element }[] {
  return [...elements]
    .sort((a, b) => BY_NAME(label(a), label(b)) || (a.id < b.id ? -1 : 1))
    .map((element) => ({ element }));
}
