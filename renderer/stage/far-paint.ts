// Paints what is seen from far away on a canvas: boxes, lines, and words as far as they can be read.
import type { FarBox, FarLine, FarPicture, FarWords } from '../../domain/drawing/far-picture';

/** What a bitmap shows: the canvas' origin stands at `x`, `y` of it, CSS pixels; `width` × `height` CSS pixels. */
export interface Sight {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
}

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

const FONT = "'Source Sans 3', 'Segoe UI', sans-serif";
/** Smallest words that are written, in pixels on the screen; smaller ones are strokes, and the smallest nothing. */
const READABLE = 7;
const STROKES = 2.4;
const TITLE = 12;
/** From this zoom on lines have heads and words. */
const HEADS = 0.3;
/** Boxes smaller than this have no round corners and no border. */
const PLAIN = 9;
/** Lines of one look that are drawn at once. */
const AT_ONCE = 400;

export interface FarPaint {
  readonly sight: Sight;
  /** The screen's own pixels for one CSS pixel. */
  readonly ratio: number;
  /** The nodes stand over the bitmap: what would show through them is left out. */
  readonly near: boolean;
  /** Identifiers of boxes that get a frame. */
  readonly chosen: ReadonlySet<string>;
  /** Boxes and lines that are elsewhere now: they are being dragged. */
  readonly absent: ReadonlySet<string>;
}

/** Paints the part that the sight shows. */
export function paintFar(context: Context, picture: FarPicture, order: FarPaint): void {
  const { sight, ratio, near, chosen, absent } = order;
  const { zoom } = sight;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, sight.width * ratio, sight.height * ratio);
  context.setTransform(zoom * ratio, 0, 0, zoom * ratio, sight.x * ratio, sight.y * ratio);
  const left = -sight.x / zoom;
  const top = -sight.y / zoom;
  const right = left + sight.width / zoom;
  const bottom = top + sight.height / zoom;
  const seen = picture.boxes.filter(
    ({ id, x, y, width, height, opacity, fillOpacity }) =>
      x < right &&
      y < bottom &&
      x + width > left &&
      y + height > top &&
      !(near && opacity * fillOpacity < 1) &&
      !absent.has(id),
  );
  for (const box of seen) if (box.frame) paintBox(context, box, zoom, near);
  context.globalAlpha = 1;
  paintLines(
    context,
    picture.lines.filter(({ id, points }) => crosses(points, left, top, right, bottom) && !absent.has(id)),
    zoom,
    picture.paper,
  );
  for (const box of seen) if (!box.frame) paintBox(context, box, zoom, near);
  for (const box of seen) if (box.dot !== undefined && !near) paintDot(context, box, box.dot, picture);
  for (const box of seen)
    if (box.title !== undefined) paintTitle(context, box, box.title, zoom, picture.paper);
  context.globalAlpha = 1;
  if (chosen.size === 0) return;
  context.strokeStyle = picture.accent;
  context.lineWidth = Math.max(2, 2 / zoom);
  for (const { id, x, y, width, height } of seen)
    if (chosen.has(id)) context.strokeRect(x - 3, y - 3, width + 6, height + 6);
}

function paintBox(context: Context, box: FarBox, zoom: number, near: boolean): void {
  const { x, y, width, height, fill, stroke } = box;
  const small = Math.min(width, height) * zoom < PLAIN;
  if (fill !== undefined) {
    context.globalAlpha = box.opacity * box.fillOpacity;
    context.fillStyle = small ? (box.smallFill ?? fill) : fill;
    if (small || box.radius <= 2) context.fillRect(x, y, width, height);
    else {
      context.beginPath();
      context.roundRect(x, y, width, height, box.radius);
      context.fill();
    }
  }
  if (stroke !== undefined && (!small || fill === undefined || box.strokeWidth > 2)) {
    context.globalAlpha = box.opacity;
    context.strokeStyle = stroke;
    context.lineWidth = Math.max(box.strokeWidth, 0.5 / zoom);
    if (small || box.radius <= 2) context.strokeRect(x, y, width, height);
    else {
      context.beginPath();
      context.roundRect(x, y, width, height, box.radius);
      context.stroke();
    }
  }
  if (!near && box.words && !(box.title !== undefined && box.words.size * zoom < READABLE)) {
    context.globalAlpha = box.opacity;
    paintWords(context, box.words, zoom, box.width - 12);
  }
}

/** An amount as the area of a dot, over the lower right corner. */
function paintDot(context: Context, box: FarBox, width: number, { accent, paper }: FarPicture): void {
  context.globalAlpha = box.opacity;
  context.beginPath();
  context.arc(box.x + box.width, box.y + box.height, width / 2, 0, 2 * Math.PI);
  context.fillStyle = accent;
  context.fill();
  context.strokeStyle = paper;
  context.lineWidth = 2;
  context.stroke();
}

