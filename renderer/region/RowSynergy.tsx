// A row of the comparison in short: what a common solution would mean there, with a way to the whole reasoning.
import { useMemo } from 'react';
import type { Comparison } from '../../domain/region/comparison';
import { costWith, synergyOfPart } from '../../domain/region/synergy';
import { t } from '../i18n/translate';
import { openPage } from '../state/places';
import { euroRange, knownEuros, payBackText } from './synergy-numbers';

export function RowSynergy(props: { comparison: Comparison; componentId: string; today: string }) {
  const { comparison, componentId, today } = props;
  const row = useMemo(
    () => synergyOfPart(comparison, componentId, { today }),
    [comparison, componentId, today],
  );
  const best = row?.candidates[0];
  if (!row || !best) return null;
  return (
    <>
      <h3>{t('synergy.commonOf', { name: best.use.product.name })}</h3>
      <dl>
        <dt>{t('synergy.now')}</dt>
        <dd>{knownEuros(row.cost)}</dd>
        <dt>{t('synergy.with')}</dt>
        <dd>{euroRange(costWith(row, best))}</dd>
        <dt>{t('synergy.move')}</dt>
        <dd>{euroRange(best.moving.move)}</dd>
        <dt>{t('synergy.payBack')}</dt>
        <dd>{payBackText(best.moving.payBack)}</dd>
      </dl>
      {best.ties.length > 0 ? (
        <p className="hint">
          {t('synergy.tiesShort', {
            names: best.ties
              .slice(0, 4)
              .map((tie) =>
                t('synergy.tie', {
                  name: tie.name || t('synergy.tieNowhere'),
                  count: tie.organisationIds.length,
                }),
              )
              .join(', '),
          })}
        </p>
      ) : null}
      <button type="button" className="link-button" onClick={() => openPage('region', 'synergy')}>
        {t('synergy.open')}
      </button>
    </>
  );
}
