// Which columns of the inventory are shown, by group.
import { Columns3 } from 'lucide-react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { GridColumn } from '../../domain/portfolio/columns';
import { groupName } from '../i18n/field-words';
import { t } from '../i18n/translate';
import { openChoiceLists } from '../state/choice-dialog';
import { toggledColumn } from './column-order';

export function ColumnsMenu(props: {
  columns: readonly GridColumn[];
  /** Keys in their order. */
  shown: readonly string[];
  onChange: (keys: readonly string[] | null) => void;
}) {
  const shown = new Set(props.shown);
  const groups = [...new Set(props.columns.map(({ group }) => group))];
  return (
    <DialogTrigger>
      <Button className="bar-button" aria-label={t('portfolio.columns')}>
        <Columns3 size={16} aria-hidden />
        <span className="bar-word">{t('portfolio.columns')}</span>
      </Button>
      <Popover className="menu-popover columns-popover" placement="bottom end">
        <Dialog aria-label={t('portfolio.columns')}>
          <button type="button" className="button" onClick={() => props.onChange(null)}>
            {t('portfolio.columns.usual')}
          </button>
          <button type="button" className="button" onClick={() => openChoiceLists()}>
            {t('action.choiceLists')}
          </button>
          {groups.map((group) => (
            <fieldset key={group}>
              <legend>
                {group === 'fixed' || group === 'own' ? t(`portfolio.columns.${group}`) : groupName(group)}
              </legend>
              {props.columns
                .filter((column) => column.group === group && column.key !== 'name')
                .map((column) => (
                  <label key={column.key} className="check">
                    <input
                      type="checkbox"
                      checked={shown.has(column.key)}
                      onChange={() => props.onChange(toggledColumn(props.columns, props.shown, column.key))}
                    />
                    <span>{column.heading}</span>
                  </label>
                ))}
            </fieldset>
          ))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
