// The line under a card's name: what happens to it, then what replaces it or who supplies it. Pixels.
import type { MapCard } from './layer-map-content';
import { METRICS as M } from './metrics';
import { FATE_WORDS, MOVE_WORDS } from './scene-words';
import { textWidth, wrapText } from './text-width';

export const DETAIL_SIZE = 11.5;
/** Bold is this much wider than semibold, for which there is a table. */
const BOLD = 1.03;
const ICON = 14;
const GAP = 6;
/** Room for the number of integrations at the right. */
const FLOWS = 34;
/** Room of the double line at the right of what is replaced. */
const DOUBLE_EDGE = 5;
/** Width of the arrow before the name of what replaces. */
export const ARROW = 14;

/** What happens to the card, by which it is drawn. */
export function cardLook(card: MapCard): MapCard['fate'] {
  return card.moves === 'out' ? 'retire' : card.moves === 'in' ? 'new' : card.fate;
}

/** The word of what happens; empty where it stays or nothing is decided. */
export function cardFateWord(card: MapCard): string {
  const look = cardLook(card);
  if (look === undefined || look === 'keep') return '';
  return card.moves ? MOVE_WORDS[card.moves] : FATE_WORDS[look];
}

/** Width of the word with its icon and the gap after it; 0 where there is none. */
export function fateWordWidth(card: MapCard): number {
  const word = cardFateWord(card);
  return word === '' ? 0 : ICON + textWidth(word, DETAIL_SIZE, 'semibold') * BOLD + GAP;
}

export interface CardDetail {
  /** The text is the name of what replaces the card: an arrow of ARROW pixels stands before it. */
  readonly arrow: boolean;
  /** On the line of the fate, after it. */
  readonly beside: string;
  /** On lines of its own below that line. */
  readonly below: readonly string[];
}

/**
 * The detail of a card of this width. With `whole` a text that is too long for its place goes on lines of its own;
 * otherwise it ends in an ellipsis, as on the screen. The value of a colouring stands in the place of either.
 */
export function cardDetail(card: MapCard, width: number, whole: boolean, value?: string): CardDetail {
  const arrow = card.replacedBy !== '' && value === undefined && !card.slim;
  if (card.slim) return { arrow, beside: '', below: [] };
  const text = value ?? (arrow ? card.replacedBy : (card.element.fields?.supplier ?? ''));
  const line =
    width - 2 * M.cardPadX - (cardLook(card) === 'replace' ? DOUBLE_EDGE : 0) - (arrow ? ARROW : 0);
  const room = line - fateWordWidth(card) - FLOWS;
  if (text === '' || textWidth(text, DETAIL_SIZE, 'regular') <= room)
    return { arrow, beside: text, below: [] };
  if (!whole) return { arrow, beside: shortened(text, room), below: [] };
  return { arrow, beside: '', below: wrapText(text, line, DETAIL_SIZE, 'regular') };
}

/** The text, or as much of it as fits with an ellipsis. */
export function shortened(text: string, room: number): string {
  const fits = (part: string): boolean => textWidth(part, DETAIL_SIZE, 'regular') <= room;
  if (fits(text)) return text;
  let end = text.length - 1;
  while (end > 0 && !fits(`${text.slice(0, end)}…`)) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}
