// Whose data can be published, with what has changed since it was published last.
import { useState } from 'react';
import type { ExchangeDeparture } from '../../schemas/generated/types';
import { formatDayTime, formatNumber } from '../i18n/format';
import { t } from '../i18n/translate';
import { FindField } from '../ui/FindField';
import { ChooseAll } from './ChooseAll';
import { mayLeave, type ExchangeTalk } from './exchange';

const COLUMNS = ['municipality', 'published', 'state', 'added', 'changed', 'removed'] as const;
const NUMBERS = ['added', 'changed', 'removed'] as const;
/** More rows than this can be searched. */
const MANY = 12;
/** Names that are told of those that are up to date. */
const NAMED = 6;

export function DepartureTable(props: { departures: readonly ExchangeDeparture[]; talk: ExchangeTalk }) {
  const { departures, talk } = props;
  const [sought, setSought] = useState('');
  const rows = departures.filter(({ state }) => state !== 'same');
  const same = departures.filter(({ state }) => state === 'same');
  const shown = rows.filter(({ name }) =>
    name.toLocaleLowerCase('fi').includes(sought.trim().toLocaleLowerCase('fi')),
  );
  const ids = shown.filter(mayLeave).map(({ organisationId }) => organisationId);
  const count = rows.filter(mayLeave).length;
  return (
    <section className="exchange-part">
      <h3>{t('exchange.departures', { count })}</h3>
      {rows.length > MANY ? (
        <FindField label={t('exchange.column.municipality')} value={sought} onChange={setSought} />
      ) : null}
      <p className="hint">{t(rows.length === 0 ? 'exchange.departures.none' : 'exchange.departures.hint')}</p>
      {rows.length > 0 ? (
        <div className="collecting-box">
          <table className="collecting-table" aria-label={t('exchange.departures', { count })}>
            <thead>
              <tr>
                <td>
                  <ChooseAll
                    ids={ids}
                    chosen={talk.leaving}
                    onChange={(on) => talk.toggle('leaving', ids, on)}
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
              {shown.map((departure) => (
                <Row key={departure.organisationId} departure={departure} talk={talk} />
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {same.length > 0 && rows.length > 0 ? (
        <p className="hint">{t('exchange.departures.same', { names: namesOf(same) })}</p>
      ) : null}
    </section>
  );
}

function Row({ departure, talk }: { departure: ExchangeDeparture; talk: ExchangeTalk }) {
  const { organisationId: id, name, state, counter, at } = departure;
  const chosen = talk.leaving.has(id);
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          aria-label={t('exchange.choose.publish', { name })}
          disabled={!mayLeave(departure)}
          checked={chosen && mayLeave(departure)}
          onChange={() => talk.toggle('leaving', [id], !chosen)}
        />
      </td>
      <th scope="row">{name}</th>
      <td>
        {counter === undefined ? '–' : t('exchange.counter', { counter })}
        {at === undefined ? null : <span className="hint exchange-note">{formatDayTime(at)}</span>}
      </td>
      <td>{t(`exchange.state.${state}`)}</td>
      {NUMBERS.map((column) => (
        <td key={column} data-number>
          {state === 'behind' ? '' : formatNumber(departure[column])}
        </td>
      ))}
    </tr>
  );
}

function namesOf(rows: readonly ExchangeDeparture[]): string {
  const names = rows.slice(0, NAMED).map(({ name }) => name);
  return rows.length > NAMED ? `${names.join(', ')} …` : names.join(', ');
}
