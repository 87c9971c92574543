import { useEffect, useState } from 'react';
import { textIn } from '../../domain/text';
import type { ExportRunParams, ExportRunResult } from '../../schemas/generated/types';
import { refusalSentence } from '../engine-client/commands';
import { cancelJob, runExport } from '../engine-client/engine';
import { LANGUAGE, t } from '../i18n/translate';
import { saveToFile } from '../state/save-file';
import { organisations, useModel } from '../state/selectors';
import { useUi } from '../state/ui-store';
import { Dialog } from '../ui/Dialog';
import { bytesOf } from '../ui/base64';
import { ProblemGroups } from './ProblemGroups';

/** A questionnaire has a dialog of its own. */
type Format = Exclude<ExportRunParams['format'], 'questionnaire'>;
const FORMATS: readonly Format[] = [
  'archimate-exchange',
  'archi-native',
  'archi-csv',
  'portfolio',
  'portfolio-template',
  'descriptions',
  'descriptions-document',
  'descriptions-page',
  'site',
  'json',
];

/** Export: the format, whose model, and before anything is saved what the other side cannot hold. */
export function ExportDialog() {
  const { index } = useModel();
  const all = organisations(index);
  const [format, setFormat] = useState<Format>('archimate-exchange');
  const [organisationId, setOrganisationId] = useState('');
  const written = useWritten(format, organisationId);
  const close = (): void => useUi.getState().set({ dialog: null });
  const save = async (result: ExportRunResult): Promise<void> => {
    if (await saveToFile(result.fileName, result.mediaType, bytesOf(result.base64))) close();
  };
  return (
    <Dialog title={t('export.title')} closeLabel={t('dialog.close')} onClose={close}>
      <div className="dialog-body">
        <p className="export-picture">
          <button
            type="button"
            className="button"
            onClick={() => useUi.getState().set({ dialog: 'picture' })}
          >
            {t('export.asPicture')}
          </button>
          <span className="hint">{t('export.asPicture.text')}</span>
        </p>
        <p className="export-picture">
          <button
            type="button"
            className="button"
            onClick={() => useUi.getState().set({ dialog: 'questionnaire' })}
          >
            {t('export.asQuestionnaire')}
          </button>
          <span className="hint">{t('export.asQuestionnaire.text')}</span>
        </p>
        <fieldset className="reference-choice">
          <legend>{t('export.format')}</legend>
          {FORMATS.map((one) => (
            <label key={one} className="reference-option" data-chosen={format === one}>
              <input
                type="radio"
                name="format"
                value={one}
                checked={format === one}
                onChange={() => setFormat(one)}
              />
              <span>
                <strong>{t(`export.${one}`)}</strong>
                <span className="hint">{t(`export.${one}.text`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {all.length > 1 ? (
          <label className="form-field">
            <span>{t('export.whose')}</span>
            <select value={organisationId} onChange={(event) => setOrganisationId(event.target.value)}>
              <option value="">{t('export.all')}</option>
              {all.map((one) => (
                <option key={one.id} value={one.id}>
                  {textIn(one.name, LANGUAGE)}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <section className="export-losses" aria-live="polite">
          {written.problem ? (
            <p className="problem" role="alert">
              {written.problem}
            </p>
          ) : written.result === null ? (
            <p className="hint">{t('export.checking')}</p>
          ) : written.result.problems.length === 0 ? (
            <p className="hint">{t('export.nothingLost')}</p>
          ) : (
            <>
              <h3>{t('export.willTell', { count: written.result.problems.length })}</h3>
              <ProblemGroups problems={written.result.problems} name={written.result.fileName} />
            </>
          )}
        </section>
      </div>
      <footer className="dialog-foot">
        <button type="button" className="button" onClick={close}>
          {t('dialog.cancel')}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={written.result === null}
          onClick={() => (written.result ? void save(written.result) : undefined)}
        >
          {t('export.save')}
        </button>
      </footer>
    </Dialog>
  );
}

/** The file as it would be, made again when the choices change; a file that nobody waits for any more is cancelled. */
function useWritten(
  format: Format,
  organisationId: string,
): { result: ExportRunResult | null; problem: string | null } {
  const { revision } = useModel();
  const state = useUi((ui) => (ui.mode === 'target' ? 'target' : 'current'));
  const [written, setWritten] = useState<{
    key: string;
    result: ExportRunResult | null;
    problem: string | null;
  }>();
  const key = `${format} ${organisationId} ${state} ${revision}`;
  useEffect(() => {
    let wanted = true;
    let job: string | null = null;
    runExport(
      { format, language: 'fi', state, ...(organisationId === '' ? {} : { organisationId }) },
      (jobId) => {
        job = jobId;
      },
    ).then(
      (result) => {
        job = null;
        if (wanted) setWritten({ key, result, problem: null });
      },
      (error: unknown) => {
        job = null;
        if (wanted) setWritten({ key, result: null, problem: refusalSentence(error) });
      },
    );
    return () => {
      wanted = false;
      if (job !== null) void cancelJob(job);
    };
  }, [key, format, organisationId, state]);
  return written?.key === key ? written : { result: null, problem: null };
}
