// Folders: Archi wants everything in one of its nine top folders. Those of the source come back as they were; what has
// no folder, or a folder that Archi does not know, gets a place there.
import { ELEMENT_TYPES, isElementType } from '../../../domain/notation/element-types';
import type { Folder, ModelRecord } from '../../../schemas/generated/types';
import { xmlNode, type XmlNode } from '../xml/tree';
import { partsOf, type Writer } from './concepts-write';
import { keptOf, keptParts, keptText } from './kept';
import { plainText } from './languages';
import { OLD_FOLDERS, TOP_FOLDERS } from './vocabulary';

const MAX_DEPTH = 60;
/** Folder inside a top folder for what only other tools need. */
const OWN_FOLDER = 'Kokonaiskuva';

const LAYER_FOLDERS: { readonly [layer: string]: string } = {
  strategy: 'strategy',
  business: 'business',
  application: 'application',
  technology: 'technology',
  physical: 'technology',
  motivation: 'motivation',
  implementation: 'implementation_migration',
};

/** Something to be put in a folder. */
export interface Filed {
  readonly node: XmlNode;
  /** Type of the top folder where Archi looks for it. */
  readonly top: string;
  /** Absent: made for other tools only. */
  readonly record?: ModelRecord;
}

/** Type of the top folder for an element of that type. */
export function topFolderOf(elementType: string): string {
  return isElementType(elementType) ? (LAYER_FOLDERS[ELEMENT_TYPES[elementType]] ?? 'other') : 'other';
}

/** Builds the folders of one file. */
export class FolderWriter {
  /** Identifiers in the file of what lies in a folder of the source only because it must lie somewhere. */
  readonly unfiled: string[] = [];
  private readonly known: ReadonlyMap<string, Folder>;
  private readonly children = new Map<string | undefined, Folder[]>();
  private readonly written = new Set<string>();
  private readonly filed = new Set<Filed>();

  constructor(
    folders: readonly Folder[],
    private readonly content: ReadonlyMap<string, Filed>,
    private readonly writer: Writer,
    /** An identifier for something generated. */
    private readonly newId: (wanted: string) => string,
  ) {
    this.known = new Map(folders.map((folder) => [folder.id, folder]));
    for (const folder of folders) {
      const parent = this.known.get(folder.parentId ?? '')?.id;
      const list = this.children.get(parent);
      if (list) list.push(folder);
      else this.children.set(parent, [folder]);
    }
    for (const list of this.children.values())
      list.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  }

  /** The top folders. `rest`: what records of folders do not mention. */
  run(generated: readonly Filed[]): XmlNode[] {
    const tops = new Map<string, XmlNode>();
    const out: XmlNode[] = [];
    const strangers: Folder[] = [];
    for (const folder of this.children.get(undefined) ?? []) {
      const type = this.topType(folder, tops);
      if (type === undefined) strangers.push(folder);
      else {
        const node = this.folder(folder, 1);
        node.attributes = { ...node.attributes, type };
        tops.set(type, tops.get(type) ?? node);
        out.push(node);
      }
    }
    for (const folder of this.known.values())
      if (!this.written.has(folder.id) && !strangers.includes(folder) && this.isLost(folder))
        strangers.push(folder);
    for (const [type, name] of TOP_FOLDERS) {
      if (tops.has(type)) continue;
      const node = this.made(`folder-${type}`, name);
      node.attributes = { ...node.attributes, type };
      tops.set(type, node);
      out.push(node);
    }
    for (const folder of strangers) this.stranger(folder, tops);
    this.unmentioned(tops, generated);
    return out;
  }

  /** Folders in a circle stand nowhere. */
  private isLost(folder: Folder): boolean {
    let at: Folder | undefined = folder;
    for (let steps = 0; at && steps <= this.known.size; steps += 1) at = this.known.get(at.parentId ?? '');
    return at !== undefined;
  }

  private topType(folder: Folder, tops: ReadonlyMap<string, XmlNode>): string | undefined {
    const kept = keptText(keptOf(folder), 'type');
    const types = TOP_FOLDERS.map(([type]) => type);
    if (kept !== undefined) {
      const type = OLD_FOLDERS[kept] ?? kept;
      return types.includes(type) ? type : undefined;
    }
    // A model that went through the exchange format has Archi's folders by name.
    const named = TOP_FOLDERS.find(([, name]) => Object.values(folder.name).includes(name))?.[0];
    if (named === undefined || tops.has(named)) return undefined;
    return [...this.topsIn(folder)].every((type) => type === named) ? named : undefined;
  }

