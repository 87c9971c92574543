import { useEffect, useState } from 'react';
import { t } from '../i18n/translate';

/** The title of the panel, edited in place. */
export function NameField({
  name,
  label,
  onChange,
}: {
  name: string;
  label: string;
  onChange: (name: string) => void;
}) {
  const [text, setText] = useState(name);
  useEffect(() => setText(name), [name]);
  const commit = (): void => {
    if (text.trim() === '') setText(name);
    else if (text.trim() !== name) onChange(text.trim());
  };
  return (
    <textarea
      className="name-field"
      rows={Math.max(1, Math.ceil(text.length / 26))}
      value={text}
      aria-label={label}
      placeholder={t('element.unnamed')}
      onChange={(event) => setText(event.target.value.replace(/\n/gu, ' '))}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault();
          commit();
        } else if (event.key === 'Escape') setText(name);
      }}
    />
  );
}
