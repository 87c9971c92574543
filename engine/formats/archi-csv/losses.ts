// The loss report of a CSV export: what has no column, by cause, count and name.
import type { ModelIndex } from '../../../domain/model-index';
import { aboutMany } from '../../../domain/problem-names';
import { warning, type Problem } from '../../../domain/problem';
import { RECORD_KINDS, type RecordKind } from '../../../domain/records';
import { recordName } from '../../../domain/record-names';
import type { ModelRecord } from '../../../schemas/generated/types';

/** Kinds that CSV has no place for at all. */
const WITHOUT_PLACE: readonly RecordKind[] = ['referenceModel', 'view', 'folder', 'state', 'image'];

/** What the three files leave out. `leftOut`: records that need another organisation's. */
export function csvLosses(index: ModelIndex, leftOut: number, language: string): Problem[] {
  const nameOf = (record: ModelRecord | undefined): string =>
    record ? recordName(index, record.id, language) : '';
  const told = (code: string, records: readonly (ModelRecord | undefined)[]): Problem[] =>
    records.length > 0 ? [aboutMany(`export.csv.${code}`, records.map(nameOf), 'info')] : [];
  const ours = index.all('element').filter(({ ownerId }) => !index.find('referenceModel', ownerId));
  const concepts = [...ours, ...index.all('relationship')];
  return [
    ...(leftOut > 0 ? [warning('export.outsideOrganisation', { count: leftOut })] : []),
    ...RECORD_KINDS.filter((kind) => WITHOUT_PLACE.includes(kind)).flatMap((kind) =>
      told(kind, index.all(kind)),
    ),
    ...told(
      'placement',
      index.all('placement').map(({ elementId }) => index.get(elementId)),
    ),
    ...told(
      'choiceLists',
      index.all('organisation').filter(({ choiceLists }) => choiceLists),
    ),
    ...told(
      'languages',
      concepts.filter(({ name }) => Object.keys(name ?? {}).length > 1),
    ),
    ...told(
      'propertyTypes',
      index.all('propertyDefinition').filter(({ type }) => type !== 'string'),
    ),
  ];
}
