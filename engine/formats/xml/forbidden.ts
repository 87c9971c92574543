// Characters that may not stand in an XML document at all (XML 1.0 §2.2), looked for in its UTF-8 bytes.

const TAB = 9;
const NEWLINE = 10;
const RETURN = 13;
const SPACE = 32;
/** First byte of U+FFFE and U+FFFF. */
const EF = 0xef;

/** Place of the first control character but tab and line ends, of U+FFFE or of U+FFFF; -1 where there is none. */
export function forbiddenAt(utf8: Uint8Array): number {
  const aligned = Math.min(utf8.length, (4 - (utf8.byteOffset & 3)) & 3);
  const words = new Uint32Array(utf8.buffer, utf8.byteOffset + aligned, (utf8.length - aligned) >> 2);
  const end = aligned + words.length * 4;
  let found = among(utf8, 0, aligned);
  // Four bytes at a time: most have neither a control character nor a long one among them.
  for (let i = 0; i < words.length && found < 0; i += 1) {
    const word = words[i] ?? 0;
    const low = (word - 0x20202020) & ~word & 0x80808080;
    const others = word ^ 0xefefefef;
    const long = (others - 0x01010101) & ~others & 0x80808080;
    if ((low | long) !== 0) found = among(utf8, aligned + i * 4, aligned + i * 4 + 4);
  }
  return found < 0 ? among(utf8, end, utf8.length) : found;
}

function among(utf8: Uint8Array, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const byte = utf8[at] ?? SPACE;
    if (
      byte < SPACE
        ? byte !== TAB && byte !== NEWLINE && byte !== RETURN
        : byte === EF && noCharacter(utf8, at)
    )
      return at;
  }
  return -1;
}

function noCharacter(utf8: Uint8Array, at: number): boolean {
  return utf8[at + 1] === 0xbf && (utf8[at + 2] ?? 0) >= 0xbe;
}
