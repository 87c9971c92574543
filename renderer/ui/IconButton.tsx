import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { WithTip } from './WithTip';

/** A button that is a picture: its name, and its shortcut if it has one, stand in a tip on hover and on focus. */
export function IconButton(props: {
  label: string;
  /** As a person reads it, for example Ctrl+Z. */
  shortcut?: string;
  onPress: () => void;
  disabled?: boolean;
  /** Of a button that stays down. */
  pressed?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <WithTip text={props.label} shortcut={props.shortcut}>
      <Button
        className={props.className ?? 'icon-button'}
        aria-label={props.label}
        aria-pressed={props.pressed}
        isDisabled={props.disabled ?? false}
        onPress={props.onPress}
      >
        {props.children}
      </Button>
    </WithTip>
  );
}
