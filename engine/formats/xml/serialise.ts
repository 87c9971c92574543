// XML tree → text. Two blanks per level; text is never re-flowed, so that reading gives the same characters.
import type { XmlNode } from './tree';

const TEXT_ESCAPES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#13;',
};
const ATTRIBUTE_ESCAPES: { readonly [character: string]: string } = {
  ...TEXT_ESCAPES,
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
};

/** Character data with markup escaped; a carriage return survives the line-end rule of XML 1.0 §2.11. */
export function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, (character) => TEXT_ESCAPES[character] ?? character);
}

/** Attribute value with markup and the white space of XML 1.0 §3.3.3 escaped. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => ATTRIBUTE_ESCAPES[character] ?? character);
}

/** Appends the text of the tree to `out`, line by line. */
export function printXml(node: XmlNode, out: string[], indent = ''): void {
  let tag = `${indent}<${node.name}`;
  for (const key in node.attributes) tag += ` ${key}="${escapeAttribute(node.attributes[key] ?? '')}"`;
  if (node.children.length > 0) {
    out.push(`${tag}>`);
    for (const inner of node.children) printXml(inner, out, `${indent}  `);
    out.push(`${indent}</${node.name}>`);
  } else if (node.text !== '') out.push(`${tag}>${escapeText(node.text)}</${node.name}>`);
  else out.push(`${tag}/>`);
}
