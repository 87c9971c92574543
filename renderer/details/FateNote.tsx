import { useId, useState } from 'react';
import type { Fate } from '../../schemas/generated/types';
import { run } from '../engine-client/commands';
import { formatDate, parseDate } from '../i18n/format';
import { t } from '../i18n/translate';
import { useDraft } from './draft';

/** When it happens, and what changes or why. */
export function FateNote({ fate }: { fate: Fate }) {
  const id = useId();
  const shownDate = fate.date ? formatDate(fate.date) : '';
  const shownNote = fate.note ?? '';
  const [wrong, setWrong] = useState(false);
  const set = (change: { date?: string | null; note?: string | null }): void =>
    void run('fate.set', {
      stateId: fate.stateId,
      subjectIds: [fate.subjectId],
      fate: fate.fate,
      ...(fate.replacedByIds ? { replacedByIds: fate.replacedByIds } : {}),
      ...change,
    });
  const date = useDraft(shownDate, (text) => {
    const parsed = text.trim() === '' ? null : parseDate(text);
    setWrong(parsed === undefined);
    if (parsed !== undefined) set({ date: parsed });
  });
  const note = useDraft(shownNote, (text) => set({ note: text.trim() === '' ? null : text.trim() }));
  return (
    <>
      <div className="field-row">
        <label htmlFor={`${id}-date`}>{t('fate.date')}</label>
        <div>
          <input
            id={`${id}-date`}
            type="text"
            value={date.text}
            placeholder={t('field.unknown')}
            aria-invalid={wrong}
            onChange={(event) => date.setText(event.target.value)}
            onBlur={date.commit}
            onKeyDown={(event) => (event.key === 'Enter' ? date.commit() : undefined)}
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
          value={note.text}
          placeholder={t('fate.notePlaceholder')}
          onChange={(event) => note.setText(event.target.value)}
          onBlur={note.commit}
        />
      </div>
    </>
  );
}
