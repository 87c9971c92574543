// What a merger would mean: cost now and after, systems that leave, integrations, what cannot be carried along – and the merger itself.
import { useState } from 'react';
import type { Organisation } from '../../schemas/generated/types';
import type { Comparison } from '../../domain/region/comparison';
import type { Joining } from '../../domain/region/joining';
import { textIn } from '../../domain/text';
import { run } from '../engine-client/commands';
import { parseDate } from '../i18n/format';
import { LANGUAGE, t } from '../i18n/translate';
import { say } from '../state/messages';
import { euroRange, integrationsText, knownEuros, payBackText } from './synergy-numbers';
import { namesOf, SynergySources } from './SynergySources';

export function JoinSummary(props: { joining: Joining; comparison: Comparison; onJoined: () => void }) {
  const { joining, comparison, onJoined } = props;
  const { moving, costNow, leaving, partly, cut, rebuild, marksLost } = joining;
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
  const lost = [...new Set(marksLost.map(({ componentId }) => componentId))].map((id) =>
    textIn(comparison.scope.index.find('element', id)?.name, LANGUAGE),
  );
  const missing = unknownSums(joining, comparison);
  return (
    <>
      <h2>{namesOf(comparison, joining.organisationIds)}</h2>
      <p className="hint">{t('join.summaryHint')}</p>
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
        <dt>{t('join.after')}</dt>
        <dd>
          <SynergySources
            comparison={comparison}
            text={euroRange(joining.costAfter)}
            rule={t('join.afterRule')}
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
            flows={ids(rebuild)}
          />
        </dd>
        <dt>{t('synergy.payBack')}</dt>
        <dd>{payBackText(moving.payBack)}</dd>
        <dt>{t('join.leaving')}</dt>
        <dd>
          <SynergySources
            comparison={comparison}
            text={String(leaving.length)}
            sources={leaving.map(({ element }) => element.id)}
          />
        </dd>
        {partly.length > 0 ? (
          <>
            <dt>{t('join.partly')}</dt>
            <dd>
              <SynergySources
                comparison={comparison}
                text={String(partly.length)}
                rule={t('join.partlyRule')}
                sources={partly.map(({ elementId }) => elementId)}
              />
            </dd>
          </>
        ) : null}
        <dt>{t('join.rebuild')}</dt>
        <dd>
          <SynergySources comparison={comparison} text={integrationsText(moving)} flows={ids(rebuild)} />
        </dd>
        <dt>{t('join.cut')}</dt>
        <dd>
          <SynergySources
            comparison={comparison}
            text={String(cut.length)}
            {...(cut.length > 0 ? { rule: t('join.cutRule') } : {})}
            flows={ids(cut)}
          />
        </dd>
      </dl>
      {missing.length > 0 ? (
        <p className="hint">{t('join.sumsMissing', { names: missing.join(', ') })}</p>
      ) : null}
      {lost.length > 0 ? <p className="hint">{t('join.marksLost', { names: lost.join(', ') })}</p> : null}
      <JoinForm joining={joining} comparison={comparison} onJoined={onJoined} />
    </>
  );
}

const SUMS = [
  ['population', 'join.sum.population'],
  ['staff', 'join.sum.staff'],
  ['volumes', 'join.sum.volumes'],
] as const;

/** Numbers that some of them have and not all: they are not known of the new municipality. */
function unknownSums({ organisationIds }: Joining, { scope: { index } }: Comparison): string[] {
  const all = organisationIds.flatMap((id) => index.find('organisation', id) ?? []);
  const lacks = (key: keyof Organisation): boolean =>
    all.some((one) => one[key] === undefined) && all.some((one) => one[key] !== undefined);
  return SUMS.flatMap(([key, word]) => (lacks(key) ? [t(word)] : []));
}

function JoinForm({
  joining,
  comparison,
  onJoined,
}: {
  joining: Joining;
  comparison: Comparison;
  onJoined: () => void;
}) {
  const { organisationIds, overlaps } = joining;
  const first = comparison.scope.index.find('organisation', organisationIds[0]);
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const [on, setOn] = useState('');
  const join = (): void => {
    if (code.trim() !== '' && !/^\d{3}$/u.test(code.trim()))
      return say('error', 'join.codeWrong', { text: code });
    const day = on.trim() === '' ? undefined : parseDate(on);
    if (on.trim() !== '' && day === undefined) return say('error', 'join.dayWrong', { text: on });
    const wanted = name.trim() || textIn(first?.name, LANGUAGE);
    void run('organisation.join', {
      organisationIds: [...organisationIds],
      name: name.trim() === '' && first ? first.name : { fi: wanted },
      ...(code.trim() === '' ? {} : { municipalityCode: code.trim() }),
      ...(day === undefined ? {} : { on: day }),
      currentName: { fi: t('mode.current') },
      targetName: { fi: t('mode.target') },
      choices: overlaps.map(({ row, keepIds }) => ({ componentId: row.component.id, keepIds: [...keepIds] })),
    }).then((ok) => {
      if (!ok) return;
      say('info', 'join.done', { name: wanted });
      onJoined();
    });
  };
  return (
    <form
      className="evidence-form"
      onSubmit={(event) => {
        event.preventDefault();
        join();
      }}
    >
      <h3>{t('join.carryOut')}</h3>
      <label>
        {t('join.name')}
        <input
          value={name}
          maxLength={200}
          placeholder={textIn(first?.name, LANGUAGE)}
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <label>
        {t('join.code')}
        <input
          inputMode="numeric"
          value={code}
          maxLength={3}
          placeholder={first?.municipalityCode ?? ''}
          onChange={({ target }) => setCode(target.value)}
        />
      </label>
      <label>
        {t('join.on')}
        <input value={on} placeholder={t('join.onExample')} onChange={({ target }) => setOn(target.value)} />
      </label>
      <p className="hint">{t('join.carryHint')}</p>
      <div className="evidence-buttons">
        <button type="submit" className="button primary">
          {t('join.join', { count: organisationIds.length })}
        </button>
      </div>
    </form>
  );
}
