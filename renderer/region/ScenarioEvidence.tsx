// One scenario: what each municipality does and when its contract lets go, what the figures are made of, and taking it into use.
import type { Scenario } from '../../schemas/generated/types';
import type { Comparison } from '../../domain/region/comparison';
import { timelineOf, type ScenarioResult, type ScenarioShare } from '../../domain/region/scenario';
import { textIn } from '../../domain/text';
import { run } from '../engine-client/commands';
import { formatDate } from '../i18n/format';
import { LANGUAGE, t } from '../i18n/translate';
import { say } from '../state/messages';
import { euroRange, integrationsText, knownEuros } from './synergy-numbers';
import { namesOf, SynergySources } from './SynergySources';

export function ScenarioEvidence(props: {
  scenario: Scenario;
  result: ScenarioResult | undefined;
  comparison: Comparison;
  onEdit: () => void;
}) {
  const { scenario, result, comparison, onEdit } = props;
  const apply = (): void => {
    const names = { currentName: { fi: t('mode.current') }, targetName: { fi: t('mode.target') } };
    void run('scenario.apply', { id: scenario.id, ...names }).then((ok) => {
      if (ok) say('info', 'scenario.applied', { name: scenario.name });
    });
  };
  return (
    <>
      <h2>{scenario.name}</h2>
      {scenario.note ? <p className="hint">{scenario.note}</p> : null}
      <div className="evidence-buttons">
        {result ? (
          <button type="button" className="button primary" onClick={apply}>
            {t('scenario.apply')}
          </button>
        ) : null}
        <button type="button" className="button" onClick={onEdit}>
          {t('scenario.edit')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => void run('scenario.delete', { ids: [scenario.id] })}
        >
          {t('scenario.delete')}
        </button>
      </div>
      {result ? <Result result={result} comparison={comparison} /> : <p>{t('scenario.otherModel')}</p>}
    </>
  );
}

function Result({ result, comparison }: { result: ScenarioResult; comparison: Comparison }) {
  const { moving, costNow, ties } = result;
  const timeline = timelineOf(result);
  return (
    <>
      <p className="hint">{t('scenario.applyHint')}</p>
      <dl>
        <dt>{t('synergy.now')}</dt>
        <dd>
          <SynergySources
            comparison={comparison}
            text={knownEuros(costNow)}
            field="costPerYear"
            {...costNow}
          />
        </dd>
        <dt>{t('synergy.saving')}</dt>
        <dd>
          <SynergySources
            comparison={comparison}
            text={euroRange(result.saving)}
            rule={t(result.stated ? 'scenario.statedRule' : 'scenario.savingRule')}
            field="costPerYear"
            {...moving.cost}
          />
        </dd>
        <dt>{t('synergy.move')}</dt>
        <dd>
          <SynergySources
            comparison={comparison}
            text={euroRange(moving.move)}
            rule={t('scenario.moveRule')}
            field="costPerYear"
            {...moving.cost}
            flows={moving.integrationIds}
          />
        </dd>
      </dl>
      <h3>{t('scenario.shares')}</h3>
      <ul className="evidence-list">
        {result.shares.map((share) => (
          <li key={share.organisationId}>
            <strong>{namesOf(comparison, [share.organisationId])}</strong>
            <Share share={share} result={result} />
          </li>
        ))}
      </ul>
      <h3>{t('scenario.timeline')}</h3>
      {timeline.length === 0 ? <p className="hint">{t('scenario.nobodyMoves')}</p> : null}
      <ol className="scenario-timeline">
        {timeline.map(({ organisationId, freeOn, late }) => (
          <li key={organisationId} data-late={late}>
            <span>{freeOn === undefined ? t('region.notKnown') : formatDate(freeOn)}</span>
            {namesOf(comparison, [organisationId])}
            {late ? ` – ${t('scenario.lateOne', { year: String(result.scenario.year) })}` : ''}
          </li>
        ))}
      </ol>
      {ties.length > 0 ? <h3>{t('synergy.ties')}</h3> : null}
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
    </>
  );
}

function Share({ share, result }: { share: ScenarioShare; result: ScenarioResult }) {
  const { mover, takesPart, costNow, costThen, moving } = share;
  const left = mover.leaving.map(({ element }) => textIn(element.name, LANGUAGE)).join(', ');
  const partly = mover.partly.map(({ element }) => textIn(element.name, LANGUAGE)).join(', ');
  const part = takesPart && mover.part === 'unknown' ? 'joinsUnknown' : mover.part;
  return (
    <>
      {t(`scenario.part.${part}`, {
        left: left || partly || '–',
        product: result.product?.name ?? result.scenario.product,
      })}
      {partly && left ? ` ${t('scenario.partly', { names: partly })}` : ''}
      {!takesPart || mover.leaving.length === 0 ? null : (
        <span className="hint">
          {t('scenario.share', {
            now: knownEuros(costNow),
            after: euroRange(costThen),
            move: euroRange(moving.move),
            integrations: integrationsText(moving),
          })}
        </span>
      )}
    </>
  );
}
