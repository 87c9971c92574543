// A product: every spelling with its reason and who writes so; names, supplier and note of its entry; taking out and joining.
import { useMemo, useState } from 'react';
import type { Comparison } from '../../domain/region/comparison';
import type { ListedProduct } from '../../domain/region/product-list';
import { textIn } from '../../domain/text';
import { run } from '../engine-client/commands';
import { LANGUAGE, t } from '../i18n/translate';
import { productList } from '../../domain/region/product-list';
import { JoinNames } from './JoinNames';

export function ProductDetails(props: {
  listed: ListedProduct;
  comparison: Comparison;
  onChoose: (id: string | null) => void;
}) {
  const { listed, comparison } = props;
  const { product, spellings } = listed;
  const { entry } = product;
  const { index } = comparison.scope;
  const nameOf = (id: string): string => textIn(index.find('organisation', id)?.name, LANGUAGE);
  const components = [...listed.componentIds].map((id) => textIn(index.find('element', id)?.name, LANGUAGE));
  const [first] = spellings;
  const others = useMemo(
    () =>
      productList(index, comparison.products).flatMap(({ product: other }) =>
        other.unnamed || other.id === product.id ? [] : [other.name],
      ),
    [index, comparison, product],
  );
  return (
    <>
      <h2>{product.name}</h2>
      <p className="hint">
        {t('region.productSummary', {
          count: listed.organisationIds.size,
          systems: listed.elements.length,
        })}
      </p>
      {product.unnamed ? <p>{t('region.reason.unnamed', { spelled: product.name, product: '' })}</p> : null}
      {entry ? <EntryFields key={entry.id} listed={listed} /> : null}
      <h3>{t('region.spelledSo')}</h3>
      <ul className="evidence-list">
        {spellings.map(({ spelled, reason, elements }) => (
          <li key={spelled}>
            <strong>{spelled}</strong>
            <span className="hint">
              {t(`region.reasonShort.${reason}`)} ·{' '}
              {[...new Set(elements.map(({ ownerId }) => nameOf(ownerId)))].join(', ')}
            </span>
            {!product.unnamed && spelled !== product.name && reason !== 'assigned' ? (
              <button
                type="button"
                className="button"
                onClick={() =>
                  void run('catalogue.decide', {
                    decisions: [{ of: 'product', same: false, names: [product.name, spelled] }],
                  })
                }
              >
                {t('region.notThis')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {entry?.notNames ? (
        <>
          <h3>{t('region.notNames')}</h3>
          <ul className="evidence-list">
            {entry.notNames.map((name) => (
              <li key={name}>
                {name}{' '}
                <button
                  type="button"
                  className="button"
                  onClick={() => void run('catalogue.update', { id: entry.id, forget: [name] })}
                >
                  {t('region.forget')}
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h3>{t('region.standsIn')}</h3>
      <p>{components.length > 0 ? components.join(', ') : t('region.nowhere')}</p>
      {product.unnamed ? null : (
        <JoinNames
          of="product"
          name={entry ? product.name : (first?.spelled ?? product.name)}
          names={others}
        />
      )}
      {entry ? (
        <button
          type="button"
          className="button"
          onClick={() => {
            void run('catalogue.delete', { ids: [entry.id] });
            props.onChoose(null);
          }}
        >
          {t('region.forgetEntry')}
        </button>
      ) : null}
    </>
  );
}

function EntryFields({ listed }: { listed: ListedProduct }) {
  const { entry, name } = listed.product;
  if (!entry) return null;
  const save = (change: { name?: string; supplier?: string | null; note?: string | null }): void => {
    void run('catalogue.update', { id: entry.id, ...change });
  };
  return (
    <div className="evidence-form">
      <EntryField
        label={t('region.productName')}
        value={name}
        onCommit={(text) => text !== '' && save({ name: text })}
      />
      <EntryField
        label={t('region.productSupplier')}
        value={entry.supplier ?? ''}
        onCommit={(text) => save({ supplier: text || null })}
      />
      <EntryField
        label={t('region.productNote')}
        value={entry.note ?? ''}
        onCommit={(text) => save({ note: text || null })}
      />
    </div>
  );
}

/** A line that is written down when it is left or Enter is pressed; Esc takes back what was typed. */
function EntryField(props: { label: string; value: string; onCommit: (text: string) => void }) {
  const [text, setText] = useState(props.value);
  const commit = (): void => {
    if (text.trim() !== props.value) props.onCommit(text.trim());
  };
  return (
    <label className="form-field">
      <span>{props.label}</span>
      <input
        type="text"
        value={text}
        maxLength={500}
        onChange={({ target }) => setText(target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') setText(props.value);
        }}
      />
    </label>
  );
}
