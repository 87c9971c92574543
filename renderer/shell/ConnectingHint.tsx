import { useEffect } from 'react';
import { t } from '../i18n/translate';
import { holdEnd, useConnecting } from '../state/connecting';
import { useUi } from '../state/ui-store';

/** Says, while one end is held, what the keys do; lets go of it when another canvas is opened. */
export function ConnectingHint() {
  const from = useConnecting((state) => state.from);
  const viewId = useUi((state) => state.viewId);
  useEffect(() => holdEnd(null), [viewId]);
  return from ? (
    <p className="connecting-hint" aria-hidden>
      {t('connecting.held', { name: from.name })}
    </p>
  ) : null;
}
