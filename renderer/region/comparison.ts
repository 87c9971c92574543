// The comparison as the page shows it: computed once for a revision and state, then narrowed and put in order.
import { useMemo } from 'react';
import type { Organisation } from '../../schemas/generated/types';
import type { ModelIndex } from '../../domain/model-index';
import { normalisedName } from '../../domain/names';
import { compare, type Comparison } from '../../domain/region/comparison';
import { matrixCell, matrixRows, type MatrixRow, type Pivot } from '../../domain/region/matrix';
import { Resemblances } from '../../domain/region/similarity';
import { textIn } from '../../domain/text';
import { LANGUAGE } from '../i18n/translate';
import { once } from '../state/once';
import { useMode } from '../state/pane';
import { useRegionView, type ColumnOrder } from '../state/region-view';
import { useModel, useReferenceModel } from '../state/selectors';

const compared = once((index: ModelIndex, referenceModelId: string, state: 'current' | 'target') =>
  compare({ index, referenceModelId, state, language: LANGUAGE }),
);
const rowsOf = once((comparison: Comparison, pivot: Pivot) => matrixRows(comparison, pivot));
const resemblancesOf = once(
  (comparison: Comparison) =>
    new Resemblances(
      rowsOf(comparison, 'component'),
      comparison.organisations.map(({ id }) => id),
    ),
);
const orderOf = once((all: Resemblances) => all.order());

/** The comparison of the state that is shown; undefined before there is a reference model. */
export function useComparison(): Comparison | undefined {
  const { index } = useModel();
  const model = useReferenceModel();
  const mode = useMode();
  return model && compared(index, model.id, mode === 'current' ? 'current' : 'target');
}

/** The comparison of today, whichever state is shown: what is planned is planned from there. */
export function currentComparison({ scope }: Comparison): Comparison {
  return compared(scope.index, scope.referenceModelId, 'current');
}

/** The comparison of today, where the differences on the way to the target are shown; otherwise undefined. */
export function useComparisonBefore(): Comparison | undefined {
  const { index } = useModel();
  const model = useReferenceModel();
  const mode = useMode();
  return model && mode === 'diff' ? compared(index, model.id, 'current') : undefined;
}

/** Who resembles whom in the comparison. */
export function resemblances(comparison: Comparison): Resemblances {
  return resemblancesOf(comparison);
}

/** All rows by the pivot that is chosen. */
export function allRows(comparison: Comparison, pivot: Pivot): MatrixRow[] {
  return rowsOf(comparison, pivot);
}

/** Organisations in the order that is chosen, pinned ones first. */
export function useColumns(comparison: Comparison): readonly Organisation[] {
  const order = useRegionView((view) => view.columns);
  const pinned = useRegionView((view) => view.pinned);
  const likeId = useRegionView((view) => view.likeId);
  return useMemo(() => {
    const byId = new Map(comparison.organisations.map((one) => [one.id, one]));
    const first = pinned.filter((id) => byId.has(id));
    const rest = orderedIds(comparison, order, likeId).filter((id) => !first.includes(id));
    return [...first, ...rest].flatMap((id) => byId.get(id) ?? []);
  }, [comparison, order, pinned, likeId]);
}

function orderedIds(comparison: Comparison, order: ColumnOrder, likeId: string | null): string[] {
  const { organisations } = comparison;
  const byName = organisations.map(({ id }) => id);
  if (order === 'name') return byName;
  if (order === 'population')
    return [...organisations].sort((a, b) => (b.population ?? -1) - (a.population ?? -1)).map(({ id }) => id);
  if (order === 'like' && likeId !== null && byName.includes(likeId)) {
    const alike = resemblances(comparison)
      .of(likeId)
      .map(({ organisationId }) => organisationId);
    const known = new Set([likeId, ...alike]);
    return [...known, ...byName.filter((id) => !known.has(id))];
  }
  return orderOf(resemblances(comparison));
}

/** Rows that are shown, in the order that is chosen. */
export function useRows(comparison: Comparison): readonly MatrixRow[] {
  const pivot = useRegionView((view) => view.pivot);
  const order = useRegionView((view) => view.rows);
  const shown = useRegionView((view) => view.shown);
  const find = useRegionView((view) => view.find);
  return useMemo(() => {
    const key = normalisedName(find);
    const organisations = comparison.organisations.length;
    const wanted = (row: MatrixRow): boolean => {
      if (shown === 'paying') return row.paying;
      return shown === 'all' || row.cells.size < organisations;
    };
    const found = allRows(comparison, pivot).filter((row) => wanted(row) && (key === '' || rowHas(row, key)));
    if (order === 'different') return [...found].sort((a, b) => b.different - a.different);
    if (order === 'cost') return [...found].sort((a, b) => b.cost.sum - a.cost.sum);
    if (order !== 'name') return found;
    const collator = new Intl.Collator(LANGUAGE);
    return [...found].sort((a, b) => collator.compare(a.name, b.name));
  }, [comparison, pivot, order, shown, find]);
}

/** True where the row or one of its products is called so. */
function rowHas(row: MatrixRow, key: string): boolean {
  return (
    normalised(row.name).includes(key) ||
    row.products.some(({ product }) => normalised(product.name).includes(key))
  );
}

/** True where the cell has something that is called so; a search dims the others. */
export function cellHas(row: MatrixRow, organisationId: string, key: string): boolean {
  return matrixCell(row, organisationId).systems.some(
    ({ match, element }) =>
      normalised(match.product.name).includes(key) ||
      normalised(textIn(element.name, LANGUAGE)).includes(key),
  );
}

const known = new Map<string, string>();

/** Remembers: the same names are asked about with every letter that is typed. */
function normalised(name: string): string {
  let key = known.get(name);
  if (key === undefined) known.set(name, (key = normalisedName(name)));
  return key;
}
