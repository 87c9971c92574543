// A reference model of the workspace as a file for other workspaces, and what a file from elsewhere must fulfil.
import type { Element, LocalisedText, ReferenceModelFile } from '../schemas/generated/types';
import type { ModelIndex } from './model-index';
import { refusal, Refused } from './problem';
import { keyOf } from './reference-from-model';
import { componentsOf, layersOf, sectorsOf, userGroupsOf } from './reference-models';
import { textIn } from './text';

const NO_TEXT: LocalisedText = {};
/** Key of models that were made or opened for editing here. */
const OWN = 'own';

/**
 * The file of an installed or own reference model. Parts that newer versions have no more (retiredIn) are kept by this
 * workspace only and left out. Throws Refused where there is no such model.
 */
export function referenceFileOf(index: ModelIndex, modelId: string): ReferenceModelFile {
  const model = index.find('referenceModel', modelId);
  if (!model) throw new Refused(refusal('model.missing', { kind: 'referenceModel', id: modelId }, modelId));
  const standing = (parts: readonly Element[]): Element[] =>
    parts.filter((part) => part.reference?.retiredIn === undefined);
  const sectors = standing(sectorsOf(index, modelId));
  return {
    format: 'kokonaiskuva-reference-model',
    formatVersion: 1,
    id: model.id,
    key: model.key === OWN ? keyOf(textIn(model.name, 'fi')) : model.key,
    version: model.version,
    name: model.name,
    description: model.documentation ?? NO_TEXT,
    source: model.source ?? '',
    licence: model.licence ?? '',
    userGroups: standing(userGroupsOf(index, modelId)).map(headingOf),
    sectors: sectors.map(headingOf),
    layers: standing(layersOf(index, modelId)).map((layer) => ({
      ...describedOf(layer),
      area: layer.reference?.area ?? 'lane',
      hue: layer.reference?.hue ?? 'slate',
      components: standing(componentsOf(index, layer.id)).map((component) => ({
        ...describedOf(component),
        type: component.type,
        ...(sectors.some(({ id }) => id === component.reference?.sectorId)
          ? { sector: component.reference?.sectorId }
          : {}),
      })),
    })),
    ...(model.origin ? { origin: model.origin } : {}),
    ...(model.externalIds ? { externalIds: model.externalIds } : {}),
  };
}

function headingOf(part: Element): ReferenceModelFile['sectors'][number] {
  return {
    id: part.id,
    name: part.name,
    ...(part.documentation ? { description: part.documentation } : {}),
    source: part.reference?.source ?? '',
    certainty: part.reference?.certainty ?? 'own',
    ...(part.reference?.note ? { note: part.reference.note } : {}),
    ...(part.externalIds ? { externalIds: part.externalIds } : {}),
  };
}

function describedOf(part: Element): ReturnType<typeof headingOf> & { description: LocalisedText } {
  return {
    ...headingOf(part),
    description: part.documentation ?? NO_TEXT,
    ...(part.reference?.shortName ? { shortName: part.reference.shortName } : {}),
  };
}

/**
 * Refuses a file whose parts do not hold together: an identifier twice (`reference.idTwice`), or a component under a
 * sector that the file does not have (`reference.sectorUnknown`). The shape is the schema's.
 */
export function needConsistent(file: ReferenceModelFile): void {
  const seen = new Set<string>([file.id]);
  const parts = [
    ...file.userGroups,
    ...file.sectors,
    ...file.layers.flatMap((layer) => [layer, ...layer.components]),
  ];
  for (const { id } of parts) {
    if (seen.has(id)) throw new Refused(refusal('reference.idTwice', { id }, id));
    seen.add(id);
  }
  const sectors = new Set(file.sectors.map(({ id }) => id));
  for (const { id, sector } of file.layers.flatMap(({ components }) => components))
    if (sector !== undefined && !sectors.has(sector))
      throw new Refused(refusal('reference.sectorUnknown', { id, sector }, id));
}
