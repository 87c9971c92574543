import { t } from '../i18n/translate';

/** Chooses every row of a table, or none. */
export function ChooseAll(props: {
  ids: readonly string[];
  chosen: ReadonlySet<string>;
  onChange: (on: boolean) => void;
}) {
  const count = props.ids.filter((id) => props.chosen.has(id)).length;
  return (
    <input
      type="checkbox"
      aria-label={t('exchange.choose.all')}
      checked={count > 0 && count === props.ids.length}
      ref={(input) => {
        if (input) input.indeterminate = count > 0 && count < props.ids.length;
      }}
      onChange={(event) => props.onChange(event.target.checked)}
    />
  );
}
