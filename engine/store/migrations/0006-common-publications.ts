// Frozen: its hash is stored in every file that was made with it. A change of the tables is a new migration.

/**
 * What a workspace has in common with a shared place, by municipality: the records as they were (JSON, gzip), from which the next
 * three-way merge begins. `seq` is the change that took them in, null for what was published from here.
 */
export const sql = `
CREATE TABLE common_publication (
  place TEXT NOT NULL, organisation_id TEXT NOT NULL, digest TEXT NOT NULL, counter INTEGER NOT NULL, at TEXT NOT NULL,
  seq INTEGER, records BLOB NOT NULL, position INTEGER PRIMARY KEY) STRICT;
CREATE INDEX common_publication_of ON common_publication (place, organisation_id, position);
`;
