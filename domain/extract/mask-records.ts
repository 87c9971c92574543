// Masking the records of an extract: which texts are names to hide, and every place in a record that is text.
import { FIELDS } from '../portfolio/fields';
import type { Element, ExtractChoice, ModelRecord, Organisation } from '../../schemas/generated/types';
import { copyOf } from '../fragment-references';
import names from '../notation/names.fi.json';
import { Mask, pseudonyms } from './mask';

/** One masked name: for the key that stays with the sender. */
export interface MaskedName {
  readonly pseudonym: string;
  readonly name: string;
}

export interface Masked {
  readonly records: ModelRecord[];
  readonly key: MaskedName[];
  /** Masked names that also occur in the records that stay as they are: those of reference models. */
  readonly alsoPublic: string[];
}

/** Keys whose values are not text of people: identifiers, types, codes, numbers as text, bytes. */
const STRUCTURE =
  /^(kind|id|.*Ids?|type|itemType|relationshipType|elementType|layer|conceptType|fate|degree|status|key|routing|base64|mediaType|date|personalData|method|frequency|direction|accessType|confidence|municipalityCode|businessId|style|viewpoint|differentFrom)$/u;

/** Fields whose values are codes or days. */
const CODED: ReadonlySet<string> = new Set(
  FIELDS.filter(({ value }) => value === 'choice' || value === 'date').map(({ key }) => key),
);

/** Replaces names in the records, which are the extract's own. Records of reference models stay as they are. */
export function maskRecords(records: readonly ModelRecord[], choice: ExtractChoice): Masked {
  const models = new Set(records.filter(({ kind }) => kind === 'referenceModel').map(({ id }) => id));
  const isPublic = (record: ModelRecord): boolean =>
    models.has(record.id) || ('ownerId' in record && models.has(record.ownerId));
  const own = records.filter((record) => !isPublic(record));
  const key: MaskedName[] = [];
  const mask = maskOf(own, choice, key);
  const out = records.flatMap((record) => {
    if (isPublic(record)) return [record];
    // A picture may show what the texts no longer tell.
    if (record.kind === 'image') return [];
    return [maskedRecord(record, mask)];
  });
  const alsoPublic = new Set<string>();
  for (const record of records) {
    if (!isPublic(record) || !('name' in record)) continue;
    for (const text of Object.values(record.name ?? {})) if (mask.finds(text)) alsoPublic.add(text);
  }
  return { records: out, key, alsoPublic: [...alsoPublic] };
}

/** Texts that masked records still tell; empty unless something is wrong. The last check before a file is written. */
export function leaks(records: readonly ModelRecord[], key: readonly MaskedName[]): string[] {
  const mask = new Mask();
  for (const { name } of key) mask.add(name, '…');
  const found = new Set<string>();
  for (const record of records)
    walk(record as unknown, (text) => {
      if (mask.finds(text)) found.add(text);
      return text;
    });
  return [...found];
}

function maskOf(records: readonly ModelRecord[], choice: ExtractChoice, key: MaskedName[]): Mask {
  const hidden = new Mask();
  const elements = records.filter((record): record is Element => record.kind === 'element');
  const organisations = choice.maskOrganisation
    ? records.filter((record): record is Organisation => record.kind === 'organisation')
    : [];
  for (const record of organisations) for (const text of Object.values(record.name)) hidden.add(text, '');
  for (const element of choice.maskNames ? elements : [])
    for (const text of textsOf(element)) hidden.add(text, '');
  const mask = new Mask();
  const counters = new Map<string, number>();
  const next = (word: string): string => {
    const number = (counters.get(word) ?? 0) + 1;
    counters.set(word, number);
    return pseudonyms(word, (text) => hidden.finds(text))(number);
  };
  const replace = (texts: readonly string[], pseudonym: string): void => {
    for (const text of texts) {
      if (mask.pseudonymOf(text) === undefined && text.trim() !== '') key.push({ pseudonym, name: text });
      mask.add(text, pseudonym);
    }
  };
  for (const record of organisations) replace(Object.values(record.name), next('Organisaatio'));
  if (!choice.maskNames) return mask;
  for (const element of elements) {
    const word = (names.elements as Record<string, string>)[element.type] ?? element.type;
    replace([...Object.values(element.name), ...(element.aliases ?? [])], next(word));
  }
  // Who supplies what tells which system is meant.
  for (const { fields } of elements) {
    if (fields?.product && mask.pseudonymOf(fields.product) === undefined)
      replace([fields.product], next('Tuote'));
    if (fields?.supplier && mask.pseudonymOf(fields.supplier) === undefined)
      replace([fields.supplier], next('Toimittaja'));
  }
  return mask;
}

function textsOf(element: Element): string[] {
  const { product, supplier } = element.fields ?? {};
  return [...Object.values(element.name), ...(element.aliases ?? []), product ?? '', supplier ?? ''];
}

function maskedRecord(record: ModelRecord, mask: Mask): ModelRecord {
  const copy = copyOf(record) as unknown as { [key: string]: unknown };
  delete copy['externalIds'];
  delete copy['foreign'];
  delete copy['imageId'];
  if (record.kind === 'element') {
    // Every language of a name would have the same number; one text without a language says it once.
    const [name = ''] = Object.values(record.name);
    const pseudonym = mask.pseudonymOf(name);
    if (pseudonym !== undefined) {
      copy['name'] = { und: pseudonym };
      delete copy['aliases'];
    }
  }
  return walk(copy, (text) => mask.apply(text)) as ModelRecord;
}

/** The value with every text of people inside it replaced. */
function walk(value: unknown, replace: (text: string) => string): unknown {
  if (typeof value === 'string') return replace(value);
  if (Array.isArray(value)) return value.map((part) => walk(part, replace));
  if (typeof value !== 'object' || value === null) return value;
  const out: { [key: string]: unknown } = {};
  for (const [name, part] of Object.entries(value))
    out[name] = STRUCTURE.test(name) || CODED.has(name) ? part : walk(part, replace);
  return out;
}
