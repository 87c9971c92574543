// What a model is drafted by when it is opened: as it was the last time, otherwise by what looks most like layers.
import type { ReferenceChoice, ReferenceOutline } from '../../schemas/generated/types';

/** The choice that an earlier version was made with where this model still has it; otherwise the likeliest one. */
export function firstChoice(
  outline: ReferenceOutline,
  earlier: ReferenceChoice | undefined,
): ReferenceChoice {
  const { folders, views } = outline;
  if (earlier) {
    const { leaveOut: _dropped, ...choice } = earlier;
    const places = choice.by === 'folder' ? folders : views;
    if (choice.by === 'elements' || places.some(({ id }) => id === choice.id)) return choice;
  }
  const view = likeliest(views, ({ frames }) => frames);
  if (view && view.frames > 1) return { by: 'view', id: view.id };
  const folder = likeliest(folders, ({ layers }) => layers);
  if (folder) return { by: 'folder', id: folder.id };
  return { by: 'elements', layers: 'type' };
}

/** The place to begin with when the user changes to folders or views. */
export function firstPlace(outline: ReferenceOutline, by: 'folder' | 'view'): string | undefined {
  return by === 'view'
    ? likeliest(outline.views, ({ frames }) => frames)?.id
    : likeliest(outline.folders, ({ layers }) => layers)?.id;
}

/** More than a screenful of layers is rarely a map, so the most below that wins. */
const MOST_LAYERS = 15;

function likeliest<P>(places: readonly P[], layers: (place: P) => number): P | undefined {
  const score = (place: P): number => (layers(place) <= MOST_LAYERS ? layers(place) : 1);
  return [...places].sort((a, b) => score(b) - score(a))[0];
}
