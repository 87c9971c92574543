// What stands behind the chosen cell, row or column: every figure with what it was counted of, every match with its reason.
import { useRegionView } from '../state/region-view';
import type { Comparison } from '../../domain/region/comparison';
import { matrixCell } from '../../domain/region/matrix';
import { t } from '../i18n/translate';
import type { LookContext } from './cell-look';
import { CellEvidence } from './CellEvidence';
import { allRows } from './comparison';
import { OrganisationEvidence } from './OrganisationEvidence';
import { RowEvidence } from './RowEvidence';

export function Evidence({ comparison, context }: { comparison: Comparison; context: LookContext }) {
  const chosen = useRegionView((view) => view.chosen);
  const pivot = useRegionView((view) => view.pivot);
  const row = allRows(comparison, pivot).find(({ id }) => id === chosen?.rowId);
  const organisation = comparison.organisations.find(({ id }) => id === chosen?.organisationId);
  return (
    <aside className="evidence" aria-label={t('region.evidence')}>
      {row && organisation ? (
        <CellEvidence
          key={`${row.id} ${organisation.id}`}
          row={row}
          organisation={organisation}
          cell={matrixCell(row, organisation.id)}
          context={context}
        />
      ) : row ? (
        <RowEvidence key={row.id} row={row} comparison={comparison} context={context} />
      ) : organisation ? (
        <OrganisationEvidence key={organisation.id} organisation={organisation} comparison={comparison} />
      ) : (
        <p className="hint">{t('region.evidenceEmpty')}</p>
      )}
    </aside>
  );
}
