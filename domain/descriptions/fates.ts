// The decision that holds for a system on the way to the target.
import type { Fate, State } from '../../schemas/generated/types';
import { fateIn, statesOf } from '../states';
import type { DescriptionScope } from './scope';

/**
 * The last decision on the way; that something is new stays said, although it changes later. `path`: the states of the organisation,
 * for those who ask of many.
 */
export function decidedFate(
  { index, organisationId }: Pick<DescriptionScope, 'index' | 'organisationId'>,
  subjectId: string,
  path: readonly State[] = statesOf(index, organisationId),
): Fate | undefined {
  let found: Fate | undefined;
  for (const state of path) {
    const fate = fateIn(index, state.id, subjectId);
    if (!fate || (found?.fate === 'new' && fate.fate === 'change')) continue;
    if (fate.fate !== 'keep' || found === undefined) found = fate;
  }
  return found;
}
