// The sample municipality on its reference model, without a workspace.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModelRecord, ReferenceModelFile, WorkspaceExport } from '../../schemas/generated/types';
import { ModelIndex } from '../../domain/model-index';
import { planInstall } from '../../domain/reference-install';

const MODELS = join(__dirname, '../../reference-models');

function parsed<T>(path: string): T {
  return JSON.parse(readFileSync(join(MODELS, path), 'utf8')) as T;
}

export interface SampleModel {
  readonly index: ModelIndex;
  readonly organisationId: string;
  readonly referenceModelId: string;
}

/** Every call makes a model of its own. */
export function sampleModel(): SampleModel {
  const index = ModelIndex.of([]);
  const file = parsed<ReferenceModelFile>('avoin-kunta/1.0.0/model.json');
  index.apply(planInstall(index, file, { newId: () => 'x', now: '' }).diff);
  const model = parsed<WorkspaceExport>('samples/mallila.json');
  const lists = Object.values(model).filter((value): value is ModelRecord[] => Array.isArray(value));
  index.apply({ added: lists.flat().filter((record) => !index.get(record.id)), changed: [], removed: [] });
  return { index, organisationId: index.all('organisation')[0]?.id ?? '', referenceModelId: file.id };
}
