// Frozen: its hash is stored in every file that was made with it. A change of the tables is a new migration.

/**
 * The same table with its identifiers in an index of its own, which a large change may make anew: sorted once, it costs a
 * third of sorting in every record by itself (engine/store/apply-diff.ts).
 */
export const sql = `
CREATE TABLE one_record (position INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL) STRICT;
INSERT INTO one_record SELECT position, id, kind, body FROM record ORDER BY position;
DROP TABLE record;
ALTER TABLE one_record RENAME TO record;
CREATE UNIQUE INDEX record_id ON record (id);
`;
