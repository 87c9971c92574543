import { useEffect, useId, useRef } from 'react';
import { ArrowRightLeft, Trash2 } from 'lucide-react';
import { offered } from '../../domain/portfolio/choice-lists';
import { flowChoices, flowValueWord } from '../../domain/portfolio/flow-fields';
import { textIn } from '../../domain/text';
import type { CommandArgs, Flow, Relationship } from '../../schemas/generated/types';
import { run } from '../engine-client/commands';
import { LANGUAGE, t, type TextKey } from '../i18n/translate';
import { useChoiceLists, useModel, useStates } from '../state/selectors';
import { useUi } from '../state/ui-store';
import { conceptName } from './concept-names';
import { useDraft } from './draft';
import { FateEditor } from './FateEditor';
import { KindRow } from './KindRow';
import { PropertySection } from './PropertySection';
import { SpecializationField } from './SpecializationField';
import { TextRow } from './TextRow';

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
          field="method"
          value={flow.flow?.method}
          onChange={(method) => set({ method })}
        />
        <Choice
          label="flow.frequency"
          field="frequency"
          value={flow.flow?.frequency}
          onChange={(frequency) => set({ frequency })}
        />
        <Choice
          label="flow.personalData"
          field="personalData"
          value={flow.flow?.personalData}
          onChange={(personalData) => set({ personalData })}
        />
        <Choice
          label="flow.direction"
          field="direction"
          value={flow.flow?.direction}
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

type ChoiceField = 'method' | 'frequency' | 'personalData' | 'direction';

function Choice<K extends ChoiceField>(props: {
  label: TextKey;
  field: K;
  value: Flow[K];
  onChange: (value: NonNullable<Flow[K]> | null) => void;
}) {
  const id = useId();
  const lists = useChoiceLists();
  const { field, value } = props;
  return (
    <div className="field-row">
      <label htmlFor={id}>{t(props.label)}</label>
      <select
        id={id}
        value={value ?? ''}
        data-empty={value === undefined}
        onChange={({ target }) =>
          props.onChange(target.value === '' ? null : (target.value as NonNullable<Flow[K]>))
        }
      >
        <option value="">{t('field.unknown')}</option>
        {offered(flowChoices(field, lists), value).map(({ code }) => (
          <option key={code} value={code}>
            {flowValueWord(field, code, LANGUAGE, lists)}
          </option>
        ))}
      </select>
    </div>
  );
}
