// What a page of another canvas tells the bench, so that the same gestures can be made on each.
import { makeGraph, type Graph } from './graph';

export interface BenchPage {
  /** Milliseconds since the navigation at which the drawing stood; undefined before. */
  drawnAt?: number;
  /** Pixels on the screen for one of the graph. */
  zoom(): number;
  /** A point of the screen with nothing but ground, near the middle. */
  ground(): [number, number];
  /** The middle of a node near the middle of the screen. */
  node(): [number, number];
}

declare global {
  interface Window {
    bench?: BenchPage;
  }
}

/** The graph that the address asks for: `?elements=5000`. */
export function askedGraph(): Graph {
  return makeGraph(Number(new URLSearchParams(location.search).get('elements')));
}

/** Calls when two frames have passed: what was asked to be drawn stands. */
export function afterFrames(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then));
}
