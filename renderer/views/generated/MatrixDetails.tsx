// What a cell of the matrix holds, in words below it: each integration with how and how often, and what is not known.
import { ArrowRight, UserRound } from 'lucide-react';
import type { Element } from '../../../schemas/generated/types';
import type { GeneratedRow } from '../../../domain/generated-views/spec';
import { textIn } from '../../../domain/text';
import { LANGUAGE, t } from '../../i18n/translate';
import { useUi } from '../../state/ui-store';
import { flowWord } from './flow-word';

/** The two ends and their integrations; a click chooses one. */
export function MatrixDetails({
  from,
  to,
  rows,
}: {
  from: Element | undefined;
  to: Element | undefined;
  rows: readonly GeneratedRow[];
}) {
  const chosen = useUi((state) => state.selection.flowIds);
  if (!from || !to) return null;
  return (
    <div className="matrix-details">
      <p className="matrix-ends">
        {textIn(from.name, LANGUAGE)} <ArrowRight size={13} aria-label="→" /> {textIn(to.name, LANGUAGE)}
      </p>
      {rows.length === 0 ? (
        <p className="hint">{t(from.id === to.id ? 'generated.cellSame' : 'generated.cellEmpty')}</p>
      ) : (
        <ul>
          {rows.map(({ relationship: { id, name, flow } }) => (
            <li key={id}>
              <button
                type="button"
                aria-pressed={chosen.includes(id)}
                onClick={() => useUi.getState().select({ flowIds: [id] })}
              >
                <strong>{textIn(name, LANGUAGE) || flow?.data || t('generated.cellNoWhat')}</strong>
                <span>
                  {t('generated.cellFacts', {
                    how: flowWord('method', flow?.method),
                    often: flowWord('frequency', flow?.frequency),
                  })}
                </span>
                {flow?.personalData === 'yes' ? (
                  <span className="matrix-personal">
                    <UserRound size={13} aria-hidden /> {t('generated.cellPersonal')}
                  </span>
                ) : null}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
