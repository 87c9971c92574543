// The name that an exported model carries: of its organisation, so that it does not depend on what the file is called.
import { textIn } from '../../domain/text';
import type { ModelIndex } from '../../domain/model-index';

/** Name of the given or first organisation; the fallback where there is none. */
export function modelName(index: ModelIndex, fallback: string, organisationId?: string): string {
  const all = index
    .all('organisation')
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0) || (a.id < b.id ? -1 : 1));
  const organisation = index.find('organisation', organisationId) ?? all[0];
  return textIn(organisation?.name, 'fi') || fallback;
}
