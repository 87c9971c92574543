// What is done with the chosen findings: given to somebody, set aside, asked about in a questionnaire, copied as a table.
import { useId, useState } from 'react';
import { ClipboardCopy, ClipboardList, EyeOff, Undo2 } from 'lucide-react';
import { parseDate } from '../../domain/portfolio/typed';
import { run } from '../engine-client/commands';
import { formatDate } from '../i18n/format';
import { t } from '../i18n/translate';
import { say } from '../state/messages';
import { useUi } from '../state/ui-store';
import { isAside, type WorkRow } from './work-rows';

const REASON = 1000;
const NAME = 500;

export function WorkActions(props: {
  /** What is shown; copied where nothing is chosen. */
  rows: readonly WorkRow[];
  chosen: readonly WorkRow[];
  people: readonly string[];
  organisationId: string;
  onDone: () => void;
}) {
  const { rows, chosen, organisationId } = props;
  const [reason, setReason] = useState<string | null>(null);
  const keys = chosen.map(({ finding }) => finding.key);
  const aside = chosen.some(isAside);
  const change = async (patch: {
    responsible?: string | null;
    due?: string | null;
    setAside?: string | null;
  }): Promise<void> => {
    await run('quality.plan', { organisationId, keys, ...patch });
  };
  if (chosen.length === 0)
    return (
      <div className="quality-actions" role="group" aria-label={t('quality.actions')}>
        <span className="hint">{t('quality.chooseHint')}</span>
        <span className="quality-space" />
        <CopyButton rows={rows} />
      </div>
    );
  return (
    <div className="quality-actions" role="group" aria-label={t('quality.actions')} data-chosen>
      <strong>{t('quality.chosen', { count: chosen.length })}</strong>
      {reason === null ? (
        <>
          <Assign people={props.people} given={chosen.some(isGiven)} onAssign={change} />
          <button type="button" className="bar-button" onClick={() => setReason('')}>
            <EyeOff size={16} aria-hidden /> {t('quality.setAside')}
          </button>
          {aside ? (
            <button
              type="button"
              className="bar-button"
              onClick={() => void change({ setAside: null }).then(props.onDone)}
            >
              <Undo2 size={16} aria-hidden /> {t('quality.takeBack')}
            </button>
          ) : null}
          <button type="button" className="bar-button" onClick={() => ask(chosen)}>
            <ClipboardList size={16} aria-hidden /> {t('quality.ask')}
          </button>
          <CopyButton rows={chosen} />
        </>
      ) : (
        <form
          className="quality-form"
          onSubmit={(event) => {
            event.preventDefault();
            setReason(null);
            void change({ setAside: reason }).then(props.onDone);
          }}
        >
          <input
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the user has just asked for it
            autoFocus
            aria-label={t('quality.reason')}
            placeholder={t('quality.reason')}
            maxLength={REASON}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              event.stopPropagation();
              setReason(null);
            }}
          />
          <button type="submit" className="button primary">
            {t('quality.setAsideNow')}
          </button>
          <button type="button" className="button" onClick={() => setReason(null)}>
            {t('dialog.cancel')}
          </button>
        </form>
      )}
    </div>
  );
}

function isGiven({ work }: WorkRow): boolean {
  return work?.responsible !== undefined || work?.due !== undefined;
}

function Assign({
  people,
  given,
  onAssign,
}: {
  people: readonly string[];
  /** Somebody sees to one of them already. */
  given: boolean;
  onAssign: (patch: { responsible?: string | null; due?: string | null }) => Promise<void>;
}) {
  const id = useId();
  const [name, setName] = useState('');
  const [day, setDay] = useState('');
  const [wrong, setWrong] = useState(false);
  return (
    <form
      className="quality-form"
      onSubmit={(event) => {
        event.preventDefault();
        const due = day.trim() === '' ? undefined : parseDate(day.trim());
        const responsible = name.trim();
        setWrong(day.trim() !== '' && due === undefined);
        if ((day.trim() !== '' && due === undefined) || (responsible === '' && due === undefined)) return;
        setName('');
        setDay('');
        void onAssign({
          ...(responsible === '' ? {} : { responsible }),
          ...(due === undefined ? {} : { due }),
        });
      }}
    >
      <input
        aria-label={t('quality.responsible')}
        placeholder={t('quality.responsible')}
        list={`${id}-people`}
        maxLength={NAME}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <datalist id={`${id}-people`}>
        {people.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <input
        className="quality-day"
        aria-label={t('quality.due')}
        placeholder={t('quality.due')}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        value={day}
        onChange={({ target }) => setDay(target.value)}
      />
      <button type="submit" className="button">
        {t('quality.assign')}
      </button>
      {given ? (
        <button
          type="button"
          className="button"
          onClick={() => void onAssign({ responsible: null, due: null })}
        >
          {t('quality.unassign')}
        </button>
      ) : null}
      {wrong ? (
        <span className="field-wrong" id={`${id}-wrong`} role="alert">
          {t('field.wrongDate')}
        </span>
      ) : null}
    </form>
  );
}

function CopyButton({ rows }: { rows: readonly WorkRow[] }) {
  return (
    <button type="button" className="bar-button" disabled={rows.length === 0} onClick={() => void copy(rows)}>
      <ClipboardCopy size={16} aria-hidden /> {t('quality.copy')}
    </button>
  );
}

/** As a table that a spreadsheet takes: a heading and a line for each row. */
async function copy(rows: readonly WorkRow[]): Promise<void> {
  const heads = ['subject', 'sentence', 'unit', 'responsible', 'due'] as const;
  const lines = rows.map(({ subject, sentence, unit, work }) => [
    subject,
    sentence,
    unit,
    work?.responsible ?? '',
    work?.due === undefined ? '' : formatDate(work.due),
  ]);
  const text = [heads.map((head) => t(`quality.column.${head}`)), ...lines]
    .map((cells) => cells.map(plain).join('\t'))
    .join('\n');
  try {
    await navigator.clipboard.writeText(text);
    say('info', 'quality.copied', { count: rows.length });
  } catch {
    say('error', 'quality.notCopied');
  }
}

/** One line, and nothing that a spreadsheet would calculate. */
function plain(text: string): string {
  const line = text.replace(/[\t\n\r]+/gu, ' ');
  return /^[=+\-@]/u.test(line) ? `'${line}` : line;
}

/** A questionnaire about what the chosen findings are about. */
function ask(rows: readonly WorkRow[]): void {
  const ui = useUi.getState();
  ui.select({ elementIds: [...new Set(rows.flatMap(({ finding }) => finding.elementIds))] });
  ui.set({ dialog: 'questionnaire' });
}
