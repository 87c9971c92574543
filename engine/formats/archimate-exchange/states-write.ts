// States for other tools: plateaus in time order with what is present in them, and a gap for each kind of change.
import type { ModelIndex } from '../../../domain/model-index';
import { presentIn, statesOf } from '../../../domain/states';
import { textIn } from '../../../domain/text';
import type { Fate, LocalisedText, State } from '../../../schemas/generated/types';
import { xmlNode, type XmlNode } from '../xml/tree';
import { FATE_WORDS } from './own-properties';
import type { Shown, Writing } from './writing';
import { writeNames } from './texts';

/** More aggregations than this make the file larger for everybody and clearer for nobody. */
const MAX_MEMBERS = 1500;
const LANGUAGES = ['fi', 'sv', 'en'] as const;

export interface WrittenStates {
  readonly elements: XmlNode[];
  readonly relationships: XmlNode[];
  /** State and kind of change → gap. */
  readonly gaps: ReadonlyMap<string, string>;
  /** Members of plateaus that were left out because there are too many. */
  readonly membersLeftOut: number;
}

/** The word for a fate with the state that it leads to, in each language of the product. */
export function fateText(fate: Fate['fate'], state: State): LocalisedText {
  const words = FATE_WORDS[fate] ?? [fate, fate, fate];
  return Object.fromEntries(
    LANGUAGES.map((language, at) => [language, `${words[at]} – ${textIn(state.name, language)}`]),
  );
}

/** Key of a gap. */
export function gapKey(fate: Fate): string {
  return `${fate.stateId} ${fate.fate}`;
}

/** What an element, integration or placement shows of its fates to tools that only show properties. */
export function shownFates(index: ModelIndex, subjectId: string): Shown[] {
  return index
    .pointing('fate', 'subject', subjectId)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((fate) => {
      const state = index.find('state', fate.stateId);
      return state ? [['shown.change', fateText(fate.fate, state)] as const] : [];
    });
}

/** Generated elements and relationships around the states of the owners. */
export function writeStates(
  index: ModelIndex,
  ownerIds: readonly string[],
  fates: readonly Fate[],
  writing: Writing,
): WrittenStates {
  const elements: XmlNode[] = [];
  const relationships: XmlNode[] = [];
  const gaps = new Map<string, string>();
  const join = (type: string, wanted: string, source: string, target: string): void => {
    const attributes = { identifier: writing.generatedId(wanted), 'xsi:type': type, source, target };
    relationships.push(writing.generated(xmlNode('relationship', attributes)));
  };
  const paths = ownerIds.map((id) => statesOf(index, id));
  for (const path of paths) {
    path.forEach((state, at) => {
      const before = path[at - 1];
      if (before) join('Triggering', `then-${before.id}-${state.id}`, before.id, state.id);
    });
  }
  for (const fate of fates) {
    const state = index.find('state', fate.stateId);
    if (!state || gaps.has(gapKey(fate))) continue;
    const name = `gap-${state.id}-${fate.fate}`;
    const id = writing.generatedId(name);
    gaps.set(gapKey(fate), id);
    elements.push(
      writing.generated(
        xmlNode('element', { identifier: id, 'xsi:type': 'Gap' }, writeNames(fateText(fate.fate, state))),
      ),
    );
    const path = statesOf(index, state.ownerId);
    const before = path[path.findIndex((other) => other.id === state.id) - 1];
    if (before) join('Association', `${name}-from`, id, before.id);
    join('Association', `${name}-to`, id, state.id);
  }
  const members = paths.flatMap((path) => present(index, path));
  if (members.length <= MAX_MEMBERS) {
    for (const [stateId, elementId] of members)
      join('Aggregation', `in-${stateId}-${elementId}`, stateId, elementId);
  }
  return {
    elements,
    relationships,
    gaps,
    membersLeftOut: members.length <= MAX_MEMBERS ? 0 : members.length,
  };
}

function present(index: ModelIndex, path: readonly State[]): [stateId: string, elementId: string][] {
  const ownerId = path[0]?.ownerId;
  if (ownerId === undefined) return [];
  const elements = index.pointing('element', 'owner', ownerId).sort((a, b) => (a.id < b.id ? -1 : 1));
  return path.flatMap((state) =>
    elements
      .filter((element) => presentIn(index, path, state.id, element.id))
      .map((element): [string, string] => [state.id, element.id]),
  );
}
