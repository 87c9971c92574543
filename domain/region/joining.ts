// A merger of municipalities (kuntaliitos) as a simulation: where their systems overlap, what could be kept, which integrations are
// cut or built again, and what it costs now and after. Nothing is changed; organisation.join carries it out.
import type { Element, Relationship } from '../../schemas/generated/types';
import { assumptionsOf, known, type Known, type Range, type SynergyOptions } from './assumptions';
import { cellOf, type CellSystem, type Comparison, type ComparisonRow, type ProductUse } from './comparison';
import { Movement, type Mover, type Moving } from './moving';
import { productRank, reasonsOf, type CandidateReasons } from './synergy';

/** What stays in a part; what else stands there leaves. */
export interface JoinChoice {
  readonly componentId: string;
  readonly keepIds: readonly string[];
}

export interface JoinSystem extends CellSystem {
  readonly organisationId: string;
}

/** A part where at least two of the municipalities have something. */
export interface Overlap {
  readonly row: ComparisonRow;
  readonly systems: readonly JoinSystem[];
  readonly proposal: {
    readonly keepIds: readonly string[];
    /** Whose systems are kept. */
    readonly organisationId: string;
    readonly use: ProductUse;
    readonly reasons: CandidateReasons;
  };
  /** What is kept: as chosen, otherwise as proposed. */
  readonly keepIds: readonly string[];
  readonly chosen: boolean;
}

export interface Joining {
  readonly organisationIds: readonly string[];
  readonly overlaps: readonly Overlap[];
  /** Parts where only one of them has something: it stays. */
  readonly alone: readonly ComparisonRow[];
  /** Systems that leave whole, and what comes in their place. */
  readonly leaving: readonly Leaving[];
  /** Systems that leave one part and stay elsewhere. */
  readonly partly: readonly { readonly elementId: string; readonly placementIds: readonly string[] }[];
  /** Integrations that are not needed any more: both ends are one system, or what replaces them is joined already. */
  readonly cut: readonly Relationship[];
  readonly rebuild: readonly Relationship[];
  readonly costNow: Known;
  readonly costAfter: Range | undefined;
  readonly moving: Moving;
  /** Marks of "ei koske" or "ei ole" that do not hold for all of them: they are not carried along. */
  readonly marksLost: readonly { readonly componentId: string; readonly organisationId: string }[];
}

export interface Leaving {
  readonly element: Element;
  readonly replacedByIds: readonly string[];
}

/** The simulation. The comparison is that of the current state; organisations that are not in it are passed by. */
export function simulateJoin(
  comparison: Comparison,
  organisationIds: readonly string[],
  choices: readonly JoinChoice[],
  options: SynergyOptions,
): Joining {
  const { index } = comparison.scope;
  const movement = new Movement(comparison);
  const chosen = new Map(choices.map(({ componentId, keepIds }) => [componentId, keepIds]));
  const overlaps: Overlap[] = [];
  const alone: ComparisonRow[] = [];
  const all: JoinSystem[] = [];
  for (const row of comparison.rows) {
    const systems = organisationIds.flatMap((organisationId) =>
      cellOf(row, organisationId).systems.map((system) => ({ ...system, organisationId })),
    );
    all.push(...systems);
    const having = new Set(systems.map(({ organisationId }) => organisationId));
    if (having.size === 1) alone.push(row);
    if (having.size < 2) continue;
    const proposal = proposed(comparison, systems, options.today);
    const keepIds = chosen.get(row.component.id);
    overlaps.push({
      row,
      systems,
      proposal,
      keepIds: keepIds ?? proposal.keepIds,
      chosen: keepIds !== undefined,
    });
  }
  const { leaving, partly } = leavingOf(comparison, all, overlaps);
  const { cut, rebuild } = integrationsOf(movement, leaving);
  const costNow = known(
    all.map(({ element }) => element),
    'costPerYear',
  );
  const byElement = new Map(all.map((system) => [system.element.id, system]));
  const assumptions = assumptionsOf(index, options);
  const movers = organisationIds.map((organisationId): Mover => {
    const own = leaving.flatMap(({ element }) => {
      const system = byElement.get(element.id);
      return system?.organisationId === organisationId ? [system] : [];
    });
    const ids = new Set(own.map(({ element }) => element.id));
    return {
      organisationId,
      part: own.length > 0 ? 'moves' : 'has',
      has: [],
      leaving: own,
      partly: [],
      integrations: rebuild.filter(({ sourceId, targetId }) => ids.has(sourceId) || ids.has(targetId)),
    };
  });
  const figures = movement.figures(movers, assumptions);
  const cutEnds = new Set(cut.flatMap(({ sourceId, targetId }) => [sourceId, targetId]));
  const moving = {
    ...figures,
    withoutIntegrations: figures.withoutIntegrations.filter((id) => !cutEnds.has(id)),
  };
  return {
    organisationIds,
    overlaps,
    alone,
    leaving,
    partly,
    cut,
    rebuild,
    costNow,
    costAfter:
      costNow.sources.length === 0
        ? undefined
        : {
            low: costNow.sum - (moving.saving?.high ?? 0),
            high: costNow.sum - (moving.saving?.low ?? 0),
          },
    moving,
    marksLost: marksLost(comparison, organisationIds),
  };
}

