// What the canvas tells those outside of it: which point of the view lies in the middle of the window.
interface Point {
  readonly x: number;
  readonly y: number;
}

let centre: (() => Point) | null = null;

/** The canvas of the open view says how to find the middle; null when it goes. */
export function setViewCentre(find: (() => Point) | null): void {
  centre = find;
}

/** The point of the view in the middle of the window. */
export function viewCentre(): Point {
  return centre?.() ?? { x: 200, y: 200 };
}
