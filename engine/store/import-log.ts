// What earlier imports brought, read from the change log: no record of the model carries it, so no export does either.
import type { Diff } from '../../schemas/generated/types';

/** A standing import: not undone. */
export interface LoggedImport {
  readonly at: string;
  /** As written with the change: source, organisation, options. */
  readonly params: Readonly<Record<string, string | number>>;
  /** Identifiers of the records that it added or changed; reads them from the file. */
  readonly ids: () => readonly string[];
}

/** Identifiers that a diff leaves in the model; `addedIds` where the log names what was added. */
export function idsOf(diff: Diff, addedIds: readonly string[] | null): string[] {
  return [...(addedIds ?? diff.added.map(({ id }) => id)), ...diff.changed.map(({ after }) => after.id)];
}
