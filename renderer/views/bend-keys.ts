// Bending the chosen line with the keys: arrows move a bend point, Alt and arrows add, remove and change it. Presses in quick
// succession are one change, written when the keys rest.
import { run } from '../engine-client/commands';
import { t } from '../i18n/translate';
import { speak } from '../state/spoken';
import { useDraft } from './draft';
import type { Point } from './draft-items';

/** The only chosen line, as it is drawn. */
export interface HeldLine {
  readonly id: string;
  /** From end to end. */
  readonly corners: readonly Point[];
}

const STEP = 10;
const LONG = 50;
const PAUSE = 350;
let held: HeldLine | null = null;
let lastId = '';
let timer: ReturnType<typeof setTimeout> | undefined;

/** The line whose handles are shown; null where there is none. */
export function holdLine(line: HeldLine | null): void {
  if (line && line.id !== lastId) {
    lastId = line.id;
    useDraft.setState({ bendAt: 0 });
  }
  held = line;
}

/** Does what an arrow means for the chosen line; false where no line is chosen alone. */
export function bendByKey(key: string, { alt, long }: { alt: boolean; long: boolean }): boolean {
  if (!held) return false;
  const bends = bendsNow(held);
  const at = Math.min(useDraft.getState().bendAt, Math.max(0, bends.length - 1));
  if (!alt) {
    const from = bends.length > 0 ? bends : [middleOf(held.corners)];
    const by = stepOf(key, long ? LONG : STEP);
    draw(
      held.id,
      from.map((point, place) => (place === at ? { x: point.x + by.x, y: point.y + by.y } : point)),
    );
    return true;
  }
  if (key === 'ArrowUp') addAfter(held, bends, at);
  else if (key === 'ArrowDown' && bends.length > 0) {
    draw(
      held.id,
      bends.filter((_one, place) => place !== at),
    );
    useDraft.setState({ bendAt: Math.max(0, at - 1) });
    speak(t('bend.removed', { count: bends.length - 1 }));
  } else if (bends.length > 0) {
    const next = (at + (key === 'ArrowLeft' ? -1 : 1) + bends.length) % bends.length;
    useDraft.setState({ bendAt: next });
    speak(t('bend.chosen', { at: next + 1, count: bends.length }));
  } else speak(t('bend.none'));
  return true;
}

/** Writes where a line bends; no points make it straight. */
export async function writeBends(id: string, points: readonly Point[]): Promise<void> {
  await run('viewItem.bendpoints', {
    id,
    points: points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) })),
  });
}

/** A point in the middle of the stretch after the bend, or of the whole line where it is straight. */
function addAfter(line: HeldLine, bends: readonly Point[], at: number): void {
  const all = [line.corners[0], ...bends, line.corners.at(-1)].filter((point) => point !== undefined);
  const place = bends.length > 0 ? at + 1 : 0;
  const added = middleOf(all.slice(place, place + 2));
  draw(line.id, [...bends.slice(0, place), added, ...bends.slice(place)]);
  useDraft.setState({ bendAt: place });
  speak(t('bend.added', { at: place + 1, count: bends.length + 1 }));
}

function bendsNow({ id, corners }: HeldLine): readonly Point[] {
  const { bend } = useDraft.getState();
  return bend?.id === id ? bend.points : corners.slice(1, -1);
}

function draw(id: string, points: readonly Point[]): void {
  useDraft.setState({ bend: { id, points } });
  clearTimeout(timer);
  timer = setTimeout(() => {
    const { bend } = useDraft.getState();
    if (bend) void writeBends(bend.id, bend.points).finally(() => useDraft.setState({ bend: null }));
  }, PAUSE);
}

function middleOf(points: readonly Point[]): Point {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return { x: 0, y: 0 };
  return { x: (first.x + last.x) / 2, y: (first.y + last.y) / 2 };
}

function stepOf(key: string, step: number): Point {
  return {
    x: key === 'ArrowLeft' ? -step : key === 'ArrowRight' ? step : 0,
    y: key === 'ArrowUp' ? -step : key === 'ArrowDown' ? step : 0,
  };
}
