// The table of contents at the end of a ZIP archive (APPNOTE 4.3.12, 4.3.16) and the place of each file's bytes.
import { refusal, Refused } from '../../../domain/problem';

export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  /** Compression method: 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Bytes in the archive, and bytes of the file as the archive promises. */
  readonly packed: number;
  readonly size: number;
  /** Where the packed bytes begin. */
  readonly start: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;
/** Values that say "look in the ZIP64 record". */
const ZIP64 = 0xffffffff;

/** The entries in the order of the table. Throws Refused where the table is broken or of the ZIP64 kind. */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const out: ZipEntry[] = [];
  try {
    for (let entry = 0; entry < count; entry += 1) {
      if (view.getUint32(at, true) !== CENTRAL) broken();
      const flags = view.getUint16(at + 8, true);
      const nameLength = view.getUint16(at + 28, true);
      const local = view.getUint32(at + 42, true);
      const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) !== 0);
      const packed = view.getUint32(at + 20, true);
      const size = view.getUint32(at + 24, true);
      if (packed === ZIP64 || size === ZIP64 || local === ZIP64)
        throw new Refused(refusal('import.zip.zip64'));
      if (view.getUint32(local, true) !== LOCAL) broken();
      // The lengths of the local header count: its extra field may differ from the one in the table.
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      if (start + packed > bytes.length) broken();
      out.push({
        name,
        encrypted: (flags & 0x2041) !== 0,
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        packed,
        size,
        start,
      });
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch (error) {
    if (error instanceof RangeError) broken();
    throw error;
  }
  return out;
}

/** Place of the end record: the archive may have a comment after it. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return broken();
}

/** UTF-8 where the archive says so; otherwise only plain letters are sure to mean the same everywhere. */
function nameOf(bytes: Uint8Array, utf8: boolean): string {
  return new TextDecoder(utf8 ? 'utf-8' : 'latin1').decode(bytes);
}

function broken(): never {
  throw new Refused(refusal('import.zip.broken', { name: '' }));
}
