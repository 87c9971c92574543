// Bytes → characters by the encoding that the file itself names (XML 1.0 §4.3.3 and appendix F).
import { isUtf8 } from 'node:buffer';
import { refusal, Refused } from '../../../domain/problem';
import { forbiddenAt } from './forbidden';
import { letGo } from './let-go';

export interface Encoding {
  readonly label: string;
  /** Bytes of the byte order mark. */
  readonly skip: number;
}

/** The encoding by byte order mark, by the shape of the first characters, by declaration, otherwise UTF-8. */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { label: 'utf-8', skip: 3 };
  if (a === 0xff && b === 0xfe) return { label: 'utf-16le', skip: 2 };
  if (a === 0xfe && b === 0xff) return { label: 'utf-16be', skip: 2 };
  if (a === 0x3c && b === 0 && d === 0) return { label: 'utf-16le', skip: 0 };
  if (a === 0 && b === 0x3c && c === 0) return { label: 'utf-16be', skip: 0 };
  const start = asciiStart(bytes, 400);
  const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]*)["']/.exec(start)?.[1];
  // A declaration that could be read byte by byte cannot be true about UTF-16.
  if (declared === undefined || /^utf-?16/i.test(declared)) return { label: 'utf-8', skip: 0 };
  return { label: declared.toLowerCase(), skip: 0 };
}

/** The first characters, for looking at what kind of file this is. Works for UTF-8 and UTF-16. */
export function headText(bytes: Uint8Array, length = 4096): string {
  const { label, skip } = encodingOf(bytes);
  const head = bytes.subarray(skip, skip + length);
  return label.startsWith('utf-16') ? new TextDecoder(label).decode(head) : asciiStart(head, length);
}

function asciiStart(bytes: Uint8Array, length: number): string {
  let text = '';
  for (const byte of bytes.subarray(0, length)) text += String.fromCharCode(byte);
  return text;
}

const RETURN = 13;
const NEWLINE = 10;

/** A document as one text, and the place of the first character that may not stand in one (XML 1.0 §2.2); -1: none. */
export interface DocumentText {
  readonly text: string;
  readonly forbidden: number;
}

/**
 * The whole document as its UTF-8 bytes, each as a character (U+0000–U+00FF): half the memory of a decoded text, and
 * markup is ASCII in any case. Names and texts become what they mean with fromUtf8. Line ends are single newlines
 * (XML 1.0 §2.11). Throws Refused where the encoding is unknown or the bytes are not what it says, with the place of
 * the first wrong one.
 */
export function utf8Characters(bytes: Uint8Array): DocumentText {
  const { label, skip } = encodingOf(bytes);
  const content = bytes.subarray(skip);
  if (!decoderFor(label))
    throw new Refused({ ...refusal('import.xml.encodingUnknown', { encoding: label }), line: 1 });
  const utf8 = /^utf-?8$/.test(label)
    ? isUtf8(content) && Buffer.from(content.buffer, content.byteOffset, content.length)
    : recoded(content, label);
  if (!utf8) throw wrongBytes(content, label);
  const plain = withNewlines(utf8);
  const read = { text: plain.toString('latin1'), forbidden: forbiddenAt(plain) };
  if (plain !== utf8) letGo(new Uint8Array(plain.buffer));
  return read;
}

/** The bytes with every line end as a single newline (XML 1.0 §2.11); the same bytes where they are so already. */
function withNewlines(utf8: Buffer): Buffer {
  let at = utf8.indexOf(RETURN);
  if (at < 0) return utf8;
  const out = Buffer.allocUnsafeSlow(utf8.length);
  let length = 0;
  for (let from = 0; from < utf8.length;) {
    length += utf8.copy(out, length, from, at < 0 ? utf8.length : at);
    if (at < 0) break;
    out[length++] = NEWLINE;
    from = at + (utf8[at + 1] === NEWLINE ? 2 : 1);
    at = utf8.indexOf(RETURN, from);
  }
  return out.subarray(0, length);
}

/** What such characters mean. */
export function fromUtf8(characters: string): string {
  return Buffer.from(characters, 'latin1').toString('utf8');
}

function recoded(bytes: Uint8Array, label: string): Buffer | undefined {
  const text = decoded(bytes, label, false);
  return text === undefined ? undefined : Buffer.from(text, 'utf8');
}

function decoderFor(label: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true });
  } catch {
    return undefined;
  }
}

/** Undefined where the bytes are not of this encoding. `cut`: they may end inside a character. */
function decoded(bytes: Uint8Array, label: string, cut: boolean): string | undefined {
  try {
    return decoderFor(label)?.decode(bytes, { stream: cut });
  } catch {
    return undefined;
  }
}

/** Finds the longest good beginning by halving. */
function wrongBytes(bytes: Uint8Array, label: string): Refused {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decoded(bytes.subarray(0, middle), label, true) === undefined) bad = middle;
    else good = middle;
  }
  const before = decoded(bytes.subarray(0, good), label, true) ?? '';
  const line = before.split(/\r\n?|\n/).length;
  const column = before.length - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
  return new Refused({ ...refusal('import.xml.encoding', { encoding: label, line, column }), line, column });
}
