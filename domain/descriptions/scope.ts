// What a description looks at: the elements, integrations and views of one organisation in one state.
import type { Element, Relationship, View } from '../../schemas/generated/types';
import type { ModelIndex } from '../model-index';
import { portfolioKind, type PortfolioKind } from '../portfolio/kinds';
import { currentState, presentIn, statesOf, targetState } from '../states';
import { textIn } from '../text';
import type { DescriptionState } from './catalogue';

/** Whose architecture, when, and in which language (fi, sv or en). */
export interface DescriptionScope {
  readonly index: ModelIndex;
  readonly organisationId: string;
  /** The reference model that the organisation stands on; absent where it has none. */
  readonly referenceModelId?: string;
  /** What is shown of descriptions that can be made of either state. */
  readonly state: 'current' | 'target';
  readonly language: string;
}

/** The state that a description is made of: its own where it has one, otherwise the one that is asked for. */
export function stateOf(scope: DescriptionScope, state: DescriptionState): 'current' | 'target' {
  if (state === 'current' || state === 'target') return state;
  return state === 'change' ? 'target' : scope.state;
}

/** The organisation's things that exist in a state, in the order of their names. Remembers: for one moment of the model. */
export class Present {
  private readonly at: string | undefined;
  private readonly path;
  private all: readonly Element[] | undefined;

  constructor(
    readonly scope: DescriptionScope,
    readonly state: 'current' | 'target',
  ) {
    const { index, organisationId } = scope;
    const now = currentState(index, organisationId);
    this.path = statesOf(index, organisationId);
    this.at = ((state === 'target' && targetState(index, organisationId)) || now)?.id;
  }

  /** True where the element, integration or placement exists in the state. */
  has(id: string): boolean {
    return this.at === undefined || presentIn(this.scope.index, this.path, this.at, id);
  }

  /** Elements that are wanted. */
  elements(wanted: (element: Element) => boolean): Element[] {
    this.all ??= this.byName();
    return this.all.filter(wanted);
  }

  private byName(): Element[] {
    const { index, organisationId, language } = this.scope;
    const order = new Intl.Collator(language, { numeric: true });
    return index
      .pointing('element', 'owner', organisationId)
      .filter((element) => !element.reference && this.has(element.id))
      .map((element) => ({ element, name: textIn(element.name, language) }))
      .sort((a, b) => order.compare(a.name, b.name))
      .map(({ element }) => element);
  }

  /** Elements of a kind of the portfolio. */
  ofKind(kind: PortfolioKind): Element[] {
    return this.elements((element) => portfolioKind(element) === kind);
  }

  /** Integrations between elements that exist, in the order of the names of their ends. */
  flows(): { flow: Relationship; source: Element; target: Element }[] {
    const { index, organisationId, language } = this.scope;
    const order = new Intl.Collator(language, { numeric: true });
    const name = (element: Element): string => textIn(element.name, language);
    return index
      .pointing('relationship', 'owner', organisationId)
      .flatMap((flow) => {
        if (flow.type !== 'Flow' || !this.has(flow.id)) return [];
        const source = index.find('element', flow.sourceId);
        const target = index.find('element', flow.targetId);
        return source && target && this.has(source.id) && this.has(target.id)
          ? [{ flow, source, target }]
          : [];
      })
      .sort(
        (a, b) =>
          order.compare(name(a.source), name(b.source)) || order.compare(name(a.target), name(b.target)),
      );
  }

  /** Neighbours of an element over any relationship that exists, with that relationship. */
  neighbours(element: Element): { other: Element; relationship: Relationship }[] {
    const { index } = this.scope;
    return index.relationshipsOf(element.id).flatMap((relationship) => {
      const id = relationship.sourceId === element.id ? relationship.targetId : relationship.sourceId;
      const other = index.find('element', id);
      return other && !other.reference && other.id !== element.id && this.has(relationship.id) && this.has(id)
        ? [{ other, relationship }]
        : [];
    });
  }

  /** Views of the organisation that people have drawn, by name. */
  views(): View[] {
    const { index, organisationId, language } = this.scope;
    const order = new Intl.Collator(language, { numeric: true });
    return index
      .pointing('view', 'owner', organisationId)
      .filter(({ generated }) => generated === undefined)
      .sort((a, b) => order.compare(textIn(a.name, language), textIn(b.name, language)));
  }
}
