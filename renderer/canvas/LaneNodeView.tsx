import { memo } from 'react';
import type { NodeProps } from '@xyflow/react';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { textIn } from '../../domain/text';
import { LANGUAGE, t } from '../i18n/translate';
import { useUi } from '../state/ui-store';
import type { LaneNode } from './to-flow';

/** A layer: its ground, its name, and the button that folds it. */
export const LaneNodeView = memo(function LaneNodeView({ data }: NodeProps<LaneNode>) {
  const { lane } = data;
  const name = textIn(lane.layer.name, LANGUAGE);
  const retired = lane.layer.reference?.retiredIn !== undefined;
  const covered = retired
    ? t('lane.retired')
    : t('lane.covered', { covered: lane.coveredCount, count: lane.componentCount });
  return (
    <div
      role="group"
      className={`lane lane-${lane.area}`}
      data-hue={lane.layer.reference?.hue ?? 'slate'}
      data-collapsed={lane.collapsed}
      aria-label={t('lane.label', { name, count: lane.cardCount })}
    >
      <header className="lane-head">
        <button
          type="button"
          className="lane-toggle nopan"
          aria-expanded={!lane.collapsed}
          aria-label={lane.collapsed ? t('lane.expand', { name }) : t('lane.collapse', { name })}
          onClick={() => useUi.getState().toggleLane(lane.id)}
        >
          {lane.collapsed ? <ChevronRight size={16} aria-hidden /> : <ChevronDown size={16} aria-hidden />}
        </button>
        {lane.area === 'lane' && !retired ? <span className="lane-number">{lane.number}</span> : null}
        <h2 className="lane-name" lang={LANGUAGE}>
          {name}
        </h2>
        <p className="lane-count">{covered}</p>
        {lane.collapsed ? <p className="lane-folded">{t('lane.folded', { count: lane.cardCount })}</p> : null}
      </header>
    </div>
  );
});
