// A number that explains itself: opened, it lists the systems and integrations it was counted of, and those that it lacks.
import type { ReactNode } from 'react';
import type { Comparison } from '../../domain/region/comparison';
import { textIn } from '../../domain/text';
import { LANGUAGE, t } from '../i18n/translate';
import { goToSystem } from '../state/go-to-system';
import { euros } from './figures';

type Field = 'costPerYear' | 'users';

export function SynergySources(props: {
  readonly comparison: Comparison;
  readonly text: string;
  /** How it is counted, in words. */
  readonly rule?: ReactNode;
  /** The field of the systems whose values are listed. */
  readonly field?: Field;
  readonly sources?: readonly string[];
  readonly missing?: readonly string[];
  readonly flows?: readonly string[];
}) {
  const { comparison, text, rule, field, sources = [], missing = [], flows = [] } = props;
  if (!rule && sources.length + missing.length + flows.length === 0) return <>{text}</>;
  return (
    <details className="sourced">
      <summary>{text}</summary>
      {rule ? <p className="hint">{rule}</p> : null}
      <SystemList comparison={comparison} ids={sources} {...(field ? { field } : {})} />
      {missing.length > 0 ? (
        <>
          <h4>{t('synergy.missing', { count: missing.length })}</h4>
          <SystemList comparison={comparison} ids={missing} />
        </>
      ) : null}
      {flows.length > 0 ? (
        <>
          <h4>{t('synergy.integrations')}</h4>
          <ul className="sourced-list">
            {flows.map((id) => (
              <li key={id}>{flowText(comparison, id)}</li>
            ))}
          </ul>
        </>
      ) : null}
    </details>
  );
}

function SystemList({
  comparison,
  ids,
  field,
}: {
  comparison: Comparison;
  ids: readonly string[];
  field?: Field;
}) {
  const { index } = comparison.scope;
  if (ids.length === 0) return null;
  return (
    <ul className="sourced-list">
      {ids.map((id) => {
        const element = index.find('element', id);
        if (!element) return null;
        const value = field && element.fields?.[field];
        const [placement] = index.pointing('placement', 'placedElement', id);
        const owner = textIn(index.find('organisation', element.ownerId)?.name, LANGUAGE);
        const name = `${owner}: ${textIn(element.name, LANGUAGE)}`;
        return (
          <li key={id}>
            {placement ? (
              <button
                type="button"
                className="link-button"
                onClick={() => goToSystem(element.ownerId, placement.id)}
              >
                {name}
              </button>
            ) : (
              name
            )}
            {value === undefined ? null : (
              <span className="sourced-value">
                {field === 'costPerYear' ? euros(value) : new Intl.NumberFormat(LANGUAGE).format(value)}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function flowText({ scope: { index } }: Comparison, id: string): string {
  const flow = index.find('relationship', id);
  if (!flow) return '';
  const name = (end: string): string => textIn(index.find('element', end)?.name, LANGUAGE);
  const owner = textIn(index.find('organisation', flow.ownerId)?.name, LANGUAGE);
  const data = flow.flow?.data ? ` (${flow.flow.data})` : '';
  return `${owner}: ${name(flow.sourceId)} → ${name(flow.targetId)}${data}`;
}

/** Names of municipalities in the order of the comparison. */
export function namesOf({ organisations }: Comparison, ids: readonly string[]): string {
  const wanted = new Set(ids);
  return organisations
    .filter(({ id }) => wanted.has(id))
    .map(({ name }) => textIn(name, LANGUAGE))
    .join(', ');
}
