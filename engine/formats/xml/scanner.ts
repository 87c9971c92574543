// XML 1.0 (fifth edition) with namespaces, over a whole text: tags and character data in their order. Strict: the first
// thing that is not well-formed ends the reading. No document type, so no entities but the five that XML has itself.
import { resolveReferences } from './characters';
import { fromUtf8 } from './decode';
import { NameReader } from './names';
import { Scope, type ExpandedName } from './namespaces';

/** Attributes of a tag by key (xml/tree.ts). Without a prototype, so that no name of a file can mean anything else. */
export type Attributes = { [key: string]: string };
// Made by a constructor and not by Object.create(null), which V8 keeps as a hash table: three times as slow.
const NoPrototype = function () {} as unknown as new () => Attributes;
NoPrototype.prototype = Object.create(null);

/** Lengths in characters; `attributes`: of one element. */
export interface ScanLimits {
  readonly attributeLength: number;
  readonly attributes: number;
  readonly textLength: number;
}

/** What is heard of a document. Places are positions in the text. */
export interface XmlEvents {
  readonly open: (name: ExpandedName, attributes: Attributes, at: number) => void;
  /** Character data inside the element that is open, references resolved. `blank`: nothing but white space. */
  readonly text: (text: string, blank: boolean) => void;
  readonly close: () => void;
  /** Called every now and then with the place reached; may throw. */
  readonly reached: (at: number) => void;
  /** Ends the reading; must throw. `code` is the part of a problem's code after `import.xml.`. */
  readonly fail: (at: number, code: string, params?: { readonly [name: string]: string | number }) => never;
}

