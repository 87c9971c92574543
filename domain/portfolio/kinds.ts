// The kinds of things that a municipality keeps a list of, over the types of ArchiMate (JHS 179 metamodel).
import type { Element } from '../../schemas/generated/types';
import { DATA_STORE, PRIVACY_NOTICE } from '../conventions/rules';
import { textIn } from '../text';
import kinds from './kinds.json';

export type PortfolioKind =
  | 'system'
  | 'applicationService'
  | 'interface'
  | 'dataStore'
  | 'dataGroup'
  | 'service'
  | 'process'
  | 'capability'
  | 'unit'
  | 'stakeholder'
  | 'contract'
  | 'technology'
  | 'other';

interface KindRow {
  readonly kind: PortfolioKind;
  readonly types: readonly string[];
  readonly one: Readonly<Record<string, string>>;
  readonly many: Readonly<Record<string, string>>;
}

const OTHER: KindRow = {
  kind: 'other',
  types: [],
  one: { fi: 'Muu', sv: 'Annat', en: 'Other' },
  many: { fi: 'Muut', sv: 'Övriga', en: 'Others' },
};

const ROWS = [...(kinds as readonly KindRow[]), OTHER];
const BY_TYPE = new Map(ROWS.flatMap(({ kind, types }) => types.map((type) => [type, kind] as const)));

/** Every kind in the order of a menu; what belongs to none of the others is the last. */
export const PORTFOLIO_KINDS: readonly PortfolioKind[] = ROWS.map(({ kind }) => kind);

/**
 * The kind of an element: what JHS 179 calls it where that is said (a Product that is a data store), otherwise what its
 * ArchiMate type is called.
 */
export function portfolioKind({ type, jhsKind }: Pick<Element, 'type' | 'jhsKind'>): PortfolioKind {
  if (jhsKind === DATA_STORE) return 'dataStore';
  if (jhsKind === PRIVACY_NOTICE) return 'other';
  return BY_TYPE.get(type) ?? 'other';
}

/** The ArchiMate types of a kind, the usual one first; none for `other`. */
export function typesOf(kind: PortfolioKind): readonly string[] {
  return row(kind).types;
}

/** The word for one or many of a kind, with a capital letter. `language`: fi, sv or en. */
export function kindWord(kind: PortfolioKind, language: string, number: 'one' | 'many' = 'many'): string {
  return textIn(row(kind)[number], language);
}

function row(kind: PortfolioKind): KindRow {
  return ROWS.find((one) => one.kind === kind) ?? OTHER;
}
