import { t } from '../i18n/translate';
import { useDraft } from './draft';

/** The title of the panel, edited in place; an empty name is not written. */
export function NameField({
  name,
  label,
  onChange,
}: {
  name: string;
  label: string;
  onChange: (name: string) => void;
}) {
  const draft = useDraft(name, (text) => {
    if (text.trim() === '') draft.reset();
    else if (text.trim() !== name) onChange(text.trim());
  });
  return (
    <textarea
      className="name-field"
      rows={Math.max(1, Math.ceil(draft.text.length / 26))}
      value={draft.text}
      aria-label={label}
      placeholder={t('element.unnamed')}
      onChange={(event) => draft.setText(event.target.value.replace(/\n/gu, ' '))}
      onBlur={draft.commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault();
          draft.commit();
        } else if (event.key === 'Escape') draft.reset();
      }}
    />
  );
}
