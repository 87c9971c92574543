import { memo, useState, type KeyboardEvent } from 'react';
import { Handle, Position, useConnection, type NodeProps } from '@xyflow/react';
import {
  ArrowLeftRight,
  ArrowRight,
  CornerDownLeft,
  CornerUpRight,
  Plus,
  Repeat2,
  TriangleRight,
  X,
} from 'lucide-react';
import { run } from '../engine-client/commands';
import { LANGUAGE, t, type TextKey } from '../i18n/translate';
import { useInUse } from '../state/pane';
import { useUi } from '../state/ui-store';
import { heatStyle } from '../ui/heat-style';
import type { CardNode } from './to-flow';

/** A system in a box. Fates by form first (CSS), then by word. */
export const CardNodeView = memo(function CardNodeView({ id, data, selected }: NodeProps<CardNode>) {
  const { card, hue, flowCount, dimmed, look: own } = data;
  const inUse = useInUse();
  const renaming = useUi((state) => state.renaming === id) && inUse;
  const connecting = useConnection((connection) => connection.inProgress);
  const { element, fate, moves, slim, again } = card.card;
  const look = moves === 'out' ? 'retire' : moves === 'in' ? 'new' : fate;
  const supplier = element.fields?.supplier ?? '';
  // The word of the fate stands on the card already where cards are coloured by it.
  const told = look !== undefined && look !== 'keep' && own?.text === t(`fate.${look}`);
  const value = [told ? undefined : own?.text, own?.scaleText]
    .filter((word) => word !== undefined)
    .join(' · ');
  const { replacedBy } = card.card;
  const fact = replacedBy === '' ? supplier : t('card.replacedBy', { name: replacedBy });
  const detail = value === '' && !told ? fact : value;
  return (
    <article
      className="card"
      id={`card-${id}`}
      tabIndex={-1}
      data-element={element.id}
      data-hue={hue}
      data-fate={look ?? 'none'}
      data-again={again}
      data-slim={slim}
      data-selected={selected}
      data-dimmed={dimmed}
      data-heat={own?.tone}
      style={heatStyle(own?.tone)}
      title={card.card.name}
      aria-label={describe(card.card.name, look, replacedBy, value === '' ? supplier : value, flowCount)}
    >
      {renaming ? (
        <RenameInput elementId={element.id} name={card.card.name} />
      ) : (
        <div className="card-name">
          {card.nameLines.map((line, i) => (
            <span key={i}>{line}</span>
          ))}
        </div>
      )}
      <div className="card-meta">
        {look && look !== 'keep' ? <FateWord fate={look} moves={moves} /> : null}
        {slim ? null : (
          <>
            <span className="card-supplier" title={detail}>
              {detail}
            </span>
            {flowCount > 0 ? (
              <span className="card-flows">
                {flowCount} <ArrowLeftRight size={11} aria-hidden />
              </span>
            ) : null}
          </>
        )}
      </div>
      {own?.scale === undefined ? null : (
        <span className="card-scale" style={{ width: `${Math.max(1, own.scale * 100)}%` }} aria-hidden />
      )}
      <Handle
        id="out"
        type="source"
        position={Position.Right}
        className="card-handle"
        title={t('card.connect')}
      />
      <Handle
        id="in"
        type="target"
        position={Position.Left}
        className={connecting ? 'card-catch card-catch-on' : 'card-catch'}
        isConnectableStart={false}
      />
    </article>
  );
});

const ICONS = { keep: ArrowRight, change: TriangleRight, replace: Repeat2, retire: X, new: Plus };

function FateWord({ fate, moves }: { fate: keyof typeof ICONS; moves: 'in' | 'out' | undefined }) {
  const Icon = moves === 'in' ? CornerDownLeft : moves === 'out' ? CornerUpRight : ICONS[fate];
  const key: TextKey = moves === 'in' ? 'fate.movesIn' : moves === 'out' ? 'fate.movesOut' : `fate.${fate}`;
  return (
    <span className="card-fate">
      <Icon size={11} aria-hidden strokeWidth={2.6} />
      {t(key)}
    </span>
  );
}

function describe(
  name: string,
  fate: string | undefined,
  replacedBy: string,
  supplier: string,
  flows: number,
): string {
  const parts = [name];
  if (fate) parts.push(t(`fate.${fate}` as TextKey));
  if (replacedBy !== '') parts.push(t('card.replacedBy.read', { name: replacedBy }));
  if (supplier !== '') parts.push(supplier);
  parts.push(t('card.flows', { count: flows }));
  return parts.join(', ');
}

function RenameInput({ elementId, name }: { elementId: string; name: string }) {
  const [text, setText] = useState(name);
  const done = (save: boolean): void => {
    if (useUi.getState().renaming === null) return;
    useUi.getState().set({ renaming: null });
    if (save && text.trim() !== '' && text.trim() !== name) {
      void run('element.update', { ids: [elementId], name: { language: LANGUAGE, text: text.trim() } });
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation();
    if (event.key === 'Enter') done(true);
    else if (event.key === 'Escape') done(false);
  };
  return (
    <input
      className="card-rename nodrag nopan"
      ref={(input) => {
        if (input && document.activeElement !== input) {
          input.focus({ preventScroll: true });
          input.select();
        }
      }}
      value={text}
      aria-label={t('card.rename', { name })}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => done(true)}
    />
  );
}
