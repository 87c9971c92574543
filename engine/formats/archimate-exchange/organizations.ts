// Folders: `organizations` holds nested `item`s; one with a label is a folder, one with a reference is a leaf.
import type { Folder } from '../../../schemas/generated/types';
import { childrenOf, xmlNode, type XmlNode } from '../xml/tree';
import { externalIds, type Reading } from './concepts';
import { readDocumentation, readNames, writeTexts } from './texts';

/** Deeper folders would come near the limit that our own reader sets. */
const MAX_DEPTH = 60;

export interface ReadFolder {
  readonly folder: Folder;
  readonly line: number;
}

/** Folders below the items, parents first. `itemIds` are still the references of the file. */
export function readOrganization(items: readonly XmlNode[], reading: Reading): ReadFolder[] {
  const out: ReadFolder[] = [];
  readItems(items, undefined, reading, out);
  return out;
}

function readItems(
  items: readonly XmlNode[],
  parent: Folder | undefined,
  reading: Reading,
  out: ReadFolder[],
): void {
  let order = 0;
  for (const item of items) {
    const inner = childrenOf(item, 'item');
    const label = readNames(item, 'label', reading.notes);
    const reference = item.attributes['identifierRef']?.trim();
    const leaf = reference !== undefined && inner.length === 0 && Object.keys(label).length === 0;
    if (leaf) {
      if (parent) parent.itemIds.push(reference);
      continue;
    }
    const claimed = reading.ids.claim(
      item.attributes['identifier'] ?? `${parent?.id ?? 'folder'}-${order + 1}`,
      'item',
      item.line,
    );
    const documentation = readDocumentation(item, reading.notes);
    const folder: Folder = {
      kind: 'folder',
      id: claimed.id,
      ownerId: reading.ownerId,
      ...(parent ? { parentId: parent.id } : {}),
      name: label,
      ...(documentation ? { documentation } : {}),
      order,
      itemIds: reference === undefined ? [] : [reference],
      ...externalIds(claimed, reading.source),
    };
    order += 1;
    out.push({ folder, line: item.line });
    readItems(inner, folder, reading, out);
  }
}

/** The items for folders. `inFile` tells which identifiers the file has. */
export function writeOrganization(folders: readonly Folder[], inFile: (id: string) => boolean): XmlNode[] {
  const known = new Map(folders.map((folder) => [folder.id, folder]));
  const children = new Map<string | undefined, Folder[]>();
  for (const folder of folders) {
    const parent = folder.parentId !== undefined && known.has(folder.parentId) ? folder.parentId : undefined;
    const list = children.get(parent);
    if (list) list.push(folder);
    else children.set(parent, [folder]);
  }
  for (const list of children.values()) list.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const written = new Set<string>();
  const item = (folder: Folder, depth: number): XmlNode => {
    written.add(folder.id);
    const inner =
      depth < MAX_DEPTH ? (children.get(folder.id) ?? []).filter(({ id }) => !written.has(id)) : [];
    const labels = writeTexts('label', folder.name);
    return xmlNode('item', { identifier: folder.id }, [
      // A folder without a name is told from a leaf by its label.
      ...(labels.length > 0 ? labels : [xmlNode('label')]),
      ...writeTexts('documentation', folder.documentation),
      ...folder.itemIds.filter(inFile).map((id) => xmlNode('item', { identifierRef: id })),
      ...inner.map((next) => item(next, depth + 1)),
    ]);
  };
  const out = (children.get(undefined) ?? []).map((folder) => item(folder, 1));
  // Folders in a circle or too deep: they stand on the top level, and their JSON says where they belong.
  for (const folder of folders) if (!written.has(folder.id)) out.push(item(folder, 1));
  return out;
}
