// Synergy: the parts of the reference architecture by what joining forces would save, each with what the figures are based on.
import { useMemo, useState } from 'react';
import type { Comparison } from '../../domain/region/comparison';
import { bySaving, synergy, type SynergyRow } from '../../domain/region/synergy';
import { sentence, t } from '../i18n/translate';
import { once } from '../state/once';
import { useLookContext } from './ComparisonPart';
import { partName } from './part-name';
import { euroRange, knownEuros, payBackText } from './synergy-numbers';
import { SynergyAssumptionsForm } from './SynergyAssumptions';
import { SynergyEvidence } from './SynergyEvidence';

const synergyOf = once((comparison: Comparison, today: string) => synergy(comparison, { today }));

export function SynergyPart({ comparison }: { comparison: Comparison }) {
  const { today } = useLookContext(comparison);
  const result = synergyOf(comparison, today);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [all, setAll] = useState(true);
  const [assuming, setAssuming] = useState(false);
  const rows = useMemo(
    () => bySaving(result.rows).filter(({ paying }) => all || paying.length > 0),
    [result, all],
  );
  const chosen = result.rows.find(({ row }) => row.component.id === chosenId);
  if (comparison.organisations.length < 2) return <p className="quality-empty">{sentence('region.few')}</p>;
  const { total } = result;
  return (
    <div className="comparison">
      <div className="comparison-main">
        <div className="region-bar">
          <label className="quality-choice">
            {t('region.shown')}
            <select value={all ? 'all' : 'paying'} onChange={({ target }) => setAll(target.value === 'all')}>
              <option value="all">{t('region.shown.all')}</option>
              <option value="paying">{t('region.shown.paying')}</option>
            </select>
          </label>
          <button
            type="button"
            className="button"
            aria-pressed={assuming}
            onClick={() => setAssuming(!assuming)}
          >
            {t('synergy.assumptions')}
          </button>
          <span className="hint" role="status">
            {t('synergy.total', {
              cost: knownEuros(total.cost),
              count: total.payingRows,
              saving: euroRange(total.saving),
            })}
          </span>
        </div>
        {rows.length === 0 ? (
          <p className="quality-empty">{t('region.nothing')}</p>
        ) : (
          <div className="services-box">
            <table className="services synergy-table">
              <thead>
                <tr>
                  <th scope="col">{t('synergy.component')}</th>
                  <th scope="col">{t('synergy.different')}</th>
                  <th scope="col">{t('synergy.municipalities')}</th>
                  <th scope="col">{t('synergy.now')}</th>
                  <th scope="col">{t('synergy.common')}</th>
                  <th scope="col">{t('synergy.saving')}</th>
                  <th scope="col">{t('synergy.move')}</th>
                  <th scope="col">{t('synergy.payBack')}</th>
                  <th scope="col">{t('synergy.ending')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Row
                    key={row.row.component.id}
                    of={row}
                    name={partName(comparison, row.row)}
                    chosen={row === chosen}
                    onChoose={() => {
                      setChosenId(row.row.component.id);
                      setAssuming(false);
                    }}
                  />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </div>
      <aside className="evidence" aria-label={t('region.evidence')}>
        {assuming ? (
          <SynergyAssumptionsForm
            assumptions={result.assumptions}
            index={comparison.scope.index}
            onClose={() => setAssuming(false)}
          />
        ) : chosen ? (
          <SynergyEvidence
            key={chosen.row.component.id}
            of={chosen}
            synergy={result}
            comparison={comparison}
          />
        ) : (
          <p className="hint">{t('synergy.empty')}</p>
        )}
      </aside>
    </div>
  );
}

function Row(props: { of: SynergyRow; name: string; chosen: boolean; onChoose: () => void }) {
  const { of, name, chosen, onChoose } = props;
  const [best] = of.candidates;
  return (
    <tr data-chosen={chosen} data-paying={of.paying.length > 0} onClick={onChoose}>
      <th scope="row">
        <button type="button" className="link-button" aria-pressed={chosen} onClick={onChoose}>
          {name}
        </button>
      </th>
      <td>{of.unnamed.length > 0 ? `${of.different} +${of.unnamed.length}` : of.different}</td>
      <td>{of.organisationIds.length}</td>
      <td>{knownEuros(of.cost)}</td>
      <td>{best?.use.product.name ?? '–'}</td>
      <td>{best ? euroRange(best.moving.saving) : '–'}</td>
      <td>{best ? euroRange(best.moving.move) : '–'}</td>
      <td>{best ? payBackText(best.moving.payBack) : '–'}</td>
      <td>{of.ending.length > 0 ? of.ending.length : '–'}</td>
    </tr>
  );
}
