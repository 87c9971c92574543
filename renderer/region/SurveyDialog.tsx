// Answers to the survey from a spreadsheet: what was found and whose it is, then the survey as one change.
import { useState } from 'react';
import { textIn } from '../../domain/text';
import type { Survey, SurveyReadParams, SurveyReadResult } from '../../schemas/generated/types';
import { refusalSentence, run } from '../engine-client/commands';
import { readSurvey } from '../engine-client/engine';
import { parseNumber } from '../i18n/format';
import { LANGUAGE, sentence, t } from '../i18n/translate';
import { say } from '../state/messages';
import { organisations, useModel } from '../state/selectors';
import { base64Of } from '../ui/base64';
import { Dialog } from '../ui/Dialog';
import { DropZone } from '../ui/DropZone';
import { Segmented } from '../ui/Segmented';
import { Working } from '../ui/Working';

const FORMS = ['targetsDown', 'municipalitiesDown', 'long'] as const;
const SHOWN = 40;
const LEAVE = '';

type Asked = Omit<SurveyReadParams, 'file'>;

export function SurveyDialog({ before, onClose }: { before: Survey | undefined; onClose: () => void }) {
  const [file, setFile] = useState<SurveyReadParams['file'] | null>(null);
  const [asked, setAsked] = useState<Asked>({ keep: before !== undefined });
  const [found, setFound] = useState<SurveyReadResult | null>(null);
  const [scale, setScale] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const read = async (from: SurveyReadParams['file'], next: Asked): Promise<void> => {
    setAsked(next);
    setBusy(true);
    setProblem(null);
    try {
      setFound(await readSurvey({ file: from, ...next }));
    } catch (error) {
      setProblem(refusalSentence(error));
    } finally {
      setBusy(false);
    }
  };
  const choose = async ([first]: readonly File[]): Promise<void> => {
    if (!first) return;
    const source = { name: first.name, base64: base64Of(new Uint8Array(await first.arrayBuffer())) };
    setFile(source);
    setFound(null);
    setScale(null);
    await read(source, { keep: before !== undefined });
  };
  const change = (more: Partial<Asked>): void => {
    if (file) void read(file, { ...asked, ...more });
  };
  const take = async (): Promise<void> => {
    if (!found) return;
    const largest = scale === null ? undefined : parseNumber(scale);
    const survey = { ...found.survey, ...(largest !== undefined && largest > 0 ? { scale: largest } : {}) };
    if ((await run('region.set', { survey })) === null) return;
    say('info', 'survey.done', { count: found.answers });
    onClose();
  };
  return (
    <Dialog
      title={t('survey.read.title')}
      closeLabel={t('dialog.close')}
      onClose={onClose}
      wide
      dismissable={found === null}
    >
      <div className="dialog-body" aria-busy={busy}>
        {problem ? (
          <p className="problem" role="alert">
            {problem}
          </p>
        ) : null}
        {found ? (
          <Found
            found={found}
            asked={asked}
            scale={scale ?? String(found.survey.scale ?? '').replace('.', ',')}
            canKeep={before !== undefined}
            onChange={change}
            onScale={setScale}
          />
        ) : busy ? (
          <Working text={t('survey.read.reading')} share={0} onCancel={undefined} />
        ) : (
          <DropZone
            title={t('survey.read.choose')}
            hint={t('survey.read.formats')}
            accept=".xlsx,.xlsm,.csv,.tsv,.txt"
            onChoose={(files) => void choose(files)}
          />
        )}
      </div>
      {found ? (
        <footer className="dialog-foot">
          <button type="button" className="button" onClick={() => setFound(null)}>
            {t('survey.read.another')}
          </button>
          <button
            type="button"
            className="button primary"
            disabled={busy || found.answers === 0}
            onClick={() => void take()}
          >
            {t('survey.read.take')}
          </button>
        </footer>
      ) : null}
    </Dialog>
  );
}

