// Which fields stay at home when everything else is given away: those that have values, by group, with how many have one.
import { useMemo, useState } from 'react';
import { FIELDS, type PortfolioField } from '../../domain/portfolio/fields';
import { formatNumber } from '../i18n/format';
import { fieldName, groupName } from '../i18n/field-words';
import { LANGUAGE, t } from '../i18n/translate';
import { useModel } from '../state/selectors';
import { useUi } from '../state/ui-store';
import { FindField } from '../ui/FindField';

/** `organisationId`: whose data; empty: everybody's. */
export function HomeFields({ organisationId }: { organisationId: string }) {
  const { index } = useModel();
  const [sought, setSought] = useState('');
  const home = useUi((ui) => ui.leftAtHome);
  const counts = useMemo(() => {
    const out = new Map<string, number>();
    for (const { ownerId, fields } of index.all('element'))
      if (organisationId === '' || ownerId === organisationId)
        for (const key of Object.keys(fields ?? {})) out.set(key, (out.get(key) ?? 0) + 1);
    return out;
  }, [index, organisationId]);
  const wanted = sought.trim().toLocaleLowerCase(LANGUAGE);
  const shown = FIELDS.filter(
    ({ key }) =>
      (counts.has(key) || home.includes(key)) && fieldName(key).toLocaleLowerCase(LANGUAGE).includes(wanted),
  );
  const set = (key: string, out: boolean): void => {
    const others = home.filter((one) => one !== key);
    useUi.getState().set({ leftAtHome: out ? [...others, key] : others });
  };
  return (
    <details className="home-fields" open={home.length > 0}>
      <summary>{t('export.home', { count: home.length })}</summary>
      <p className="hint">{t('export.home.hint')}</p>
      <div className="home-find">
        <FindField label={t('export.home.find')} value={sought} onChange={setSought} />
        {home.length > 0 ? (
          <button type="button" className="button" onClick={() => useUi.getState().set({ leftAtHome: [] })}>
            {t('export.home.clear')}
          </button>
        ) : null}
      </div>
      {shown.length === 0 ? <p className="hint">{t('export.home.none')}</p> : null}
      {grouped(shown).map(([group, fields]) => (
        <fieldset key={group}>
          <legend>{groupName(group)}</legend>
          {fields.map(({ key }) => (
            <label key={key} className="check-row">
              <input
                type="checkbox"
                checked={home.includes(key)}
                onChange={({ target }) => set(key, target.checked)}
              />
              {fieldName(key)}
              <span className="hint">
                {t('export.home.systems', { count: formatNumber(counts.get(key) ?? 0) })}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </details>
  );
}

function grouped(fields: readonly PortfolioField[]): [PortfolioField['group'], PortfolioField[]][] {
  const out = new Map<PortfolioField['group'], PortfolioField[]>();
  for (const field of fields) out.set(field.group, [...(out.get(field.group) ?? []), field]);
  return [...out];
}
