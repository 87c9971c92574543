// The words of a list that are no choice of their field: for each one of the choices, nothing, or a text of its own.
import { useMemo } from 'react';
import type { ChoiceLists } from '../../domain/portfolio/choice-lists';
import { textIn } from '../../domain/text';
import { referenceComponents, unknownComponents } from '../../domain/tables/table-components';
import {
  answerTo,
  choicesFor,
  unknownWords,
  withAnswer,
  withProposals,
  type UnknownWord,
} from '../../domain/tables/table-words';
import type { Element, TableMapping, TableReadResult, TableWord } from '../../schemas/generated/types';
import { LANGUAGE, t } from '../i18n/translate';
import { currentChoiceLists } from '../state/current';
import { useChoiceLists, useModel } from '../state/selectors';
import type { TableTalk } from './import-conversation';

/** Words that are shown at once; a list with more of them asks first about these. */
const SHOWN = 80;
/** Of larger reference architectures only the near parts are offered. */
const MOST_PARTS = 150;

type Sheet = TableReadResult['sheets'][number];

export function TableWords({ talk, sheet }: { talk: TableTalk; sheet: Sheet }) {
  const lists = useChoiceLists();
  const { mapping } = talk;
  const { index } = useModel();
  const components = useMemo(() => referenceComponents(index), [index]);
  const unknown = [
    ...unknownWords(mapping, sheet.texts, sheet.rows, lists),
    ...unknownComponents(mapping, sheet.texts, sheet.rows, components),
  ];
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
                    choices={
                      one.field === 'component' ? partsFor(one, components) : offered(one.field, lists)
                    }
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

/** Something that a word can become. */
interface Offered {
  readonly code: string;
  readonly label: string;
}

function offered(field: string, lists: ChoiceLists): Offered[] {
  return choicesFor(field, lists)
    .filter(({ hidden }) => hidden !== true)
    .map(({ code, words }) => ({ code, label: textIn(words, LANGUAGE) }));
}

/** The parts in the order of their names. */
function partsFor({ likely }: UnknownWord, components: readonly Element[]): Offered[] {
  return components
    .filter(({ id }) => components.length <= MOST_PARTS || likely.includes(id))
    .map(({ id, name }) => ({ code: id, label: textIn(name, LANGUAGE) }))
    .sort((a, b) => a.label.localeCompare(b.label, LANGUAGE));
}

function WordChoice({
  one,
  mapping,
  choices,
  onAnswer,
}: {
  one: UnknownWord;
  mapping: TableMapping;
  choices: readonly Offered[];
  onAnswer: (answer: Answer) => void;
}) {
  const answer = answerTo(mapping, one.field, one.word);
  const likely = one.likely.flatMap((code) => choices.find((choice) => choice.code === code) ?? []);
  const others = choices.filter(({ code }) => !one.likely.includes(code));
  const proposed = answer === undefined && one.proposed !== undefined;
  const now = proposed
    ? `${CHOICE}${one.proposed}`
    : answer?.becomes === 'choice'
      ? `${CHOICE}${answer.choice ?? ''}`
      : (answer?.becomes ?? 'unread');
  const part = one.field === 'component';
  const option = ({ code, label }: Offered) => (
    <option key={code} value={`${CHOICE}${code}`}>
      {part ? t('table.word.samePart', { name: label }) : label}
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
        {likely.length > 0 ? (
          <optgroup label={t(part ? 'table.word.near' : 'table.word.likely')}>{likely.map(option)}</optgroup>
        ) : null}
        <optgroup label={t(part ? 'table.word.parts' : 'table.word.choices')}>{others.map(option)}</optgroup>
        <optgroup label={t('table.word.otherwise')}>
          <option value="empty">{t('table.word.empty')}</option>
          {mapping.subject === 'flows' || part ? null : (
            <option value="text">{t('table.word.asText')}</option>
          )}
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
