// Characters of XML: which may stand in a document at all (XML 1.0 §2.2) and what references to characters mean (§4.1).

// eslint-disable-next-line no-control-regex -- these are the characters that XML 1.0 §2.2 forbids
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
/** The longest reference that can mean anything: `&#x` with leading zeros is still read up to here. */
const LONGEST = 64;

/** A text with its references resolved, or the place in it of one that means nothing, with its name. */
export type Resolved = { readonly text: string } | { readonly at: number; readonly name: string };

/** Resolves `&amp;` and its four siblings and references by number. No other entity exists without a document type. */
export function resolveReferences(raw: string): Resolved {
  let out = '';
  let from = 0;
  for (let at = raw.indexOf('&'); at >= 0; at = raw.indexOf('&', from)) {
    const end = raw.indexOf(';', at);
    const name = end < 0 || end - at > LONGEST ? raw.slice(at + 1, at + 1 + LONGEST) : raw.slice(at + 1, end);
    const meant = end < 0 ? undefined : meaningOf(name);
    if (meant === undefined) return { at, name: /^[\w#.:-]*/.exec(name)?.[0] ?? '' };
    out += raw.slice(from, at) + meant;
    from = end + 1;
  }
  return { text: out + raw.slice(from) };
}

function meaningOf(name: string): string | undefined {
  const known = ENTITIES.get(name);
  if (known !== undefined || !name.startsWith('#')) return known;
  const code = /^#[0-9]+$/.test(name)
    ? Number.parseInt(name.slice(1), 10)
    : /^#x[0-9A-Fa-f]+$/.test(name)
      ? Number.parseInt(name.slice(2), 16)
      : -1;
  if (code < 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  const character = String.fromCodePoint(code);
  return FORBIDDEN.test(character) ? undefined : character;
}
