// Ote: a part of the model as records of its own, for an information request or a supplier.
import type { ExtractChoice, ModelRecord, Problem } from '../../schemas/generated/types';
import { copyOf, referencesOf } from '../fragment-references';
import type { ModelIndex } from '../model-index';
import { refusal, Refused } from '../problem';
import { recordsOfExtent } from './extent';
import { leaveOut } from './leave-out';
import { leaks, maskRecords, type MaskedName } from './mask-records';

export interface ExtractResult {
  readonly records: ModelRecord[];
  /** Masked names in their order; empty where nothing is masked. */
  readonly key: readonly MaskedName[];
  /** What the extract holds and what it does not, for the person who sends it. */
  readonly problems: Problem[];
}

/**
 * The extract. Where names are masked every own record gets a new identifier, so that it cannot be recognised by that
 * either. Throws Refused where nothing is left, and where a masked name would still show.
 */
export function extract(index: ModelIndex, choice: ExtractChoice, newId: () => string): ExtractResult {
  if (!index.find('organisation', choice.organisationId))
    throw new Refused(refusal('model.missing', { kind: 'organisation', id: choice.organisationId }));
  const chosen = recordsOfExtent(index, choice);
  const elements = chosen.filter(
    (record) => record.kind === 'element' && record.ownerId === choice.organisationId,
  );
  if (elements.length === 0) throw new Refused(refusal('extract.empty'));
  leaveOut(chosen, choice);
  const masking = choice.maskNames || choice.maskOrganisation;
  const masked = masking ? maskRecords(chosen, choice) : { records: chosen, key: [], alsoPublic: [] };
  const records = withoutUnused(masking ? renamed(masked.records, newId) : masked.records);
  const models = new Set(records.filter(({ kind }) => kind === 'referenceModel').map(({ id }) => id));
  const own = records.filter(
    (record) => !models.has(record.id) && !('ownerId' in record && models.has(record.ownerId)),
  );
  const [leak] = leaks(own, masked.key);
  if (leak !== undefined) throw new Refused(refusal('extract.leak', { text: leak.slice(0, 200) }));
  return {
    records,
    key: masked.key,
    problems: report(index, choice, elements.length, masked.key.length, masked.alsoPublic),
  };
}

function report(
  index: ModelIndex,
  choice: ExtractChoice,
  elements: number,
  maskedNames: number,
  alsoPublic: readonly string[],
): Problem[] {
  const total = index.pointing('element', 'owner', choice.organisationId).length;
  const info = (code: string, params: Problem['params']): Problem => ({ code, params, severity: 'info' });
  return [
    info('extract.elements', { count: elements, total }),
    ...(maskedNames > 0 ? [info('extract.masked', { count: maskedNames })] : []),
    ...(alsoPublic.length > 0
      ? [info('extract.alsoPublic', { count: alsoPublic.length, names: alsoPublic.slice(0, 10).join(', ') })]
      : []),
  ];
}

/** New identifiers for everything but the reference models, whose identifiers are public and permanent. */
function renamed(records: readonly ModelRecord[], newId: () => string): ModelRecord[] {
  const models = new Set(records.filter(({ kind }) => kind === 'referenceModel').map(({ id }) => id));
  const stays = (record: ModelRecord): boolean =>
    models.has(record.id) || ('ownerId' in record && models.has(record.ownerId));
  const ids = new Map(records.filter((record) => !stays(record)).map((record) => [record.id, newId()]));
  return records.map((record) => {
    const copy = copyOf(record);
    for (const reference of referencesOf(copy)) reference.set(ids.get(reference.id) ?? reference.id);
    return { ...copy, id: ids.get(copy.id) ?? copy.id };
  });
}

/** Without definitions, specializations and pictures that nothing in the extract uses any more, and pointers to them. */
function withoutUnused(records: readonly ModelRecord[]): ModelRecord[] {
  const used = new Set(records.flatMap((record) => referencesOf(record).map(({ id }) => id)));
  const kept = records.filter(
    ({ kind, id }) =>
      used.has(id) || (kind !== 'propertyDefinition' && kind !== 'image' && kind !== 'specialization'),
  );
  const ids = new Set(kept.map(({ id }) => id));
  for (const record of kept)
    for (const reference of referencesOf(record)) if (!ids.has(reference.id)) reference.clear();
  return kept;
}
