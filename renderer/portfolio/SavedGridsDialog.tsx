// What is seen gets a name; those that have one are used, renamed, replaced or removed.
import { useState } from 'react';
import { Pencil, Trash2 } from 'lucide-react';
import type { PortfolioKind } from '../../domain/portfolio/kinds';
import type { CommandArgs, Organisation } from '../../schemas/generated/types';
import { run } from '../engine-client/commands';
import { t } from '../i18n/translate';
import { changeGridView } from '../state/grid-views';
import { say } from '../state/messages';
import { applyGrid, type GridContent, type NamedGrid } from '../state/saved-grids';
import { Dialog } from '../ui/Dialog';
import { IconButton } from '../ui/IconButton';
import { TextField } from '../ui/TextField';

export function SavedGridsDialog(props: {
  kind: PortfolioKind;
  organisation: Organisation;
  /** Those of the organisation. */
  grids: readonly NamedGrid[];
  content: GridContent;
  onClose: () => void;
}) {
  const { kind, grids, content, onClose } = props;
  const organisationId = props.organisation.id;
  const [name, setName] = useState('');
  const [renaming, setRenaming] = useState<string>();
  const same = grids.some((one) => one.name === name.trim());
  const save = async (
    args: Pick<CommandArgs['grid.save'], 'id' | 'name'> & GridContent,
  ): Promise<boolean> => {
    const made = await run('grid.save', { organisationId, kind, ...args });
    const [id] = made ?? [];
    if (made && args.id === undefined && id !== undefined) changeGridView(kind, { saved: id });
    if (made) say('info', 'portfolio.saved.done', { name: args.name });
    return made !== null;
  };
  return (
    <Dialog title={t('portfolio.saved')} closeLabel={t('portfolio.saved.close')} onClose={onClose}>
      <div className="dialog-body looks-dialog">
        <p className="hint">{t('portfolio.saved.hint')}</p>
        <form
          className="looks-save"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '')
              void save({ name: name.trim(), ...content }).then((made) => made && onClose());
          }}
        >
          <TextField
            label={t('portfolio.saved.nameNow')}
            value={name}
            onChange={setName}
            maxLength={200}
            autoFocus
          />
          <button type="submit" className="button primary" disabled={name.trim() === ''}>
            {t(same ? 'portfolio.saved.replace' : 'portfolio.saved.save')}
          </button>
        </form>
        {grids.length === 0 ? <p className="hint">{t('portfolio.saved.empty')}</p> : null}
        <ul className="looks-list">
          {grids.map((grid) => (
            <li key={grid.id}>
              {renaming === grid.id ? (
                <Rename
                  name={grid.name}
                  onCancel={() => setRenaming(undefined)}
                  onRename={(to) => {
                    const { columns, words } = grid;
                    void save({
                      id: grid.id,
                      name: to,
                      columns,
                      ...(words === undefined ? {} : { words }),
                    }).then((made) => made && setRenaming(undefined));
                  }}
                />
              ) : (
                <>
                  <span className="looks-name">{grid.name}</span>
                  <button
                    type="button"
                    className="button"
                    onClick={() => {
                      applyGrid(kind, grid);
                      onClose();
                    }}
                  >
                    {t('portfolio.saved.apply')}
                  </button>
                  <button
                    type="button"
                    className="button"
                    onClick={() => void save({ id: grid.id, name: grid.name, ...content })}
                  >
                    {t('portfolio.saved.replace')}
                  </button>
                  <IconButton
                    label={t('portfolio.saved.rename', { name: grid.name })}
                    onPress={() => setRenaming(grid.id)}
                  >
                    <Pencil size={16} aria-hidden />
                  </IconButton>
                  <IconButton
                    label={t('portfolio.saved.delete', { name: grid.name })}
                    onPress={() => void run('grid.delete', { organisationId, id: grid.id })}
                  >
                    <Trash2 size={16} aria-hidden />
                  </IconButton>
                </>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

function Rename(props: { name: string; onRename: (name: string) => void; onCancel: () => void }) {
  const [name, setName] = useState(props.name);
  return (
    <form
      className="looks-save looks-name"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') props.onRename(name.trim());
      }}
    >
      <TextField
        label={t('portfolio.saved.newName')}
        value={name}
        onChange={setName}
        maxLength={200}
        autoFocus
      />
      <button type="submit" className="button primary" disabled={name.trim() === ''}>
        {t('portfolio.saved.save')}
      </button>
      <button type="button" className="button" onClick={props.onCancel}>
        {t('portfolio.saved.cancel')}
      </button>
    </form>
  );
}
