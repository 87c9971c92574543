import { AlignCenterHorizontal } from 'lucide-react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { t, type TextKey } from '../i18n/translate';
import { arrange, type Arrangement } from './arrange';
import { autoArrange, canArrange, cancelArranging, LAYOUTS, useArrangeJob } from './auto-arrange';

const ARRANGEMENTS: readonly [Arrangement, TextKey][] = [
  ['left', 'action.alignLeft'],
  ['centre', 'action.alignCentre'],
  ['right', 'action.alignRight'],
  ['top', 'action.alignTop'],
  ['middle', 'action.alignMiddle'],
  ['bottom', 'action.alignBottom'],
  ['acrossEvenly', 'action.distributeAcross'],
  ['downEvenly', 'action.distributeDown'],
  ['sameWidth', 'action.sameWidth'],
  ['sameHeight', 'action.sameHeight'],
  ['sameSize', 'action.sameSize'],
];

/** Automatic layouts of the view, or of what is chosen, and aligning and sizing the chosen. `count`: chosen nodes. */
export function ArrangeMenu({ count }: { count: number }) {
  return (
    <MenuTrigger>
      <Button className="bar-button" isDisabled={!canArrange()} aria-label={t('view.align')}>
        <AlignCenterHorizontal size={16} aria-hidden />
        <span className="bar-word">{t('view.align')}</span>
      </Button>
      <Popover className="menu-popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={t('view.align')}
          onAction={(key) => {
            const layout = LAYOUTS.find((kind) => `auto ${kind}` === key);
            void (layout ? autoArrange(layout) : arrange(key as Arrangement));
          }}
        >
          <MenuSection>
            <Header className="menu-heading">{t(count > 1 ? 'arrange.chosen' : 'arrange.view')}</Header>
            {LAYOUTS.map((kind) => (
              <MenuItem key={kind} id={`auto ${kind}`} className="menu-item">
                {t(`arrange.${kind}`)}
              </MenuItem>
            ))}
          </MenuSection>
          {count > 1 ? (
            <MenuSection>
              <Header className="menu-heading">{t('arrange.align')}</Header>
              {ARRANGEMENTS.map(([kind, label]) => (
                <MenuItem key={kind} id={kind} className="menu-item">
                  {t(label)}
                </MenuItem>
              ))}
            </MenuSection>
          ) : null}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** Told while a layout takes its time, with a way to stop it. */
export function Arranging() {
  const running = useArrangeJob((state) => state.running);
  if (running === null) return null;
  return (
    <div className="arranging" role="status">
      <progress aria-label={t('arrange.running')} />
      <span>{t('arrange.running')}</span>
      <button type="button" className="button" onClick={cancelArranging}>
        {t('dialog.cancel')}
      </button>
    </div>
  );
}
