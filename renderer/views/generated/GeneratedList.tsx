import { Boxes, Building2, Cable, Database, Network, Truck } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { GeneratedKind } from '../../../domain/generated-views/spec';
import { t } from '../../i18n/translate';
import { openGenerated } from '../../state/generated';
import { useUi } from '../../state/ui-store';

/** Views that need no element to begin from, in the order in which they are offered. */
export const READY: readonly (readonly [Exclude<GeneratedKind, 'around'>, LucideIcon])[] = [
  ['integrations', Network],
  ['components', Boxes],
  ['units', Building2],
  ['suppliers', Truck],
  ['cooperation', Cable],
  ['data', Database],
];

/** The ready-made views of the model: always up to date, nothing to draw. */
export function GeneratedList() {
  const open = useUi((state) => state.generated?.kind);
  return (
    <div className="generated-list">
      <h3>{t('generated.ready')}</h3>
      {READY.map(([kind, Icon]) => (
        <button
          key={kind}
          type="button"
          className="views-map"
          aria-pressed={open === kind}
          data-pressed={open === kind}
          onClick={() => openGenerated(kind)}
        >
          <Icon size={16} aria-hidden />
          {t(`generated.${kind}`)}
        </button>
      ))}
    </div>
  );
}
