// Sizes of what is drawn in a free view, in pixels at zoom 1; read by commands, layout, the canvas and the writers.
export const VIEW_METRICS = {
  element: { width: 140, height: 60 },
  junction: { width: 16, height: 16 },
  container: { width: 400, height: 200 },
  label: { width: 180, height: 80 },
  image: { width: 200, height: 150 },
  viewReference: { width: 160, height: 60 },
  /** Corner radius of behaviour elements. */
  round: 10,
  /** Length of the cut corners of motivation elements. */
  cut: 9,
  /** Between the border of a node and its text. */
  pad: 8,
  /** Square of the small symbol at the top right of an element. */
  symbol: 16,
  /** Height of the name of a node that others stand in. */
  titleBand: 34,
  /** Between nodes that a layout places, and around nodes inside another. */
  gap: 40,
  nestedGap: 16,
  fontSize: 13,
  lineHeight: 16,
  connectionFontSize: 12,
  connectionLineHeight: 15,
  connectionLabelWidth: 130,
  /** Between lines that join the same two nodes. */
  fan: 12,
} as const;
