// Every open place by its whole name, where the tabs do not all fit.
import { useEffect, useState, type RefObject } from 'react';
import { Check, ChevronsUpDown } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { t } from '../i18n/translate';
import { WithTip } from '../ui/WithTip';

/** `list` is the row of tabs; nothing is shown while it holds them all. */
export function TabsMenu({
  list,
  tabs,
  activeId,
  onChoose,
}: {
  list: RefObject<HTMLElement | null>;
  tabs: readonly { readonly id: string; readonly title: string }[];
  activeId: string;
  onChoose: (id: string) => void;
}) {
  const full = useOverflow(list, tabs.length);
  if (!full) return null;
  const label = t('places.all', { count: tabs.length });
  return (
    <MenuTrigger>
      <WithTip text={label}>
        <Button className="icon-button tabs-menu" aria-label={label}>
          <ChevronsUpDown size={15} aria-hidden />
        </Button>
      </WithTip>
      <Popover className="menu-popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={label}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[activeId]}
          onAction={(key) => onChoose(String(key))}
        >
          {tabs.map(({ id, title }) => (
            <MenuItem key={id} id={id} className="menu-item choice" textValue={title}>
              <Check size={15} aria-hidden />
              <span>{title}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** Whether a row is wider than its place; looked at anew when either changes. */
function useOverflow(list: RefObject<HTMLElement | null>, count: number): boolean {
  const [full, setFull] = useState(false);
  useEffect(() => {
    const row = list.current;
    if (!row) return undefined;
    const look = (): void => setFull(row.scrollWidth > row.clientWidth + 1);
    const observer = new ResizeObserver(look);
    observer.observe(row);
    look();
    return () => observer.disconnect();
  }, [list, count]);
  return full;
}
