// Who has delivered, when, how complete it is and how old, and a reminder for those who have not.
import { useDeferredValue, useMemo, useState } from 'react';
import { FolderInput, FolderSync } from 'lucide-react';
import type { Delivery } from '../../schemas/generated/types';
import { deliveredRows, toBeReminded, type DeliveredRow } from '../../domain/region/deliveries';
import { formatDay, formatNumber } from '../i18n/format';
import { LANGUAGE, t } from '../i18n/translate';
import { say } from '../state/messages';
import { useModel } from '../state/selectors';
import { useUi } from '../state/ui-store';
import { Meter } from '../ui/Meter';
import { reminderText } from './deliveries-reminder';

const COLUMNS = ['municipality', 'last', 'age', 'file', 'systems', 'completeness', 'changes'] as const;
const MONTHS = [3, 6, 12, 24];
const DAYS_OF_MONTH = 30.44;

export function DeliveriesPart() {
  const { index } = useModel();
  const [months, setMonths] = useState(12);
  const shown = useDeferredValue(index);
  const rows = useMemo(() => deliveredRows(shown, LANGUAGE, new Date().toISOString()), [shown]);
  const delivered = rows.filter(({ last }) => last !== undefined).length;
  return (
    <div className="deliveries">
      <div className="region-bar">
        <h2>{t('deliveries.title')}</h2>
        <p className="hint">{t('deliveries.summary', { delivered, all: rows.length })}</p>
        <button
          type="button"
          className="button"
          onClick={() => useUi.getState().set({ dialog: 'collecting', delivered: [] })}
        >
          <FolderInput size={18} aria-hidden />
          {t('deliveries.collect')}
        </button>
        <button type="button" className="button" onClick={() => useUi.getState().set({ dialog: 'exchange' })}>
          <FolderSync size={18} aria-hidden />
          {t('deliveries.exchange')}
        </button>
      </div>
      {delivered === 0 ? <p className="hint deliveries-none">{t('deliveries.none')}</p> : null}
      <DeliveredTable rows={rows} />
      <Reminder rows={toBeReminded(rows, months)} months={months} onMonths={setMonths} />
    </div>
  );
}

function DeliveredTable({ rows }: { rows: readonly DeliveredRow[] }) {
  return (
    <table className="collecting-table" aria-label={t('deliveries.table')}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" data-number={column === 'systems'}>
              {t(`deliveries.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ organisation, name, last, earlier, days, systems, complete }) => (
          <tr key={organisation.id} data-state={last ? 'ready' : 'ask'}>
            <th scope="row">{name}</th>
            <td>{last ? formatDay(last.at) : <span className="hint">{t('deliveries.missing')}</span>}</td>
            <td>{days === undefined ? '' : ageText(days)}</td>
            <td className="collecting-file">
              {last ? <What delivery={last} /> : null}
              {earlier.length > 0 ? (
                <details>
                  <summary>{t('deliveries.earlier', { count: earlier.length })}</summary>
                  <ul>
                    {earlier.slice(0, 20).map((delivery) => (
                      <li key={`${delivery.at} ${delivery.fileName}`}>
                        {formatDay(delivery.at)} <What delivery={delivery} />
                        <span className="hint"> {changesText(delivery)}</span>
                      </li>
                    ))}
                  </ul>
                </details>
              ) : null}
            </td>
            <td data-number>{formatNumber(systems)}</td>
            <td>{complete === undefined ? '' : <Meter share={complete} />}</td>
            <td>{last ? changesText(last) : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function What({ delivery: { fileName, by } }: { delivery: Delivery }) {
  return (
    <>
      <span title={fileName}>{fileName.replace(/^.*\//u, '')}</span>
      {by === undefined ? null : <span className="hint"> {by}</span>}
    </>
  );
}

function Reminder(props: {
  rows: readonly DeliveredRow[];
  months: number;
  onMonths: (months: number) => void;
}) {
  const { rows, months } = props;
  const text = reminderText(rows);
  const copy = (): void => {
    void navigator.clipboard
      .writeText(text)
      .then(() => say('info', 'deliveries.copied'))
      .catch(() => say('error', 'deliveries.notCopied'));
  };
  return (
    <section className="deliveries-reminder" aria-label={t('deliveries.copy')}>
      <h3>{t('deliveries.remind', { count: rows.length })}</h3>
      <div className="deliveries-tools">
        <label>
          {t('deliveries.old')}{' '}
          <select value={months} onChange={(event) => props.onMonths(Number(event.target.value))}>
            {MONTHS.map((count) => (
              <option key={count} value={count}>
                {t('deliveries.months', { count })}
              </option>
            ))}
          </select>
        </label>
        {rows.length > 0 ? (
          <button type="button" className="button" onClick={copy}>
            {t('deliveries.copy')}
          </button>
        ) : null}
      </div>
      {rows.length > 0 ? (
        <textarea
          readOnly
          aria-label={t('deliveries.copy')}
          rows={Math.min(14, rows.length + 7)}
          value={text}
        />
      ) : (
        <p className="hint">{t('deliveries.noReminder')}</p>
      )}
    </section>
  );
}

function changesText({ added = 0, changed = 0, disappeared = 0 }: Delivery): string {
  return t('deliveries.changes', { added, changed, disappeared });
}

function ageText(days: number): string {
  if (days === 0) return t('deliveries.age.today');
  if (days < 60) return t('deliveries.age.days', { count: days });
  return t('deliveries.age.months', { count: Math.floor(days / DAYS_OF_MONTH) });
}
