// Drafts of an Archi file → records, once the whole file is read. The writer asks the same of what it has written.
import { IMPORT_OWNER } from '../../../domain/fragment';
import { warning } from '../../../domain/problem';
import type { Image, LocalisedText, ModelRecord, Organisation } from '../../../schemas/generated/types';
import { carriedRecords, layOver } from '../archimate-exchange/carried';
import type { Reading } from '../archimate-exchange/concepts';
import { ownFile } from '../archimate-exchange/own-file';
import { RECORD_KEY } from '../archimate-exchange/own-properties';
import { jsonObject, overlaid } from '../archimate-exchange/own-records';
import { firstText } from '../archimate-exchange/properties';
import { nameOf, nameSource, sourceOf } from '../archimate-exchange/read';
import { Resolver } from '../archimate-exchange/resolve';
import type { NativeDocument } from './document';
import { imageRecords } from './images';
import { foreignOf, keptAttribute, keptAttributes, keptOf } from './kept';
import { layTexts } from './languages';
import { ownMarker, restore, type OwnMarker } from './own-marker';

export interface Assembled {
  readonly records: Map<string, ModelRecord>;
  /** What the file says of the model as a whole. */
  readonly owner: Organisation;
  /** True where this program wrote the file. */
  readonly ours: boolean;
  readonly modelName: LocalisedText;
  readonly source: string;
}

/** The records of the file. `images`: bytes of pictures by path. */
export function assemble(
  document: NativeDocument,
  images: ReadonlyMap<string, Uint8Array>,
  reading: Reading,
  fileName: string,
): Assembled {
  const { ids, notes } = reading;
  const pictures = imageRecords(images, reading);
  const file = ownFile(document.model, document.definitions, notes);
  const marker = ownMarker(file.ours ? document.model.raw : []);
  const modelName = nameOf(document.model.name, fileName);
  const source = marker.source ?? sourceOf(document.model.identifier, modelName, fileName);
  settle(document, pictures, reading);
  if (file.ours) {
    ownFolders(document, marker);
    restore(document, marker, ids);
  }
  const lay = layTexts(marker.languages, overlaid);
  const resolver = new Resolver(document, reading, file, [], lay);
  resolver.run();
  const { records } = resolver;
  for (const record of [...pictures.values(), ...document.profiles.map((profile) => profile.record)]) {
    record.id = marker.ids.get(record.id) ?? record.id;
    if (file.ownerId !== undefined) record.ownerId = file.ownerId;
    records.set(record.id, record);
  }
  const owner = modelOrganisation(document, resolver, modelName, source);
  if (marker.ownerIsModel && file.ownerId !== undefined)
    records.set(file.ownerId, { ...owner, id: file.ownerId });
  for (const record of records.values()) nameSource(record, source);
  if (file.ours) layOver(carriedRecords(document.model.raw, file, notes), records, notes, lay);
  return { records, owner, ours: file.ours, modelName, source };
}

/** Folders that only other tools need are none of ours, and what lies in a folder only because it must lie somewhere. */
function ownFolders(document: NativeDocument, marker: OwnMarker): void {
  const definition = document.definitions.find(({ record }) =>
    Object.values(record.name).includes(`kokonaiskuva:${RECORD_KEY}`),
  );
  const made = ({ folder }: NativeDocument['folders'][number]): boolean =>
    (folder.properties ?? []).some(
      ({ definitionId, value }) =>
        definitionId === definition?.record.id && jsonObject(firstText(value))?.['generated'] === true,
    );
  const kept = document.folders.filter((folder) => !made(folder));
  document.folders.splice(0, document.folders.length, ...kept);
  if (marker.unfiled.size === 0) return;
  for (const { folder } of kept) folder.itemIds = folder.itemIds.filter((id) => !marker.unfiled.has(id));
}

/** What can be said only when the whole file is known: pictures, kinds, properties of drawn things, links to sketches. */
function settle(document: NativeDocument, pictures: ReadonlyMap<string, Image>, reading: Reading): void {
  const profiles = new Set(document.profiles.map(({ record }) => record.id));
  for (const { record, imagePath } of document.profiles) {
    const image = imagePath === undefined ? undefined : pictures.get(imagePath);
    if (image) record.imageId = image.id;
    else if (imagePath !== undefined)
      Object.assign(record, foreignOf({ ...keptOf(record), attributes: { imagePath } }));
  }
  for (const { base, line } of [...document.elements, ...document.relationships]) {
    if (!base.specializationIds) continue;
    const ids = base.specializationIds.map((reference) => reading.ids.resolve(reference) ?? '');
    const known = ids.filter((id) => profiles.has(id));
    if (known.length < ids.length) {
      const problem = warning('import.archi.profileUnknown', { id: base.id, line }, base.id);
      reading.notes.problems.push({ ...problem, line });
    }
    if (known.length > 0) base.specializationIds = known;
    else delete base.specializationIds;
  }
  for (const { items, itemValues } of document.views) {
    for (const item of items) {
      const values = itemValues.get(item.id);
      if (values) item.properties = document.values(values);
      const kept = keptOf(item);
      const image = pictures.get(keptAttribute(kept, 'imagePath') ?? '');
      const sketch = document.freeDiagrams.has(item.linkedViewId ?? '') ? item.linkedViewId : undefined;
      if (!image && sketch === undefined) continue;
      const attributes = keptAttributes(kept);
      if (image) {
        item.imageId = image.id;
        delete attributes['imagePath'];
      }
      if (sketch !== undefined) {
        attributes['model'] = sketch;
        delete item.linkedViewId;
      }
      const rest = { ...kept };
      if (sketch !== undefined) rest['figure'] = 'DiagramModelReference';
      if (Object.keys(attributes).length > 0) rest['attributes'] = attributes;
      else delete rest['attributes'];
      delete item.foreign;
      Object.assign(item, foreignOf(rest));
    }
  }
}

/** What the file says of the model as a whole goes to the organisation that gets its records. */
function modelOrganisation(
  document: NativeDocument,
  resolver: Resolver,
  name: LocalisedText,
  source: string,
): Organisation {
  const { model } = document;
  const { properties } = resolver.propertyReader.settle(model.raw, []);
  return {
    kind: 'organisation',
    id: IMPORT_OWNER,
    name,
    ...(model.documentation ? { documentation: model.documentation } : {}),
    ...(properties.length > 0 ? { properties } : {}),
    externalIds: [{ source, id: model.identifier || source }],
    foreign: { modelName: name, ...foreignOf(model.kept).foreign },
  };
}
