// A place as the settings keep it, and back: map, a view's identifier, or a generated view with all that narrows it.
import { GENERATED_KINDS, type GeneratedSpec } from '../../domain/generated-views/spec';
import type { Place } from './places';

const GENERATED = 'generated ';

/** The place as one text. */
export function placeText(place: Place): string {
  if (place.kind === 'generated') return GENERATED + JSON.stringify(place.spec);
  return place.kind === 'view' ? place.viewId : 'map';
}

/** The place of a text that placeText has made; the map where it cannot be read. */
export function placeOfText(text: string): Place {
  if (!text.startsWith(GENERATED)) return text === 'map' ? { kind: 'map' } : { kind: 'view', viewId: text };
  try {
    const spec = JSON.parse(text.slice(GENERATED.length)) as Partial<GeneratedSpec> | null;
    const known = GENERATED_KINDS.some((kind) => kind === spec?.kind);
    if (spec && known && typeof spec.organisationId === 'string')
      return { kind: 'generated', spec: spec as GeneratedSpec };
  } catch {
    // Written by another version, or by hand.
  }
  return { kind: 'map' };
}