function paintWords(context: Context, words: FarWords, zoom: number, room: number, halo?: string): void {
  const size = words.size * zoom;
  if (size < STROKES) return;
  context.fillStyle = words.fill;
  if (size >= READABLE) {
    context.font = `${words.bold ? 600 : 400} ${words.size}px ${FONT}`;
    context.textAlign = words.anchor === 'middle' ? 'center' : words.anchor === 'end' ? 'right' : 'left';
    words.lines.forEach((line, at) => {
      if (line === '') return;
      const y = words.y + at * words.lineHeight;
      if (halo !== undefined) {
        context.strokeStyle = halo;
        context.lineWidth = 4;
        context.lineJoin = 'round';
        context.strokeText(line, words.x, y);
      }
      context.fillText(line, words.x, y);
    });
    return;
  }
  if (halo !== undefined) return;
  // Too small for letters: strokes where the words stand, as on a sheet that lies far away.
  context.globalAlpha *= 0.38;
  words.lines.forEach((line, at) => {
    const length = Math.min(line.length * words.size * 0.47, room);
    if (length <= 0) return;
    const start =
      words.anchor === 'middle' ? words.x - length / 2 : words.anchor === 'end' ? words.x - length : words.x;
    context.fillRect(start, words.y + at * words.lineHeight - words.size * 0.5, length, words.size * 0.36);
  });
}

/** The name of a box that others stand in, as large as on any screen, where there is room for it. */
function paintTitle(context: Context, box: FarBox, title: string, zoom: number, paper: string): void {
  if (!box.words || box.words.size * zoom >= READABLE) return;
  const size = TITLE / zoom;
  context.font = `600 ${size}px ${FONT}`;
  const width = context.measureText(title).width;
  if (width + size > box.width || size * 2 > box.height) return;
  context.textAlign = 'left';
  context.globalAlpha = 0.86;
  context.fillStyle = box.fill ?? paper;
  context.fillRect(box.x + size * 0.3, box.y + size * 0.25, width + size * 0.6, size * 1.35);
  context.globalAlpha = box.opacity;
  context.fillStyle = box.words.fill;
  context.fillText(title, box.x + size * 0.6, box.y + size * 1.3);
}

function paintLines(context: Context, lines: readonly FarLine[], zoom: number, paper: string): void {
  // Thousands of lines over each other hide what they join: the more there are, the paler each is.
  const words = zoom > HEADS;
  context.globalAlpha = words ? 1 : Math.min(0.9, Math.max(0.05, 900 / (lines.length + 1)));
  const looks = new Map<string, FarLine[]>();
  for (const line of lines) {
    const key = `${line.stroke} ${line.width} ${line.dash?.join(',') ?? ''}`;
    const list = looks.get(key);
    if (list) list.push(line);
    else looks.set(key, [line]);
  }
  for (const list of looks.values()) {
    const [first] = list;
    if (!first) continue;
    context.strokeStyle = first.stroke;
    // A line thinner than a pixel is drawn as one: painters have a quick way for those.
    context.lineWidth = Math.max(first.width, 0.75 / zoom);
    context.setLineDash(first.dash && zoom > 0.25 ? [...first.dash] : []);
    for (let from = 0; from < list.length; from += AT_ONCE) {
      context.beginPath();
      for (const { points } of list.slice(from, from + AT_ONCE)) {
        context.moveTo(points[0] ?? 0, points[1] ?? 0);
        for (let at = 2; at < points.length; at += 2) context.lineTo(points[at] ?? 0, points[at + 1] ?? 0);
      }
      context.stroke();
    }
  }
  context.setLineDash([]);
  if (!words) return;
  for (const line of lines) {
    context.strokeStyle = line.stroke;
    context.lineWidth = line.width;
    for (const { path, fill } of line.heads) {
      const head = new Path2D(path);
      if (fill !== undefined) {
        context.fillStyle = fill;
        context.fill(head);
      }
      context.stroke(head);
    }
  }
  for (const line of lines) if (line.words) paintWords(context, line.words, zoom, 0, paper);
}

/** Whether any part of a course may be inside: that of each stretch, by its box. */
export function crosses(
  points: readonly number[],
  left: number,
  top: number,
  right: number,
  bottom: number,
): boolean {
  for (let at = 0; at + 3 < points.length; at += 2) {
    const [x, y, x2, y2] = [points[at] ?? 0, points[at + 1] ?? 0, points[at + 2] ?? 0, points[at + 3] ?? 0];
    if (
      Math.max(x, x2) < left ||
      Math.min(x, x2) > right ||
      Math.max(y, y2) < top ||
      Math.min(y, y2) > bottom
    )
      continue;
    return true;
  }
  return false;
}
