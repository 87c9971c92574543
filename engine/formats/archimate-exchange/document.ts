// The file section by section, as it streams by: drafts of records whose references are still those of the file.
import { refusal, Refused } from '../../../domain/problem';
import type { LocalisedText, PropertyDefinition } from '../../../schemas/generated/types';
import { parseXml } from '../xml/parse';
import type { XmlNode } from '../xml/tree';
import { externalIds, readElement, readRelationship, type Reading } from './concepts';
import { treeOf } from './foreign';
import { readOrganization, type ReadFolder } from './organizations';
import type { ConceptDraft } from './own-records';
import { readProperties, type RawProperty } from './properties';
import { put, readDocumentation, readNames } from './texts';
import { isVersion21, sectionName, translated } from './version-21';
import { ARCHIMATE, isDataType } from './vocabulary';
import { readView, type ViewDraft } from './views-read';

export interface DefinitionDraft {
  readonly record: PropertyDefinition;
  /** Identifier in the file. */
  readonly reference: string;
  readonly line: number;
}

/** What the file says of the model as a whole. */
export interface ModelDraft {
  identifier: string;
  version: string | undefined;
  name: LocalisedText;
  documentation: LocalisedText | undefined;
  raw: RawProperty[];
  metadata: { [key: string]: unknown }[];
  foreign: { [key: string]: unknown }[];
  viewpoints: { [key: string]: unknown }[];
}

/** Everything in the file. */
export class ExchangeDocument {
  readonly model: ModelDraft = {
    identifier: '',
    version: undefined,
    name: {},
    documentation: undefined,
    raw: [],
    metadata: [],
    foreign: [],
    viewpoints: [],
  };
  readonly elements: ConceptDraft[] = [];
  readonly relationships: ConceptDraft[] = [];
  readonly definitions: DefinitionDraft[] = [];
  readonly folders: ReadFolder[] = [];
  readonly views: ViewDraft[] = [];
  private readonly topItems: XmlNode[] = [];
  private readonly top: XmlNode[] = [];
  private uri = ARCHIMATE;
  /** True for a file of ArchiMate 2.1. */
  private old = false;

  constructor(private readonly reading: Reading) {}

  /** Parses the bytes. Throws Refused where the file is not well-formed or not an ArchiMate exchange file. */
  parse(bytes: Uint8Array, progress?: (share: number) => void, decoded?: () => void): void {
    parseXml(
      bytes,
      {
        open: (tag, depth) => this.opens(tag, depth),
        item: (tree, parent) => this.takes(tree, parent),
        decoded,
      },
      progress,
    );
    // Several `organizations` are several ways to sort the same things: their folders stand side by side.
    this.folders.push(...readOrganization(this.topItems, this.reading));
    this.readTop();
  }

  private opens(tag: XmlNode, depth: number): boolean {
    if (depth === 0) {
      this.root(tag);
      return false;
    }
    if (tag.uri !== this.uri) return depth === 1;
    if (depth === 1) return !SECTIONS.has(sectionName(tag.name));
    if (depth === 2) return tag.name !== 'diagrams';
    return tag.name === 'view';
  }

  private root(tag: XmlNode): void {
    const refuse = (code: string, params: { [name: string]: string } = {}): never => {
      throw new Refused({ ...refusal(`import.archimate.${code}`, params), line: tag.line });
    };
    this.old = isVersion21(tag.uri);
    const known = this.old || tag.uri.startsWith('http://www.opengroup.org/xsd/archimate/3');
    if (tag.name !== 'model' || !known) {
      refuse('notArchimate', { root: tag.name.slice(0, 100), namespace: tag.uri.slice(0, 200) });
    }
    this.uri = tag.uri;
    this.model.identifier = (tag.attributes['identifier'] ?? '').trim();
    this.model.version = tag.attributes['version'];
    if (this.model.identifier !== '') this.reading.ids.claim(this.model.identifier, 'model', tag.line);
  }

  private takes(given: XmlNode, parentName: string): void {
    const old = this.old && given.uri === this.uri;
    const tree = old ? translated(given, this.reading.notes) : given;
    const parent = old ? sectionName(parentName) : parentName;
    if (tree.uri !== this.uri) this.model.foreign.push(treeOf(tree));
    else if (parent === 'elements' && tree.name === 'element')
      this.elements.push(readElement(tree, this.reading));
    else if (parent === 'relationships' && tree.name === 'relationship') {
      this.relationships.push(readRelationship(tree, this.reading));
    } else if (parent === 'organizations' && tree.name === 'item') this.topItems.push(tree);
    else if (parent === 'propertyDefinitions' && tree.name === 'propertyDefinition') this.definition(tree);
    else if (parent === (this.old ? 'views' : 'diagrams') && tree.name === 'view') {
      this.views.push(readView(tree, this.views.length, this.reading));
    } else if (parent === 'views' && tree.name === 'viewpoints') this.model.viewpoints.push(treeOf(tree));
    else if (parent === 'model') this.top.push(tree);
    else this.reading.notes.warn('unknownPart', { name: tree.name, parent }, tree.line);
  }

  private definition(node: XmlNode): void {
    const { ids, notes, source } = this.reading;
    const claimed = ids.claim(node.attributes['identifier'], 'propertyDefinition', node.line);
    const given = node.attributes['type'];
    if (!isDataType(given))
      notes.warn('dataTypeUnknown', { id: claimed.id, type: (given ?? '').slice(0, 100) }, node.line);
    const record: PropertyDefinition = {
      kind: 'propertyDefinition',
      id: claimed.id,
      name: readNames(node, 'name', notes),
      type: isDataType(given) ? given : 'string',
      ...externalIds(claimed, source),
    };
    this.definitions.push({
      record,
      reference: (node.attributes['identifier'] ?? '').trim(),
      line: node.line,
    });
  }

  /** The parts that stand directly in the model and are small: names, documentation, properties, metadata. */
  private readTop(): void {
    const { model, reading } = this;
    const whole: XmlNode = {
      name: 'model',
      uri: this.uri,
      attributes: {},
      children: this.top,
      text: '',
      line: 0,
    };
    const blank: LocalisedText = {};
    for (const [language, text] of Object.entries(readNames(whole, 'name', reading.notes))) {
      if (text.trim() !== '') put(blank, language, text, whole, reading.notes);
    }
    model.name = blank;
    model.documentation = readDocumentation(whole, reading.notes);
    model.raw = readProperties(whole, reading.notes);
    for (const part of this.top)
      if (part.name === 'metadata') model.metadata.push(...part.children.map(treeOf));
  }
}

const SECTIONS: ReadonlySet<string> = new Set([
  'elements',
  'relationships',
  'organizations',
  'propertyDefinitions',
  'views',
]);
