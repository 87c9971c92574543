// Viewpoints that a model defines itself (archimate3_View.xsd: ViewpointType): kept as they came with the organisation,
// written again where the schema takes them.
import type { ModelIndex } from '../../../domain/model-index';
import type { Foreign } from '../../../schemas/generated/types';
import { xmlNode, type XmlNode } from '../xml/tree';
import { ARCHIMATE } from './vocabulary';

const NCNAME = /^[A-Za-z_][A-Za-z0-9._-]*$/;
/** Parts of a viewpoint in the order of the schema. */
const PARTS: readonly string[] = [
  'name',
  'documentation',
  'properties',
  'concern',
  'viewpointPurpose',
  'viewpointContent',
  'allowedElementType',
  'allowedRelationshipType',
  'modelingNote',
];

interface Tree {
  readonly name: string;
  readonly namespace: string;
  readonly attributes?: { readonly [name: string]: unknown };
  readonly children?: readonly unknown[];
  readonly text?: string;
}

export interface WrittenViewpoints {
  /** The `viewpoints` element; undefined where there is none to write. */
  readonly node: XmlNode | undefined;
  readonly ids: ReadonlySet<string>;
  /** Names of those that the schema would not take. */
  readonly leftOut: readonly string[];
}

/** Writes the viewpoints among what is foreign in an organisation. `free` tells whether an identifier is not in use. */
export function writeViewpoints(
  foreign: Foreign | undefined,
  index: ModelIndex,
  free: (id: string) => boolean,
): WrittenViewpoints {
  const ids = new Set<string>();
  const leftOut: string[] = [];
  const nodes: XmlNode[] = [];
  const containers: unknown = foreign?.['viewpoints'];
  const trees = (Array.isArray(containers) ? containers : [])
    .filter(isTree)
    .flatMap(({ children }) => (children ?? []).filter(isTree));
  for (const tree of trees) {
    const id = String(tree.attributes?.['identifier'] ?? '');
    const node = viewpointNode(tree, index);
    if (node && NCNAME.test(id) && free(id) && !ids.has(id)) {
      ids.add(id);
      nodes.push(node);
    } else leftOut.push(nameOf(tree) || id);
  }
  return { node: nodes.length > 0 ? xmlNode('viewpoints', {}, nodes) : undefined, ids, leftOut };
}

function viewpointNode(tree: Tree, index: ModelIndex): XmlNode | undefined {
  const parts = (tree.children ?? []).filter(isTree).filter((part) => part.namespace === ARCHIMATE);
  if (tree.name !== 'viewpoint' || !parts.some(({ name }) => name === 'name')) return undefined;
  if (parts.some(({ name }) => !PARTS.includes(name))) return undefined;
  const sorted = [...parts].sort((a, b) => PARTS.indexOf(a.name) - PARTS.indexOf(b.name));
  const node = xmlNode(tree.name, plain(tree), sorted.map(nodeOf));
  return definitionsKnown(node, index) ? node : undefined;
}

function definitionsKnown(node: XmlNode, index: ModelIndex): boolean {
  const reference = node.attributes['propertyDefinitionRef'];
  if (reference !== undefined && !index.find('propertyDefinition', reference)) return false;
  return node.children.every((part) => definitionsKnown(part, index));
}

function nodeOf(tree: Tree): XmlNode {
  const children = (tree.children ?? []).filter(isTree).filter((part) => part.namespace === ARCHIMATE);
  return xmlNode(tree.name, plain(tree), children.length > 0 ? children.map(nodeOf) : (tree.text ?? ''));
}

/** Attributes of the format itself; `xml:lang` keeps its prefix. */
function plain(tree: Tree): { [name: string]: string } {
  const out: { [name: string]: string } = {};
  for (const [name, value] of Object.entries(tree.attributes ?? {}))
    if (typeof value === 'string' && (NCNAME.test(name) || name === 'xml:lang')) out[name] = value;
  return out;
}

function nameOf(tree: Tree): string {
  return (
    (tree.children ?? [])
      .filter(isTree)
      .find(({ name }) => name === 'name')
      ?.text?.trim() ?? ''
  );
}

function isTree(value: unknown): value is Tree {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    typeof value.name === 'string' &&
    NCNAME.test(value.name) &&
    'namespace' in value &&
    !('text' in value && typeof value.text !== 'string') &&
    !('children' in value && !Array.isArray(value.children)) &&
    !('attributes' in value && (typeof value.attributes !== 'object' || value.attributes === null))
  );
}
