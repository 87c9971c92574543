import { useEffect, useId, useState } from 'react';
import type { Fate } from '../../schemas/generated/types';
import { run } from '../engine-client/commands';
import { formatDate, parseDate } from '../i18n/format';
import { t } from '../i18n/translate';

/** When it happens, and what changes or why. */
export function FateNote({ fate }: { fate: Fate }) {
  const id = useId();
  const shownDate = fate.date ? formatDate(fate.date) : '';
  const shownNote = fate.note ?? '';
  const [date, setDate] = useState(shownDate);
  const [note, setNote] = useState(shownNote);
  const [wrong, setWrong] = useState(false);
  useEffect(() => setDate(shownDate), [shownDate]);
  useEffect(() => setNote(shownNote), [shownNote]);
  const set = (change: { date?: string | null; note?: string | null }): void =>
    void run('fate.set', {
      stateId: fate.stateId,
      subjectIds: [fate.subjectId],
      fate: fate.fate,
      ...(fate.replacedByIds ? { replacedByIds: fate.replacedByIds } : {}),
      ...change,
    });
  const commitDate = (): void => {
    if (date === shownDate) return;
    const parsed = date.trim() === '' ? null : parseDate(date);
    setWrong(parsed === undefined);
    if (parsed !== undefined) set({ date: parsed });
  };
  const commitNote = (): void => {
    if (note !== shownNote) set({ note: note.trim() === '' ? null : note.trim() });
  };
  return (
    <>
      <div className="field-row">
        <label htmlFor={`${id}-date`}>{t('fate.date')}</label>
        <div>
          <input
            id={`${id}-date`}
            type="text"
            value={date}
            placeholder={t('field.unknown')}
            aria-invalid={wrong}
            onChange={(event) => setDate(event.target.value)}
            onBlur={commitDate}
            onKeyDown={(event) => (event.key === 'Enter' ? commitDate() : undefined)}
          />
          {wrong ? (
            <p className="field-wrong" role="alert">
              {t('field.wrongDate')}
            </p>
          ) : null}
        </div>
      </div>
      <div className="field-row" data-long>
        <label htmlFor={`${id}-note`}>{t('fate.note')}</label>
        <textarea
          id={`${id}-note`}
          rows={2}
          value={note}
          placeholder={t('fate.notePlaceholder')}
          onChange={(event) => setNote(event.target.value)}
          onBlur={commitNote}
        />
      </div>
    </>
  );
}
