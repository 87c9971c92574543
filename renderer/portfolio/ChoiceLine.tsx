// One choice of a list while the list is edited.
import { useEffect, useRef } from 'react';
import { Trash2, Undo2 } from 'lucide-react';
import { STANDARD_LISTS, type ListName } from '../../domain/portfolio/choice-lists';
import { t } from '../i18n/translate';
import { IconButton } from '../ui/IconButton';
import { OrderButtons } from '../ui/OrderButtons';
import { CHOICE_LANGUAGES, rowName, type ChoiceRow } from './choice-rows';

export function ChoiceLine(props: {
  list: ListName;
  row: ChoiceRow;
  at: number;
  count: number;
  /** Fields that have the choice. */
  uses: number;
  /** Choices that may come in its place. */
  others: readonly ChoiceRow[];
  onChange: (change: Partial<ChoiceRow>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  onKeep: () => void;
}) {
  const { list, row, uses, onChange } = props;
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // A new line begins with its name.
    if (row.code === undefined) first.current?.focus();
  }, [row.code]);
  const name = rowName(row) || t('choices.unnamed');
  const usual = STANDARD_LISTS[list].find(({ code }) => code === row.code)?.words;
  if (row.gone)
    return (
      <div role="row" className="choice-row" data-gone>
        <span role="cell" className="choice-gone">
          <span>{t(uses > 0 ? 'choices.goneInUse' : 'choices.gone', { name, count: uses })}</span>
          {uses > 0 ? (
            <select
              aria-label={t('choices.instead', { name })}
              value={row.gone.by ?? '*'}
              onChange={(event) => onChange({ gone: { by: event.target.value } })}
            >
              {row.gone.by === undefined ? <option value="*">{t('choices.pick')}</option> : null}
              {props.others.flatMap((other) =>
                other.code === undefined ? (
                  []
                ) : (
                  <option key={other.key} value={other.code}>
                    {rowName(other)}
                  </option>
                ),
              )}
              <option value="">{t('field.unknown')}</option>
            </select>
          ) : null}
          <IconButton label={t('choices.keep', { name })} onPress={props.onKeep}>
            <Undo2 size={15} aria-hidden />
          </IconButton>
        </span>
      </div>
    );
  return (
    <div role="row" className="choice-row" data-hidden={row.hidden}>
      <span role="cell">
        <input
          type="checkbox"
          checked={!row.hidden}
          aria-label={t('choices.offer', { name })}
          onChange={(event) => onChange({ hidden: !event.target.checked })}
        />
      </span>
      {CHOICE_LANGUAGES.map((language, at) => (
        <span key={language} role="cell">
          <input
            ref={at === 0 ? first : undefined}
            type="text"
            maxLength={200}
            lang={language}
            value={row.words[language] ?? ''}
            placeholder={usual?.[language] ?? ''}
            aria-label={t('choices.wordOf', { name, language: t(`choices.in.${language}`) })}
            onChange={(event) => onChange({ words: { ...row.words, [language]: event.target.value } })}
          />
        </span>
      ))}
      <span role="cell" className="choice-uses">
        {uses}
      </span>
      <span role="cell" className="choice-tools">
        <OrderButtons
          up={t('choices.up', { name })}
          down={t('choices.down', { name })}
          at={props.at}
          count={props.count}
          onMove={props.onMove}
        />
        {row.own ? (
          <IconButton label={t('choices.remove', { name })} onPress={props.onRemove}>
            <Trash2 size={15} aria-hidden />
          </IconButton>
        ) : null}
      </span>
    </div>
  );
}
