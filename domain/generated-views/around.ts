// 360°: one element in the middle, what leads to it at the left, what it leads to at the right, step by step, and in each step
// what is alike under a plain heading.
import type { Element } from '../../schemas/generated/types';
import { VIEW_METRICS as M } from '../drawing/free-view-metrics';
import type { ModelIndex } from '../model-index';
import { layerOf } from '../notation/element-types';
import { textIn } from '../text';
import { Drawing } from './drawing';
import type { GeneratedRow, GeneratedSpec, GeneratedWords } from './spec';

/** Nodes of one heading under each other; more make a further column. */
const PER_COLUMN = 7;
/** Between columns, room for the words of lines. */
const BETWEEN = 250;
const GAP = 14;
const HEAD = 34;
const PAD = 14;
/** More elements than this in one step: the rest is told by the table. */
const MOST = 120;

interface Found {
  readonly element: Element;
  /** Negative: leads to the middle. */
  readonly step: number;
}

/** Draws the surroundings of the element; `present` tells what exists in the state. Rows are the lines drawn. */
export function drawAround(
  index: ModelIndex,
  middle: Element,
  spec: GeneratedSpec,
  words: GeneratedWords,
  present: (id: string) => boolean,
): { drawing: Drawing; rows: GeneratedRow[] } {
  const { found, rows } = surroundings(index, middle, spec, present);
  const drawing = new Drawing();
  const steps = [...new Set(found.map(({ step }) => step))].sort((a, b) => a - b);
  const columns = steps.map((step) => ({
    step,
    groups: groupsOf(
      found.filter((one) => one.step === step).map(({ element }) => element),
      words,
    ),
  }));
  const height = (groups: readonly Group[]): number =>
    groups.reduce((sum, group) => sum + group.height + GAP, -GAP);
  const place = (list: typeof columns, from: number, way: 1 | -1): void => {
    let x = from;
    for (const { groups } of list) {
      const width = Math.max(...groups.map((group) => group.width));
      let y = -height(groups) / 2;
      for (const group of groups) {
        const left = way === 1 ? x : x - width;
        const rect = { x: left, y, width, height: group.height };
        const id = drawing.group(group.title, rect, words.language);
        group.elements.forEach((element, i) => {
          const column = Math.floor(i / group.rows);
          drawing.node(
            element,
            {
              x: left + PAD + column * (M.element.width + GAP),
              y: y + HEAD + (i % group.rows) * (M.element.height + GAP),
              ...M.element,
            },
            id,
          );
        });
        y += group.height + GAP;
      }
      x += way * (width + BETWEEN);
    }
  };
  const tall = Math.max(M.element.height * 1.4, 16 * Math.max(count(found, 1), count(found, -1)) + 24);
  const size = { width: M.element.width * 1.25, height: Math.min(tall, 460) };
  drawing.node(middle, { x: -size.width / 2, y: -size.height / 2, ...size });
  place(
    columns.filter(({ step }) => step > 0),
    size.width / 2 + BETWEEN,
    1,
  );
  place(columns.filter(({ step }) => step < 0).reverse(), -size.width / 2 - BETWEEN, -1);
  for (const { relationship } of rows) drawing.line(relationship);
  return { drawing, rows };
}

const count = (found: readonly Found[], step: number): number =>
  found.filter((one) => one.step === step).length;

interface Group {
  readonly type: string;
  readonly title: string;
  readonly elements: readonly Element[];
  readonly rows: number;
  readonly width: number;
  readonly height: number;
}

function groupsOf(elements: readonly Element[], words: GeneratedWords): Group[] {
  const byType = new Map<string, Element[]>();
  for (const element of elements) {
    const list = byType.get(element.type);
    if (list) list.push(element);
    else byType.set(element.type, [element]);
  }
  const order = new Intl.Collator(words.language);
  const name = ({ name: texts }: Element): string => textIn(texts, words.language);
  return [...byType]
    .map(([type, list]): Group => {
      const columns = Math.ceil(list.length / PER_COLUMN);
      const rows = Math.ceil(list.length / columns);
      return {
        type,
        title: `${words.type(type)} · ${list.length}`,
        elements: list.sort((a, b) => order.compare(name(a), name(b)) || (a.id < b.id ? -1 : 1)),
        rows,
        width: 2 * PAD + columns * (M.element.width + GAP) - GAP,
        height: HEAD + rows * (M.element.height + GAP) - GAP + PAD,
      };
    })
    .sort((a, b) => b.elements.length - a.elements.length || order.compare(a.title, b.title));
}

/** Elements by their least step from the middle; those reached both ways stand where they were reached first. */
function surroundings(
  index: ModelIndex,
  middle: Element,
  { depth = 1, direction = 'both', relationshipType, elementType, layer }: GeneratedSpec,
  present: (id: string) => boolean,
): { found: Found[]; rows: GeneratedRow[] } {
  const found = new Map<string, Found>([[middle.id, { element: middle, step: 0 }]]);
  const rows = new Map<string, GeneratedRow>();
  let edge: Found[] = [{ element: middle, step: 0 }];
  for (let step = 1; step <= depth; step += 1) {
    const next: Found[] = [];
    for (const { element, step: at } of edge) {
      for (const relationship of index.relationshipsOf(element.id)) {
        if (relationshipType !== undefined && relationship.type !== relationshipType) continue;
        if (!present(relationship.id)) continue;
        const out = relationship.sourceId === element.id;
        if (at === 0 && direction !== 'both' && out !== (direction === 'out')) continue;
        // Further out the way goes on in the direction in which it began.
        if (at !== 0 && out !== at > 0) continue;
        const other = index.find('element', out ? relationship.targetId : relationship.sourceId);
        if (!other || other.reference || !present(other.id) || other.id === element.id) continue;
        if (elementType !== undefined && other.type !== elementType) continue;
        if (layer !== undefined && layerOf(other.type) !== layer) continue;
        const source = out ? element : other;
        const target = out ? other : element;
        if (!found.has(other.id)) {
          if (found.size > MOST) continue;
          const one = { element: other, step: out ? step : -step };
          found.set(other.id, one);
          next.push(one);
        }
        rows.set(relationship.id, { relationship, source, target });
      }
    }
    edge = next;
  }
  found.delete(middle.id);
  return { found: [...found.values()], rows: [...rows.values()] };
}
