import { useMemo, useState } from 'react';
import { Refused } from '../../domain/problem';
import { compareUpgrade, type UpgradeComparison } from '../../domain/reference-comparison';
import { textIn } from '../../domain/text';
import type { ReferenceModel, ReferenceModelFile } from '../../schemas/generated/types';
import { run } from '../engine-client/commands';
import { LANGUAGE, sentence, t } from '../i18n/translate';
import { say } from '../state/messages';
import { useModel } from '../state/selectors';
import { decisionsOf, KINDS, openQuestions, rowsOf, type Chosen, type RowKind } from './upgrade-rows';
import { UpgradeRowView } from './UpgradeRowView';
import { FindField } from '../ui/FindField';

/** What a newer version changes, the choices it asks for, and taking it into use. */
export function UpgradeScreen({
  model,
  file,
  onBack,
  onDone,
}: {
  model: ReferenceModel;
  file: ReferenceModelFile;
  onBack: () => void;
  onDone: () => void;
}) {
  const { index } = useModel();
  const [chosen, setChosen] = useState<Chosen>({});
  const [kind, setKind] = useState<RowKind | null>(null);
  const [word, setWord] = useState('');
  const [running, setRunning] = useState(false);
  const told = useMemo(() => compared(index, model.id, file), [index, model.id, file]);
  const foot = (button: React.ReactNode = null) => (
    <footer className="dialog-foot">
      <button type="button" className="button" onClick={onBack}>
        {t('dialog.back')}
      </button>
      {button}
    </footer>
  );
  if ('problem' in told)
    return (
      <>
        <div className="dialog-body">
          <p className="problem" role="alert">
            {told.problem}
          </p>
        </div>
        {foot()}
      </>
    );
  if (told.from === told.to)
    return (
      <>
        <div className="dialog-body">
          <p>{t('upgrade.same', { name: textIn(model.name, LANGUAGE), version: told.to })}</p>
        </div>
        {foot()}
      </>
    );
  const rows = rowsOf(told);
  const open = openQuestions(told, chosen);
  const wanted = word.trim().toLocaleLowerCase('fi');
  const shown = rows.filter(
    (row) => (kind === null || row.kind === kind) && row.words.toLocaleLowerCase('fi').includes(wanted),
  );
  const apply = async (): Promise<void> => {
    setRunning(true);
    const done = await run('referenceModel.upgrade', {
      id: model.id,
      file,
      decisions: decisionsOf(told, chosen),
    });
    setRunning(false);
    if (!done) return;
    say('info', 'upgrade.done', { name: textIn(file.name, LANGUAGE), version: file.version });
    onDone();
  };
  return (
    <>
      <div className="dialog-body reference-upgrade">
        <p>
          <strong>{textIn(model.name, LANGUAGE)}</strong>{' '}
          {t('upgrade.versions', { from: told.from, to: told.to })} {t('upgrade.kept')}
        </p>
        <div className="upgrade-kinds" role="group" aria-label={t('upgrade.show')}>
          {KINDS.map((one) => {
            const count = rows.filter((row) => row.kind === one).length;
            if (count === 0 && (one === 'retired' || one === 'returned')) return null;
            return (
              <button
                key={one}
                type="button"
                className="upgrade-kind"
                data-kind={one}
                aria-pressed={kind === one}
                disabled={count === 0}
                onClick={() => setKind(kind === one ? null : one)}
              >
                <strong>{count}</strong> {t(`upgrade.kind.${one}`)}
              </button>
            );
          })}
          <span className="hint">
            {t('upgrade.unchanged', { count: told.unchanged })}{' '}
            {told.described > 0 ? t('upgrade.described', { count: told.described }) : ''}
          </span>
        </div>
        {rows.length > 6 ? <FindField label={t('upgrade.find')} value={word} onChange={setWord} /> : null}
        {KINDS.map((one) => {
          const some = shown.filter((row) => row.kind === one);
          return some.length === 0 ? null : (
            <section key={one} className="upgrade-section" data-kind={one}>
              <h3>{t(`upgrade.kind.${one}`)}</h3>
              <p className="hint">{t(`upgrade.kind.${one}.text`)}</p>
              <ul className="upgrade-rows">
                {some.map((row) => (
                  <UpgradeRowView
                    key={row.id}
                    row={row}
                    components={told.components}
                    chosen={chosen[row.id]}
                    onChoose={(value) => setChosen({ ...chosen, [row.id]: value })}
                  />
                ))}
              </ul>
            </section>
          );
        })}
        {shown.length === 0 ? (
          <p className="hint">{t(rows.length === 0 ? 'upgrade.nothing' : 'upgrade.notFound')}</p>
        ) : null}
      </div>
      <footer className="dialog-foot">
        {open > 0 ? (
          <span className="hint foot-hint">{t('upgrade.decideFirst', { count: open })}</span>
        ) : null}
        {open > 1 ? (
          <button
            type="button"
            className="button"
            onClick={() =>
              setChosen({
                ...Object.fromEntries(told.uncertain.map(({ here, part }) => [here.id, part.id])),
                ...chosen,
              })
            }
          >
            {t('upgrade.allSame')}
          </button>
        ) : null}
        <button type="button" className="button" onClick={onBack}>
          {t('dialog.back')}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={open > 0 || running}
          onClick={() => void apply()}
        >
          {t('upgrade.apply', { version: told.to })}
        </button>
      </footer>
    </>
  );
}

function compared(
  index: Parameters<typeof compareUpgrade>[0],
  modelId: string,
  file: ReferenceModelFile,
): UpgradeComparison | { readonly problem: string } {
  try {
    return compareUpgrade(index, modelId, file);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const [problem] = error.problems;
    return { problem: problem ? sentence(problem.code, problem.params) : '' };
  }
}
