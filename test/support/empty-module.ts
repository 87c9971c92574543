// Stands in for style sheets and pictures in Jest.
export const empty = {};
