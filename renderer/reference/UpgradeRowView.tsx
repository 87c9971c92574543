import { ArrowRight } from 'lucide-react';
import type { UpgradeComparison } from '../../domain/reference-comparison';
import { textIn } from '../../domain/text';
import { LANGUAGE, t } from '../i18n/translate';
import { KEEP, type UpgradeRow } from './upgrade-rows';

/** One component of the comparison, with the choice it asks for. */
export function UpgradeRowView({
  row,
  components,
  chosen,
  onChoose,
}: {
  row: UpgradeRow;
  components: UpgradeComparison['components'];
  chosen: string | undefined;
  onChoose: (value: string) => void;
}) {
  const choosable = (row.kind === 'removed' || row.kind === 'retired') && row.uses !== '';
  return (
    <li className="upgrade-row">
      <div className="upgrade-what">
        <strong>{row.name}</strong>
        {row.change === '' ? null : (
          <span className="upgrade-change">
            <ArrowRight size={14} aria-label={t('upgrade.becomes')} /> {row.change}
          </span>
        )}
        <span className="hint">{[row.layer, row.uses].filter((text) => text !== '').join(' · ')}</span>
      </div>
      {row.kind === 'uncertain' ? (
        <fieldset className="upgrade-same">
          <legend className="visually-hidden">{t('upgrade.isSame', { name: row.name })}</legend>
          {[
            { value: row.partId ?? '', label: t('upgrade.yesSame') },
            { value: KEEP, label: t('upgrade.notSame') },
          ].map(({ value, label }) => (
            <label key={label} className="check-row">
              <input
                type="radio"
                name={`same-${row.id}`}
                checked={chosen === value}
                onChange={() => onChoose(value)}
              />
              {label}
            </label>
          ))}
        </fieldset>
      ) : null}
      {choosable ? (
        <select
          aria-label={t('upgrade.successorOf', { name: row.name })}
          value={chosen ?? KEEP}
          onChange={(event) => onChoose(event.target.value)}
        >
          <option value={KEEP}>{t('upgrade.keep')}</option>
          {byLayer(components).map(([layer, options]) => (
            <optgroup key={layer} label={layer}>
              {options.map(({ part }) => (
                <option key={part.id} value={part.id}>
                  {textIn(part.name, LANGUAGE)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      ) : null}
    </li>
  );
}

function byLayer(
  components: UpgradeComparison['components'],
): [string, UpgradeComparison['components'][number][]][] {
  const layers = new Map<string, UpgradeComparison['components'][number][]>();
  for (const one of components) {
    const list = layers.get(one.layer);
    if (list) list.push(one);
    else layers.set(one.layer, [one]);
  }
  return [...layers];
}
