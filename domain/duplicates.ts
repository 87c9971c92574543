// Which elements of an organisation may be one and the same: names that say the same, names that nearly do, and the
// same product of the same supplier. Suspicions with their reason; a person decides.
import type { Element } from '../schemas/generated/types';
import type { ModelIndex } from './model-index';
import { lettersButOne, namesOf, normalisedName, words } from './names';

export type DuplicateReason = 'sameName' | 'alias' | 'sameWords' | 'oneLetter' | 'oneInOther' | 'sameProduct';

/** Elements that may be the same, and why. */
export interface SuspectedDuplicates {
  readonly elementIds: readonly string[];
  readonly reason: DuplicateReason;
}

/** Surest first. */
const ORDER: readonly DuplicateReason[] = [
  'sameName',
  'alias',
  'sameWords',
  'sameProduct',
  'oneLetter',
  'oneInOther',
];
/** A word that more names have than this tells nothing. */
const COMMON = 30;

/**
 * Suspected duplicates of one organisation, surest first, each pair in one group only. Elements that are marked as
 * different from each other, junctions and parts of reference models are left out. About linear in the number of
 * elements: only names that share a whole word, or all letters but one, are compared.
 */
export function suspectedDuplicates(index: ModelIndex, organisationId: string): SuspectedDuplicates[] {
  const elements = index
    .pointing('element', 'owner', organisationId)
    .filter((element) => !element.reference && !element.type.endsWith('Junction'));
  const search = new Search(elements);
  return ORDER.flatMap((reason) => search.groups(reason));
}

class Search {
  private readonly byId: ReadonlyMap<string, Element>;
  private readonly found = new Set<string>();

  constructor(private readonly elements: readonly Element[]) {
    this.byId = new Map(elements.map((element) => [element.id, element]));
  }

  groups(reason: DuplicateReason): SuspectedDuplicates[] {
    const groups: SuspectedDuplicates[] = [];
    for (const ids of this.candidates(reason)) {
      const fresh = this.unseen(ids);
      if (fresh.length < 2) continue;
      for (const a of fresh) for (const b of fresh) if (a < b) this.found.add(`${a} ${b}`);
      groups.push({ elementIds: fresh, reason });
    }
    return groups;
  }

  /** The identifiers that form a new suspicion together with the first of them. */
  private unseen(ids: readonly string[]): string[] {
    const [first, ...rest] = [...new Set(ids)];
    if (first === undefined) return [];
    return [
      first,
      ...rest.filter((id) => !this.found.has([first, id].sort().join(' ')) && !this.apart(first, id)),
    ];
  }

  private apart(a: string, b: string): boolean {
    return (
      this.byId.get(a)?.differentFrom?.includes(b) === true ||
      this.byId.get(b)?.differentFrom?.includes(a) === true
    );
  }

  private candidates(reason: DuplicateReason): string[][] {
    switch (reason) {
      case 'sameName':
        return this.sharing((element) =>
          namesOf(element).map((name) => `${element.type} ${normalisedName(name)}`),
        );
      case 'alias':
        return this.sharing((element) =>
          [...namesOf(element), ...(element.aliases ?? [])].map(
            (name) => `${element.type} ${normalisedName(name)}`,
          ),
        );
      case 'sameWords':
        return this.sharing((element) =>
          namesOf(element).map((name) => `${element.type} ${words(name).sort().join(' ')}`),
        );
      case 'sameProduct':
        return this.sharing((element) => {
          const { supplier, product } = element.fields ?? {};
          return supplier && product
            ? [`${element.type} ${normalisedName(supplier)} ${normalisedName(product)}`]
            : [];
        });
      case 'oneLetter':
        return this.oneLetterApart();
      case 'oneInOther':
        return this.oneInOther();
    }
  }

  /** Groups of elements that have a key in common. */
  private sharing(keysOf: (element: Element) => readonly string[]): string[][] {
    const groups = new Map<string, string[]>();
    for (const element of this.elements) {
      for (const key of new Set(keysOf(element))) {
        if (key.endsWith(' ')) continue;
        const group = groups.get(key);
        if (group) group.push(element.id);
        else groups.set(key, [element.id]);
      }
    }
    return [...groups.values()].filter((ids) => ids.length > 1);
  }

  /** Names of five letters or more that differ by one letter added, left out or changed. Digits must be the same. */
  private oneLetterApart(): string[][] {
    return this.sharing((element) =>
      namesOf(element).flatMap((name) => lettersButOne(name).map((form) => `${element.type} ${form}`)),
    ).filter((ids) => ids.length <= COMMON);
  }

  /** All words of one name begin or end the other: "Primus" and "Primus oppilashallinto". */
  private oneInOther(): string[][] {
    const byFirstWord = new Map<string, Element[]>();
    for (const element of this.elements) {
      for (const name of namesOf(element)) {
        const [first] = words(name);
        if (first === undefined || first.length < 4) continue;
        const key = `${element.type} ${first}`;
        const list = byFirstWord.get(key);
        if (list) list.push(element);
        else byFirstWord.set(key, [element]);
      }
    }
    const pairs: string[][] = [];
    for (const list of byFirstWord.values()) {
      if (list.length < 2 || list.length > COMMON) continue;
      for (const a of list) for (const b of list) if (a.id !== b.id && begins(a, b)) pairs.push([a.id, b.id]);
    }
    return pairs;
  }
}

function begins(short: Element, long: Element): boolean {
  return namesOf(short).some((a) =>
    namesOf(long).some((b) => normalisedName(b).startsWith(`${normalisedName(a)} `)),
  );
}
