import { useState, type FormEvent } from 'react';
import { VIEWPOINTS } from '../../domain/notation/viewpoints';
import { run } from '../engine-client/commands';
import { LANGUAGE, t } from '../i18n/translate';
import { useModel, useOrganisation } from '../state/selectors';
import { useUi } from '../state/ui-store';
import { openView } from '../state/views';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/TextField';
import { viewFolders } from './tree';

/** A new view: its name, what kind of description it is, and where it lies. */
export function NewViewDialog() {
  const { index } = useModel();
  const organisation = useOrganisation();
  const [name, setName] = useState('');
  const [viewpoint, setViewpoint] = useState('');
  const [folderId, setFolderId] = useState('');
  const [missing, setMissing] = useState(false);
  const folders = organisation ? viewFolders(index, organisation.id, LANGUAGE) : [];
  const close = (): void => useUi.getState().set({ dialog: null });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (name.trim() === '') {
      setMissing(true);
      return;
    }
    if (!organisation) return;
    const created = await run('view.create', {
      ownerId: organisation.id,
      name: { language: LANGUAGE, text: name.trim() },
      ...(viewpoint === '' ? {} : { viewpoint }),
      ...(folderId === '' ? {} : { folderId }),
    });
    const [id] = created ?? [];
    if (id === undefined) return;
    close();
    openView(id);
    useUi.getState().set({ paletteOpen: true, viewsOpen: false });
  };
  const kinds = (source: 'archimate' | 'jhs179') =>
    VIEWPOINTS.filter((one) => one.source === source && one.id !== 'all').map((one) => (
      <option key={one.id} value={one.name}>
        {one.fi}
      </option>
    ));
  return (
    <Dialog title={t('views.new')} closeLabel={t('dialog.close')} onClose={close}>
      <form onSubmit={(event) => void submit(event)}>
        <div className="dialog-body">
          <TextField
            label={t('views.name')}
            value={name}
            autoFocus
            maxLength={1000}
            error={missing ? t('views.nameMissing') : undefined}
            onChange={(next) => {
              setName(next);
              setMissing(false);
            }}
          />
          <label className="form-field">
            <span>{t('views.viewpoint')}</span>
            <select value={viewpoint} onChange={(event) => setViewpoint(event.target.value)}>
              <option value="">{t('views.viewpointNone')}</option>
              <optgroup label={t('views.viewpointJhs')}>{kinds('jhs179')}</optgroup>
              <optgroup label={t('views.viewpointArchimate')}>{kinds('archimate')}</optgroup>
            </select>
          </label>
          <p className="hint">{t('views.viewpointHint')}</p>
          {folders.length > 0 ? (
            <label className="form-field">
              <span>{t('views.inFolder')}</span>
              <select value={folderId} onChange={(event) => setFolderId(event.target.value)}>
                <option value="">{t('views.noFolder')}</option>
                {folders.map(({ id, path }) => (
                  <option key={id} value={id}>
                    {path}
                  </option>
                ))}
              </select>
            </label>
          ) : null}
        </div>
        <footer className="dialog-foot">
          <button type="button" className="button" onClick={close}>
            {t('dialog.cancel')}
          </button>
          <button type="submit" className="button primary">
            {t('views.create')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
