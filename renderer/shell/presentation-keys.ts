// The keys of a presentation, those of a presenter's remote among them.
import { moveView } from '../state/map-view';
import { endPresentation, goToStep, usePresentation } from '../state/presentation';
import { lightElement, stepLight } from '../state/spotlight';

/** How long a number may go on, milliseconds. */
const NUMBER_WAIT = 900;

let typed = '';
let waiting: ReturnType<typeof setTimeout> | undefined;

function step(by: number): void {
  goToStep(usePresentation.getState().at + by);
}

function toggle(part: 'light' | 'black'): void {
  usePresentation.setState((now) => ({ [part]: !now[part] }));
}

/** Esc takes back one thing after another and ends at last. */
function letGo(): void {
  const { black, lit } = usePresentation.getState();
  if (black) toggle('black');
  else if (lit !== null) lightElement(null);
  else endPresentation();
}

function light(): void {
  if (usePresentation.getState().lit === null) stepLight(1);
  else lightElement(null);
}

const KEYS: Record<string, () => void> = {
  ArrowRight: () => step(1),
  PageDown: () => step(1),
  ' ': () => step(1),
  ArrowLeft: () => step(-1),
  PageUp: () => step(-1),
  Home: () => goToStep(0),
  End: () => goToStep(Infinity),
  ArrowDown: () => stepLight(1),
  ArrowUp: () => stepLight(-1),
  s: light,
  l: () => toggle('light'),
  b: () => toggle('black'),
  '.': () => toggle('black'),
  '+': () => moveView('in'),
  '-': () => moveView('out'),
  '0': () => moveView('fit'),
  Escape: letGo,
  F5: endPresentation,
};

/** Digits are the number of a step; the presentation goes there when no longer number can be meant. */
function digit(key: string): boolean {
  if (!/^\d$/u.test(key) || (key === '0' && typed === '')) return false;
  typed += key;
  clearTimeout(waiting);
  const count = usePresentation.getState().steps?.length ?? 0;
  if (Number(typed) * 10 > count) goToTyped();
  else waiting = setTimeout(goToTyped, NUMBER_WAIT);
  return true;
}

function goToTyped(): void {
  clearTimeout(waiting);
  const number = Number(typed);
  typed = '';
  if (number > 0) goToStep(number - 1);
}

/** While something is presented no key may change the model: only these and moving between the buttons. */
export function onPresentationKey(event: KeyboardEvent): void {
  if (event.key === 'Tab' || event.key === 'F11') return;
  if (event.key === 'Enter') {
    if (typed === '') return;
    goToTyped();
  } else if (!event.ctrlKey && !event.altKey && !event.metaKey && !digit(event.key)) {
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const black = usePresentation.getState().black && key !== 'Escape';
    // The first key brings the picture back.
    if (black) usePresentation.setState({ black: false });
    else KEYS[key]?.();
  }
  event.stopImmediatePropagation();
  event.preventDefault();
}
