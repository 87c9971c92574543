// Archi's own files (.archimate, plain or zipped with pictures, of every version) → records.
import { IMPORT_OWNER } from '../../../domain/fragment';
import { cappedProblems } from '../../../domain/fragment-problems';
import { Refused, warning } from '../../../domain/problem';
import type { Image, LocalisedText, Organisation } from '../../../schemas/generated/types';
import { carriedRecords, layOver } from '../archimate-exchange/carried';
import type { Reading } from '../archimate-exchange/concepts';
import { Identifiers } from '../archimate-exchange/identifiers';
import { Notes } from '../archimate-exchange/notes';
import { ownFile } from '../archimate-exchange/own-file';
import { overlaid } from '../archimate-exchange/own-records';
import { nameOf, nameSource, PENDING, shownName, sourceOf } from '../archimate-exchange/read';
import { Resolver } from '../archimate-exchange/resolve';
import type { Importer, ReadContext, ReadResult } from '../format';
import { headText } from '../xml/decode';
import { isZip } from '../zip/read';
import { NativeDocument } from './document';
import { imageRecords, unpacked } from './images';
import { foreignOf, keptAttributes, keptOf } from './kept';
import { layTexts } from './languages';
import { ownMarker, restore } from './own-marker';

const FORMAT = 'archi-native';
/** The root element of an Archi file of any version. */
const ROOT = /<(?:[A-Za-z_][\w.-]*:)?model\b[^>]*(?:archimatetool\.com|bolton\.ac\.uk)\/archimate/;

/** Reads Archi's own files. A ZIP archive may be a workbook or another document: that is not ours to take. */
export const archiImporter: Importer = {
  id: FORMAT,
  matches: (head, fileName) =>
    isZip(head) ? !/\.(xlsx|docx|pptx|od[a-z])$/i.test(fileName) : ROOT.test(headText(head)),
  read: (bytes, context) => {
    try {
      return readNative(bytes, context);
    } catch (error) {
      if (error instanceof Refused) return { format: FORMAT, problems: [...error.problems] };
      throw error;
    }
  },
};

function readNative(bytes: Uint8Array, context: ReadContext): ReadResult {
  const { model, images } = isZip(bytes) ? unpacked(bytes) : { model: bytes, images: new Map() };
  const notes = new Notes();
  // Archi takes any text for an identifier: what NCName forbids is no fault of the file.
  const ids = new Identifiers(notes, false);
  const reading: Reading = { ids, notes, ownerId: IMPORT_OWNER, source: PENDING };
  const document = new NativeDocument(reading);
  const { progress } = context;
  document.parse(model, progress && ((share) => progress(share * 0.9)));
  const pictures = imageRecords(images, reading);
  const file = ownFile(document.model, document.definitions, notes);
  const marker = ownMarker(file.ours ? document.model.raw : []);
  const modelName = nameOf(document.model.name, context.fileName);
  const source = marker.source ?? sourceOf(document.model.identifier, modelName, context.fileName);
  settle(document, pictures, reading);
  if (file.ours) restore(document, marker, ids);
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
  if (file.ours) layOver(carriedRecords(document.model.raw, file, notes), records, notes, lay);
  for (const record of records.values()) nameSource(record, source);
  const all = [...records.values()];
  const needsModel =
    !file.ours || all.some((record) => 'ownerId' in record && record.ownerId === IMPORT_OWNER);
  progress?.(1);
  return {
    format: FORMAT,
    fragment: { records: needsModel ? [owner, ...all] : all, modelName, source, matching: 'merge' },
    problems: cappedProblems([...notes.problems, ...notes.together((id) => shownName(records, id))]),
  };
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
      const attributes = keptAttributes(kept);
      const image = pictures.get(attributes['imagePath'] ?? '');
      const sketch = document.freeDiagrams.has(item.linkedViewId ?? '') ? item.linkedViewId : undefined;
      if (!image && sketch === undefined) continue;
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
