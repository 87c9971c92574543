// Files → a ZIP archive that is the same bytes each time.
import { zipSync } from 'fflate';

/** The one moment that every archive of ours names (the format has no time zone and begins in 1980). */
const MOMENT = new Date(2020, 0, 1);

/** Packs the files in the given order. */
export function writeZip(files: Iterable<readonly [name: string, bytes: Uint8Array]>): Uint8Array {
  return zipSync(Object.fromEntries(files), { level: 6, mtime: MOMENT });
}
