// The words of a list that are no choice of their field: for each one of the choices, nothing, or a text of its own.
import { textIn } from '../../domain/text';
import {
  answerTo,
  choicesFor,
  unknownWords,
  withAnswer,
  withProposals,
  type UnknownWord,
} from '../../domain/tables/table-words';
import type { TableMapping, TableReadResult, TableWord } from '../../schemas/generated/types';
import { LANGUAGE, t } from '../i18n/translate';
import { currentChoiceLists } from '../state/current';
import { useChoiceLists } from '../state/selectors';
import type { TableTalk } from './import-conversation';

/** Words that are shown at once; a list with more of them asks first about these. */
const SHOWN = 80;

type Sheet = TableReadResult['sheets'][number];

export function TableWords({ talk, sheet }: { talk: TableTalk; sheet: Sheet }) {
  const lists = useChoiceLists();
  const { mapping } = talk;
  const unknown = unknownWords(mapping, sheet.texts, sheet.rows, lists);
  if (unknown.length === 0) return null;
  const heads = sheet.rows[mapping.headerRow] ?? [];
  return (
    <section className="table-words" aria-label={t('table.words')}>
      <h3>{t('table.words')}</h3>
      <p className="hint">{t('table.words.text')}</p>
      <div className="table-columns">
        <table className="generated-table" aria-label={t('table.words')}>
          <thead>
            <tr>
              <th scope="col">{t('table.word')}</th>
              <th scope="col">{t('table.column')}</th>
              <th scope="col">{t('table.word.rows')}</th>
              <th scope="col">{t('table.means')}</th>
            </tr>
          </thead>
          <tbody>
            {unknown.slice(0, SHOWN).map((one) => (
              <tr key={`${one.column} ${one.word}`}>
                <th scope="row">{one.word}</th>
                <td>{heads[one.column]?.trim()}</td>
                <td>{one.count}</td>
                <td>
                  <WordChoice
                    one={one}
                    mapping={mapping}
                    onAnswer={(answer) => talk.means(withAnswer(mapping, one, answer))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {unknown.length > SHOWN ? (
        <p className="hint">{t('table.words.more', { count: unknown.length - SHOWN })}</p>
      ) : null}
    </section>
  );
}

/** The mapping as the window shows it: with what is proposed for words that were left as they were. */
export function asShown(mapping: TableMapping, sheets: readonly Sheet[]): TableMapping {
  const sheet = sheets.find(({ name }) => name === mapping.sheet);
  if (!sheet) return mapping;
  return withProposals(mapping, unknownWords(mapping, sheet.texts, sheet.rows, currentChoiceLists()));
}

type Answer = Pick<TableWord, 'becomes' | 'choice'>;

/** The beginning of the value of a choice in the list; other values are the answers themselves. */
const CHOICE = 'choice ';

function WordChoice({
  one,
  mapping,
  onAnswer,
}: {
  one: UnknownWord;
  mapping: TableMapping;
  onAnswer: (answer: Answer) => void;
}) {
  const lists = useChoiceLists();
  const answer = answerTo(mapping, one.field, one.word);
  const choices = choicesFor(one.field, lists).filter(({ hidden }) => hidden !== true);
  const likely = one.likely.flatMap((code) => choices.find((choice) => choice.code === code) ?? []);
  const others = choices.filter(({ code }) => !one.likely.includes(code));
  const proposed = answer === undefined && one.proposed !== undefined;
  const now = proposed
    ? `${CHOICE}${one.proposed}`
    : answer?.becomes === 'choice'
      ? `${CHOICE}${answer.choice ?? ''}`
      : (answer?.becomes ?? 'unread');
  const option = ({ code, words }: (typeof choices)[number]) => (
    <option key={code} value={`${CHOICE}${code}`}>
      {textIn(words, LANGUAGE)}
    </option>
  );
  return (
    <span className="word-choice">
      <select
        aria-label={t('table.word.means', { word: one.word })}
        value={now}
        onChange={(event) => onAnswer(answerOf(event.target.value))}
      >
        <option value="unread">{t('table.word.unread')}</option>
        {likely.length > 0 ? <optgroup label={t('table.word.likely')}>{likely.map(option)}</optgroup> : null}
        <optgroup label={t('table.word.choices')}>{others.map(option)}</optgroup>
        <optgroup label={t('table.word.otherwise')}>
          <option value="empty">{t('table.word.empty')}</option>
          {mapping.subject === 'flows' ? null : <option value="text">{t('table.word.asText')}</option>}
        </optgroup>
      </select>
      {proposed ? <span className="hint">{t('table.word.proposed')}</span> : null}
    </span>
  );
}

function answerOf(value: string): Answer {
  if (value.startsWith(CHOICE)) return { becomes: 'choice', choice: value.slice(CHOICE.length) };
  return { becomes: value === 'empty' || value === 'text' ? value : 'unread' };
}
