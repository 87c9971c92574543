// A file that gives a reference model: a finished reference-model file, or an ArchiMate model to choose from.
import { planFragment } from '../domain/fragment';
import { ModelIndex } from '../domain/model-index';
import { refusal, Refused } from '../domain/problem';
import type { PlanContext } from '../domain/records';
import { needConsistent } from '../domain/reference-file';
import { sourceIn, type ReferenceSource } from '../domain/reference-source';
import type { ReferenceModelFile } from '../schemas/generated/types';
import { referenceModelFile as isReferenceModelFile } from '../schemas/generated/validators.js';
import { MAX_JSON_DEPTH, tooDeepAt } from './formats/json/depth';
import { readFile, type ReadFile } from './importing';

const HEAD_BYTES = 4096;
const MARK = 'kokonaiskuva-reference-model';

export type OpenedReference =
  { readonly file: ReferenceModelFile } | { readonly file?: never; readonly source: ReferenceSource };

/**
 * Reads a file. Refuses what is neither kind (import's own refusals), a damaged reference-model file
 * (`reference.badFile`) and a model without elements (`reference.noElements`).
 */
export function openReferenceFile(
  bytes: Uint8Array,
  fileName: string,
  context: PlanContext,
): OpenedReference {
  if (isReferenceFile(bytes)) return { file: referenceFileIn(bytes, fileName) };
  return { source: sourceOf(readFile(bytes, fileName, 'fi', context.newId), fileName, context) };
}

/** True where the first bytes are those of a reference-model file. */
export function isReferenceFile(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('utf8');
  return /^\uFEFF?\s*\{/u.test(head) && head.includes(MARK);
}

/** The model that was read, to choose from. Refuses one without elements (`reference.noElements`). */
export function sourceOf(read: ReadFile, fileName: string, context: PlanContext): ReferenceSource {
  const index = ModelIndex.of([]);
  index.apply(planFragment(index, read.fragment, {}, context).diff);
  const source = sourceIn(index);
  if (!source) throw new Refused(refusal('reference.noElements', { name: fileName }));
  return source;
}

/** A reference-model file as it is handed to others: readable JSON with a line end. */
export function referenceFileText(file: ReferenceModelFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The reference model in a file of ours. Refuses a damaged one (`reference.badFile`) and one that does not hold together. */
export function referenceFileIn(bytes: Uint8Array, name: string): ReferenceModelFile {
  let data: unknown;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (tooDeepAt(text)) throw new Error(`> ${MAX_JSON_DEPTH}`);
    data = JSON.parse(text);
  } catch (error) {
    throw new Refused(
      refusal('reference.badFile', { key: name, where: error instanceof Error ? error.message : '' }),
    );
  }
  if (!isReferenceModelFile(data)) {
    const error = isReferenceModelFile.errors?.[0];
    const where = `${error?.instancePath ?? ''} ${error?.message ?? ''}`;
    throw new Refused(refusal('reference.badFile', { key: name, where }));
  }
  needConsistent(data);
  return data;
}
