// A municipality: its volumes, how much of the reference architecture is told, and who resembles it.
import { Pin, PinOff } from 'lucide-react';
import type { Organisation } from '../../schemas/generated/types';
import type { Comparison } from '../../domain/region/comparison';
import { matrixCell } from '../../domain/region/matrix';
import { textIn } from '../../domain/text';
import { formatDate, formatNumber } from '../i18n/format';
import { LANGUAGE, t } from '../i18n/translate';
import { goToOrganisation } from '../state/go-to-system';
import { pinOrganisation, useRegionView } from '../state/region-view';
import { allRows, resemblances } from './comparison';
import { share } from './figures';

const SHOWN = 8;

export function OrganisationEvidence(props: { organisation: Organisation; comparison: Comparison }) {
  const { organisation, comparison } = props;
  const { id } = organisation;
  const pinned = useRegionView((view) => view.pinned.includes(id));
  const { set } = useRegionView.getState();
  const rows = allRows(comparison, 'component');
  const told = rows.filter((row) => matrixCell(row, id).status !== 'unknown').length;
  const systems = new Set(rows.flatMap((row) => matrixCell(row, id).systems.map(({ element }) => element.id)))
    .size;
  const alike = resemblances(comparison).of(id);
  const nameOf = (other: string): string =>
    textIn(comparison.organisations.find((one) => one.id === other)?.name, LANGUAGE);
  return (
    <>
      <h2>{textIn(organisation.name, LANGUAGE)}</h2>
      <p className="hint">
        {[
          organisation.population === undefined
            ? t('region.populationUnknown')
            : t('region.population', {
                count: organisation.population,
                number: formatNumber(organisation.population),
              }),
          t('region.systems', { count: systems }),
        ].join(' · ')}
      </p>
      <p>{t('region.told', { told, all: rows.length })}</p>
      {organisation.joined ? (
        <p className="hint">
          {t('join.joined', {
            names: organisation.joined
              .map(({ name, on }) =>
                [textIn(name, LANGUAGE), on && `(${formatDate(on)})`].filter(Boolean).join(' '),
              )
              .join(', '),
          })}
        </p>
      ) : null}
      <div className="evidence-buttons">
        <button type="button" className="button" onClick={() => pinOrganisation(id)}>
          {pinned ? <PinOff size={14} aria-hidden /> : <Pin size={14} aria-hidden />}{' '}
          {t(pinned ? 'region.unpin' : 'region.pin')}
        </button>
        <button type="button" className="button" onClick={() => goToOrganisation(id)}>
          {t('region.goToOrganisation')}
        </button>
      </div>
      <h3>{t('region.alike')}</h3>
      {alike.length === 0 ? (
        <p className="hint">{t('region.alikeNone')}</p>
      ) : (
        <>
          <ol className="evidence-list">
            {alike.slice(0, SHOWN).map((one) => (
              <li key={one.organisationId}>
                <button
                  type="button"
                  className="link-button"
                  onClick={() => set({ chosen: { rowId: null, organisationId: one.organisationId } })}
                >
                  {nameOf(one.organisationId)}
                </button>{' '}
                <span title={t('region.alikeWhy', { same: one.same, both: one.both })}>
                  {t('region.alikeShare', { share: share(one.share), same: one.same, both: one.both })}
                </span>
              </li>
            ))}
          </ol>
          <button type="button" className="button" onClick={() => set({ columns: 'like', likeId: id })}>
            {t('region.orderLike')}
          </button>
        </>
      )}
    </>
  );
}
