// A reference model in a newer version: one undoable change in which every placement stays. Parts that the new version
// has not and that something stands on remain in the lane "Poistuneet".
import type { CommandArgs, Element, ReferenceModel, ReferenceModelFile } from '../schemas/generated/types';
import { Plan, type Planned } from './commands/plan';
import { mergedExternalIds } from './fragment-merge';
import type { ModelIndex } from './model-index';
import { refusal, Refused } from './problem';
import { sameValue, type PlanContext } from './records';
import { needConsistent } from './reference-file';
import { modelRecordOf } from './reference-install';
import { matchReference, type ReferenceMatch } from './reference-match';
import { moveToSuccessors } from './reference-successor';
import { usesOf } from './reference-uses';
import { compareVersions } from './reference-version';

const RETIRED_LANE = { fi: 'Poistuneet', sv: 'Utgångna', en: 'Retired' };

/** Plans the upgrade of an installed model; see upgradeReferenceModel. */
export function planUpgrade(
  index: ModelIndex,
  modelId: string,
  file: ReferenceModelFile,
  decisions: CommandArgs['referenceModel.upgrade']['decisions'],
  context: PlanContext,
): Planned {
  return upgradeReferenceModel(new Plan(index, context), { id: modelId, file, decisions });
}

/**
 * referenceModel.upgrade. The same version with the same content changes nothing. Refuses another model
 * (`reference.otherModel`), an older version (`reference.downgrade`), the same version with another content
 * (`reference.sameVersion`), and a model that was unlocked (`reference.unlocked`).
 */
export function upgradeReferenceModel(plan: Plan, args: CommandArgs['referenceModel.upgrade']): Planned {
  const { file, decisions } = args;
  const model = needUpgradable(plan.index, args.id, file);
  const match = matchReference(plan.index, model, file, decisions);
  const ids = new Map(match.parts.map(({ id }) => [id, match.here.get(id)?.id ?? id]));
  const parts = match.parts.map((part) => placedHere(part, match, ids, model.id));
  if (compareVersions(file.version, model.version) === 0 && file.version === model.version) {
    if (parts.some((part) => !sameValue(part, plan.index.get(part.id))))
      throw new Refused(refusal('reference.sameVersion', { version: file.version }, model.id));
    return plan.done('referenceModel.upgrade', [model], { version: file.version });
  }
  plan.edits.put({ ...model, ...modelRecordOf(file, model.order ?? 0) });
  for (const part of parts) {
    const taken = plan.index.get(part.id);
    if (taken && !(taken.kind === 'element' && taken.ownerId === model.id && taken.reference))
      throw new Refused(refusal('reference.idTaken', { id: part.id }, part.id));
    plan.edits.put(part);
  }
  retire(plan, model, file, match, decisions, ids);
  return plan.done('referenceModel.upgrade', [model], { version: file.version });
}

/** The model where the file is a newer version of it, or the same one. */
export function needUpgradable(index: ModelIndex, modelId: string, file: ReferenceModelFile): ReferenceModel {
  const model = index.find('referenceModel', modelId);
  if (!model) throw new Refused(refusal('model.missing', { kind: 'referenceModel', id: modelId }, modelId));
  const { version } = model;
  if (file.id !== model.id) throw new Refused(refusal('reference.otherModel', {}, modelId));
  if (!model.locked) throw new Refused(refusal('reference.unlocked', {}, modelId));
  if (compareVersions(file.version, version) < 0)
    throw new Refused(refusal('reference.downgrade', { version: file.version, installed: version }, modelId));
  needConsistent(file);
  return model;
}

/** The record of a part as it will stand: the identifier of the installed part, and what only this workspace knows of it. */
function placedHere(
  part: Element,
  { here }: ReferenceMatch,
  ids: ReadonlyMap<string, string>,
  modelId: string,
): Element {
  const old = here.get(part.id);
  const { parentId, sectorId, ...role } = part.reference ?? { role: 'component', order: 0 };
  const renamed: Element = {
    ...part,
    id: ids.get(part.id) ?? part.id,
    reference: {
      ...role,
      ...(parentId === undefined ? {} : { parentId: ids.get(parentId) ?? parentId }),
      ...(sectorId === undefined ? {} : { sectorId: ids.get(sectorId) ?? sectorId }),
    },
  };
  if (!old) return renamed;
  const { documentation: _text, externalIds: known, ...kept } = old;
  const note = old.id === part.id ? [] : [{ source: modelId, id: part.id }];
  const externalIds = mergedExternalIds(known, [...(part.externalIds ?? []), ...note]);
  return { ...kept, ...renamed, ...(externalIds.length > 0 ? { externalIds } : {}) };
}

/** What the new version has not: moved to its successor where one was named, kept where something stands on it, otherwise gone. */
function retire(
  plan: Plan,
  model: ReferenceModel,
  file: ReferenceModelFile,
  { gone }: ReferenceMatch,
  decisions: CommandArgs['referenceModel.upgrade']['decisions'],
  ids: ReadonlyMap<string, string>,
): void {
  const laneId = `${model.id}.retired`;
  const components = new Set(file.layers.flatMap((layer) => layer.components.map(({ id }) => id)));
  const successions = decisions
    .filter(({ as }) => as === 'successor')
    .map(({ id, partId }) => {
      const old = gone.find((one) => one.id === id);
      if (!old || !components.has(partId)) throw new Refused(refusal('reference.decisionGone', { id }, id));
      return { old, to: ids.get(partId) ?? partId };
    });
  moveToSuccessors(plan, successions, file.version);
  const kept = gone.filter((element) => element.id !== laneId && usesOf(plan, element.id).total > 0);
  for (const element of gone) if (!kept.includes(element)) plan.edits.remove(element.id);
  if (kept.length === 0) return;
  const lane = plan.index.find('element', laneId);
  plan.edits.put({
    ...(lane ?? { kind: 'element', id: laneId, ownerId: model.id, type: 'Grouping', name: RETIRED_LANE }),
    reference: {
      role: 'layer',
      order: file.layers.length,
      area: 'lane',
      hue: 'slate',
      certainty: 'own',
      retiredIn: lane?.reference?.retiredIn ?? file.version,
    },
  });
  kept
    .sort((a, b) => (a.reference?.order ?? 0) - (b.reference?.order ?? 0) || (a.id < b.id ? -1 : 1))
    .forEach((element, order) => {
      const {
        sectorId: _sector,
        area: _area,
        hue: _hue,
        ...role
      } = element.reference ?? { role: 'component', order };
      const retiredIn = role.retiredIn ?? file.version;
      plan.edits.put({
        ...element,
        reference: { ...role, role: 'component', parentId: laneId, order, retiredIn },
      });
    });
}
