// The colours of documents: those of the light look.
export const COLOURS = {
  ink: '#16202e',
  soft: '#44546a',
  line: '#c3ccd8',
  head: '#e9eef5',
  link: '#14508c',
} as const;
