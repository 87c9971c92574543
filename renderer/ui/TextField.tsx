import { useId } from 'react';

/** A line of text with its label above it. `error` stands below it and is read with it. */
export function TextField(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  autoFocus?: boolean;
  maxLength?: number;
  placeholder?: string;
  /** A number is typed: a touch screen shows its keys. */
  numeric?: boolean;
  error?: string | undefined;
}) {
  const errorId = useId();
  const { label, value, onChange, error, numeric, ...rest } = props;
  return (
    <label className="form-field">
      <span>{label}</span>
      <input
        {...rest}
        type="text"
        autoComplete="off"
        inputMode={numeric ? 'numeric' : 'text'}
        value={value}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : errorId}
        onChange={(event) => onChange(event.target.value)}
      />
      {error === undefined ? null : (
        <span className="field-wrong" role="alert" id={errorId}>
          {error}
        </span>
      )}
    </label>
  );
}
