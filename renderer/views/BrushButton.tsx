import { Paintbrush } from 'lucide-react';
import { t } from '../i18n/translate';
import { IconButton } from '../ui/IconButton';
import { useDraft } from './draft';
import { toggleBrush } from './looks';

/** Takes the look of the chosen item on the brush; each click paints it on another item until the brush is put away. */
export function BrushButton({ canTake }: { canTake: boolean }) {
  const inUse = useDraft((state) => state.brush !== null);
  return (
    <IconButton
      className="bar-button"
      label={t('action.brush')}
      disabled={!canTake && !inUse}
      pressed={inUse}
      onPress={toggleBrush}
    >
      <Paintbrush size={16} aria-hidden />
    </IconButton>
  );
}
