// A cell while it is edited: a line, a few lines, or a list of choices.
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { word } from '../../domain/descriptions/words';
import { FATES } from '../../domain/portfolio/cell-reader';
import { offered } from '../../domain/portfolio/choice-lists';
import { choicesOf } from '../../domain/portfolio/fields';
import type { GridColumn } from '../../domain/portfolio/columns';
import { cellText, type RowScope } from '../../domain/portfolio/rows';
import { readValue } from '../../domain/portfolio/values';
import type { Element } from '../../schemas/generated/types';
import { choiceName } from '../i18n/field-words';
import { LANGUAGE, sentence, t } from '../i18n/translate';
import { useChoiceLists } from '../state/selectors';
import { ComponentsEditor } from './ComponentsEditor';

export type Move = 'down' | 'up' | 'right' | 'left' | 'stay';

export function CellEditor(props: {
  column: GridColumn;
  /** What the cell said; what was typed to begin with where `typed`. */
  text: string;
  scope: RowScope;
  /** Absent on the line for a new one. */
  element: Element | undefined;
  onCommit: (text: string, move: Move) => void;
  onCancel: () => void;
}) {
  const { column, onCommit, onCancel } = props;
  const lists = useChoiceLists();
  const [text, setText] = useState(props.text);
  const [wrong, setWrong] = useState<string>();
  const input = useRef<HTMLInputElement & HTMLTextAreaElement & HTMLSelectElement>(null);
  const done = useRef(false);
  useEffect(() => {
    input.current?.focus();
    if (input.current && 'setSelectionRange' in input.current) {
      const end = input.current.value.length;
      input.current.setSelectionRange(end, end);
    }
  }, []);
  const commit = (value: string, move: Move): void => {
    if (done.current) return;
    const read = column.field ? readValue(column.field, value, lists) : undefined;
    if (read && 'misread' in read) return setWrong(sentence(read.misread));
    if (column.fixed === 'name' && value.trim() === '') return setWrong(sentence('element.nameEmpty'));
    done.current = true;
    onCommit(value, move);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      done.current = true;
      onCancel();
    } else if (event.key === 'Enter' && !(event.altKey && long)) commit(text, event.shiftKey ? 'up' : 'down');
    else if (event.key === 'Tab') commit(text, event.shiftKey ? 'left' : 'right');
    else return;
    event.preventDefault();
  };
  const long = column.fixed === 'documentation' || column.field?.value === 'long';
  const shared = {
    ref: input,
    className: 'grid-editor',
    'aria-label': column.heading,
    'aria-invalid': wrong !== undefined,
    onKeyDown,
    // What is left is written, as in a spreadsheet; what cannot be read is given up.
    onBlur: () => {
      if (done.current) return;
      commit(text, 'stay');
      if (!done.current) onCancel();
    },
  };
  if (column.field?.value === 'choice') {
    const { key } = column.field;
    const choices = choicesOf(key, lists);
    const code = choices.find((choice) => choiceName(key, choice.code, lists) === text)?.code;
    return (
      <select {...shared} value={code ?? ''} onChange={(event) => commit(event.target.value, 'stay')}>
        <option value="">{t('field.unknown')}</option>
        {offered(choices, code).map((choice) => (
          <option key={choice.code} value={choice.code}>
            {choiceName(key, choice.code, lists)}
          </option>
        ))}
      </select>
    );
  }
  if (column.fixed === 'fate') {
    const fate = FATES.find((one) => word(`fate.${one}`, LANGUAGE) === text) ?? '';
    return (
      <select {...shared} value={fate} onChange={(event) => commit(event.target.value, 'stay')}>
        <option value="">{t('fate.undecided')}</option>
        {FATES.map((one) => (
          <option key={one} value={one}>
            {word(`fate.${one}`, LANGUAGE)}
          </option>
        ))}
      </select>
    );
  }
  if (column.fixed === 'component' && props.element)
    return (
      <ComponentsEditor
        scope={props.scope}
        elementId={props.element.id}
        heading={column.heading}
        said={cellText(props.scope, props.element, column)}
        typed={props.text}
        onCommit={onCommit}
        onCancel={onCancel}
      />
    );
  return (
    <>
      {long ? (
        <textarea {...shared} rows={4} value={text} onChange={(event) => setText(event.target.value)} />
      ) : (
        <input {...shared} value={text} onChange={(event) => setText(event.target.value)} />
      )}
      {wrong === undefined ? null : (
        <span className="grid-wrong" role="alert">
          {wrong}
        </span>
      )}
    </>
  );
}
