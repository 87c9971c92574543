// The area that a node of a free view needs.
import { VIEW_METRICS as M } from './free-view-metrics';
import type { Rect } from './layer-map-layout';
import { textWidth, wrapText } from './text-width';

/**
 * The area that a node needs: for what stands inside it, with room for its name above, otherwise for its text without a
 * cut word, at least the usual size of an element.
 */
export function fitting(node: Rect, text: string, inside: readonly Rect[]): Rect {
  const words = text.split(/\s+/u);
  const longest = Math.max(0, ...words.map((word) => textWidth(word, M.fontSize, 'regular')));
  const wide = Math.ceil(Math.max(M.element.width, longest + 2 * M.pad + 2));
  if (inside.length === 0) {
    const lines = wrapText(text, wide - 2 * M.pad, M.fontSize, 'regular').length;
    return {
      x: node.x,
      y: node.y,
      width: wide,
      height: Math.max(M.element.height, lines * M.lineHeight + M.symbol + 2 * M.pad),
    };
  }
  const left = Math.min(...inside.map((rect) => rect.x)) - M.nestedGap;
  const right = Math.max(...inside.map((rect) => rect.x + rect.width)) + M.nestedGap;
  const bottom = Math.max(...inside.map((rect) => rect.y + rect.height)) + M.nestedGap;
  const width = Math.max(right - left, wide);
  const lines = wrapText(text, width - 2 * M.pad - M.symbol, M.fontSize, 'regular').length;
  const band = Math.max(M.titleBand, lines * M.lineHeight + M.pad * 2);
  const top = Math.min(...inside.map((rect) => rect.y)) - band;
  return { x: left, y: top, width, height: bottom - top };
}
