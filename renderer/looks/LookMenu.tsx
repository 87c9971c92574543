import { Check, ChevronDown, Filter, X } from 'lucide-react';
import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  type Selection,
} from 'react-aria-components';
import { aspectKey, aspectOfKey, ASPECT_GROUPS, usedDefinitions } from '../../domain/looks/aspects';
import { sameValue } from '../../domain/records';
import type { Look } from '../../schemas/generated/types';
import { LANGUAGE, t, type TextKey } from '../i18n/translate';
import { aspectName } from '../state/look-words';
import { clearFilters, colourBy, setLook, sizeBy, useLook, useLooksState } from '../state/looks';
import { useModel, useOrganisation } from '../state/selectors';
import { useLooks, useShownElements } from '../state/shown-looks';

const GROUP_NAMES: readonly TextKey[] = [
  'look.group.basic',
  'look.group.who',
  'look.group.openness',
  'look.group.other',
];
const SIZES = ['none', 'costPerYear', 'users'] as const;
const PLAIN = 'plain';

/** In the status line: what colours the canvas, what is left out, and the ways to change both. */
export function LookControls() {
  const { shown, total, filtered } = useLooks();
  const filtersOpen = useLooksState((state) => state.filtersOpen);
  return (
    <span className="look-controls">
      <span className="visually-hidden" role="status">
        {filtered ? t('look.count', { shown, total }) : ''}
      </span>
      {filtered ? (
        <button
          type="button"
          className="look-count"
          aria-label={`${t('look.count', { shown, total })}. ${t('look.clear')}`}
          title={t('look.clear.hint')}
          onClick={clearFilters}
        >
          {t('look.count', { shown, total })}
          <X size={14} aria-hidden />
        </button>
      ) : null}
      <button
        type="button"
        className="look-button"
        aria-expanded={filtersOpen}
        aria-label={t(filtered ? 'look.filter.on' : 'look.filter')}
        title={`${t('look.filter')} (F)`}
        onClick={() => useLooksState.setState({ filtersOpen: !filtersOpen, legendOpen: true })}
      >
        <Filter size={15} aria-hidden />
      </button>
      <ColourMenu />
    </span>
  );
}

function ColourMenu() {
  const { index } = useModel();
  const look = useLook();
  const name = look.colourBy ? aspectName(index, look.colourBy) : t('look.none');
  return (
    <MenuTrigger>
      <Button className="look-button" aria-label={t('look.colourNamed', { name })} id="look-menu">
        {t('look.colourNamed', { name })}
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className="menu-popover look-menu" placement="top end">
        <ColourChoices look={look} />
      </Popover>
    </MenuTrigger>
  );
}

function ColourChoices({ look }: { look: Look }) {
  const { index } = useModel();
  const saved = useOrganisation()?.looks ?? [];
  const definitions = usedDefinitions(index, useShownElements(), LANGUAGE);
  const chosen = new Set([look.colourBy ? aspectKey(look.colourBy) : PLAIN]);
  const colour = (keys: Selection): void => {
    const [key] = keys === 'all' ? [] : keys;
    if (key !== undefined) colourBy(key === PLAIN ? undefined : aspectOfKey(String(key)));
  };
  const groups = [
    ...ASPECT_GROUPS.map((names, at) => ({
      name: t(GROUP_NAMES[at] ?? 'look.group.other'),
      keys: names.map(String),
    })),
    {
      name: t('look.group.property'),
      keys: definitions.map(({ id }) => aspectKey({ by: 'property', definitionId: id })),
    },
  ].filter(({ keys }) => keys.length > 0);
  // What somebody has saved is what is looked for first.
  const savedSection = (
    <MenuSection className="menu-section" aria-label={t('look.menu.saved')}>
      <Header className="menu-heading">{t('look.menu.saved')}</Header>
      {saved.map((one) => (
        <MenuItem key={one.id} id={`saved ${one.id}`} className="menu-item look-item" textValue={one.name}>
          {one.name}
          {sameValue(one.look, look) ? <Check size={15} aria-hidden /> : null}
        </MenuItem>
      ))}
      <MenuItem id="manage" className="menu-item">
        {t('look.menu.manage')}
      </MenuItem>
    </MenuSection>
  );
  return (
    <Menu
      className="menu"
      aria-label={t('look.menu.colour')}
      onAction={(key) => {
        if (key === 'manage') useLooksState.setState({ dialogOpen: true });
        const one = saved.find(({ id }) => key === `saved ${id}`);
        if (one) setLook(one.look);
      }}
    >
      {saved.length > 0 ? savedSection : null}
      <MenuSection
        className="menu-section"
        aria-label={t('look.menu.colour')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={chosen}
        onSelectionChange={colour}
      >
        <Header className="menu-heading">{t('look.menu.colour')}</Header>
        <LookItem id={PLAIN} name={t('look.none')} />
      </MenuSection>
      {groups.map(({ name, keys }) => (
        <MenuSection
          key={name}
          className="menu-section"
          aria-label={name}
          selectionMode="single"
          selectedKeys={chosen}
          onSelectionChange={colour}
        >
          <Header className="menu-heading">{name}</Header>
          {keys.map((key) => (
            <LookItem key={key} id={key} name={aspectName(index, aspectOfKey(key))} />
          ))}
        </MenuSection>
      ))}
      <MenuSection
        className="menu-section"
        aria-label={t('look.menu.size')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[`size ${look.sizeBy ?? 'none'}`]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys;
          const size = SIZES.find((one) => `size ${one}` === key);
          if (size) sizeBy(size === 'none' ? undefined : size);
        }}
      >
        <Header className="menu-heading">{t('look.menu.size')}</Header>
        {SIZES.map((size) => (
          <LookItem key={size} id={`size ${size}`} name={t(`look.size.${size}`)} />
        ))}
      </MenuSection>
      {saved.length > 0 ? null : savedSection}
    </Menu>
  );
}

function LookItem({ id, name }: { id: string; name: string }) {
  return (
    <MenuItem id={id} className="menu-item look-item" textValue={name}>
      {({ isSelected }) => (
        <>
          {name}
          {isSelected ? <Check size={15} aria-hidden /> : null}
        </>
      )}
    </MenuItem>
  );
}
