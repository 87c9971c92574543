import { useEffect } from 'react';
import { MenuItem, MenuSection } from 'react-aria-components';
import { t } from '../i18n/translate';
import { currentView } from '../state/views';
import { PointMenu } from '../ui/PointMenu';
import type { Action } from './action';
import { ACTIONS, runAction } from './actions';
import { shortcutText } from './shortcut-text';
import { CONTEXT_ACTIONS, openMenuAt, useContextMenu } from './context-menu';

/** Farther than this the right button has dragged the canvas and asks for no menu, pixels. */
const STILL = 4;

/** The menu of what is chosen: by the right button, by Shift+F10 or by the menu key. */
export function ContextMenu() {
  const at = useContextMenu((state) => state.at);
  useEffect(listen, []);
  if (!at) return null;
  const close = (): void => useContextMenu.setState({ at: null });
  const parts = partsNow();
  return (
    <PointMenu
      label={t('menu.label')}
      at={at}
      onChoose={(id) => {
        close();
        // The menu gives the focus back first, so that what the action opens keeps it.
        requestAnimationFrame(() => runAction(id));
      }}
      onClose={close}
    >
      {parts.map((actions) => (
        <MenuSection key={actions[0]?.id} className="menu-section">
          {actions.map((action) => (
            <MenuItem
              key={action.id}
              id={action.id}
              className="menu-item connect-item"
              textValue={t(action.label)}
            >
              <span>{t(action.label)}</span>
              {action.shortcuts?.[0] ? (
                <span className="menu-keys">{shortcutText(action.shortcuts[0])}</span>
              ) : null}
            </MenuItem>
          ))}
        </MenuSection>
      ))}
    </PointMenu>
  );
}

/** What can be done now, in the parts of the menu. */
function partsNow(): Action[][] {
  const parts: Action[][] = [[]];
  for (const id of CONTEXT_ACTIONS) {
    const action = ACTIONS.find((one) => one.id === id);
    if (id === '-') parts.push([]);
    // In a view its palette makes new elements; the action speaks of the boxes of the map.
    else if (id === 'element.add' && currentView()) continue;
    else if (action && action.enabled?.() !== false) parts.at(-1)?.push(action);
  }
  return parts.filter((part) => part.length > 0);
}

/** The right button opens the menu where it was pressed and let go, unless it dragged the canvas. */
function listen(): () => void {
  let pressed: { x: number; y: number } | null = null;
  const onCanvas = (target: EventTarget | null): target is Element =>
    target instanceof Element && target.closest('.react-flow') !== null;
  const down = (event: PointerEvent): void => {
    pressed = event.button === 2 && onCanvas(event.target) ? { x: event.clientX, y: event.clientY } : null;
  };
  const up = (event: PointerEvent): void => {
    if (event.button !== 2 || !pressed || !onCanvas(event.target)) return;
    const still = Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < STILL;
    pressed = null;
    if (still) openMenuAt(event.target, { x: event.clientX, y: event.clientY });
  };
  const menu = (event: MouseEvent): void => {
    const field = event.target instanceof Element && event.target.closest('input, textarea');
    if (onCanvas(event.target) && !field) event.preventDefault();
  };
  window.addEventListener('pointerdown', down, true);
  window.addEventListener('pointerup', up, true);
  window.addEventListener('contextmenu', menu);
  return () => {
    window.removeEventListener('pointerdown', down, true);
    window.removeEventListener('pointerup', up, true);
    window.removeEventListener('contextmenu', menu);
  };
}
