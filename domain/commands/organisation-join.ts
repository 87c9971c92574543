// organisation.join: several municipalities become one (kuntaliitos), with everything that they have, in one change.
import type { CommandArgs, Fate, Organisation, Region, State } from '../../schemas/generated/types';
import { renamedReferences } from '../fragment-references';
import { refusal, Refused } from '../problem';
import { compare } from '../region/comparison';
import { simulateJoin, type Joining } from '../region/joining';
import { regionOf } from '../region/region';
import { currentState, statesOf, targetState } from '../states';
import { textIn } from '../text';
import { joinedNotes, joinedOrganisation } from './joined-organisation';
import type { Plan, Planned } from './plan';
import { removeWithDependants } from './removal';

type Args = CommandArgs['organisation.join'];
type Organisations = readonly [Organisation, ...Organisation[]];

/** The first of the organisations stays and gets the new name; what the others have becomes its own, and they go. */
export function joinOrganisations(plan: Plan, args: Args): Planned {
  const ids = [...new Set(args.organisationIds)];
  const all = ids.map((id) => plan.need('organisation', id));
  const [first, ...others] = all;
  if (!first || others.length === 0) throw new Refused(refusal('join.needsTwo'));
  if (textIn(args.name, 'fi').trim() === '') throw new Refused(refusal('join.nameEmpty'));
  const taken = plan.index
    .all('organisation')
    .find(
      ({ id, municipalityCode }) =>
        args.municipalityCode !== undefined &&
        municipalityCode === args.municipalityCode &&
        !ids.includes(id),
    );
  if (taken)
    throw new Refused(
      refusal(
        'join.codeTaken',
        { code: args.municipalityCode ?? '', name: textIn(taken.name, 'fi') },
        taken.id,
      ),
    );
  return new Join(plan, args, [first, ...others]).run();
}

class Join {
  private readonly kept: Organisation;
  /** State of another municipality → state of the kept one. */
  private readonly states = new Map<string, string>();

  constructor(
    private readonly plan: Plan,
    private readonly args: Args,
    private readonly all: Organisations,
  ) {
    [this.kept] = all;
  }

  run(): Planned {
    const { plan, all, args } = this;
    const joinings = this.simulated();
    const target = this.joinStates();
    this.moveFates();
    for (const joining of joinings) this.decide(joining, target);
    this.joinMarks(joinings);
    for (const other of all.slice(1)) {
      this.own(other);
      plan.edits.remove(other.id);
    }
    this.repoint();
    this.writeKept();
    this.joinRegion();
    const names = all.map(({ name }) => textIn(name, 'fi')).join(', ');
    return plan.done('organisation.join', [...all], { name: textIn(args.name, 'fi'), names });
  }

  /** One simulation for each reference model that the choices are about; parts that nobody speaks of stay as they are. */
  private simulated(): Joining[] {
    const { plan, args } = this;
    const models = new Map<string, typeof args.choices>();
    for (const choice of args.choices) {
      const { ownerId, reference } = plan.need('element', choice.componentId);
      if (reference?.role !== 'component')
        throw new Refused(refusal('placement.notComponent', {}, choice.componentId));
      models.set(ownerId, [...(models.get(ownerId) ?? []), choice]);
    }
    const ids = this.all.map(({ id }) => id);
    return [...models].map(([referenceModelId, choices]) => {
      const comparison = compare(
        { index: plan.index, referenceModelId, state: 'current', language: 'fi' },
        this.all,
      );
      const here = new Map(choices.map((choice) => [choice.componentId, choice.keepIds]));
      const whole = comparison.rows.map(({ component, cells }) => {
        const systems = ids.flatMap((id) => cells.get(id)?.systems ?? []).map(({ element }) => element.id);
        const keepIds = here.get(component.id) ?? systems;
        const stranger = keepIds.find((id) => !systems.includes(id));
        if (stranger !== undefined)
          throw new Refused(refusal('join.notThere', { component: textIn(component.name, 'fi') }, stranger));
        return { componentId: component.id, keepIds };
      });
      return simulateJoin(comparison, ids, whole, { today: plan.context.now.slice(0, 10) });
    });
  }

