// Names of XML (XML 1.0 §2.3): which characters they may have, and one string for each name however often it occurs.
import { fromUtf8 } from './decode';

/** NameStartChar and NameChar beyond ASCII. */
const START =
  '\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const NAME = new RegExp(
  `^[:A-Z_a-z${START}][-.0-9:A-Z_a-z\\u00B7\\u0300-\\u036F\\u203F\\u2040${START}]*$`,
  'u',
);

/** 1: may begin a name, 2: may only follow. */
const ASCII = new Uint8Array(128);
for (const character of ':ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz')
  ASCII[character.charCodeAt(0)] = 1;
for (const character of '-.0123456789') ASCII[character.charCodeAt(0)] = 2;

const SLOTS = 1024;
const COLON = 58;

/** Reads names out of one text (as of utf8Characters). */
export class NameReader {
  /** Where the name that was read ends. */
  end = 0;
  /** Whether it has a colon. */
  colon = false;
  private readonly slots: (string | undefined)[] = Array.from({ length: SLOTS }, () => undefined);

  constructor(private readonly text: string) {}

  /** The name that begins at `start`; undefined where none does. */
  read(start: number): string | undefined {
    const { text } = this;
    let at = start;
    let hash = 0;
    let plain = true;
    let colon = false;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code >= 128) plain = false;
      else if (code === COLON) colon = true;
      else if (ASCII[code] === 0) break;
      hash = (Math.imul(hash, 31) + code) | 0;
    }
    this.end = at;
    this.colon = colon;
    if (at === start) return undefined;
    if (!plain) {
      const name = fromUtf8(text.slice(start, at));
      return NAME.test(name) ? name : undefined;
    }
    const slot = (hash ^ (hash >>> 10)) & (SLOTS - 1);
    const known = this.slots[slot];
    if (known?.length === at - start && text.startsWith(known, start)) return known;
    const name = text.slice(start, at);
    if (ASCII[name.charCodeAt(0)] !== 1) return undefined;
    this.slots[slot] = name;
    return name;
  }
}