  private folder(folder: Folder, depth: number): XmlNode {
    this.written.add(folder.id);
    const kept = keptOf(folder);
    const inner =
      depth < MAX_DEPTH ? (this.children.get(folder.id) ?? []).filter(({ id }) => !this.written.has(id)) : [];
    return xmlNode(
      'folder',
      {
        name: plainText(folder.name, this.writer.languages.texts) ?? '',
        id: this.writer.ids.of(folder.id),
      },
      [
        ...inner.map((next) => this.folder(next, depth + 1)),
        ...this.items(folder),
        ...keptParts(kept, 'diagrams'),
        ...partsOf(folder, kept, this.writer),
      ],
    );
  }

  private items(folder: Folder, top?: string): XmlNode[] {
    return folder.itemIds.flatMap((id) => {
      const filed = this.content.get(id);
      if (!filed || this.filed.has(filed) || (top !== undefined && filed.top !== top)) return [];
      this.filed.add(filed);
      return [filed.node];
    });
  }

  /** A folder of another tool: the same folder below each top folder that has something of it. */
  private stranger(folder: Folder, tops: ReadonlyMap<string, XmlNode>): void {
    const types = [...this.topsIn(folder)];
    for (const type of types.length > 0 ? types : ['other']) {
      const node = this.part(folder, type, 1, new Set());
      tops.get(type)?.children.push(node);
    }
  }

  private part(folder: Folder, type: string, depth: number, seen: Set<string>): XmlNode {
    seen.add(folder.id);
    const first = !this.written.has(folder.id);
    this.written.add(folder.id);
    const node = first
      ? xmlNode('folder', {
          name: plainText(folder.name, this.writer.languages.texts) ?? '',
          id: this.writer.ids.of(folder.id),
        })
      : this.made(`folder-${folder.id}-${type}`, plainText(folder.name, this.writer.languages.texts) ?? '');
    const inner = (this.children.get(folder.id) ?? []).filter(
      (next) => depth < MAX_DEPTH && !seen.has(next.id) && (first || this.topsIn(next).has(type)),
    );
    node.children.push(
      ...inner.map((next) => this.part(next, type, depth + 1, seen)),
      ...this.items(folder, type),
      ...(first ? partsOf(folder, keptOf(folder), this.writer) : []),
    );
    return node;
  }

  /** Types of the top folders where the contents of the folder belong. */
  private topsIn(folder: Folder, seen = new Set<string>()): Set<string> {
    seen.add(folder.id);
    const out = new Set<string>();
    for (const id of folder.itemIds) {
      const filed = this.content.get(id);
      if (filed) out.add(filed.top);
    }
    for (const next of this.children.get(folder.id) ?? [])
      if (!seen.has(next.id)) for (const type of this.topsIn(next, seen)) out.add(type);
    return out;
  }

  private unmentioned(tops: ReadonlyMap<string, XmlNode>, generated: readonly Filed[]): void {
    const own = new Map<string, XmlNode>();
    for (const filed of [...this.content.values(), ...generated]) {
      if (this.filed.has(filed)) continue;
      const top = tops.get(filed.top);
      if (!top) continue;
      if (
        filed.record?.kind === 'element' ||
        filed.record?.kind === 'relationship' ||
        filed.record?.kind === 'view'
      ) {
        insert(top, filed.node);
        this.unfiled.push(filed.node.attributes['id'] ?? '');
        continue;
      }
      let folder = own.get(filed.top);
      if (!folder) {
        folder = this.made(`own-folder-${filed.top}`, OWN_FOLDER);
        own.set(filed.top, folder);
        top.children.unshift(folder);
      }
      insert(folder, filed.node);
    }
  }

  /** A folder that our reader does not take for one. */
  private made(wanted: string, name: string): XmlNode {
    return xmlNode('folder', { name, id: this.newId(wanted) }, [
      this.writer.values.jsonNode({ generated: true }),
    ]);
  }
}

/** Before the documentation and properties of the folder. */
function insert(folder: XmlNode, node: XmlNode): void {
  const at = folder.children.findIndex(({ name }) => name !== 'folder' && name !== 'element');
  folder.children.splice(at < 0 ? folder.children.length : at, 0, node);
}
