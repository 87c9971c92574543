import { useEffect, useState } from 'react';
import type { HistoryEntry } from '../../schemas/generated/types';
import { listHistory } from '../engine-client/engine';
import { formatDayTime } from '../i18n/format';
import { historyLabel, t } from '../i18n/translate';
import { useWorkspace } from '../state/workspace-store';

const MOST = 200;

/** What was done, newest first; what has been taken back is struck through. */
export function HistoryList() {
  const revision = useWorkspace((state) => state.revision);
  const [entries, setEntries] = useState<HistoryEntry[]>([]);
  useEffect(() => {
    let stale = false;
    void listHistory(MOST).then((list) => {
      if (!stale) setEntries(list);
    });
    return () => {
      stale = true;
    };
  }, [revision]);
  const done = entries.filter((entry) => entry.kind === 'do');
  if (done.length === 0) return <p className="hint">{t('history.empty')}</p>;
  return (
    <ol className="history-list">
      {done.map((entry) => (
        <li key={entry.seq} data-undone={entry.undone}>
          <span className="history-label">{historyLabel(entry.labelKey, entry.labelParams)}</span>
          <span className="history-time">
            {formatDayTime(entry.at)}
            {entry.undone ? ` · ${t('history.undone')}` : ''}
          </span>
        </li>
      ))}
    </ol>
  );
}
