// A bitmap of the far-away picture that is always there: painted aside, moved by a transform while the canvas moves, painted
// anew when it no longer covers the window or has another size.
import type { FarPicture } from '../../domain/drawing/far-picture';
import type { FarOrder, FarPainted } from './far-messages';
import type { Sight } from './far-paint';
// oxlint-disable-next-line import/default -- an address that the bundler makes
import farWorkerUrl from './far-worker?worker&url';

/** Share of the window's size that is painted beyond each edge. */
const BEYOND = 0.4;
/** Factor between painted and shown size from which the bitmap is painted anew while the canvas still moves. */
const STRETCH = 1.3;
const REST_MS = 110;

let spare: Worker | undefined;

/** Begins a thread ahead of the first large view, which then does not wait for it; does nothing where there is one. */
export function prepareFarPainter(): void {
  if (typeof Worker === 'function') spare ??= new Worker(farWorkerUrl);
}

export class FarPainter {
  private readonly worker: Worker;
  private readonly context: ImageBitmapRenderingContext | null;
  private painted: Sight | null = null;
  private wanted: Sight | null = null;
  private near = false;
  private given = false;
  private busy = false;
  private stale = false;
  private chosen: ReadonlySet<string> = new Set();
  private absent: ReadonlySet<string> = new Set();
  private rest: ReturnType<typeof setTimeout> | undefined;

  /** `ready` is told when the first bitmap stands; `failed` where no thread can be had. */
  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly ready: () => void,
    failed: () => void,
  ) {
    this.context = canvas.getContext('bitmaprenderer');
    this.worker = spare ?? new Worker(farWorkerUrl);
    spare = undefined;
    this.worker.onmessage = ({ data }: MessageEvent<FarPainted>) => this.take(data);
    this.worker.onerror = failed;
  }

  /** Another picture. */
  show(picture: FarPicture): void {
    this.given = true;
    this.order({ kind: 'picture', picture });
    this.again();
  }

  /** Other boxes have a frame, or other things are elsewhere. */
  mark(chosen: ReadonlySet<string>, absent: ReadonlySet<string>): void {
    this.chosen = chosen;
    this.absent = absent;
    this.again();
  }

  /** The canvas has moved. Call for every move: only the bitmap's place changes at once. `near`: nodes stand over it. */
  follow(wanted: Sight, near: boolean): void {
    this.wanted = wanted;
    this.stale ||= near !== this.near;
    this.near = near;
    this.place();
    clearTimeout(this.rest);
    if (this.stale || this.poor(wanted)) this.paint();
    this.rest = setTimeout(() => this.paint(), REST_MS);
  }

  end(): void {
    clearTimeout(this.rest);
    this.worker.terminate();
  }

  private again(): void {
    this.stale = true;
    this.paint();
  }

  private order(order: FarOrder): void {
    this.worker.postMessage(order);
  }

  /** The bitmap leaves a part of the window empty, or is much smaller or larger than what it shows. */
  private poor({ x, y, zoom, width, height }: Sight): boolean {
    const { painted } = this;
    if (!painted) return true;
    const scale = zoom / painted.zoom;
    if (scale > STRETCH || scale < 1 / STRETCH) return true;
    const left = x - painted.x * scale;
    const top = y - painted.y * scale;
    return (
      left > 0 || top > 0 || left + painted.width * scale < width || top + painted.height * scale < height
    );
  }

  private paint(): void {
    const { wanted, busy } = this;
    // Asked without a picture, the thread would have nothing to answer.
    if (!wanted || busy || wanted.width === 0 || !this.given) return;
    const { painted } = this;
    // The first picture is only what is seen, so that it is there sooner; the next one, at rest, has its margins.
    const beyond = painted ? BEYOND : 0;
    const sight: Sight = {
      x: wanted.x + Math.round(wanted.width * beyond),
      y: wanted.y + Math.round(wanted.height * beyond),
      zoom: wanted.zoom,
      width: Math.round(wanted.width * (1 + 2 * beyond)),
      height: Math.round(wanted.height * (1 + 2 * beyond)),
    };
    if (
      !this.stale &&
      painted &&
      (Object.keys(sight) as (keyof Sight)[]).every((key) => painted[key] === sight[key])
    )
      return;
    this.busy = true;
    this.stale = false;
    const { near, chosen, absent } = this;
    this.order({
      kind: 'paint',
      paint: { sight, ratio: globalThis.devicePixelRatio, near, chosen, absent },
    });
  }

  private take({ sight, bitmap }: FarPainted): void {
    this.busy = false;
    this.painted = sight;
    this.context?.transferFromImageBitmap(bitmap);
    this.canvas.style.width = `${sight.width}px`;
    this.canvas.style.height = `${sight.height}px`;
    this.place();
    this.ready();
    if (this.stale || (this.wanted && this.poor(this.wanted))) this.paint();
  }

  private place(): void {
    const { painted, wanted } = this;
    if (!painted || !wanted) return;
    const scale = wanted.zoom / painted.zoom;
    this.canvas.style.transform = `translate(${wanted.x - painted.x * scale}px, ${wanted.y - painted.y * scale}px) scale(${scale})`;
  }
}
