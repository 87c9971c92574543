// Which part of an installed reference model is which part of another version: by permanent identifier, by the
// identifiers of the source, by what the user has decided; by name and layer only as a proposal.
import type {
  Element,
  ReferenceModel,
  ReferenceModelFile,
  UpgradeDecision,
} from '../schemas/generated/types';
import type { ModelIndex } from './model-index';
import { refusal, Refused } from './problem';
import { partsOf } from './reference-install';
import { textIn } from './text';

/** A component that may be the same: same name in the same layer. */
export interface UncertainMatch {
  readonly here: Element;
  readonly part: Element;
}

export interface ReferenceMatch {
  /** Parts of the new version as records with the file's identifiers, in the order of the file. */
  readonly parts: readonly Element[];
  /** Identifier in the file → the part of the installed model. */
  readonly here: ReadonlyMap<string, Element>;
  readonly uncertain: readonly UncertainMatch[];
  /** Parts of the installed model that the new version has not; proposals are among them. */
  readonly gone: readonly Element[];
}

/**
 * Matches the installed model with a file of the same model. Refuses a decision about something that is not there any
 * more or is matched otherwise (`reference.decisionGone`).
 */
export function matchReference(
  index: ModelIndex,
  model: ReferenceModel,
  file: ReferenceModelFile,
  decisions: readonly UpgradeDecision[],
): ReferenceMatch {
  const parts = partsOf(file);
  const here = new Map<string, Element>();
  const open = new Map(
    index
      .pointing('element', 'owner', model.id)
      .filter(({ reference }) => reference !== undefined)
      .map((element) => [element.id, element]),
  );
  const join = (part: Element, element: Element | undefined): void => {
    if (!element || !open.delete(element.id)) return;
    here.set(part.id, element);
  };
  for (const part of parts) join(part, open.get(part.id));
  const bySource = new Map<string, Element>();
  for (const element of open.values())
    for (const { source, id } of element.externalIds ?? []) bySource.set(`${source}\n${id}`, element);
  const unmatched = (): Element[] => parts.filter(({ id }) => !here.has(id));
  for (const part of unmatched()) {
    const ids = [...(part.externalIds ?? []), { source: model.id, id: part.id }];
    const known = ids
      .map(({ source, id }) => bySource.get(`${source}\n${id}`))
      .find((one) => one !== undefined);
    if (known && (known.reference?.role === part.reference?.role || known.reference?.retiredIn))
      join(part, known);
  }
  for (const { id, partId } of decisions.filter(({ as }) => as === 'same')) {
    const part = parts.find((one) => one.id === partId);
    const element = open.get(id);
    if (part?.reference?.role !== 'component' || here.has(partId) || element?.reference?.role !== 'component')
      throw new Refused(refusal('reference.decisionGone', { id }, id));
    join(part, element);
  }
  // Nothing of the user's hangs on a heading or layer, so its name is enough.
  for (const part of unmatched().filter(({ reference }) => reference?.role !== 'component'))
    join(
      part,
      [...open.values()].find((element) => sameName(part, element) && sameRole(part, element)),
    );
  const uncertain: UncertainMatch[] = [];
  for (const part of unmatched().filter(({ reference }) => reference?.role === 'component')) {
    const layer = here.get(part.reference?.parentId ?? '')?.id;
    const element = [...open.values()].find(
      (one) =>
        sameName(part, one) &&
        sameRole(part, one) &&
        one.reference?.parentId === layer &&
        !uncertain.some((other) => other.here === one),
    );
    if (element) uncertain.push({ here: element, part });
  }
  return { parts, here, uncertain, gone: [...open.values()] };
}

function sameRole(a: Element, b: Element): boolean {
  return a.reference?.role === b.reference?.role && b.reference?.retiredIn === undefined;
}

function sameName(a: Element, b: Element): boolean {
  const plain = (element: Element): string => textIn(element.name, 'fi').trim().toLocaleLowerCase('fi');
  return plain(a) !== '' && plain(a) === plain(b);
}
