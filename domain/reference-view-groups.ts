// Layers as a drawing shows them: the outermost boxes with something inside are layers, what is inside are components.
import type { Element, ReferenceChoice, ViewItem } from '../schemas/generated/types';
import { refusal, Refused } from './problem';
import type { ElementGroup, GroupHeading, Grouped, LeftOutReason, Wanted } from './reference-group';
import { nodesOf, originOf, viewOf, type ReferenceSource } from './reference-source';

type Box = ViewItem & Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;

/** A box at the side that is at least this much higher than wide, and beside at least two others, is a column. */
const TALL = 1.5;

/** Groups by the view's boxes, in reading order. Refuses a view that is not there (`reference.choiceGone`). */
export function groupsOfView(source: ReferenceSource, choice: ReferenceChoice, wanted: Wanted): Grouped {
  const view = viewOf(source, choice.id);
  if (!view) throw new Refused(refusal('reference.choiceGone', { id: choice.id ?? '' }));
  return new ViewGrouping(source, choice.nested ?? false, wanted).run(view);
}

class ViewGrouping {
  private readonly inside = new Map<string | undefined, Box[]>();
  private readonly leftOut = new Map<string, { reason: LeftOutReason; element: Element }>();
  private readonly taken = new Set<string>();

  constructor(
    private readonly source: ReferenceSource,
    private readonly nested: boolean,
    private readonly wanted: Wanted,
  ) {}

  run(view: { readonly id: string; readonly name: ElementGroup['name'] }): Grouped {
    for (const node of nodesOf(this.source, view.id)) {
      if (!isBox(node)) continue;
      const list = this.inside.get(node.parentId);
      if (list) list.push(node);
      else this.inside.set(node.parentId, [node]);
    }
    const outermost = inReadingOrder(this.inside.get(undefined) ?? []);
    const frames = outermost.filter((box) => this.inside.has(box.id));
    // A drawing without frames is one layer.
    const groups: ElementGroup[] =
      frames.length === 0
        ? [{ key: view.id, name: view.name, members: this.members(outermost) }]
        : columnsLast(frames.map((frame) => this.layer(frame, frames)));
    if (frames.length > 0) for (const box of outermost) if (!frames.includes(box)) this.skip(box, 'outside');
    return {
      groups: groups.filter(({ members }) => members.length > 0),
      leftOut: [...this.leftOut.values()].filter(({ element }) => !this.taken.has(element.id)),
    };
  }

  private layer(frame: Box, frames: readonly Box[]): ElementGroup {
    const element = this.elementOf(frame);
    const beside = frames.filter((other) => other !== frame && overlaps(frame, other)).length;
    const column = beside >= 2 && frame.height >= TALL * frame.width;
    const externalId = element ? originOf(this.source, element) : undefined;
    return {
      key: externalId?.id ?? frame.id,
      name: element?.name ?? frame.label ?? {},
      ...(element?.documentation ? { documentation: element.documentation } : {}),
      ...(externalId ? { externalId } : {}),
      area: column ? 'column' : 'lane',
      members: this.members(inReadingOrder(this.inside.get(frame.id) ?? [])),
    };
  }

  private members(boxes: readonly Box[], heading?: GroupHeading): ElementGroup['members'] {
    return boxes.flatMap((box) => {
      const element = this.elementOf(box);
      const inner = inReadingOrder(this.inside.get(box.id) ?? []);
      // A frame, or a grouping, around others is a heading above them.
      if (!element || (element.type === 'Grouping' && inner.length > 0)) {
        const name = element?.name ?? box.label;
        return this.members(
          inner,
          name ? { key: element ? originOf(this.source, element).id : box.id, name } : heading,
        );
      }
      if (!this.wanted(element)) {
        this.skip(box, 'type');
        return this.members(inner, heading);
      }
      const own = this.take(element, heading);
      if (this.nested) return [...own, ...this.members(inner, heading)];
      for (const one of inner) this.skipAll(one, 'nested');
      return own;
    });
  }

  private take(element: Element, heading: GroupHeading | undefined): ElementGroup['members'] {
    if (this.taken.has(element.id)) return [];
    this.taken.add(element.id);
    return [{ element, ...(heading ? { heading } : {}) }];
  }

  private skip(box: Box, reason: LeftOutReason): void {
    const element = this.elementOf(box);
    if (element && !this.leftOut.has(element.id)) this.leftOut.set(element.id, { reason, element });
  }

  private skipAll(box: Box, reason: LeftOutReason): void {
    this.skip(box, reason);
    for (const one of this.inside.get(box.id) ?? []) this.skipAll(one, reason);
  }

  private elementOf(box: Box): Element | undefined {
    return this.source.index.find('element', box.subjectId);
  }
}

/** Lanes from the top, then the columns beside them. */
function columnsLast(layers: readonly ElementGroup[]): ElementGroup[] {
  return [...layers].sort((a, b) => Number(a.area === 'column') - Number(b.area === 'column'));
}

function isBox(node: ViewItem): node is Box {
  const { x, y, width, height } = node;
  return [x, y, width, height].every((value) => value !== undefined);
}

/** Rows from the top, each from the left: a box belongs to the row whose first box's upper half it begins in. */
function inReadingOrder(boxes: readonly Box[]): Box[] {
  const rows: Box[][] = [];
  for (const box of [...boxes].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && box.y < first.y + first.height / 2) row.push(box);
    else rows.push([box]);
  }
  return rows.flatMap((row) => row.sort((a, b) => a.x - b.x || (a.id < b.id ? -1 : 1)));
}

/** True where the two stand side by side: their heights overlap and their widths do not. */
function overlaps(a: Box, b: Box): boolean {
  const high = a.y < b.y + b.height && b.y < a.y + a.height;
  const wide = a.x < b.x + b.width && b.x < a.x + a.width;
  return high && !wide;
}
