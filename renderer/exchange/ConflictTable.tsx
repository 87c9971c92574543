// What both have changed, in words, with a choice for each and for all.
import type { ExchangeArrival, ExchangeConflict } from '../../schemas/generated/types';
import { t } from '../i18n/translate';
import type { ExchangeTalk, Side } from './exchange';

export function ConflictTable({ arrival, talk }: { arrival: ExchangeArrival; talk: ExchangeTalk }) {
  const { organisationId, name, conflicts, conflictCount } = arrival;
  return (
    <div className="exchange-conflicts">
      <div className="exchange-all">
        <button type="button" className="button" onClick={() => talk.prefer(organisationId, 'mine')}>
          {t('exchange.conflicts.allMine')}
        </button>
        <button type="button" className="button" onClick={() => talk.prefer(organisationId, 'theirs')}>
          {t('exchange.conflicts.allTheirs')}
        </button>
      </div>
      <table className="difference-table" aria-label={t('exchange.conflicts.table', { name })}>
        <thead>
          <tr>
            <th scope="col">{t('exchange.conflicts.what')}</th>
            <th scope="col">{t('exchange.conflicts.mine')}</th>
            <th scope="col">{t('exchange.conflicts.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {conflicts.map((conflict) => (
            <Row
              key={conflict.id}
              conflict={conflict}
              side={talk.sideOf(organisationId, conflict.id) ?? conflict.side}
              onAnswer={(side) => talk.answer(organisationId, conflict.id, side)}
            />
          ))}
        </tbody>
      </table>
      {conflicts.length < conflictCount ? (
        <p className="hint">
          {t('exchange.conflicts.more', { shown: conflicts.length, count: conflictCount })}
        </p>
      ) : null}
    </div>
  );
}

function Row(props: { conflict: ExchangeConflict; side: Side | undefined; onAnswer: (side: Side) => void }) {
  const { conflict, side } = props;
  const { subject, field, base, kind } = conflict;
  return (
    <tr data-open={side === undefined}>
      <th scope="row">
        {subject} {field === '' ? null : <span className="hint">{field}</span>}
        {kind === 'field' && base !== undefined && base !== '' ? (
          <span className="hint exchange-note">{t('exchange.conflicts.base', { value: base })}</span>
        ) : null}
      </th>
      {(['mine', 'theirs'] as const).map((one) => (
        <td key={one}>
          <label className="check-row">
            <input
              type="radio"
              name={conflict.id}
              aria-label={`${t(`exchange.conflicts.${one}`)}: ${valueText(conflict, one)}`}
              checked={side === one}
              onChange={() => props.onAnswer(one)}
            />
            <span>{valueText(conflict, one)}</span>
          </label>
        </td>
      ))}
    </tr>
  );
}

function valueText(conflict: ExchangeConflict, side: Side): string {
  const { kind } = conflict;
  const value = conflict[side];
  if (kind === 'field') return value === undefined || value === '' ? t('exchange.conflicts.empty') : value;
  const removed = kind === 'removedHere' ? 'mine' : 'theirs';
  return t(side === removed ? 'exchange.conflicts.removed' : 'exchange.conflicts.kept');
}
