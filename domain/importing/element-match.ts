// Which element of the workspace an element of a file is, beyond identifiers: what a person decided, a property that
// both carry, type and name. And which look alike without anything being decided.
import type {
  Element,
  ImportCandidate,
  ImportOptions,
  ImportSuggestion,
  ModelRecord,
} from '../../schemas/generated/types';
import type { ModelIndex } from '../model-index';
import { lettersButOne, namesOf, normalisedName, words } from '../names';
import { textIn } from '../text';

const MOST_CANDIDATES = 5;
const MOST_SUGGESTIONS = 300;
type Reason = ImportCandidate['reason'];

/** Matches elements of one import. The owner is the organisation that takes the file in. */
export class ElementMatcher {
  private readonly own: readonly Element[];
  private readonly pairs: ReadonlyMap<string, string | null>;
  private readonly byKey = new Map<string, string | null>();
  private readonly keysOf: (
    element: Element,
    nameOfDefinition: (id: string) => readonly string[],
  ) => string[];

  constructor(
    private readonly index: ModelIndex,
    ownerId: string | undefined,
    options: ImportOptions,
    private readonly fileDefinition: (id: string) => readonly string[],
  ) {
    this.own =
      ownerId === undefined
        ? []
        : index.pointing('element', 'owner', ownerId).filter((one) => !one.reference);
    this.pairs = new Map((options.pairs ?? []).map(({ fileId, elementId }) => [fileId, elementId]));
    this.keysOf = keysFor(options.matching);
    const here = (id: string): readonly string[] =>
      Object.values(index.find('propertyDefinition', id)?.name ?? {});
    // Two elements with one key are nobody's match: a person decides.
    for (const element of this.own)
      for (const key of new Set(this.keysOf(element, here)))
        this.byKey.set(key, this.byKey.has(key) ? null : element.id);
  }

  /** What a person decided: an element, null for none of those here; undefined where nothing is decided. */
  decided(fileId: string): Element | null | undefined {
    const id = this.pairs.get(fileId);
    return id === undefined || id === null ? id : this.own.find((one) => one.id === id);
  }

  /** The element with the same property value or the same type and name, as was chosen. */
  alike(element: Element): Element | undefined {
    for (const key of this.keysOf(element, this.fileDefinition)) {
      const found = this.byKey.get(key);
      if (found) return this.index.find('element', found);
    }
    return undefined;
  }

  /** Elements here that nothing in the file is, and that look like one of these new elements of the file. */
  suggestions(
    fresh: readonly { readonly fileId: string; readonly element: Element }[],
    taken: ReadonlySet<string>,
  ): {
    readonly list: ImportSuggestion[];
    readonly count: number;
  } {
    const look = new Likeness(this.own.filter(({ id }) => !taken.has(id)));
    const list: ImportSuggestion[] = [];
    let count = 0;
    for (const { fileId, element } of fresh) {
      if (this.pairs.has(fileId)) continue;
      const candidates = look.candidates(element);
      if (candidates.length === 0) continue;
      count += 1;
      if (list.length < MOST_SUGGESTIONS)
        list.push({ fileId, name: textIn(element.name, 'fi'), type: element.type, candidates });
    }
    return { list, count };
  }
}

function keysFor(
  matching: ImportOptions['matching'],
): (element: Element, nameOfDefinition: (id: string) => readonly string[]) => string[] {
  if (matching?.by === 'name')
    return (element) =>
      [...new Set(namesOf(element).map((name) => `${element.type}\n${normalisedName(name)}`))].filter(
        (key) => !key.endsWith('\n'),
      );
  if (matching?.by === 'property' && matching.property !== undefined) {
    const wanted = matching.property;
    return (element, nameOfDefinition) =>
      (element.properties ?? [])
        .filter(({ definitionId }) => nameOfDefinition(definitionId).includes(wanted))
        .flatMap(({ value }) => Object.values(value).map((text) => text.trim()))
        .filter(Boolean);
  }
  return () => [];
}

/** Names that are alike without being the same, surest first. */
class Likeness {
  private readonly byKey = new Map<string, Element[]>();

  constructor(elements: readonly Element[]) {
    for (const element of elements)
      for (const [, key] of likenessKeys(element, element.aliases ?? [])) {
        const list = this.byKey.get(key);
        if (list) list.push(element);
        else this.byKey.set(key, [element]);
      }
  }

  candidates(element: Element): ImportCandidate[] {
    if (this.byKey.size === 0) return [];
    const found = new Map<string, ImportCandidate>();
    for (const [reason, key] of likenessKeys(element, element.aliases ?? [])) {
      for (const here of this.byKey.get(key) ?? []) {
        if (found.has(here.id) || found.size >= MOST_CANDIDATES) continue;
        if (reason === 'oneInOther' && !oneBeginsOther(element, here)) continue;
        found.set(here.id, { elementId: here.id, name: textIn(here.name, 'fi'), reason });
      }
    }
    return [...found.values()];
  }
}

/** Keys by which elements of one type look alike, surest first. Each reason has keys of its own. */
function likenessKeys(element: Element, aliases: readonly string[]): [Reason, string][] {
  const out: [Reason, string][] = [];
  const names = namesOf(element);
  const add = (reason: Reason, text: string): void => {
    if (text !== '') out.push([reason, `${reason} ${element.type} ${text}`]);
  };
  for (const name of names) add('sameName', normalisedName(name));
  for (const name of [...names, ...aliases]) add('alias', normalisedName(name));
  for (const name of names) add('sameWords', words(name).sort().join(' '));
  for (const name of names) for (const text of lettersButOne(name)) add('oneLetter', text);
  for (const name of names) {
    const [first = ''] = words(name);
    if (first.length >= 4) add('oneInOther', first);
  }
  return out;
}

function oneBeginsOther(a: Element, b: Element): boolean {
  const begins = (short: string, long: string): boolean => long.startsWith(`${short} `);
  return namesOf(a).some((one) =>
    namesOf(b).some((other) => {
      const [left, right] = [normalisedName(one), normalisedName(other)];
      return begins(left, right) || begins(right, left);
    }),
  );
}

/** The value of a file's definition names by identifier: for matching by a property before definitions are merged. */
export function definitionNames(records: readonly ModelRecord[]): (id: string) => readonly string[] {
  const names = new Map<string, readonly string[]>();
  for (const record of records)
    if (record.kind === 'propertyDefinition') names.set(record.id, Object.values(record.name));
  return (id) => names.get(id) ?? [];
}
