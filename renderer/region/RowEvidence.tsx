// A whole row: how many different products, who has which, the cost with what is not known of it, and contracts that end.
import { matrixCell, endingContracts, type MatrixRow } from '../../domain/region/matrix';
import type { Comparison } from '../../domain/region/comparison';
import { textIn } from '../../domain/text';
import { formatDate } from '../i18n/format';
import { LANGUAGE, t } from '../i18n/translate';
import { useRegionView } from '../state/region-view';
import type { LookContext } from './cell-look';
import { euros } from './figures';
import { RowSynergy } from './RowSynergy';

export function RowEvidence(props: { row: MatrixRow; comparison: Comparison; context: LookContext }) {
  const { row, comparison, context } = props;
  const names = new Map(comparison.organisations.map(({ id, name }) => [id, textIn(name, LANGUAGE)]));
  const with_ = [...row.cells.values()].filter(({ status }) => status === 'systems').length;
  const ending = comparison.organisations.flatMap(({ id }) =>
    endingContracts(matrixCell(row, id).systems, context.today, context.months).map(({ element }) => ({
      organisationId: id,
      end: element.fields?.contractEnd ?? '',
      name: textIn(element.name, LANGUAGE),
    })),
  );
  const count = (status: string): number =>
    comparison.organisations.filter(({ id }) => matrixCell(row, id).status === status).length;
  const missing = (['none', 'notApplicable', 'unknown'] as const).filter((status) => count(status) > 0);
  const choose = (organisationId: string): void =>
    useRegionView.getState().set({ chosen: { rowId: row.id, organisationId } });
  return (
    <>
      <h2>{row.name}</h2>
      <p className="hint">
        {t('region.rowSummary', { different: row.different, count: with_ })}
        {row.unnamed > 0 ? ` ${t('region.rowUnnamed', { count: row.unnamed })}` : ''}
      </p>
      {row.paying ? <p>{t('region.payingWhy')}</p> : null}
      {row.pivot === 'component' ? (
        <RowSynergy comparison={comparison} componentId={row.id} today={context.today} />
      ) : null}
      {row.products.length > 0 ? <h3>{t('region.products')}</h3> : null}
      <ul className="evidence-list">
        {row.products.map(({ product, organisationIds }) => (
          <li key={product.id}>
            <strong>{product.unnamed ? t('region.unnamed', { name: product.name }) : product.name}</strong>
            <span className="evidence-names">
              {organisationIds.map((id) => (
                <button key={id} type="button" className="link-button" onClick={() => choose(id)}>
                  {names.get(id)}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {missing.length === 0 ? null : (
        <>
          <h3>{t('region.withoutSystems')}</h3>
          <dl>
            {missing.map((status) => (
              <div key={status}>
                <dt>{t(`region.cell.${status}`)}</dt>
                <dd>
                  {comparison.organisations
                    .filter(({ id }) => matrixCell(row, id).status === status)
                    .map(({ id }) => names.get(id))
                    .join(', ')}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <h3>{t('region.cost')}</h3>
      <p>
        {row.cost.known === 0 ? t('region.costUnknown') : t('region.costSum', { sum: euros(row.cost.sum) })}{' '}
        {row.cost.known > 0 && row.cost.unknown > 0
          ? t('region.costPartly', { count: row.cost.unknown })
          : ''}
      </p>
      <h3>{t('region.contracts', { months: context.months })}</h3>
      {ending.length === 0 ? (
        <p className="hint">{t('region.contractsNone')}</p>
      ) : (
        <ul className="evidence-list">
          {ending
            .sort((a, b) => (a.end < b.end ? -1 : 1))
            .map(({ organisationId, end, name }) => (
              <li key={`${organisationId} ${name}`}>
                <button type="button" className="link-button" onClick={() => choose(organisationId)}>
                  {names.get(organisationId)}
                </button>{' '}
                {t('region.contractOf', { name, end: formatDate(end) })}
              </li>
            ))}
        </ul>
      )}
    </>
  );
}
