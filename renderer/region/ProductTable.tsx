// The catalogue: every product with how many municipalities have it and how it is spelled.
import { useRef } from 'react';
import type { ListedProduct } from '../../domain/region/product-list';
import { t } from '../i18n/translate';
import { useVirtualRows } from '../ui/virtual-rows';

/** Height of a row in pixels; the style sheet has the same. */
const ROW = 44;

export function ProductTable(props: {
  products: readonly ListedProduct[];
  chosenId: string | null;
  onChoose: (id: string) => void;
}) {
  const { products } = props;
  const box = useRef<HTMLDivElement>(null);
  const seen = useVirtualRows(box, products.length, ROW, { above: 0, below: 0 }, -1);
  if (products.length === 0) return <p className="quality-empty">{t('region.nothingFound')}</p>;
  return (
    <div className="products-box" ref={box}>
      <ul className="products-list" style={{ height: seen.height }}>
        {seen.rows.map(({ index, start }) => {
          const listed = products[index];
          if (!listed) return null;
          const { product, organisationIds, spellings, suppliers } = listed;
          return (
            <li key={product.id} style={{ transform: `translateY(${start}px)` }}>
              <button
                type="button"
                className="product-row"
                aria-pressed={product.id === props.chosenId}
                onClick={() => props.onChoose(product.id)}
              >
                <strong data-unnamed={product.unnamed}>{product.name}</strong>
                <span>{suppliers[0] ?? ''}</span>
                <span>{t('region.municipalities', { count: organisationIds.size })}</span>
                <span>
                  {product.unnamed
                    ? t('region.unnamedShort')
                    : t(product.entry ? 'region.spellingsDecided' : 'region.spellings', {
                        count: spellings.length,
                      })}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
