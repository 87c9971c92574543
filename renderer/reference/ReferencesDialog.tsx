import { useState } from 'react';
import type { ReferenceModel, ReferenceModelFile, ReferenceOutline } from '../../schemas/generated/types';
import { run } from '../engine-client/commands';
import { t } from '../i18n/translate';
import { useModel } from '../state/selectors';
import { useUi } from '../state/ui-store';
import { Dialog } from '../ui/Dialog';
import { DraftScreen } from './DraftScreen';
import { OwnModelEditor } from './OwnModelEditor';
import { ReferenceList } from './ReferenceList';
import { SourceScreen } from './SourceScreen';
import { UpgradeScreen } from './UpgradeScreen';

/** Where the dialog is; `model` is the one that is being upgraded. */
export type ReferenceScreen =
  | { readonly at: 'list' }
  | { readonly at: 'own'; readonly id: string }
  | { readonly at: 'source'; readonly model?: ReferenceModel }
  | { readonly at: 'draft'; readonly outline: ReferenceOutline; readonly model?: ReferenceModel }
  | { readonly at: 'upgrade'; readonly model: ReferenceModel; readonly file: ReferenceModelFile };

/** Reference architectures: those of this workspace, their new versions, and those that can be added. */
export function ReferencesDialog() {
  const { index } = useModel();
  const [screen, setScreen] = useState<ReferenceScreen>({ at: 'list' });
  const close = (): void => useUi.getState().set({ dialog: null });
  const back = (): void => setScreen({ at: 'list' });
  const show = (id: string): void => {
    useUi.getState().set({ referenceModelId: id });
    close();
  };
  /** A file is either the next version of the model that is being upgraded, or a new model. */
  const take = async (file: ReferenceModelFile, model: ReferenceModel | undefined): Promise<void> => {
    if (model) return setScreen({ at: 'upgrade', model, file });
    const installed = index.find('referenceModel', file.id);
    if (installed?.locked) return setScreen({ at: 'upgrade', model: installed, file });
    const created = await run('referenceModel.install', { file });
    if (created?.[0]) show(created[0]);
  };
  return (
    <Dialog title={t(titleOf(screen))} closeLabel={t('dialog.close')} onClose={close} wide>
      {screen.at === 'list' ? <ReferenceList onScreen={setScreen} onShow={show} /> : null}
      {screen.at === 'own' && index.find('referenceModel', screen.id) ? (
        <>
          <OwnModelEditor modelId={screen.id} />
          <footer className="dialog-foot">
            <button type="button" className="button" onClick={back}>
              {t('dialog.back')}
            </button>
            <button type="button" className="button primary" onClick={close}>
              {t('dialog.done')}
            </button>
          </footer>
        </>
      ) : null}
      {screen.at === 'source' ? (
        <SourceScreen
          {...(screen.model ? { model: screen.model } : {})}
          onBack={back}
          onFile={(file) => void take(file, screen.model)}
          onOutline={(outline) => setScreen({ ...screen, at: 'draft', outline })}
        />
      ) : null}
      {screen.at === 'draft' ? (
        <DraftScreen
          outline={screen.outline}
          {...(screen.model ? { model: screen.model } : {})}
          onBack={() => setScreen({ at: 'source', ...(screen.model ? { model: screen.model } : {}) })}
          onDone={(file) => void take(file, screen.model)}
        />
      ) : null}
      {screen.at === 'upgrade' ? (
        <UpgradeScreen
          model={screen.model}
          file={screen.file}
          onBack={back}
          onDone={() => show(screen.model.id)}
        />
      ) : null}
    </Dialog>
  );
}

function titleOf(
  screen: ReferenceScreen,
): 'reference.title' | 'reference.editTitle' | 'draft.title' | 'upgrade.title' {
  if (screen.at === 'own') return 'reference.editTitle';
  if (screen.at === 'upgrade' || ('model' in screen && screen.model)) return 'upgrade.title';
  return screen.at === 'list' ? 'reference.title' : 'draft.title';
}
