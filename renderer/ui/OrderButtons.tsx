import { ArrowDown, ArrowUp } from 'lucide-react';
import { IconButton } from './IconButton';

/** Two buttons that move something one place up or down in its list. */
export function OrderButtons(props: {
  up: string;
  down: string;
  /** Place in the list, from 0, and how many there are. */
  at: number;
  count: number;
  /** Called with -1 (up) or 1 (down). */
  onMove: (by: -1 | 1) => void;
}) {
  return (
    <>
      <IconButton label={props.up} disabled={props.at === 0} onPress={() => props.onMove(-1)}>
        <ArrowUp size={15} aria-hidden />
      </IconButton>
      <IconButton label={props.down} disabled={props.at === props.count - 1} onPress={() => props.onMove(1)}>
        <ArrowDown size={15} aria-hidden />
      </IconButton>
    </>
  );
}
