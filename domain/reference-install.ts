// Installing a reference model: its layers and components become locked records of the workspace, with the permanent
// identifiers of the file, so that the workspace stays readable when the app ships a newer version.
import type {
  CommandArgs,
  Element,
  ReferenceModel,
  ReferenceModelFile,
  ReferenceRole,
} from '../schemas/generated/types';
import { Plan, type Planned } from './commands/plan';
import type { ModelIndex } from './model-index';
import { refusal, Refused } from './problem';
import type { PlanContext } from './records';
import { needConsistent } from './reference-file';
import { needNotInstalled } from './reference-models';
import { textIn } from './text';

/** Plans the installation as one undoable change. Refuses a model that is there and identifiers that are taken. */
export function planInstall(index: ModelIndex, file: ReferenceModelFile, context: PlanContext): Planned {
  return installReferenceModel(new Plan(index, context), { file });
}

/** referenceModel.install: a model from its file, locked. */
export function installReferenceModel(plan: Plan, { file }: CommandArgs['referenceModel.install']): Planned {
  needNotInstalled(plan.index, file);
  needConsistent(file);
  const model = modelRecordOf(file, plan.index.count('referenceModel'));
  plan.create(model);
  for (const part of partsOf(file)) {
    if (plan.edits.get(part.id)) throw new Refused(refusal('reference.idTaken', { id: part.id }, part.id));
    plan.edits.put(part);
  }
  return plan.done('reference.install', [plan.edits.get(file.id)], { name: textIn(file.name, 'fi') });
}

/** The record of the model itself, locked. */
export function modelRecordOf(file: ReferenceModelFile, order: number): ReferenceModel {
  return {
    kind: 'referenceModel',
    id: file.id,
    key: file.key,
    version: file.version,
    name: file.name,
    documentation: file.description,
    source: file.source,
    licence: file.licence,
    locked: true,
    order,
    ...(file.origin ? { origin: file.origin } : {}),
    ...(file.externalIds ? { externalIds: file.externalIds } : {}),
  };
}

/** The records of a file's parts with the file's identifiers, headings and layers before what refers to them. */
export function partsOf(file: ReferenceModelFile): Element[] {
  const part = (
    from: HeadingOfFile & { description?: Element['name'] },
    type: string,
    reference: ReferenceRole,
  ): Element => ({
    kind: 'element',
    id: from.id,
    ownerId: file.id,
    type,
    name: from.name,
    ...(from.description ? { documentation: from.description } : {}),
    reference: { ...reference, ...origin(from) },
    ...(from.externalIds ? { externalIds: from.externalIds } : {}),
  });
  return [
    ...file.userGroups.map((group, order) => part(group, 'BusinessActor', { role: 'userGroup', order })),
    ...file.sectors.map((sector, order) => part(sector, 'Grouping', { role: 'sector', order })),
    ...file.layers.flatMap((layer, order) => [
      part(layer, 'Grouping', { role: 'layer', order, area: layer.area, hue: layer.hue }),
      ...layer.components.map((component, at) =>
        part(component, component.type, {
          role: 'component',
          parentId: layer.id,
          order: at,
          ...(component.sector ? { sectorId: component.sector } : {}),
        }),
      ),
    ]),
  ];
}

type HeadingOfFile = ReferenceModelFile['sectors'][number] & { shortName?: Element['name'] };

function origin(part: HeadingOfFile): Partial<ReferenceRole> {
  return {
    ...(part.shortName ? { shortName: part.shortName } : {}),
    source: part.source,
    certainty: part.certainty,
    ...(part.note ? { note: part.note } : {}),
  };
}
