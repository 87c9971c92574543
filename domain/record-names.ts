// What a person calls a record: its own name, or those of what it is about.
import type { ModelIndex } from './model-index';
import { textIn } from './text';

/**
 * The name of a record in a language; of what joins or speaks of others, theirs. The identifier where there is none. A
 * relationship on a relationship on … is followed four deep.
 */
export function recordName(index: Pick<ModelIndex, 'get'>, id: string, language: string, depth = 4): string {
  const record = index.get(id);
  if (!record || depth === 0) return id;
  const of = (other: string): string => recordName(index, other, language, depth - 1);
  switch (record.kind) {
    case 'viewItem':
      return of(record.viewId);
    case 'image':
      return record.path;
    case 'placement':
      return of(record.elementId);
    case 'fate':
      return of(record.subjectId);
    case 'applicability':
      return of(record.componentId);
    case 'relationship':
      return textIn(record.name, language).trim() || `${of(record.sourceId)} → ${of(record.targetId)}`;
    default:
      return textIn(record.name, language).trim() || id;
  }
}
