// Products that may be one and the same: the work list of the catalogue. Suspicions with their reasons; a person decides once for
// all. About linear in the number of products: only names that share a word, or all letters but one, are compared.
import { lettersButOne, normalisedName } from '../names';
import { textIn } from '../text';
import { productKey } from './product-key';
import type { ListedProduct } from './product-list';
import { Suppliers } from './suppliers';
import type { ModelIndex } from '../model-index';

export type LikenessReason = 'oneLetter' | 'inflected' | 'sameWords' | 'oneInOther' | 'initials';

export interface Proposal {
  readonly a: ListedProduct;
  readonly b: ListedProduct;
  readonly reason: LikenessReason;
  /** What speaks for and against besides the names. */
  readonly sameComponent: boolean;
  readonly supplier: 'same' | 'other' | 'unknown';
  /** 0–1: how likely they are the same; a rule of thumb for the order, no probability. */
  readonly score: number;
}

const BASE: Readonly<Record<LikenessReason, number>> = {
  inflected: 0.85,
  sameWords: 0.85,
  oneLetter: 0.75,
  oneInOther: 0.5,
  initials: 0.5,
};
const SAME_COMPONENT = 0.15;
const SUPPLIER = 0.15;
/** Less likely pairs are not shown. */
const LEAST = 0.5;
/** A word that more products have than this tells nothing. */
const COMMON = 40;
/** Endings of Finnish cases that people write after a product's name: "Tarmon", "Tarmossa". */
const CASES = /(?:ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|iin|in|en|n|an|än|a|ä)$/u;

/** Pairs that may be the same and about which nobody has decided, likeliest first. */
export function proposals(index: ModelIndex, products: readonly ListedProduct[]): Proposal[] {
  const suppliers = new Suppliers(index);
  const subjects = products
    .filter(({ product, elements }) => !product.unnamed && elements.length > 0)
    .map((listed) => new Subject(listed, suppliers));
  const found = new Map<string, Proposal>();
  for (const [reason, keysOf] of SEARCHES)
    for (const group of sharing(subjects, keysOf)) {
      for (const [at, a] of group.entries())
        for (const b of group.slice(at + 1)) {
          const key = pairKey(a, b);
          if (found.has(key) || a === b || apart(a, b) || apart(b, a)) continue;
          const told = reason === 'word' ? within(a, b) : reason;
          const proposal = told && proposed(a, b, told);
          if (proposal && proposal.score >= LEAST) found.set(key, proposal);
        }
    }
  return [...found.values()].sort(
    (x, y) =>
      y.score - x.score ||
      y.a.elements.length + y.b.elements.length - x.a.elements.length - x.b.elements.length ||
      (pairName(x) < pairName(y) ? -1 : 1),
  );
}

/** What of a product is compared. */
class Subject {
  readonly keys: readonly string[];
  readonly words: readonly (readonly string[])[];
  readonly suppliers: ReadonlySet<string>;

  constructor(
    readonly listed: ListedProduct,
    suppliers: Suppliers,
  ) {
    const spelled = [...new Set([listed.product.name, ...listed.spellings.map((one) => one.spelled)])];
    const keys = spelled.map((name) => productKey(name, listed.suppliers[0])).filter(({ key }) => key !== '');
    this.keys = [...new Set(keys.map(({ key }) => key))];
    this.words = keys.map(({ words }) => words);
    this.suppliers = new Set(listed.suppliers.flatMap((name) => suppliers.of(name)?.id ?? []));
  }
}

type Keys = (subject: Subject) => readonly string[];

const SEARCHES: readonly (readonly [LikenessReason | 'word', Keys])[] = [
  ['sameWords', ({ words }) => words.map((list) => [...list].sort().join(' '))],
  ['inflected', ({ keys }) => keys.filter((key) => key.length >= 5).map(stemOf)],
  ['oneLetter', ({ keys }) => keys.flatMap(lettersButOne)],
  [
    'initials',
    ({ keys, words }) => [
      ...words.map(initialsOf),
      ...keys.filter((key) => key.length === 3 || key.length === 4),
    ],
  ],
  ['word', ({ words }) => [...new Set(words.flat())].filter((word) => word.length >= 4)],
];

function sharing(subjects: readonly Subject[], keysOf: Keys): Subject[][] {
  const groups = new Map<string, Subject[]>();
  for (const subject of subjects)
    for (const key of new Set(keysOf(subject))) {
      if (key === '') continue;
      const group = groups.get(key);
      if (group) group.push(subject);
      else groups.set(key, [subject]);
    }
  return [...groups.values()].filter(({ length }) => length > 1 && length <= COMMON);
}

function stemOf(key: string): string {
  let stem = key;
  for (let next = stem.replace(CASES, ''); next !== stem && next.length >= 4; next = stem.replace(CASES, ''))
    stem = next;
  return stem;
}

function initialsOf(words: readonly string[]): string {
  return words.length >= 3 && words.length <= 4 ? words.map((word) => word.charAt(0)).join('') : '';
}

/** All words of one name are in the other: "Tarmo" and "Tarmo HR", "Talous-Tarmo". */
function within(a: Subject, b: Subject): LikenessReason | undefined {
  const holds = (all: readonly string[], some: readonly string[]): boolean =>
    some.length > 0 && some.length < all.length && some.every((word) => all.includes(word));
  const is = a.words.some((one) => b.words.some((other) => holds(one, other) || holds(other, one)));
  return is ? 'oneInOther' : undefined;
}

function proposed(a: Subject, b: Subject, reason: LikenessReason): Proposal {
  const sameComponent = [...a.listed.componentIds].some((id) => b.listed.componentIds.has(id));
  const supplier =
    a.suppliers.size === 0 || b.suppliers.size === 0
      ? 'unknown'
      : [...a.suppliers].some((id) => b.suppliers.has(id))
        ? 'same'
        : 'other';
  const score =
    BASE[reason] +
    (sameComponent ? SAME_COMPONENT : -SAME_COMPONENT / 3) +
    (supplier === 'same' ? SUPPLIER : supplier === 'other' ? -SUPPLIER : 0);
  return {
    ...(a.listed.product.name < b.listed.product.name
      ? { a: a.listed, b: b.listed }
      : { a: b.listed, b: a.listed }),
    reason,
    sameComponent,
    supplier,
    score: Math.max(0, Math.min(1, score)),
  };
}

/** Someone has said that they are not the same. */
function apart(a: Subject, b: Subject): boolean {
  const notNames = a.listed.product.entry?.notNames;
  if (!notNames) return false;
  const keys = new Set(notNames.map(normalisedName));
  const { product, spellings } = b.listed;
  const names = [
    product.name,
    ...(product.entry ? [textIn(product.entry.name, 'fi'), ...(product.entry.names ?? [])] : []),
    ...spellings.map(({ spelled }) => spelled),
  ];
  return names.some((name) => keys.has(normalisedName(name)));
}

function pairKey(a: Subject, b: Subject): string {
  return [a.listed.product.id, b.listed.product.id].sort().join(' ');
}

function pairName({ a, b }: Proposal): string {
  return `${a.product.name} ${b.product.name}`;
}
