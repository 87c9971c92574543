import { useRef, type ReactNode } from 'react';
import { Menu, Popover } from 'react-aria-components';

/** A menu that opens at a point of the window; Esc and a click elsewhere close it. Items are MenuItem elements. */
export function PointMenu(props: {
  label: string;
  at: { readonly x: number; readonly y: number };
  heading?: ReactNode;
  onChoose: (key: string) => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={anchor} className="point-anchor" style={{ left: props.at.x, top: props.at.y }} aria-hidden />
      <Popover
        className="menu-popover point-menu"
        aria-label={props.label}
        triggerRef={anchor}
        isOpen
        placement="bottom start"
        onOpenChange={(open) => (open ? undefined : props.onClose())}
      >
        {props.heading ? <p className="point-heading">{props.heading}</p> : null}
        <Menu
          className="menu"
          aria-label={props.label}
          autoFocus="first"
          onAction={(key) => props.onChoose(String(key))}
          onClose={props.onClose}
        >
          {props.children}
        </Menu>
      </Popover>
    </>
  );
}
