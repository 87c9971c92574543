// The one way in for XML: bytes → text → small trees, with limits on size, depth and attribute length.
import { refusal, Refused, type Problem } from '../../../domain/problem';
import { fromUtf8, utf8Characters } from './decode';
import { XmlScanner, type Attributes } from './scanner';
import type { ExpandedName } from './namespaces';
import type { XmlNode } from './tree';

export { XSI } from './namespaces';

export interface XmlLimits {
  readonly bytes: number;
  readonly depth: number;
  readonly attributeLength: number;
  /** Characters of one text, references not yet resolved. */
  readonly textLength: number;
  /** Attributes of one element. */
  readonly attributes: number;
  /** Elements of the document. */
  readonly elements: number;
}

/** Far above any model seen (the largest is 15 MB), far below what would take the machine down. */
export const XML_LIMITS: XmlLimits = {
  bytes: 200 * 1024 * 1024,
  depth: 200,
  attributeLength: 1_000_000,
  textLength: 20_000_000,
  attributes: 1000,
  elements: 2_000_000,
};

/** What the reader of a format gets while the file is parsed. `depth` of the root is 0. */
export interface XmlHandler {
  /** Called at each start tag; true keeps the element as a tree that is given to `item` when it ends. */
  readonly open: (tag: XmlNode, depth: number) => boolean;
  readonly item: (tree: XmlNode, parentName: string) => void;
  /** Called once the bytes are needed no more. */
  readonly decoded?: (() => void) | undefined;
}

/**
 * Parses the document and hands over the trees that the handler asks for. Throws Refused, with line and column (both
 * from 1), at the first thing that makes the file unreadable: size, encoding, DOCTYPE, depth, not well-formed.
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
  const { text, forbidden } = utf8Characters(bytes);
  handler.decoded?.();
  if (forbidden >= 0) {
    const character = fromUtf8(text.slice(forbidden, forbidden + 3)).charCodeAt(0);
    const code = `U+${character.toString(16).toUpperCase().padStart(4, '0')}`;
    fail(text, forbidden, 'character', { code });
  }
  const builder = new TreeBuilder(text, handler, limits);
  new XmlScanner(text, limits, {
    open: (name, attributes, at) => builder.open(name, attributes, at),
    text: (value, blank) => builder.text(value, blank),
    close: () => builder.close(),
    reached: (at) => progress?.(at / text.length),
    fail: (at, code, params) => fail(text, at, code, params),
  }).run();
}

function fail(text: string, at: number, code: string, params: Problem['params'] = {}): never {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  const column = fromUtf8(before.slice(before.lastIndexOf('\n') + 1)).length + 1;
  throw new Refused({ ...refusal(`import.xml.${code}`, { ...params, line, column }), line, column });
}

class TreeBuilder {
  private readonly names: string[] = [];
  private readonly kept: XmlNode[] = [];
  private count = 0;
  private line = 1;
  private nextLine: number;

  constructor(
    private readonly source: string,
    private readonly handler: XmlHandler,
    private readonly limits: XmlLimits,
  ) {
    this.nextLine = lineEnd(source, 0);
  }

  open({ uri, local }: ExpandedName, attributes: Attributes, at: number): void {
    const { kept, names, limits } = this;
    if (names.length >= limits.depth) fail(this.source, at, 'tooDeep', { depth: limits.depth });
    this.count += 1;
    if (this.count > limits.elements) fail(this.source, at, 'tooManyElements', { limit: limits.elements });
    while (this.nextLine < at) {
      this.line += 1;
      this.nextLine = lineEnd(this.source, this.nextLine + 1);
    }
    const node: XmlNode = { name: local, uri, attributes, children: [], text: '', line: this.line };
    const parent = kept.at(-1);
    if (parent) {
      parent.children.push(node);
      kept.push(node);
    } else if (this.handler.open(node, names.length)) kept.push(node);
    names.push(local);
  }

  text(value: string, blank: boolean): void {
    const node = this.kept.at(-1);
    // Blanks between and after elements are lay-out of the file.
    if (node && !(blank && node.children.length > 0)) node.text += value;
  }

  close(): void {
    this.names.pop();
    const node = this.kept.pop();
    if (node && this.kept.length === 0) this.handler.item(node, this.names.at(-1) ?? '');
  }
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
