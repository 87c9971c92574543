import { useState } from 'react';
import { Ellipsis } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { referenceFileOf } from '../../domain/reference-file';
import { componentsOf, layersOf } from '../../domain/reference-models';
import { compareVersions } from '../../domain/reference-version';
import { textIn } from '../../domain/text';
import type { ListedReferenceModel, ReferenceModel } from '../../schemas/generated/types';
import { report, run } from '../engine-client/commands';
import { readReference } from '../engine-client/engine';
import { LANGUAGE, t } from '../i18n/translate';
import { saveToFile } from '../state/save-file';
import { useModel } from '../state/selectors';
import type { ReferenceScreen } from './ReferencesDialog';

/** A reference architecture of this workspace: its version, what can be done to it. */
export function InstalledModel({
  model,
  supplied,
  onScreen,
  onShow,
}: {
  model: ReferenceModel;
  /** The newest version of it that came with the app. */
  supplied: ListedReferenceModel | undefined;
  onScreen: (screen: ReferenceScreen) => void;
  onShow: (id: string) => void;
}) {
  const { index } = useModel();
  const [removing, setRemoving] = useState(false);
  const name = textIn(model.name, LANGUAGE);
  const layers = layersOf(index, model.id);
  const newer = supplied && compareVersions(supplied.version, model.version) > 0 ? supplied : undefined;
  const upgrade = async (): Promise<void> => {
    if (!newer) return onScreen({ at: 'source', model });
    try {
      onScreen({ at: 'upgrade', model, file: await readReference(newer.key) });
    } catch (error) {
      report(error);
    }
  };
  const save = async (): Promise<void> => {
    const file = referenceFileOf(index, model.id);
    const fileName = `${file.key}-${file.version}.json`.replace(/[^\w.-]+/gu, '-');
    const bytes = new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`);
    await saveToFile(fileName, 'application/json', bytes);
  };
  return (
    <li>
      <div>
        <strong>
          {name}
          {newer ? (
            <span className="new-version">{t('reference.newer', { version: newer.version })}</span>
          ) : null}
        </strong>
        <span className="hint">
          {model.locked ? t('reference.version', { version: model.version }) : t('reference.own')}{' '}
          {t('reference.size', {
            layers: layers.length,
            components: layers.reduce((sum, layer) => sum + componentsOf(index, layer.id).length, 0),
          })}{' '}
          {textIn(model.documentation, LANGUAGE)}
        </span>
      </div>
      <button type="button" className="button" onClick={() => onShow(model.id)}>
        {t('reference.show')}
      </button>
      {model.locked ? (
        <button
          type="button"
          className={newer ? 'button primary' : 'button'}
          aria-label={t('reference.upgradeOf', { name })}
          onClick={() => void upgrade()}
        >
          {t('reference.upgrade')}
        </button>
      ) : (
        <button type="button" className="button" onClick={() => onScreen({ at: 'own', id: model.id })}>
          {t('reference.edit')}
        </button>
      )}
      {removing ? (
        <button
          type="button"
          className="button danger"
          onBlur={() => setRemoving(false)}
          onClick={() => void run('referenceModel.delete', { id: model.id })}
        >
          {t('reference.removeSure')}
        </button>
      ) : (
        <button type="button" className="button danger" onClick={() => setRemoving(true)}>
          {t('reference.remove')}
        </button>
      )}
      <MenuTrigger>
        <Button className="icon-button" aria-label={t('reference.more', { name })}>
          <Ellipsis size={18} aria-hidden />
        </Button>
        <Popover className="menu-popover" placement="bottom end">
          <Menu
            className="menu"
            aria-label={t('reference.more', { name })}
            onAction={(key) =>
              key === 'save' ? void save() : void run('referenceModel.unlock', { id: model.id })
            }
          >
            <MenuItem id="save" className="menu-item">
              {t('reference.save')}
            </MenuItem>
            {model.locked ? (
              <MenuItem id="unlock" className="menu-item">
                {t('reference.unlock')}
              </MenuItem>
            ) : null}
          </Menu>
        </Popover>
      </MenuTrigger>
    </li>
  );
}
