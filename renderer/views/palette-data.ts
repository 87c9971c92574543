// What is dragged from the palette of a view onto its canvas.
export const DRAG_TYPE = 'application/x-kokonaiskuva-view-type';
export const DRAG_ELEMENT = 'application/x-kokonaiskuva-view-element';
export const DRAG_VIEW = 'application/x-kokonaiskuva-view';

/** Kinds of the palette that are no element types. */
export const NOTE = 'label';
export const GROUP = 'container';
