// Where elements stand on the reference models, as the inventory shows and reads it.
import type { Placement, State } from '../../schemas/generated/types';
import type { ModelIndex } from '../model-index';
import { componentsOf, layersOf } from '../reference-models';
import { presentIn, statesOf } from '../states';
import { textIn } from '../text';

/** The placements of an element that are there in a state; all of them where no state is given. `path`: the owner's states, for those who ask of many. */
export function placementsIn(
  index: ModelIndex,
  elementId: string,
  stateId: string | undefined,
  path?: readonly State[],
): readonly Placement[] {
  const placements = index.pointing('placement', 'placedElement', elementId);
  if (stateId === undefined || placements.length === 0) return placements;
  const states = path ?? statesOf(index, index.find('element', elementId)?.ownerId ?? '');
  return placements.filter(({ id }) => presentIn(index, states, stateId, id));
}

export interface ComponentName {
  readonly id: string;
  readonly name: string;
}

export interface ComponentGroup {
  readonly id: string;
  /** The layer, with its reference model where there are several. */
  readonly heading: string;
  readonly components: readonly ComponentName[];
}

/** Every component of the reference models by layer, in the order of the figures. */
export function componentGroups(index: ModelIndex, language: string): readonly ComponentGroup[] {
  const models = index.all('referenceModel').sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  return models.flatMap((model) =>
    layersOf(index, model.id).map((layer) => {
      const name = textIn(layer.name, language);
      return {
        id: layer.id,
        heading: models.length > 1 ? `${textIn(model.name, language)}: ${name}` : name,
        components: componentsOf(index, layer.id).map((component) => ({
          id: component.id,
          name: textIn(component.name, language),
        })),
      };
    }),
  );
}