  /** Current states become one, target states become one; others keep their place between them. */
  private joinStates(): string {
    const { plan, kept, all } = this;
    const current = this.commonState('current', 0);
    const targets = all.map(({ id }) => targetState(plan.index, id));
    const last = Math.max(current.order, ...statesOf(plan.index, kept.id).map(({ order }) => order));
    const target = this.commonState('target', last + 1000);
    for (const [at, { id }] of all.entries()) {
      const own = statesOf(plan.index, id);
      const from = own.find(({ type }) => type === 'current')?.order ?? own[0]?.order ?? 0;
      const to = targets[at]?.order ?? (own.at(-1)?.order ?? from) + 1000;
      for (const state of own) {
        const same =
          state === currentState(plan.index, id) ? current : state === targets[at] ? target : undefined;
        if (same) {
          this.states.set(state.id, same.id);
          if (same.id !== state.id) plan.edits.remove(state.id);
          continue;
        }
        if (id === kept.id) continue;
        const share = to > from ? (state.order - from) / (to - from) : 0.5;
        const order =
          current.order + Math.min(0.999, Math.max(0.001, share)) * (target.order - current.order);
        plan.edits.put({ ...state, ownerId: kept.id, order });
      }
    }
    return target.id;
  }

  /** The kept municipality's state of the type, otherwise the first that another one has, otherwise a new one. */
  private commonState(type: 'current' | 'target', order: number): State {
    const { plan, args, kept } = this;
    const of = type === 'current' ? currentState : targetState;
    const [found] = this.all.flatMap(({ id }) => of(plan.index, id) ?? []);
    if (found?.ownerId === kept.id) return found;
    const state: State = found
      ? { ...found, ownerId: kept.id, order }
      : {
          kind: 'state',
          id: plan.context.newId(),
          ownerId: kept.id,
          type,
          name: type === 'current' ? args.currentName : args.targetName,
          order,
          ...(type === 'target' && args.on !== undefined ? { date: args.on } : {}),
        };
    if (found) plan.edits.put(state);
    else plan.create(state);
    return state;
  }

  /** Fates follow their states; of two of one subject the kept municipality's holds. */
  private moveFates(): void {
    const { plan } = this;
    const taken = new Set<string>();
    const moved: Fate[] = [];
    for (const [from, to] of this.states)
      for (const fate of plan.index.pointing('fate', 'state', from)) {
        if (from === to) taken.add(`${to} ${fate.subjectId}`);
        else moved.push({ ...fate, stateId: to });
      }
    for (const fate of moved) {
      const key = `${fate.stateId} ${fate.subjectId}`;
      if (taken.has(key)) removeWithDependants(plan, fate.id);
      else plan.edits.put(fate);
      taken.add(key);
    }
  }

  private decide({ leaving, partly, overlaps }: Joining, target: string): void {
    const goes = new Set(leaving.map(({ element }) => element.id));
    for (const id of new Set(overlaps.flatMap(({ keepIds }) => keepIds)))
      if (!goes.has(id)) this.putFate(target, id, 'keep');
    for (const { element, replacedByIds } of leaving) {
      const by = replacedByIds.filter((id) => id !== element.id);
      this.putFate(target, element.id, by.length > 0 ? 'replace' : 'retire', by);
    }
    for (const { placementIds } of partly) for (const id of placementIds) this.putFate(target, id, 'retire');
  }

  private putFate(stateId: string, subjectId: string, fate: Fate['fate'], by: readonly string[] = []): void {
    const { plan } = this;
    const all = plan.index
      .pointing('fate', 'subject', subjectId)
      .flatMap(({ id }) => plan.edits.get(id) ?? [])
      .filter((record): record is Fate => record.kind === 'fate');
    const before = all.find((one) => one.stateId === stateId);
    // What is to change still changes, and what goes on the way there has gone.
    if (fate === 'keep' && (before?.fate === 'change' || before?.fate === 'new' || before?.fate === 'keep'))
      return;
    if (all.some((one) => one !== before && (one.fate === 'retire' || one.fate === 'replace'))) return;
    const { replacedByIds: _by, ...rest } = before ?? { kind: 'fate' as const, id: plan.context.newId() };
    plan.edits.put({
      ...rest,
      stateId,
      subjectId,
      fate,
      ...(by.length > 0 ? { replacedByIds: [...by] } : {}),
    });
  }

