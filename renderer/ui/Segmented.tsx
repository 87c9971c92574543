import { Radio, RadioGroup } from 'react-aria-components';
import type { ReactNode } from 'react';

/** One choice of a few, side by side. */
export function Segmented<V extends string>(props: {
  label: string;
  value: V | null;
  options: readonly { readonly value: V; readonly label: ReactNode; readonly hint?: string }[];
  onChange: (value: V) => void;
  className?: string;
  disabled?: boolean;
}) {
  return (
    <RadioGroup
      className={`segmented ${props.className ?? ''}`}
      aria-label={props.label}
      orientation="horizontal"
      value={props.value}
      isDisabled={props.disabled ?? false}
      onChange={(value) => props.onChange(value as V)}
    >
      {props.options.map((option) => (
        <Radio key={option.value} value={option.value} className="segment">
          {option.label}
        </Radio>
      ))}
    </RadioGroup>
  );
}
