// One part of the reference architecture: what a common solution would mean, with every figure opening into what it is made of.
import { useState } from 'react';
import { percentOf } from '../../domain/region/assumptions';
import type { Comparison } from '../../domain/region/comparison';
import { costWith, type Candidate, type Synergy, type SynergyRow } from '../../domain/region/synergy';
import { textIn } from '../../domain/text';
import { formatDate } from '../i18n/format';
import { LANGUAGE, t } from '../i18n/translate';
import { euros, share } from './figures';
import { euroRange, knownEuros, knownNumber, payBackText } from './synergy-numbers';
import { namesOf, SynergySources } from './SynergySources';

export function SynergyEvidence(props: { of: SynergyRow; synergy: Synergy; comparison: Comparison }) {
  const { of, synergy, comparison } = props;
  const [candidateId, setCandidateId] = useState<string | null>(null);
  const candidate = of.candidates.find(({ use }) => use.product.id === candidateId) ?? of.candidates[0];
  const elements = comparison.scope.index;
  return (
    <>
      <h2>{of.row.name}</h2>
      <p className="hint">
        {t('region.rowSummary', { different: of.different, count: of.organisationIds.length })}
        {of.unnamed.length > 0 ? ` ${t('region.rowUnnamed', { count: of.unnamed.length })}` : ''}
      </p>
      {of.paying.length > 0 ? <p>{t('region.payingWhy')}</p> : null}
      <h3>{t('synergy.today')}</h3>
      <dl>
        <dt>{t('synergy.now')}</dt>
        <dd>
          <SynergySources
            comparison={comparison}
            text={knownEuros(of.cost)}
            field="costPerYear"
            {...of.cost}
          />
        </dd>
        <dt>{t('synergy.users')}</dt>
        <dd>
          <SynergySources comparison={comparison} text={knownNumber(of.users)} field="users" {...of.users} />
        </dd>
        {of.shared.length > 0 ? (
          <>
            <dt>{t('synergy.shared')}</dt>
            <dd>
              <SynergySources
                comparison={comparison}
                text={t('region.systems', { count: of.shared.length })}
                rule={t('synergy.sharedRule')}
                sources={of.shared}
              />
            </dd>
          </>
        ) : null}
      </dl>
      <h3>{t('synergy.commonSolution')}</h3>
      {of.candidates.length > 1 ? (
        <label className="quality-choice">
          {t('synergy.product')}
          <select
            value={candidate?.use.product.id ?? ''}
            onChange={({ target }) => setCandidateId(target.value)}
          >
            {of.candidates.map(({ use }) => (
              <option key={use.product.id} value={use.product.id}>
                {use.product.name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {candidate ? (
        <CandidateEvidence of={of} candidate={candidate} synergy={synergy} comparison={comparison} />
      ) : (
        <p className="hint">{t('synergy.noCandidate')}</p>
      )}
      <h3>{t('region.contracts', { months: synergy.months })}</h3>
      {of.ending.length === 0 ? <p className="hint">{t('region.contractsNone')}</p> : null}
      <ul className="evidence-list">
        {of.ending.map((contract) => (
          <li key={contract.elementId}>
            {namesOf(comparison, [contract.organisationId])}:{' '}
            {textIn(elements.find('element', contract.elementId)?.name, LANGUAGE)},{' '}
            {formatDate(contract.until ?? '')}
            <span className="hint">
              {contract.kind === 'openEnded'
                ? t('synergy.openEnded')
                : contract.noticePassed
                  ? t('synergy.noticePassed', { day: formatDate(contract.noticeBy ?? '') })
                  : contract.noticeBy
                    ? t('synergy.noticeBy', { day: formatDate(contract.noticeBy) })
                    : ''}
            </span>
          </li>
        ))}
      </ul>
      {of.contractUnknown.length > 0 ? (
        <SynergySources
          comparison={comparison}
          text={t('synergy.contractUnknown', { count: of.contractUnknown.length })}
          sources={of.contractUnknown}
        />
      ) : null}
    </>
  );
}

function CandidateEvidence(props: {
  of: SynergyRow;
  candidate: Candidate;
  synergy: Synergy;
  comparison: Comparison;
}) {
  const { of, candidate, synergy, comparison } = props;
  const { moving, reasons, ties, use } = candidate;
  const { assumptions } = synergy;
  const base = { comparison, field: 'costPerYear' as const, ...moving.cost };
  const movers = moving.movers.map(({ organisationId }) => organisationId);
  return (
    <>
      <dl>
        <dt>{t('synergy.with')}</dt>
        <dd>
          <SynergySources
            comparison={comparison}
            text={t('synergy.perYear', { text: euroRange(costWith(of, candidate)) })}
            rule={t('synergy.withRule')}
          />
        </dd>
        <dt>{t('synergy.saving')}</dt>
        <dd>
          <SynergySources
            {...base}
            text={t('synergy.perYear', { text: euroRange(moving.saving) })}
            rule={t('synergy.savingRule', {
              low: percentOf(assumptions.savingLow),
              high: percentOf(assumptions.savingHigh),
            })}
          />
        </dd>
        <dt>{t('synergy.move')}</dt>
        <dd>
          <SynergySources
            {...base}
            text={t('synergy.onceText', { text: euroRange(moving.move) })}
            flows={moving.integrationIds}
            rule={t('synergy.moveRule', {
              low: percentOf(assumptions.moveLow),
              high: percentOf(assumptions.moveHigh),
              each: euros(assumptions.perIntegration),
              count: moving.integrationIds.length,
            })}
          />
        </dd>
        <dt>{t('synergy.payBack')}</dt>
        <dd>
          <SynergySources
            comparison={comparison}
            text={payBackText(moving.payBack)}
            rule={t('synergy.payBackRule')}
          />
        </dd>
        <dt>{t('synergy.movers')}</dt>
        <dd>{movers.length === 0 ? '–' : namesOf(comparison, movers)}</dd>
      </dl>
      <h4>{t('synergy.why', { name: use.product.name })}</h4>
      <ul className="synergy-reasons">
        <li>{t(reasons.lasting ? 'synergy.reason.lasting' : 'synergy.reason.retiring')}</li>
        <li>{t('synergy.reason.municipalities', { count: reasons.municipalities })}</li>
        <li>{t('synergy.reason.users', { text: knownNumber(reasons.users) })}</li>
        <li>
          {reasons.openness === undefined
            ? t('synergy.reason.opennessUnknown')
            : t('synergy.reason.openness', { share: share(reasons.openness) })}
        </li>
        <li>
          {reasons.contractUntil === undefined
            ? t('synergy.reason.contractUnknown')
            : t('synergy.reason.contract', { day: formatDate(reasons.contractUntil) })}
        </li>
      </ul>
      <p className="hint">{t('synergy.rankRule')}</p>
      <h3>{t('synergy.ties')}</h3>
      {ties.length === 0 ? <p className="hint">{t('synergy.tiesNone')}</p> : null}
      <ul className="evidence-list">
        {ties.map((tie) => (
          <li key={tie.componentId ?? ''}>
            <SynergySources
              comparison={comparison}
              text={t('synergy.tie', {
                name: tie.name || t('synergy.tieNowhere'),
                count: tie.organisationIds.length,
              })}
              flows={tie.relationshipIds}
            />
          </li>
        ))}
      </ul>
      {moving.withoutIntegrations.length > 0 ? (
        <SynergySources
          comparison={comparison}
          text={t('synergy.withoutIntegrations', { count: moving.withoutIntegrations.length })}
          sources={moving.withoutIntegrations}
        />
      ) : null}
    </>
  );
}
