// The answers about one element as a table: what is taken, and why something cannot be or should be thought about.
import { canBeTaken, type AnswerGroup, type AnswerLine } from '../../domain/questionnaire/answers';
import { kindWord } from '../../domain/portfolio/kinds';
import { LANGUAGE, t } from '../i18n/translate';

/** Lines that are here already are left out. */
export function AnswerTable(props: {
  readonly group: AnswerGroup;
  readonly isTaken: (line: AnswerLine, group: AnswerGroup) => boolean;
  readonly onTake: (line: AnswerLine, wanted: boolean) => void;
}) {
  const { group, isTaken, onTake } = props;
  const lines = group.lines.filter(({ state }) => state !== 'same');
  const what =
    group.state === 'gone'
      ? t('answers.gone')
      : group.state === 'new'
        ? `${kindWord(group.kind, LANGUAGE, 'one').toLowerCase()}, ${t('answers.new')}`
        : '';
  return (
    <section className="answer-group" aria-label={group.name}>
      <h3>
        {group.name} {what === '' ? null : <span className="hint">{what}</span>}
      </h3>
      {lines.length === 0 ? (
        <p className="hint">{t('answers.gone.nothing')}</p>
      ) : (
        <table className="difference-table answer-table">
          <thead>
            <tr>
              <th scope="col">{t('answers.take')}</th>
              <th scope="col">{t('answers.field')}</th>
              <th scope="col">{t('answers.asked')}</th>
              <th scope="col">{t('answers.now')}</th>
              <th scope="col">{t('answers.answer')}</th>
              <th scope="col">{t('answers.note')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.key} data-state={line.state}>
                <td>
                  {canBeTaken(line, group) ? (
                    <input
                      type="checkbox"
                      aria-label={t('answers.takeLine', { element: group.name, field: line.label })}
                      checked={isTaken(line, group)}
                      onChange={(event) => onTake(line, event.target.checked)}
                    />
                  ) : null}
                </td>
                <th scope="row">{line.label}</th>
                <td>{line.asked || t('answers.empty')}</td>
                <td>{line.now || t('answers.empty')}</td>
                <td>{answerText(line)}</td>
                <td>{noteOf(line, group)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function answerText({ state, answer }: AnswerLine): string {
  if (state === 'unknown') return t('answers.unknown');
  return answer === '' ? t('answers.cleared') : answer;
}

function noteOf({ state, field, now }: AnswerLine, group: AnswerGroup): string {
  if (group.state === 'gone') return '';
  if (state === 'misread') return t('answers.misread');
  if (state === 'comment') return t('answers.comment');
  if (state === 'unknown') return now === '' ? '' : t('answers.unknown.note');
  if (state !== 'conflict') return '';
  return t(group.sameName && field === 'name' ? 'answers.sameName' : 'answers.conflict');
}
