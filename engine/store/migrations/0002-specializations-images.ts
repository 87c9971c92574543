// Frozen: its hash is stored in every file that was made with it. A change of the tables is a new migration.

/** Tables for own kinds of concepts and for pictures. */
export const sql = `
CREATE TABLE specialization (id TEXT PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
  owner_id TEXT NOT NULL REFERENCES record(id) DEFERRABLE INITIALLY DEFERRED,
  body TEXT NOT NULL) STRICT;
CREATE TABLE image (id TEXT PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
  owner_id TEXT NOT NULL REFERENCES record(id) DEFERRABLE INITIALLY DEFERRED,
  body TEXT NOT NULL) STRICT;
`;
