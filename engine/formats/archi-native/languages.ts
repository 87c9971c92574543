// Archi has one text where we have one for each language. A file of ours says in which language its texts are; the other
// languages travel as JSON, and what someone has since written in Archi wins over them.
import type { LocalisedText, ModelRecord } from '../../../schemas/generated/types';
import type { LayOver } from '../archimate-exchange/own-records';
import { xmlText } from '../xml/tree';

type Values = { [key: string]: unknown };
const ORDER = ['und', 'fi', 'sv', 'en'];
const TEXTS = ['name', 'documentation', 'label'] as const;

/** The languages of the plain texts of a file: of names and documentation, and of property values. */
export interface Languages {
  readonly texts: string;
  readonly values: string;
}

export const UNDETERMINED: Languages = { texts: 'und', values: 'und' };

/** The language of the text that Archi gets; undefined where there is no text at all. */
export function plainLanguage(text: LocalisedText | undefined, language: string): string | undefined {
  if (!text) return undefined;
  if (text[language] !== undefined) return language;
  const tags = Object.keys(text).sort();
  return ORDER.find((tag) => text[tag] !== undefined) ?? tags[0];
}

/** The text that Archi gets. */
export function plainText(text: LocalisedText | undefined, language: string): string | undefined {
  const tag = plainLanguage(text, language);
  return tag === undefined ? undefined : text?.[tag];
}

/** The most common language of the texts, for the whole file. */
export function commonLanguage(texts: Iterable<LocalisedText | undefined>): string {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const tag of Object.keys(text ?? {})) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  let [best, most] = ['und', counts.get('und') ?? 0];
  for (const [tag, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (count > most) [best, most] = [tag, count];
  return best;
}

/** Says in which language the texts of a record are that came without one. */
export function speak(record: ModelRecord | { name?: LocalisedText }, language: string): void {
  if (language === 'und') return;
  const values: Values = record as Values;
  for (const key of TEXTS) if (isText(values[key])) retag(values[key], language);
}

/** A text without a language gets one. */
export function retag(text: LocalisedText, language: string): void {
  const plain = text['und'];
  if (plain === undefined || language === 'und') return;
  delete text['und'];
  text[language] = plain;
}

/**
 * Lays JSON over what the file says so that texts changed in Archi stay changed: the other languages come from the JSON,
 * the one that Archi shows from the file.
 */
export function layTexts(languages: Languages, lay: LayOver): LayOver {
  return (record, overlay) => {
    // The model's name in Archi is not the organisation's here, and a key not quite the name of a definition.
    if (record['kind'] === 'organisation' || record['kind'] === 'propertyDefinition')
      return lay(record, overlay);
    const out: Values = { ...overlay };
    for (const key of TEXTS) {
      const wanted = overlay[key];
      if (isText(wanted)) out[key] = mergedText(record[key], wanted, languages.texts);
    }
    const values = overlay['properties'];
    if (Array.isArray(values)) {
      const merged = mergedValues(record['properties'], values, languages.values);
      if (merged) out['properties'] = merged;
      else delete out['properties'];
    }
    return lay(record, out);
  };
}

function mergedText(read: unknown, wanted: LocalisedText, language: string): LocalisedText {
  const tag = plainLanguage(wanted, language);
  const text = isText(read) ? Object.values(read)[0] : undefined;
  // Characters that XML does not allow were never in the file.
  if (tag === undefined || text === undefined || text === xmlText(wanted[tag] ?? '')) return wanted;
  return { ...wanted, [tag]: text };
}

/** Undefined where the list was changed in Archi: then the file's list counts. */
function mergedValues(read: unknown, wanted: readonly unknown[], language: string): unknown[] | undefined {
  const list: unknown[] = Array.isArray(read) ? read : [];
  if (list.length === 0) return [...wanted];
  if (list.length !== wanted.length) return undefined;
  const out: unknown[] = [];
  for (const [at, property] of wanted.entries()) {
    const here = list[at];
    if (!isProperty(property) || !isProperty(here) || property.definitionId !== here.definitionId)
      return undefined;
    out.push({ ...property, value: mergedText(here.value, property.value, language) });
  }
  return out;
}

function isProperty(value: unknown): value is { definitionId: string; value: LocalisedText } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'definitionId' in value &&
    typeof value.definitionId === 'string' &&
    'value' in value &&
    isText(value.value)
  );
}

function isText(value: unknown): value is LocalisedText {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((text) => typeof text === 'string')
  );
}
