// ZIP archives (PKWARE APPNOTE 6.3): the table of contents is checked before anything is inflated, and inflating stops
// at the limit whatever the archive says of itself.
import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import { refusal, Refused } from '../../../domain/problem';
import { zipDirectory, type ZipEntry } from './directory';

export interface ZipLimits {
  readonly entries: number;
  /** Inflated bytes of one file, and of all files that are read. */
  readonly fileBytes: number;
  readonly totalBytes: number;
  /** Inflated bytes for each packed one. */
  readonly ratio: number;
}

/** Far above any model with pictures or any workbook, far below what would fill the memory. */
export const ZIP_LIMITS: ZipLimits = {
  entries: 5000,
  fileBytes: 200 * 1024 * 1024,
  totalBytes: 400 * 1024 * 1024,
  ratio: 200,
};

/** Small files may be packed as well as they like. */
const RATIO_FREE = 1024 * 1024;
const CHUNK = 1 << 16;
const STORED = 0;
const DEFLATED = 8;

/** True where the bytes begin as a ZIP archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * Files of the archive for which `wanted` is true, by name. Throws Refused where the archive is broken, encrypted, packed
 * in an unknown way, larger than the limits or holds a name that leads out of it or stands there twice.
 */
export function readZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limits: ZipLimits = ZIP_LIMITS,
): Map<string, Uint8Array> {
  const entries = zipDirectory(bytes);
  check(entries, limits);
  const out = new Map<string, Uint8Array>();
  let total = 0;
  for (const entry of entries) {
    if (entry.name.endsWith('/') || !wanted(entry.name)) continue;
    const content = inflated(bytes, entry, Math.min(limits.fileBytes, limits.totalBytes - total), limits);
    total += content.length;
    out.set(entry.name, content);
  }
  return out;
}

function check(entries: readonly ZipEntry[], limits: ZipLimits): void {
  if (entries.length > limits.entries) {
    throw new Refused(refusal('import.zip.entries', { count: entries.length, limit: limits.entries }));
  }
  const names = new Set<string>();
  let total = 0;
  for (const { name, encrypted, method, packed, size } of entries) {
    const params = { name: name.slice(0, 200) };
    if (!isSafeName(name)) throw new Refused(refusal('import.zip.name', params));
    const key = name.normalize('NFC').toLowerCase();
    if (names.has(key)) throw new Refused(refusal('import.zip.twice', params));
    names.add(key);
    if (encrypted) throw new Refused(refusal('import.zip.encrypted', params));
    if (method !== STORED && method !== DEFLATED)
      throw new Refused(refusal('import.zip.method', { ...params, method }));
    total += size;
    if (size > limits.fileBytes || total > limits.totalBytes) throw tooLarge(name, limits.fileBytes);
    if (size > RATIO_FREE && size > packed * limits.ratio)
      throw new Refused(refusal('import.zip.bomb', params));
  }
}

/** No absolute path, no drive, no way up, no control characters. */
function isSafeName(name: string): boolean {
  if (name === '' || /^[/\\]|^[A-Za-z]:|\\/.test(name)) return false;
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(name)) return false;
  return !name.split('/').some((part) => part === '..' || part === '.');
}

function inflated(bytes: Uint8Array, entry: ZipEntry, limit: number, limits: ZipLimits): Uint8Array {
  const packed = bytes.subarray(entry.start, entry.start + entry.packed);
  const content =
    entry.method === STORED ? packed.slice() : inflate(packed, entry, Math.min(limit, entry.size), limits);
  if (content.length !== entry.size || crc32(content) !== entry.crc)
    throw new Refused(refusal('import.zip.broken', { name: entry.name.slice(0, 200) }));
  return content;
}

/** Stops as soon as more comes out than the archive promised or the limit allows. */
function inflate(packed: Uint8Array, entry: ZipEntry, limit: number, limits: ZipLimits): Uint8Array {
  const out = new Uint8Array(limit);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > limit) {
      if (limit < entry.size) throw tooLarge(entry.name, limits.fileBytes);
      throw new Refused(refusal('import.zip.bomb', { name: entry.name.slice(0, 200) }));
    }
    out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += CHUNK)
      stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(refusal('import.zip.broken', { name: entry.name.slice(0, 200) }));
  }
  return out.subarray(0, length);
}

function tooLarge(name: string, limit: number): Refused {
  return new Refused(
    refusal('import.zip.tooLarge', { name: name.slice(0, 200), megabytes: limit / 1024 / 1024 }),
  );
}
