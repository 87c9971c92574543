// Systems in boxes: by unit, by supplier, by component. Boxes are packed into rows; what is not known has a box of its own.
import type { Element } from '../../schemas/generated/types';
import { VIEW_METRICS as M } from '../drawing/free-view-metrics';
import { textIn } from '../text';
import { Drawing } from './drawing';
import type { GeneratedWords } from './spec';

export interface Heading {
  readonly key: string;
  readonly title: string;
  readonly elements: readonly Element[];
  /** Stands at the end, whatever its size. */
  readonly last?: boolean;
}

const GAP = 14;
const HEAD = 34;
const PAD = 14;
const BETWEEN = 26;
/** Width to height of the whole. */
const SHAPE = 1.7;

/** Boxes with their elements in the order of the alphabet; `wide` keeps each box on a row of its own. */
export function drawGroups(
  headings: readonly Heading[],
  words: GeneratedWords,
  options: { readonly wide?: boolean; readonly rowGap?: number } = {},
): Drawing {
  const drawing = new Drawing();
  const order = new Intl.Collator(words.language);
  const name = ({ name: texts }: Element): string => textIn(texts, words.language);
  const cell = { width: M.element.width + GAP, height: M.element.height + GAP };
  const total = headings.reduce((sum, { elements }) => sum + elements.length, 0);
  const most = Math.max(4, Math.ceil(Math.sqrt((total * SHAPE * cell.height) / cell.width)));
  const columnsOf = (count: number): number =>
    options.wide
      ? Math.min(most, Math.max(count, 1))
      : Math.min(most, Math.max(1, Math.ceil(Math.sqrt(count * 1.2))));
  const boxes = headings.map((heading) => {
    const columns = columnsOf(heading.elements.length);
    const rows = Math.max(1, Math.ceil(heading.elements.length / columns));
    return {
      heading,
      columns,
      width: 2 * PAD + columns * cell.width - GAP,
      height: HEAD + rows * cell.height - GAP + PAD,
    };
  });
  const limit = most * cell.width + 2 * PAD + BETWEEN;
  let x = 0;
  let y = 0;
  let tallest = 0;
  for (const { heading, columns, width, height } of boxes) {
    if (x > 0 && (options.wide || x + width > limit)) {
      x = 0;
      y += tallest + (options.rowGap ?? BETWEEN);
      tallest = 0;
    }
    const title = `${heading.title} · ${heading.elements.length}`;
    const rect = { x, y, width: options.wide ? limit - BETWEEN : width, height };
    const id = drawing.group(title, rect, words.language);
    [...heading.elements]
      .sort((a, b) => order.compare(name(a), name(b)) || (a.id < b.id ? -1 : 1))
      .forEach((element, i) =>
        drawing.node(
          element,
          {
            x: x + PAD + (i % columns) * cell.width,
            y: y + HEAD + Math.floor(i / columns) * cell.height,
            ...M.element,
          },
          id,
        ),
      );
    x += width + BETWEEN;
    tallest = Math.max(tallest, height);
  }
  return drawing;
}

/** Elements by a value; the largest group first, the unknown last. */
export function headingsBy(
  elements: readonly Element[],
  valueOf: (element: Element) => string | undefined,
  words: GeneratedWords,
): Heading[] {
  const groups = new Map<string, Element[]>();
  for (const element of elements) {
    const value = valueOf(element)?.trim() ?? '';
    const list = groups.get(value);
    if (list) list.push(element);
    else groups.set(value, [element]);
  }
  const order = new Intl.Collator(words.language);
  return [...groups]
    .map(([key, list]): Heading => ({ key, title: key || words.unknown, elements: list, last: key === '' }))
    .sort(
      (a, b) =>
        Number(a.last ?? false) - Number(b.last ?? false) ||
        b.elements.length - a.elements.length ||
        order.compare(a.title, b.title),
    );
}
