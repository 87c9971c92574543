import { useEffect, useId, useRef } from 'react';
import { ArrowRightLeft, Trash2 } from 'lucide-react';
import { textIn } from '../../domain/text';
import type { CommandArgs, Relationship } from '../../schemas/generated/types';
import { run } from '../engine-client/commands';
import { LANGUAGE, t, type TextKey } from '../i18n/translate';
import { useModel, useStates } from '../state/selectors';
import { useUi } from '../state/ui-store';
import { conceptName } from './concept-names';
import { useDraft } from './draft';
import { FateEditor } from './FateEditor';
import { KindRow } from './KindRow';
import { PropertySection } from './PropertySection';
import { SpecializationField } from './SpecializationField';
import { TextRow } from './TextRow';

const METHODS = ['api', 'exchangeLayer', 'file', 'view', 'form', 'manual'] as const;
const FREQUENCIES = [
  'realTime',
  'hourly',
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'yearly',
  'onDemand',
] as const;
const DIRECTIONS = ['forward', 'both', 'unknown'] as const;

type FlowPatch = NonNullable<CommandArgs['relationship.update']['flow']>;

/** An integration: what is moved, how, how often, whether it is personal data, and which way. */
export function FlowDetails({ flow }: { flow: Relationship }) {
  const { index } = useModel();
  const { target } = useStates();
  const ends = [flow.sourceId, flow.targetId].map((id) => conceptName(index, id));
  const update = (change: Omit<CommandArgs['relationship.update'], 'ids'>): void =>
    void run('relationship.update', { ids: [flow.id], ...change });
  const set = (patch: FlowPatch): void => update({ flow: patch });
  return (
    <>
      <h2 className="panel-title">
        {ends[0]} <span aria-label={t('flow.to')}>{flow.flow?.direction === 'both' ? '↔' : '→'}</span>{' '}
        {ends[1]}
      </h2>
      <p className="panel-subtitle">{t('flow.kind')}</p>
      {target ? <FateEditor state={target} subjects={[flow]} /> : null}
      <section className="panel-section">
        <h3>{t('flow.what')}</h3>
        <DataField value={flow.flow?.data ?? ''} onChange={(data) => set({ data })} />
        <Choice
          label="flow.method"
          group="method"
          value={flow.flow?.method}
          choices={METHODS}
          onChange={(method) => set({ method })}
        />
        <Choice
          label="flow.frequency"
          group="frequency"
          value={flow.flow?.frequency}
          choices={FREQUENCIES}
          onChange={(frequency) => set({ frequency })}
        />
        <Choice
          label="flow.personalData"
          group="personalData"
          value={flow.flow?.personalData}
          choices={['yes', 'no']}
          onChange={(personalData) => set({ personalData })}
        />
        <Choice
          label="flow.direction"
          group="direction"
          value={flow.flow?.direction}
          choices={DIRECTIONS}
          onChange={(direction) => set({ direction })}
        />
      </section>
      <section className="panel-section">
        <h3>{t('link.more')}</h3>
        <TextRow
          label={t('link.name')}
          value={textIn(flow.name, LANGUAGE)}
          placeholder={t('link.unnamed')}
          onChange={(text) => update({ name: { language: LANGUAGE, text } })}
        />
        <TextRow
          long
          label={t('link.documentation')}
          value={textIn(flow.documentation, LANGUAGE)}
          placeholder={t('field.unknown')}
          onChange={(text) => update({ documentation: { language: LANGUAGE, text } })}
        />
        <KindRow relationship={flow} onChange={(type) => update({ type })} />
        <SpecializationField concept={flow} />
      </section>
      <PropertySection record={flow} />
      <div className="panel-actions">
        <button type="button" className="button" onClick={() => update({ reverse: true })}>
          <ArrowRightLeft size={15} aria-hidden /> {t('flow.reverse')}
        </button>
        <button
          type="button"
          className="button danger"
          onClick={() => {
            useUi.getState().select({});
            void run('relationship.delete', { ids: [flow.id] });
          }}
        >
          <Trash2 size={15} aria-hidden /> {t('flow.delete')}
        </button>
      </div>
    </>
  );
}

function DataField({ value, onChange }: { value: string; onChange: (value: string | null) => void }) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft(value, (text) => {
    if (text.trim() !== value) onChange(text.trim() === '' ? null : text.trim());
  });
  // A new integration opens here: what is moved is the first thing to say.
  useEffect(() => {
    if (area.current?.value === '') area.current.focus({ preventScroll: true });
  }, []);
  return (
    <div className="field-row" data-long>
      <label htmlFor={id}>{t('flow.data')}</label>
      <textarea
        id={id}
        ref={area}
        rows={2}
        value={draft.text}
        placeholder={t('flow.dataPlaceholder')}
        onChange={(event) => draft.setText(event.target.value)}
        onBlur={draft.commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            draft.commit();
          } else if (event.key === 'Escape') draft.reset();
        }}
      />
    </div>
  );
}

function Choice<V extends string>(props: {
  label: TextKey;
  group: 'method' | 'frequency' | 'personalData' | 'direction';
  value: V | undefined;
  choices: readonly V[];
  onChange: (value: V | null) => void;
}) {
  const id = useId();
  return (
    <div className="field-row">
      <label htmlFor={id}>{t(props.label)}</label>
      <select
        id={id}
        value={props.value ?? ''}
        data-empty={props.value === undefined}
        onChange={(event) => props.onChange(event.target.value === '' ? null : (event.target.value as V))}
      >
        <option value="">{t('field.unknown')}</option>
        {props.choices.map((choice) => (
          <option key={choice} value={choice}>
            {t(`choice.${props.group}.${choice}` as TextKey)}
          </option>
        ))}
      </select>
    </div>
  );
}
