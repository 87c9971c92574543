// The merger simulator (kuntaliitos): where the systems of municipalities overlap, whose are kept in each part, and what follows.
import { useMemo, useState } from 'react';
import { X } from 'lucide-react';
import type { Comparison } from '../../domain/region/comparison';
import { simulateJoin, type JoinChoice, type Overlap } from '../../domain/region/joining';
import { textIn } from '../../domain/text';
import { LANGUAGE, sentence, t } from '../i18n/translate';
import { currentComparison } from './comparison';
import { useLookContext } from './ComparisonPart';
import { partName } from './part-name';
import { JoinSummary } from './JoinSummary';
import { knownNumber } from './synergy-numbers';
import { namesOf } from './SynergySources';

export function JoinPart({ comparison: shown }: { comparison: Comparison }) {
  const comparison = currentComparison(shown);
  const { today } = useLookContext(comparison);
  const [wanted, setWanted] = useState<readonly string[]>([]);
  const [choices, setChoices] = useState<ReadonlyMap<string, readonly string[]>>(new Map());
  const ids = useMemo(
    () => wanted.filter((id) => comparison.organisations.some((one) => one.id === id)),
    [wanted, comparison],
  );
  const joining = useMemo(() => {
    if (ids.length < 2) return undefined;
    const chosen = [...choices].map(([componentId, keepIds]): JoinChoice => ({ componentId, keepIds }));
    return simulateJoin(comparison, ids, stillThere(comparison, ids, chosen), { today });
  }, [comparison, ids, choices, today]);
  if (comparison.organisations.length < 2) return <p className="quality-empty">{sentence('region.few')}</p>;
  const rest = comparison.organisations.filter(({ id }) => !ids.includes(id));
  return (
    <div className="comparison">
      <div className="comparison-main">
        <div className="region-bar">
          <label className="quality-choice">
            {t('join.add')}
            <select
              value=""
              disabled={rest.length === 0}
              onChange={({ target }) => setWanted([...ids, target.value])}
            >
              <option value="">{t('join.choose')}</option>
              {rest.map(({ id, name }) => (
                <option key={id} value={id}>
                  {textIn(name, LANGUAGE)}
                </option>
              ))}
            </select>
          </label>
          {ids.map((id) => (
            <button
              key={id}
              type="button"
              className="button join-chip"
              aria-label={t('join.remove', { name: namesOf(comparison, [id]) })}
              onClick={() => setWanted(ids.filter((one) => one !== id))}
            >
              {namesOf(comparison, [id])} <X size={14} aria-hidden />
            </button>
          ))}
          <span className="hint" role="status">
            {joining
              ? t('join.counts', { overlaps: joining.overlaps.length, alone: joining.alone.length })
              : t('join.hint')}
          </span>
        </div>
        {!joining ? (
          <p className="quality-empty">{t('join.none')}</p>
        ) : joining.overlaps.length === 0 ? (
          <p className="quality-empty">{t('join.noOverlaps')}</p>
        ) : (
          <div className="services-box">
            <table className="services join-table">
              <thead>
                <tr>
                  <th scope="col">{t('synergy.component')}</th>
                  {ids.map((id) => (
                    <th key={id} scope="col">
                      {namesOf(comparison, [id])}
                    </th>
                  ))}
                  <th scope="col">{t('join.all')}</th>
                  <th scope="col">{t('join.proposal')}</th>
                </tr>
              </thead>
              <tbody>
                {joining.overlaps.map((overlap) => (
                  <OverlapRow
                    key={overlap.row.component.id}
                    overlap={overlap}
                    organisationIds={ids}
                    comparison={comparison}
                    onKeep={(keepIds) => setChoices(new Map(choices).set(overlap.row.component.id, keepIds))}
                  />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </div>
      <aside className="evidence" aria-label={t('region.evidence')}>
        {joining ? (
          <JoinSummary
            key={ids.join(' ')}
            joining={joining}
            comparison={comparison}
            onJoined={() => {
              setWanted([]);
              setChoices(new Map());
            }}
          />
        ) : (
          <p className="hint">{t('join.empty')}</p>
        )}
      </aside>
    </div>
  );
}

/** Choices that still are about systems of these municipalities; others have gone with a change of the model or of the choice. */
function stillThere(
  comparison: Comparison,
  ids: readonly string[],
  choices: readonly JoinChoice[],
): JoinChoice[] {
  const rows = new Map(comparison.rows.map((row) => [row.component.id, row]));
  return choices.filter(({ componentId, keepIds }) => {
    const there = new Set(
      ids
        .flatMap((id) => rows.get(componentId)?.cells.get(id)?.systems ?? [])
        .map(({ element }) => element.id),
    );
    return keepIds.length > 0 && keepIds.every((id) => there.has(id));
  });
}

function OverlapRow(props: {
  overlap: Overlap;
  organisationIds: readonly string[];
  comparison: Comparison;
  onKeep: (keepIds: readonly string[]) => void;
}) {
  const { overlap, organisationIds, comparison, onKeep } = props;
  const { row, systems, keepIds, proposal } = overlap;
  const all = [...new Set(systems.map(({ element }) => element.id))];
  const kept = new Set(keepIds);
  const keptAll = all.every((id) => kept.has(id));
  const { reasons } = proposal;
  return (
    <tr>
      <th scope="row">{partName(comparison, row)}</th>
      {organisationIds.map((organisationId) => {
        const own = systems.filter((system) => system.organisationId === organisationId);
        if (own.length === 0) return <td key={organisationId}>–</td>;
        const ownIds = [...new Set(own.map(({ element }) => element.id))];
        const names = own.map(({ element }) => textIn(element.name, LANGUAGE)).join(', ');
        const checked = !keptAll && ownIds.every((id) => kept.has(id));
        return (
          <td key={organisationId} data-kept={ownIds.every((id) => kept.has(id))}>
            <label className="check-row">
              <input
                type="radio"
                name={`keep-${row.component.id}`}
                aria-label={t('join.keepOf', {
                  component: partName(comparison, row),
                  name: namesOf(comparison, [organisationId]),
                  systems: names,
                })}
                checked={checked}
                onChange={() => onKeep(ownIds)}
              />
              {names}
            </label>
          </td>
        );
      })}
      <td>
        <input
          type="radio"
          name={`keep-${row.component.id}`}
          aria-label={t('join.keepAll', { component: partName(comparison, row) })}
          checked={keptAll}
          onChange={() => onKeep(all)}
        />
      </td>
      <td>
        {namesOf(comparison, [proposal.organisationId])}
        <span className="hint">
          {t('join.why', {
            name: proposal.use.product.name,
            count: reasons.municipalities,
            users: knownNumber(reasons.users),
          })}
        </span>
      </td>
    </tr>
  );
}
