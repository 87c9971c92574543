// Two PNG pictures compared pixel by pixel, with patience for the edges of letters.
import { PNG } from 'pngjs';

/** How far a part of a colour (0 to 255) may be off before the pixel counts. */
const PART = 32;
const RED = [214, 30, 30, 255] as const;

export interface PictureDifference {
  /** Share of pixels that differ, 0 to 1; 1 where the sizes differ. */
  readonly share: number;
  /** The new picture pale, with what differs in red; as large as the new one. PNG. */
  readonly picture: Buffer;
}

/**
 * Compares two PNG files. A pixel differs where none of the nine pixels about the same place in the other picture has its
 * colour, in either direction; so a letter may be drawn half a pixel aside, but not left out.
 */
export function pictureDifference(before: Buffer, after: Buffer): PictureDifference {
  const one = PNG.sync.read(before);
  const other = PNG.sync.read(after);
  const { width, height } = other;
  const picture = new PNG({ width, height });
  const comparable = one.width === width && one.height === height;
  let different = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      if (comparable && isNear(one, other, x, y) && isNear(other, one, x, y))
        for (let part = 0; part < 3; part += 1)
          picture.data[at + part] = 255 - (255 - (other.data[at + part] ?? 0)) / 4;
      else {
        different += 1;
        picture.data.set(RED, at);
      }
      picture.data[at + 3] = 255;
    }
  }
  return { share: comparable ? different / (width * height) : 1, picture: PNG.sync.write(picture) };
}

/** True where a pixel of `seen` has its colour in `among` at the same place or beside it. */
function isNear(seen: PNG, among: PNG, x: number, y: number): boolean {
  const at = (y * seen.width + x) * 4;
  const red = seen.data[at] ?? 0;
  const green = seen.data[at + 1] ?? 0;
  const blue = seen.data[at + 2] ?? 0;
  for (const [dx, dy] of PLACES) {
    const column = x + dx;
    const row = y + dy;
    if (column < 0 || row < 0 || column >= among.width || row >= among.height) continue;
    const there = (row * among.width + column) * 4;
    if (
      Math.abs(red - (among.data[there] ?? 0)) <= PART &&
      Math.abs(green - (among.data[there + 1] ?? 0)) <= PART &&
      Math.abs(blue - (among.data[there + 2] ?? 0)) <= PART
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