/**
 * The systems of one municipality stay as a working whole: of the one that has the product that ranks best by the rule of common
 * solutions, and of those the one with most users of it told, then most residents, then the first.
 */
function proposed(
  comparison: Comparison,
  systems: readonly JoinSystem[],
  today: string,
): Overlap['proposal'] {
  const uses = new Map<string, { use: ProductUse; reasons?: CandidateReasons }>();
  for (const system of systems) {
    const { product } = system.match;
    if (uses.has(product.id)) continue;
    const own = systems.filter(({ match }) => match.product.id === product.id);
    uses.set(product.id, {
      use: { product, systems: own, organisationIds: [...new Set(own.map((one) => one.organisationId))] },
    });
  }
  const ranked = [...uses.values()]
    .map(({ use }) => ({ use, reasons: reasonsOf(use, today) }))
    .sort((a, b) => Number(a.use.product.unnamed) - Number(b.use.product.unnamed) || productRank(a, b));
  const [best] = ranked;
  if (!best) throw new Error('an overlap without systems');
  const residents = (id: string): number => comparison.scope.index.find('organisation', id)?.population ?? -1;
  const users = (id: string): number =>
    best.use.systems.reduce(
      (sum, { element }) => sum + (element.ownerId === id ? (element.fields?.users ?? 0) : 0),
      0,
    );
  const organisationId =
    [...best.use.organisationIds].sort((a, b) => users(b) - users(a) || residents(b) - residents(a))[0] ?? '';
  return {
    ...best,
    organisationId,
    keepIds: onceEach(systems.filter((one) => one.organisationId === organisationId)),
  };
}

/** A system leaves whole where every part in which it stands lets it go. */
function leavingOf(
  comparison: Comparison,
  all: readonly JoinSystem[],
  overlaps: readonly Overlap[],
): Pick<Joining, 'leaving' | 'partly'> {
  const overlapping = new Map(overlaps.map((overlap) => [overlap.row.component.id, overlap]));
  const { index } = comparison.scope;
  const places = new Map<string, { element: Element; by: Set<string>; left: string[]; stays: boolean }>();
  for (const { element, placementId } of all) {
    const place = places.get(element.id) ?? { element, by: new Set<string>(), left: [], stays: false };
    places.set(element.id, place);
    const overlap = overlapping.get(index.find('placement', placementId)?.componentId ?? '');
    if (!overlap || overlap.keepIds.includes(element.id)) place.stays = true;
    else {
      place.left.push(placementId);
      for (const id of overlap.keepIds) place.by.add(id);
    }
  }
  const left = [...places.values()].filter((place) => place.left.length > 0);
  return {
    leaving: left
      .filter(({ stays }) => !stays)
      .map(({ element, by }) => ({ element, replacedByIds: [...by] })),
    partly: left
      .filter(({ stays }) => stays)
      .map(({ element, left: placementIds }) => ({ elementId: element.id, placementIds })),
  };
}

/** What becomes of the integrations of the systems that leave. */
function integrationsOf(movement: Movement, leaving: readonly Leaving[]): Pick<Joining, 'cut' | 'rebuild'> {
  const by = new Map(leaving.map(({ element, replacedByIds }) => [element.id, replacedByIds]));
  const flows = new Map<string, Relationship>();
  for (const { element } of leaving) for (const flow of movement.flowsOf(element)) flows.set(flow.id, flow);
  const cut: Relationship[] = [];
  const rebuild: Relationship[] = [];
  for (const flow of flows.values()) {
    const sources = by.get(flow.sourceId) ?? [flow.sourceId];
    const targets = by.get(flow.targetId) ?? [flow.targetId];
    const done =
      sources.length === 0 ||
      targets.length === 0 ||
      sources.some((source) =>
        targets.some((target) => source === target || movement.joined(source, target)),
      );
    (done ? cut : rebuild).push(flow);
  }
  return { cut, rebuild };
}

/** A mark holds for the new municipality where nobody has anything there and everybody has said so. */
function marksLost(comparison: Comparison, organisationIds: readonly string[]): Joining['marksLost'] {
  const { index } = comparison.scope;
  const marks = organisationIds.flatMap((id) => index.pointing('applicability', 'owner', id));
  const said = new Map<string, number>();
  for (const { componentId } of marks) said.set(componentId, (said.get(componentId) ?? 0) + 1);
  const rows = new Map(comparison.rows.map((row) => [row.component.id, row]));
  return marks.flatMap(({ componentId, organisationId }) => {
    const row = rows.get(componentId);
    const standing = row && organisationIds.some((id) => cellOf(row, id).systems.length > 0);
    return standing || (said.get(componentId) ?? 0) < organisationIds.length
      ? [{ componentId, organisationId }]
      : [];
  });
}

function onceEach(systems: readonly CellSystem[]): string[] {
  return [...new Set(systems.map(({ element }) => element.id))];
}
