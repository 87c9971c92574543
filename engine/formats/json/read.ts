// Our JSON file → records. Refuses with the place where it is not JSON, not our file, newer than this app, or not valid.
import { fieldWord } from '../../../domain/portfolio/fields';
import { refusal, warning, type Problem } from '../../../domain/problem';
import { levelWord } from '../../../domain/sharing/level-words';
import type { ModelRecord, WorkspaceExport } from '../../../schemas/generated/types';
import { sharedFile, workspaceExport } from '../../../schemas/generated/record-validators.js';
import type { ValidationError } from '../../../schemas/generated/validators.js';
import type { Importer, ReadResult } from '../format';
import { MAX_JSON_DEPTH, tooDeepAt } from './depth';
import { ARRAYS, JSON_FORMAT, JSON_FORMAT_VERSION } from './layout';
import { syntaxErrorAt } from './position';
import { fingerprint, isIntact, SHARED_FORMAT } from './signature';
import { upgraded } from './upgrades';

const MAX_BYTES = 200 * 1024 * 1024;
const SHOWN_PROBLEMS = 10;
/** Also where an underscore is written as an escape. Parsing with a reviver is slow, so it is kept for these files. */
const MENTIONS_PROTOTYPE = /__proto__|\\u005f/i;

/** Reads our own file (schemas/files/workspace-export.schema.json). Records in it replace those with the same id. */
export const jsonImporter: Importer = {
  id: 'json',
  matches: (head, fileName) => {
    const start = new TextDecoder().decode(head.subarray(0, 4096)).trimStart();
    return start.startsWith('{') || (/\.json$/i.test(fileName) && !start.startsWith('<'));
  },
  read: (bytes, context) => readJson(bytes, context.fileName),
};

function readJson(bytes: Uint8Array, fileName: string): ReadResult {
  if (bytes.length > MAX_BYTES)
    return refused(refusal('import.tooLarge', { megabytes: MAX_BYTES / 1024 / 1024 }));
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refused(refusal('import.json.encoding'));
  }
  const deep = tooDeepAt(text);
  if (deep)
    return refused({ ...refusal('import.json.tooDeep', { depth: MAX_JSON_DEPTH, ...deep }), ...deep });
  let file: unknown;
  try {
    file = MENTIONS_PROTOTYPE.test(text) ? JSON.parse(text, dropPrototype) : JSON.parse(text);
  } catch {
    const place = syntaxErrorAt(text);
    return refused({ ...refusal('import.json.syntax', place), ...place });
  }
  if (typeof file === 'object' && file !== null && 'format' in file && file.format === SHARED_FORMAT)
    return readShared(file, fileName);
  return readExport(file, fileName);
}

/** What somebody has given away: our own file inside, and what its signature says. A changed file is told before anything is taken in. */
function readShared(file: unknown, fileName: string): ReadResult {
  if (!sharedFile(file)) return refused(...invalid(sharedFile.errors ?? []));
  const { statement, signature } = file;
  const inside = readExport(file.content, fileName);
  if (!inside.fragment) return inside;
  const told = {
    organisation: statement.organisation,
    level: levelWord(statement.level, 'fi'),
    day: statement.at.slice(0, 10),
    fingerprint: fingerprint(signature),
  };
  // What a changed file says of itself is not repeated.
  if (!isIntact(file)) return { ...inside, problems: [warning('share.changed', told), ...inside.problems] };
  const names = statement.leftOut.map((key) => fieldWord(key, 'fi')).join(', ');
  const said: Problem[] = [{ code: 'share.signed', params: told, severity: 'info' }];
  if (names !== '') said.push({ code: 'share.stayed', params: { names }, severity: 'info' });
  return { ...inside, problems: [...said, ...inside.problems] };
}

function readExport(file: unknown, fileName: string): ReadResult {
  if (typeof file !== 'object' || file === null || !('format' in file) || file.format !== JSON_FORMAT) {
    return refused(refusal('import.json.notOurs'));
  }
  const version: unknown = 'formatVersion' in file ? file.formatVersion : undefined;
  if (typeof version === 'number' && version > JSON_FORMAT_VERSION) {
    return refused(refusal('import.json.newer', { version, known: JSON_FORMAT_VERSION }));
  }
  const current: unknown = upgraded(file as { [key: string]: unknown });
  if (!workspaceExport(current)) return refused(...invalid(workspaceExport.errors ?? []));
  return withRecords(current, fileName);
}

function withRecords(file: WorkspaceExport, fileName: string): ReadResult {
  const records: ModelRecord[] = [];
  const seen = new Set<string>();
  for (const [key] of ARRAYS) {
    for (const [at, record] of (file[key] ?? []).entries()) {
      if (seen.has(record.id))
        return refused(refusal('import.json.idTwice', { id: record.id, path: `/${key}/${at}` }));
      seen.add(record.id);
      records.push(record);
    }
  }
  const fragment = { records, modelName: file.name ?? {}, source: fileName, matching: 'replace' as const };
  return { format: 'json', fragment, problems: [] };
}

/** A key of that name would become the object's prototype in careless code further on. */
function dropPrototype(this: unknown, key: string, value: unknown): unknown {
  return key === '__proto__' ? undefined : value;
}

function invalid(errors: readonly ValidationError[]): Problem[] {
  const shown = errors.slice(0, SHOWN_PROBLEMS).map((error) => {
    const extra = error.params['additionalProperty'] ?? error.params['missingProperty'] ?? '';
    const message = `${error.message ?? error.keyword}${typeof extra === 'string' && extra !== '' ? ` (${extra})` : ''}`;
    return refusal('import.json.invalid', {
      path: error.instancePath === '' ? '/' : error.instancePath,
      message,
    });
  });
  return shown.length > 0 ? shown : [refusal('import.json.invalid', { path: '/', message: '' })];
}

function refused(...problems: Problem[]): ReadResult {
  return { format: 'json', problems };
}
