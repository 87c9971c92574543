// Installing a reference model: its layers and components become locked records of the workspace, with the permanent
// identifiers of the file, so that the workspace stays readable when the app ships a newer version.
import type { Element, ReferenceModelFile, ReferenceRole } from '../schemas/generated/types';
import { Plan, type Planned } from './commands/plan';
import type { ModelIndex } from './model-index';
import { refusal, Refused } from './problem';
import type { PlanContext } from './records';
import { needNotInstalled } from './reference-models';

/** Plans the installation as one undoable change. Refuses a model that is there and identifiers that are taken. */
export function planInstall(index: ModelIndex, file: ReferenceModelFile, context: PlanContext): Planned {
  needNotInstalled(index, file);
  const plan = new Plan(index, context);
  plan.create({
    kind: 'referenceModel',
    id: file.id,
    key: file.key,
    version: file.version,
    name: file.name,
    documentation: file.description,
    source: file.source,
    licence: file.licence,
    locked: true,
    order: index.count('referenceModel'),
  });
  const add = (
    part: { id: string; name: Element['name']; description?: Element['name'] },
    type: string,
    reference: ReferenceRole,
  ): void => {
    if (plan.edits.get(part.id)) throw new Refused(refusal('reference.idTaken', { id: part.id }, part.id));
    plan.edits.put({
      kind: 'element',
      id: part.id,
      ownerId: file.id,
      type,
      name: part.name,
      ...(part.description ? { documentation: part.description } : {}),
      reference,
    });
  };
  file.userGroups.forEach((group, order) =>
    add(group, 'BusinessActor', { role: 'userGroup', order, ...origin(group) }),
  );
  file.sectors.forEach((sector, order) =>
    add(sector, 'Grouping', { role: 'sector', order, ...origin(sector) }),
  );
  file.layers.forEach((layer, order) => {
    add(layer, 'Grouping', { role: 'layer', order, area: layer.area, hue: layer.hue, ...origin(layer) });
    layer.components.forEach((component, at) =>
      add(component, component.type, {
        role: 'component',
        parentId: layer.id,
        order: at,
        ...(component.sector ? { sectorId: component.sector } : {}),
        ...origin(component),
      }),
    );
  });
  return plan.done('reference.install', [plan.edits.get(file.id)]);
}

function origin(part: {
  shortName?: Element['name'];
  source: string;
  certainty: NonNullable<ReferenceRole['certainty']>;
  note?: string;
}): Partial<ReferenceRole> {
  return {
    ...(part.shortName ? { shortName: part.shortName } : {}),
    source: part.source,
    certainty: part.certainty,
    ...(part.note ? { note: part.note } : {}),
  };
}
