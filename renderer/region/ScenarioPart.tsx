// Scenarios side by side: everyone on one product in a part by a year, what it means, and taken into the target states.
import { useMemo, useState, type ReactNode } from 'react';
import type { Scenario } from '../../schemas/generated/types';
import type { Comparison } from '../../domain/region/comparison';
import { regionOf } from '../../domain/region/region';
import { evaluateScenario, type ScenarioResult } from '../../domain/region/scenario';
import { sentence, t, type TextKey } from '../i18n/translate';
import { currentComparison } from './comparison';
import { useLookContext } from './ComparisonPart';
import { partName } from './part-name';
import { ScenarioEvidence } from './ScenarioEvidence';
import { ScenarioForm } from './ScenarioForm';
import { euroRange, integrationsText, knownEuros, payBackText } from './synergy-numbers';
import { namesOf } from './SynergySources';

/** The rows of the table: what each tells of a scenario. */
const ROWS: readonly (readonly [
  label: TextKey,
  tell: (result: ScenarioResult, comparison: Comparison) => ReactNode,
])[] = [
  ['synergy.component', ({ row }, comparison) => partName(comparison, row)],
  ['synergy.product', ({ product, scenario }) => product?.name ?? scenario.product],
  ['scenario.year', ({ scenario }) => scenario.year],
  ['scenario.taking', ({ taking }) => taking],
  ['scenario.has', (result) => countOf(result, 'has')],
  ['scenario.moves', (result) => countOf(result, 'moves')],
  ['scenario.joins', (result) => countOf(result, 'joins')],
  ['scenario.integrations', ({ moving }) => integrationsText(moving)],
  ['synergy.now', ({ costNow }) => knownEuros(costNow)],
  ['scenario.then', ({ costThen }) => euroRange(costThen)],
  ['synergy.saving', ({ saving }) => euroRange(saving)],
  ['synergy.move', ({ moving }) => euroRange(moving.move)],
  ['synergy.payBack', ({ moving, stated }) => (stated ? '–' : payBackText(moving.payBack))],
  ['scenario.late', ({ shares }) => shares.filter(({ late, takesPart }) => late && takesPart).length],
  ['scenario.leftOut', ({ leftOut }, comparison) => namesOf(comparison, leftOut) || '–'],
];

function countOf({ shares }: ScenarioResult, part: string): number {
  return shares.filter(({ mover, takesPart }) => takesPart && mover.part === part).length;
}

export function ScenarioPart({ comparison: shown }: { comparison: Comparison }) {
  const comparison = currentComparison(shown);
  const { today } = useLookContext(comparison);
  const scenarios = regionOf(comparison.scope.index)?.scenarios;
  const results = useMemo(
    () =>
      (scenarios ?? []).map((scenario) => ({
        scenario,
        result: evaluateScenario(comparison, scenario, { today }),
      })),
    [comparison, scenarios, today],
  );
  const [chosenId, setChosenId] = useState<string | null>(null);
  /** The scenario in the form; "new" has none yet. */
  const [edited, setEdited] = useState<Scenario | 'new' | null>(null);
  if (comparison.organisations.length < 2) return <p className="quality-empty">{sentence('region.few')}</p>;
  const chosen = results.find(({ scenario }) => scenario.id === chosenId);
  return (
    <div className="comparison">
      <div className="comparison-main">
        <div className="region-bar">
          <button type="button" className="button primary" onClick={() => setEdited('new')}>
            {t('scenario.new')}
          </button>
          <span className="hint" role="status">
            {t('scenario.hint')}
          </span>
        </div>
        {results.length === 0 ? (
          <p className="quality-empty">{t('scenario.none')}</p>
        ) : (
          <div className="services-box">
            <table className="services scenario-table">
              <thead>
                <tr>
                  <td />
                  {results.map(({ scenario }) => (
                    <th key={scenario.id} scope="col" data-chosen={scenario.id === chosenId}>
                      <button
                        type="button"
                        className="link-button"
                        aria-pressed={scenario.id === chosenId}
                        onClick={() => {
                          setChosenId(scenario.id);
                          setEdited(null);
                        }}
                      >
                        {scenario.name}
                      </button>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {ROWS.map(([label, tell]) => (
                  <tr key={label}>
                    <th scope="row">{t(label)}</th>
                    {results.map(({ scenario, result }) => (
                      <td key={scenario.id} data-chosen={scenario.id === chosenId}>
                        {result ? tell(result, comparison) : '–'}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </div>
      <aside className="evidence" aria-label={t('region.evidence')}>
        {edited ? (
          <ScenarioForm
            key={edited === 'new' ? 'new' : edited.id}
            scenario={edited === 'new' ? undefined : edited}
            comparison={comparison}
            onClose={(id) => {
              if (id) setChosenId(id);
              setEdited(null);
            }}
          />
        ) : chosen ? (
          <ScenarioEvidence
            key={chosen.scenario.id}
            scenario={chosen.scenario}
            result={chosen.result}
            comparison={comparison}
            onEdit={() => setEdited(chosen.scenario)}
          />
        ) : (
          <p className="hint">{t('scenario.empty')}</p>
        )}
      </aside>
    </div>
  );
}
