/** A line in which one types what a list is narrowed to; Esc empties it. */
export function FindField(props: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <input
      type="text"
      value={props.value}
      placeholder={props.label}
      aria-label={props.label}
      onChange={(event) => props.onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || props.value === '') return;
        event.stopPropagation();
        props.onChange('');
      }}
    />
  );
}
