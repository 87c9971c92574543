import { Layers } from 'lucide-react';
import { t } from '../i18n/translate';
import { useUi } from '../state/ui-store';

/** Shown where the workspace has no reference model. */
export function EmptyMap() {
  return (
    <div className="empty-map">
      <Layers size={40} aria-hidden />
      <h2>{t('map.empty.title')}</h2>
      <p>{t('map.empty.text')}</p>
      <button
        type="button"
        className="button primary"
        onClick={() => useUi.getState().set({ dialog: 'references' })}
      >
        {t('map.empty.choose')}
      </button>
    </div>
  );
}
