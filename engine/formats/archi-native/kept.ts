// What Archi knows and our records do not: attributes, features and whole parts, kept under `foreign.archi` and written
// back as they came.
import type { Foreign } from '../../../schemas/generated/types';
import { treeOf } from '../archimate-exchange/foreign';
import { xmlNode, type XmlNode } from '../xml/tree';
import { CANVAS } from './vocabulary';

export type Kept = { [key: string]: unknown };

/** Children that records have a place for. */
const KNOWN_PARTS: ReadonlySet<string> = new Set([
  'documentation',
  'purpose',
  'property',
  'content',
  'bounds',
  'bendpoint',
  'child',
  'sourceConnection',
  'folder',
  'element',
  'profile',
]);

/** Names of attributes that a record has a place for. */
export interface TakenNames {
  has(name: string): boolean;
}

/** Such names of one tag: a dozen at most, and one list for each of tens of thousands of tags is cheaper than a set. */
export class Taken implements TakenNames {
  private readonly names: string[];

  constructor(names: readonly string[]) {
    this.names = names.slice();
  }

  add(name: string): void {
    this.names.push(name);
  }

  has(name: string): boolean {
    return this.names.includes(name);
  }
}

/** Attributes of the node other than `taken`, its features but for one and its parts of unknown names. */
export function readKept(node: XmlNode, taken: TakenNames, takenFeature?: string): Kept {
  const out: Kept = {};
  let attributes: { [name: string]: string } | undefined;
  for (const name in node.attributes) {
    if (taken.has(name)) continue;
    attributes ??= {};
    attributes[name] = node.attributes[name] ?? '';
  }
  if (attributes) out['attributes'] = attributes;
  const features: string[][] = [];
  const parts: unknown[] = [];
  for (const part of node.children) {
    if (part.name === 'feature') {
      const name = part.attributes['name'] ?? '';
      if (name !== takenFeature) features.push([name, part.attributes['value'] ?? '']);
    } else if (!KNOWN_PARTS.has(part.name)) parts.push(treeOf(part));
  }
  if (features.length > 0) out['features'] = features;
  if (parts.length > 0) out['parts'] = parts;
  return out;
}

/** What is kept as the `foreign` of a record; nothing where nothing is kept. */
export function foreignOf(kept: Kept): { foreign?: Foreign } {
  return Object.keys(kept).length > 0 ? { foreign: { archi: kept } } : {};
}

/** What was kept of Archi's in a record; empty where there is nothing. */
export function keptOf(record: { readonly foreign?: Foreign }): Kept {
  const kept: unknown = record.foreign?.['archi'];
  return isObject(kept) ? kept : {};
}

/** The kept text of that key. */
export function keptText(kept: Kept, key: string): string | undefined {
  const value = kept[key];
  return typeof value === 'string' ? value : undefined;
}

/** One kept attribute. */
export function keptAttribute(kept: Kept, name: string): string | undefined {
  const attributes = kept['attributes'];
  return isObject(attributes) ? keptText(attributes, name) : undefined;
}

/** Kept attributes, for writing. Names that XML would not take are left out. */
export function keptAttributes(kept: Kept): { [name: string]: string } {
  const attributes = kept['attributes'];
  if (!isObject(attributes)) return {};
  const out: { [name: string]: string } = {};
  for (const [name, value] of Object.entries(attributes))
    if (typeof value === 'string' && ATTRIBUTE.test(name)) out[name] = value;
  return out;
}

/** Kept features. */
export function keptFeatures(kept: Kept): [name: string, value: string][] {
  const features = kept['features'];
  return (Array.isArray(features) ? features : []).flatMap((pair): [string, string][] => {
    const [name, value]: unknown[] = Array.isArray(pair) ? pair : [];
    return typeof name === 'string' && typeof value === 'string' ? [[name, value]] : [];
  });
}

/** Kept parts under `key`, for writing. */
export function keptParts(kept: Kept, key = 'parts'): XmlNode[] {
  const parts = kept[key];
  return (Array.isArray(parts) ? parts : []).flatMap((part) => keptTree(part) ?? []);
}

/** True where the tree or something inside needs the namespace of Archi's canvas. */
export function needsCanvas(node: XmlNode): boolean {
  return (node.attributes['xsi:type'] ?? '').startsWith('canvas:') || node.children.some(needsCanvas);
}

function keptTree(tree: unknown): XmlNode | undefined {
  if (!isObject(tree)) return undefined;
  const { name, namespace, attributes, children, text } = tree;
  if (typeof name !== 'string' || !NAME.test(name) || (namespace !== '' && namespace !== CANVAS))
    return undefined;
  const inner = (Array.isArray(children) ? children : []).flatMap((part) => keptTree(part) ?? []);
  return xmlNode(
    name,
    keptAttributes({ attributes }),
    inner.length > 0 ? inner : typeof text === 'string' ? text : '',
  );
}

const NAME = /^[A-Za-z_][A-Za-z0-9._-]*$/;
const ATTRIBUTE = /^(xsi:|xml:)?[A-Za-z_][A-Za-z0-9._-]*$/;

function isObject(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
