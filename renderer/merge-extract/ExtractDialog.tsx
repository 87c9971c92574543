import { useState } from 'react';
import { recordsOfExtent } from '../../domain/extract/extent';
import type { ExtractChoice, ExtractRunParams, Problem } from '../../schemas/generated/types';
import { report } from '../engine-client/commands';
import { cancelJob, runExtract } from '../engine-client/engine';
import { sentence, t } from '../i18n/translate';
import { saveToFile } from '../state/save-file';
import { useModel, useOrganisation, useSelectedElements } from '../state/selectors';
import { useUi } from '../state/ui-store';
import { Dialog } from '../ui/Dialog';
import { bytesOf } from '../ui/base64';
import { choiceOf, EMPTY_FORM, REQUEST_FORM, SUPPLIER_FORM, type ExtractForm } from './extract-form';
import { ExtentChoice, HiddenChoice, LeaveOutChoice } from './ExtractSections';

type Format = ExtractRunParams['format'];
const FORMATS: readonly Format[] = ['json', 'archimate-exchange', 'archi-native', 'archi-csv', 'site'];

/** Ote: a part of the model as a new file, for an information request or a supplier. */
export function ExtractDialog() {
  const organisation = useOrganisation();
  const selected = useSelectedElements().map(({ id }) => id);
  const [form, setForm] = useState<ExtractForm>({
    ...EMPTY_FORM,
    extent: selected.length > 0 ? 'elements' : 'all',
  });
  const [format, setFormat] = useState<Format>('json');
  const [jobId, setJobId] = useState<string | null>(null);
  const [problems, setProblems] = useState<Problem[] | null>(null);
  const close = (): void => useUi.getState().set({ dialog: null });
  const choice = choiceOf(form, organisation?.id ?? '', selected);
  const change = (more: Partial<ExtractForm>): void => setForm({ ...form, ...more });
  const start = async (): Promise<void> => {
    try {
      const made = await runExtract({ choice, format, language: 'fi', withKey: form.withKey }, setJobId);
      const saved = await save(made);
      if (saved && made.key) await save(made.key);
      if (saved) {
        setProblems(made.problems);
      }
    } catch (error) {
      report(error);
    } finally {
      setJobId(null);
    }
  };
  return (
    <Dialog title={t('extract.title')} closeLabel={t('dialog.close')} onClose={close} wide>
      <div className="dialog-body">
        {problems ? (
          <ul className="problem-list">
            {problems.map((problem, i) => (
              <li key={i} data-severity={problem.severity}>
                {sentence(problem.code, problem.params)}
              </li>
            ))}
          </ul>
        ) : (
          <>
            <p className="preset-row">
              <span>{t('extract.preset')}</span>
              <button type="button" className="button" onClick={() => change(REQUEST_FORM)}>
                {t('extract.forRequest')}
              </button>
              <button type="button" className="button" onClick={() => change(SUPPLIER_FORM)}>
                {t('extract.forSupplier')}
              </button>
            </p>
            <ExtentChoice form={form} selected={selected.length} onChange={change} />
            <LeaveOutChoice form={form} onChange={change} />
            <HiddenChoice form={form} onChange={change} />
            <label className="form-field">
              <span>{t('export.format')}</span>
              <select value={format} onChange={(event) => setFormat(event.target.value as Format)}>
                {FORMATS.map((one) => (
                  <option key={one} value={one}>
                    {t(`export.${one}`)}
                  </option>
                ))}
              </select>
            </label>
          </>
        )}
      </div>
      <footer className="dialog-foot">
        {problems ? (
          <button type="button" className="button primary" onClick={close}>
            {t('dialog.close')}
          </button>
        ) : (
          <>
            <Size choice={choice} />
            {jobId ? (
              <button type="button" className="button" onClick={() => void cancelJob(jobId)}>
                {t('dialog.cancel')}
              </button>
            ) : (
              <button type="button" className="button primary" onClick={() => void start()}>
                {t('extract.do')}
              </button>
            )}
          </>
        )}
      </footer>
    </Dialog>
  );
}

/** How much comes along; said again at each change. */
function Size({ choice }: { choice: ExtractChoice }) {
  const { index } = useModel();
  const records = recordsOfExtent(index, choice);
  const own = records.filter((record) => 'ownerId' in record && record.ownerId === choice.organisationId);
  const count = (kind: string): number => own.filter((record) => record.kind === kind).length;
  const counts = { elements: count('element'), relationships: count('relationship'), views: count('view') };
  return (
    <p className="foot-note" role="status">
      {t('extract.size', counts)}
    </p>
  );
}

/** True where the file was written; false where the user changed their mind. */
function save({
  fileName,
  mediaType,
  base64,
}: {
  fileName: string;
  mediaType: string;
  base64: string;
}): Promise<boolean> {
  return saveToFile(fileName, mediaType, bytesOf(base64));
}
