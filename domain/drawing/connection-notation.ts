// How each relationship type is drawn: the line and what stands at its ends (ArchiMate 3.2 chapter 5, notation).
import type { Relationship } from '../../schemas/generated/types';
import type { Point } from './edge-routing';

export type Head =
  'filledDiamond' | 'hollowDiamond' | 'ball' | 'filledArrow' | 'openArrow' | 'hollowTriangle' | 'halfArrow';

export interface Notation {
  readonly dash: 'solid' | 'dashed' | 'dotted';
  readonly source?: Head;
  readonly target?: Head;
}

/** What is drawn at an end: SVG path data, filled with the colour of the line, with that of the paper, or not at all. */
export interface DrawnHead {
  readonly path: string;
  readonly fill: 'line' | 'paper' | 'none';
}

const NOTATIONS: Record<Relationship['type'], Notation> = {
  Composition: { dash: 'solid', source: 'filledDiamond' },
  Aggregation: { dash: 'solid', source: 'hollowDiamond' },
  Assignment: { dash: 'solid', source: 'ball', target: 'filledArrow' },
  Realization: { dash: 'dashed', target: 'hollowTriangle' },
  Serving: { dash: 'solid', target: 'openArrow' },
  Access: { dash: 'dotted' },
  Influence: { dash: 'dashed', target: 'openArrow' },
  Triggering: { dash: 'solid', target: 'filledArrow' },
  Flow: { dash: 'dashed', target: 'filledArrow' },
  Specialization: { dash: 'solid', target: 'hollowTriangle' },
  Association: { dash: 'solid' },
};

/**
 * The notation of a relationship with its attributes: access shows by arrows whether it reads, writes or both, a
 * directed association has half an arrow, an integration both ways has two arrows and one of unknown direction none.
 */
export function notationOf({ type, accessType, directed, flow }: Relationship): Notation {
  const plain = NOTATIONS[type];
  if (type === 'Access') {
    return {
      ...plain,
      ...(accessType === 'Read' || accessType === 'ReadWrite' ? { source: 'openArrow' } : {}),
      ...(accessType === 'Write' || accessType === 'ReadWrite' ? { target: 'openArrow' } : {}),
    };
  }
  if (type === 'Association' && directed) return { ...plain, target: 'halfArrow' };
  if (type === 'Flow' && flow?.direction === 'both') return { ...plain, source: 'filledArrow' };
  if (type === 'Flow' && flow?.direction === 'unknown') return { dash: plain.dash };
  return plain;
}

/** The head at the point `at` of a line that comes from `from`. */
export function drawnHead(head: Head, at: Point, from: Point): DrawnHead {
  const length = Math.hypot(at.x - from.x, at.y - from.y) || 1;
  const ux = (at.x - from.x) / length;
  const uy = (at.y - from.y) / length;
  // `back` along the line from its end, `aside` to its left.
  const point = (back: number, aside: number): string =>
    `${round(at.x - ux * back + uy * aside)} ${round(at.y - uy * back - ux * aside)}`;
  const tip = point(0, 0);
  switch (head) {
    case 'filledDiamond':
    case 'hollowDiamond':
      return {
        path: `M${tip}L${point(7, 4.5)}L${point(14, 0)}L${point(7, -4.5)}z`,
        fill: head === 'filledDiamond' ? 'line' : 'paper',
      };
    case 'ball':
      return { path: `M${tip}A3.5 3.5 0 1 1 ${point(7, 0)}A3.5 3.5 0 1 1 ${tip}z`, fill: 'line' };
    case 'filledArrow':
      return { path: `M${tip}L${point(9, 4)}L${point(9, -4)}z`, fill: 'line' };
    case 'hollowTriangle':
      return { path: `M${tip}L${point(12, 6.5)}L${point(12, -6.5)}z`, fill: 'paper' };
    case 'openArrow':
      return { path: `M${point(9, 4.5)}L${tip}L${point(9, -4.5)}`, fill: 'none' };
    case 'halfArrow':
      return { path: `M${point(9, 4.5)}L${tip}`, fill: 'none' };
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
