import { cancelOf } from '../engine-client/engine';
import { t } from '../i18n/translate';
import { say } from '../state/messages';
import { saveToFile } from '../state/save-file';
import { useOrganisation } from '../state/selectors';
import { useUi } from '../state/ui-store';
import { Dialog } from '../ui/Dialog';
import { AnswersDialog } from './AnswersDialog';
import { ConventionChoice } from './ConventionChoice';
import { DifferenceList } from './DifferenceList';
import { DisappearedList } from './DisappearedList';
import { useConversation, NEW, type Conversation } from './import-conversation';
import { ImportReportView } from './ImportReportView';
import { SuggestionList } from './SuggestionList';
import { canGoOn, TableMeaning } from './TableMeaning';
import { WhereTo } from './WhereTo';
import { DropZone } from '../ui/DropZone';
import { reportText } from './report-text';
import { Working } from '../ui/Working';

/** Import: choose a file, see what it would do, say what is the same, then take it in as one change that can be undone. */
export function ImportDialog() {
  const organisation = useOrganisation();
  const dropped = useUi((state) => state.dropped);
  const talk = useConversation({ organisationId: organisation?.id ?? NEW, files: dropped });
  const name = talk.files.map((file) => file.name).join(', ');
  const close = (): void => useUi.getState().set({ dialog: null, dropped: [] });
  const take = async (): Promise<void> => {
    const done = await talk.take();
    if (!done) return;
    const sum = (key: 'added' | 'changed'): number =>
      Object.values(done.counts).reduce((total, count) => total + (count?.[key] ?? 0), 0);
    say('info', 'import.done', { added: sum('added'), changed: sum('changed') });
    if (sum('added') > 0) useUi.getState().set({ paletteOpen: true });
    close();
  };
  if (talk.answers) {
    const { answers, left, next } = talk.answers;
    return <AnswersDialog key={left} answers={answers} left={left} next={left > 0 ? next : close} />;
  }
  return (
    <Dialog
      title={t('import.title')}
      closeLabel={t('dialog.close')}
      onClose={close}
      wide
      dismissable={!talk.busy}
    >
      <div className="dialog-body" aria-busy={talk.planning}>
        {talk.preview || talk.busy || talk.table ? null : (
          <DropZone
            title={t('import.choose')}
            hint={t('import.formats')}
            accept=".json,.xml,.archimate,.csv,.tsv,.txt,.xlsx,.xlsm,.zip"
            multiple
            onChoose={talk.choose}
          />
        )}
        {talk.problem ? (
          <p className="problem" role="alert">
            {name === '' ? null : <strong>{name}: </strong>}
            {talk.problem}
          </p>
        ) : null}
        {talk.busy ? (
          <Working
            text={t('import.reading', { name })}
            share={talk.busy.share}
            onCancel={cancelOf(talk.busy.jobId)}
          />
        ) : null}
        {talk.table && !talk.preview && !talk.busy ? <TableMeaning talk={talk.table} name={name} /> : null}
        {talk.preview && !talk.busy ? <Talk talk={talk} name={name} /> : null}
      </div>
      {talk.table && !talk.preview && !talk.busy ? (
        <footer className="dialog-foot">
          <button type="button" className="button" onClick={talk.again}>
            {t('import.another')}
          </button>
          <button
            type="button"
            className="button primary"
            disabled={!canGoOn(talk.table)}
            onClick={talk.table.go}
          >
            {t('table.go')}
          </button>
        </footer>
      ) : null}
      {talk.preview && !talk.busy ? (
        <footer className="dialog-foot">
          <button type="button" className="button" onClick={() => void saveReport(name, talk)}>
            {t('import.saveReport')}
          </button>
          <button type="button" className="button" onClick={talk.table?.back ?? talk.again}>
            {t(talk.table ? 'table.back' : 'import.another')}
          </button>
          <button
            type="button"
            className="button primary"
            disabled={talk.planning}
            onClick={() => void take()}
          >
            {t('import.take')}
          </button>
        </footer>
      ) : null}
    </Dialog>
  );
}

/** The report as a text file beside the imported one. */
async function saveReport(name: string, { preview }: Conversation): Promise<void> {
  if (!preview) return;
  const text = reportText(name, preview.report);
  await saveToFile(t('import.reportName', { name }), 'text/plain', new TextEncoder().encode(text));
}

/** What the file says, and what is asked about it. */
function Talk({ talk, name }: { talk: Conversation; name: string }) {
  const { preview } = talk;
  if (!preview) return null;
  const { report, options } = preview;
  return (
    <>
      <WhereTo talk={talk} preview={preview} />
      <SuggestionList report={report} options={options} onChange={talk.setOptions} />
      <DifferenceList report={report} options={options} onChange={talk.setOptions} />
      <DisappearedList report={report} options={options} onChange={talk.setOptions} />
      <ConventionChoice
        conventions={report.conventions ?? []}
        chosen={talk.choices.conventions}
        onChange={(conventions) => talk.change({ conventions })}
      />
      {(report.unusedDefinitions ?? 0) > 0 ? (
        <label className="check-row">
          <input
            type="checkbox"
            checked={options.skipUnusedDefinitions ?? false}
            onChange={(event) => talk.setOptions({ skipUnusedDefinitions: event.target.checked })}
          />
          <span>{t('import.skipUnused', { count: report.unusedDefinitions ?? 0 })}</span>
        </label>
      ) : null}
      <ImportReportView name={name} report={report} />
    </>
  );
}
