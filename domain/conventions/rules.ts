// The conventions themselves: what each recognises in the records of a file, and what each makes of it. The City of
// Espoo's published data model is the pattern (docs/decisions/0019-conventions.md).
import type {
  Element,
  ElementFields,
  Folder,
  ModelRecord,
  Relationship,
} from '../../schemas/generated/types';
import { fieldsFrom, flowFrom } from './field-values';
import { anyText, folded, isWord, type ModelFacts } from './model-facts';
import words from './words.json';

export const CONVENTION_KEYS = [
  'dataStore',
  'dataStoreByUse',
  'privacyNotice',
  'owner',
  'integration',
  'fields',
  'processId',
  'official',
] as const;
export type ConventionKey = (typeof CONVENTION_KEYS)[number];

/** Something recognised: the record, and the record as the convention would have it. */
export interface Recognised {
  readonly record: Element | Relationship;
  readonly change: (record: Element | Relationship) => Element | Relationship;
}

export interface Convention {
  readonly recognise: (facts: ModelFacts) => Recognised[];
  /** Records that stand beside the changed ones. */
  readonly adds?: (facts: ModelFacts, found: readonly Recognised[]) => ModelRecord[];
}

/** Kinds of JHS 179 that no ArchiMate type tells. */
export const DATA_STORE = 'tietovaranto';
export const PRIVACY_NOTICE = 'tietosuojaseloste';
/** Where the identifier at the beginning of a process's name comes from, among external identifiers. */
export const PROCESS_ID_SOURCE = 'prosessitunnus';

const PROCESSES: ReadonlySet<string> = new Set(['BusinessProcess', 'BusinessFunction']);
const ACTORS: ReadonlySet<string> = new Set(['BusinessActor', 'BusinessRole']);
const OWNED: ReadonlySet<string> = new Set([...PROCESSES, 'Product', 'ApplicationComponent', 'DataObject']);
/** "12.06.01.00 Varhaiskasvatus", "Y2.1 Hakemuksen käsittely": digits with dots, perhaps after a few letters. */
const PROCESS_ID = /^([A-ZÅÄÖ]{0,3}\d{1,3}(?:\.\d{1,3})+\.?)\s+\S/u;

export const CONVENTIONS: { readonly [key in ConventionKey]: Convention } = {
  dataStore: { recognise: (facts) => products(facts, (element) => marked(facts, element)).map(asDataStore) },
  dataStoreByUse: {
    recognise: (facts) => {
      const used = usedStores(facts);
      return products(facts, (element) => used.has(element.id) && !marked(facts, element)).map(asDataStore);
    },
  },
  privacyNotice: { recognise: privacyNotices },
  owner: { recognise: owners },
  integration: { recognise: integrations },
  fields: { recognise: fields },
  processId: { recognise: processIds },
  official: { recognise: unofficial, adds: unofficialFolder },
};

function products(facts: ModelFacts, wanted: (element: Element) => boolean): Element[] {
  return facts.elements
    .filter(({ type, jhsKind }) => type === 'Product' && jhsKind === undefined)
    .filter(wanted);
}

/** A property called tietovaranto that is not denied, or one whose value says tietovaranto. */
function marked(facts: ModelFacts, element: Element): boolean {
  return facts
    .valuesOf(element)
    .some(
      ({ name, value }) => isWord('dataStore', value) || (isWord('dataStore', name) && isWord('yes', value)),
    );
}

/** Products that a system serves and that serve a process: how stores stand between the two. */
function usedStores(facts: ModelFacts): Set<string> {
  const fed = new Set<string>();
  const feeding = new Set<string>();
  for (const { type, sourceId, targetId } of facts.relationships) {
    if (type !== 'Serving') continue;
    if (facts.element(sourceId)?.type === 'ApplicationComponent') fed.add(targetId);
    if (PROCESSES.has(facts.element(targetId)?.type ?? '')) feeding.add(sourceId);
  }
  return new Set([...fed].filter((id) => feeding.has(id)));
}

function asDataStore(record: Element): Recognised {
  return kindOf(record, DATA_STORE);
}

function kindOf(record: Element, jhsKind: string): Recognised {
  return { record, change: (one) => (one.kind === 'element' ? { ...one, jhsKind } : one) };
}

