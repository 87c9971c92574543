// What is new in the place, one row for each municipality, with its sender, its changes and its questions.
import { Fragment, useState } from 'react';
import { ChevronDown, ChevronRight } from 'lucide-react';
import type { ExchangeArrival } from '../../schemas/generated/types';
import { formatDayTime, formatNumber } from '../i18n/format';
import { t, type TextKey } from '../i18n/translate';
import { IconButton } from '../ui/IconButton';
import { ChooseAll } from './ChooseAll';
import { ConflictTable } from './ConflictTable';
import type { ExchangeTalk } from './exchange';

const COLUMNS = ['municipality', 'published', 'sender', 'added', 'changed', 'removed', 'conflicts'] as const;
const NUMBERS = ['added', 'changed', 'removed'] as const;

export function ArrivalTable({
  arrivals,
  talk,
}: {
  arrivals: readonly ExchangeArrival[];
  talk: ExchangeTalk;
}) {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const ids = arrivals.map(({ organisationId }) => organisationId);
  const toggle = (id: string): void => {
    const next = new Set(closed);
    if (!next.delete(id)) next.add(id);
    setClosed(next);
  };
  return (
    <section className="exchange-part">
      <h3>{t('exchange.arrivals', { count: arrivals.length })}</h3>
      {arrivals.length === 0 ? <p className="hint">{t('exchange.arrivals.none')}</p> : null}
      {arrivals.length > 0 ? (
        <div className="collecting-box">
          <table className="collecting-table" aria-label={t('exchange.arrivals', { count: arrivals.length })}>
            <thead>
              <tr>
                <td>
                  <ChooseAll
                    ids={ids}
                    chosen={talk.taking}
                    onChange={(on) => talk.toggle('taking', ids, on)}
                  />
                </td>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col" data-number={NUMBERS.some((one) => one === column)}>
                    {t(`exchange.column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {arrivals.map((arrival) => (
                <Row
                  key={arrival.organisationId}
                  arrival={arrival}
                  talk={talk}
                  open={!closed.has(arrival.organisationId)}
                  onToggle={() => toggle(arrival.organisationId)}
                />
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </section>
  );
}

function Row(props: { arrival: ExchangeArrival; talk: ExchangeTalk; open: boolean; onToggle: () => void }) {
  const { arrival, talk, open } = props;
  const { organisationId: id, name, conflictCount, openCount } = arrival;
  const chosen = talk.taking.has(id);
  const asks = conflictCount > 0 && chosen;
  return (
    <Fragment>
      <tr>
        <td>
          <input
            type="checkbox"
            aria-label={t('exchange.choose.take', { name })}
            checked={chosen}
            onChange={() => talk.toggle('taking', [id], !chosen)}
          />
        </td>
        <th scope="row">
          {name}
          {notesOf(arrival).map((note) => (
            <span key={note} className="hint exchange-note">
              {note}
            </span>
          ))}
        </th>
        <td>
          {t('exchange.counter', { counter: arrival.counter })}
          <span className="hint exchange-note">{formatDayTime(arrival.at)}</span>
        </td>
        <td>
          <Sender arrival={arrival} />
        </td>
        {NUMBERS.map((column) => (
          <td key={column} data-number>
            {formatNumber(arrival[column])}
          </td>
        ))}
        <td>
          {conflictCount === 0 ? null : (
            <span className="exchange-asks" data-open={openCount > 0}>
              {t('exchange.conflicts.of', { done: conflictCount - openCount, all: conflictCount })}
              {asks ? (
                <IconButton
                  label={t(open ? 'exchange.conflicts.hide' : 'exchange.conflicts.show', {
                    name,
                    count: conflictCount,
                  })}
                  onPress={props.onToggle}
                >
                  {open ? <ChevronDown size={18} aria-hidden /> : <ChevronRight size={18} aria-hidden />}
                </IconButton>
              ) : null}
            </span>
          )}
        </td>
      </tr>
      {asks && open ? (
        <tr className="collecting-details">
          <td colSpan={COLUMNS.length + 1}>
            <ConflictTable arrival={arrival} talk={talk} />
          </td>
        </tr>
      ) : null}
    </Fragment>
  );
}

function notesOf({ first, gone, conflictCount, kept }: ExchangeArrival): string[] {
  return [
    gone
      ? t('exchange.gone')
      : first
        ? t(conflictCount > 0 ? 'exchange.firstMeeting' : 'exchange.first')
        : '',
    kept > 0 ? t('exchange.kept', { count: kept }) : '',
  ].filter((note) => note !== '');
}

const HINTED = ['new', 'other', 'unsigned'];

function Sender({ arrival: { sender } }: { arrival: ExchangeArrival }) {
  const { state, fingerprint } = sender;
  return (
    <div className="exchange-sender" data-state={state}>
      <span className="tag">{t(`exchange.sender.${state}`)}</span>
      {fingerprint && state !== 'own' ? <span className="exchange-print">{fingerprint}</span> : null}
      {HINTED.includes(state) ? (
        <span className="hint exchange-note">{t(`exchange.sender.${state}.hint` as TextKey)}</span>
      ) : null}
    </div>
  );
}
