import { useEffect, useRef, useState } from 'react';
import { textIn } from '../../domain/text';
import type { ReferenceModel, ReferenceModelFile, ReferenceOutline } from '../../schemas/generated/types';
import { refusalSentence } from '../engine-client/commands';
import { cancelJob, cancelOf, onProgress, openReferenceSource } from '../engine-client/engine';
import { LANGUAGE, t } from '../i18n/translate';
import { organisations, useModel } from '../state/selectors';
import { base64Of } from '../ui/base64';
import { DropZone } from '../ui/DropZone';
import { Working } from '../ui/Working';

interface Busy {
  readonly name: string;
  readonly jobId: string | null;
  readonly share: number;
}

/** Where the layers and components come from: a file, or a model that is in the workspace. */
export function SourceScreen({
  model,
  onBack,
  onFile,
  onOutline,
}: {
  model?: ReferenceModel;
  onBack: () => void;
  onFile: (file: ReferenceModelFile) => void;
  onOutline: (outline: ReferenceOutline) => void;
}) {
  const { index } = useModel();
  const [busy, setBusy] = useState<Busy | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(
    () => onProgress((jobId, share) => setBusy((now) => (now?.jobId === jobId ? { ...now, share } : now))),
    [],
  );
  // Leaving the screen ends the reading: its result must not come back to another screen.
  const reading = useRef<string | null>(null);
  useEffect(
    () => () => {
      if (reading.current !== null) void cancelJob(reading.current);
    },
    [],
  );
  const open = async (name: string, params: Parameters<typeof openReferenceSource>[0]): Promise<void> => {
    setProblem(null);
    setBusy({ name, jobId: null, share: 0 });
    try {
      const { file, outline } = await openReferenceSource(params, (jobId) => {
        reading.current = jobId;
        setBusy({ name, jobId, share: 0 });
      });
      if (file) onFile(file);
      else if (outline) onOutline(outline);
    } catch (error) {
      setProblem(refusalSentence(error));
    } finally {
      reading.current = null;
      setBusy(null);
    }
  };
  const openFile = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const base64 = base64Of(new Uint8Array(await file.arrayBuffer()));
    await open(file.name, { name: file.name, base64 });
  };
  const models = organisations(index)
    .map((organisation) => ({
      organisation,
      elements: index.pointing('element', 'owner', organisation.id).length,
    }))
    .filter(({ elements }) => elements > 0);
  return (
    <>
      <div className="dialog-body">
        <p>{t(model ? 'upgrade.sourceText' : 'draft.sourceText', { name: textIn(model?.name, LANGUAGE) })}</p>
        {busy ? (
          <Working
            text={t('draft.reading', { name: busy.name })}
            share={busy.share}
            onCancel={cancelOf(busy.jobId)}
          />
        ) : (
          <DropZone
            title={t('draft.chooseFile')}
            hint={t('draft.formats')}
            accept=".json,.xml,.archimate"
            onChoose={([file]) => void openFile(file)}
          />
        )}
        {problem ? (
          <p className="problem" role="alert">
            {problem}
          </p>
        ) : null}
        {models.length > 0 ? (
          <>
            <h3>{t('draft.fromWorkspace')}</h3>
            <ul className="reference-list">
              {models.map(({ organisation, elements }) => (
                <li key={organisation.id}>
                  <div>
                    <strong>{textIn(organisation.name, LANGUAGE)}</strong>
                    <span className="hint">{t('draft.elements', { count: elements })}</span>
                  </div>
                  <button
                    type="button"
                    className="button"
                    disabled={busy !== null}
                    aria-label={t('draft.chooseOf', { name: textIn(organisation.name, LANGUAGE) })}
                    onClick={() =>
                      void open(textIn(organisation.name, LANGUAGE), { organisationId: organisation.id })
                    }
                  >
                    {t('reference.choose')}
                  </button>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
      <footer className="dialog-foot">
        <button type="button" className="button" disabled={busy !== null} onClick={onBack}>
          {t('dialog.back')}
        </button>
      </footer>
    </>
  );
}
