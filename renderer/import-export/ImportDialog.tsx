import { useEffect, useState, type ChangeEvent } from 'react';
import { FileUp } from 'lucide-react';
import { textIn } from '../../domain/text';
import type { ImportPreviewResult } from '../../schemas/generated/types';
import { refusalSentence, report } from '../engine-client/commands';
import { applyImport, cancelJob, onProgress, previewImport } from '../engine-client/engine';
import { LANGUAGE, t } from '../i18n/translate';
import { say } from '../state/messages';
import { organisations, useModel, useOrganisation } from '../state/selectors';
import { useUi } from '../state/ui-store';
import { Dialog } from '../ui/Dialog';
import { base64Of } from '../ui/base64';
import { ConventionChoice } from './ConventionChoice';
import { ImportReportView } from './ImportReportView';

const NEW = '*new';

type Step =
  | { readonly at: 'choose' }
  | { readonly at: 'busy'; readonly jobId: string | null; readonly share: number }
  | { readonly at: 'preview'; readonly preview: ImportPreviewResult };

/** Import: choose a file, see what it would do, then take it in as one change that can be undone. */
export function ImportDialog() {
  const { index } = useModel();
  const organisation = useOrganisation();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [target, setTarget] = useState(organisation?.id ?? NEW);
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const [problem, setProblem] = useState<string | null>(null);
  const close = (): void => useUi.getState().set({ dialog: null });
  const name = files.map((file) => file.name).join(', ');

  useEffect(
    () =>
      onProgress((jobId, share) =>
        setStep((now) => (now.at === 'busy' && now.jobId === jobId ? { ...now, share } : now)),
      ),
    [],
  );

  const preview = async (
    chosen: readonly File[],
    organisationId: string,
    conventions?: readonly string[],
  ): Promise<void> => {
    setProblem(null);
    setStep({ at: 'busy', jobId: null, share: 0 });
    try {
      const sources = await Promise.all(
        chosen.map(async (file) => ({
          name: file.name,
          base64: base64Of(new Uint8Array(await file.arrayBuffer())),
        })),
      );
      const result = await previewImport(
        {
          files: sources,
          language: 'fi',
          ...(organisationId === NEW ? {} : { organisationId }),
          ...(conventions ? { conventions: [...conventions] } : {}),
        },
        (jobId) => setStep({ at: 'busy', jobId, share: 0 }),
      );
      setStep({ at: 'preview', preview: result });
    } catch (error) {
      setProblem(refusalSentence(error));
      setStep({ at: 'choose' });
    }
  };
  const take = async (token: string): Promise<void> => {
    setStep({ at: 'busy', jobId: null, share: 0 });
    try {
      const { report: done } = await applyImport(token, (jobId) => setStep({ at: 'busy', jobId, share: 0 }));
      const added = Object.values(done.counts).reduce((sum, count) => sum + (count?.added ?? 0), 0);
      const changed = Object.values(done.counts).reduce((sum, count) => sum + (count?.changed ?? 0), 0);
      say('info', 'import.done', { added, changed });
      if (added > 0) useUi.getState().set({ paletteOpen: true });
      close();
    } catch (error) {
      report(error);
      setStep({ at: 'choose' });
    }
  };
  const choose = (chosen: readonly File[]): void => {
    if (chosen.length === 0) return;
    setFiles(chosen);
    void preview(chosen, target);
  };

  return (
    <Dialog
      title={t('import.title')}
      closeLabel={t('dialog.close')}
      onClose={close}
      wide
      dismissable={step.at !== 'busy'}
    >
      <div className="dialog-body">
        {step.at === 'choose' ? (
          // The file input covers the whole zone, so a file can be dropped on it as well.
          <label className="drop-zone">
            <FileUp size={30} aria-hidden />
            <strong>{t('import.choose')}</strong>
            <span className="hint">{t('import.formats')}</span>
            <input
              type="file"
              accept=".json,.xml,.archimate,.csv,.zip"
              multiple
              onChange={(event: ChangeEvent<HTMLInputElement>) => choose([...(event.target.files ?? [])])}
            />
          </label>
        ) : null}
        {problem ? (
          <p className="problem" role="alert">
            {name === '' ? null : <strong>{name}: </strong>}
            {problem}
          </p>
        ) : null}
        <label className="form-field">
          <span>{t('import.into')}</span>
          <select
            value={target}
            disabled={step.at === 'busy'}
            onChange={(event) => {
              setTarget(event.target.value);
              if (files.length > 0) void preview(files, event.target.value);
            }}
          >
            {organisations(index).map((one) => (
              <option key={one.id} value={one.id}>
                {textIn(one.name, LANGUAGE)}
              </option>
            ))}
            <option value={NEW}>{t('import.newOrganisation')}</option>
          </select>
        </label>
        {step.at === 'busy' ? (
          <div className="busy" role="status">
            <p>{t('import.reading', { name })}</p>
            <progress max={1} value={step.share} aria-label={t('import.progress')} />
            {step.jobId ? (
              <button type="button" className="button" onClick={() => void cancelJob(step.jobId ?? '')}>
                {t('dialog.cancel')}
              </button>
            ) : null}
          </div>
        ) : null}
        {step.at === 'preview' ? (
          <>
            <ConventionChoice
              conventions={step.preview.report.conventions ?? []}
              onChange={(chosen) => void preview(files, target, chosen)}
            />
            <ImportReportView name={name} report={step.preview.report} />
          </>
        ) : null}
      </div>
      {step.at === 'preview' ? (
        <footer className="dialog-foot">
          <button type="button" className="button" onClick={() => setStep({ at: 'choose' })}>
            {t('import.another')}
          </button>
          <button type="button" className="button primary" onClick={() => void take(step.preview.token)}>
            {t('import.take')}
          </button>
        </footer>
      ) : null}
    </Dialog>
  );
}
