// Pointers of saved looks to property definitions: followed, renamed and cleared like those of every record.
import type { LookAspect, SavedLook } from '../../schemas/generated/types';

/** Every aspect of the looks that names a property definition. */
export function propertyAspects(looks: readonly SavedLook[] | undefined): LookAspect[] {
  return (looks ?? []).flatMap(({ look }) =>
    [look.colourBy, ...(look.filters ?? []).map(({ aspect }) => aspect)].filter(
      (aspect): aspect is LookAspect => aspect?.definitionId !== undefined,
    ),
  );
}

/** The looks with definitions renamed; `rename` gives undefined for what keeps its name. */
export function withDefinitions(
  looks: readonly SavedLook[],
  rename: (id: string) => string | undefined,
): SavedLook[] {
  const renamed = (aspect: LookAspect): LookAspect => {
    const id = aspect.definitionId === undefined ? undefined : rename(aspect.definitionId);
    return id === undefined ? aspect : { ...aspect, definitionId: id };
  };
  return looks.map(({ look, ...rest }) => ({
    ...rest,
    look: {
      ...look,
      ...(look.colourBy ? { colourBy: renamed(look.colourBy) } : {}),
      ...(look.filters
        ? { filters: look.filters.map((filter) => ({ ...filter, aspect: renamed(filter.aspect) })) }
        : {}),
    },
  }));
}

/** The looks without what they say about a definition that goes. */
export function withoutDefinition(looks: readonly SavedLook[], definitionId: string): SavedLook[] {
  return looks.map(({ look: { colourBy, filters, ...look }, ...rest }) => {
    const left = filters?.filter(({ aspect }) => aspect.definitionId !== definitionId) ?? [];
    return {
      ...rest,
      look: {
        ...look,
        ...(colourBy && colourBy.definitionId !== definitionId ? { colourBy } : {}),
        ...(left.length > 0 ? { filters: left } : {}),
      },
    };
  });
}
