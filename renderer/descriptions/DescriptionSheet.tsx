// One description: what it is for, what is planned of it, what it lacks, its pictures and its table.
import { useState } from 'react';
import { Download, ImageIcon, Network, Plus } from 'lucide-react';
import type { PlannedDescription } from '../../schemas/generated/types';
import { descriptionName } from '../../domain/descriptions/catalogue';
import type { Description } from '../../domain/descriptions/describe';
import { percent } from '../../domain/descriptions/table';
import { textIn } from '../../domain/text';
import { LANGUAGE, t, type TextKey } from '../i18n/translate';
import { openGenerated } from '../state/generated';
import { useModel } from '../state/selectors';
import { useUi } from '../state/ui-store';
import { openView } from '../state/views';
import { WithTip } from '../ui/WithTip';
import { AssessmentBasics, AssessmentThemes, PublicityForm } from './AssessmentTable';
import { DescriptionPlan } from './DescriptionPlan';
import { DescriptionTable } from './DescriptionTable';
import { Meter } from '../ui/Meter';

/** Filled in by a person on the spot. */
const FORMS: ReadonlySet<string> = new Set(['assessmentBasics', 'assessmentThemes', 'publicityTexts']);

export function DescriptionSheet(props: {
  description: Description;
  plan: PlannedDescription | undefined;
  organisationId: string;
}) {
  const { kind, table, completeness, state, views } = props.description;
  const [lacking, setLacking] = useState<string | null>(null);
  const name = descriptionName(kind, LANGUAGE);
  const share = percent(completeness);
  const { index } = useModel();
  const organisation = index.find('organisation', props.organisationId);
  const said = organisation?.impactAssessment ?? {};
  return (
    <article className="description" aria-labelledby="description-name">
      <header className="description-head">
        <h2 id="description-name">{name}</h2>
        <p>{textIn(kind.purpose, LANGUAGE)}.</p>
        <p className="description-tags">
          {kind.level ? <span className="tag">{t(`descriptions.level.${kind.level}`)}</span> : null}
          {kind.state === 'none' || kind.state === 'change' ? null : (
            <span className="tag">{t(`mode.${state}`)}</span>
          )}
          {kind.base ? <Tag label="descriptions.base" hint="descriptions.baseHint" /> : null}
          {kind.sourced ? null : <Tag label="descriptions.own" hint="descriptions.ownHint" />}
        </p>
        <div className="description-complete">
          <Meter share={share} />
          <p role="status">
            {share === 100
              ? t('descriptions.complete')
              : t('descriptions.known', { known: completeness.known, needed: completeness.needed })}
          </p>
        </div>
        {table && !FORMS.has(kind.content.kind) ? (
          <Lacks table={table} lacking={lacking} onChange={setLacking} />
        ) : null}
        <DescriptionPlan id={kind.id} plan={props.plan} organisationId={props.organisationId} />
        <div className="description-pictures">
          {kind.content.kind === 'map' || kind.content.kind === 'components' ? (
            <Opener label={t('descriptions.openMap')} onOpen={() => openGenerated('components')} network />
          ) : null}
          {kind.content.kind === 'flows' ? (
            <Opener
              label={t('descriptions.openFlows')}
              onOpen={() => openGenerated('integrations')}
              network
            />
          ) : null}
          {views.map((view) => (
            <Opener key={view.id} label={textIn(view.name, LANGUAGE)} onOpen={() => openView(view.id)} />
          ))}
          <button
            type="button"
            className="button"
            onClick={() => useUi.getState().set({ dialog: 'newView' })}
          >
            <Plus size={16} aria-hidden />
            {t('descriptions.drawNew')}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => useUi.getState().set({ dialog: 'export', exporting: kind.id })}
          >
            <Download size={16} aria-hidden />
            {t('descriptions.exportThis')}
          </button>
        </div>
      </header>
      {kind.content.kind === 'assessmentBasics' ? (
        <AssessmentBasics organisationId={props.organisationId} said={said} />
      ) : kind.content.kind === 'publicityTexts' ? (
        <PublicityForm organisationId={props.organisationId} said={organisation?.publicityTexts ?? {}} />
      ) : kind.content.kind === 'assessmentThemes' ? (
        <AssessmentThemes organisationId={props.organisationId} said={said} />
      ) : table && table.rows.length > 0 ? (
        <DescriptionTable kind={kind} table={table} label={name} lacking={lacking} />
      ) : (
        <p className="description-empty">{t(emptyKey(kind.content.kind), { name })}</p>
      )}
    </article>
  );
}

function emptyKey(kind: string): TextKey {
  const known = ['flows', 'matrix', 'changes', 'components', 'views'];
  return `descriptions.empty.${known.includes(kind) ? kind : 'elements'}` as TextKey;
}

function Tag({ label, hint }: { label: TextKey; hint: TextKey }) {
  return (
    <WithTip text={t(hint)}>
      <button type="button" className="tag">
        {t(label)}
      </button>
    </WithTip>
  );
}

function Opener({ label, onOpen, network }: { label: string; onOpen: () => void; network?: boolean }) {
  const Icon = network ? Network : ImageIcon;
  return (
    <button type="button" className="button" onClick={onOpen}>
      <Icon size={16} aria-hidden />
      {label}
    </button>
  );
}

/** What would complete the table: each needed column with the number of rows that lack it. */
function Lacks({
  table,
  lacking,
  onChange,
}: {
  table: NonNullable<Description['table']>;
  lacking: string | null;
  onChange: (key: string | null) => void;
}) {
  const counts = table.columns
    .map((column, at) => ({
      ...column,
      count: table.rows.filter(({ cells }) => cells[at]?.missing).length,
    }))
    .filter(({ count }) => count > 0);
  if (counts.length === 0) return null;
  return (
    <div className="description-lacks" role="group" aria-label={t('descriptions.missing')}>
      <span>{t('descriptions.missing')}</span>
      {counts.map(({ key, heading, count }) => (
        <button
          key={key}
          type="button"
          className="chip"
          aria-pressed={lacking === key}
          title={t(lacking === key ? 'descriptions.allRows' : 'descriptions.onlyMissing', {
            heading: heading.toLowerCase(),
          })}
          onClick={() => onChange(lacking === key ? null : key)}
        >
          {t('descriptions.missingOf', { heading, count })}
        </button>
      ))}
    </div>
  );
}
