import { useState } from 'react';
import { Trash2 } from 'lucide-react';
import { run } from '../engine-client/commands';
import { t } from '../i18n/translate';
import { setLook, useLook, useLooksState } from '../state/looks';
import { say } from '../state/messages';
import { useOrganisation } from '../state/selectors';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/TextField';

/** Saved looks: the one that is shown gets a name, others are used, replaced or removed. */
export function LooksDialog() {
  const open = useLooksState((state) => state.dialogOpen);
  return open ? <OpenDialog /> : null;
}

function OpenDialog() {
  const organisation = useOrganisation();
  const look = useLook();
  const [name, setName] = useState('');
  const close = (): void => useLooksState.setState({ dialogOpen: false });
  if (!organisation) return null;
  const organisationId = organisation.id;
  const looks = organisation.looks ?? [];
  const same = looks.some((one) => one.name === name.trim());
  const save = async (as: string): Promise<void> => {
    if (await run('look.save', { organisationId, name: as, look })) {
      say('info', 'look.saved', { name: as });
      close();
    }
  };
  return (
    <Dialog title={t('look.dialog')} closeLabel={t('look.close')} onClose={close}>
      <div className="dialog-body looks-dialog">
        <p className="hint">{t('look.dialog.hint')}</p>
        <form
          className="looks-save"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '') void save(name.trim());
          }}
        >
          <TextField label={t('look.nameNow')} value={name} onChange={setName} maxLength={200} autoFocus />
          <button type="submit" className="button primary" disabled={name.trim() === ''}>
            {t(same ? 'look.replace' : 'look.save')}
          </button>
        </form>
        {looks.length === 0 ? <p className="hint">{t('look.dialog.none')}</p> : null}
        <ul className="looks-list">
          {looks.map((one) => (
            <li key={one.id}>
              <span className="looks-name">{one.name}</span>
              <button
                type="button"
                className="button"
                onClick={() => {
                  setLook(one.look);
                  close();
                }}
              >
                {t('look.apply')}
              </button>
              <button type="button" className="button" onClick={() => void save(one.name)}>
                {t('look.replace')}
              </button>
              <button
                type="button"
                className="icon-button"
                aria-label={t('look.delete', { name: one.name })}
                onClick={() => void run('look.delete', { organisationId, id: one.id })}
              >
                <Trash2 size={16} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
