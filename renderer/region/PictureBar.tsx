// Above a picture of the region: what is chosen of it, its legend, and the way to a file.
import type { ReactNode } from 'react';
import { Image } from 'lucide-react';
import type { RegionLegendEntry } from '../../domain/region/drawing/region-picture';
import { writeSvg } from '../../domain/pictures/svg';
import { t } from '../i18n/translate';
import { useUi } from '../state/ui-store';

export function PictureBar({ children }: { children?: ReactNode }) {
  return (
    <div className="region-bar">
      {children}
      <span className="region-space" />
      <button type="button" className="button" onClick={() => useUi.getState().set({ dialog: 'picture' })}>
        <Image size={15} aria-hidden /> {t('region.export')}
      </button>
    </div>
  );
}

/** The meanings of forms and colours, below a picture. */
export function PictureLegend({ entries }: { entries: readonly RegionLegendEntry[] }) {
  return (
    <ul className="comparison-legend" aria-label={t('region.legend')}>
      {entries.map(({ label, draw }) => (
        <li key={label}>
          <img
            alt=""
            width={34}
            height={20}
            src={`data:image/svg+xml;utf8,${encodeURIComponent(
              writeSvg({
                bounds: { x: 0, y: 0, width: 34, height: 20 },
                title: '',
                items: draw({ x: 0, y: 0 }),
              }),
            )}`}
          />
          {label}
        </li>
      ))}
    </ul>
  );
}
