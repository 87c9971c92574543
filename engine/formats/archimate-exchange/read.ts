// ArchiMate Model Exchange File Format 3.x and 2.1 → records.
import { IMPORT_OWNER } from '../../../domain/fragment';
import { cappedProblems } from '../../../domain/fragment-problems';
import { withoutPinnedDrawn } from '../../../domain/generated-views/drawn-views';
import { Refused } from '../../../domain/problem';
import { textIn } from '../../../domain/text';
import type { LocalisedText, ModelRecord, Organisation } from '../../../schemas/generated/types';
import type { Importer, ReadContext, ReadResult } from '../format';
import { headText } from '../xml/decode';
import { carriedRecords, layOver, specializationOf } from './carried';
import type { Reading } from './concepts';
import { ExchangeDocument } from './document';
import { Identifiers } from './identifiers';
import { Notes } from './notes';
import { ownFile } from './own-file';
import { Resolver } from './resolve';

const FORMAT = 'archimate-exchange';
/** Stands for the source until the model's name is known. */
export const PENDING = '\u0001';

/** Reads exchange files of ArchiMate 3.x and 2.1. Takes every XML file, so that it can say what a wrong one is. */
export const archimateImporter: Importer = {
  id: FORMAT,
  matches: (head, fileName) =>
    headText(head).trimStart().startsWith('<') || /\.(xml|archimate)$/i.test(fileName),
  read: (bytes, context) => {
    try {
      return readExchange(bytes, context);
    } catch (error) {
      if (error instanceof Refused) return { format: FORMAT, problems: [...error.problems] };
      throw error;
    }
  },
};

function readExchange(bytes: Uint8Array, context: ReadContext): ReadResult {
  const notes = new Notes();
  const ids = new Identifiers(notes);
  const reading: Reading = { ids, notes, ownerId: IMPORT_OWNER, source: PENDING };
  const document = new ExchangeDocument(reading);
  const { progress, decoded } = context;
  document.parse(bytes, progress && ((share) => progress(share * 0.9)), decoded);
  const modelName = nameOf(document.model.name, context.fileName);
  const source = sourceOf(document.model.identifier, modelName, context.fileName);
  const file = ownFile(document.model, document.definitions, notes);
  const carried = file.ours ? carriedRecords(document.model.raw, file, notes) : [];
  const resolver = new Resolver(document, reading, file, carried.flatMap(specializationOf));
  resolver.run();
  layOver(carried, resolver.records, notes);
  resolver.addSpecializations();
  const model = modelOrganisation(document, resolver, modelName, source);
  const records = withoutPinnedDrawn([...resolver.records.values()]);
  const needsModel =
    !file.ours || records.some((record) => 'ownerId' in record && record.ownerId === IMPORT_OWNER);
  for (const record of records) nameSource(record, source);
  progress?.(1);
  return {
    format: FORMAT,
    fragment: { records: needsModel ? [model, ...records] : records, modelName, source, matching: 'merge' },
    problems: cappedProblems([...notes.problems, ...notes.together((id) => shownName(resolver.records, id))]),
  };
}

/** Some tools leave the name blank; then the file's own name has to do. */
export function nameOf(name: LocalisedText, fileName: string): LocalisedText {
  if (Object.keys(name).length > 0) return name;
  return { und: fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '') || fileName };
}

/** What tells this model from others. Short identifiers ("model-1") are the same in many files. */
export function sourceOf(identifier: string, name: LocalisedText, fileName: string): string {
  const id =
    identifier.length >= 20 ? identifier : [identifier, textIn(name, 'en')].filter(Boolean).join(' ');
  return (id || fileName).slice(0, 500);
}

/** External identifiers are made while the model's name is not known yet. */
export function nameSource(record: ModelRecord, source: string): void {
  if (!('externalIds' in record)) return;
  for (const external of record.externalIds ?? []) if (external.source === PENDING) external.source = source;
}

/** A record as a sentence names it: a relationship without a name by its ends, a view's item by its view. */
export function shownName(records: ReadonlyMap<string, ModelRecord>, id: string): string {
  const record = records.get(id);
  if (record?.kind === 'viewItem') return shownName(records, record.viewId);
  const name = record && 'name' in record ? textIn(record.name, 'fi').trim() : '';
  if (name !== '' || record?.kind !== 'relationship') return name || id;
  const end = (endId: string): string => {
    const target = records.get(endId);
    return (target && 'name' in target ? textIn(target.name, 'fi') : '') || endId;
  };
  return `${end(record.sourceId)} → ${end(record.targetId)}`;
}

/** What the file says of the model as a whole goes to the organisation that gets its records. */
function modelOrganisation(
  document: ExchangeDocument,
  resolver: Resolver,
  name: LocalisedText,
  source: string,
): Organisation {
  const { model } = document;
  const { properties } = resolver.propertyReader.settle(model.raw, []);
  const foreign: { [key: string]: unknown } = { modelName: name };
  if (model.metadata.length > 0) foreign['metadata'] = model.metadata;
  if (model.foreign.length > 0) foreign['xml'] = model.foreign;
  if (model.viewpoints.length > 0) foreign['viewpoints'] = model.viewpoints;
  if (model.version !== undefined) foreign['version'] = model.version;
  return {
    kind: 'organisation',
    id: IMPORT_OWNER,
    name,
    ...(model.documentation ? { documentation: model.documentation } : {}),
    ...(properties.length > 0 ? { properties } : {}),
    externalIds: [{ source, id: model.identifier || source }],
    foreign,
  };
}
