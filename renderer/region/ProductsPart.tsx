// The products of the region: the names that wait for a decision, and the catalogue with every spelling.
import { useDeferredValue, useMemo, useState } from 'react';
import type { Comparison } from '../../domain/region/comparison';
import { normalisedName } from '../../domain/names';
import { proposals } from '../../domain/region/likeness';
import { productList } from '../../domain/region/product-list';
import { t } from '../i18n/translate';
import { FindField } from '../ui/FindField';
import { ProductDetails } from './ProductDetails';
import { ProductTable } from './ProductTable';
import { ProposalList } from './ProposalList';

export function ProductsPart({ comparison }: { comparison: Comparison }) {
  const { index } = comparison.scope;
  const [find, setFind] = useState('');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const { products } = comparison;
  const list = useMemo(() => productList(index, products), [index, products]);
  // Looking for what is alike may wait for what is being done.
  const waiting = useDeferredValue(list);
  const undecided = useMemo(() => proposals(index, waiting), [index, waiting]);
  const key = normalisedName(find);
  const shown = useMemo(
    () =>
      list.filter(
        ({ product, spellings }) =>
          key === '' ||
          normalisedName(product.name).includes(key) ||
          spellings.some(({ spelled }) => normalisedName(spelled).includes(key)),
      ),
    [list, key],
  );
  const chosen = list.find(({ product }) => product.id === chosenId);
  const unnamed = list.filter(({ product }) => product.unnamed).length;
  return (
    <div className="comparison">
      <div className="comparison-main products">
        <ProposalList proposals={undecided} index={index} onChoose={setChosenId} />
        <section className="products-all" aria-label={t('region.catalogue')}>
          <div className="region-bar">
            <h2>{t('region.catalogue')}</h2>
            <FindField label={t('region.findProduct')} value={find} onChange={setFind} />
            <span className="hint" role="status">
              {t('region.productCount', { count: shown.length })}
              {unnamed > 0 ? ` · ${t('region.unnamedCount', { count: unnamed })}` : ''}
            </span>
          </div>
          <ProductTable products={shown} chosenId={chosenId} onChoose={setChosenId} />
        </section>
      </div>
      <aside className="evidence" aria-label={t('region.evidence')}>
        {chosen ? (
          <ProductDetails
            key={chosen.product.id}
            listed={chosen}
            comparison={comparison}
            onChoose={setChosenId}
          />
        ) : (
          <p className="hint">{t('region.productEmpty')}</p>
        )}
      </aside>
    </div>
  );
}
