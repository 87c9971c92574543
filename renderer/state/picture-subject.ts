// What a picture of the canvas shows now: read by the export dialog and by copying.
import type { PictureSubject } from '../../schemas/generated/types';
import type { ColourTheme } from '../../domain/drawing/colours';
import { mapStates } from '../../domain/drawing/layer-map-content';
import type { Looks } from '../../domain/looks/looks-of';
import { sceneLegend, sceneLooks } from '../../domain/looks/scene-looks';
import { currentOrganisation, currentReferenceModel } from './current';
import { currentGenerated, currentSpec, shownTitle } from './generated';
import { useUi } from './ui-store';
import { fieldName } from '../i18n/field-words';
import { LANGUAGE, t } from '../i18n/translate';
import { currentLook } from './looks';
import { currentRegionPicture } from './region-picture';
import { currentView } from './views';
import { useWorkspace } from './workspace-store';

/** The subject with the colours, values and filters of the canvas in the colours of the picture. */
export function withLooks(subject: PictureSubject, looks: Looks, theme: ColourTheme): PictureSubject {
  const said = [...sceneLooks(looks, theme)].filter(
    ([, { fill, text, scale, dimmed, hidden }]) =>
      fill !== undefined || text !== undefined || scale !== undefined || dimmed || hidden,
  );
  if (said.length === 0) return subject;
  const { sizeBy } = currentLook();
  return {
    ...subject,
    looks: said.map(([elementId, look]) => ({ elementId, ...look })),
    classes: sceneLegend(looks, theme),
    ...(sizeBy ? { sizeLabel: t('look.sizeNamed', { name: fieldName(sizeBy).toLowerCase() }) } : {}),
  };
}

/** The map or view on the canvas in the state that is shown; null where there is neither. */
export function currentPicture(): PictureSubject | null {
  const { index } = useWorkspace.getState();
  const { mode, flows, selection, collapsed } = useUi.getState();
  const organisation = currentOrganisation();
  const region = currentRegionPicture();
  if (region) return region;
  const generated = currentSpec();
  const made = currentGenerated();
  if (generated && made) {
    const states = mapStates(index, generated.organisationId);
    const stateId = (mode === 'current' ? states.current : (states.target ?? states.current))?.id;
    const view = { ...made.view, name: { [LANGUAGE]: shownTitle(index, generated) } };
    return { kind: 'view', view, items: [...made.items], ...(stateId === undefined ? {} : { stateId }) };
  }
  const view = currentView();
  if (view) {
    const states = organisation ? mapStates(index, organisation.id) : undefined;
    const stateId = (mode === 'current' ? states?.current : (states?.target ?? states?.current))?.id;
    return { kind: 'view', viewId: view.id, ...(stateId === undefined ? {} : { stateId }) };
  }
  const model = currentReferenceModel();
  if (!organisation || !model) return null;
  return {
    kind: 'map',
    organisationId: organisation.id,
    referenceModelId: model.id,
    mode,
    collapsedLayerIds: [...collapsed],
    ...(flows === 'all' ? {} : { flowIds: flows === 'none' ? [] : chosenFlows() }),
  };

  /** Integrations of the chosen cards, and those that are chosen themselves, as the canvas draws them. */
  function chosenFlows(): string[] {
    const elements = new Set(
      selection.placementIds.map((id) => index.find('placement', id)?.elementId).filter(Boolean),
    );
    const own = new Set(selection.flowIds);
    return index
      .pointing('relationship', 'owner', organisation?.id ?? '')
      .filter(
        ({ id, type, sourceId, targetId }) =>
          type === 'Flow' && (own.has(id) || elements.has(sourceId) || elements.has(targetId)),
      )
      .map(({ id }) => id);
  }
}
