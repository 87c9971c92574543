import { t } from '../i18n/translate';

/** How complete something is: a bar and the share in words. */
export function Meter({ share }: { share: number }) {
  return (
    <span className="meter" data-full={share === 100}>
      <span className="meter-words">{t('descriptions.percent', { percent: share })}</span>
      <svg aria-hidden className="meter-bar" viewBox="0 0 100 6" preserveAspectRatio="none">
        <rect className="meter-ground" width="100" height="6" rx="3" />
        <rect className="meter-share" width={share} height="6" rx="3" />
      </svg>
    </span>
  );
}
