// One line of the grid.
import { memo, type ReactNode } from 'react';
import type { GridColumn } from '../../domain/portfolio/columns';
import { cellText, totalOf, type RowScope } from '../../domain/portfolio/rows';
import { formatNumber } from '../i18n/format';
import { t } from '../i18n/translate';
import { factMark } from './fact-mark';
import type { GridItem } from './items';

interface RowProps {
  /** Of identifiers. */
  readonly prefix: string;
  readonly scope: RowScope;
  readonly item: GridItem;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly GridColumn[];
  readonly widths: readonly number[];
  /** First and last column of the range in this row; null: the row is outside of it. */
  readonly from: number | null;
  readonly to: number | null;
  /** Column of the cell in use; null: another row. */
  readonly active: number | null;
  /** The editor of the cell in use, where it is edited. */
  readonly editor: ReactNode;
  readonly today: string;
}

export const GridRow = memo(function GridRow(props: RowProps) {
  const { item, index, columns, widths, scope } = props;
  const shared = {
    role: 'row',
    'aria-rowindex': index + 2,
    className: 'grid-row',
    'data-kind': item.kind,
    style: { transform: `translateY(${props.top}px)` },
  } as const;
  if (item.kind === 'group')
    return (
      <div {...shared}>
        {columns.map((column, at) => {
          const total = at === 0 ? undefined : totalOf(item.elements, column);
          return (
            <div
              key={column.key}
              role="gridcell"
              id={`${props.prefix}cell-${index}-${at}`}
              aria-colindex={at + 1}
              className="grid-cell"
              data-name={at === 0}
              data-number={total !== undefined}
              data-active={props.active === at}
              style={{ width: widths[at] }}
            >
              {at === 0
                ? t('portfolio.groupTitle', {
                    title: item.title || t('field.unknown'),
                    count: item.elements.length,
                  })
                : total && formatNumber(total.sum)}
            </div>
          );
        })}
      </div>
    );
  return (
    <div {...shared}>
      {columns.map((column, at) => {
        const adding = item.kind === 'add';
        const text = adding ? (at === 0 ? t('portfolio.add') : '') : cellText(scope, item.element, column);
        const mark =
          !adding && column.field ? factMark(item.element, column.field.key, props.today) : undefined;
        const editing = props.active === at && props.editor !== null;
        return (
          <div
            key={column.key}
            role={at === 0 && !adding ? 'rowheader' : 'gridcell'}
            id={`${props.prefix}cell-${index}-${at}`}
            aria-colindex={at + 1}
            aria-readonly={!column.editable}
            aria-selected={props.from !== null && at >= props.from && at <= (props.to ?? -1)}
            className="grid-cell"
            data-row={index}
            data-column={at}
            data-name={at === 0}
            data-number={isNumber(column)}
            data-active={props.active === at}
            data-editing={editing}
            data-mark={mark?.tone}
            title={mark?.words ?? (text.length > 24 ? text : undefined)}
            style={{ width: widths[at] }}
          >
            {editing ? props.editor : text}
          </div>
        );
      })}
    </div>
  );
});

function isNumber({ field, fixed }: GridColumn): boolean {
  return field?.value === 'money' || field?.value === 'integer' || fixed === 'flows';
}
