// Three-way merge of one organisation's records: what was common, what is here and what is there. Record by record and field by field; what
// both have changed differently is a conflict that a person decides, and nothing is lost silently.
import type { ModelRecord } from '../../schemas/generated/types';
import { referencesOf } from '../fragment-references';
import { sameValue } from '../records';

export type Records = ReadonlyMap<string, ModelRecord>;
export type Side = 'mine' | 'theirs';

/**
 * field: both changed a field differently. removedHere: mine has removed what theirs has changed or needs. removedThere: the other
 * way round.
 */
export interface Conflict {
  /** Of record and field; the same as long as both sides are. */
  readonly id: string;
  readonly kind: 'field' | 'removedHere' | 'removedThere';
  readonly recordId: string;
  /** Of a field: keys from the record inwards. */
  readonly path: readonly string[];
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Merged {
  /** The records as they become. Where a conflict has no answer, mine stands. */
  readonly records: Records;
  readonly conflicts: readonly Conflict[];
}

type Values = { readonly [key: string]: unknown };

/** Merges; `answers` by conflict say which side stands. Pure: the given records are never changed. */
export function threeWay(
  base: Records,
  mine: Records,
  theirs: Records,
  answers: ReadonlyMap<string, Side> = new Map(),
): Merged {
  return new Merge(base, mine, theirs, answers).run();
}

class Merge {
  private readonly out = new Map<string, ModelRecord>();
  private readonly conflicts = new Map<string, Conflict>();

  constructor(
    private readonly base: Records,
    private readonly mine: Records,
    private readonly theirs: Records,
    private readonly answers: ReadonlyMap<string, Side>,
  ) {}

  run(): Merged {
    for (const id of new Set([...this.mine.keys(), ...this.theirs.keys()])) {
      const merged = this.record(id);
      if (merged) this.out.set(id, merged);
    }
    this.closed();
    return { records: this.out, conflicts: [...this.conflicts.values()] };
  }

  private record(id: string): ModelRecord | undefined {
    const [base, mine, theirs] = [this.base.get(id), this.mine.get(id), this.theirs.get(id)];
    if (mine && theirs) {
      if (mine.kind !== theirs.kind) return mine;
      return this.value(id, [], base, mine, theirs) as ModelRecord;
    }
    if (mine) {
      if (!base) return mine;
      // Removed there.
      if (sameValue(mine, base)) return undefined;
      return this.asked({ id, kind: 'removedThere', base, mine, theirs: undefined }) === 'theirs'
        ? undefined
        : mine;
    }
    if (!theirs) return undefined;
    if (!base) return theirs;
    // Removed here.
    if (sameValue(theirs, base)) return undefined;
    return this.asked({ id, kind: 'removedHere', base, mine: undefined, theirs }) === 'theirs'
      ? theirs
      : undefined;
  }

  private value(
    recordId: string,
    path: readonly string[],
    base: unknown,
    mine: unknown,
    theirs: unknown,
  ): unknown {
    if (sameValue(mine, theirs) || sameValue(theirs, base)) return mine;
    if (sameValue(mine, base)) return theirs;
    if (isObject(mine) && isObject(theirs))
      return this.object(recordId, path, isObject(base) ? base : {}, mine, theirs);
    const lists = [base ?? [], mine ?? [], theirs ?? []] as const;
    if (lists.every(Array.isArray)) {
      const merged = this.list(recordId, path, ...(lists as unknown as [unknown[], unknown[], unknown[]]));
      if (merged) return merged.length === 0 && mine === undefined ? undefined : merged;
    }
    return this.asked({ id: recordId, kind: 'field', path, base, mine, theirs }) === 'theirs' ? theirs : mine;
  }

  private object(
    recordId: string,
    path: readonly string[],
    base: Values,
    mine: Values,
    theirs: Values,
  ): Values {
    const out: { [key: string]: unknown } = {};
    for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
      const value = this.value(recordId, [...path, key], base[key], mine[key], theirs[key]);
      if (value !== undefined) out[key] = value;
    }
    return out;
  }

  /** Lists whose entries can be told apart merge by entry; undefined where they cannot. */
  private list(
    recordId: string,
    path: readonly string[],
    base: readonly unknown[],
    mine: readonly unknown[],
    theirs: readonly unknown[],
  ): unknown[] | undefined {
    const maps = [base, mine, theirs].map(byKey);
    const [inBase, inMine, inTheirs] = maps;
    if (!inBase || !inMine || !inTheirs) return undefined;
    const out: unknown[] = [];
    for (const key of new Set([...inMine.keys(), ...inTheirs.keys()])) {
      const value = this.value(recordId, [...path, key], inBase.get(key), inMine.get(key), inTheirs.get(key));
      if (value !== undefined) out.push(value);
    }
    return out;
  }

  /** What stands must not point at what is gone: a removal that somebody needs undone is asked about. */
  private closed(): void {
    const gone = new Set<string>();
    for (let again = true; again;) {
      again = false;
      for (const record of this.out.values())
        for (const { id, required } of referencesOf(record)) {
          if (!required || this.out.has(id)) continue;
          const [mine, theirs] = [this.mine.get(id), this.theirs.get(id)];
          const kind = theirs ? 'removedHere' : 'removedThere';
          const known = this.base.get(id) ?? mine ?? theirs;
          const answer = known ? this.asked({ id, kind, base: this.base.get(id), mine, theirs }) : undefined;
          const back = kind === 'removedHere' ? answer === 'theirs' : answer === 'mine';
          const standing = kind === 'removedHere' ? theirs : mine;
          // Unanswered, mine stands: what it removed stays away with what hangs on it, what it needs stays.
          const keep = answer === undefined ? kind === 'removedThere' : back;
          // What had to go once does not come back: one answer would bring what another takes away, without an end.
          if (keep && standing && !gone.has(id)) this.out.set(id, standing);
          else {
            gone.add(record.id);
            this.out.delete(record.id);
          }
          again = true;
          break;
        }
    }
  }

  private asked(
    conflict: Omit<Conflict, 'id' | 'recordId' | 'path'> & { id: string; path?: readonly string[] },
  ): Side | undefined {
    const { id: recordId, path = [], ...rest } = conflict;
    const id = [recordId, ...path].join('/');
    if (!this.conflicts.has(id)) this.conflicts.set(id, { ...rest, id, recordId, path });
    return this.answers.get(id);
  }
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Entries by what tells them apart: themselves where they are texts, otherwise their identifier or key. Undefined where nothing does. */
function byKey(list: readonly unknown[]): Map<string, unknown> | undefined {
  const out = new Map<string, unknown>();
  for (const entry of list) {
    const key = keyOf(entry);
    if (key === undefined || out.has(key)) return undefined;
    out.set(key, entry);
  }
  return out;
}

function keyOf(entry: unknown): string | undefined {
  if (typeof entry === 'string') return entry;
  if (!isObject(entry)) return undefined;
  if (typeof entry['source'] === 'string' && typeof entry['id'] === 'string')
    return `${entry['source']} ${entry['id']}`;
  for (const name of ['id', 'key', 'definitionId', 'list', 'code', 'theme']) {
    const value = entry[name];
    if (typeof value === 'string') return value;
  }
  return undefined;
}