const TAB = 9;
const NEWLINE = 10;
const SPACE = 32;
const BANG = 33;
const QUOTE = 34;
const AMPERSAND = 38;
const APOSTROPHE = 39;
const SLASH = 47;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;
// eslint-disable-next-line no-control-regex -- every byte of a longer character
const NOT_ASCII = /[\x80-\xff]/;
const REPORT_EVERY = 1 << 16;
/** Up to so many attributes each is compared with each. */
const FEW = 12;
const DECLARATION =
  /^<\?xml[ \t\n]+version[ \t\n]*=[ \t\n]*(?:"1\.[0-9]+"|'1\.[0-9]+')(?:[ \t\n]+encoding[ \t\n]*=[ \t\n]*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:[ \t\n]+standalone[ \t\n]*=[ \t\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\n]*\?>/;

interface OpenTag {
  readonly name: string;
  /** The name as it stands in the text. */
  readonly written: string;
  readonly scope: Scope;
  readonly at: number;
}

/** Reads one document. The text is that of utf8Characters: it has its line ends as single newlines and no forbidden characters. */
export class XmlScanner {
  private readonly names: NameReader;
  private readonly stack: OpenTag[] = [];
  private scope = new Scope();
  private at = 0;
  private rooted = false;
  /** The attributes of the tag at hand. */
  private readonly keys: string[] = [];
  private readonly values: string[] = [];

  constructor(
    private readonly text: string,
    private readonly limits: ScanLimits,
    private readonly events: XmlEvents,
  ) {
    this.names = new NameReader(text);
  }

  /** Reads the document to its end. */
  run(): void {
    const { text, events } = this;
    if (/^<\?xml[ \t\n?]/.test(text.slice(0, 6))) this.declaration();
    let report = 0;
    while (this.at < text.length) {
      if (this.at >= report) {
        events.reached(this.at);
        report = this.at + REPORT_EVERY;
      }
      if (text.charCodeAt(this.at) !== LESS) this.characters();
      else this.markup();
    }
    const open = this.stack.at(-1);
    if (open) events.fail(text.length, 'truncated', { name: open.name.slice(0, 100) });
    if (!this.rooted) events.fail(text.length, 'noRoot');
  }

  private declaration(): void {
    const found = DECLARATION.exec(this.text.slice(0, 1000));
    if (!found) this.malformed(0, '<?xml');
    else this.at = found[0].length;
  }

  private characters(): void {
    const { text, events, at: from } = this;
    let at = from;
    while (at < text.length && isBlank(text.charCodeAt(at))) at += 1;
    const blank = at === text.length || text.charCodeAt(at) === LESS;
    if (!blank) {
      at = text.indexOf('<', at);
      if (at < 0) at = text.length;
    }
    this.at = at;
    if (this.stack.length === 0) {
      if (!blank)
        this.malformed(from + (/[^ \t\n]/.exec(text.slice(from, at))?.index ?? 0), text.slice(from, at));
      return;
    }
    // Blanks before a start tag are lay-out.
    if (blank && !closesOrDeclares(text.charCodeAt(at + 1))) return;
    this.needLength(from, at);
    const raw = text.slice(from, at);
    const end = blank ? -1 : raw.indexOf(']]>');
    if (end >= 0) this.malformed(from + end, ']]>');
    events.text(blank ? raw : this.resolved(raw, from, NOT_ASCII.test(raw)), blank);
  }

  private markup(): void {
    const { text, at } = this;
    const next = text.charCodeAt(at + 1);
    if (next === SLASH) this.endTag();
    else if (next === QUESTION) this.instruction();
    else if (next !== BANG) this.startTag();
    else if (text.startsWith('<!--', at)) this.comment();
    else if (text.startsWith('<![CDATA[', at)) this.cdata();
    else if (text.startsWith('<!DOCTYPE', at)) this.events.fail(at, 'doctype');
    else this.malformed(at, text.slice(at, at + 20));
  }

  private startTag(): void {
    const { text, names, stack, events } = this;
    const start = this.at;
    const name = names.read(start + 1);
    if (name === undefined) return this.unfinished(names.end, start);
    if (stack.length === 0 && this.rooted) this.malformed(start, `<${name}`);
    this.rooted = true;
    this.keys.length = 0;
    this.values.length = 0;
    this.at = names.end;
    const plain = names.end - start - 1 === name.length;
    const written = plain ? name : text.slice(start + 1, names.end);
    const scope = this.attributes(start);
    const expanded = scope.tag(name);
    if (!expanded) return events.fail(start, 'prefix', { name: name.slice(0, 100) });
    events.open(expanded, this.keyed(start), start);
    if (text.charCodeAt(this.at) === SLASH) {
      this.at += 2;
      events.close();
      return;
    }
    this.at += 1;
    stack.push({ name, written, scope: this.scope, at: start });
    this.scope = scope;
  }

  /** Reads attributes up to `>` or `/>` and returns the scope of the tag. */
  private attributes(start: number): Scope {
    const { text, names, keys, values, limits } = this;
    let scope = this.scope;
    let prefixed = 0;
    let count = 0;
    for (;;) {
      const before = this.at;
      this.skipBlanks();
      const code = text.charCodeAt(this.at);
      if (code === GREATER || (code === SLASH && text.charCodeAt(this.at + 1) === GREATER)) break;
      const name = before === this.at ? undefined : names.read(this.at);
      if (name === undefined) return this.unfinished(Math.max(this.at, before), start);
      const at = this.at;
      const { colon } = names;
      this.at = names.end;
      this.skipBlanks();
      if (text.charCodeAt(this.at) !== EQUALS) return this.unfinished(this.at, start);
      this.at += 1;
      this.skipBlanks();
      const value = this.value(name, start);
      count += 1;
      if (count > limits.attributes)
        this.events.fail(start, 'tooManyAttributes', { limit: limits.attributes });
      if ((colon || name.length === 5) && /^xmlns(?::|$)/.test(name)) {
        if (scope === this.scope) scope = new Scope(this.scope);
        if (!scope.declare(name.slice(6), value.trim()) || name.length === 6 || name.includes(':', 6))
          this.events.fail(at, 'prefix', { name: name.slice(0, 100) });
        continue;
      }
      if (colon) prefixed += 1;
      keys.push(name);
      values.push(value);
    }
    for (let i = 0; prefixed > 0; i += 1) {
      const name = keys[i] ?? '';
      if (name.includes(':')) {
        prefixed -= 1;
        const key = scope.attributeKey(name);
        if (key === undefined) this.events.fail(start, 'prefix', { name: name.slice(0, 100) });
        else keys[i] = key;
      }
    }
    return scope;
  }

  private keyed(start: number): Attributes {
    const { keys, values } = this;
    const out = new NoPrototype();
    const seen = keys.length > FEW ? new Set<string>() : undefined;
    for (let i = 0; i < keys.length; i += 1) {
      const key = keys[i] ?? '';
      if (seen ? seen.has(key) : keys.indexOf(key) < i)
        this.events.fail(start, 'attributeTwice', { name: key.slice(0, 100) });
      seen?.add(key);
      out[key] = values[i] ?? '';
    }
    return out;
  }

  private value(name: string, start: number): string {
    const { text } = this;
    const quote = text.charCodeAt(this.at);
    if (quote !== QUOTE && quote !== APOSTROPHE) return this.unfinished(this.at, start);
    const from = this.at + 1;
    let at = from;
    let references = false;
    let blanks = false;
    let high = false;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === quote) break;
      if (code > LESS) {
        if (code > 127) high = true;
        continue;
      }
      if (code === LESS) this.malformed(at, `${name.slice(0, 100)}="<`);
      else if (code === AMPERSAND) references = true;
      else if (code === NEWLINE || code === TAB) blanks = true;
    }
    if (at === text.length) this.unfinished(at, start);
    if (at - from > this.limits.attributeLength)
      this.events.fail(from, 'attributeTooLong', { name: name.slice(0, 100) });
    this.at = at + 1;
    let raw = text.slice(from, at);
    // Line ends and tabs of a value are blanks (XML 1.0 §3.3.3), those written as references are not.
    if (blanks) raw = raw.replace(/[\t\n]/g, ' ');
    return references || high ? this.resolved(raw, from, high) : raw;
  }

  private endTag(): void {
    const { text, stack, events } = this;
    const start = this.at;
    const open = stack.pop();
    if (!open) return this.malformed(start, text.slice(start, start + 20));
    this.at = start + 2 + open.written.length;
    const same = text.startsWith(open.written, start + 2);
    this.skipBlanks();
    if (!same || text.charCodeAt(this.at) !== GREATER) {
      const name = this.names.read(start + 2);
      if (this.names.end === text.length || this.at >= text.length) this.truncated(open.name);
      events.fail(start, 'tagMismatch', {
        expected: open.name.slice(0, 100),
        found: (name ?? fromUtf8(text.slice(start + 2, start + 20))).slice(0, 100),
      });
    }
    this.at += 1;
    this.scope = open.scope;
    events.close();
  }

  private comment(): void {
    const { text, at } = this;
    const end = text.indexOf('--', at + 4);
    if (end < 0 || end + 2 >= text.length) return this.truncated('!--');
    if (text.charCodeAt(end + 2) !== GREATER) this.malformed(end, '--');
    this.at = end + 3;
  }

  private cdata(): void {
    const { text, at } = this;
    if (this.stack.length === 0) this.malformed(at, '<![CDATA[');
    const end = text.indexOf(']]>', at + 9);
    if (end < 0) return this.truncated('![CDATA[');
    this.needLength(at, end);
    this.at = end + 3;
    const raw = text.slice(at + 9, end);
    this.events.text(NOT_ASCII.test(raw) ? fromUtf8(raw) : raw, false);
  }

  private instruction(): void {
    const { text, at, names } = this;
    const name = names.read(at + 2);
    const end = text.indexOf('?>', at + 2);
    if (end < 0) return this.truncated('?');
    const good = name !== undefined && name.toLowerCase() !== 'xml' && !name.includes(':');
    if (!good || (names.end !== end && !isBlank(text.charCodeAt(names.end))))
      this.malformed(at, text.slice(at, at + 20));
    this.at = end + 2;
  }

  private needLength(from: number, to: number): void {
    if (to - from > this.limits.textLength)
      this.events.fail(from, 'textTooLong', { limit: this.limits.textLength });
  }

  /** What the characters mean, references resolved. `high`: not all of them are ASCII. */
  private resolved(raw: string, from: number, high: boolean): string {
    const meant = high ? fromUtf8(raw) : raw;
    if (!meant.includes('&')) return meant;
    const resolved = resolveReferences(meant);
    if ('text' in resolved) return resolved.text;
    const at = from + Buffer.byteLength(meant.slice(0, resolved.at));
    return this.events.fail(at, 'entity', { name: resolved.name });
  }

  private skipBlanks(): void {
    while (isBlank(this.text.charCodeAt(this.at))) this.at += 1;
  }

  /** A tag that does not go on as tags do: cut off, or wrong. */
  private unfinished(at: number, start: number): never {
    return at >= this.text.length
      ? this.truncated(this.text.slice(start + 1, start + 100))
      : this.malformed(at, this.text.slice(start, Math.min(at + 1, start + 100)));
  }

  private truncated(name: string): never {
    return this.events.fail(this.text.length, 'truncated', { name: name.slice(0, 100) });
  }

  private malformed(at: number, found: string): never {
    return this.events.fail(at, 'malformed', { message: fromUtf8(found).trim().slice(0, 100) });
  }
}

function isBlank(code: number): boolean {
  return code === SPACE || code === NEWLINE || code === TAB;
}

function closesOrDeclares(code: number): boolean {
  return code === SLASH || code === BANG || code === QUESTION;
}
