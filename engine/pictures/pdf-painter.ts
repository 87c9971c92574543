// Paints the items of a scene on the page of a PDF document that is open.
import type { Rect } from '../../domain/drawing/layer-map-layout';
import type { Painted, SceneItem, SceneText } from '../../domain/drawing/scene';
import { runsOf, type Font } from './fonts';
import type { PdfImages } from './pdf-images';

/** The rim of words over lines, pixels on each side. */
const RIM = 2;

export class PdfPainter {
  private readonly registered = new Set<Font>();

  constructor(
    private readonly document: PDFKit.PDFDocument,
    private readonly images: PdfImages,
  ) {}

  /** Paints what reaches into the part. `opacity` is that of the groups around. */
  paint(items: readonly SceneItem[], part: Rect, opacity = 1): void {
    for (const item of items) {
      if (item.kind === 'group') {
        this.paint(item.items, part, opacity * (item.opacity ?? 1));
        continue;
      }
      if (!reaches(item, part)) continue;
      switch (item.kind) {
        case 'rect': {
          const { x, y, radius = 0 } = item;
          const width = Math.max(0, item.width);
          const height = Math.max(0, item.height);
          const round = Math.min(radius, width / 2, height / 2);
          if (round > 0) this.document.roundedRect(x, y, width, height, round);
          else this.document.rect(x, y, width, height);
          this.finish(item, opacity);
          break;
        }
        case 'path':
          if (item.d === '') break;
          this.document.path(item.d);
          this.finish(item, opacity);
          break;
        case 'text':
          this.text(item, opacity);
          break;
        case 'image': {
          const source = this.images.get(item);
          if (!source) break;
          const { x, y, width, height } = item;
          this.document.opacity(opacity);
          this.document.image(source, x, y, { fit: [width, height], align: 'center', valign: 'center' });
        }
      }
    }
  }

  private finish(item: Painted, opacity: number): void {
    const { document } = this;
    const { fill, stroke } = item;
    if (stroke !== undefined) {
      document.lineWidth(item.strokeWidth ?? 1);
      document.lineCap(item.round ? 'round' : 'butt').lineJoin(item.round ? 'round' : 'miter');
      if (item.dash) document.dash(item.dash as unknown as number, {});
      else document.undash();
      document.strokeColor(stroke).strokeOpacity(opacity * (item.strokeOpacity ?? 1));
    }
    if (fill !== undefined) document.fillColor(fill).fillOpacity(opacity * (item.fillOpacity ?? 1));
    if (fill !== undefined && stroke !== undefined) document.fillAndStroke();
    else if (fill !== undefined) document.fill();
    else if (stroke !== undefined) document.stroke();
    // A path that is neither must not become part of the next one.
    else document.addContent('n');
  }

  private text(item: SceneText, opacity: number): void {
    const { document } = this;
    const runs = runsOf(item).map((run) => {
      this.use(run.font, item.size);
      return { ...run, width: document.widthOfString(run.text) };
    });
    const width = runs.reduce((sum, run) => sum + run.width, 0);
    const left =
      item.anchor === 'start' ? item.x : item.anchor === 'end' ? item.x - width : item.x - width / 2;
    if (item.halo !== undefined) {
      document.fillColor(item.halo).fillOpacity(0.85 * opacity);
      document.roundedRect(left - RIM, item.y - item.size * 0.78, width + 2 * RIM, item.size, RIM).fill();
    }
    document.fillColor(item.fill).fillOpacity(opacity);
    let x = left;
    for (const run of runs) {
      this.use(run.font, item.size);
      document.text(run.text, x, item.y, { lineBreak: false, baseline: 'alphabetic' });
      x += run.width;
    }
    const line = (y: number): void => {
      document
        .undash()
        .lineWidth(item.size / 12)
        .strokeColor(item.fill)
        .strokeOpacity(opacity);
      document
        .moveTo(left, y)
        .lineTo(left + width, y)
        .stroke();
    };
    if (item.strike) line(item.y - item.size * 0.28);
    if (item.underline) line(item.y + item.size * 0.12);
  }

  private use(font: Font, size: number): void {
    if (!this.registered.has(font)) {
      this.document.registerFont(font.name, Buffer.from(font.sfnt));
      this.registered.add(font);
    }
    this.document.font(font.name).fontSize(size);
  }
}

/** Whether an item may reach into the part; paths always may. */
function reaches(item: Exclude<SceneItem, { kind: 'group' }>, part: Rect): boolean {
  if (item.kind === 'path') return true;
  // Letters are at most about as wide as the size of the font.
  const wide = item.kind === 'text' ? item.text.length * item.size : item.width;
  const high = item.kind === 'text' ? 2 * item.size : item.height;
  const x = item.kind === 'text' ? item.x - wide : item.x;
  const y = item.kind === 'text' ? item.y - item.size : item.y;
  const across = item.kind === 'text' ? 2 * wide : wide;
  return x <= part.x + part.width && x + across >= part.x && y <= part.y + part.height && y + high >= part.y;
}
