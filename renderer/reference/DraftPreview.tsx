import { LANE_HUES } from '../../domain/drawing/colours';
import { textIn } from '../../domain/text';
import type { ReferenceDraftResult, ReferenceModelFile } from '../../schemas/generated/types';
import { LANGUAGE, t } from '../i18n/translate';
import { layersAdjusted, sourceIdOf, type Adjustments, type DraftLayer } from './draft-adjustments';
import { OrderButtons } from '../ui/OrderButtons';

/** Boxes of a layer that are shown; a layer of thousands would be no map. */
const MOST_SHOWN = 120;

/** The layer map that would come: layers in their order and colour, components that can be left out one by one. */
export function DraftPreview({
  draft,
  file,
  adjustments,
  onChange,
}: {
  draft: ReferenceDraftResult;
  /** As it would be taken. */
  file: ReferenceModelFile;
  adjustments: Adjustments;
  onChange: (more: Partial<Adjustments>) => void;
}) {
  const layers = layersAdjusted(draft.file, adjustments);
  const { leaveOut } = adjustments;
  const move = (from: number, to: number): void => {
    const order = layers.map(({ id }) => id);
    order.splice(to, 0, ...order.splice(from, 1));
    onChange({ order });
  };
  const toggle = (ids: readonly string[], out: boolean): void => {
    const next = new Set(leaveOut);
    for (const id of ids) {
      if (out) next.add(id);
      else next.delete(id);
    }
    onChange({ leaveOut: next });
  };
  const components = file.layers.reduce((sum, layer) => sum + layer.components.length, 0);
  const all = draft.file.layers.reduce((sum, layer) => sum + layer.components.length, 0);
  return (
    <section className="draft-preview" aria-label={t('draft.preview')}>
      <p className="draft-sum" role="status">
        <strong>{t('reference.size', { layers: file.layers.length, components })}</strong>{' '}
        {all > components ? t('draft.droppedByHand', { count: all - components }) : ''}
      </p>
      {draft.leftOut.length > 0 ? (
        <ul className="draft-left-out">
          {draft.leftOut.map(({ reason, count, names }) => (
            <li key={reason} title={names.join(', ')}>
              {t(`draft.leftOut.${reason}`, { count })}: {names.slice(0, 3).join(', ')}
              {count > 3 ? ' …' : ''}
            </li>
          ))}
        </ul>
      ) : null}
      <ol className="draft-layers">
        {layers.map((layer, at) => (
          <li key={layer.id} data-hue={layer.hue} className="draft-layer">
            <LayerHead
              layer={layer}
              at={at}
              count={layers.length}
              onMove={move}
              onChange={onChange}
              {...adjustments}
            />
            <div className="draft-boxes">
              {layer.components.slice(0, MOST_SHOWN).map((component) => {
                const id = sourceIdOf(component);
                const name = textIn(component.name, LANGUAGE);
                return (
                  <button
                    key={component.id}
                    type="button"
                    className="draft-box"
                    aria-pressed={!leaveOut.has(id)}
                    title={t(leaveOut.has(id) ? 'draft.takeBack' : 'draft.leaveOut', { name })}
                    onClick={() => toggle([id], !leaveOut.has(id))}
                  >
                    {name || t('draft.nameless')}
                  </button>
                );
              })}
              {layer.components.length > MOST_SHOWN ? (
                <span className="hint">
                  {t('draft.more', { count: layer.components.length - MOST_SHOWN })}
                </span>
              ) : null}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function LayerHead({
  layer,
  at,
  count,
  hues,
  areas,
  onMove,
  onChange,
}: {
  layer: DraftLayer;
  at: number;
  count: number;
  hues: Adjustments['hues'];
  areas: Adjustments['areas'];
  onMove: (from: number, to: number) => void;
  onChange: (more: Partial<Adjustments>) => void;
}) {
  const name = textIn(layer.name, LANGUAGE) || t('draft.nameless');
  return (
    <header className="draft-layer-head">
      <strong>
        {at + 1}. {name}
      </strong>
      <span className="hint">{t('draft.components', { count: layer.components.length })}</span>
      <select
        aria-label={t('draft.hueOf', { name })}
        value={layer.hue}
        onChange={(event) => {
          const hue = LANE_HUES.find((one) => one === event.target.value);
          if (hue) onChange({ hues: { ...hues, [layer.id]: hue } });
        }}
      >
        {LANE_HUES.map((hue) => (
          <option key={hue} value={hue}>
            {t(`draft.hue.${hue}`)}
          </option>
        ))}
      </select>
      <select
        aria-label={t('draft.areaOf', { name })}
        value={layer.area}
        onChange={(event) =>
          onChange({ areas: { ...areas, [layer.id]: event.target.value === 'column' ? 'column' : 'lane' } })
        }
      >
        <option value="lane">{t('draft.area.lane')}</option>
        <option value="column">{t('draft.area.column')}</option>
      </select>
      <OrderButtons
        up={t('reference.up', { name })}
        down={t('reference.down', { name })}
        at={at}
        count={count}
        onMove={(by) => onMove(at, at + by)}
      />
    </header>
  );
}
