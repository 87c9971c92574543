import { memo } from 'react';
import type { NodeProps } from '@xyflow/react';
import { Plus } from 'lucide-react';
import { textIn } from '../../domain/text';
import { LANGUAGE, t } from '../i18n/translate';
import { useInUse } from '../state/pane';
import { useUi } from '../state/ui-store';
import { AddInput } from './AddInput';
import { nodeId, type ComponentNode } from './to-flow';

/** A box of the reference architecture: its name, what does not concern the municipality, and the place to add a system. */
export const ComponentNodeView = memo(function ComponentNodeView({
  data,
  selected,
}: NodeProps<ComponentNode>) {
  const { box, hue } = data;
  const inUse = useInUse();
  const adding = useUi((state) => state.adding === box.id) && inUse;
  const isTarget = useUi((state) => state.dropTarget === box.id);
  const name = textIn(box.component.name, LANGUAGE);
  return (
    // A group and no landmark: the same box stands in each pane.
    <div
      role="group"
      className="box"
      id={nodeId('component', box.id)}
      data-hue={hue}
      data-empty={box.cardCount === 0}
      data-not-applicable={box.notApplicable !== undefined}
      data-selected={selected}
      data-drop-target={isTarget}
      aria-label={t('box.label', { name, count: box.cardCount })}
    >
      <button
        type="button"
        className="box-head nopan"
        tabIndex={-1}
        title={name}
        onClick={() => useUi.getState().select({ componentIds: [box.id] })}
      >
        {box.sector === '' ? null : <span className="box-sector">{box.sector}</span>}
        {box.titleLines.map((line, i) => (
          <span className="box-title" key={i}>
            {line}
          </span>
        ))}
      </button>
      {box.notApplicable ? (
        <div className="box-not-applicable">
          <p>{t('box.notApplicable')}</p>
          {box.notApplicable.reason === '' ? null : <p className="box-reason">{box.notApplicable.reason}</p>}
        </div>
      ) : (
        <div className="box-add nopan" style={{ top: box.addY - box.y }}>
          {adding ? (
            <AddInput componentId={box.id} componentName={name} />
          ) : (
            <button
              type="button"
              className="add-button"
              tabIndex={-1}
              aria-label={t('box.addTo', { name })}
              onClick={() => useUi.getState().set({ adding: box.id })}
            >
              <Plus size={13} aria-hidden />
              {t('box.add')}
            </button>
          )}
        </div>
      )}
    </div>
  );
});
