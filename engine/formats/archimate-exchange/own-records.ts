// Our records inside ArchiMate: an element or relationship carries what other tools understand, typed properties carry
// our fields, and one property holds as JSON what neither can say. A record is the three laid over each other.
import { sameValue } from '../../../domain/records';
import type { Element, ModelRecord, Relationship } from '../../../schemas/generated/types';
import { modelRecord } from '../../../schemas/generated/record-validators.js';
import { tooDeepAt } from '../json/depth';
import type { Notes } from './notes';
import { OWN_PROPERTIES } from './own-properties';
import type { Definitions, RawProperty } from './properties';

type Values = { [key: string]: unknown };
/** How the JSON of a record is laid over what the file says in its own words. */
export type LayOver = (record: Values, overlay: Values) => unknown;
export type Kind = ModelRecord['kind'];

const ELEMENT_KINDS: readonly Kind[] = ['element', 'organisation', 'referenceModel', 'state'];
const RELATIONSHIP_KINDS: readonly Kind[] = ['relationship', 'placement', 'fate', 'applicability'];

/** An element or relationship of the file before it is known which record it is. */
export interface ConceptDraft {
  readonly base: Element | Relationship;
  readonly raw: readonly RawProperty[];
  readonly line: number;
}

/** Where values of ours live in a record of this kind. */
export function holdersOf(kind: Kind): readonly string[] {
  if (kind === 'element') return ['fields', 'element'];
  if (kind === 'relationship') return ['flow'];
  return [kind];
}

/** The values of the record that have a readable property. */
export function ownValuesOf(record: ModelRecord): [key: string, value: string][] {
  const out: [string, string][] = [];
  const collect = (holder: string, values: object | undefined): void => {
    for (const [name, value] of Object.entries(values ?? {})) {
      const key = `${holder}.${name}`;
      if (OWN_PROPERTIES.has(key) && (typeof value === 'string' || typeof value === 'number'))
        out.push([key, String(value)]);
    }
  };
  if (record.kind === 'element') collect('fields', record.fields);
  if (record.kind === 'relationship') collect('flow', record.flow);
  else collect(record.kind, record);
  return out.sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * The record that a concept of the file is. Undefined for what this program generated for other tools to see
 * (plateaus' contents, gaps). `as` overrides the kind that the file tells: the writer asks what reading would give.
 */
export function conceptRecord(
  draft: ConceptDraft,
  definitions: Definitions,
  notes: Notes,
  as?: Kind,
  lay: LayOver = overlaid,
): ModelRecord | undefined {
  const text = definitions.recordText(draft.raw);
  const overlay = text === undefined ? {} : parsedOverlay(text, draft, notes);
  if (overlay['generated'] === true) return undefined;
  const kinds = draft.base.kind === 'element' ? ELEMENT_KINDS : RELATIONSHIP_KINDS;
  const kind = as ?? kinds.find((candidate) => candidate === overlay['kind']) ?? draft.base.kind;
  const conceptType = kind === draft.base.kind ? draft.base.type : undefined;
  const { own, properties, specializationIds } = definitions.settle(draft.raw, holdersOf(kind), conceptType);
  const base = {
    ...draft.base,
    ...(properties.length > 0 ? { properties } : {}),
    ...(specializationIds.length > 0 ? { specializationIds } : {}),
  };
  if (as !== undefined) return shaped(kind, base, own) as unknown as ModelRecord;
  if (text === undefined && own.size === 0) return base;
  const record = lay(shaped(kind, base, own), overlay);
  if (modelRecord(record)) return record;
  notes.warn('ownRecordInvalid', { id: base.id, kind }, draft.line, base.id);
  return base;
}

/** The record with the JSON laid over it: null takes a key away. Identity and kind are not open to it. */
export function overlaid(record: Values, overlay: Values): unknown {
  const out: Values = { ...record };
  for (const [key, value] of Object.entries(overlay)) {
    if (key === 'id' || key === 'kind') continue;
    if (value === null) delete out[key];
    else out[key] = value;
  }
  return out;
}

/** JSON that makes `actual` out of `read`; undefined where they are the same already. */
export function overlayOf(read: ModelRecord | undefined, actual: ModelRecord): Values | undefined {
  const from: Values = { ...read };
  const to: Values = { ...actual };
  const out: Values = {};
  for (const key of new Set([...Object.keys(to), ...Object.keys(from)].sort())) {
    if (to[key] === undefined ? from[key] !== undefined : !sameValue(from[key], to[key]))
      out[key] = to[key] ?? null;
  }
  return Object.keys(out).length > 0 ? out : undefined;
}

/** Compact JSON that XML can carry: the two characters that JSON leaves and XML forbids are escaped. */
export function overlayText(overlay: Values): string {
  return JSON.stringify(overlay).replace(/[\ufffe\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`);
}

function parsedOverlay(text: string, draft: ConceptDraft, notes: Notes): Values {
  const overlay = jsonObject(text);
  if (!overlay)
    notes.warn('ownRecordInvalid', { id: draft.base.id, kind: draft.base.kind }, draft.line, draft.base.id);
  return overlay ?? {};
}

/** A JSON object without a key that could become a prototype; undefined where the text is no such thing. */
export function jsonObject(text: string): Values | undefined {
  if (tooDeepAt(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text, (key, inner: unknown) =>
      key === '__proto__' ? undefined : inner,
    );
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Values)
      : undefined;
  } catch {
    return undefined;
  }
}

function shaped(kind: Kind, base: Element | Relationship, own: ReadonlyMap<string, string | number>): Values {
  const values = (holder: string): Values => {
    const out: Values = {};
    for (const [key, value] of own)
      if (key.startsWith(`${holder}.`)) out[key.slice(holder.length + 1)] = value;
    return out;
  };
  const nested = (holder: string): Values => {
    const inner = values(holder);
    return Object.keys(inner).length > 0 ? { [holder]: inner } : {};
  };
  const { id, externalIds, documentation, properties, foreign } = base;
  const common: Values = { id, ...defined({ externalIds }) };
  const named: Values = {
    ...common,
    ...defined({ name: base.name, documentation, properties, foreign }),
    ...values(kind),
  };
  switch (kind) {
    case 'element':
      return { ...base, ...nested('fields'), ...values('element') };
    case 'relationship':
      return { ...base, ...nested('flow') };
    case 'organisation':
    case 'referenceModel':
      return { kind, ...named };
    case 'state':
      return { kind, ownerId: base.ownerId, ...named };
    default:
      break;
  }
  if (base.kind !== 'relationship') return { ...base };
  const { sourceId, targetId } = base;
  switch (kind) {
    case 'placement':
      return { kind, ...common, elementId: sourceId, componentId: targetId, ...values(kind) };
    case 'fate':
      return { kind, id, subjectId: targetId, ...values(kind) };
    case 'applicability':
      return { kind, id, organisationId: sourceId, componentId: targetId, ...values(kind) };
    default:
      return { ...base };
  }
}

function defined(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
