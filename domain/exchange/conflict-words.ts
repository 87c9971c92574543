// A conflict of a three-way merge as a person reads it: what it is about, which piece of information, and the values of the sides.
import type { ExchangeConflict, LocalisedText, ModelRecord } from '../../schemas/generated/types';
import names from '../notation/names.fi.json';
import type { ChoiceLists } from '../portfolio/choice-lists';
import { choiceWord, fieldOf, fieldWord } from '../portfolio/fields';
import { flowFieldWord, flowValueWord } from '../portfolio/flow-fields';
import { recordName } from '../record-names';
import { textIn } from '../text';
import type { AskedConflict } from './intake';
import words from './words.fi.json';

const LANGUAGE = 'fi';
const LONGEST = 300;
const WORDS: Readonly<Record<string, string>> = words.keys;
const VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = words.values;
const TYPES: Readonly<Record<string, string>> = { ...names.relationships, ...names.elements };
const LANGUAGES: Readonly<Record<string, string>> = {
  fi: 'suomeksi',
  sv: 'ruotsiksi',
  en: 'englanniksi',
  und: '',
};

/** What names are looked up from: records here, there and as they were. */
export interface ConflictRecords {
  readonly get: (id: string) => ModelRecord | undefined;
  readonly lists: ChoiceLists;
}

/** The conflict in Finnish. */
export function conflictInWords(conflict: AskedConflict, records: ConflictRecords): ExchangeConflict {
  const { id, kind, recordId, path, side } = conflict;
  const record = records.get(recordId);
  const value = (of: unknown): string =>
    (kind === 'field' ? valueWord(path, of, records) : (nameOf(of, records) ?? '')).slice(0, LONGEST);
  return {
    id,
    kind,
    subject: (record ? subjectName(record, records) : recordId).slice(0, LONGEST),
    field: (kind === 'field' ? pathWord(path, records) : '').slice(0, LONGEST),
    ...(conflict.base === undefined ? {} : { base: value(conflict.base) }),
    ...(conflict.mine === undefined ? {} : { mine: value(conflict.mine) }),
    ...(conflict.theirs === undefined ? {} : { theirs: value(conflict.theirs) }),
    ...(side ? { side } : {}),
  };
}

/** What joins or speaks of others is told by both. */
function subjectName(record: ModelRecord, records: ConflictRecords): string {
  const of = (id: string): string => recordName(records, id, LANGUAGE);
  switch (record.kind) {
    case 'placement':
      return `${of(record.elementId)} – ${of(record.componentId)}`;
    case 'fate':
      return `${of(record.subjectId)} (${of(record.stateId)})`;
    case 'viewItem':
      return record.subjectId === undefined
        ? of(record.viewId)
        : `${of(record.subjectId)} (${of(record.viewId)})`;
    default:
      return of(record.id);
  }
}

function nameOf(value: unknown, records: ConflictRecords): string | undefined {
  const record = value as ModelRecord | undefined;
  return record ? subjectName(record, records) : undefined;
}

function pathWord([first = '', second, ...rest]: readonly string[], records: ConflictRecords): string {
  const word = WORDS[first] ?? fieldWord(first, LANGUAGE);
  if (second === undefined) return word;
  const last = rest.at(-1);
  if (first === 'fields') return fieldWord(second, LANGUAGE);
  if (first === 'facts') return `${word}: ${fieldWord(second, LANGUAGE)}`;
  if (first === 'flow') return flowFieldWord(second as Parameters<typeof flowFieldWord>[0], LANGUAGE);
  if (first === 'name' || first === 'documentation')
    return second === LANGUAGE ? word : `${word} ${LANGUAGES[second] ?? second}`;
  const named = WORDS[second] ?? (records.get(second) ? recordName(records, second, LANGUAGE) : undefined);
  const ends = [named, last === undefined ? undefined : WORDS[last]].filter((part) => part !== undefined);
  return ends.length > 0 ? `${word}: ${ends.join(', ')}` : word;
}

function valueWord(path: readonly string[], value: unknown, records: ConflictRecords): string {
  if (typeof value === 'boolean') return value ? 'kyllä' : 'ei';
  if (typeof value === 'number') return new Intl.NumberFormat(LANGUAGE).format(value);
  if (Array.isArray(value)) return value.map((one) => valueWord(path, one, records)).join(', ');
  if (typeof value !== 'string') return objectWord(path, value, records);
  const [first = '', second = ''] = path;
  if (first === 'fields') return choiceWord(second, value, LANGUAGE, records.lists);
  if (first === 'flow' && second !== 'data')
    return flowValueWord(second as Parameters<typeof flowFieldWord>[0], value, LANGUAGE, records.lists);
  if (first === 'type') return TYPES[value] ?? value;
  const known = VALUES[first]?.[value];
  if (known !== undefined) return known;
  return records.get(value) ? recordName(records, value, LANGUAGE) : value;
}

/** Texts of a value with parts, such as a text in languages or a property. */
function objectWord(path: readonly string[], value: unknown, records: ConflictRecords): string {
  if (typeof value !== 'object' || value === null) return '';
  if (isText(value)) return textIn(value, LANGUAGE);
  const keyWord = (key: string): string =>
    WORDS[key] ?? (fieldOf(key) ? fieldWord(key, LANGUAGE) : LANGUAGES[key]) ?? '';
  return Object.entries(value)
    .map(([key, of]) => [keyWord(key), valueWord(path, of, records)].filter((part) => part !== '').join(': '))
    .filter((part) => part !== '')
    .join('; ');
}

function isText(value: object): value is LocalisedText {
  const entries = Object.entries(value);
  return entries.length > 0 && entries.every(([tag, text]) => typeof text === 'string' && tag in LANGUAGES);
}
