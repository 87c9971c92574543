import { useId, type KeyboardEvent } from 'react';
import { useDraft } from './draft';

/** A saved text of more letters has its word above it and the whole width of the panel. */
export const STACKED = 60;

/** A word and a free text beside it, written when the cursor leaves the field or Enter is pressed. */
export function TextRow(props: {
  label: string;
  value: string;
  placeholder?: string;
  long?: boolean;
  onChange: (text: string) => void;
}) {
  const id = useId();
  const draft = useDraft(props.value, (text) => props.onChange(text.trim()));
  const shared = {
    id,
    value: draft.text,
    placeholder: props.placeholder ?? '',
    onBlur: draft.commit,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape') draft.reset();
      else if (event.key === 'Enter' && !(props.long && event.shiftKey)) {
        event.preventDefault();
        draft.commit();
      }
    },
  };
  return (
    <div className="field-row" data-stacked={props.long === true && props.value.length > STACKED}>
      <label htmlFor={id}>{props.label}</label>
      {props.long ? (
        <textarea {...shared} rows={1} onChange={(event) => draft.setText(event.target.value)} />
      ) : (
        <input {...shared} type="text" onChange={(event) => draft.setText(event.target.value)} />
      )}
    </div>
  );
}
