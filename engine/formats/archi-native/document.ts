// An Archi file as it streams by: drafts of records whose references are still those of the file.
import { refusal, Refused, warning } from '../../../domain/problem';
import type {
  Folder,
  LocalisedText,
  Property,
  PropertyDefinition,
  Specialization,
} from '../../../schemas/generated/types';
import { externalIds, type Reading } from '../archimate-exchange/concepts';
import type { DefinitionDraft, ModelDraft } from '../archimate-exchange/document';
import { treeOf } from '../archimate-exchange/foreign';
import type { ReadFolder } from '../archimate-exchange/organizations';
import type { ConceptDraft } from '../archimate-exchange/own-records';
import type { RawProperty } from '../archimate-exchange/properties';
import { bareType, TYPE_SHAPE } from '../archimate-exchange/vocabulary';
import { parseXml } from '../xml/parse';
import { child, type XmlNode } from '../xml/tree';
import {
  definitionName,
  documentationOf,
  isRelationshipNode,
  KEY,
  nameOf,
  propertiesOf,
  readElement,
  readRelationship,
} from './concepts';
import { foreignOf, readKept, type Kept } from './kept';
import { readView, type NativeView } from './views-read';
import { elementTypeOf, isArchiNamespace } from './vocabulary';

/** Diagrams that are Archi's own and no views of the language. */
const FREE_DIAGRAMS: ReadonlySet<string> = new Set(['SketchModel', 'CanvasModel']);
const MODEL_ATTRIBUTES: ReadonlySet<string> = new Set(['id', 'name', 'version']);
const FOLDER_ATTRIBUTES: ReadonlySet<string> = new Set(['id', 'name', 'type']);
const PROFILE_ATTRIBUTES: ReadonlySet<string> = new Set(['id', 'name', 'conceptType', 'imagePath']);

interface OpenFolder {
  readonly folder: Folder;
  readonly kept: Kept;
  order: number;
}

/** A kind of concept; its picture is still a path. */
interface ProfileDraft {
  readonly record: Specialization;
  readonly imagePath: string | undefined;
}

/** Everything in the file. */
export class NativeDocument {
  readonly model: ModelDraft & { readonly kept: Kept } = {
    identifier: '',
    version: undefined,
    name: {},
    documentation: undefined,
    raw: [],
    metadata: [],
    foreign: [],
    viewpoints: [],
    kept: {},
  };
  readonly elements: ConceptDraft[] = [];
  readonly relationships: ConceptDraft[] = [];
  readonly definitions: DefinitionDraft[] = [];
  readonly folders: ReadFolder[] = [];
  readonly views: NativeView[] = [];
  readonly profiles: ProfileDraft[] = [];
  /** Identifiers of sketches and canvases. */
  readonly freeDiagrams = new Set<string>();
  /** Folder properties, settled once it is known which are ours. */
  private readonly stack: (OpenFolder | undefined)[] = [];
  private readonly keys = new Map<string, string>();
  private topFolders = 0;
  private depth = 0;
  private root: XmlNode | undefined;

  constructor(private readonly reading: Reading) {}

  /** Parses the bytes. Throws Refused where the file is not well-formed or no file of Archi's. */
  parse(bytes: Uint8Array, progress?: (share: number) => void, decoded?: () => void): void {
    parseXml(
      bytes,
      { open: (tag, depth) => this.opens(tag, depth), item: (tree) => this.takes(tree), decoded },
      progress,
    );
    this.end();
  }

  /** Takes a tree in memory as if it were parsed. */
  walk(node: XmlNode, depth = 0): void {
    if (this.opens({ ...node, children: [] }, depth)) this.takes(node);
    else for (const part of node.children) this.walk(part, depth + 1);
    if (depth === 0) this.end();
  }

  /** Values of the things that no rule of ours reads: items of views and folders. */
  values(raw: readonly RawProperty[]): Property[] {
    return raw.map(({ reference, value, line }) => ({
      definitionId: this.key(reference.slice(KEY.length), line),
      value,
    }));
  }

  private end(): void {
    if (this.root) {
      this.model.documentation = documentationOf(this.root, this.reading, 'purpose').documentation;
      this.model.raw = propertiesOf(this.root, this.reading);
      for (const { reference } of this.model.raw) this.key(reference.slice(KEY.length), 0);
      Object.assign(this.model.kept, readKept(this.root, MODEL_ATTRIBUTES));
    }
  }

  private opens(tag: XmlNode, depth: number): boolean {
    this.depth = depth;
    if (depth === 0) {
      this.begin(tag);
      return false;
    }
    if (tag.name !== 'folder') return true;
    this.openFolder(tag, depth);
    return false;
  }

  private begin(tag: XmlNode): void {
    if (!isArchiNamespace(tag.uri) || tag.name !== 'model') {
      const params = { root: tag.name.slice(0, 100), namespace: tag.uri.slice(0, 200) };
      throw new Refused({ ...refusal('import.archi.notArchi', params), line: tag.line });
    }
    this.root = { ...tag, uri: '', children: [] };
    this.model.identifier = (tag.attributes['id'] ?? '').trim();
    this.model.version = tag.attributes['version'];
    this.model.name = nameOf(tag, this.reading);
    if (this.model.identifier !== '') this.reading.ids.claim(this.model.identifier, 'model', tag.line);
  }

