// What happens in a part of the reference architecture when municipalities go over to one product there: who moves, what is left,
// which integrations are tied to that, and what it costs and saves. The basis of synergy and of scenarios.
import type { Element, Relationship, SynergyAssumptions } from '../../schemas/generated/types';
import type { ModelIndex } from '../model-index';
import { textIn } from '../text';
import { known, type Known, type Range } from './assumptions';
import { cellOf, Presence, type CellSystem, type Comparison, type ComparisonRow } from './comparison';

/** has: it is there already; moves: something else is; joins: nothing is, which is known. The others do not take part. */
export type Part = 'has' | 'moves' | 'joins' | 'notApplicable' | 'unknown';

/** A municipality on the way to a product. */
export interface Mover {
  readonly organisationId: string;
  readonly part: Part;
  /** Systems that are the product already. */
  readonly has: readonly CellSystem[];
  /** Systems that are left. */
  readonly leaving: readonly CellSystem[];
  /** Systems that are left here and stay elsewhere: their cost stays too. */
  readonly partly: readonly CellSystem[];
  /** Integrations of what is left, each once. */
  readonly integrations: readonly Relationship[];
}

/** What the figures say when the movers move. */
export interface Moving {
  readonly movers: readonly Mover[];
  /** Yearly cost of what is left. */
  readonly cost: Known;
  /** Euros a year; undefined where the cost of nothing that is left is known. */
  readonly saving: Range | undefined;
  /** Euros once; undefined where neither cost nor integrations are known. */
  readonly move: Range | undefined;
  /** Years; the high end is undefined where the least saving is nothing. */
  readonly payBack: { readonly low: number; readonly high: number | undefined } | undefined;
  readonly integrationIds: readonly string[];
  /** Systems that are left and have no integration in the model: perhaps nobody has told. */
  readonly withoutIntegrations: readonly string[];
}

/** Reads the integrations of systems in the state that is compared. */
export class Movement {
  private readonly presence: Presence;
  private readonly index: ModelIndex;

  constructor(private readonly comparison: Comparison) {
    this.index = comparison.scope.index;
    this.presence = new Presence(this.index, comparison.scope.state);
  }

  /** What a municipality does when the part goes over to the product. */
  moverOf(row: ComparisonRow, productId: string, organisationId: string): Mover {
    const cell = cellOf(row, organisationId);
    const has = cell.systems.filter(({ match }) => match.product.id === productId);
    const others = cell.systems.filter(({ match }) => match.product.id !== productId);
    const partly = others.filter(({ element }) => this.standsElsewhere(element, row.component.id));
    const leaving = others.filter((system) => !partly.includes(system));
    const integrations = new Map<string, Relationship>();
    for (const { element } of leaving) for (const one of this.flowsOf(element)) integrations.set(one.id, one);
    const part: Part =
      cell.status !== 'systems'
        ? cell.status === 'none'
          ? 'joins'
          : cell.status
        : has.length === 0
          ? 'moves'
          : others.length === 0
            ? 'has'
            : 'moves';
    return { organisationId, part, has, leaving, partly, integrations: [...integrations.values()] };
  }

  /** The figures of movers together. */
  figures(movers: readonly Mover[], assumptions: Required<SynergyAssumptions>): Moving {
    const left = movers.flatMap(({ leaving }) => leaving.map(({ element }) => element));
    const cost = known(left, 'costPerYear');
    const integrationIds = [
      ...new Set(movers.flatMap(({ integrations }) => integrations.map(({ id }) => id))),
    ];
    const tied = new Set(
      movers.flatMap(({ integrations }) =>
        integrations.flatMap(({ sourceId, targetId }) => [sourceId, targetId]),
      ),
    );
    const some = cost.sources.length > 0;
    const saving = some
      ? { low: cost.sum * assumptions.savingLow, high: cost.sum * assumptions.savingHigh }
      : undefined;
    const links = integrationIds.length * assumptions.perIntegration;
    const move =
      some || integrationIds.length > 0
        ? { low: cost.sum * assumptions.moveLow + links, high: cost.sum * assumptions.moveHigh + links }
        : undefined;
    return {
      movers,
      cost,
      saving,
      move,
      payBack: payBackOf(saving, move),
      integrationIds,
      withoutIntegrations: left.filter(({ id }) => !tied.has(id)).map(({ id }) => id),
    };
  }

