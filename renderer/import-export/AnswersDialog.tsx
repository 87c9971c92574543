// Answers to a questionnaire before they are taken in: element by element what was asked, what is here now and what was said.
import { useMemo, useState } from 'react';
import {
  canBeTaken,
  reviewAnswers,
  takenByDefault,
  type AnswerGroup,
  type AnswerLine,
  type LineState,
} from '../../domain/questionnaire/answers';
import type { CommandArgs, QuestionnaireAnswers } from '../../schemas/generated/types';
import { run } from '../engine-client/commands';
import { formatDate } from '../i18n/format';
import { LANGUAGE, t } from '../i18n/translate';
import { say } from '../state/messages';
import { useModel, useOrganisation } from '../state/selectors';
import { useUi } from '../state/ui-store';
import { Dialog } from '../ui/Dialog';
import { AnswerTable } from './AnswerTable';

/** Elements shown at first, and each time more are asked for. */
const SHOWN = 100;
const CONFIDENCES = ['certain', 'likely', 'unsure'] as const;
const STATES: readonly LineState[] = ['change', 'conflict', 'comment', 'unknown', 'misread', 'same'];

/** One file of answers. `next` goes on to the next one, or closes. */
export function AnswersDialog(props: {
  readonly answers: QuestionnaireAnswers;
  /** Files that wait after this one. */
  readonly left: number;
  readonly next: () => void;
}) {
  const { answers, left, next } = props;
  const { index, revision } = useModel();
  const shown = useOrganisation();
  const owner = index.find('organisation', answers.organisationId) ?? shown;
  const ownerId = owner?.id ?? '';
  const review = useMemo(
    () => ({ revision, ...reviewAnswers(index, answers, ownerId, LANGUAGE) }),
    [index, revision, answers, ownerId],
  );
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [confidence, setConfidence] = useState<CommandArgs['questionnaire.answer']['confidence']>('likely');
  const [limit, setLimit] = useState(SHOWN);
  const [busy, setBusy] = useState(false);

  const groups = review.groups.filter(
    ({ state, lines }) => state === 'gone' || lines.some((line) => line.state !== 'same'),
  );
  const isTaken = (line: AnswerLine, group: AnswerGroup): boolean =>
    canBeTaken(line, group) && (chosen.get(line.key) ?? takenByDefault(line));
  const open = groups.flatMap((group) =>
    group.lines.filter((line) => canBeTaken(line, group)).map((line) => ({ group, line })),
  );
  const taken = groups.flatMap((group) => takenOf(group, isTaken));
  const counts = STATES.map((state) => ({
    state,
    count: review.groups
      .filter((group) => group.state !== 'gone')
      .reduce((sum, { lines }) => sum + lines.filter((line) => line.state === state).length, 0),
  })).filter(({ count }) => count > 0);
  const chooseAll = (wanted: (line: AnswerLine) => boolean): void =>
    setChosen(new Map(open.map(({ line }) => [line.key, wanted(line)])));
  const close = (): void => useUi.getState().set({ dialog: null, dropped: [] });
  const take = async (): Promise<void> => {
    setBusy(true);
    const made = await run('questionnaire.answer', { answers, organisationId: ownerId, taken, confidence });
    setBusy(false);
    if (!made) return;
    say('info', 'answers.done', { count: taken.length });
    if (made.length > 0) useUi.getState().set({ paletteOpen: true });
    next();
  };
  return (
    <Dialog
      title={t('answers.title')}
      closeLabel={t('dialog.close')}
      onClose={close}
      wide
      dismissable={!busy}
    >
      <div className="dialog-body">
        <p>
          {t('answers.from', {
            title: answers.title ?? answers.questionnaireId,
            answered: formatDate(answers.answeredOn),
            asked: formatDate(answers.askedOn),
          })}
          {answers.respondent ? (
            <>
              <br />
              {t('answers.respondent', { name: answers.respondent })}
            </>
          ) : null}
        </p>
        {review.comment === '' ? null : <p>{t('answers.remark', { text: review.comment })}</p>}
        {review.otherModel ? (
          <p className="problem" role="alert">
            {t('answers.otherModel')}
          </p>
        ) : (
          <>
            <p className="hint" role="status">
              {counts.map(({ state, count }) => t(`answers.count.${state}`, { count })).join(' · ')}
            </p>
            {open.length === 0 ? (
              <p>{t('answers.nothing')}</p>
            ) : (
              <div className="answer-tools">
                <label className="form-field">
                  <span>{t('answers.confidence')}</span>
                  <select
                    value={confidence}
                    onChange={(event) => setConfidence(event.target.value as typeof confidence)}
                  >
                    {CONFIDENCES.map((one) => (
                      <option key={one} value={one}>
                        {t(`confidence.${one}`)}
                      </option>
                    ))}
                  </select>
                </label>
                <p className="ask-actions">
                  <button type="button" className="button" onClick={() => chooseAll(takenByDefault)}>
                    {t('answers.takeUsual')}
                  </button>
                  <button
                    type="button"
                    className="button"
                    onClick={() => chooseAll(({ state }) => state !== 'comment')}
                  >
                    {t('answers.takeAll')}
                  </button>
                  <button type="button" className="button" onClick={() => chooseAll(() => false)}>
                    {t('answers.takeNone')}
                  </button>
                </p>
              </div>
            )}
            {groups.slice(0, limit).map((group) => (
              <AnswerTable
                key={group.key}
                group={group}
                isTaken={isTaken}
                onTake={(line, wanted) => setChosen(new Map([...chosen, [line.key, wanted]]))}
              />
            ))}
            {groups.length > limit ? (
              <p>
                <button type="button" className="button" onClick={() => setLimit(limit + SHOWN)}>
                  {t('answers.more', { count: groups.length - limit })}
                </button>
              </p>
            ) : null}
          </>
        )}
      </div>
      <footer className="dialog-foot">
        {left > 0 ? (
          <>
            <p className="foot-note">{t('answers.left', { count: left })}</p>
            <button type="button" className="button" disabled={busy} onClick={next}>
              {t('answers.skip')}
            </button>
          </>
        ) : (
          <button type="button" className="button" disabled={busy} onClick={close}>
            {t('dialog.cancel')}
          </button>
        )}
        <button
          type="button"
          className="button primary"
          disabled={busy || taken.length === 0 || review.otherModel}
          onClick={() => void take()}
        >
          {t('answers.doTake', { count: taken.length })}
        </button>
      </footer>
    </Dialog>
  );
}

/** Keys of the lines that are taken: of a new element none without its name. */
function takenOf(
  group: AnswerGroup,
  isTaken: (line: AnswerLine, group: AnswerGroup) => boolean,
): readonly string[] {
  const lines = group.lines.filter((line) => isTaken(line, group));
  const made = group.state !== 'new' || lines.some(({ field }) => field === 'name');
  return made ? lines.map(({ key }) => key) : [];
}
