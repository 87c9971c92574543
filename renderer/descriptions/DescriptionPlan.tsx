// What is planned of a description: whether it is made, by whom and by when.
import { useId, useState } from 'react';
import type { PlannedDescription } from '../../schemas/generated/types';
import { parseDate } from '../../domain/portfolio/typed';
import { run } from '../engine-client/commands';
import { formatDate } from '../i18n/format';
import { t } from '../i18n/translate';
import { Segmented } from '../ui/Segmented';

type Needed = 'yes' | 'no' | 'open';

export function DescriptionPlan({
  id,
  plan,
  organisationId,
}: {
  id: string;
  plan: PlannedDescription | undefined;
  organisationId: string;
}) {
  const needed: Needed = plan?.needed === undefined ? 'open' : plan.needed ? 'yes' : 'no';
  const change = (patch: {
    needed?: boolean | null;
    responsible?: string | null;
    due?: string | null;
  }): void => void run('description.plan', { organisationId, ids: [id], ...patch });
  return (
    <div className="description-plan" role="group" aria-label={t('descriptions.plan')}>
      <Segmented<Needed>
        label={t('descriptions.needed')}
        value={needed}
        options={(['yes', 'open', 'no'] as const).map((value) => ({
          value,
          label: t(`descriptions.needed.${value}`),
        }))}
        onChange={(value) => change({ needed: value === 'open' ? null : value === 'yes' })}
      />
      {needed === 'yes' ? (
        <>
          <Typed
            key={`responsible ${plan?.responsible ?? ''}`}
            label={t('descriptions.responsible')}
            value={plan?.responsible ?? ''}
            onChange={(text) => {
              change({ responsible: text === '' ? null : text });
              return undefined;
            }}
          />
          <Typed
            key={`due ${plan?.due ?? ''}`}
            label={t('descriptions.due')}
            value={plan?.due ? formatDate(plan.due) : ''}
            onChange={(text) => {
              const due = text === '' ? null : parseDate(text);
              if (due === undefined) return t('field.wrongDate');
              change({ due });
              return undefined;
            }}
          />
        </>
      ) : null}
    </div>
  );
}

/** A line that is written when it is left or Enter is pressed; what is wrong with it is said below. */
function Typed(props: { label: string; value: string; onChange: (text: string) => string | undefined }) {
  const id = useId();
  const [text, setText] = useState(props.value);
  const [wrong, setWrong] = useState<string>();
  const commit = (): void => {
    const trimmed = text.trim();
    if (trimmed !== props.value) setWrong(props.onChange(trimmed));
  };
  return (
    <span className="description-typed">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        value={text}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong === undefined ? undefined : `${id}-wrong`}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') setText(props.value);
        }}
      />
      {wrong === undefined ? null : (
        <span className="field-wrong" id={`${id}-wrong`} role="alert">
          {wrong}
        </span>
      )}
    </span>
  );
}