  /** Integrations of a system that are there in the state. */
  flowsOf(element: Element): Relationship[] {
    return this.index
      .relationshipsOf(element.id)
      .filter(
        ({ id, type, sourceId, targetId, ownerId }) =>
          type === 'Flow' && sourceId !== targetId && this.presence.has(ownerId, id),
      );
  }

  /** True where an integration joins the two systems, whichever way. */
  joined(oneId: string, otherId: string): boolean {
    const one = this.index.find('element', oneId);
    return (
      one !== undefined &&
      this.flowsOf(one).some(({ sourceId, targetId }) => sourceId === otherId || targetId === otherId)
    );
  }

  /** True where the system stands in another part of the same reference model too. */
  private standsElsewhere(element: Element, componentId: string): boolean {
    const { referenceModelId } = this.comparison.scope;
    return this.index
      .pointing('placement', 'placedElement', element.id)
      .some(
        (placement) =>
          placement.componentId !== componentId &&
          this.index.find('element', placement.componentId)?.ownerId === referenceModelId &&
          this.presence.has(element.ownerId, placement.id),
      );
  }
}

function payBackOf(saving: Range | undefined, move: Range | undefined): Moving['payBack'] {
  if (!saving || !move || saving.high <= 0) return undefined;
  return { low: move.low / saving.high, high: saving.low > 0 ? move.high / saving.low : undefined };
}

/** What the systems that are left are tied to: the other ends, gathered by where they stand. */
export interface Tie {
  /** The part of the reference architecture; undefined where the other end stands nowhere. */
  readonly componentId: string | undefined;
  readonly name: string;
  readonly organisationIds: readonly string[];
  readonly relationshipIds: readonly string[];
}

/** Chains of the movers: they move together or are built again. Those of most municipalities first. */
export function tiesOf(comparison: Comparison, movers: readonly Mover[]): Tie[] {
  const { index, language, referenceModelId } = comparison.scope;
  const drafts = new Map<string, { componentId?: string; name: string; in: Set<string>; by: Set<string> }>();
  for (const { organisationId, leaving, integrations } of movers) {
    const left = new Set(leaving.map(({ element }) => element.id));
    for (const { id, sourceId, targetId } of integrations) {
      const other = index.find('element', left.has(sourceId) ? targetId : sourceId);
      const home = other && homeOf(index, other.id, referenceModelId);
      const key = home?.id ?? '';
      const name = textIn((home ?? other)?.name, language);
      const draft = drafts.get(key) ?? {
        ...(home ? { componentId: home.id } : {}),
        name: home ? name : '',
        in: new Set<string>(),
        by: new Set<string>(),
      };
      draft.in.add(organisationId);
      draft.by.add(id);
      drafts.set(key, draft);
    }
  }
  return [...drafts.values()]
    .map((draft): Tie => ({
      componentId: draft.componentId,
      name: draft.name,
      organisationIds: [...draft.in],
      relationshipIds: [...draft.by],
    }))
    .sort((a, b) => b.organisationIds.length - a.organisationIds.length || (a.name < b.name ? -1 : 1));
}

function homeOf(index: ModelIndex, elementId: string, referenceModelId: string): Element | undefined {
  return index
    .pointing('placement', 'placedElement', elementId)
    .flatMap(({ componentId }) => index.find('element', componentId) ?? [])
    .find(({ ownerId }) => ownerId === referenceModelId);
}