/** Representations that are called so, or that are associated with a marked data store. */
function privacyNotices(facts: ModelFacts): Recognised[] {
  const stores = new Set(products(facts, (element) => marked(facts, element)).map(({ id }) => id));
  const joined = new Set<string>();
  for (const { type, sourceId, targetId } of facts.relationships) {
    if (type !== 'Association') continue;
    if (stores.has(targetId)) joined.add(sourceId);
    if (stores.has(sourceId)) joined.add(targetId);
  }
  return facts.elements
    .filter(({ type, jhsKind }) => type === 'Representation' && jhsKind === undefined)
    .filter((element) => {
      const name = folded(anyText(element.name));
      return joined.has(element.id) || words.privacyNotice.some((word) => name.includes(word));
    })
    .map((element) => kindOf(element, PRIVACY_NOTICE));
}

/** An association called "vastaa" says which unit owns the other end. */
function owners(facts: ModelFacts): Recognised[] {
  const found = new Map<string, Recognised>();
  for (const { type, name, sourceId, targetId } of facts.relationships) {
    if (type !== 'Association' || !isWord('owner', anyText(name))) continue;
    const ends = [facts.element(sourceId), facts.element(targetId)];
    const actor = ends.find((end) => ACTORS.has(end?.type ?? ''));
    const owned = ends.find((end) => OWNED.has(end?.type ?? ''));
    const unit = anyText(actor?.name).trim();
    if (!owned || unit === '' || owned.fields?.ownerUnit !== undefined || found.has(owned.id)) continue;
    found.set(owned.id, withFields(owned, { ownerUnit: unit }));
  }
  return [...found.values()];
}

function integrations(facts: ModelFacts): Recognised[] {
  return facts.relationships.flatMap((record): Recognised[] => {
    if (record.type !== 'Flow') return [];
    const flow = flowFrom(facts.valuesOf(record));
    if (Object.keys(flow).length === 0) return [];
    return [
      {
        record,
        change: (one) => (one.kind === 'relationship' ? { ...one, flow: { ...flow, ...one.flow } } : one),
      },
    ];
  });
}

function fields(facts: ModelFacts): Recognised[] {
  return facts.elements.flatMap((record) => {
    const told = fieldsFrom(facts.valuesOf(record));
    return Object.keys(told).length === 0 ? [] : [withFields(record, told)];
  });
}

/** What the element says itself stands above what the convention tells. */
function withFields(record: Element, told: Partial<ElementFields>): Recognised {
  return {
    record,
    change: (one) => (one.kind === 'element' ? { ...one, fields: { ...told, ...one.fields } } : one),
  };
}

function processIds(facts: ModelFacts): Recognised[] {
  return facts.elements.flatMap((record) => {
    if (!PROCESSES.has(record.type)) return [];
    const id = PROCESS_ID.exec(anyText(record.name).trim())?.[1]?.replace(/\.$/, '');
    if (id === undefined || record.externalIds?.some(({ source }) => source === PROCESS_ID_SOURCE)) return [];
    const change = (one: Element | Relationship): Element | Relationship => ({
      ...one,
      externalIds: [...(one.externalIds ?? []), { source: PROCESS_ID_SOURCE, id }],
    });
    return [{ record, change }];
  });
}

/** Elements without the marker of the official current state, in a model where others have it. */
function unofficial(facts: ModelFacts): Recognised[] {
  const official = (element: Element): boolean =>
    facts.valuesOf(element).some(({ name, value }) => isWord('official', name) && isWord('yes', value));
  const without = facts.elements.filter((element) => !official(element));
  if (without.length === facts.elements.length) return [];
  return without.map((record) => ({ record, change: (one) => one }));
}

function unofficialFolder(_: ModelFacts, found: readonly Recognised[]): ModelRecord[] {
  const [first] = found;
  if (!first) return [];
  const folder: Folder = {
    kind: 'folder',
    id: 'convention-unofficial',
    ownerId: first.record.ownerId,
    name: {
      fi: 'Ei virallista nykytilaa',
      sv: 'Inte officiellt nuläge',
      en: 'Not of the official current state',
    },
    order: 1000,
    itemIds: found.map(({ record }) => record.id),
  };
  return [folder];
}
