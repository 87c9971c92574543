// What the mouse and the keys do on every canvas: the same on the layer map and on free views.

/** Properties of React Flow: the wheel and any button on the ground pan, Ctrl and the wheel zoom, Shift draws a frame; keys are ours. */
export const CANVAS_GESTURES = {
  // What is chosen must not rise above what stands in it.
  elevateNodesOnSelect: false,
  nodeDragThreshold: 4,
  panOnScroll: true,
  panOnDrag: [0, 1, 2],
  zoomActivationKeyCode: 'Control',
  multiSelectionKeyCode: ['Control', 'Meta'],
  selectionKeyCode: 'Shift',
  deleteKeyCode: null,
  disableKeyboardA11y: true,
  zoomOnDoubleClick: false,
  proOptions: { hideAttribution: true },
  ariaLabelConfig: { 'node.a11yDescription.default': '', 'edge.a11yDescription.default': '' },
};
