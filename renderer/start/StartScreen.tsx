import { useCallback, useEffect, useState } from 'react';
import { FolderOpen, Trash2 } from 'lucide-react';
import type { ListedWorkspace } from '../../schemas/generated/types';
import { report } from '../engine-client/commands';
import { createSample, host, listWorkspaces, openWorkspace, removeWorkspace } from '../engine-client/engine';
import { openPage } from '../state/places';
import { formatDayTime } from '../i18n/format';
import { t } from '../i18n/translate';
import { NewWorkspace } from './NewWorkspace';
import { IconButton } from '../ui/IconButton';

/** The first screen: go on with a workspace, begin a new one, or look at the sample. */
export function StartScreen() {
  const [list, setList] = useState<ListedWorkspace[] | null>(null);
  const [busy, setBusy] = useState(false);
  const refresh = useCallback(() => {
    listWorkspaces().then(setList, report);
  }, []);
  useEffect(refresh, [refresh]);
  const during = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      report(error);
      refresh();
    } finally {
      setBusy(false);
    }
  };
  const openOther = async (): Promise<void> => {
    const id = await host.openWorkspace?.();
    if (id) await openWorkspace(id);
  };
  return (
    <main className="start" aria-busy={busy}>
      <header className="start-head">
        <img src="./icon.svg" alt="" width={56} height={56} />
        <div>
          <h1>Kokonaiskuva</h1>
          <p>{t('start.tagline')}</p>
        </div>
      </header>
      <div className="start-columns">
        <section className="start-card" aria-labelledby="start-recent">
          <h2 id="start-recent">{t('start.recent')}</h2>
          {list?.length === 0 ? <p className="hint">{t('start.none')}</p> : null}
          <ul className="workspace-list">
            {list?.map((workspace) => (
              <li key={workspace.id}>
                <button
                  type="button"
                  className="workspace-open"
                  disabled={busy || workspace.missing}
                  onClick={() => void during(() => openWorkspace(workspace.id))}
                >
                  <strong>{workspace.name}</strong>
                  <span>{workspace.missing ? t('start.missing') : formatDayTime(workspace.modifiedAt)}</span>
                </button>
                <IconButton
                  label={t('start.remove', { name: workspace.name })}
                  disabled={busy}
                  onPress={() => void during(() => removeWorkspace(workspace.id).then(refresh))}
                >
                  <Trash2 size={16} aria-hidden />
                </IconButton>
              </li>
            ))}
          </ul>
          {host.openWorkspace ? (
            <button type="button" className="button" disabled={busy} onClick={() => void during(openOther)}>
              <FolderOpen size={16} aria-hidden /> {t('start.openFile')}
            </button>
          ) : null}
          <div className="start-sample">
            <h3>{t('start.sample.title')}</h3>
            <p className="hint">{t('start.sample.text')}</p>
            <button
              type="button"
              className="button"
              disabled={busy}
              onClick={() => void during(() => createSample())}
            >
              {t('start.sample.open')}
            </button>
            <p className="hint">{t('start.region.text')}</p>
            <button
              type="button"
              className="button"
              disabled={busy}
              onClick={() =>
                void during(async () => {
                  await createSample('region');
                  openPage('region');
                })
              }
            >
              {t('start.region.open')}
            </button>
          </div>
        </section>
        <NewWorkspace busy={busy} during={during} />
      </div>
    </main>
  );
}
