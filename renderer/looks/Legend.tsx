import type { KeyboardEvent } from 'react';
import type { LegendRow } from '../../domain/looks/looks-of';
import type { LookAspect } from '../../schemas/generated/types';
import { formatNumber } from '../i18n/format';
import { t } from '../i18n/translate';
import { toggleClass } from '../state/looks';
import { useLooks } from '../state/shown-looks';
import { heatStyle } from '../ui/heat-style';

/** The classes of what colours the canvas; each row shows only itself, or adds itself with Ctrl. */
export function Legend({ aspect }: { aspect: LookAspect }) {
  const { legend } = useLooks();
  const some = legend.some(({ chosen }) => chosen);
  return (
    <div className="look-rows" role="group" aria-label={t('look.legend.hint')} title={t('look.legend.hint')}>
      {legend.map((row) => (
        <Row key={row.key} row={row} off={some && !row.chosen} aspect={aspect} />
      ))}
    </div>
  );
}

function Row({ row, off, aspect }: { row: LegendRow; off: boolean; aspect: LookAspect }) {
  return (
    <button
      type="button"
      className="look-row"
      aria-pressed={row.chosen}
      data-off={off}
      onClick={(event) => toggleClass(aspect, row.key, event.ctrlKey || event.metaKey)}
      onKeyDown={(event) => {
        const press = event.key === 'Enter' || event.key === ' ';
        if (!press || !(event.ctrlKey || event.metaKey)) goToRow(event);
        else {
          event.preventDefault();
          event.stopPropagation();
          toggleClass(aspect, row.key, true);
        }
      }}
    >
      <span className="look-swatch" data-tone={row.tone} style={heatStyle(row.tone)} aria-hidden />
      <span className="look-label">{row.label}</span>
      <span className="look-number">
        {formatNumber(row.count)} <span className="visually-hidden">{t('look.things')}</span>
      </span>
    </button>
  );
}

/** Arrows move among the rows. */
function goToRow(event: KeyboardEvent<HTMLButtonElement>): void {
  const { key, currentTarget } = event;
  const to =
    key === 'ArrowDown'
      ? currentTarget.nextElementSibling
      : key === 'ArrowUp'
        ? currentTarget.previousElementSibling
        : undefined;
  if (to === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  if (to instanceof HTMLButtonElement) to.focus();
}
