// A place as the settings keep it, and back: map, a view's identifier, a generated view with all that narrows it, or a page.
import { GENERATED_KINDS, type GeneratedSpec } from '../../domain/generated-views/spec';
import type { Place } from './places';
import { PAGES, type OpenPage } from './ui-store';

const GENERATED = 'generated ';
const PAGE = 'page ';

/** The place as one text. */
export function placeText(place: Place): string {
  if (place.kind === 'generated') return GENERATED + JSON.stringify(place.spec);
  if (place.kind === 'page') return `${PAGE}${place.page} ${place.part}`;
  return place.kind === 'view' ? place.viewId : 'map';
}

/** The place of a text that placeText has made; the map where it cannot be read. */
export function placeOfText(text: string): Place {
  if (text.startsWith(PAGE)) return pageOf(text) ?? { kind: 'map' };
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

function pageOf(text: string): Place | undefined {
  const [, name, ...part] = text.split(' ');
  const page: OpenPage['page'] | undefined = PAGES.find((one) => one === name);
  return page && { kind: 'page', page, part: part.join(' ') };
}
