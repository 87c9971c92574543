// Pictures of the model in a PDF: PNG and JPEG as they are, other kinds painted first.
import type { SceneImage, SceneItem } from '../../domain/drawing/scene';
import { paint } from './png';
import { writeSvg } from '../../domain/pictures/svg';

export type PdfImages = ReadonlyMap<SceneImage, PDFKit.Mixins.ImageSrc>;
/** Part of pdfkit's documented use that its types leave out: an opened picture can be drawn many times. */
type Opening = PDFKit.PDFDocument & { openImage: (source: Buffer) => PDFKit.Mixins.ImageSrc };
/** Pixels for one of the scene. */
const SHARPNESS = 3;

/** Every image of the items as the document takes it; what cannot be read is left out. */
export async function pdfImages(
  document: PDFKit.PDFDocument,
  items: readonly SceneItem[],
): Promise<PdfImages> {
  const images = new Map<SceneImage, PDFKit.Mixins.ImageSrc>();
  for (const image of imagesOf(items)) {
    const plain = ['image/png', 'image/jpeg'].includes(image.mediaType)
      ? opened(document, Buffer.from(image.base64, 'base64'))
      : undefined;
    const source = plain ?? opened(document, await painted(image));
    if (source) images.set(image, source);
  }
  return images;
}

function imagesOf(items: readonly SceneItem[]): SceneImage[] {
  return items.flatMap((item) =>
    item.kind === 'image' ? [item] : item.kind === 'group' ? imagesOf(item.items) : [],
  );
}

function opened(
  document: PDFKit.PDFDocument,
  bytes: Uint8Array | undefined,
): PDFKit.Mixins.ImageSrc | undefined {
  if (!bytes) return undefined;
  try {
    return (document as Opening).openImage(Buffer.from(bytes));
  } catch {
    // A broken picture of the model is no reason to give no document.
    return undefined;
  }
}

async function painted(image: SceneImage): Promise<Uint8Array | undefined> {
  const { x, y, width, height } = image;
  try {
    return await paint(
      writeSvg({ bounds: { x, y, width, height }, title: '', items: [image] }, { scale: SHARPNESS }),
    );
  } catch {
    return undefined;
  }
}
