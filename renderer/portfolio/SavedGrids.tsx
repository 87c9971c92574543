// The named views of the inventory: a menu of ready-made and saved ones, and the dialog where they are kept.
import { useState } from 'react';
import { Check, ChevronDown, TableProperties } from 'lucide-react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import type { GridColumn } from '../../domain/portfolio/columns';
import type { PortfolioKind } from '../../domain/portfolio/kinds';
import type { Organisation } from '../../schemas/generated/types';
import { run } from '../engine-client/commands';
import { t } from '../i18n/translate';
import type { GridView } from '../state/grid-views';
import { say } from '../state/messages';
import {
  applyGrid,
  applyUsual,
  gridContent,
  isChanged,
  namedGrids,
  type NamedGrid,
} from '../state/saved-grids';
import { SavedGridsDialog } from './SavedGridsDialog';

export function SavedGrids(props: {
  kind: PortfolioKind;
  organisation: Organisation;
  /** Every column that the kind could show. */
  all: readonly GridColumn[];
  /** Keys of the shown ones in their order. */
  shown: readonly string[];
  view: GridView;
}) {
  const { kind, organisation, all, shown, view } = props;
  const [open, setOpen] = useState(false);
  const grids = namedGrids(kind, organisation.grids ?? []);
  const used = grids.find(({ id }) => id === view.saved);
  const content = gridContent(view, shown);
  const changed = used !== undefined && isChanged(used, content, new Set(all.map(({ key }) => key)));
  const name = used ? (changed ? t('portfolio.saved.changed', { name: used.name }) : used.name) : undefined;
  const own = grids.filter(({ ready }) => !ready);
  const replace = async (grid: NamedGrid): Promise<void> => {
    if (
      await run('grid.save', {
        organisationId: organisation.id,
        id: grid.id,
        name: grid.name,
        kind,
        ...content,
      })
    )
      say('info', 'portfolio.saved.done', { name: grid.name });
  };
  return (
    <>
      <MenuTrigger>
        <Button
          className="bar-button portfolio-saved"
          aria-label={t('portfolio.saved.named', { name: name ?? t('portfolio.saved.none') })}
        >
          <TableProperties size={16} aria-hidden />
          <span className="portfolio-saved-name">{name ?? t('portfolio.saved')}</span>
          <ChevronDown size={14} aria-hidden />
        </Button>
        <Popover className="menu-popover" placement="bottom end">
          <Menu
            className="menu"
            aria-label={t('portfolio.saved')}
            onAction={(key) => {
              const grid = grids.find(({ id }) => id === key);
              if (grid) applyGrid(kind, grid);
              else if (key === 'usual') applyUsual(kind);
              else if (key === 'replace' && used) void replace(used);
              else setOpen(true);
            }}
          >
            <MenuSection className="menu-section" aria-label={t('portfolio.saved.ready')}>
              <Header className="menu-heading">{t('portfolio.saved.ready')}</Header>
              <Item id="usual" name={t('portfolio.saved.usual')} on={false} />
              {grids
                .filter(({ ready }) => ready)
                .map(({ id, name: word }) => (
                  <Item key={id} id={id} name={word} on={id === used?.id} />
                ))}
            </MenuSection>
            <MenuSection className="menu-section" aria-label={t('portfolio.saved')}>
              <Header className="menu-heading">{t('portfolio.saved')}</Header>
              {own.map(({ id, name: word }) => (
                <Item key={id} id={id} name={word} on={id === used?.id} />
              ))}
              {used && !used.ready && changed ? (
                <Item id="replace" name={t('portfolio.saved.replaceNamed', { name: used.name })} on={false} />
              ) : null}
              <Item id="manage" name={t('portfolio.saved.manage')} on={false} />
            </MenuSection>
          </Menu>
        </Popover>
      </MenuTrigger>
      {open ? (
        <SavedGridsDialog
          kind={kind}
          organisation={organisation}
          grids={own}
          content={content}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}

function Item({ id, name, on }: { id: string; name: string; on: boolean }) {
  return (
    <MenuItem id={id} className="menu-item look-item" textValue={name}>
      {name}
      {on ? <Check size={15} aria-hidden /> : null}
    </MenuItem>
  );
}
