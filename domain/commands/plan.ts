// What every plan function works with: the model as it is, the edits so far, and the words for the history.
import type { Diff, ModelRecord } from '../../schemas/generated/types';
import { DiffBuilder } from '../diff';
import type { ModelIndex } from '../model-index';
import { refusal, Refused } from '../problem';
import type { PlanContext, RecordKind, RecordOf } from '../records';
import { textIn } from '../text';

/** Parameters of a history label; the screen makes the sentence. */
export type LabelParams = Record<string, string | number>;

/** A planned change: what is written, what the history calls it, and which records the user asked for. */
export interface Planned {
  readonly diff: Diff;
  readonly labelKey: string;
  readonly labelParams: LabelParams;
  readonly createdIds: string[];
}

/** A change being planned. Nothing happens to the model until the store applies the diff. */
export class Plan {
  readonly edits: DiffBuilder;
  readonly createdIds: string[] = [];

  constructor(
    readonly index: ModelIndex,
    readonly context: PlanContext,
  ) {
    this.edits = new DiffBuilder((id) => index.get(id));
  }

  /** The record, or a refusal naming what is missing. */
  need<K extends RecordKind>(kind: K, id: string): RecordOf<K> {
    const record = this.edits.get(id);
    if (record?.kind !== kind) throw new Refused(refusal('model.missing', { kind, id }, id));
    return record as RecordOf<K>;
  }

  /** Adds a record that the user asked for. */
  create(record: ModelRecord): void {
    this.edits.put(record);
    this.createdIds.push(record.id);
  }

  /** The finished plan. `subjects` name the change: one by its name, several by their number. */
  done(labelKey: string, subjects: readonly (ModelRecord | undefined)[], more: LabelParams = {}): Planned {
    const named = subjects.find((record) => record !== undefined);
    return {
      diff: this.edits.build(),
      labelKey,
      labelParams: { count: subjects.length, name: named ? nameOf(this.index, named) : '', ...more },
      createdIds: this.createdIds,
    };
  }
}

/** Refuses a change of what belongs to a reference model that came as it is. */
export function needUnlocked(plan: Plan, ownerId: string): void {
  const owner = plan.edits.get(ownerId);
  if (owner?.kind === 'referenceModel' && owner.locked)
    throw new Refused(refusal('reference.locked', {}, ownerId));
}

/** A short name of a record for the history: its own, or those of what it joins. */
export function nameOf(index: ModelIndex, record: ModelRecord): string {
  if (record.kind === 'relationship') {
    const end = (id: string): string => {
      const found = index.get(id);
      return found && 'name' in found ? textIn(found.name, 'fi') : '';
    };
    return textIn(record.name, 'fi') || `${end(record.sourceId)} – ${end(record.targetId)}`;
  }
  if (record.kind === 'placement') {
    const element = index.find('element', record.elementId);
    return element ? textIn(element.name, 'fi') : '';
  }
  return 'name' in record ? textIn(record.name, 'fi') : '';
}
