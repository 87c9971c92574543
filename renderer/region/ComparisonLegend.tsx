// What the colours and signs of the matrix mean.
import { sequentialColours } from '../../domain/drawing/heat-colours';
import { t } from '../i18n/translate';
import type { LookContext } from './cell-look';

const STEPS = [0, 1, 2, 3, 4] as const;

export function ComparisonLegend({
  context,
  withoutTarget,
}: {
  context: LookContext;
  withoutTarget: number;
}) {
  const { colour, theme, months } = context;
  const scale = sequentialColours(theme);
  return (
    <div className="comparison-legend" role="note" aria-label={t('region.legend')}>
      {colour === 'same' ? (
        <span className="matrix-fill" data-status="systems" data-hue="blue">
          {t('region.legend.same')}
        </span>
      ) : (
        STEPS.map((step) => (
          <span
            key={step}
            className="matrix-fill"
            data-status="systems"
            style={{ background: scale[step]?.fill, color: scale[step]?.text }}
          >
            {t(`region.legend.${colour}.${step}`)}
          </span>
        ))
      )}
      <span className="matrix-fill" data-status="none">
        {t('region.legend.none')}
      </span>
      <span className="matrix-fill" data-status="notApplicable">
        {t('region.legend.notApplicable')}
      </span>
      <span className="matrix-fill" data-status="unknown">
        {t('region.cell.unknown')}
      </span>
      <span>{t('region.legend.ends', { months })}</span>
      <span className="matrix-fill" data-status="systems" data-paying="true">
        {t('region.legend.paying')}
      </span>
      {withoutTarget > 0 ? <span>{t('region.legend.withoutTarget', { count: withoutTarget })}</span> : null}
    </div>
  );
}