function Found(props: {
  found: SurveyReadResult;
  asked: Asked;
  scale: string;
  canKeep: boolean;
  onChange: (more: Partial<Asked>) => void;
  onScale: (scale: string) => void;
}) {
  const { found, asked, onChange } = props;
  const { targets, answers, sheets, sheet, form, problems } = found;
  return (
    <>
      <p role="status">{t('survey.read.found', { targets, answers })}</p>
      <div className="form-row">
        {sheets.length > 1 ? (
          <label className="form-field">
            <span>{t('survey.read.sheet')}</span>
            <select value={sheet} onChange={(event) => onChange({ sheet: event.target.value })}>
              {sheets.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <label className="form-field">
          <span>{t('survey.read.scale')}</span>
          <input
            type="text"
            inputMode="decimal"
            value={props.scale}
            onChange={(event) => props.onScale(event.target.value)}
          />
        </label>
      </div>
      <Segmented
        label={t('survey.read.form')}
        value={form}
        options={FORMS.map((value) => ({ value, label: t(`survey.read.form.${value}`) }))}
        onChange={(value) => onChange({ form: value })}
      />
      {props.canKeep ? (
        <label className="check-row">
          <input
            type="checkbox"
            checked={asked.keep ?? false}
            onChange={(event) => onChange({ keep: event.target.checked })}
          />
          <span>{t('survey.read.keep')}</span>
        </label>
      ) : null}
      <Unknown found={found} asked={asked} onChange={onChange} />
      <Preview found={found} />
      {problems.length > 0 ? (
        <ul className="problem-list">
          {problems.slice(0, SHOWN).map((problem, at) => (
            <li key={at} data-severity={problem.severity}>
              {sentence(problem.code, problem.params)}
            </li>
          ))}
          {problems.length > SHOWN ? (
            <li>{t('import.moreProblems', { count: problems.length - SHOWN })}</li>
          ) : null}
        </ul>
      ) : null}
    </>
  );
}

/** The targets with how many answered to each, and who answered. */
function Preview({ found }: { found: SurveyReadResult }) {
  const { index } = useModel();
  const { targets, answers } = found.survey;
  const counts = new Map<string, number>();
  for (const { targetId } of answers) counts.set(targetId, (counts.get(targetId) ?? 0) + 1);
  const who = [...new Set(answers.map(({ organisationId }) => organisationId))].map((id) =>
    textIn(index.find('organisation', id)?.name, LANGUAGE),
  );
  return (
    <>
      <div className="survey-preview">
        <table className="collecting-table" aria-label={t('survey.read.targets')}>
          <thead>
            <tr>
              <th scope="col">{t('survey.column.target')}</th>
              <th scope="col">{t('survey.group')}</th>
              <th scope="col" data-number>
                {t('survey.column.count')}
              </th>
            </tr>
          </thead>
          <tbody>
            {targets.map(({ id, name, group }) => (
              <tr key={id}>
                <td>{name}</td>
                <td>{group ?? ''}</td>
                <td data-number>{counts.get(id) ?? 0}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="hint">{t('survey.read.who', { count: who.length, names: who.join(', ') })}</p>
    </>
  );
}

/** Municipalities of the sheet that are none of the workspace: which they are, or to be added. */
function Unknown(props: { found: SurveyReadResult; asked: Asked; onChange: (more: Partial<Asked>) => void }) {
  const { index } = useModel();
  const { found, asked, onChange } = props;
  const said = asked.said ?? {};
  const open = found.municipalities.filter(
    ({ text, organisationId }) => organisationId === undefined || said[text] !== undefined,
  );
  if (open.length === 0) return null;
  const add = async (name: string): Promise<void> => {
    const made = await run('organisation.create', {
      name: { fi: name },
      currentName: { fi: t('mode.current') },
      targetName: { fi: t('mode.target') },
    });
    const [organisationId] = made ?? [];
    if (organisationId !== undefined) onChange({ said: { ...said, [name]: organisationId } });
  };
  return (
    <section className="import-ask">
      <h3>{t('survey.read.unknown', { count: open.length })}</h3>
      <p className="hint">{t('survey.read.unknown.hint')}</p>
      <ul className="survey-unknown">
        {open.map(({ text, organisationId, answers }) => (
          <li key={text}>
            <strong>{text}</strong>
            <span className="hint">{t('survey.read.answers', { count: answers })}</span>
            <select
              aria-label={t('survey.read.which', { name: text })}
              value={organisationId ?? LEAVE}
              onChange={(event) => onChange({ said: { ...said, [text]: event.target.value } })}
            >
              <option value={LEAVE}>{t('survey.read.leaveOut')}</option>
              {organisations(index).map((one) => (
                <option key={one.id} value={one.id}>
                  {textIn(one.name, LANGUAGE)}
                </option>
              ))}
            </select>
            {organisationId === undefined ? (
              <button type="button" className="button" onClick={() => void add(text)}>
                {t('survey.read.add')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
