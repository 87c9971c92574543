// What the canvas tells those outside of it: which part of the view is seen, and how to bring another part into sight.
interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Sight {
  /** The part of the view in the window, in its own coordinates. */
  readonly seen: () => Rect;
  /** Moves the window just so far that the rectangle is seen. */
  readonly reveal: (rect: Rect) => void;
}

let sight: Sight | null = null;

/** The canvas of the open view; null when it goes. */
export function setSight(next: Sight | null): void {
  sight = next;
}

/** The part of the view that is seen. */
export function seenPart(): Rect {
  return sight?.seen() ?? { x: 0, y: 0, width: 800, height: 600 };
}

/** The point of the view in the middle of the window. */
export function viewCentre(): { x: number; y: number } {
  const { x, y, width, height } = seenPart();
  return { x: x + width / 2, y: y + height / 2 };
}

/** Brings a rectangle of the view into sight. */
export function reveal(rect: Rect): void {
  sight?.reveal(rect);
}
