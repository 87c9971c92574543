import { useEffect, useRef, useState } from 'react';
import { CornerUpLeft, CornerUpRight } from 'lucide-react';
import type { HistoryEntry } from '../../schemas/generated/types';
import { report } from '../engine-client/commands';
import { listHistory, redo, undo } from '../engine-client/engine';
import { formatDay, formatTime } from '../i18n/format';
import { historyLabel, t } from '../i18n/translate';
import { speak } from '../state/spoken';
import { useWorkspace } from '../state/workspace-store';
import { HistorySubjects } from './HistorySubjects';
import { byDay, changesOf, standing, stepsTo, type Steps } from './history-steps';

/** As many rows as the engine gives; going back writes rows of its own. */
const MOST = 1000;
const DAY = 24 * 3600 * 1000;

/** What was done, by day and the newest first; one returns to any moment, and from there back again. */
export function HistoryList() {
  const revision = useWorkspace((state) => state.revision);
  const [entries, setEntries] = useState<HistoryEntry[]>([]);
  const [left, setLeft] = useState<number | null>(null);
  const stopped = useRef(false);
  useEffect(() => {
    let stale = false;
    void listHistory(MOST)
      .then((list) => {
        if (!stale) setEntries(list);
      })
      .catch(report);
    return () => {
      stale = true;
    };
  }, [revision]);
  useEffect(
    () => () => {
      stopped.current = true;
    },
    [],
  );
  const changes = changesOf(entries);
  if (changes.length === 0) return <p className="hint">{t('history.empty')}</p>;
  const now = standing(changes);
  const go = async ({ kind, count }: Steps): Promise<void> => {
    stopped.current = false;
    for (let rest = count; rest > 0 && !stopped.current; rest -= 1) {
      setLeft(rest);
      await (kind === 'undo' ? undo() : redo());
    }
    setLeft(null);
    speak(t(kind === 'undo' ? 'history.wentBack' : 'history.wentForth', { count }));
  };
  const stop = (): void => {
    stopped.current = true;
  };
  return (
    <div className="history">
      <div className="history-busy" role="status">
        {left !== null && left > 1 ? (
          <>
            {t('history.left', { count: left })}
            <button type="button" className="button" onClick={stop}>
              {t('history.stop')}
            </button>
          </>
        ) : null}
      </div>
      {byDay(changes, dayName).map(({ day, changes: ofDay }) => (
        <section key={`${day} ${ofDay[0]?.seq}`}>
          <h3 className="history-day">{day}</h3>
          <ol className="history-list">
            {ofDay.map((change) => (
              <Change
                key={change.seq}
                change={change}
                now={change === now}
                steps={stepsTo(entries, change.seq)}
                disabled={left !== null}
                go={(steps) => {
                  void go(steps).catch((error: unknown) => {
                    setLeft(null);
                    report(error);
                  });
                }}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function Change(props: {
  change: HistoryEntry;
  now: boolean;
  steps: Steps | undefined;
  disabled: boolean;
  go: (steps: Steps) => void;
}) {
  const { change, now, steps, disabled, go } = props;
  const label = historyLabel(change.labelKey, change.labelParams);
  const [open, setOpen] = useState(false);
  const back = steps?.kind === 'undo';
  const Icon = back ? CornerUpLeft : CornerUpRight;
  return (
    <li data-undone={change.undone} aria-current={now ? 'step' : undefined}>
      <button type="button" className="history-label" aria-expanded={open} onClick={() => setOpen(!open)}>
        {label}
      </button>
      <span className="history-time">
        {formatTime(change.at)}
        {change.undone ? ` · ${t('history.undone')}` : ''}
        {now ? ` · ${t('history.now')}` : ''}
      </span>
      {steps ? (
        <button
          type="button"
          className="history-go"
          disabled={disabled}
          aria-label={t(back ? 'history.goBackTo' : 'history.redoTo', { label })}
          onClick={() => go(steps)}
        >
          <Icon size={14} aria-hidden />
          {t(back ? 'history.goBack' : 'history.redo')}
        </button>
      ) : null}
      {open ? <HistorySubjects seq={change.seq} /> : null}
    </li>
  );
}

/** Today, yesterday, or the date. */
function dayName(at: string): string {
  const day = formatDay(at);
  if (day === formatDay(new Date().toISOString())) return t('history.today');
  if (day === formatDay(new Date(Date.now() - DAY).toISOString())) return t('history.yesterday');
  return day;
}
