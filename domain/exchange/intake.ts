// Taking in what a municipality has published: a three-way merge, planned as edits of the model. What belongs to others is never changed.
import type { ModelRecord } from '../../schemas/generated/types';
import type { Plan } from '../commands/plan';
import { removeWithDependants } from '../commands/removal';
import { refusal, Refused } from '../problem';
import { sameValue } from '../records';
import { threeWay, type Conflict, type Records, type Side } from './three-way';

/** The three sides of one municipality's records, with the reference models and definitions that they rest on. */
export interface Sides {
  /** What was in common last; undefined where nothing was. */
  readonly base: Records | undefined;
  /** As they are here, without pointers that lead to other organisations. */
  readonly mine: Records;
  readonly theirs: Records;
  /** Whose a record here is: the municipality's, everybody's (reference models, definitions), or another organisation's. */
  readonly whose: (id: string) => 'own' | 'shared' | 'other';
  /** Identifiers of theirs that are the municipality's own there. */
  readonly ownThere: ReadonlySet<string>;
  /** The municipality's name, for the refusal. */
  readonly name: string;
}

export interface AskedConflict extends Conflict {
  /** The answer; without one mine stands. */
  readonly side: Side | undefined;
}

/** What an intake would do, by number of records. */
export interface Intake {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Shared records that differ where nothing was in common: those from here stand. */
  readonly kept: number;
  readonly conflicts: readonly AskedConflict[];
}

/**
 * Plans the intake of one municipality onto the edits of a plan. Refuses records that another organisation has here
 * (`exchange.foreign`).
 */
export function planIntake(
  plan: Plan,
  sides: Sides,
  answer: (conflict: Conflict) => Side | undefined,
): Intake {
  const { theirs, kept } = foreignChecked(plan, sides);
  const mine = new Map(sides.mine);
  // What is shared may be here without being in use by this municipality.
  for (const id of theirs.keys()) {
    const here = sides.ownThere.has(id) ? undefined : plan.edits.get(id);
    if (here && !mine.has(id)) mine.set(id, here);
  }
  const { records, conflicts } = answered(sides.base ?? new Map(), mine, theirs, answer);
  const counts = { added: 0, changed: 0, removed: 0 };
  for (const id of mine.keys())
    if (!records.has(id) && sides.whose(id) === 'own') {
      counts.removed += 1;
      removeWithDependants(plan, id);
    }
  for (const record of records.values()) {
    const before = mine.get(record.id);
    if (!before) counts.added += 1;
    else if (!sameValue(before, record)) counts.changed += 1;
    const now = plan.edits.get(record.id);
    // What went with something that was removed comes back where it stands by itself.
    if (now === undefined || (before && !sameValue(before, record)))
      plan.edits.put(withOutside(plan.index.get(record.id), before, record));
  }
  return { ...counts, kept, conflicts };
}

/** Theirs without what they may not bring; on a first meeting what is shared stays as it is here. */
function foreignChecked(plan: Plan, sides: Sides): { readonly theirs: Records; readonly kept: number } {
  const theirs = new Map(sides.theirs);
  let kept = 0;
  for (const [id, record] of sides.theirs) {
    const here = plan.edits.get(id);
    if (!here) continue;
    const own = sides.ownThere.has(id);
    if (here.kind !== record.kind || sides.whose(id) !== (own ? 'own' : 'shared'))
      throw new Refused(refusal('exchange.foreign', { name: sides.name }));
    if (own || sides.base || sameValue(here, record)) continue;
    theirs.set(id, here);
    kept += 1;
  }
  return { theirs, kept };
}

/** Merges as often as an answer brings up another question. */
function answered(
  base: Records,
  mine: Records,
  theirs: Records,
  answer: (conflict: Conflict) => Side | undefined,
): { readonly records: Records; readonly conflicts: AskedConflict[] } {
  const given = new Map<string, Side>();
  for (;;) {
    const { records, conflicts } = threeWay(base, mine, theirs, given);
    const before = given.size;
    for (const conflict of conflicts) {
      const side = given.has(conflict.id) ? undefined : answer(conflict);
      if (side) given.set(conflict.id, side);
    }
    if (given.size === before)
      return {
        records,
        conflicts: conflicts.map((conflict) => ({ ...conflict, side: given.get(conflict.id) })),
      };
  }
}

/** The merged record with the pointers to other organisations that the record here has and its publication cannot have. */
function withOutside(
  actual: ModelRecord | undefined,
  before: ModelRecord | undefined,
  merged: ModelRecord,
): ModelRecord {
  if (!actual || !before || sameValue(actual, before)) return merged;
  const [real, scoped] = [actual, before] as unknown as { [key: string]: unknown }[];
  const out = { ...merged } as unknown as { [key: string]: unknown };
  for (const key of Object.keys(real ?? {}))
    if (!sameValue(real?.[key], scoped?.[key]) && sameValue(scoped?.[key], out[key])) out[key] = real?.[key];
  return out as unknown as ModelRecord;
}
