// What of ours stands on a part of a reference model: counted before and during an upgrade.
import type { ModelRecord } from '../schemas/generated/types';
import type { Plan } from './commands/plan';
import type { ModelIndex } from './model-index';

/** Numbers of what points at a part. */
export interface PartUses {
  readonly placements: number;
  /** Marks that it does not concern an organisation. */
  readonly marks: number;
  readonly relationships: number;
  /** All of these and drawings, folders and decisions. */
  readonly total: number;
}

/** Everything that points at the part and would be lost with it. Inside a plan, what the plan has moved away is not counted. */
export function usesOf(where: ModelIndex | Plan, id: string): PartUses {
  const index = 'index' in where ? where.index : where;
  const standing = (records: readonly ModelRecord[]): number =>
    records.filter((record) => {
      const now = 'index' in where ? where.edits.get(record.id) : record;
      return now !== undefined && JSON.stringify(now).includes(JSON.stringify(id));
    }).length;
  const placements = standing(index.pointing('placement', 'placedIn', id));
  const marks = standing(index.pointing('applicability', 'component', id));
  const relationships = standing(index.relationshipsOf(id));
  const others = standing([
    ...index.pointing('viewItem', 'subject', id),
    ...index.pointing('view', 'about', id),
    ...index.pointing('folder', 'folderItem', id),
    ...index.pointing('fate', 'subject', id),
    ...index.pointing('fate', 'replacement', id),
  ]);
  return { placements, marks, relationships, total: placements + marks + relationships + others };
}
