// Elements drawn as their symbol alone: those symbols that stretch over the whole node, with the words inside them.
import type { Rect } from './layer-map-layout';

/** The part of the 16 × 16 square that the symbol fills, by the end of the type's name. */
const AREAS: readonly (readonly [RegExp, Rect])[] = [
  [/^(Business|Data)Object$|^Contract$/u, { x: 2, y: 3, width: 12, height: 10 }],
  [/^(Representation|Deliverable)$/u, { x: 2, y: 3, width: 12, height: 10.2 }],
  [/^Product$/u, { x: 2, y: 3, width: 12, height: 10 }],
  [/^ApplicationComponent$/u, { x: 2, y: 2, width: 12, height: 12 }],
  [/^Node$/u, { x: 2, y: 2, width: 12, height: 12 }],
  [/^Artifact$/u, { x: 3, y: 1.5, width: 10.5, height: 13 }],
  [/Process$/u, { x: 1, y: 3, width: 14, height: 10 }],
  [/Function$/u, { x: 2, y: 2, width: 12, height: 12 }],
  [/Service$/u, { x: 1.5, y: 4.5, width: 13, height: 7 }],
  [/Event$/u, { x: 1.5, y: 4, width: 13, height: 8 }],
  [/^ValueStream$/u, { x: 1, y: 4, width: 14, height: 8 }],
  [/^(Requirement|Constraint)$/u, { x: 1, y: 4, width: 14, height: 8 }],
  [/^Value$/u, { x: 1, y: 3.5, width: 14, height: 9 }],
  [/^Principle$/u, { x: 2, y: 1.5, width: 12, height: 13 }],
];

/**
 * The area of the symbol's square that is stretched over a node which shows its symbol alone; undefined for symbols that
 * keep their shape (an actor, a junction of circles), under which the words stand.
 */
export function stretchedArea(type: string): Rect | undefined {
  return AREAS.find(([pattern]) => pattern.test(type))?.[1];
}