  private openFolder(tag: XmlNode, depth: number): void {
    const { reading } = this;
    const parent = this.stack[depth - 1];
    const claimed = reading.ids.claim(tag.attributes['id'], 'folder', tag.line);
    const kept = readKept(tag, FOLDER_ATTRIBUTES);
    const type = tag.attributes['type'];
    if (type !== undefined) kept['type'] = type;
    const folder: Folder = {
      kind: 'folder',
      id: claimed.id,
      ownerId: reading.ownerId,
      ...(parent ? { parentId: parent.folder.id } : {}),
      name: nameOf(tag, reading),
      order: parent ? parent.order++ : this.topFolders++,
      itemIds: [],
      ...externalIds(claimed, reading.source),
      ...foreignOf(kept),
    };
    this.stack[depth] = { folder, kept, order: 0 };
    this.folders.push({ folder, line: tag.line });
  }

  private takes(tree: XmlNode): void {
    const around = this.stack[this.depth - 1];
    if (this.depth === 1) this.takesTop(tree);
    else if (around && tree.name === 'element') this.takesElement(tree, around);
    else if (around) this.takesFolderPart(tree, around);
  }

  private takesTop(tree: XmlNode): void {
    if (tree.name === 'profile') this.profile(tree);
    else this.root?.children.push(tree);
  }

  private takesElement(tree: XmlNode, around: OpenFolder): void {
    const type = bareType(tree.attributes['xsi:type']);
    const { folder } = around;
    if (FREE_DIAGRAMS.has(type)) {
      this.keepDiagram(tree, around);
      return;
    }
    folder.itemIds.push(tree.attributes['id'] ?? '');
    if (type === 'ArchimateDiagramModel') {
      const view = readView(tree, this.views.length, this.reading);
      this.views.push(view);
      this.learn(view.raw);
      for (const values of view.itemValues.values()) this.learn(values);
      return;
    }
    const relationship = isRelationshipNode(tree);
    const draft = relationship ? readRelationship(tree, this.reading) : readElement(tree, this.reading);
    (relationship ? this.relationships : this.elements).push(draft);
    this.learn(draft.raw);
  }

  /** Sketches and canvases cannot be shown: they stay in their folder as they came. */
  private keepDiagram(tree: XmlNode, { folder, kept }: OpenFolder): void {
    const diagrams = kept['diagrams'];
    if (Array.isArray(diagrams)) diagrams.push(treeOf(tree));
    else kept['diagrams'] = [treeOf(tree)];
    Object.assign(folder, foreignOf(kept));
    this.freeDiagrams.add(tree.attributes['id'] ?? '');
    const name = (tree.attributes['name'] ?? '').slice(0, 200);
    const problem = warning('import.archi.freeDiagram', { name, line: tree.line });
    this.reading.notes.problems.push({ ...problem, line: tree.line });
  }

  private takesFolderPart(tree: XmlNode, { folder, kept }: OpenFolder): void {
    const whole: XmlNode = { ...tree, name: 'folder', uri: '', attributes: {}, children: [tree], text: '' };
    if (tree.name === 'documentation') Object.assign(folder, documentationOf(whole, this.reading));
    else if (tree.name === 'property')
      folder.properties = [...(folder.properties ?? []), ...this.values(propertiesOf(whole, this.reading))];
    else {
      const more = readKept(whole, FOLDER_ATTRIBUTES);
      for (const [key, list] of Object.entries(more)) {
        const known = kept[key];
        kept[key] = Array.isArray(known) && Array.isArray(list) ? [...known, ...list] : list;
      }
      Object.assign(folder, foreignOf(kept));
    }
  }

  private profile(tree: XmlNode): void {
    const { reading } = this;
    const claimed = reading.ids.claim(tree.attributes['id'], 'profile', tree.line);
    const given = (tree.attributes['conceptType'] ?? '').replace(/Relationship$/, '');
    const kept = readKept(tree, PROFILE_ATTRIBUTES);
    const type = elementTypeOf(given);
    if (!TYPE_SHAPE.test(type)) kept['conceptType'] = given;
    const imagePath = tree.attributes['imagePath'];
    const child_ = child(tree, 'documentation');
    if (child_) kept['parts'] = [treeOf(child_)];
    this.profiles.push({
      record: {
        kind: 'specialization',
        id: claimed.id,
        ownerId: reading.ownerId,
        name: nameOf(tree, reading),
        conceptType: TYPE_SHAPE.test(type) ? type : 'Grouping',
        ...externalIds(claimed, reading.source),
        ...foreignOf(kept),
      },
      imagePath,
    });
  }

  private learn(raw: readonly RawProperty[]): void {
    for (const { reference, line } of raw) this.key(reference.slice(KEY.length), line);
  }

  /** The definition that stands for a key. */
  private key(key: string, line: number): string {
    const known = this.keys.get(key);
    if (known !== undefined) return known;
    const { id } = this.reading.ids.claim(definitionName(key), 'propertyDefinition', line);
    const name: LocalisedText = { und: key };
    const record: PropertyDefinition = { kind: 'propertyDefinition', id, name, type: 'string' };
    this.keys.set(key, id);
    this.definitions.push({ record, reference: KEY + key, line });
    return id;
  }
}
