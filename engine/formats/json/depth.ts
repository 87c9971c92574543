// How deep JSON goes: text nested thousands of levels would exhaust the stack of whoever walks it later.

/** Levels that our own files and anything reasonable in them stay well under; the same as for XML. */
export const MAX_JSON_DEPTH = 200;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Where the text first opens more levels than `limit`, as line and column from 1; undefined where it never does. Reads
 * brackets outside of strings only; whether the text is JSON at all is for the parser to say.
 */
export function tooDeepAt(
  text: string,
  limit = MAX_JSON_DEPTH,
): { line: number; column: number } | undefined {
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) {
      for (i += 1; i < text.length && text.charCodeAt(i) !== QUOTE; i += 1)
        if (text.charCodeAt(i) === BACKSLASH) i += 1;
      // [ or {, which differ from ] and } by two.
    } else if ((code | 0x20) === 0x7b) {
      depth += 1;
      if (depth > limit) {
        const before = text.slice(0, i);
        return { line: before.split('\n').length, column: i - before.lastIndexOf('\n') };
      }
    } else if ((code | 0x20) === 0x7d) depth -= 1;
  }
  return undefined;
}
