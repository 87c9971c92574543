import { useEffect, useState } from 'react';
import { historyLabel, t } from '../i18n/translate';
import { useSpoken } from '../state/spoken';
import { useUi } from '../state/ui-store';
import { useWorkspace } from '../state/workspace-store';

/** Says to a screen reader what changed: the last edit, undo or redo, and the state shown. */
export function Announcer() {
  const change = useWorkspace((state) => state.lastChange);
  const mode = useUi((state) => state.mode);
  const [text, setText] = useState('');
  useEffect(() => {
    if (!change) return;
    const label = historyLabel(change.labelKey, change.labelParams);
    setText(
      change.kind === 'undo'
        ? t('announce.undone', { label })
        : change.kind === 'redo'
          ? t('announce.redone', { label })
          : label,
    );
  }, [change]);
  const spoken = useSpoken();
  useEffect(() => setText(spoken.text), [spoken]);
  useEffect(() => setText(t(`mode.${mode}.announce`)), [mode]);
  return (
    <div className="visually-hidden" aria-live="polite">
      {text}
    </div>
  );
}
