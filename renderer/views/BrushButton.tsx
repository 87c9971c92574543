import { Paintbrush } from 'lucide-react';
import { t } from '../i18n/translate';
import { useDraft } from './draft';
import { toggleBrush } from './looks';

/** Takes the look of the chosen item on the brush; each click paints it on another item until the brush is put away. */
export function BrushButton({ canTake }: { canTake: boolean }) {
  const inUse = useDraft((state) => state.brush !== null);
  return (
    <button
      type="button"
      className="bar-button"
      disabled={!canTake && !inUse}
      aria-pressed={inUse}
      aria-label={t('action.brush')}
      title={t('action.brush')}
      onClick={toggleBrush}
    >
      <Paintbrush size={16} aria-hidden />
    </button>
  );
}
