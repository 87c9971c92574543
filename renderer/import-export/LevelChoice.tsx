// How much of a municipality's data leaves the house.
import { SHARE_LEVELS, type ShareLevel } from '../../domain/sharing/share';
import { t } from '../i18n/translate';

export function LevelChoice({ level, onLevel }: { level: ShareLevel; onLevel: (level: ShareLevel) => void }) {
  return (
    <label className="form-field">
      <span>{t('export.level')}</span>
      <select value={level} onChange={({ target }) => onLevel(target.value as ShareLevel)}>
        {SHARE_LEVELS.map((one) => (
          <option key={one} value={one}>
            {t(`export.level.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
