// What tools add beyond the format: kept as plain JSON in the record, so that nothing is lost on the way back.
import type { Foreign } from '../../../schemas/generated/types';
import { foreignChildren, xmlNode, type XmlNode } from '../xml/tree';
import { DUBLIN_CORE } from './vocabulary';

/** Elements and attributes of other namespaces on a concept; undefined where there are none. */
export function readForeign(node: XmlNode): Foreign | undefined {
  if (!hasForeign(node)) return undefined;
  const out: { [key: string]: unknown } = {};
  const children = foreignChildren(node);
  if (children.length > 0) out['xml'] = children.map(treeOf);
  const attributes = Object.entries(node.attributes).filter(([name]) => name.startsWith('{'));
  if (attributes.length > 0) out['attributes'] = Object.fromEntries(attributes);
  return Object.keys(out).length > 0 ? out : undefined;
}

function hasForeign(node: XmlNode): boolean {
  for (const name in node.attributes) if (name.startsWith('{')) return true;
  for (const { uri } of node.children) if (uri !== node.uri) return true;
  return false;
}

/** An XML tree as JSON. */
export function treeOf(node: XmlNode): { [key: string]: unknown } {
  return {
    name: node.name,
    namespace: node.uri,
    ...(Object.keys(node.attributes).length > 0 ? { attributes: { ...node.attributes } } : {}),
    ...(node.children.length > 0 ? { children: node.children.map(treeOf) } : {}),
    ...(node.text.trim() === '' ? {} : { text: node.text }),
  };
}

/**
 * The model's metadata as it came, as far as the schema's strict wildcard lets it pass everywhere: schema, its version
 * and Dublin Core terms. Undefined where nothing of that is there.
 */
export function metadataNode(foreign: Foreign | undefined): XmlNode | undefined {
  const metadata: unknown = foreign?.['metadata'];
  if (!Array.isArray(metadata)) return undefined;
  const parts: XmlNode[] = [];
  for (const name of ['schema', 'schemaversion']) {
    const part = metadata.find((candidate) => isTree(candidate) && candidate.name === name);
    if (isTree(part) && part.namespace !== DUBLIN_CORE) parts.push(xmlNode(name, {}, part.text ?? ''));
  }
  for (const part of metadata) {
    if (isTree(part) && part.namespace === DUBLIN_CORE && TERMS.has(part.name)) {
      parts.push(xmlNode(`dc:${part.name}`, { 'xml:lang': languageOf(part.attributes) }, part.text ?? ''));
    }
  }
  return parts.length > 0 ? xmlNode('metadata', {}, parts) : undefined;
}

const TERMS: ReadonlySet<string> = new Set(
  'title creator subject description publisher contributor date type format identifier source language relation coverage rights'.split(
    ' ',
  ),
);

function languageOf(attributes: unknown): string | undefined {
  if (typeof attributes !== 'object' || attributes === null || !('xml:lang' in attributes)) return undefined;
  const tag = attributes['xml:lang'];
  return typeof tag === 'string' && /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/.test(tag) ? tag : undefined;
}

function isTree(
  value: unknown,
): value is { name: string; namespace: string; text?: string; attributes?: unknown } {
  if (typeof value !== 'object' || value === null) return false;
  if (!('name' in value) || typeof value.name !== 'string') return false;
  return (
    'namespace' in value &&
    typeof value.namespace === 'string' &&
    !('text' in value && typeof value.text !== 'string')
  );
}
