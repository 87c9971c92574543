import { FolderOpen } from 'lucide-react';
import { cancelOf } from '../engine-client/engine';
import { LANGUAGE, t } from '../i18n/translate';
import { chosenFiles } from '../state/delivered-files';
import { say } from '../state/messages';
import { openPage } from '../state/places';
import { useUi } from '../state/ui-store';
import { Dialog } from '../ui/Dialog';
import { DropZone } from '../ui/DropZone';
import { Working } from '../ui/Working';
import { sortedRows, useCollecting, type CollectingTalk } from './collecting';
import { CollectingTable } from './CollectingTable';

const ACCEPT = '.json,.xml,.archimate,.csv,.tsv,.txt,.xlsx,.xlsm,.zip,.kokonaiskuva';

/** Collecting: the files of many municipalities, whose each is and what it would do, then all of them as one change. */
export function CollectingDialog() {
  const delivered = useUi((state) => state.delivered);
  const talk = useCollecting(delivered);
  const { plan, busy } = talk;
  const close = (): void => useUi.getState().set({ dialog: null, delivered: [] });
  const take = async (): Promise<void> => {
    const count = await talk.take();
    if (count === null) return;
    say('info', 'collecting.done', { count });
    close();
    openPage('region', 'deliveries');
  };
  return (
    <Dialog
      title={t('collecting.title')}
      closeLabel={t('dialog.close')}
      onClose={close}
      wide
      dismissable={busy === null && plan === null}
    >
      <div className="dialog-body collecting" aria-busy={talk.planning}>
        {talk.problem ? (
          <p className="problem" role="alert">
            {talk.problem}
          </p>
        ) : null}
        {busy ? (
          <Working
            text={t(busy.step === 'read' ? 'collecting.reading' : 'collecting.writing')}
            share={busy.share}
            onCancel={cancelOf(busy.jobId)}
          />
        ) : plan ? (
          <Result talk={talk} plan={plan} />
        ) : (
          <Choose talk={talk} />
        )}
      </div>
      {plan && !busy ? (
        <footer className="dialog-foot">
          <button type="button" className="button" onClick={talk.again}>
            {t('collecting.others')}
          </button>
          <button
            type="button"
            className="button primary"
            disabled={talk.planning || plan.municipalities === 0}
            onClick={() => void take()}
          >
            {plan.municipalities === 0
              ? t('collecting.takeNone')
              : t('collecting.take', { count: plan.municipalities })}
          </button>
        </footer>
      ) : null}
    </Dialog>
  );
}

function Choose({ talk }: { talk: CollectingTalk }) {
  const choose = (files: readonly File[]): void => {
    const chosen = chosenFiles(files);
    if (chosen.length === 0 && files.length > 0) say('info', 'collecting.emptyFolder');
    talk.read(chosen);
  };
  return (
    <>
      <p className="hint">{t('collecting.hint')}</p>
      <DropZone
        title={t('collecting.choose')}
        hint={t('collecting.formats')}
        accept={ACCEPT}
        multiple
        onChoose={choose}
      />
      <label className="button collecting-folder">
        <FolderOpen size={18} aria-hidden />
        {t('collecting.folder')}
        <input
          type="file"
          multiple
          ref={(input) => input?.setAttribute('webkitdirectory', '')}
          onChange={(event) => choose([...(event.target.files ?? [])])}
        />
      </label>
    </>
  );
}

function Result({ talk, plan }: { talk: CollectingTalk; plan: NonNullable<CollectingTalk['plan']> }) {
  const rows = sortedRows(plan.rows, LANGUAGE);
  const count = (state: string): number => rows.filter((row) => row.state === state).length;
  const said = [
    t('collecting.ready', { count: plan.municipalities }),
    ...(['ask', 'refused', 'same', 'leftOut'] as const).flatMap((state) =>
      count(state) > 0 ? [t(`collecting.count.${state}`, { count: count(state) })] : [],
    ),
  ];
  return (
    <>
      <p role="status">{said.join(' ')}</p>
      {rows.some(({ disappeared }) => (disappeared ?? 0) > 0) ? (
        <label className="form-field collecting-gone">
          <span>{t('collecting.disappeared')}</span>
          <select
            value={talk.choices.disappeared ?? 'keep'}
            onChange={(event) => talk.setDisappeared(event.target.value as 'keep' | 'retire' | 'delete')}
          >
            {(['keep', 'retire', 'delete'] as const).map((what) => (
              <option key={what} value={what}>
                {t(`import.disappeared.${what}`)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <CollectingTable rows={rows} talk={talk} />
    </>
  );
}
