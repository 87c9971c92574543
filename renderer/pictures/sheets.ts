// The sheets of paper that a choice makes of a picture.
import type { Rect } from '../../domain/drawing/layer-map-layout';
import { laySheets, type Sheets } from '../../domain/pictures/paper';
import { Refused } from '../../domain/problem';
import type { PictureChoice } from '../../schemas/generated/types';

/** Null where they would be too many. */
export function sheetsOf(bounds: Rect, { paper, orientation, percent }: PictureChoice): Sheets | null {
  try {
    return laySheets(bounds, { paper, orientation, ...(percent === undefined ? {} : { percent }) });
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}
