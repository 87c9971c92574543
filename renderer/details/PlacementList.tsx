import { X } from 'lucide-react';
import { componentsOf, layersOf } from '../../domain/reference-models';
import { textIn } from '../../domain/text';
import type { Element } from '../../schemas/generated/types';
import { run } from '../engine-client/commands';
import { LANGUAGE, t } from '../i18n/translate';
import { useEditState, useModel, useReferenceModel } from '../state/selectors';
import { IconButton } from '../ui/IconButton';

/** The boxes in which a system stands, and putting it into one more. */
export function PlacementList({ element }: { element: Element }) {
  const { index } = useModel();
  const model = useReferenceModel();
  const state = useEditState();
  const at = state ? { stateId: state.id } : {};
  const placements = index.pointing('placement', 'placedElement', element.id);
  const used = new Set(placements.map(({ componentId }) => componentId));
  const layers = model ? layersOf(index, model.id) : [];
  return (
    <section className="panel-section">
      <h3>{t('placements.title')}</h3>
      <ul className="chips">
        {placements.map((placement) => {
          const name = textIn(index.find('element', placement.componentId)?.name, LANGUAGE);
          return (
            <li key={placement.id} className="chip">
              {name}
              <IconButton
                label={t('placements.remove', { name })}
                className="icon-button small"
                onPress={() => void run('placement.delete', { placementIds: [placement.id], ...at })}
              >
                <X size={13} aria-hidden />
              </IconButton>
            </li>
          );
        })}
      </ul>
      <select
        className="wide-select"
        value=""
        aria-label={t('placements.add')}
        onChange={(event) =>
          void run('placement.create', { elementIds: [element.id], componentId: event.target.value, ...at })
        }
      >
        <option value="">{t('placements.add')}</option>
        {layers.map((layer) => (
          <optgroup key={layer.id} label={textIn(layer.name, LANGUAGE)}>
            {componentsOf(index, layer.id)
              .filter((component) => !used.has(component.id))
              .map((component) => (
                <option key={component.id} value={component.id}>
                  {textIn(component.name, LANGUAGE)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </section>
  );
}
