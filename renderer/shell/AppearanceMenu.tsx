import { Check, SunMoon } from 'lucide-react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { t, type TextKey } from '../i18n/translate';
import { useUi, type TextSize, type Theme } from '../state/ui-store';

const THEMES: readonly Theme[] = ['system', 'light', 'dark', 'contrast'];
const TEXT_SIZES: readonly TextSize[] = ['normal', 'large', 'huge'];

/** The theme and the size of the text, each one choice of a few; the menu stays open so that they can be compared. */
export function AppearanceMenu() {
  const open = useUi((state) => state.appearanceOpen);
  const theme = useUi((state) => state.theme);
  const textSize = useUi((state) => state.textSize);
  const { set } = useUi.getState();
  return (
    <MenuTrigger isOpen={open} onOpenChange={(appearanceOpen) => set({ appearanceOpen })}>
      <Button className="rail-button">
        <SunMoon size={20} aria-hidden />
        <span>{t('rail.appearance')}</span>
      </Button>
      <Popover className="menu-popover" placement="right bottom">
        <Menu className="menu" aria-label={t('action.theme')} shouldCloseOnSelect={false}>
          <Choices
            label="appearance.theme"
            values={THEMES}
            value={theme}
            onChoose={(one) => set({ theme: one })}
          />
          <Choices
            label="appearance.textSize"
            values={TEXT_SIZES}
            value={textSize}
            onChoose={(one) => set({ textSize: one })}
          />
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function Choices<V extends Theme | TextSize>(props: {
  label: TextKey;
  values: readonly V[];
  value: V;
  onChoose: (value: V) => void;
}) {
  return (
    <MenuSection
      className="menu-section"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[props.value]}
      onSelectionChange={(keys) => {
        const chosen = props.values.find((value) => keys !== 'all' && keys.has(value));
        if (chosen) props.onChoose(chosen);
      }}
    >
      <Header className="menu-heading">{t(props.label)}</Header>
      {props.values.map((value) => (
        <MenuItem key={value} id={value} className="menu-item choice" textValue={t(`appearance.${value}`)}>
          <Check size={15} aria-hidden />
          <span>{t(`appearance.${value}`)}</span>
        </MenuItem>
      ))}
    </MenuSection>
  );
}
