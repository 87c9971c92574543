import { useCallback, useEffect, useState } from 'react';
import { FileUp, LayoutGrid } from 'lucide-react';
import { textIn } from '../../domain/text';
import type { ListedReferenceModel } from '../../schemas/generated/types';
import { report, run } from '../engine-client/commands';
import { installReference, listReferences } from '../engine-client/engine';
import { LANGUAGE, t } from '../i18n/translate';
import { referenceModels, useModel } from '../state/selectors';
import { useUi } from '../state/ui-store';
import { InstalledModel } from './InstalledModel';
import type { ReferenceScreen } from './ReferencesDialog';

/** The reference architectures of this workspace, and the ways to add more. */
export function ReferenceList({
  onScreen,
  onShow,
}: {
  onScreen: (screen: ReferenceScreen) => void;
  onShow: (id: string) => void;
}) {
  const { index, revision } = useModel();
  const [supplied, setSupplied] = useState<ListedReferenceModel[]>([]);
  const refresh = useCallback(() => {
    listReferences().then(setSupplied, report);
  }, []);
  useEffect(refresh, [refresh, revision]);
  const install = async (key: string): Promise<void> => {
    try {
      onShow(await installReference(key));
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
    onScreen({ at: 'own', id: created[0] });
  };
  const here = referenceModels(index);
  return (
    <div className="dialog-body">
      <h3>{t('reference.here')}</h3>
      {here.length === 0 ? <p className="hint">{t('reference.none')}</p> : null}
      <ul className="reference-list">
        {here.map((model) => (
          <InstalledModel
            key={model.id}
            model={model}
            supplied={supplied.find(({ key, installed }) => installed && key === model.key)}
            onScreen={onScreen}
            onShow={onShow}
          />
        ))}
      </ul>
      <h3>{t('reference.add')}</h3>
      <ul className="reference-list">
        {supplied
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
          <FileUp size={20} aria-hidden />
          <div>
            <strong>{t('reference.fromModel')}</strong>
            <span className="hint">{t('reference.fromModelText')}</span>
          </div>
          <button type="button" className="button" onClick={() => onScreen({ at: 'source' })}>
            {t('reference.choose')}
          </button>
        </li>
        <li>
          <LayoutGrid size={20} aria-hidden />
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
  );
}
