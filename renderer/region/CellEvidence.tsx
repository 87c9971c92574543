// One municipality in one row: its systems, which product each was taken for and why, and what is known of them.
import { Fragment } from 'react';
import type { Organisation } from '../../schemas/generated/types';
import type { CellSystem } from '../../domain/region/comparison';
import type { MatrixCell, MatrixRow } from '../../domain/region/matrix';
import { choiceWord, fieldWord } from '../../domain/portfolio/fields';

import { textIn } from '../../domain/text';
import { run } from '../engine-client/commands';
import { formatDate, formatNumber } from '../i18n/format';
import { LANGUAGE, t } from '../i18n/translate';
import { goToSystem } from '../state/go-to-system';
import { useChoiceLists } from '../state/selectors';
import type { LookContext } from './cell-look';
import { euros } from './figures';
import { ProductCorrection } from './ProductCorrection';

export function CellEvidence(props: {
  row: MatrixRow;
  organisation: Organisation;
  cell: MatrixCell;
  context: LookContext;
}) {
  const { row, organisation, cell } = props;
  const name = textIn(organisation.name, LANGUAGE);
  return (
    <>
      <h2>{name}</h2>
      <p className="hint">{row.name}</p>
      {cell.status === 'systems' ? null : (
        <section>
          <p>{t(`region.status.${cell.status}`, { name })}</p>
          {cell.reason === '' ? null : <p className="hint">{cell.reason}</p>}
          {row.pivot === 'component' ? (
            <StatusButtons organisationId={organisation.id} componentId={row.id} cell={cell} />
          ) : null}
        </section>
      )}
      {cell.systems.map((system) => (
        <SystemEvidence key={system.element.id} system={system} row={row} />
      ))}
    </>
  );
}

function StatusButtons({
  organisationId,
  componentId,
  cell,
}: {
  organisationId: string;
  componentId: string;
  cell: MatrixCell;
}) {
  const set = (status: 'none' | 'notApplicable' | 'unknown'): void => {
    void run('applicability.set', {
      organisationId,
      componentIds: [componentId],
      notApplicable: status !== 'unknown',
      ...(status === 'unknown' ? {} : { status }),
    });
  };
  return (
    <div className="evidence-buttons">
      {(['none', 'notApplicable', 'unknown'] as const)
        .filter((status) => status !== cell.status)
        .map((status) => (
          <button key={status} type="button" className="button" onClick={() => set(status)}>
            {t(`region.set.${status}`)}
          </button>
        ))}
    </div>
  );
}

function SystemEvidence({ system, row }: { system: CellSystem; row: MatrixRow }) {
  const { element, match, placementId } = system;
  const lists = useChoiceLists();
  const { fields } = element;
  const others =
    row.products.find(({ product }) => product.id === match.product.id)?.organisationIds.length ?? 1;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [fieldWord('product', LANGUAGE), fields?.product],
    [fieldWord('version', LANGUAGE), fields?.version],
    [fieldWord('supplier', LANGUAGE), fields?.supplier],
    [
      fieldWord('lifecycle', LANGUAGE),
      fields?.lifecycle && choiceWord('lifecycle', fields.lifecycle, LANGUAGE, lists),
    ],
    [
      fieldWord('costPerYear', LANGUAGE),
      fields?.costPerYear === undefined ? undefined : euros(fields.costPerYear),
    ],
    [fieldWord('users', LANGUAGE), fields?.users === undefined ? undefined : formatNumber(fields.users)],
    [fieldWord('contractEnd', LANGUAGE), fields?.contractEnd && formatDate(fields.contractEnd)],
  ];
  return (
    <section>
      <h3>{textIn(element.name, LANGUAGE)}</h3>
      <dl>
        {facts.map(([word, value]) => (
          <Fragment key={word}>
            <dt>{word}</dt>
            <dd data-unknown={!value}>{value || t('region.notKnown')}</dd>
          </Fragment>
        ))}
      </dl>
      <h4>{t('region.ground')}</h4>
      <p>
        {t(`region.reason.${match.reason}`, { spelled: match.spelled, product: match.product.name })}
        {match.without.length > 0
          ? ` ${t('region.without', { what: match.without.map((what) => t(`region.without.${what}`)).join(', ') })}`
          : ''}{' '}
        {match.product.unnamed
          ? ''
          : others > 1
            ? t('region.sameElsewhere', { count: others - 1 })
            : t('region.onlyHere')}
      </p>
      <div className="evidence-buttons">
        <ProductCorrection system={system} />
      </div>
      <button type="button" className="button" onClick={() => goToSystem(element.ownerId, placementId)}>
        {t('region.goToMap')}
      </button>
    </section>
  );
}
