// The assumptions behind the estimates: the defaults are rules of thumb of this program, and the region sets its own.
import { useId, useState } from 'react';
import type { SynergyAssumptions } from '../../schemas/generated/types';
import type { ModelIndex } from '../../domain/model-index';
import { DEFAULT_ASSUMPTIONS } from '../../domain/region/assumptions';
import { regionOf } from '../../domain/region/region';
import { run } from '../engine-client/commands';
import { formatNumber, parseNumber } from '../i18n/format';
import { t } from '../i18n/translate';
import { say } from '../state/messages';

const SHARES = ['savingLow', 'savingHigh', 'moveLow', 'moveHigh'] as const;
const FIELDS = [...SHARES, 'perIntegration'] as const;
type Field = (typeof FIELDS)[number];
const MOST: Readonly<Record<Field, number>> = {
  savingLow: 100,
  savingHigh: 100,
  moveLow: 1000,
  moveHigh: 1000,
  perIntegration: 10_000_000,
};

const isShare = (field: Field): boolean => (SHARES as readonly string[]).includes(field);

export function SynergyAssumptionsForm(props: {
  assumptions: Required<SynergyAssumptions>;
  index: ModelIndex;
  onClose: () => void;
}) {
  const { assumptions, index, onClose } = props;
  const id = useId();
  const [drafts, setDrafts] = useState(() => textsOf(assumptions));
  const own = regionOf(index);
  const save = (): void => {
    const values: Partial<Record<Field, number>> = {};
    for (const field of FIELDS) {
      const value = parseNumber(drafts[field]);
      if (value === undefined || value < 0 || value > MOST[field]) {
        say('error', 'synergy.assumptionWrong', {
          name: t(`synergy.assumption.${field}`),
          text: drafts[field],
          most: MOST[field],
        });
        document.getElementById(`${id}-${field}`)?.focus();
        return;
      }
      values[field] = isShare(field) ? value / 100 : value;
    }
    void run('region.set', { assumptions: values }).then((ok) => ok && onClose());
  };
  return (
    <form
      className="evidence-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h2>{t('synergy.assumptions')}</h2>
      <p className="hint">{t('synergy.assumptionsHint')}</p>
      {FIELDS.map((field) => (
        <label key={field} htmlFor={`${id}-${field}`}>
          {t(`synergy.assumption.${field}`)}
          <input
            id={`${id}-${field}`}
            inputMode="decimal"
            value={drafts[field]}
            onChange={({ target }) => setDrafts({ ...drafts, [field]: target.value })}
          />
        </label>
      ))}
      <div className="evidence-buttons">
        <button type="submit" className="button primary">
          {t('synergy.save')}
        </button>
        {own?.assumptions ? (
          <button
            type="button"
            className="button"
            onClick={() =>
              void run('region.set', { assumptions: null }).then((ok) => {
                if (ok) setDrafts(textsOf(DEFAULT_ASSUMPTIONS));
              })
            }
          >
            {t('synergy.defaults')}
          </button>
        ) : null}
        <button type="button" className="button" onClick={onClose}>
          {t('region.cancel')}
        </button>
      </div>
    </form>
  );
}

function textsOf(all: Required<SynergyAssumptions>): Record<Field, string> {
  return Object.fromEntries(
    FIELDS.map((field) => [
      field,
      formatNumber(isShare(field) ? Math.round(all[field] * 1000) / 10 : all[field]),
    ]),
  ) as Record<Field, string>;
}
