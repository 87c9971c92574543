// kokonaiskuva export --view: the generated views by their names, as what a picture shows.
import { mapStates } from '../../domain/drawing/layer-map-content';
import { generatedView } from '../../domain/generated-views/generated-view';
import { generatedName, generatedWords } from '../../domain/generated-views/names';
import { GENERATED_KINDS, type GeneratedSpec } from '../../domain/generated-views/spec';
import type { ModelIndex } from '../../domain/model-index';
import { textIn } from '../../domain/text';
import type { Element, PictureSubject, State } from '../../schemas/generated/types';

/** A generated view that can be asked for by name. */
export interface NamedSpec {
  readonly name: string;
  readonly spec: GeneratedSpec;
}

/** The generated views of an organisation but those of single elements; boxes of the given model where one is chosen. */
export function generatedViews(organisationId: string, referenceModelId?: string): NamedSpec[] {
  return GENERATED_KINDS.filter((kind) => kind !== 'around').map((kind) => ({
    name: generatedName(kind, ''),
    spec: { kind, organisationId, ...(referenceModelId === undefined ? {} : { referenceModelId }) },
  }));
}

/** The surroundings (360°) of each of the elements that has a name. */
export function surroundings(
  elements: readonly Element[],
  organisationId: string,
  language: string,
): NamedSpec[] {
  return elements.flatMap(({ id, name }) => {
    const text = textIn(name, language);
    return text === ''
      ? []
      : [{ name: generatedName('around', text), spec: { kind: 'around', organisationId, elementId: id } }];
  });
}

/** What is drawn of it in that state; in the current state where none is given, and in both for `diff`. */
export function generatedSubject(
  index: ModelIndex,
  { name, spec }: NamedSpec,
  state: State | 'diff' | undefined,
  language: string,
): PictureSubject {
  const { current, target } = mapStates(index, spec.organisationId);
  const seen = state === 'diff' ? [current, target] : [state ?? current];
  const stateIds = seen.flatMap((one) => one?.id ?? []);
  const { view, items } = generatedView(index, spec, generatedWords(language), stateIds);
  const shown = stateIds.at(-1);
  return {
    kind: 'view',
    view: { ...view, name: { [language]: name } },
    items: [...items],
    ...(shown === undefined ? {} : { stateId: shown }),
  };
}
