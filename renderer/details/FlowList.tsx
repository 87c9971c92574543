import { useMemo } from 'react';
import { ArrowLeft, ArrowLeftRight, ArrowRight } from 'lucide-react';
import { flowValueWord } from '../../domain/portfolio/flow-fields';
import { textIn } from '../../domain/text';
import type { Element } from '../../schemas/generated/types';
import { run } from '../engine-client/commands';
import { LANGUAGE, t, type TextKey } from '../i18n/translate';
import { useChoiceLists, useEditState, useFlows, useModel } from '../state/selectors';
import { useUi } from '../state/ui-store';
import { namedElements } from './concept-names';

/** The integrations of a system, and drawing a new one by choosing the other end. */
export function FlowList({ element }: { element: Element }) {
  const { index } = useModel();
  const flows = useFlows().filter(
    ({ relationship }) => relationship.sourceId === element.id || relationship.targetId === element.id,
  );
  const state = useEditState();
  const lists = useChoiceLists();
  const named = useMemo(() => namedElements(index, element.ownerId), [index, element.ownerId]);
  const others = named.filter(({ id }) => id !== element.id);
  const connect = async (targetId: string): Promise<void> => {
    const created = await run('relationship.create', {
      type: 'Flow',
      sourceId: element.id,
      targetId,
      ...(state ? { stateId: state.id } : {}),
    });
    if (created?.[0]) useUi.getState().select({ flowIds: [created[0]] });
  };
  return (
    <section className="panel-section">
      <h3>{t('flows.title', { count: flows.length })}</h3>
      <ul className="flow-list">
        {flows.map(({ relationship, fate }) => {
          const outward = relationship.sourceId === element.id;
          const both = relationship.flow?.direction === 'both';
          const other = textIn(
            index.find('element', outward ? relationship.targetId : relationship.sourceId)?.name,
            LANGUAGE,
          );
          const Icon = both ? ArrowLeftRight : outward ? ArrowRight : ArrowLeft;
          const words = [
            relationship.flow?.data,
            relationship.flow?.frequency
              ? flowValueWord('frequency', relationship.flow.frequency, LANGUAGE, lists)
              : undefined,
          ].filter((part) => part !== undefined && part !== '');
          return (
            <li key={relationship.id}>
              <button
                type="button"
                className="flow-row"
                data-fate={fate ?? 'none'}
                onClick={() => useUi.getState().select({ flowIds: [relationship.id] })}
              >
                <Icon size={15} aria-label={t(both ? 'flow.both' : outward ? 'flow.out' : 'flow.in')} />
                <span>
                  <strong>{other}</strong>
                  {words.length > 0 ? <span className="flow-words"> · {words.join(' · ')}</span> : null}
                  {fate && fate !== 'keep' ? (
                    <span className="flow-fate">{t(`fate.${fate}` as TextKey)}</span>
                  ) : null}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <select
        className="wide-select"
        value=""
        aria-label={t('flows.add')}
        onChange={(event) => void connect(event.target.value)}
      >
        <option value="">{t('flows.add')}</option>
        {others.map((other) => (
          <option key={other.id} value={other.id}>
            {other.name}
          </option>
        ))}
      </select>
    </section>
  );
}
