// Two PNG pictures compared pixel by pixel, with patience for the edges of letters.
import { PNG } from 'pngjs';

/** How far a part of a colour (0 to 255) may be off before the pixel counts. */
const PART = 32;
const RED = [214, 30, 30] as const;
/** Taken once: Jest makes looking up a global slow, and this is asked for every pixel. */
const { abs } = Math;

export interface PictureDifference {
  /** Share of pixels that differ, 0 to 1; 1 where the sizes differ. */
  readonly share: number;
  /** Draws the new picture pale, with what differs in red; as large as the new one. PNG. */
  readonly draw: () => Buffer;
}

/**
 * Compares two PNG files. A pixel differs where none of the nine pixels about the same place in the other picture has its
 * colour, in either direction; so a letter may be drawn half a pixel aside, but not left out.
 */
export function pictureDifference(before: Buffer, after: Buffer): PictureDifference {
  const one = PNG.sync.read(before);
  const other = PNG.sync.read(after);
  const { width, height } = other;
  if (one.width !== width || one.height !== height)
    return {
      share: 1,
      draw: () => drawn(other, new Set(Array.from({ length: width * height }, (_, at) => at))),
    };
  const different = new Set<number>();
  for (let y = 0; y < height; y += 1) {
    const from = y * width * 4;
    // Most rows are the same to the byte.
    if (one.data.subarray(from, from + width * 4).equals(other.data.subarray(from, from + width * 4)))
      continue;
    for (let x = 0; x < width; x += 1)
      if (!isNear(one, other, x, y) || !isNear(other, one, x, y)) different.add(y * width + x);
  }
  return { share: different.size / (width * height), draw: () => drawn(other, different) };
}

function drawn(shown: PNG, different: ReadonlySet<number>): Buffer {
  const picture = new PNG({ width: shown.width, height: shown.height });
  for (let at = 0; at < shown.width * shown.height; at += 1) {
    for (let part = 0; part < 3; part += 1) {
      const pale = 255 - (255 - (shown.data[at * 4 + part] ?? 0)) / 4;
      picture.data[at * 4 + part] = different.has(at) ? (RED[part] ?? 0) : pale;
    }
    picture.data[at * 4 + 3] = 255;
  }
  return PNG.sync.write(picture);
}

/** True where a pixel of `seen` has its colour in `among` at the same place or beside it. */
function isNear(seen: PNG, among: PNG, x: number, y: number): boolean {
  const at = (y * seen.width + x) * 4;
  const red = seen.data[at] ?? 0;
  const green = seen.data[at + 1] ?? 0;
  const blue = seen.data[at + 2] ?? 0;
  for (let place = 0; place < PLACES.length; place += 1) {
    const [dx, dy] = PLACES[place] ?? [0, 0];
    const column = x + dx;
    const row = y + dy;
    if (column < 0 || row < 0 || column >= among.width || row >= among.height) continue;
    const there = (row * among.width + column) * 4;
    if (
      abs(red - (among.data[there] ?? 0)) <= PART &&
      abs(green - (among.data[there + 1] ?? 0)) <= PART &&
      abs(blue - (among.data[there + 2] ?? 0)) <= PART
    )
      return true;
  }
  return false;
}

/** The same place first. */
const PLACES: readonly (readonly [number, number])[] = [
  [0, 0],
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
];
