// Vertailu: which municipality has what in each part of the reference architecture, and the evidence of what is chosen.
import { useMemo } from 'react';
import { PIVOTS } from '../../domain/region/matrix';
import type { Comparison } from '../../domain/region/comparison';
import { CONTRACT_MONTHS, regionOf } from '../../domain/region/region';
import { t } from '../i18n/translate';
import { CELL_COLOURS, COLUMN_ORDERS, ROW_ORDERS, ROWS_SHOWN, useRegionView } from '../state/region-view';
import { useShownTheme } from '../stage/use-shown-theme';
import { FindField } from '../ui/FindField';
import { costOf, type LookContext } from './cell-look';
import { allRows, useColumns, useComparisonBefore, useRows } from './comparison';
import { ComparisonLegend } from './ComparisonLegend';
import { Evidence } from './Evidence';
import { MatrixGrid } from './MatrixGrid';

export function ComparisonPart({ comparison }: { comparison: Comparison }) {
  const view = useRegionView();
  const rows = useRows(comparison);
  const columns = useColumns(comparison);
  const earlier = useComparisonBefore();
  const before = useMemo(
    () => earlier && new Map(allRows(earlier, view.pivot).map((row) => [row.id, row])),
    [earlier, view.pivot],
  );
  const context = useLookContext(comparison);
  const { set } = view;
  return (
    <div className="comparison">
      <div className="comparison-main">
        <div className="region-bar">
          <FindField label={t('region.find')} value={view.find} onChange={(find) => set({ find })} />
          <Choice
            label={t('region.pivot')}
            value={view.pivot}
            options={PIVOTS.map((one) => [one, t(`region.pivot.${one}`)])}
            onChange={(pivot) => set({ pivot, chosen: null })}
          />
          <Choice
            label={t('region.colour')}
            value={view.colour}
            options={CELL_COLOURS.map((one) => [one, t(`region.colour.${one}`)])}
            onChange={(colour) => set({ colour })}
          />
          <Choice
            label={t('region.columns')}
            value={view.columns}
            options={COLUMN_ORDERS.filter((one) => one !== 'like' || view.likeId !== null).map((one) => [
              one,
              t(`region.columns.${one}`),
            ])}
            onChange={(order) => set({ columns: order })}
          />
          <Choice
            label={t('region.rows')}
            value={view.rows}
            options={ROW_ORDERS.map((one) => [one, t(`region.rows.${one}`)])}
            onChange={(order) => set({ rows: order })}
          />
          <Choice
            label={t('region.shown')}
            value={view.shown}
            options={ROWS_SHOWN.map((one) => [one, t(`region.shown.${one}`)])}
            onChange={(shown) => set({ shown })}
          />
          <span className="hint" role="status">
            {t('region.counts', {
              rows: rows.length,
              organisations: columns.length,
              systems: comparison.systemCount,
            })}
          </span>
        </div>
        {rows.length === 0 ? (
          <p className="quality-empty">{t(view.find === '' ? 'region.nothing' : 'region.nothingFound')}</p>
        ) : (
          <MatrixGrid
            label={t('region.part.comparison')}
            rows={rows}
            before={before ?? null}
            columns={columns}
            context={context}
          />
        )}
        <ComparisonLegend context={context} withoutTarget={comparison.withoutTarget.size} />
      </div>
      <Evidence comparison={comparison} context={context} />
    </div>
  );
}

/** What colours are told by: today, the window of contracts, the dearest cell. */
export function useLookContext(comparison: Comparison): LookContext {
  const theme = useShownTheme();
  const colour = useRegionView((view) => view.colour);
  const months = regionOf(comparison.scope.index)?.contractMonths ?? CONTRACT_MONTHS;
  return useMemo(() => {
    const cells = allRows(comparison, 'component').flatMap((row) => [...row.cells.values()]);
    const mostCost = cells.reduce((most, cell) => Math.max(most, costOf(cell) ?? 0), 0);
    return { theme, colour, months, mostCost, today: new Date().toISOString().slice(0, 10) };
  }, [comparison, theme, colour, months]);
}

function Choice<V extends string>(props: {
  label: string;
  value: V;
  options: readonly (readonly [V, string])[];
  onChange: (value: V) => void;
}) {
  return (
    <label className="quality-choice">
      {props.label}
      <select value={props.value} onChange={({ target }) => props.onChange(target.value as V)}>
        {props.options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
