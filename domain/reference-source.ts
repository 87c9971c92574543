// An ArchiMate model that a reference model is made of: whose elements, what each is called in the source, what can be chosen.
import type {
  Element,
  ExternalId,
  Folder,
  ReferenceOutline,
  View,
  ViewItem,
} from '../schemas/generated/types';
import type { ModelIndex } from './model-index';
import { isElementType } from './notation/element-types';
import { textIn } from './text';

/** A model with the identity that its source gave it. */
export interface ReferenceSource {
  readonly index: ModelIndex;
  readonly ownerId: string;
  readonly name: string;
  /** Identifier of the model in its source; the same in a file and in a workspace that it was imported into. */
  readonly source: string;
}

/** Most values of a property that the outline tells. */
const MOST_VALUES = 40;
const LANGUAGE = 'fi';

/**
 * The model of an organisation, or of the one with most elements where none is named. Undefined where nobody has any
 * elements.
 */
export function sourceIn(index: ModelIndex, organisationId?: string): ReferenceSource | undefined {
  const owners = index
    .all('organisation')
    .filter(({ id }) => organisationId === undefined || id === organisationId)
    .map((organisation) => ({
      organisation,
      elements: index.pointing('element', 'owner', organisation.id).length,
    }))
    .filter(({ elements }) => elements > 0)
    .sort((a, b) => b.elements - a.elements);
  const organisation = owners[0]?.organisation;
  if (!organisation) return undefined;
  return {
    index,
    ownerId: organisation.id,
    name: textIn(organisation.name, LANGUAGE),
    source: organisation.externalIds?.[0]?.source ?? organisation.id,
  };
}

/** Elements of the source that can become components: concepts of ArchiMate, not parts of a reference model. */
export function elementsOf({ index, ownerId }: ReferenceSource): Element[] {
  return index
    .pointing('element', 'owner', ownerId)
    .filter((element) => element.reference === undefined && isElementType(element.type));
}

/** What the source calls a record: its own identifier also where the workspace gave it another one. */
export function originOf(source: ReferenceSource, record: Element | Folder | View): ExternalId {
  const known = record.externalIds ?? [];
  return (
    known.find((id) => id.source === source.source) ?? known[0] ?? { source: source.source, id: record.id }
  );
}

/** The folder or view that the source calls `id`. */
export function folderOf(source: ReferenceSource, id: string | undefined): Folder | undefined {
  return source.index
    .pointing('folder', 'owner', source.ownerId)
    .find((folder) => originOf(source, folder).id === id);
}

export function viewOf(source: ReferenceSource, id: string | undefined): View | undefined {
  return source.index
    .pointing('view', 'owner', source.ownerId)
    .find((view) => originOf(source, view).id === id);
}

/** Folders inside a folder, in their order. */
export function subfoldersOf({ index }: ReferenceSource, id: string): Folder[] {
  return index.pointing('folder', 'parent', id).sort(byOrder);
}

/** Elements of a folder and of every folder inside it, in the order of the source. */
export function elementsInside(source: ReferenceSource, folder: Folder): Element[] {
  const own = folder.itemIds.flatMap((id) => source.index.find('element', id) ?? []);
  return [...own, ...subfoldersOf(source, folder.id).flatMap((inner) => elementsInside(source, inner))];
}

/** Nodes of a view (boxes, frames, notes), without lines. */
export function nodesOf({ index }: ReferenceSource, viewId: string): ViewItem[] {
  return index
    .pointing('viewItem', 'view', viewId)
    .filter((item) => item.itemType === 'element' || item.itemType === 'container');
}

/** Texts of an element's properties by the name of the property; the first value of each counts. */
export function propertiesOf({ index }: ReferenceSource, element: Element): Map<string, string> {
  const values = new Map<string, string>();
  for (const property of element.properties ?? []) {
    const name = textIn(index.find('propertyDefinition', property.definitionId)?.name, LANGUAGE);
    const value = textIn(property.value, LANGUAGE).trim();
    if (name !== '' && value !== '' && !values.has(name)) values.set(name, value);
  }
  return values;
}

/** What can be chosen of the model: folders, views, types and properties that have elements, with their numbers. */
export function outlineOf(source: ReferenceSource): Omit<ReferenceOutline, 'token'> {
  const elements = elementsOf(source);
  const types = new Map<string, number>();
  const properties = new Map<string, Map<string, number>>();
  for (const element of elements) {
    add(types, element.type);
    for (const [name, value] of propertiesOf(source, element)) {
      const values = properties.get(name) ?? new Map<string, number>();
      properties.set(name, values);
      add(values, value);
    }
  }
  return {
    name: source.name,
    source: source.source,
    folders: folderRows(source),
    views: viewRows(source),
    types: commonest(types).map(([type, count]) => ({ type, elements: count })),
    properties: [...properties]
      .map(([name, values]) => ({
        name,
        elements: [...values.values()].reduce((sum, count) => sum + count, 0),
        values: commonest(values)
          .slice(0, MOST_VALUES)
          .map(([value]) => value),
      }))
      .sort((a, b) => b.elements - a.elements),
  };
}

function folderRows(source: ReferenceSource): ReferenceOutline['folders'] {
  const rows: ReferenceOutline['folders'] = [];
  const visit = (folder: Folder, depth: number): void => {
    const elements = elementsInside(source, folder).length;
    if (elements === 0) return;
    const inner = subfoldersOf(source, folder.id);
    rows.push({
      id: originOf(source, folder).id,
      name: textIn(folder.name, LANGUAGE),
      depth,
      elements,
      layers: inner.filter((one) => elementsInside(source, one).length > 0).length,
    });
    for (const one of inner) visit(one, depth + 1);
  };
  source.index
    .pointing('folder', 'owner', source.ownerId)
    .filter((folder) => folder.parentId === undefined)
    .sort(byOrder)
    .forEach((folder) => visit(folder, 0));
  return rows;
}

function viewRows(source: ReferenceSource): ReferenceOutline['views'] {
  return source.index
    .pointing('view', 'owner', source.ownerId)
    .map((view) => {
      const nodes = nodesOf(source, view.id);
      const holders = new Set(nodes.map((node) => node.parentId));
      return {
        id: originOf(source, view).id,
        name: textIn(view.name, LANGUAGE),
        elements: nodes.filter((node) => node.itemType === 'element').length,
        frames: nodes.filter((node) => node.parentId === undefined && holders.has(node.id)).length,
      };
    })
    .filter(({ elements }) => elements > 0)
    .sort((a, b) => a.name.localeCompare(b.name, LANGUAGE));
}

function byOrder(a: Folder, b: Folder): number {
  return a.order - b.order || (a.id < b.id ? -1 : 1);
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function commonest(counts: Map<string, number>): [string, number][] {
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
