// The menu of a column: order of rows, grouping, the place of the column, its list of choices.
import { MenuItem } from 'react-aria-components';
import type { GridColumn } from '../../domain/portfolio/columns';
import type { PortfolioKind } from '../../domain/portfolio/kinds';
import { t } from '../i18n/translate';
import { isEditableList, openChoiceLists } from '../state/choice-dialog';
import { changeGridView, type GridView } from '../state/grid-views';
import { PointMenu } from '../ui/PointMenu';
import { movedColumn } from './column-order';

export interface HeadPoint {
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

export function HeadMenu(props: {
  at: HeadPoint;
  kind: PortfolioKind;
  columns: readonly GridColumn[];
  view: GridView;
  onClose: () => void;
}) {
  const { at, kind, columns, view } = props;
  const column = columns[at.column];
  if (!column) return null;
  const { key, heading, field, fixed } = column;
  const keys = columns.map((one) => one.key);
  const list = field?.choices;
  const named = fixed === 'name';
  const choose = (act: string): void => {
    if (act === 'up' || act === 'down') changeGridView(kind, { sorting: [{ key, down: act === 'down' }] });
    else if (act === 'group') changeGridView(kind, { groupBy: view.groupBy === key ? null : key });
    else if (act === 'left' || act === 'right')
      changeGridView(kind, { chosen: movedColumn(keys, at.column, at.column + (act === 'left' ? -1 : 1)) });
    else if (act === 'hide') changeGridView(kind, { chosen: keys.filter((one) => one !== key) });
    else if (isEditableList(list)) openChoiceLists(list);
  };
  const item = (id: string, word: string) => (
    <MenuItem key={id} id={id} className="menu-item">
      {word}
    </MenuItem>
  );
  return (
    <PointMenu
      label={t('portfolio.head', { heading })}
      at={at}
      heading={heading}
      onChoose={(act) => {
        choose(act);
        props.onClose();
      }}
      onClose={props.onClose}
    >
      {item('up', t('portfolio.head.up'))}
      {item('down', t('portfolio.head.down'))}
      {named || fixed === 'documentation'
        ? null
        : item('group', t(view.groupBy === key ? 'portfolio.head.ungroup' : 'portfolio.head.group'))}
      {at.column > 1 ? item('left', t('portfolio.head.left')) : null}
      {!named && at.column < columns.length - 1 ? item('right', t('portfolio.head.right')) : null}
      {named ? null : item('hide', t('portfolio.head.hide'))}
      {isEditableList(list) ? item('choices', t('portfolio.head.choices')) : null}
    </PointMenu>
  );
}
