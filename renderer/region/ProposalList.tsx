// Names that may mean the same product: side by side with what speaks for and against, decided one by one or several at once.
import { useState } from 'react';
import type { ModelIndex } from '../../domain/model-index';
import type { Proposal } from '../../domain/region/likeness';
import type { ListedProduct } from '../../domain/region/product-list';
import { textIn } from '../../domain/text';
import { run } from '../engine-client/commands';
import { LANGUAGE, t } from '../i18n/translate';

const STEP = 30;

export function ProposalList(props: {
  proposals: readonly Proposal[];
  index: ModelIndex;
  onChoose: (productId: string) => void;
}) {
  const { proposals, index } = props;
  const [limit, setLimit] = useState(STEP);
  const [busy, setBusy] = useState(false);
  const decide = (pairs: readonly Proposal[], same: boolean): void => {
    setBusy(true);
    void run('catalogue.decide', {
      decisions: pairs.map(({ a, b }) => ({ of: 'product' as const, same, names: [nameOf(a), nameOf(b)] })),
    }).finally(() => setBusy(false));
  };
  const sure = proposals.filter(({ score }) => score >= 0.9);
  return (
    <section className="proposals" aria-label={t('region.proposals')}>
      <div className="region-bar">
        <h2>{t('region.proposals')}</h2>
        <span className="hint" role="status">
          {t('region.proposalCount', { count: proposals.length })}
        </span>
        {sure.length > 1 ? (
          <button type="button" className="button" disabled={busy} onClick={() => decide(sure, true)}>
            {t('region.joinSure', { count: sure.length })}
          </button>
        ) : null}
      </div>
      {proposals.length === 0 ? <p className="hint">{t('region.proposalsNone')}</p> : null}
      <ul>
        {proposals.slice(0, limit).map((proposal) => {
          const { a, b, reason, sameComponent, supplier } = proposal;
          const names = { a: a.product.name, b: b.product.name };
          return (
            <li key={`${a.product.id} ${b.product.id}`} className="proposal">
              <ProductSide listed={a} index={index} onChoose={props.onChoose} />
              <ProductSide listed={b} index={index} onChoose={props.onChoose} />
              <div className="proposal-why">
                {[
                  t(`region.like.${reason}`),
                  ...(sameComponent ? [t('region.like.component')] : []),
                  ...(supplier === 'unknown' ? [] : [t(`region.like.supplier.${supplier}`)]),
                ].join(' · ')}
              </div>
              <div className="evidence-buttons">
                <button
                  type="button"
                  className="button primary"
                  disabled={busy}
                  aria-label={t('region.isSameOf', names)}
                  onClick={() => decide([proposal], true)}
                >
                  {t('region.isSame')}
                </button>
                <button
                  type="button"
                  className="button"
                  disabled={busy}
                  aria-label={t('region.isOtherOf', names)}
                  onClick={() => decide([proposal], false)}
                >
                  {t('region.isOther')}
                </button>
              </div>
            </li>
          );
        })}
      </ul>
      {proposals.length > limit ? (
        <button type="button" className="button" onClick={() => setLimit(limit + STEP)}>
          {t('region.more', { count: proposals.length - limit })}
        </button>
      ) : null}
    </section>
  );
}

function ProductSide(props: {
  listed: ListedProduct;
  index: ModelIndex;
  onChoose: (productId: string) => void;
}) {
  const { listed, index } = props;
  const names = [...listed.organisationIds].map((id) =>
    textIn(index.find('organisation', id)?.name, LANGUAGE),
  );
  return (
    <div className="proposal-side">
      <button type="button" className="link-button" onClick={() => props.onChoose(listed.product.id)}>
        {listed.product.name}
      </button>
      <span className="hint">
        {t('region.inOrganisations', { count: names.length, names: names.slice(0, 3).join(', ') })}
      </span>
      {listed.suppliers.length > 0 ? (
        <span className="hint">{listed.suppliers.slice(0, 2).join(', ')}</span>
      ) : null}
    </div>
  );
}

/** A spelling by which the product is found: an entry's own name, otherwise how it is written most often. */
function nameOf({ product, spellings }: ListedProduct): string {
  return product.entry ? product.name : (spellings[0]?.spelled ?? product.name);
}
