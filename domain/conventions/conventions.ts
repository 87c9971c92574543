// Conventions of information-management models, offered at import: what was recognised, why and how many; and the
// records as they are when the user accepts. What the file says is never taken away.
import type { ModelRecord, Problem } from '../../schemas/generated/types';
import { aboutMany } from '../problem-names';
import { ModelFacts, anyText } from './model-facts';
import { CONVENTIONS, CONVENTION_KEYS, type ConventionKey } from './rules';

export type { ConventionKey } from './rules';

/** What one convention would do to the records of a file. */
export interface ConventionProposal {
  readonly key: ConventionKey;
  readonly count: number;
  /** Why it was recognised, with the first names (`import.convention.<key>`). */
  readonly reason: Problem;
  /** True where the model is clearly made by these conventions: then the offer may be on from the beginning. */
  readonly clear: boolean;
}

/** Conventions whose marks do not occur by chance: one of them tells that the model follows them all. */
const TELLING: ReadonlySet<ConventionKey> = new Set(['dataStore', 'owner']);
/** Guesses from structure alone are never on by themselves. */
const GUESSES: ReadonlySet<ConventionKey> = new Set(['dataStoreByUse']);

/** What is recognised in the records of a file, in a fixed order; nothing where no convention is followed. */
export function conventionsOf(records: readonly ModelRecord[]): ConventionProposal[] {
  const facts = new ModelFacts(records);
  const found = CONVENTION_KEYS.map((key) => ({ key, list: CONVENTIONS[key].recognise(facts) })).filter(
    ({ list }) => list.length > 0,
  );
  const clear = found.some(({ key }) => TELLING.has(key));
  return found.map(({ key, list }) => {
    const names = list.map(({ record }) => nameOf(facts, record) || record.id);
    return {
      key,
      count: list.length,
      reason: aboutMany(`import.convention.${key}`, names, 'info'),
      clear: clear && !GUESSES.has(key),
    };
  });
}

function nameOf(facts: ModelFacts, record: ModelRecord): string {
  if (record.kind === 'relationship') {
    const ends = [record.sourceId, record.targetId].map((id) => anyText(facts.element(id)?.name) || id);
    return anyText(record.name).trim() || ends.join(' → ');
  }
  return 'name' in record ? anyText(record.name).trim() : '';
}

/**
 * The records with the given conventions applied: new fields, kinds and identifiers beside the properties that told
 * them. Applying twice is applying once. The given records are not changed.
 */
export function applyConventions(
  records: readonly ModelRecord[],
  keys: readonly ConventionKey[],
): ModelRecord[] {
  const facts = new ModelFacts(records);
  const changed = new Map<string, ModelRecord>();
  const added: ModelRecord[] = [];
  for (const key of CONVENTION_KEYS) {
    if (!keys.includes(key)) continue;
    const found = CONVENTIONS[key].recognise(facts);
    for (const { record, change } of found) {
      const now = changed.get(record.id) ?? record;
      if (now.kind === 'element' || now.kind === 'relationship') changed.set(record.id, change(now));
    }
    added.push(...(CONVENTIONS[key].adds?.(facts, found) ?? []));
  }
  const here = new Set(records.map(({ id }) => id));
  return [
    ...records.map((record) => changed.get(record.id) ?? record),
    ...added.filter(({ id }) => !here.has(id)),
  ];
}

/** True for the key of a convention. */
export function isConventionKey(key: string): key is ConventionKey {
  return CONVENTION_KEYS.some((known) => known === key);
}
