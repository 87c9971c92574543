// The joint procurement calendar: contracts of several municipalities that end near each other, on a line of time and as a table.
import { useMemo, useState } from 'react';
import { calendarGroups, type CalendarGroup } from '../../domain/region/calendar';
import type { Comparison } from '../../domain/region/comparison';
import { textIn } from '../../domain/text';
import { formatDate, formatNumber } from '../i18n/format';
import { LANGUAGE, sentence, t } from '../i18n/translate';
import { goToSystem } from '../state/go-to-system';
import { CalendarLine, CalendarScale, type Span } from './CalendarLine';
import { useLookContext } from './ComparisonPart';
import { euros } from './figures';
import { partName } from './part-name';
import { knownEuros } from './synergy-numbers';
import { namesOf, SynergySources } from './SynergySources';

export function CalendarPart({ comparison }: { comparison: Comparison }) {
  const { today, months } = useLookContext(comparison);
  const groups = useMemo(() => calendarGroups(comparison, { today, months }), [comparison, today, months]);
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const chosen = groups.find((group) => keyOf(group) === chosenKey);
  if (comparison.organisations.length < 2) return <p className="quality-empty">{sentence('region.few')}</p>;
  const span: Span = {
    from: today,
    to: groups.reduce((last, { to }) => (to > last ? to : last), `${Number(today.slice(0, 4)) + 1}-12-31`),
  };
  return (
    <div className="comparison">
      <div className="comparison-main">
        <div className="region-bar">
          <span className="hint" role="status">
            {t('calendar.hint', { count: groups.length, months })}
          </span>
        </div>
        {groups.length === 0 ? (
          <p className="quality-empty">{t('calendar.none')}</p>
        ) : (
          <div className="services-box">
            <table className="services synergy-table calendar-table">
              <thead>
                <tr>
                  <th scope="col">{t('synergy.component')}</th>
                  <th scope="col">{t('synergy.municipalities')}</th>
                  <th scope="col" className="calendar-time">
                    <span className="visually-hidden">{t('calendar.time')}</span>
                    <CalendarScale span={span} />
                  </th>
                  <th scope="col">{t('calendar.decideBy')}</th>
                  <th scope="col">{t('calendar.value')}</th>
                  <th scope="col">{t('calendar.threshold')}</th>
                </tr>
              </thead>
              <tbody>
                {groups.map((group) => (
                  <tr
                    key={keyOf(group)}
                    data-chosen={group === chosen}
                    onClick={() => setChosenKey(keyOf(group))}
                  >
                    <th scope="row">
                      <button
                        type="button"
                        className="link-button"
                        aria-pressed={group === chosen}
                        onClick={() => setChosenKey(keyOf(group))}
                      >
                        {partName(comparison, group.row)}
                      </button>
                    </th>
                    <td>{group.organisationIds.length}</td>
                    <td className="calendar-time">
                      <CalendarLine group={group} span={span} />
                    </td>
                    <td>
                      {formatDate(group.decideBy)}
                      <span className="hint">{t('calendar.daysLeft', { count: group.daysLeft })}</span>
                    </td>
                    <td>{group.threshold === 'unknown' ? t('region.notKnown') : euros(group.value)}</td>
                    <td>{t(`calendar.threshold.${group.threshold}`)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </div>
      <aside className="evidence" aria-label={t('region.evidence')}>
        {chosen ? (
          <GroupEvidence group={chosen} comparison={comparison} />
        ) : (
          <p className="hint">{t('calendar.empty')}</p>
        )}
      </aside>
    </div>
  );
}

function keyOf({ row, from }: CalendarGroup): string {
  return `${row.component.id} ${from}`;
}

function GroupEvidence({ group, comparison }: { group: CalendarGroup; comparison: Comparison }) {
  const { index } = comparison.scope;
  return (
    <>
      <h2>{group.row.name}</h2>
      <p className="hint">
        {t('calendar.summary', {
          count: group.contracts.length,
          from: formatDate(group.from),
          to: formatDate(group.to),
        })}
      </p>
      <p>{namesOf(comparison, group.organisationIds)}</p>
      <dl>
        <dt>{t('synergy.now')}</dt>
        <dd>
          <SynergySources
            comparison={comparison}
            text={knownEuros(group.cost)}
            field="costPerYear"
            {...group.cost}
          />
        </dd>
        <dt>{t('calendar.value')}</dt>
        <dd>
          <SynergySources
            comparison={comparison}
            text={group.threshold === 'unknown' ? t('region.notKnown') : euros(group.value)}
            rule={t('calendar.valueRule')}
          />
        </dd>
        <dt>{t('calendar.threshold')}</dt>
        <dd>{t(`calendar.thresholdWhy.${group.threshold}`)}</dd>
      </dl>
      <p className="hint">{t('calendar.rankRule')}</p>
      <h3>{t('calendar.contracts')}</h3>
      <ul className="evidence-list">
        {group.contracts.map((contract) => {
          const { element, until, noticeBy, noticePassed, organisationId, value, threshold } = contract;
          const [placement] = index.pointing('placement', 'placedElement', element.id);
          return (
            <li key={element.id}>
              <strong>{namesOf(comparison, [organisationId])}</strong>
              {placement ? (
                <button
                  type="button"
                  className="link-button"
                  onClick={() => goToSystem(element.ownerId, placement.id)}
                >
                  {textIn(element.name, LANGUAGE)}
                </button>
              ) : (
                textIn(element.name, LANGUAGE)
              )}
              {`, ${formatDate(until)}`}
              <span className="hint">
                {noticeBy === undefined
                  ? t('calendar.noNotice')
                  : t(noticePassed ? 'synergy.noticePassed' : 'synergy.noticeBy', {
                      day: formatDate(noticeBy),
                    })}
                {' · '}
                {value === undefined
                  ? t('calendar.noCost')
                  : t('calendar.worth', { value: euros(value), threshold: formatNumber(threshold) })}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
