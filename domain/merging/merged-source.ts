// The source of identifiers that elements had here before they were merged into another.

/** Kept in externalIds of the merged element, so that a later import of what it was made of finds it. */
export const MERGED_SOURCE = 'kokonaiskuva:merged';
