// A scenario is written: the part, the product, the year, who take part, and what it costs where that is known.
import { useId, useMemo, useState } from 'react';
import type { Scenario } from '../../schemas/generated/types';
import type { Comparison } from '../../domain/region/comparison';
import { productList } from '../../domain/region/product-list';
import { textIn } from '../../domain/text';
import { run } from '../engine-client/commands';
import { formatNumber, parseNumber } from '../i18n/format';
import { LANGUAGE, t } from '../i18n/translate';
import { say } from '../state/messages';
import { partName } from './part-name';

export function ScenarioForm(props: {
  scenario: Scenario | undefined;
  comparison: Comparison;
  /** With the scenario's identifier where it was saved. */
  onClose: (id?: string) => void;
}) {
  const { scenario, comparison, onClose } = props;
  const id = useId();
  const [name, setName] = useState(scenario?.name ?? '');
  const [componentId, setComponentId] = useState(
    scenario?.componentId ?? comparison.rows.find(({ products }) => products.length > 1)?.component.id ?? '',
  );
  const [product, setProduct] = useState(scenario?.product ?? '');
  const [year, setYear] = useState(String(scenario?.year ?? new Date().getFullYear() + 2));
  const [cost, setCost] = useState(
    scenario?.costPerYear === undefined ? '' : formatNumber(scenario.costPerYear),
  );
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(
    scenario?.organisationIds ? new Set(scenario.organisationIds) : null,
  );
  const row = comparison.rows.find(({ component }) => component.id === componentId);
  const { index } = comparison.scope;
  const names = useMemo(() => {
    const here = (row?.products ?? []).flatMap(({ product: one }) => (one.unnamed ? [] : [one.name]));
    const others = productList(index).flatMap(({ product: one }) => (one.unnamed ? [] : [one.name]));
    return [...new Set([...here, ...others])];
  }, [row, index]);
  const save = (): void => {
    const wanted = Number(year);
    if (!Number.isInteger(wanted) || wanted < 2000 || wanted > 2200)
      return say('error', 'scenario.yearWrong', { text: year });
    const euros = cost.trim() === '' ? undefined : parseNumber(cost);
    if (cost.trim() !== '' && (euros === undefined || euros < 0))
      return say('error', 'scenario.costWrong', { text: cost });
    if (chosen?.size === 0) return say('error', 'scenario.nobodyChosen');
    const next: Scenario = {
      id: scenario?.id ?? `_${crypto.randomUUID()}`,
      name: name.trim() || t('scenario.defaultName', { product: product.trim(), year: String(wanted) }),
      componentId,
      product: product.trim(),
      year: wanted,
      ...(chosen ? { organisationIds: [...chosen] } : {}),
      ...(euros === undefined ? {} : { costPerYear: euros }),
      ...(scenario?.note ? { note: scenario.note } : {}),
    };
    void run('scenario.put', { scenario: next }).then((ok) => ok && onClose(next.id));
  };
  return (
    <form
      className="evidence-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h2>{t(scenario ? 'scenario.edit' : 'scenario.new')}</h2>
      <label>
        {t('synergy.component')}
        <select autoFocus value={componentId} onChange={({ target }) => setComponentId(target.value)}>
          {comparison.rows.map((one) => (
            <option key={one.component.id} value={one.component.id}>
              {partName(comparison, one)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('scenario.product')}
        <input
          list={`${id}-products`}
          value={product}
          maxLength={500}
          onChange={({ target }) => setProduct(target.value)}
        />
      </label>
      <datalist id={`${id}-products`}>
        {names.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <label>
        {t('scenario.year')}
        <input inputMode="numeric" value={year} onChange={({ target }) => setYear(target.value)} />
      </label>
      <label>
        {t('scenario.name')}
        <input
          value={name}
          maxLength={500}
          placeholder={product.trim() ? t('scenario.defaultName', { product: product.trim(), year }) : ''}
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <label>
        {t('scenario.cost')}
        <input
          inputMode="decimal"
          value={cost}
          placeholder={t('scenario.costEstimated')}
          onChange={({ target }) => setCost(target.value)}
        />
      </label>
      <fieldset className="scenario-who">
        <legend>{t('scenario.who')}</legend>
        <label className="check-row">
          <input
            type="checkbox"
            checked={chosen === null}
            onChange={({ target }) =>
              setChosen(target.checked ? null : new Set(comparison.organisations.map((one) => one.id)))
            }
          />
          {t('scenario.everyone')}
        </label>
        {chosen
          ? comparison.organisations.map((organisation) => (
              <label key={organisation.id} className="check-row">
                <input
                  type="checkbox"
                  checked={chosen.has(organisation.id)}
                  onChange={({ target }) => {
                    const next = new Set(chosen);
                    if (target.checked) next.add(organisation.id);
                    else next.delete(organisation.id);
                    setChosen(next);
                  }}
                />
                {textIn(organisation.name, LANGUAGE)}
              </label>
            ))
          : null}
      </fieldset>
      <div className="evidence-buttons">
        <button
          type="submit"
          className="button primary"
          disabled={product.trim() === '' || componentId === ''}
        >
          {t('synergy.save')}
        </button>
        <button type="button" className="button" onClick={() => onClose()}>
          {t('region.cancel')}
        </button>
      </div>
    </form>
  );
}
