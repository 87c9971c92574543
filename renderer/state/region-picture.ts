// The picture of the region that is shown, for the export dialog and for copying.
import type { PictureSubject } from '../../schemas/generated/types';
import { currentReferenceModel } from './current';
import { useRegionView } from './region-view';
import { useUi } from './ui-store';

/** Parts of the region page that are pictures. */
const DRAWINGS: Readonly<Record<string, NonNullable<PictureSubject['drawing']>>> = {
  multiples: 'multiples',
  systems: 'systems',
  tiles: 'tiles',
};

/** What is drawn on the region page now; null on other pages. */
export function currentRegionPicture(): PictureSubject | null {
  const { page, mode } = useUi.getState();
  const model = currentReferenceModel();
  if (page?.page !== 'region' || !model) return null;
  const { figure, comparedId, detail, shownOrder } = useRegionView.getState();
  return {
    kind: 'region',
    drawing: DRAWINGS[page.part] ?? 'systems',
    referenceModelId: model.id,
    state: mode === 'current' ? 'current' : 'target',
    figure,
    detail,
    ...(comparedId === null ? {} : { comparedId }),
    ...(shownOrder.length > 0 ? { organisationIds: [...shownOrder] } : {}),
  };
}
