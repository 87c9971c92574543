// A file that this program wrote says so in one property of the model; then the names of our fields mean our fields.
import type { DefinitionDraft, ModelDraft } from './document';
import type { Notes } from './notes';
import { distinctName, FILE_KEY, OWN_PROPERTIES, RECORD_KEY, type OwnProperty } from './own-properties';
import { jsonObject } from './own-records';
import { firstText } from './properties';

export const OWN_FILE_VERSION = 1;

export interface OwnFile {
  /** True where this program wrote the file, also where another tool has saved it since. */
  readonly ours: boolean;
  /** Owner of records that do not name one. */
  readonly ownerId?: string;
  /** Our properties by the reference of the file. */
  readonly own: ReadonlyMap<string, OwnProperty>;
}

/** Finds out whether the file is ours, and which of its definitions are. */
export function ownFile(model: ModelDraft, definitions: readonly DefinitionDraft[], notes: Notes): OwnFile {
  const named = (key: string): DefinitionDraft | undefined =>
    definitions.find(({ record }) => Object.values(record.name).includes(`kokonaiskuva:${key}`));
  const file = named(FILE_KEY);
  const said = file && model.raw.find(({ reference }) => reference === file.reference);
  const marker = said && jsonObject(firstText(said.value));
  if (!file || !marker) return { ours: false, own: new Map() };
  if (typeof marker['version'] !== 'number' || marker['version'] > OWN_FILE_VERSION) {
    notes.warn(
      'ownFileNewer',
      { version: String(marker['version']).slice(0, 20), known: OWN_FILE_VERSION },
      said.line,
    );
    return { ours: false, own: new Map() };
  }
  const own = new Map<string, OwnProperty>();
  const ids: object =
    typeof marker['definitions'] === 'object' && marker['definitions'] !== null ? marker['definitions'] : {};
  const byReference = new Map(definitions.map((definition) => [definition.reference, definition]));
  const byId = new Map<string, string>();
  for (const [key, id] of Object.entries(ids))
    if (typeof id === 'string' && byReference.has(id)) byId.set(key, id);
  const claimed = new Set(byId.values());
  for (const key of Object.keys(ids)) {
    const property = OWN_PROPERTIES.get(key);
    if (!property) continue;
    const reference = byId.get(key) ?? byName(property, definitions, claimed);
    if (reference !== undefined) own.set(reference, property);
  }
  for (const key of [FILE_KEY, RECORD_KEY]) {
    const definition = named(key);
    const property = OWN_PROPERTIES.get(key);
    if (definition && property) own.set(definition.reference, property);
  }
  const owner = marker['owner'];
  return { ours: true, own, ...(typeof owner === 'string' ? { ownerId: owner } : {}) };
}

/** Archi numbers the definitions anew and keeps one language of their names. */
function byName(
  property: OwnProperty,
  definitions: readonly DefinitionDraft[],
  claimed: ReadonlySet<string>,
): string | undefined {
  const names = new Set(Object.values(property.name).flatMap((name) => [name, distinctName(name)]));
  const found = definitions.find(
    ({ record, reference }) =>
      !claimed.has(reference) && Object.values(record.name).some((name) => names.has(name)),
  );
  return found?.reference;
}
