// The comparison of municipalities: reference components × organisations, which product each has there in a state, and what is
// not there, does not concern it, or is not known. One pass over the model; everything else is read from the result.
import type { Element, Organisation } from '../../schemas/generated/types';
import type { ModelIndex } from '../model-index';
import { componentsOf, layersOf } from '../reference-models';
import { currentState, presentIn, statesOf, targetState } from '../states';
import { textIn } from '../text';
import { Products, type Product, type ProductMatch } from './products';
import { comparedOrganisations } from './region';

export interface ComparisonScope {
  readonly index: ModelIndex;
  readonly referenceModelId: string;
  readonly state: 'current' | 'target';
  readonly language: string;
}

/** systems: something stands there; none: known to have nothing; notApplicable: ei koske; unknown: nobody has said. */
export type CellStatus = 'systems' | 'none' | 'notApplicable' | 'unknown';

export interface CellSystem {
  readonly element: Element;
  readonly placementId: string;
  readonly match: ProductMatch;
}

export interface ComparisonCell {
  readonly componentId: string;
  readonly organisationId: string;
  readonly status: CellStatus;
  readonly systems: readonly CellSystem[];
  /** Why nothing is there, where someone has said. */
  readonly reason: string;
}

export interface ComparisonRow {
  readonly component: Element;
  readonly layer: Element;
  readonly name: string;
  /** Cells by organisation. */
  readonly cells: ReadonlyMap<string, ComparisonCell>;
  /** Different products, those with most organisations first; systems whose name tells no product are one each. */
  readonly products: readonly ProductUse[];
}

/** A product in a component, and who has it there. */
export interface ProductUse {
  readonly product: Product;
  readonly organisationIds: readonly string[];
  readonly systems: readonly CellSystem[];
}

export interface Comparison {
  readonly scope: ComparisonScope;
  readonly organisations: readonly Organisation[];
  readonly rows: readonly ComparisonRow[];
  readonly products: Products;
  /** Systems that are compared, each once. */
  readonly systemCount: number;
  /** Organisations that have no target state although it is asked for: compared as they are today. */
  readonly withoutTarget: ReadonlySet<string>;
}

/** The comparison of the organisations of the region, or of those that are given. */
export function compare(
  scope: ComparisonScope,
  organisations: readonly Organisation[] = comparedOrganisations(scope.index, scope.language),
): Comparison {
  const { index, referenceModelId, language } = scope;
  const ids = new Set(organisations.map(({ id }) => id));
  const products = new Products(index);
  const presence = new Presence(index, scope.state);
  const seen = new Set<string>();
  const rows = layersOf(index, referenceModelId).flatMap((layer) =>
    componentsOf(index, layer.id).map((component): ComparisonRow => {
      const cells = new Map<string, ComparisonCell>();
      for (const [organisationId, systems] of systemsIn(component.id, index, ids, presence, products)) {
        for (const { element } of systems) seen.add(element.id);
        cells.set(organisationId, {
          componentId: component.id,
          organisationId,
          status: 'systems',
          systems,
          reason: '',
        });
      }
      for (const mark of index.pointing('applicability', 'component', component.id))
        if (ids.has(mark.organisationId) && !cells.has(mark.organisationId))
          cells.set(mark.organisationId, {
            componentId: component.id,
            organisationId: mark.organisationId,
            status: mark.status,
            systems: [],
            reason: mark.reason ?? '',
          });
      return {
        component,
        layer,
        name: textIn(component.name, language),
        cells,
        products: usesOf(cells.values()),
      };
    }),
  );
  return {
    scope,
    organisations,
    rows,
    products,
    systemCount: seen.size,
    withoutTarget: presence.withoutTarget(organisations),
  };
}

/** The cell of an organisation; one that nobody has said anything of is not known. */
export function cellOf(row: ComparisonRow, organisationId: string): ComparisonCell {
  return (
    row.cells.get(organisationId) ?? {
      componentId: row.component.id,
      organisationId,
      status: 'unknown',
      systems: [],
      reason: '',
    }
  );
}

/** Number of organisations in a row by status. */
export function statusCounts(row: ComparisonRow, organisations: number): Record<CellStatus, number> {
  const out = { systems: 0, none: 0, notApplicable: 0, unknown: organisations };
  for (const { status } of row.cells.values()) {
    out[status] += 1;
    out.unknown -= 1;
  }
  return out;
}

function systemsIn(
  componentId: string,
  index: ModelIndex,
  organisationIds: ReadonlySet<string>,
  presence: Presence,
  products: Products,
): Map<string, CellSystem[]> {
  const out = new Map<string, CellSystem[]>();
  for (const { id, elementId } of index.pointing('placement', 'placedIn', componentId)) {
    const element = index.find('element', elementId);
    if (!element || !organisationIds.has(element.ownerId)) continue;
    if (!presence.has(element.ownerId, elementId) || !presence.has(element.ownerId, id)) continue;
    const system: CellSystem = { element, placementId: id, match: products.of(element) };
    const list = out.get(element.ownerId);
    if (list) list.push(system);
    else out.set(element.ownerId, [system]);
  }
  for (const list of out.values())
    if (list.length > 1)
      list.sort(
        (a, b) =>
          compareText(a.match.product.name, b.match.product.name) || compareText(a.element.id, b.element.id),
      );
  return out;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function usesOf(cells: Iterable<ComparisonCell>): ProductUse[] {
  interface Draft {
    readonly product: Product;
    readonly organisationIds: Set<string>;
    readonly systems: CellSystem[];
  }
  const uses = new Map<string, Draft>();
  for (const { organisationId, systems } of cells)
    for (const system of systems) {
      const { product } = system.match;
      let use = uses.get(product.id);
      if (!use) uses.set(product.id, (use = { product, organisationIds: new Set(), systems: [] }));
      use.organisationIds.add(organisationId);
      use.systems.push(system);
    }
  return [...uses.values()]
    .map(({ product, organisationIds, systems }) => ({
      product,
      organisationIds: [...organisationIds],
      systems,
    }))
    .sort(
      (a, b) =>
        b.organisationIds.length - a.organisationIds.length ||
        compareText(a.product.name, b.product.name) ||
        compareText(a.product.id, b.product.id),
    );
}

/** What is present in each organisation's own current or target state. */
export class Presence {
  private readonly states = new Map<
    string,
    { path: ReturnType<typeof statesOf>; stateId: string | undefined }
  >();
  /** What something happens to in some state; most of a model has been there and stays. */
  private readonly fated: ReadonlySet<string>;

  constructor(
    private readonly index: ModelIndex,
    private readonly state: ComparisonScope['state'],
  ) {
    this.fated = new Set(index.all('fate').map(({ subjectId }) => subjectId));
  }

  /** True where the element, placement or relationship of the organisation is there in the state. */
  has(organisationId: string, subjectId: string): boolean {
    if (!this.fated.has(subjectId)) return true;
    let own = this.states.get(organisationId);
    if (!own) {
      const target = this.state === 'target' ? targetState(this.index, organisationId) : undefined;
      const state = target ?? currentState(this.index, organisationId);
      own = { path: statesOf(this.index, organisationId), stateId: state?.id };
      this.states.set(organisationId, own);
    }
    return own.stateId === undefined || presentIn(this.index, own.path, own.stateId, subjectId);
  }

  /** Organisations without the state that is asked for. */
  withoutTarget(organisations: readonly Organisation[]): ReadonlySet<string> {
    if (this.state === 'current') return new Set();
    return new Set(
      organisations.filter(({ id }) => targetState(this.index, id) === undefined).map(({ id }) => id),
    );
  }
}
