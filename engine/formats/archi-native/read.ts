// Archi's own files (.archimate, plain or zipped with pictures, of every version) → records.
import { IMPORT_OWNER } from '../../../domain/fragment';
import { cappedProblems } from '../../../domain/fragment-problems';
import { withoutPinnedDrawn } from '../../../domain/generated-views/drawn-views';
import { Refused } from '../../../domain/problem';
import type { Reading } from '../archimate-exchange/concepts';
import { Identifiers } from '../archimate-exchange/identifiers';
import { Notes } from '../archimate-exchange/notes';
import { PENDING, shownName } from '../archimate-exchange/read';
import type { Importer, ReadContext, ReadResult } from '../format';
import { headText } from '../xml/decode';
import { isZip } from '../zip/read';
import { NativeDocument } from './document';
import { assemble } from './assemble';
import { unpacked } from './images';

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
  const { progress, decoded } = context;
  document.parse(model, progress && ((share) => progress(share * 0.9)), decoded);
  const { records, owner, ours, modelName, source } = assemble(document, images, reading, context.fileName);
  const all = withoutPinnedDrawn([...records.values()]);
  const needsModel = !ours || all.some((record) => 'ownerId' in record && record.ownerId === IMPORT_OWNER);
  progress?.(1);
  return {
    format: FORMAT,
    fragment: { records: needsModel ? [owner, ...all] : all, modelName, source, matching: 'merge' },
    problems: cappedProblems([...notes.problems, ...notes.together((id) => shownName(records, id))]),
  };
}
