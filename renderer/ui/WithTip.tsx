import type { ReactNode } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';

const DELAY = 500;

/** A tip beside a button of react-aria-components: opens on hover after a moment and on keyboard focus at once, Esc closes. */
export function WithTip(props: {
  text: string;
  shortcut?: string | undefined;
  placement?: 'bottom' | 'right';
  children: ReactNode;
}) {
  return (
    <TooltipTrigger delay={DELAY} closeDelay={100}>
      {props.children}
      <Tooltip className="tip" placement={props.placement ?? 'bottom'} offset={6}>
        {props.text}
        {props.shortcut ? <kbd>{props.shortcut}</kbd> : null}
      </Tooltip>
    </TooltipTrigger>
  );
}
