// "Same as …": a product or a supplier becomes one with another of the region, for all municipalities.
import { useId, useState } from 'react';
import { run } from '../engine-client/commands';
import { t } from '../i18n/translate';

export function JoinNames(props: { of: 'product' | 'supplier'; name: string; names: readonly string[] }) {
  const { of, name, names } = props;
  const id = useId();
  const [other, setOther] = useState('');
  const wanted = other.trim();
  return (
    <form
      className="evidence-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted === '') return;
        void run('catalogue.decide', {
          decisions: [{ of, same: true, names: [wanted, name], name: wanted }],
        }).then((ok) => ok && setOther(''));
      }}
    >
      <label htmlFor={id}>{t('region.joinWith')}</label>
      <input
        id={id}
        list={`${id}-names`}
        value={other}
        maxLength={500}
        onChange={({ target }) => setOther(target.value)}
      />
      <datalist id={`${id}-names`}>
        {names.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <div className="evidence-buttons">
        <button type="submit" className="button" disabled={wanted === ''}>
          {t('region.join')}
        </button>
      </div>
    </form>
  );
}
