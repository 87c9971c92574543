// Only the rows in sight are in the page.
import { useLayoutEffect, useRef, type RefObject } from 'react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';

export interface VirtualRow {
  readonly index: number;
  /** Pixels from the first row. */
  readonly start: number;
}

export interface VirtualRows {
  readonly rows: readonly VirtualRow[];
  /** Height of all rows in pixels. */
  readonly height: number;
  readonly show: (index: number) => void;
}

/** Rows of one height in a scrolled box, and the row `kept` wherever it is; `above` and `below` are the pixels that stay covered by heads and sums. */
export function useVirtualRows(
  box: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
  covered: { readonly above: number; readonly below: number },
  kept: number,
): VirtualRows {
  // oxlint-disable-next-line react/incompatible-library -- what it returns is used at once and never handed on
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    // The cell in use is edited and read out also before it has come into sight.
    rangeExtractor: (range) => {
      const rows = defaultRangeExtractor(range);
      return kept < 0 || kept >= count || rows.includes(kept) ? rows : [...rows, kept].sort((a, b) => a - b);
    },
    // The rows begin below the heads, which stand in the same box.
    scrollMargin: covered.above,
    scrollPaddingStart: covered.above,
    scrollPaddingEnd: covered.below,
  });
  return {
    rows: virtual.getVirtualItems().map(({ index, start }) => ({ index, start: start - covered.above })),
    height: virtual.getTotalSize(),
    show: (index) => virtual.scrollToIndex(index, { align: 'auto' }),
  };
}

/** Columns of one width in a scrolled box; `covered` pixels stay covered by fixed columns at the left and right. */
export function useVirtualColumns(
  box: RefObject<HTMLElement | null>,
  count: number,
  width: number,
  covered: { readonly left: number; readonly right: number },
): VirtualRows {
  // oxlint-disable-next-line react/incompatible-library -- what it returns is used at once and never handed on
  const virtual = useVirtualizer({
    horizontal: true,
    count,
    getScrollElement: () => box.current,
    estimateSize: () => width,
    overscan: 3,
    scrollMargin: covered.left,
    scrollPaddingStart: covered.left,
    scrollPaddingEnd: covered.right,
  });
  const known = useRef(width);
  useLayoutEffect(() => {
    if (known.current !== width) virtual.measure();
    known.current = width;
  }, [virtual, width]);
  return {
    rows: virtual.getVirtualItems().map(({ index, start }) => ({ index, start: start - covered.left })),
    height: virtual.getTotalSize(),
    show: (index) => virtual.scrollToIndex(index, { align: 'auto' }),
  };
}
