import { useEffect } from 'react';
import { t } from '../i18n/translate';
import { speak } from '../state/spoken';
import { useDraft } from './draft';

/** Says, while the lasso or the brush is in use, what the next act does and how it ends. */
export function ModeHint() {
  const mode = useDraft((state) => (state.lasso ? 'lasso' : state.brush === null ? null : 'brush'));
  useEffect(() => {
    if (mode) speak(t(`editing.${mode}`));
  }, [mode]);
  return mode ? (
    <p className="connecting-hint" aria-hidden>
      {t(`editing.${mode}`)}
    </p>
  ) : null;
}
