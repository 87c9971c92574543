// Small pieces of an XML document as plain objects: what the parser hands to a section and what the writer prints.

/** An XML element with its place in the file. Attribute keys: local name, `xsi:type`, `xml:lang` or `{namespace}local`. */
export interface XmlNode {
  name: string;
  uri: string;
  attributes: { [name: string]: string };
  children: XmlNode[];
  /** Character data directly inside this element. */
  text: string;
  line: number;
}

/** A node for writing, in the namespace of the file. Attributes that are undefined are left out. */
export function xmlNode(
  name: string,
  attributes: { readonly [name: string]: string | number | undefined } = {},
  content: XmlNode[] | string = [],
): XmlNode {
  const kept: { [name: string]: string } = {};
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) kept[key] = xmlText(String(value));
  return {
    name,
    uri: '',
    attributes: kept,
    children: typeof content === 'string' ? [] : content,
    text: typeof content === 'string' ? xmlText(content) : '',
    line: 0,
  };
}

// eslint-disable-next-line no-control-regex -- these are the characters that XML 1.0 §2.2 forbids
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** The text without the characters that XML 1.0 §2.2 does not allow, lone surrogates included. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/** First child of that name in the namespace of the parent. */
export function child(node: XmlNode, name: string): XmlNode | undefined {
  return node.children.find((candidate) => candidate.name === name && candidate.uri === node.uri);
}

/** All children of that name in the namespace of the parent. */
export function childrenOf(node: XmlNode, name: string): XmlNode[] {
  return node.children.filter((candidate) => candidate.name === name && candidate.uri === node.uri);
}

/** Children of another namespace than the parent: what a tool has added. */
export function foreignChildren(node: XmlNode): XmlNode[] {
  return node.children.filter((candidate) => candidate.uri !== node.uri);
}
