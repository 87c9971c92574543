// Sizes of the layer map in pixels at zoom 1; read by the layout, the canvas and the writers of pictures and views.
export const METRICS = {
  margin: 20,
  /** Boxes across a lane. */
  columns: 6,
  boxWidth: 176,
  /** Between boxes; lines run here. */
  gutter: 20,
  /** Between lanes, and between rows of boxes in a lane; lines run here. */
  laneGap: 20,
  laneLabel: 146,
  lanePadX: 16,
  lanePadY: 12,
  collapsedLane: 44,
  boxPad: 8,
  titleSize: 12.5,
  titleLine: 16,
  sectorLine: 14,
  cardGap: 6,
  cardPadX: 10,
  cardPadY: 6,
  cardName: 13,
  cardNameLine: 16,
  cardMetaLine: 15,
  slimCard: 24,
  addRow: 26,
  userGroup: 34,
} as const;
