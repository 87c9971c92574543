// The name of a place as tabs, headers and a presentation say it.
import type { ModelIndex } from '../../domain/model-index';
import { textIn } from '../../domain/text';
import { LANGUAGE, t } from '../i18n/translate';
import type { Place } from '../state/places';

/** The map, what a generated view is about, or the name of a view. */
export function placeTitle(place: Place, index: ModelIndex): string {
  if (place.kind === 'map') return t('places.map');
  if (place.kind === 'page') return t(`page.${place.page}`);
  if (place.kind === 'generated') {
    const element = index.find('element', place.spec.elementId);
    return element ? textIn(element.name, LANGUAGE) : t(`generated.${place.spec.kind}`);
  }
  return textIn(index.find('view', place.viewId)?.name, LANGUAGE);
}
