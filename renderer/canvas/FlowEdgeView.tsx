import { memo, useState } from 'react';
import { EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { t, type TextKey } from '../i18n/translate';
import { useUi } from '../state/ui-store';
import type { FlowEdge } from './to-flow';

const MANY = 14;
/** With more lines than this a label is shown only for the line that is pointed at or chosen. */
const FEW = 3;

/** An integration: its line, and its words where it is chosen or few are shown. */
export const FlowEdgeView = memo(function FlowEdgeView({ id, data, selected }: EdgeProps<FlowEdge>) {
  const [hovered, setHovered] = useState(false);
  if (!data) return null;
  const { flow, path, label, lines } = data;
  const { relationship, fate, gone } = flow;
  const direction = relationship.flow?.direction ?? 'forward';
  const words = relationship.flow?.data ?? '';
  const look = gone ? 'retire' : (fate ?? 'none');
  const showLabel = selected === true || hovered || (lines <= FEW && words !== '');
  return (
    <>
      <path
        className="flow-hit"
        d={path}
        onMouseEnter={() => setHovered(true)}
        onMouseLeave={() => setHovered(false)}
      />
      <path
        className="flow-line"
        d={path}
        data-fate={look}
        data-selected={selected}
        data-many={lines > MANY}
        markerEnd="url(#flow-arrow)"
        markerStart={direction === 'both' ? 'url(#flow-arrow)' : undefined}
      />
      {showLabel ? (
        <EdgeLabelRenderer>
          <button
            type="button"
            className="flow-label nopan"
            tabIndex={-1}
            data-selected={selected}
            data-fate={look}
            style={{ transform: `translate(-50%, -50%) translate(${label.x}px, ${label.y}px)` }}
            onClick={() => useUi.getState().select({ flowIds: [id] })}
          >
            {look === 'new' || look === 'retire' || look === 'change'
              ? `${t(`fate.${look}` as TextKey)}: `
              : ''}
            {words === '' ? t('flow.unnamed') : words}
          </button>
        </EdgeLabelRenderer>
      ) : null}
    </>
  );
});
