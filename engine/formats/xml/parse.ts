// The one XML parser set-up: namespaces, no document type, limits on size, depth and attribute length.
import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';
import { refusal, Refused, type Problem } from '../../../domain/problem';
import { encodingOf } from './decode';
import type { XmlNode } from './tree';

export const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';
const CHUNK = 1 << 16;

export interface XmlLimits {
  readonly bytes: number;
  readonly depth: number;
  readonly attributeLength: number;
}

/** Far above any model seen (the largest is 15 MB), far below what would take the machine down. */
export const XML_LIMITS: XmlLimits = { bytes: 200 * 1024 * 1024, depth: 200, attributeLength: 1_000_000 };

/** What the reader of a format gets while the file is parsed. `depth` of the root is 0. */
export interface XmlHandler {
  /** Called at each start tag; true keeps the element as a tree that is given to `item` when it ends. */
  readonly open: (tag: XmlNode, depth: number) => boolean;
  readonly item: (tree: XmlNode, parentName: string) => void;
}

/**
 * Parses the document and hands over the trees that the handler asks for. Throws Refused at the first thing that
 * makes the file unreadable: size, encoding, DOCTYPE, depth, not well-formed.
 */
export function parseXml(
  bytes: Uint8Array,
  handler: XmlHandler,
  progress?: (share: number) => void,
  limits: XmlLimits = XML_LIMITS,
): void {
  if (bytes.length > limits.bytes) {
    throw new Refused(refusal('import.tooLarge', { megabytes: limits.bytes / 1024 / 1024 }));
  }
  const parser = new SaxesParser({ xmlns: true });
  const stop = (code: string, params: Problem['params'] = {}): never => {
    const { line, column } = parser;
    throw new Refused({ ...refusal(code, { ...params, line, column }), line, column });
  };
  const names: string[] = [];
  const open: XmlNode[] = [];
  parser.on('error', (error) => stop('import.xml.malformed', { message: reason(error.message) }));
  parser.on('doctype', () => stop('import.xml.doctype'));
  parser.on('attribute', (attribute) => {
    if (attribute.value.length > limits.attributeLength)
      stop('import.xml.attributeTooLong', { name: attribute.name });
  });
  parser.on('opentag', (tag) => {
    if (names.length >= limits.depth) stop('import.xml.tooDeep', { depth: limits.depth });
    const node = nodeOf(tag, parser.line, parser.column);
    const parent = open.at(-1);
    if (parent) {
      parent.children.push(node);
      open.push(node);
    } else if (handler.open(node, names.length)) open.push(node);
    names.push(tag.local);
  });
  const append = (text: string): void => {
    const node = open.at(-1);
    if (node) node.text += text;
  };
  parser.on('text', append);
  parser.on('cdata', append);
  parser.on('closetag', () => {
    names.pop();
    const node = open.pop();
    if (node && open.length === 0) handler.item(node, names.at(-1) ?? '');
  });
  feed(parser, bytes, stop, progress);
}

function feed(
  parser: SaxesParser<{ xmlns: true }>,
  bytes: Uint8Array,
  stop: (code: string, params?: Problem['params']) => never,
  progress?: (share: number) => void,
): void {
  const { label, skip } = encodingOf(bytes);
  const decoder = decoderFor(label) ?? stop('import.xml.encodingUnknown', { encoding: label });
  for (let at = skip; at < bytes.length; at += CHUNK) {
    let text = '';
    try {
      text = decoder.decode(bytes.subarray(at, at + CHUNK), { stream: at + CHUNK < bytes.length });
    } catch {
      stop('import.xml.encoding', { encoding: label });
    }
    parser.write(text);
    progress?.(at / bytes.length);
  }
  parser.close();
}

function decoderFor(label: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true });
  } catch {
    return undefined;
  }
}

/** saxes puts its own position in front of the message; ours is in the problem. */
function reason(message: string): string {
  return message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
}

function nodeOf(tag: SaxesTagNS, line: number, column: number): XmlNode {
  const attributes: { [name: string]: string } = Object.create(null) as { [name: string]: string };
  for (const key in tag.attributes) {
    const attribute = tag.attributes[key];
    if (attribute && attribute.uri !== XMLNS) attributes[attributeKey(attribute)] = attribute.value;
  }
  return { name: tag.local, uri: tag.uri, attributes, children: [], text: '', line, column };
}

function attributeKey(attribute: SaxesAttributeNS): string {
  switch (attribute.uri) {
    case '':
      return attribute.local;
    case XSI:
      return `xsi:${attribute.local}`;
    case XML:
      return `xml:${attribute.local}`;
    default:
      return `{${attribute.uri}}${attribute.local}`;
  }
}
