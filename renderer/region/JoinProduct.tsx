// "Same as …": the product becomes one with another of the region.
import { useId, useMemo, useState } from 'react';
import type { Comparison } from '../../domain/region/comparison';
import { productList } from '../../domain/region/product-list';
import { run } from '../engine-client/commands';
import { t } from '../i18n/translate';

export function JoinProduct({ comparison, name }: { comparison: Comparison; name: string }) {
  const id = useId();
  const [other, setOther] = useState('');
  const names = useMemo(
    () =>
      productList(comparison.scope.index, comparison.products).flatMap(({ product }) =>
        product.unnamed || product.name === name ? [] : [product.name],
      ),
    [comparison, name],
  );
  const wanted = other.trim();
  return (
    <form
      className="evidence-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted === '') return;
        void run('catalogue.decide', {
          decisions: [{ of: 'product', same: true, names: [wanted, name], name: wanted }],
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
