// What a delivery did to a municipality, by name: what came, what changed in which facts, what is not in it any more.
import type {
  Delivery,
  Diff,
  Element,
  ImportReport,
  ModelRecord,
  Organisation,
} from '../../schemas/generated/types';
import type { ModelIndex } from '../model-index';
import { portfolioKind } from '../portfolio/kinds';
import { sameValue } from '../records';
import { textIn } from '../text';

/** Names that are told; the rest is a number. */
const NAMES = 200;

export interface ChangedName {
  readonly name: string;
  /** Fields of the record, and of its `fields`, that are not as they were. */
  readonly fields: readonly string[];
}

export interface Outcome {
  /** Elements of the municipality. */
  readonly added: number;
  readonly changed: number;
  readonly disappeared: number;
  /** Other records: integrations, placements, views. */
  readonly more: number;
  readonly addedNames: readonly string[];
  readonly changedNames: readonly ChangedName[];
  readonly disappearedNames: readonly string[];
}

/** What the diff of one delivery does. */
export function outcomeOf(
  diff: Diff,
  report: Pick<ImportReport, 'disappeared' | 'disappearedCount'>,
): Outcome {
  const added = diff.added.filter(isOwn);
  const changed = diff.changed.flatMap(({ before, after }) =>
    isOwn(before) && isOwn(after) && tellingFields(before, after).length > 0 ? [{ before, after }] : [],
  );
  const gone = (report.disappeared ?? []).filter(({ kind }) => kind === 'element');
  const others = (record: ModelRecord): boolean => !isOwn(record) && MORE.has(record.kind);
  return {
    added: added.length,
    changed: changed.length,
    // The report names the first ones; further ones are counted with them.
    disappeared:
      gone.length < (report.disappeared?.length ?? 0) ? gone.length : (report.disappearedCount ?? 0),
    more:
      diff.added.filter(others).length +
      diff.changed.filter(({ after }) => others(after)).length +
      diff.removed.filter(others).length,
    addedNames: added.slice(0, NAMES).map(({ name }) => textIn(name, 'fi')),
    changedNames: changed
      .slice(0, NAMES)
      .map(({ before, after }) => ({ name: textIn(after.name, 'fi'), fields: tellingFields(before, after) })),
    disappearedNames: gone.slice(0, NAMES).map(({ name }) => name),
  };
}

const MORE: ReadonlySet<string> = new Set([
  'relationship',
  'placement',
  'fate',
  'applicability',
  'view',
  'state',
]);

/** Systems that a municipality has now. */
export function systemsOf(index: ModelIndex, organisationId: string): number {
  return index
    .pointing('element', 'owner', organisationId)
    .filter((element) => !element.reference && portfolioKind(element) === 'system').length;
}

/** The organisation with one delivery more; the oldest are forgotten. */
export function withDelivery(organisation: Organisation, delivery: Delivery): Organisation {
  return { ...organisation, deliveries: [...(organisation.deliveries ?? []), delivery].slice(-500) };
}

function isOwn(record: ModelRecord): record is Element {
  return record.kind === 'element' && !record.reference;
}

/** Bookkeeping of where a record came from is no change that a person would look for. */
const SILENT: ReadonlySet<string> = new Set(['externalIds', 'facts', 'foreign']);

function tellingFields(before: Element, after: Element): string[] {
  const out: string[] = [];
  const [old, now] = [before as unknown as Values, after as unknown as Values];
  for (const key of new Set([...Object.keys(old), ...Object.keys(now)])) {
    if (SILENT.has(key) || sameValue(old[key], now[key])) continue;
    if (key !== 'fields') out.push(key);
    else {
      const [was, is] = [(old[key] ?? {}) as Values, (now[key] ?? {}) as Values];
      for (const field of new Set([...Object.keys(was), ...Object.keys(is)]))
        if (!sameValue(was[field], is[field])) out.push(field);
    }
  }
  return out;
}

type Values = { readonly [key: string]: unknown };
