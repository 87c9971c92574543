// What a file of ours says of itself besides what every format does (archimate-exchange/own-file.ts): the languages of its
// plain texts, its source, and which identifiers of the file are others in our records.
import type { RawProperty } from '../archimate-exchange/properties';
import { firstText } from '../archimate-exchange/properties';
import { FILE_KEY } from '../archimate-exchange/own-properties';
import { jsonObject } from '../archimate-exchange/own-records';
import type { Identifiers } from '../archimate-exchange/identifiers';
import { KEY } from './concepts';
import type { NativeDocument } from './document';
import { retag, speak, UNDETERMINED, type Languages } from './languages';

/** Key of the property of the model that says it. */
export const FILE_PROPERTY = `kokonaiskuva:${FILE_KEY}`;

export interface OwnMarker {
  readonly languages: Languages;
  /** Source of identifiers, where it is not what the file's name and identifier make of it. */
  readonly source: string | undefined;
  /** Identifier that reading gives → identifier of our record. */
  readonly ids: ReadonlyMap<string, string>;
  /** Identifiers of the file that lie in a folder only because Archi wants everything in one. */
  readonly unfiled: ReadonlySet<string>;
  /** Places of views that the order in the file does not tell. */
  readonly orders: ReadonlyMap<string, number>;
  /** True where the organisation that owns the records is the model itself. */
  readonly ownerIsModel: boolean;
}

const NONE: OwnMarker = {
  languages: UNDETERMINED,
  source: undefined,
  ids: new Map(),
  unfiled: new Set(),
  orders: new Map(),
  ownerIsModel: false,
};

/** The marker of a file that is ours. */
export function ownMarker(raw: readonly RawProperty[]): OwnMarker {
  const said = raw.find(({ reference }) => reference === KEY + FILE_PROPERTY);
  const marker = said && jsonObject(firstText(said.value));
  if (!marker) return NONE;
  const language = (key: string): string => (typeof marker[key] === 'string' ? marker[key] : 'und');
  const ids = new Map<string, string>();
  const [given, unfiled] = [marker['ids'], marker['unfiled']];
  if (typeof given === 'object' && given !== null)
    for (const [id, next] of Object.entries(given)) if (typeof next === 'string') ids.set(id, next);
  return {
    languages: { texts: language('texts'), values: language('values') },
    source: typeof marker['source'] === 'string' ? marker['source'] : undefined,
    ids,
    unfiled: new Set(Array.isArray(unfiled) ? unfiled.filter((id) => typeof id === 'string') : []),
    orders: numbersOf(marker['orders']),
    ownerIsModel: marker['ownerIsModel'] === true,
  };
}

function numbersOf(value: unknown): Map<string, number> {
  const out = new Map<string, number>();
  if (typeof value === 'object' && value !== null)
    for (const [id, number] of Object.entries(value)) if (typeof number === 'number') out.set(id, number);
  return out;
}

/** Makes the drafts of a file of ours say what they said before they were written: identifiers and languages. */
export function restore(document: NativeDocument, marker: OwnMarker, identifiers: Identifiers): void {
  identifiers.rename(marker.ids);
  const renamed = (id: string): string => marker.ids.get(id) ?? id;
  const { texts, values } = marker.languages;
  for (const { base, raw } of [...document.elements, ...document.relationships]) {
    base.id = renamed(base.id);
    speak(base, texts);
    for (const { value } of raw) retag(value, values);
  }
  for (const { record } of [...document.definitions, ...document.profiles]) {
    record.id = renamed(record.id);
    speak(record, texts);
  }
  for (const { value } of document.model.raw) retag(value, values);
  for (const { view, raw, items, itemValues } of document.views) {
    view.id = renamed(view.id);
    view.order = marker.orders.get(view.id) ?? view.order ?? 0;
    speak(view, texts);
    for (const { value } of [raw, ...itemValues.values()].flat()) retag(value, values);
    for (const item of items) {
      for (const key of ['id', 'viewId', 'parentId', 'sourceItemId', 'targetItemId'] as const) {
        const id = item[key];
        if (id !== undefined) item[key] = renamed(id);
      }
      for (const property of item.properties ?? []) property.definitionId = renamed(property.definitionId);
      speak(item, texts);
    }
  }
  for (const { folder } of document.folders) {
    folder.id = renamed(folder.id);
    if (folder.parentId !== undefined) folder.parentId = renamed(folder.parentId);
    speak(folder, texts);
    for (const property of folder.properties ?? []) {
      property.definitionId = renamed(property.definitionId);
      retag(property.value, values);
    }
  }
  const { name, documentation } = document.model;
  retag(name, texts);
  if (documentation) retag(documentation, texts);
}