  /** A mark that all of them have stays once; one that does not hold for all goes. */
  private joinMarks(joinings: readonly Joining[]): void {
    const { plan, kept, all } = this;
    const marks = all.flatMap(({ id }) => plan.index.pointing('applicability', 'owner', id));
    const lost = new Set(
      joinings.flatMap(({ marksLost }) => marksLost.map(({ componentId }) => componentId)),
    );
    for (const componentId of new Set(marks.map((mark) => mark.componentId))) {
      const own = marks.filter((mark) => mark.componentId === componentId);
      const said = new Set(own.map(({ organisationId }) => organisationId)).size;
      const [stays = undefined] = own;
      for (const { id } of own) if (id !== stays?.id) removeWithDependants(plan, id);
      if (!stays) continue;
      if (lost.has(componentId) || said < all.length) {
        removeWithDependants(plan, stays.id);
        continue;
      }
      // "Ei ole" of one and "ei koske" of another: it concerns the new municipality, and there is nothing.
      const none = own.find(({ status }) => status === 'none');
      plan.edits.put({ ...(none ?? stays), id: stays.id, organisationId: kept.id });
    }
  }

  /** Everything that the other municipality owns; its folders come into one folder of its name. */
  private own(other: Organisation): void {
    const { plan, kept } = this;
    for (const kind of ['element', 'relationship', 'view', 'image', 'specialization'] as const)
      for (const record of plan.index.pointing(kind, 'owner', other.id))
        plan.edits.put({ ...record, ownerId: kept.id });
    const folders = plan.index.pointing('folder', 'owner', other.id);
    if (folders.length === 0) return;
    const id = plan.context.newId();
    const order = Math.max(0, ...plan.index.pointing('folder', 'owner', kept.id).map((one) => one.order)) + 1;
    plan.create({ kind: 'folder', id, ownerId: kept.id, name: other.name, order, itemIds: [] });
    for (const folder of folders)
      plan.edits.put({ ...folder, ownerId: kept.id, parentId: folder.parentId ?? id });
  }

  /** What mentions a state or a municipality that has gone mentions the one that it has become: folders and notes may. */
  private repoint(): void {
    const { plan, kept } = this;
    const became = new Map([...this.states].filter(([from, to]) => from !== to));
    for (const { id } of this.all.slice(1)) became.set(id, kept.id);
    for (const gone of became.keys())
      for (const id of plan.index.pointingAt(gone)) {
        const record = plan.edits.get(id);
        if (!record) continue;
        const next = renamedReferences(record, (one) => became.get(one));
        plan.edits.put(next.kind === 'folder' ? { ...next, itemIds: [...new Set(next.itemIds)] } : next);
      }
  }

  private writeKept(): void {
    const { plan, args, all } = this;
    const named = {
      name: args.name,
      ...(args.municipalityCode === undefined ? {} : { municipalityCode: args.municipalityCode }),
    };
    const { municipalityCode: _code, ...joined } = joinedOrganisation(all);
    const code = args.municipalityCode ?? this.kept.municipalityCode;
    const notes = joinedNotes(all, { municipalityCode: this.kept.municipalityCode ?? '', ...named }, args.on);
    if (notes.length > 50) throw new Refused(refusal('join.tooMany'));
    plan.edits.put({
      ...joined,
      ...named,
      ...(code === undefined ? {} : { municipalityCode: code }),
      joined: notes,
    });
  }

  /** What the region says of the others it says of the kept one; of several answers to one question the mean holds. */
  private joinRegion(): void {
    const { plan, kept, all } = this;
    const region = regionOf(plan.index);
    if (!region) return;
    const gone = new Set(all.slice(1).map(({ id }) => id));
    const to = (id: string): string => (gone.has(id) ? kept.id : id);
    const next: Region = { ...region };
    if (region.leftOut) {
      const left = region.leftOut.filter((id) => !gone.has(id));
      if (left.length > 0) next.leftOut = left;
      else delete next.leftOut;
    }
    if (region.scenarios)
      next.scenarios = region.scenarios.map((scenario) =>
        scenario.organisationIds
          ? { ...scenario, organisationIds: [...new Set(scenario.organisationIds.map(to))] }
          : scenario,
      );
    if (region.survey?.answers.some(({ organisationId }) => gone.has(organisationId)))
      next.survey = { ...region.survey, answers: joinedAnswers(region.survey.answers, to) };
    plan.edits.put(next);
  }
}

type Answers = NonNullable<Region['survey']>['answers'];

function joinedAnswers(answers: Answers, to: (id: string) => string): Answers {
  const values = new Map<string, { first: Answers[number]; all: number[] }>();
  for (const answer of answers) {
    const first = { ...answer, organisationId: to(answer.organisationId) };
    const key = `${first.organisationId} ${first.targetId}`;
    const known = values.get(key);
    if (known) known.all.push(answer.value);
    else values.set(key, { first, all: [answer.value] });
  }
  return [...values.values()].map(({ first, all }) => ({
    ...first,
    value: all.reduce((sum, value) => sum + value, 0) / all.length,
  }));
}
