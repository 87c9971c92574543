// Drawing a line with the pointer: a new one from a node's edge, or an end of a connection to another item.
import { create } from 'zustand';
import type { Point } from './draft-items';

/** What is being drawn: `end` new is a new connection from `from`; otherwise that end of `line` comes to another item. */
export interface LineTask {
  readonly from: string;
  readonly end: 'new' | 'source' | 'target';
  readonly line?: string;
}

export interface LineDrawing {
  readonly task: LineTask | null;
  /** Where the pointer is, in the window. */
  readonly pointer: Point;
}

export const useLineDrawing = create<LineDrawing>()(() => ({ task: null, pointer: { x: 0, y: 0 } }));

let finish: ((task: LineTask, pointer: Point) => void) | null = null;

/** The canvas says what happens when the pointer goes up; null when it goes. */
export function onLineDrawn(done: typeof finish): void {
  finish = done;
}

/** Begins to draw; ends with the pointer, or without a line with Esc. */
export function startLine(task: LineTask, event: { clientX: number; clientY: number }): void {
  useLineDrawing.setState({ task, pointer: { x: event.clientX, y: event.clientY } });
  const move = (to: PointerEvent): void =>
    useLineDrawing.setState({ pointer: { x: to.clientX, y: to.clientY } });
  const stop = (): void => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('keydown', key, true);
    useLineDrawing.setState({ task: null });
  };
  const up = (at: PointerEvent): void => {
    stop();
    finish?.(task, { x: at.clientX, y: at.clientY });
  };
  const key = (pressed: KeyboardEvent): void => {
    if (pressed.key !== 'Escape') return;
    pressed.stopPropagation();
    stop();
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', up);
  window.addEventListener('keydown', key, true);
}
