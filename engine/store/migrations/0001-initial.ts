// Frozen: its hash is stored in every file that was made with it. A change of the tables is a new migration.

/** The first tables: every record has a row in `record`, so identifiers are unique and pointers can be checked. */
export const sql = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE record (id TEXT PRIMARY KEY, kind TEXT NOT NULL) STRICT;
CREATE TABLE organisation (id TEXT PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
  municipality_code TEXT, body TEXT NOT NULL) STRICT;
CREATE TABLE reference_model (id TEXT PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
  key TEXT NOT NULL, version TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE TABLE property_definition (id TEXT PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
  type TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE TABLE element (id TEXT PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
  owner_id TEXT NOT NULL REFERENCES record(id) DEFERRABLE INITIALLY DEFERRED,
  type TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE INDEX element_owner ON element(owner_id, type);
CREATE TABLE relationship (id TEXT PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
  owner_id TEXT NOT NULL REFERENCES record(id) DEFERRABLE INITIALLY DEFERRED,
  type TEXT NOT NULL,
  source_id TEXT NOT NULL REFERENCES record(id) DEFERRABLE INITIALLY DEFERRED,
  target_id TEXT NOT NULL REFERENCES record(id) DEFERRABLE INITIALLY DEFERRED,
  body TEXT NOT NULL) STRICT;
CREATE INDEX relationship_owner ON relationship(owner_id, type);
CREATE INDEX relationship_source ON relationship(source_id);
CREATE INDEX relationship_target ON relationship(target_id);
CREATE TABLE state (id TEXT PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
  owner_id TEXT NOT NULL REFERENCES record(id) DEFERRABLE INITIALLY DEFERRED,
  type TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE INDEX state_owner ON state(owner_id);
CREATE TABLE placement (id TEXT PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
  element_id TEXT NOT NULL REFERENCES element(id) DEFERRABLE INITIALLY DEFERRED,
  component_id TEXT NOT NULL REFERENCES element(id) DEFERRABLE INITIALLY DEFERRED,
  body TEXT NOT NULL) STRICT;
CREATE INDEX placement_element ON placement(element_id);
CREATE INDEX placement_component ON placement(component_id);
CREATE TABLE fate (id TEXT PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
  state_id TEXT NOT NULL REFERENCES state(id) DEFERRABLE INITIALLY DEFERRED,
  subject_id TEXT NOT NULL REFERENCES record(id) DEFERRABLE INITIALLY DEFERRED,
  fate TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE INDEX fate_state ON fate(state_id);
CREATE INDEX fate_subject ON fate(subject_id);
CREATE TABLE applicability (id TEXT PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
  organisation_id TEXT NOT NULL REFERENCES organisation(id) DEFERRABLE INITIALLY DEFERRED,
  component_id TEXT NOT NULL REFERENCES element(id) DEFERRABLE INITIALLY DEFERRED,
  body TEXT NOT NULL) STRICT;
CREATE INDEX applicability_component ON applicability(component_id);
CREATE TABLE folder (id TEXT PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
  owner_id TEXT NOT NULL REFERENCES record(id) DEFERRABLE INITIALLY DEFERRED,
  body TEXT NOT NULL) STRICT;
CREATE TABLE view (id TEXT PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
  owner_id TEXT NOT NULL REFERENCES record(id) DEFERRABLE INITIALLY DEFERRED,
  body TEXT NOT NULL) STRICT;
CREATE TABLE view_item (id TEXT PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
  view_id TEXT NOT NULL REFERENCES view(id) DEFERRABLE INITIALLY DEFERRED,
  subject_id TEXT REFERENCES record(id) DEFERRABLE INITIALLY DEFERRED,
  body TEXT NOT NULL) STRICT;
CREATE INDEX view_item_view ON view_item(view_id);
CREATE INDEX view_item_subject ON view_item(subject_id);
CREATE TABLE change (seq INTEGER PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('begin', 'do', 'undo', 'redo')),
  undoes INTEGER REFERENCES change(seq), command TEXT NOT NULL, label_key TEXT NOT NULL, label_params TEXT NOT NULL,
  diff TEXT NOT NULL, client TEXT NOT NULL, at TEXT NOT NULL) STRICT;
CREATE TRIGGER change_no_update BEFORE UPDATE ON change BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
CREATE TRIGGER change_no_delete BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
`;
