// Pictures of a zipped model: bytes under `images/`, named by path in views and profiles.
import type { Image } from '../../../schemas/generated/types';
import { refusal, Refused, warning } from '../../../domain/problem';
import type { Reading } from '../archimate-exchange/concepts';
import { goodIdentifier } from '../archimate-exchange/identifiers';
import { readZip } from '../zip/read';
import type { FileIds } from './file-ids';

export const MODEL_FILE = 'model.xml';
const FOLDER = 'images/';
/** What a record of a picture holds at most, as base64. */
const MAX_BASE64 = 14_000_000;

type MediaType = Image['mediaType'];
const MEDIA_TYPES: { readonly [extension: string]: MediaType } = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  svg: 'image/svg+xml',
  ico: 'image/x-icon',
  tif: 'image/tiff',
  tiff: 'image/tiff',
};

export interface Unpacked {
  readonly model: Uint8Array;
  readonly images: ReadonlyMap<string, Uint8Array>;
}

/** The model and the pictures of a zipped file. Throws Refused where it has no model or is no good archive. */
export function unpacked(bytes: Uint8Array): Unpacked {
  const files = readZip(bytes, (name) => name === MODEL_FILE || name.startsWith(FOLDER));
  const model = files.get(MODEL_FILE);
  if (!model) throw new Refused(refusal('import.archi.zipWithoutModel'));
  files.delete(MODEL_FILE);
  return { model, images: files };
}

/** Records of the pictures, by path. One that is too large is left out and told. */
export function imageRecords(images: ReadonlyMap<string, Uint8Array>, reading: Reading): Map<string, Image> {
  const out = new Map<string, Image>();
  for (const [path, bytes] of [...images].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const base64 = Buffer.from(bytes).toString('base64');
    if (base64.length > MAX_BASE64 || path.length > 1000) {
      reading.notes.problems.push(warning('import.archi.imageTooLarge', { name: path.slice(0, 200) }));
      continue;
    }
    const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    const { id } = reading.ids.claim(path, 'image', 0);
    out.set(path, {
      kind: 'image',
      id,
      ownerId: reading.ownerId,
      path,
      mediaType: MEDIA_TYPES[extension] ?? 'application/octet-stream',
      base64,
    });
  }
  return out;
}

/** Bytes of the pictures by path. `paths` learns the path of each record: its own where that is a good one. */
export function imageFiles(
  records: readonly Image[],
  paths: Map<string, string>,
  ids: FileIds,
): Map<string, Uint8Array> {
  const out = new Map<string, Uint8Array>();
  const taken = new Set<string>();
  for (const { id, path, base64, mediaType } of records) {
    const extension = Object.keys(MEDIA_TYPES).find((known) => MEDIA_TYPES[known] === mediaType) ?? 'bin';
    const good = GOOD_PATH.test(path) && !taken.has(path.toLowerCase());
    const written = good ? path : `${FOLDER}${id}.${extension}`;
    taken.add(written.toLowerCase());
    paths.set(id, written);
    ids.rename(goodIdentifier(written), id);
    out.set(written, new Uint8Array(Buffer.from(base64, 'base64')));
  }
  return out;
}

const GOOD_PATH = /^images\/[\w-][\w.-]*$/;
