// What an action of the user is.
import type { TextKey } from '../i18n/translate';

export interface Action {
  readonly id: string;
  readonly label: TextKey;
  /** As KeyboardEvent: modifiers in the order Ctrl+Shift+Alt, then `key` in upper case. */
  readonly shortcuts?: readonly string[];
  /** Works while the cursor is in a text field as well. */
  readonly inTextField?: boolean;
  readonly enabled?: () => boolean;
  readonly run: () => void | Promise<unknown>;
}
