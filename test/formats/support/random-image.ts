// A picture of a random model.
import type { Image } from '../../../schemas/generated/types';
import type { RandomSource } from './random-source';

/** Path, type and content; who owns it is for the model to say. */
export function randomImage(random: RandomSource): Pick<Image, 'kind' | 'path' | 'mediaType' | 'base64'> {
  return {
    kind: 'image',
    path: random.pick(['images/a.png', 'kuva <&>.png', '']) ?? '',
    mediaType: random.pick(['image/png', 'image/svg+xml'] as const) ?? 'image/png',
    base64: random.pick(['iVBORw0KGgo=', '', 'PHN2Zy8+']) ?? '',
  };
}
