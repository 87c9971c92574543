// scenario.apply: a scenario becomes what the municipalities' target states say, in one change.
import type { CommandArgs, Element, Organisation, Scenario, State } from '../../schemas/generated/types';
import { normalisedName } from '../names';
import { refusal, Refused, type Problem } from '../problem';
import { compare, type CellSystem, type Comparison } from '../region/comparison';
import { regionOf } from '../region/region';
import { evaluateScenario, type ScenarioResult, type ScenarioShare } from '../region/scenario';
import { currentState, fateIn, statesOf, targetState } from '../states';
import { textIn } from '../text';
import { putFate } from './fates';
import type { Plan, Planned } from './plan';

type Args = CommandArgs['scenario.apply'];

/**
 * Who has the product keeps it, the systems that are left are replaced by it, and where it is not there a system comes that is
 * new in the target. A system that stands in other parts too only leaves this one. A municipality without a target state gets one
 * for the year. Refuses where somebody already plans something else here, and where everything is so already.
 */
export function applyScenario(plan: Plan, args: Args): Planned {
  const scenario = regionOf(plan.index)?.scenarios?.find(({ id }) => id === args.id);
  if (!scenario) throw new Refused(refusal('scenario.missing', {}, args.id));
  const component = plan.need('element', scenario.componentId);
  const scope = { index: plan.index, referenceModelId: component.ownerId, language: 'fi' } as const;
  const now = compare({ ...scope, state: 'current' });
  const result = evaluateScenario(now, scenario, { today: plan.context.now.slice(0, 10) });
  if (!result) throw new Refused(refusal('placement.notComponent', {}, component.id));
  const taking = result.shares.filter(({ takesPart }) => takesPart);
  if (taking.length === 0) throw new Refused(refusal('scenario.nobody', { name: scenario.name }));
  const then = compare({ ...scope, state: 'target' });
  const elsewhere = plannedElsewhere(then, result);
  if (elsewhere) throw new Refused(elsewhere);
  const applied = taking.map((share) => new Applying(plan, args, result, share, then).run());
  const planned = plan.done('scenario.apply', applied, { name: scenario.name });
  if (planned.diff.added.length + planned.diff.changed.length === 0)
    throw new Refused(refusal('scenario.already', { name: scenario.name }));
  return planned;
}

/** Something else than the product that is not there today and is planned into the part. */
function plannedElsewhere(then: Comparison, result: ScenarioResult): Problem | undefined {
  const { component } = result.row;
  const row = then.rows.find((one) => one.component.id === component.id);
  for (const { organisationId, takesPart } of result.shares) {
    if (!takesPart) continue;
    const today = new Set(
      (result.row.cells.get(organisationId)?.systems ?? []).map(({ element }) => element.id),
    );
    const other = row?.cells
      .get(organisationId)
      ?.systems.find((system) => !today.has(system.element.id) && !isProduct(system, result));
    if (!other) continue;
    const organisation = then.organisations.find(({ id }) => id === organisationId);
    return refusal(
      'scenario.plannedElse',
      { organisation: textIn(organisation?.name, 'fi'), system: textIn(other.element.name, 'fi') },
      other.element.id,
    );
  }
  return undefined;
}

function isProduct({ match }: CellSystem, { product, scenario }: ScenarioResult): boolean {
  return product
    ? match.product.id === product.id
    : normalisedName(match.product.name) === normalisedName(scenario.product);
}

/** One municipality. */
class Applying {
  private readonly organisation: Organisation;
  private readonly scenario: Scenario;
  private readonly componentId: string;
  private readonly target: State;

  constructor(
    private readonly plan: Plan,
    private readonly args: Args,
    private readonly result: ScenarioResult,
    private readonly share: ScenarioShare,
    private readonly then: Comparison,
  ) {
    this.scenario = result.scenario;
    this.componentId = result.row.component.id;
    this.organisation = plan.need('organisation', share.organisationId);
    this.target = this.targetOrNew();
  }

