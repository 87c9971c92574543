// Frozen: its hash is stored in every file that was made with it. A change of the tables is a new migration.

/**
 * A large change names what it added by identifier (a JSON array, in order) instead of holding it a second time: the contents are
 * in `record`, or in the first later row that changes or removes them (engine/store/change-log.ts). Null: all is in `diff`.
 */
export const sql = `
ALTER TABLE change ADD COLUMN added_ids TEXT;
`;
