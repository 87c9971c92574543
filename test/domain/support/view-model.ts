// A small model with one drawn view: a role that contains nothing yet, a process, systems, a note, a group and lines.
import type { ModelRecord, ViewItem } from '../../../schemas/generated/types';
import { referencesOf } from '../../../domain/fragment-references';
import { reverseDiff } from '../../../domain/diff';
import { sameValue } from '../../../domain/records';
import type { CommandArgs, CommandName } from '../../../schemas/generated/types';
import { commandValidators } from '../../../schemas/generated/validators.js';
import type { Planned } from '../../../domain/commands/plan';
import { SmallModel, element, smallRecords } from './small-model';

export function node(
  id: string,
  subjectId: string,
  x: number,
  y: number,
  more: Partial<ViewItem> = {},
): ViewItem {
  const place = { x, y, width: 100, height: 50, order: 0 };
  return { kind: 'viewItem', id, viewId: 'v', itemType: 'element', subjectId, ...place, ...more };
}

export function line(
  id: string,
  subjectId: string,
  from: string,
  to: string,
  more: Partial<ViewItem> = {},
): ViewItem {
  const ends = { sourceItemId: from, targetItemId: to, order: 0 };
  return { kind: 'viewItem', id, viewId: 'v', itemType: 'relationship', subjectId, ...ends, ...more };
}

/**
 * View v: node na (element a) holds nb (b), the flow r between them is drawn as line lr with a bend; np (process p), note
 * nt joined to np by a line, group g. The model also has a composition a → b (rc), a serving a → p (rs) and an
 * association p → r (ra), none of which is drawn. View w is empty.
 */
export function viewRecords(): ModelRecord[] {
  const relation = (
    id: string,
    type: 'Composition' | 'Serving' | 'Association',
    sourceId: string,
    targetId: string,
  ) => ({ kind: 'relationship', id, ownerId: 'org', type, sourceId, targetId }) as const;
  return [
    ...smallRecords(),
    element('p', { type: 'BusinessProcess', name: { fi: 'Päätös' } }),
    element('s', { type: 'ApplicationService' }),
    relation('rc', 'Composition', 'a', 'b'),
    relation('rs', 'Serving', 'a', 'p'),
    relation('ra', 'Association', 'p', 'r'),
    { kind: 'view', id: 'v', ownerId: 'org', name: { fi: 'Kuva' }, order: 0 },
    { kind: 'view', id: 'w', ownerId: 'org', name: { fi: 'Tyhjä' }, order: 1 },
    { kind: 'folder', id: 'f', ownerId: 'org', name: { fi: 'Näkymät' }, order: 0, itemIds: ['v', 'w'] },
    {
      kind: 'folder',
      id: 'fi',
      ownerId: 'org',
      parentId: 'f',
      name: { fi: 'Sisempi' },
      order: 0,
      itemIds: [],
    },
    node('na', 'a', 0, 0, { width: 300, height: 200 }),
    node('nb', 'b', 50, 100, { parentId: 'na' }),
    node('np', 'p', 400, 0, { order: 1 }),
    {
      kind: 'viewItem',
      id: 'nt',
      viewId: 'v',
      itemType: 'label',
      label: { fi: 'Huom' },
      x: 400,
      y: 200,
      width: 80,
      height: 40,
      order: 2,
    },
    {
      kind: 'viewItem',
      id: 'g',
      viewId: 'v',
      itemType: 'container',
      label: { fi: 'Ryhmä' },
      x: 600,
      y: 0,
      width: 300,
      height: 300,
      order: 3,
    },
    line('lr', 'r', 'na', 'nb', { bendpoints: [{ x: 20, y: 80 }] }),
    {
      kind: 'viewItem',
      id: 'll',
      viewId: 'v',
      itemType: 'line',
      sourceItemId: 'nt',
      targetItemId: 'np',
      order: 1,
    },
  ];
}

/** A model with views whose every change is checked: valid arguments and records, no dangling pointer, and undo. */
export class ViewModel extends SmallModel {
  constructor() {
    super(viewRecords());
  }

  override run<C extends CommandName>(name: C, args: CommandArgs[C]): Planned {
    if (!commandValidators[name](args))
      throw new Error(`${name}: ${JSON.stringify(commandValidators[name].errors)}`);
    const planned = this.plan(name, args);
    const before = [...this.index.values()];
    this.index.apply(planned.diff);
    this.index.apply(reverseDiff(planned.diff));
    if (!sameModel(before, [...this.index.values()])) throw new Error(`${name} cannot be undone`);
    this.index.apply(planned.diff);
    const faults = this.faults();
    if (faults.length > 0) throw new Error(`${name}: ${faults.join('; ')}`);
    return planned;
  }

  /** What is wrong with the model: pointers that lead nowhere, ends in another view, nodes inside themselves. */
  faults(): string[] {
    const faults: string[] = [];
    for (const record of this.index.values()) {
      for (const { id } of referencesOf(structuredClone(record))) {
        if (!this.has(id)) faults.push(`${record.id} points at ${id}`);
      }
      if (record.kind !== 'viewItem') continue;
      for (const other of [record.parentId, record.sourceItemId, record.targetItemId]) {
        if (other !== undefined && this.index.find('viewItem', other)?.viewId !== record.viewId)
          faults.push(`${record.id} holds on to ${other} of another view`);
      }
      const seen = new Set<string>();
      for (let at: ViewItem | undefined = record; at; at = this.index.find('viewItem', at.parentId)) {
        if (seen.has(at.id)) {
          faults.push(`${record.id} is inside itself`);
          break;
        }
        seen.add(at.id);
      }
      faults.push(...this.endFaults(record));
    }
    return faults;
  }

  item(id: string): ViewItem {
    const item = this.index.find('viewItem', id);
    if (!item) throw new Error(`no item ${id}`);
    return item;
  }

  /** Items of the view that show the concept. */
  showing(subjectId: string, viewId = 'v'): ViewItem[] {
    return this.index.pointing('viewItem', 'subject', subjectId).filter((item) => item.viewId === viewId);
  }

  /** A line of a relationship whose ends show other concepts than the relationship joins. */
  private endFaults(item: ViewItem): string[] {
    const relationship = this.index.find('relationship', item.subjectId);
    if (!relationship || item.itemType === 'label') return [];
    const shown = (id: string | undefined): unknown => this.index.find('viewItem', id)?.subjectId;
    return shown(item.sourceItemId) === relationship.sourceId &&
      shown(item.targetItemId) === relationship.targetId
      ? []
      : [`${item.id} joins other concepts than ${relationship.id}`];
  }
}

function sameModel(before: readonly ModelRecord[], after: readonly ModelRecord[]): boolean {
  const byId = (records: readonly ModelRecord[]): Record<string, ModelRecord> =>
    Object.fromEntries(records.map((record) => [record.id, record]));
  return sameValue(byId(before), byId(after));
}
