// The suppliers of the region: one that has bought another, or is written in many ways, becomes one for all municipalities.
import { useMemo, useState } from 'react';
import type { Comparison } from '../../domain/region/comparison';
import { supplierList, supplierProposals, type ListedSupplier } from '../../domain/region/supplier-list';
import { catalogue } from '../../domain/region/products';
import { run } from '../engine-client/commands';
import { t } from '../i18n/translate';
import { JoinNames } from './JoinNames';

export function SuppliersPart({ comparison }: { comparison: Comparison }) {
  const { index } = comparison.scope;
  const list = useMemo(() => supplierList(index), [index]);
  const pairs = useMemo(() => supplierProposals(index, list), [index, list]);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = list.find(({ supplier }) => supplier.id === chosenId);
  const decide = (same: boolean, a: ListedSupplier, b: ListedSupplier): void =>
    void run('catalogue.decide', {
      decisions: [{ of: 'supplier', same, names: [a.supplier.name, b.supplier.name] }],
    });
  return (
    <div className="comparison">
      <div className="comparison-main products">
        {pairs.length > 0 ? (
          <section className="proposals" aria-label={t('region.proposals')}>
            <div className="region-bar">
              <h2>{t('region.proposals')}</h2>
              <span className="hint" role="status">
                {t('region.proposalCount', { count: pairs.length })}
              </span>
            </div>
            <ul>
              {pairs.map(([a, b]) => {
                const names = { a: a.supplier.name, b: b.supplier.name };
                return (
                  <li key={`${a.supplier.id} ${b.supplier.id}`} className="proposal">
                    <strong>{a.supplier.name}</strong>
                    <strong>{b.supplier.name}</strong>
                    <span className="proposal-why">
                      {t('region.supplierSystems', { a: a.elements.length, b: b.elements.length })}
                    </span>
                    <div className="evidence-buttons">
                      <button
                        type="button"
                        className="button primary"
                        aria-label={t('region.sameSupplierOf', names)}
                        onClick={() => decide(true, a, b)}
                      >
                        {t('region.sameSupplier')}
                      </button>
                      <button
                        type="button"
                        className="button"
                        aria-label={t('region.otherSupplierOf', names)}
                        onClick={() => decide(false, a, b)}
                      >
                        {t('region.otherSupplier')}
                      </button>
                    </div>
                  </li>
                );
              })}
            </ul>
          </section>
        ) : null}
        <section className="products-all" aria-label={t('region.part.suppliers')}>
          {list.length === 0 ? <p className="quality-empty">{t('region.suppliersNone')}</p> : null}
          <ul className="suppliers-list">
            {list.map(({ supplier, elements, organisationIds, spellings }) => (
              <li key={supplier.id}>
                <button
                  type="button"
                  className="product-row"
                  aria-pressed={supplier.id === chosenId}
                  onClick={() => setChosenId(supplier.id)}
                >
                  <strong>{supplier.name}</strong>
                  <span>{t('region.systems', { count: elements.length })}</span>
                  <span>{t('region.municipalities', { count: organisationIds.size })}</span>
                  <span>{t('region.spellings', { count: spellings.length })}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <aside className="evidence" aria-label={t('region.evidence')}>
        {chosen ? (
          <SupplierDetails key={chosen.supplier.id} listed={chosen} list={list} comparison={comparison} />
        ) : (
          <p className="hint">{t('region.supplierEmpty')}</p>
        )}
      </aside>
    </div>
  );
}

function SupplierDetails(props: {
  listed: ListedSupplier;
  list: readonly ListedSupplier[];
  comparison: Comparison;
}) {
  const { supplier, spellings, elements, organisationIds } = props.listed;
  const entry = catalogue(props.comparison.scope.index, 'supplier').find(({ id }) => id === supplier.id);
  return (
    <>
      <h2>{supplier.name}</h2>
      <p className="hint">
        {t('region.productSummary', { count: organisationIds.size, systems: elements.length })}
      </p>
      <h3>{t('region.spelledSo')}</h3>
      <ul className="evidence-list">
        {spellings.map(({ spelled, count }) => (
          <li key={spelled}>
            {spelled} <span className="hint">{t('region.systems', { count })}</span>
          </li>
        ))}
      </ul>
      <h3>{t('region.supplierMerge')}</h3>
      <p className="hint">{t('region.supplierMergeHint')}</p>
      <JoinNames
        of="supplier"
        name={supplier.name}
        names={props.list.flatMap((one) => (one.supplier.id === supplier.id ? [] : [one.supplier.name]))}
      />
      {entry ? (
        <button
          type="button"
          className="button"
          onClick={() => void run('catalogue.delete', { ids: [entry.id] })}
        >
          {t('region.forgetSupplier')}
        </button>
      ) : null}
    </>
  );
}
