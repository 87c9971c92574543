import { useState } from 'react';
import { textIn } from '../../domain/text';
import type { ExportRunParams, Problem } from '../../schemas/generated/types';
import { report } from '../engine-client/commands';
import { cancelJob, host, runExport } from '../engine-client/engine';
import { LANGUAGE, sentence, t } from '../i18n/translate';
import { say } from '../state/messages';
import { organisations, useModel } from '../state/selectors';
import { useUi } from '../state/ui-store';
import { Dialog } from '../ui/Dialog';
import { bytesOf } from '../ui/base64';

type Format = ExportRunParams['format'];
const FORMATS: readonly Format[] = ['archimate-exchange', 'archi-native', 'archi-csv', 'json'];

/** Export: the format, whose model, and afterwards what the other side cannot hold. */
export function ExportDialog() {
  const { index } = useModel();
  const all = organisations(index);
  const [format, setFormat] = useState<Format>('archimate-exchange');
  const [organisationId, setOrganisationId] = useState('');
  const [jobId, setJobId] = useState<string | null>(null);
  const [problems, setProblems] = useState<Problem[] | null>(null);
  const close = (): void => useUi.getState().set({ dialog: null });
  const start = async (): Promise<void> => {
    try {
      const result = await runExport(
        { format, language: 'fi', ...(organisationId === '' ? {} : { organisationId }) },
        setJobId,
      );
      const saved = await host
        .saveFile(result.fileName, result.mediaType, bytesOf(result.base64))
        .catch(() => null);
      if (saved === null) say('error', 'export.notSaved', { name: result.fileName });
      else if (saved) {
        say('info', 'export.done', { name: result.fileName });
        if (result.problems.length > 0) setProblems(result.problems);
        else close();
      }
    } catch (error) {
      report(error);
    } finally {
      setJobId(null);
    }
  };
  return (
    <Dialog title={t('export.title')} closeLabel={t('dialog.close')} onClose={close}>
      <div className="dialog-body">
        {problems ? (
          <>
            <p>{t('export.lossTitle')}</p>
            <ul className="problem-list">
              {problems.map((problem, i) => (
                <li key={i} data-severity={problem.severity}>
                  {sentence(problem.code, problem.params)}
                </li>
              ))}
            </ul>
          </>
        ) : (
          <>
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
          </>
        )}
      </div>
      <footer className="dialog-foot">
        {problems ? (
          <button type="button" className="button primary" onClick={close}>
            {t('dialog.close')}
          </button>
        ) : jobId ? (
          <button type="button" className="button" onClick={() => void cancelJob(jobId)}>
            {t('dialog.cancel')}
          </button>
        ) : (
          <button type="button" className="button primary" onClick={() => void start()}>
            {t('export.start')}
          </button>
        )}
      </footer>
    </Dialog>
  );
}
