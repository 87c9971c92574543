import { useCallback, useEffect, useState } from 'react';
import { textIn } from '../../domain/text';
import type { ListedReferenceModel } from '../../schemas/generated/types';
import { report, run } from '../engine-client/commands';
import { installReference, listReferences } from '../engine-client/engine';
import { LANGUAGE, t } from '../i18n/translate';
import { referenceModels, useModel } from '../state/selectors';
import { useUi } from '../state/ui-store';
import { Dialog } from '../ui/Dialog';
import { OwnModelEditor } from './OwnModelEditor';

/** Reference architectures: those of this workspace, those that can be added, and an own one to edit. */
export function ReferencesDialog() {
  const { index, revision } = useModel();
  const [models, setModels] = useState<ListedReferenceModel[]>([]);
  const [editing, setEditing] = useState<string | null>(null);
  const [removing, setRemoving] = useState<string | null>(null);
  const refresh = useCallback(() => {
    listReferences().then(setModels, report);
  }, []);
  useEffect(refresh, [refresh, revision]);
  const close = (): void => useUi.getState().set({ dialog: null });
  const install = async (key: string): Promise<void> => {
    try {
      useUi.getState().set({ referenceModelId: await installReference(key) });
      close();
    } catch (error) {
      report(error);
    }
  };
  const createOwn = async (): Promise<void> => {
    const created = await run('referenceModel.create', {
      name: { fi: t('reference.ownName') },
      layers: [t('reference.ownLayer1'), t('reference.ownLayer2'), t('reference.ownLayer3')].map((name) => ({
        fi: name,
      })),
    });
    if (!created?.[0]) return;
    useUi.getState().set({ referenceModelId: created[0] });
    setEditing(created[0]);
  };
  if (editing && index.find('referenceModel', editing)) {
    return (
      <Dialog title={t('reference.editTitle')} closeLabel={t('dialog.close')} onClose={close} wide>
        <OwnModelEditor modelId={editing} />
        <footer className="dialog-foot">
          <button type="button" className="button" onClick={() => setEditing(null)}>
            {t('dialog.back')}
          </button>
          <button type="button" className="button primary" onClick={close}>
            {t('dialog.done')}
          </button>
        </footer>
      </Dialog>
    );
  }
  return (
    <Dialog title={t('reference.title')} closeLabel={t('dialog.close')} onClose={close} wide>
      <div className="dialog-body">
        <h3>{t('reference.here')}</h3>
        <ul className="reference-list">
          {referenceModels(index).map((model) => (
            <li key={model.id}>
              <div>
                <strong>{textIn(model.name, LANGUAGE)}</strong>
                <span className="hint">
                  {model.locked ? t('reference.version', { version: model.version }) : t('reference.own')}{' '}
                  {textIn(model.documentation, LANGUAGE)}
                </span>
              </div>
              <button
                type="button"
                className="button"
                onClick={() => {
                  useUi.getState().set({ referenceModelId: model.id });
                  close();
                }}
              >
                {t('reference.show')}
              </button>
              {model.locked ? null : (
                <button type="button" className="button" onClick={() => setEditing(model.id)}>
                  {t('reference.edit')}
                </button>
              )}
              <button
                type="button"
                className="button danger"
                onClick={() => {
                  if (removing === model.id) void run('referenceModel.delete', { id: model.id });
                  setRemoving(removing === model.id ? null : model.id);
                }}
              >
                {removing === model.id ? t('reference.removeSure') : t('reference.remove')}
              </button>
            </li>
          ))}
        </ul>
        <h3>{t('reference.add')}</h3>
        <ul className="reference-list">
          {models
            .filter((model) => !model.installed)
            .map((model) => (
              <li key={model.key}>
                <div>
                  <strong>{textIn(model.name, LANGUAGE)}</strong>
                  <span className="hint">
                    {t('reference.size', { layers: model.layers, components: model.components })}{' '}
                    {textIn(model.description, LANGUAGE)}
                  </span>
                </div>
                <button type="button" className="button" onClick={() => void install(model.key)}>
                  {t('reference.install')}
                </button>
              </li>
            ))}
          <li>
            <div>
              <strong>{t('start.ownReference')}</strong>
              <span className="hint">{t('start.ownReferenceText')}</span>
            </div>
            <button type="button" className="button" onClick={() => void createOwn()}>
              {t('reference.createOwn')}
            </button>
          </li>
        </ul>
      </div>
    </Dialog>
  );
}
