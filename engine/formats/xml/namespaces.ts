// Namespaces in XML 1.0: which prefix means what, inside which element.

export const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
export const XML = 'http://www.w3.org/XML/1998/namespace';
export const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** Prefix and local part of a name. Undefined where the colon stands wrongly (Namespaces §4). */
export function splitName(name: string): { prefix: string; local: string } | undefined {
  const colon = name.indexOf(':');
  if (colon < 0) return { prefix: '', local: name };
  const wrong = colon === 0 || colon === name.length - 1 || name.includes(':', colon + 1);
  return wrong ? undefined : { prefix: name.slice(0, colon), local: name.slice(colon + 1) };
}

/** A tag's name with its namespace. */
export interface ExpandedName {
  readonly uri: string;
  readonly local: string;
}

/** The declarations that count inside an element. Elements that declare nothing share the scope of the one around. */
export class Scope {
  private readonly declared = new Map<string, string>();
  private readonly tags = new Map<string, ExpandedName | undefined>();
  private readonly keys = new Map<string, string | undefined>();

  constructor(private readonly around?: Scope) {
    if (around) return;
    this.declared.set('', '');
    this.declared.set('xml', XML);
    this.declared.set('xmlns', XMLNS);
  }

  /** Takes a declaration; false where the prefix is declared already or may not stand for this (Namespaces §3, §5). */
  declare(prefix: string, uri: string): boolean {
    if (this.declared.has(prefix) || prefix === 'xmlns' || uri === XMLNS) return false;
    if ((prefix === 'xml') !== (uri === XML)) return false;
    if (prefix !== '' && uri === '') return false;
    this.declared.set(prefix, uri);
    return true;
  }

  /** What a tag's name means here; undefined where its prefix is unknown or its colon stands wrongly. */
  tag(name: string): ExpandedName | undefined {
    let known = this.tags.get(name);
    if (known === undefined) {
      const parts = splitName(name);
      const uri = parts && parts.prefix !== 'xmlns' ? this.uriOf(parts.prefix) : undefined;
      if (parts && uri !== undefined) known = { uri, local: parts.local };
      this.tags.set(name, known);
    }
    return known;
  }

  /** The key of an attribute with a prefix: `xsi:type`, `xml:lang` or `{namespace}local`; undefined as for a tag. */
  attributeKey(name: string): string | undefined {
    let known = this.keys.get(name);
    if (known === undefined) {
      const parts = splitName(name);
      const uri = parts && this.uriOf(parts.prefix);
      if (parts && uri !== undefined) known = keyOf(uri, parts.local);
      this.keys.set(name, known);
    }
    return known;
  }

  private uriOf(prefix: string): string | undefined {
    const uri = this.declared.get(prefix);
    return uri === undefined ? this.around?.uriOf(prefix) : uri;
  }
}

function keyOf(uri: string, local: string): string {
  if (uri === XSI) return `xsi:${local}`;
  if (uri === XML) return `xml:${local}`;
  return `{${uri}}${local}`;
}
