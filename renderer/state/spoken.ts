// What is said to a screen reader beside the changes of the model: where a move ended, what the next keys do.
import { create } from 'zustand';

export const useSpoken = create<{ readonly text: string; readonly nr: number }>()(() => ({
  text: '',
  nr: 0,
}));

/** Says a sentence; the same one again is said again. */
export function speak(text: string): void {
  useSpoken.setState((now) => ({ text, nr: now.nr + 1 }));
}
