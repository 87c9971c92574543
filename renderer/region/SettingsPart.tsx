// The region itself: its name, which municipalities are compared, and within how many months contracts are looked at.
import { useState } from 'react';
import type { Comparison } from '../../domain/region/comparison';
import { CONTRACT_MONTHS, regionOf } from '../../domain/region/region';
import { textIn, withText } from '../../domain/text';
import { run } from '../engine-client/commands';
import { LANGUAGE, t } from '../i18n/translate';
import { organisations, useModel } from '../state/selectors';

/** Windows of contracts that are offered, in months. */
const WINDOWS = [6, 12, 18, 24, 36, 48, 60] as const;

export function SettingsPart({ comparison }: { comparison: Comparison }) {
  const { index } = useModel();
  const region = regionOf(index);
  const name = textIn(region?.name, LANGUAGE);
  const [draft, setDraft] = useState<string | null>(null);
  const leftOut = new Set(region?.leftOut);
  const all = organisations(index);
  const months = region?.contractMonths ?? CONTRACT_MONTHS;
  const commit = (): void => {
    const wanted = draft?.trim() ?? '';
    setDraft(null);
    if (wanted !== '' && wanted !== name)
      void run('region.set', { name: withText(region?.name, LANGUAGE, wanted) });
  };
  const compare = (id: string, is: boolean): void => {
    const next = new Set(leftOut);
    if (is) next.delete(id);
    else next.add(id);
    void run('region.set', { leftOut: [...next] });
  };
  return (
    <div className="region-settings">
      <label className="form-field">
        <span>{t('region.name')}</span>
        <input
          type="text"
          maxLength={200}
          value={draft ?? name}
          placeholder={t('region.namePlaceholder')}
          onChange={({ target }) => setDraft(target.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur();
            if (event.key === 'Escape') setDraft(null);
          }}
        />
      </label>
      <label className="form-field">
        <span>{t('region.window')}</span>
        <select
          value={months}
          onChange={({ target }) => void run('region.set', { contractMonths: Number(target.value) })}
        >
          {[...new Set<number>([...WINDOWS, months])]
            .sort((a, b) => a - b)
            .map((count) => (
              <option key={count} value={count}>
                {t('region.months', { count })}
              </option>
            ))}
        </select>
      </label>
      <fieldset>
        <legend>{t('region.compared')}</legend>
        <p className="hint">
          {t('region.comparedHint', { count: comparison.organisations.length, all: all.length })}
        </p>
        <ul>
          {all.map(({ id, name: own }) => (
            <li key={id}>
              <label className="check-row">
                <input
                  type="checkbox"
                  checked={!leftOut.has(id)}
                  onChange={({ target }) => compare(id, target.checked)}
                />
                {textIn(own, LANGUAGE)}
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
    </div>
  );
}
