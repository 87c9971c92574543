// The inventory (Järjestelmäsalkku): every element of a kind in a grid that is edited like a spreadsheet.
import { useDeferredValue, useMemo } from 'react';
import { Filter } from 'lucide-react';
import { gridColumns } from '../../domain/portfolio/columns';
import { kindWord, PORTFOLIO_KINDS, typesOf, type PortfolioKind } from '../../domain/portfolio/kinds';
import { elementsOfKind, kindCounts, type RowScope } from '../../domain/portfolio/rows';
import { LANGUAGE, t } from '../i18n/translate';
import { openPage } from '../state/places';
import { useEditState, useModel, useOrganisation } from '../state/selectors';
import { FindField } from '../ui/FindField';
import { shownColumns } from './column-order';
import { ColumnsMenu } from './ColumnsMenu';
import { changeGridView, useGridView } from '../state/grid-views';
import { gridItems } from './items';
import { SavedGrids } from './SavedGrids';
import { PortfolioGrid } from './PortfolioGrid';

/** The page at a kind; at systems where none is named. */
export function PortfolioPage({ part }: { part: string }) {
  const { index } = useModel();
  const organisation = useOrganisation();
  const state = useEditState();
  const kind: PortfolioKind = PORTFOLIO_KINDS.find((one) => one === part) ?? 'system';
  const view = useGridView(kind);
  const looked = useDeferredValue(view);
  const organisationId = organisation?.id ?? '';
  const stateId = state?.id;
  const scope = useMemo(
    (): RowScope => ({
      index,
      organisationId,
      language: LANGUAGE,
      ...(stateId === undefined ? {} : { stateId }),
    }),
    [index, organisationId, stateId],
  );
  const counts = useMemo(() => kindCounts(scope), [scope]);
  const elements = useMemo(() => elementsOfKind(scope, kind), [scope, kind]);
  const all = useMemo(
    () => gridColumns(index, kind, elements, LANGUAGE, state),
    [index, kind, elements, state],
  );
  const columns = useMemo(() => shownColumns(all, view.chosen), [all, view.chosen]);
  const canAdd = typesOf(kind).length > 0;
  const { items, found } = useMemo(
    () => gridItems(scope, elements, columns, looked, canAdd),
    [scope, elements, columns, looked, canAdd],
  );
  const shown = useMemo(() => columns.map(({ key }) => key), [columns]);
  if (!organisation) return null;
  return (
    <div className="portfolio">
      <div className="portfolio-bar" role="toolbar" aria-label={t('page.portfolio')}>
        <select
          className="portfolio-kind"
          aria-label={t('portfolio.kind')}
          value={kind}
          onChange={(event) => openPage('portfolio', event.target.value)}
        >
          {PORTFOLIO_KINDS.map((one) => (
            <option key={one} value={one}>
              {t('portfolio.kindCount', { name: kindWord(one, LANGUAGE), count: counts.get(one) ?? 0 })}
            </option>
          ))}
        </select>
        <FindField
          label={t('portfolio.find')}
          value={view.words}
          onChange={(words) => changeGridView(kind, { words })}
        />
        <span className="hint" role="status">
          {found.length === elements.length
            ? t('portfolio.rows', { count: elements.length })
            : t('portfolio.found', { found: found.length, count: elements.length })}
        </span>
        <span className="portfolio-space" />
        <SavedGrids kind={kind} organisation={organisation} all={all} shown={shown} view={view} />
        <label className="portfolio-group">
          {t('portfolio.group')}
          <select
            value={view.groupBy ?? ''}
            onChange={(event) => changeGridView(kind, { groupBy: event.target.value || null })}
          >
            <option value="">{t('portfolio.group.none')}</option>
            {columns
              .filter(({ key }) => key !== 'name' && key !== 'documentation')
              .map(({ key, heading }) => (
                <option key={key} value={key}>
                  {heading}
                </option>
              ))}
          </select>
        </label>
        <button
          type="button"
          className="bar-button"
          aria-label={t('portfolio.filter')}
          title={t('portfolio.filter')}
          aria-pressed={view.filtering}
          onClick={() =>
            changeGridView(kind, { filtering: !view.filtering, ...(view.filtering ? { byColumn: {} } : {}) })
          }
        >
          <Filter size={16} aria-hidden />
          <span className="bar-word">{t('portfolio.filter')}</span>
        </button>
        <ColumnsMenu columns={all} shown={shown} onChange={(chosen) => changeGridView(kind, { chosen })} />
      </div>
      <PortfolioGrid
        key={kind}
        kind={kind}
        scope={scope}
        target={{ organisationId, ...(state ? { stateId: state.id } : {}) }}
        columns={columns}
        items={items}
        found={found}
        view={view}
      />
    </div>
  );
}
