// All findings of an organisation, in the order of a list of work.
import { suspectedDuplicates } from '../duplicates';
import { Present } from '../descriptions/scope';
import { review, stale } from './aged';
import { contradictory } from './contradictory';
import { finding, QUALITY_GROUPS, type Finding, type QualityGroup, type QualityScope } from './finding';
import { missing } from './missing';
import { targetFindings } from './target-state';

/**
 * What is missing, old, contradictory, perhaps twice or to be reviewed in an organisation's data as it is today; what is
 * said of the target state too. By group, then by name. About linear in elements and integrations.
 */
export function findingsOf(scope: QualityScope): Finding[] {
  const present = new Present({ ...scope, state: 'current' }, 'current');
  const target = new Present({ ...scope, state: 'target' }, 'target');
  const groups: Record<QualityGroup, Finding[]> = {
    contradictory: [...contradictory(scope, present), ...targetFindings(scope, target)],
    duplicate: duplicates(scope, present),
    review: review(scope, present),
    missing: missing(scope, present),
    stale: stale(scope, present),
  };
  return QUALITY_GROUPS.flatMap((group) => groups[group]);
}

function duplicates({ index, organisationId }: QualityScope, present: Present): Finding[] {
  return suspectedDuplicates(index, organisationId)
    .filter(({ elementIds }) => elementIds.some((id) => present.has(id)))
    .map(({ elementIds, reason }) => finding(`duplicate.${reason}`, elementIds));
}
