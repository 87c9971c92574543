// A picture as PNG without a window: resvg, compiled to WebAssembly, paints the SVG of the domain.
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Picture } from '../../domain/pictures/picture';
import { writeSvg } from '../../domain/pictures/svg';
import { refusal, Refused } from '../../domain/problem';
import { pictureAssets } from './assets';
import { fonts, isSign, SIGNS_FAMILY } from './fonts';

/** A canvas of this many pixels takes 400 MB while it is painted. */
const MOST_PIXELS = 100_000_000;
/** What picture programs open. */
const LONGEST_SIDE = 32_000;

let ready: Promise<void> | undefined;

/** Bytes of the PNG at 1 to 4 pixels for each of the scene. Refuses pictures that are too large (`picture.tooLarge`). */
export async function pngFile(picture: Picture, scale: number): Promise<Uint8Array> {
  const { width, height } = picture.scene.bounds;
  const [across, down] = [width * scale, height * scale];
  if (across * down > MOST_PIXELS || Math.max(across, down) > LONGEST_SIDE)
    throw new Refused(
      refusal('picture.tooLarge', { width: Math.round(across), height: Math.round(down), scale }),
    );
  return paint(
    writeSvg(picture.scene, {
      background: picture.background,
      scale,
      signs: { family: SIGNS_FAMILY, has: isSign },
    }),
  );
}

/** Paints any SVG in its own size. */
export async function paint(svg: string): Promise<Uint8Array> {
  ready ??= initWasm(pictureAssets().painter);
  await ready;
  const resvg = new Resvg(svg, {
    font: {
      fontBuffers: fonts().map(({ sfnt }) => sfnt),
      defaultFontFamily: 'Source Sans 3',
      loadSystemFonts: false,
    },
    textRendering: 1,
  });
  const image = resvg.render();
  try {
    return image.asPng();
  } finally {
    image.free();
    resvg.free();
  }
}
