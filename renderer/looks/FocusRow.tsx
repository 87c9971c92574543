import { Minus, Plus, X } from 'lucide-react';
import { textIn } from '../../domain/text';
import { LANGUAGE, t } from '../i18n/translate';
import { setDepth, useLooksState, type Focus } from '../state/looks';
import { useModel } from '../state/selectors';

/** What is in focus, and how far from it. */
export function FocusRow({ focus }: { focus: Focus }) {
  const { index } = useModel();
  const { elementIds, depth } = focus;
  const name = textIn(index.find('element', elementIds[0])?.name, LANGUAGE);
  return (
    <div className="look-focus" role="group" aria-label={t('look.focus', { name })}>
      <span className="look-focus-name">
        {elementIds.length === 1
          ? t('look.focus', { name })
          : t('look.focus.many', { count: elementIds.length })}
      </span>
      <span className="look-steps">
        <button
          type="button"
          className="icon-button"
          aria-label={t('look.nearer')}
          disabled={depth === 0}
          onClick={() => setDepth(depth - 1)}
        >
          <Minus size={14} aria-hidden />
        </button>
        <span role="status">{t('look.focus.steps', { count: depth })}</span>
        <button
          type="button"
          className="icon-button"
          aria-label={t('look.deeper')}
          onClick={() => setDepth(depth + 1)}
        >
          <Plus size={14} aria-hidden />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={t('look.focus.off')}
          onClick={() => useLooksState.setState({ focus: null })}
        >
          <X size={14} aria-hidden />
        </button>
      </span>
    </div>
  );
}
