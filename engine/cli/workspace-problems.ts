// What is wrong in a workspace file: SQLite's own check, shapes, pointers, and the rules that editing keeps by itself.
import type { ModelRecord, Problem } from '../../schemas/generated/types';
import { modelRecord as isModelRecord } from '../../schemas/generated/validators.js';
import { referencesOf } from '../../domain/fragment-references';
import type { ModelIndex } from '../../domain/model-index';
import { isElementType } from '../../domain/notation/element-types';
import { refusal, warning } from '../../domain/problem';
import { relationshipRuleProblems } from '../../domain/relationship-ends';
import type { Workspace } from '../store/workspace';

/** Everything that is found; empty where the workspace is whole. */
export function problemsOf(workspace: Workspace): Problem[] {
  const { index } = workspace;
  return [
    ...workspace.check().map((detail) => refusal('store.checkFailed', { detail })),
    ...[...index.values()].flatMap((record) => [...shapeOf(record), ...pointersOf(index, record)]),
    ...currentStates(index),
    ...index
      .all('element')
      .filter(({ type }) => !isElementType(type))
      .map(({ type, id }) => warning('element.unknownType', { type, id }, id)),
    ...index
      .all('relationship')
      .filter(({ type, flow }) => type === 'Flow' && flow !== undefined && !flow.data)
      .map(({ id }) => warning('flow.withoutData', { id }, id)),
    ...relationshipRuleProblems(index.values(), (id) => index.get(id)),
  ];
}

function shapeOf(record: ModelRecord): Problem[] {
  const { id, kind } = record;
  return isModelRecord(record as unknown) ? [] : [refusal('record.badShape', { id, kind }, id)];
}

function pointersOf(index: ModelIndex, record: ModelRecord): Problem[] {
  const { id, kind } = record;
  return referencesOf(record)
    .filter((reference) => {
      const target = index.get(reference.id);
      return !target || (reference.kinds && !reference.kinds.includes(target.kind));
    })
    .map((reference) => refusal('record.badPointer', { id, kind, reference: reference.id }, id));
}

function currentStates(index: ModelIndex): Problem[] {
  return index
    .all('organisation')
    .map(({ id }) => ({
      id,
      count: index.pointing('state', 'owner', id).filter(({ type }) => type === 'current').length,
    }))
    .filter(({ count }) => count !== 1)
    .map(({ id, count }) => refusal('organisation.currentStates', { id, count }, id));
}
