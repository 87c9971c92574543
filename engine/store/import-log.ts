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

/** The imports of a change that took in many deliveries, each with what it brought; another change as it is. */
export function collectedImports(change: LoggedImport): LoggedImport[] {
  const text = change.params['collected'];
  if (typeof text !== 'string') return [change];
  let read: readonly string[] | undefined;
  const collected = JSON.parse(text) as readonly (Readonly<Record<string, string>> & {
    readonly ids?: string;
  })[];
  return collected.map(({ ids = '', ...params }) => ({
    at: change.at,
    params,
    ids: () => {
      const all = (read ??= change.ids());
      return ids
        .split(',')
        .filter((range) => range !== '')
        .flatMap((range) => {
          const [from = '', to = from] = range.split('-');
          return all.slice(Number(from), Number(to) + 1);
        });
    },
  }));
}