  run(): Organisation {
    const { has, leaving, partly } = this.share.mover;
    const common = has.length > 0 ? has.map(({ element }) => element) : [this.planned() ?? this.made()];
    const commonIds = common.map(({ id }) => id);
    for (const id of has.length > 0 ? new Set(commonIds) : []) this.stay(id);
    for (const { placementId } of has) {
      if (fateIn(this.plan.index, this.target.id, placementId)?.fate === 'retire')
        putFate(this.plan, this.target.id, placementId, 'keep');
    }
    for (const id of new Set(leaving.map(({ element }) => element.id)))
      if (!this.goneBefore(id)) this.replace(id, commonIds);
    for (const { placementId } of partly)
      if (
        !this.goneBefore(placementId) &&
        fateIn(this.plan.index, this.target.id, placementId)?.fate !== 'retire'
      )
        putFate(this.plan, this.target.id, placementId, 'retire', this.dated());
    return this.organisation;
  }

  /** The common system stays; a decision that it is changed holds. */
  private stay(id: string): void {
    const fate = fateIn(this.plan.index, this.target.id, id)?.fate;
    if (fate !== 'keep' && fate !== 'change' && fate !== 'new')
      putFate(this.plan, this.target.id, id, 'keep');
  }

  private replace(id: string, by: readonly string[]): void {
    const before = fateIn(this.plan.index, this.target.id, id);
    if (before?.fate === 'replace' && by.every((one) => before.replacedByIds?.includes(one))) return;
    putFate(this.plan, this.target.id, id, 'replace', {
      replacedByIds: [...new Set([...(before?.replacedByIds ?? []), ...by])],
      ...this.dated(),
      ...(before?.note === undefined ? {} : { note: before.note }),
    });
  }

  /** The product planned into the part already. */
  private planned(): Element | undefined {
    const row = this.then.rows.find(({ component }) => component.id === this.componentId);
    return row?.cells.get(this.organisation.id)?.systems.find((system) => isProduct(system, this.result))
      ?.element;
  }

  private made(): Element {
    const { product } = this.result;
    const supplier = product?.entry?.supplier;
    const element: Element = {
      kind: 'element',
      id: this.plan.context.newId(),
      ownerId: this.organisation.id,
      type: 'ApplicationComponent',
      name: { fi: product?.name ?? this.scenario.product },
      ...(supplier === undefined ? {} : { fields: { supplier } }),
    };
    this.plan.create(element);
    this.plan.edits.put({
      kind: 'placement',
      id: this.plan.context.newId(),
      elementId: element.id,
      componentId: this.componentId,
    });
    putFate(this.plan, this.target.id, element.id, 'new', this.dated());
    return element;
  }

  private dated(): { date: string } {
    return { date: String(this.scenario.year) };
  }

  /** Left in a state on the way already. */
  private goneBefore(id: string): boolean {
    return statesOf(this.plan.index, this.organisation.id).some((state) => {
      const fate = state.id === this.target.id ? undefined : fateIn(this.plan.index, state.id, id)?.fate;
      return fate === 'retire' || fate === 'replace';
    });
  }

  private targetOrNew(): State {
    const { plan, organisation } = this;
    const there = targetState(plan.index, organisation.id);
    if (there) return there;
    const states = statesOf(plan.index, organisation.id);
    const made = (type: State['type'], name: State['name'], order: number, date?: string): State => {
      const state: State = {
        kind: 'state',
        id: plan.context.newId(),
        ownerId: organisation.id,
        type,
        name,
        order,
        ...(date === undefined ? {} : { date }),
      };
      plan.create(state);
      return state;
    };
    if (!currentState(plan.index, organisation.id))
      made('current', this.args.currentName, (states[0]?.order ?? 1000) - 1000);
    return made(
      'target',
      this.args.targetName,
      (states.at(-1)?.order ?? 0) + 1000,
      String(this.scenario.year),
    );
  }
}
