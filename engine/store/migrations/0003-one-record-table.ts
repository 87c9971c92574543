// Frozen: its hash is stored in every file that was made with it. A change of the tables is a new migration.

/** Columns that stood outside the JSON of each kind until now, with the fields they held. */
const OLD: readonly (readonly [
  kind: string,
  table: string,
  ...columns: (readonly [column: string, field: string])[],
])[] = [
  ['organisation', 'organisation', ['municipality_code', 'municipalityCode']],
  ['referenceModel', 'reference_model', ['key', 'key'], ['version', 'version']],
  ['propertyDefinition', 'property_definition', ['type', 'type']],
  ['image', 'image', ['owner_id', 'ownerId']],
  ['specialization', 'specialization', ['owner_id', 'ownerId']],
  ['element', 'element', ['owner_id', 'ownerId'], ['type', 'type']],
  [
    'relationship',
    'relationship',
    ['owner_id', 'ownerId'],
    ['type', 'type'],
    ['source_id', 'sourceId'],
    ['target_id', 'targetId'],
  ],
  ['state', 'state', ['owner_id', 'ownerId'], ['type', 'type']],
  ['placement', 'placement', ['element_id', 'elementId'], ['component_id', 'componentId']],
  ['fate', 'fate', ['state_id', 'stateId'], ['subject_id', 'subjectId'], ['fate', 'fate']],
  ['applicability', 'applicability', ['organisation_id', 'organisationId'], ['component_id', 'componentId']],
  ['folder', 'folder', ['owner_id', 'ownerId']],
  ['view', 'view', ['owner_id', 'ownerId']],
  ['viewItem', 'view_item', ['view_id', 'viewId'], ['subject_id', 'subjectId']],
];

const move = OLD.map(([kind, table, ...columns]) => {
  const fields = columns
    .map(
      ([column, field]) =>
        ` || CASE WHEN ${column} IS NULL THEN '' ELSE ',"${field}":' || json_quote(${column}) END`,
    )
    .join('');
  return `INSERT INTO one_record (id, kind, body)
  SELECT id, '${kind}', '{"kind":"${kind}","id":' || json_quote(id)${fields} || CASE WHEN body = '{}' THEN '}' ELSE ',' || substr(body, 2) END
  FROM ${table} ORDER BY rowid;`;
});
const drop = OLD.map(([, table]) => `DROP TABLE ${table};`).reverse();

/**
 * All records in one table, each as one JSON text: six trees to write for each drawn thing become two. Pointers are
 * checked before anything is written (engine/store/fits.ts).
 */
export const sql = `
CREATE TABLE one_record (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, body TEXT NOT NULL) STRICT;
${move.join('\n')}
${drop.join('\n')}
DROP TABLE record;
ALTER TABLE one_record RENAME TO record;
`;
