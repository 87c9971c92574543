// Reference models made of the invented maps in test/fixtures/reference.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlanContext } from '../../../domain/records';
import { draftReference, type ReferenceDraft } from '../../../domain/reference-from-model';
import { openReferenceFile } from '../../../engine/reference-source';
import type { ReferenceChoice } from '../../../schemas/generated/types';

export const FIXTURES = join(__dirname, '../../fixtures/reference');

export function countingContext(prefix = 'n'): PlanContext {
  let count = 0;
  return { newId: () => `${prefix}-${(count += 1)}`, now: '2026-01-01T00:00:00.000Z' };
}

/** What a choice of a map's file gives. */
export function draftOf(fileName: string, choice: ReferenceChoice, modelId?: string): ReferenceDraft {
  const opened = openReferenceFile(readFileSync(join(FIXTURES, fileName)), fileName, countingContext());
  if (opened.file) throw new Error('a finished reference model');
  return draftReference(opened.source, choice, modelId);
}
