// Stands in for style sheets, pictures and addresses of workers in Jest.
export const empty = {};
