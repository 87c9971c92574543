// Moving and sizing the chosen nodes with the arrows. Presses in quick succession are one change, written when the keys rest.
import { run } from '../engine-client/commands';
import { t } from '../i18n/translate';
import { speak } from '../state/spoken';
import { useDraft } from './draft';
import { chosenItems, isNodeItem, outermost } from './edits';

const STEP = 10;
const LONG = 50;
const PAUSE = 350;
const SMALLEST = { width: 24, height: 20 };
let timer: ReturnType<typeof setTimeout> | undefined;

/** Moves the chosen nodes by a step of the grid, or a long one; false where no node is chosen. */
export function nudge(key: string, long: boolean): boolean {
  if (outermost(chosenItems()).length === 0) return false;
  const { dx, dy } = useDraft.getState().nudge ?? { dx: 0, dy: 0 };
  const by = stepOf(key, long);
  useDraft.setState({ nudge: { dx: dx + by.x, dy: dy + by.y } });
  later(writeNudge);
  return true;
}

/** Makes the only chosen node wider or narrower, higher or lower by a step; false where there is not one node. */
export function resizeByKey(key: string): boolean {
  const [item, another] = chosenItems().filter(isNodeItem);
  if (!item || another) return false;
  const { resize } = useDraft.getState();
  const now =
    resize?.id === item.id
      ? resize
      : { id: item.id, x: item.x ?? 0, y: item.y ?? 0, width: item.width ?? 0, height: item.height ?? 0 };
  const by = stepOf(key, false);
  const width = Math.max(SMALLEST.width, now.width + by.x);
  const height =
    item.itemType === 'image' && now.width > 0
      ? Math.round((width * now.height) / now.width) + by.y
      : now.height + by.y;
  useDraft.setState({ resize: { ...now, width, height: Math.max(SMALLEST.height, height) } });
  later(writeResize);
  return true;
}

function stepOf(key: string, long: boolean): { x: number; y: number } {
  const step = long ? LONG : STEP;
  return {
    x: key === 'ArrowLeft' ? -step : key === 'ArrowRight' ? step : 0,
    y: key === 'ArrowUp' ? -step : key === 'ArrowDown' ? step : 0,
  };
}

function later(write: () => Promise<void>): void {
  clearTimeout(timer);
  timer = setTimeout(() => void write(), PAUSE);
}

async function writeNudge(): Promise<void> {
  const { nudge: moved } = useDraft.getState();
  const nodes = outermost(chosenItems());
  if (moved && nodes.length > 0 && (moved.dx !== 0 || moved.dy !== 0)) {
    await run('viewItem.move', {
      items: nodes.map((item) => ({
        id: item.id,
        x: Math.round((item.x ?? 0) + moved.dx),
        y: Math.round((item.y ?? 0) + moved.dy),
      })),
    });
    speak(movedInWords(moved));
  }
  useDraft.setState({ nudge: null });
}

async function writeResize(): Promise<void> {
  const { resize } = useDraft.getState();
  if (resize) {
    await run('viewItem.resize', { items: [resize] });
    speak(t('moved.size', { width: Math.round(resize.width), height: Math.round(resize.height) }));
  }
  useDraft.setState({ resize: null });
}

/** How far something went: "Siirtyi 20 oikealle, 10 alas". */
function movedInWords({ dx, dy }: { dx: number; dy: number }): string {
  const ways = [
    ...(dx === 0 ? [] : [t(dx > 0 ? 'moved.right' : 'moved.left', { count: Math.abs(dx) })]),
    ...(dy === 0 ? [] : [t(dy > 0 ? 'moved.down' : 'moved.up', { count: Math.abs(dy) })]),
  ];
  return t('moved.by', { ways: ways.join(', ') });
}
