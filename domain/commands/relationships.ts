// Relationships; Flow between systems is an integration (liittymä). What the language's table does not allow is refused.
import type { CommandArgs, Relationship } from '../../schemas/generated/types';
import { refusal, Refused } from '../problem';
import { breachOf, type Concepts } from '../relationship-ends';
import { withText } from '../text';
import { redrawLines } from './drawn-lines';
import { markNew } from './fates';
import { patched } from './patch';
import { needUnlocked, type Plan, type Planned } from './plan';
import { removeWithDependants } from './removal';
import { fittingSpecializations, needSpecializations } from './specializations';

/**
 * relationship.create: refuses what the table of ArchiMate 3.2 appendix B.5 does not allow, a relationship from a
 * concept to itself and an owner that is no organisation. Ends may be elements or relationships. Access always says
 * how (unspecified where nothing is given), an association is undirected unless asked, a flow carries its data forward.
 */
export function createRelationship(plan: Plan, args: CommandArgs['relationship.create']): Planned {
  const source = needEnd(plan, args.sourceId);
  needEnd(plan, args.targetId);
  if (args.ownerId !== undefined) plan.need('organisation', args.ownerId);
  const ownerId = args.ownerId ?? source.ownerId;
  needUnlocked(plan, ownerId);
  const relationship: Relationship = {
    kind: 'relationship',
    id: plan.context.newId(),
    ownerId,
    type: args.type,
    sourceId: args.sourceId,
    targetId: args.targetId,
    ...(args.name ? { name: { [args.name.language]: args.name.text } } : {}),
    ...(args.documentation?.text
      ? { documentation: { [args.documentation.language]: args.documentation.text } }
      : {}),
    ...(args.type === 'Flow' ? { flow: { direction: 'forward' as const, ...args.flow } } : {}),
  };
  setAttributes(relationship, args);
  if (args.specializationIds && args.specializationIds.length > 0) {
    needSpecializations(plan, args.specializationIds, args.type);
    relationship.specializationIds = args.specializationIds;
  }
  needRule(plan, relationship);
  plan.create(relationship);
  markNew(plan, args.stateId, relationship.id);
  const label = args.type === 'Flow' ? 'relationship.create' : 'relationship.createOther';
  return plan.done(label, [relationship]);
}

/**
 * relationship.update: type, ends (given or swapped), texts, attributes and flow fields; null clears. The table is asked
 * only where type or ends change, so that a line which came from a file against it can still be named. Attributes of
 * another type go with the type; drawn lines follow the ends.
 */
export function updateRelationships(plan: Plan, args: CommandArgs['relationship.update']): Planned {
  const before = args.ids.map((id) => needOwnRelationship(plan, id));
  for (const id of [args.sourceId, args.targetId]) if (id !== undefined) needEnd(plan, id);
  for (const relationship of before) {
    const next: Relationship = { ...relationship };
    if (args.type !== undefined) setType(plan, next, args.type);
    if (args.sourceId !== undefined) next.sourceId = args.sourceId;
    if (args.targetId !== undefined) next.targetId = args.targetId;
    if (args.reverse) [next.sourceId, next.targetId] = [next.targetId, next.sourceId];
    setTexts(next, args);
    setAttributes(next, args);
    if (args.flow && next.type === 'Flow') {
      const flow = patched(next.flow, args.flow);
      if (flow) next.flow = flow;
      else delete next.flow;
    }
    if (args.specializationIds) {
      needSpecializations(plan, args.specializationIds, next.type);
      if (args.specializationIds.length > 0) next.specializationIds = args.specializationIds;
      else delete next.specializationIds;
    }
    const moved = next.sourceId !== relationship.sourceId || next.targetId !== relationship.targetId;
    if (moved || next.type !== relationship.type) needRule(plan, next);
    plan.edits.put(next);
    if (moved) redrawLines(plan, next);
  }
  const flows = before.every(({ type }) => type === 'Flow');
  return plan.done(flows ? 'relationship.update' : 'relationship.updateOther', before);
}

/** relationship.delete: with the fates and drawn lines that belong to it. */
export function deleteRelationships(plan: Plan, args: CommandArgs['relationship.delete']): Planned {
  const gone = args.ids.map((id) => needOwnRelationship(plan, id));
  for (const relationship of gone) removeWithDependants(plan, relationship.id);
  const flows = gone.every(({ type }) => type === 'Flow');
  return plan.done(flows ? 'relationship.delete' : 'relationship.deleteOther', gone);
}

function setType(plan: Plan, next: Relationship, type: Relationship['type']): void {
  if (type === next.type) return;
  next.type = type;
  if (type !== 'Flow') delete next.flow;
  if (type !== 'Influence') delete next.influenceStrength;
  if (type !== 'Association') delete next.directed;
  if (type === 'Access') next.accessType ??= 'Access';
  else delete next.accessType;
  if (type === 'Flow') next.flow ??= { direction: 'forward' };
  const kept = fittingSpecializations(plan, next.specializationIds, type);
  if (kept) next.specializationIds = kept;
  else delete next.specializationIds;
}

type Attributes = Pick<CommandArgs['relationship.update'], 'accessType' | 'influenceStrength' | 'directed'>;

// An attribute of another type is passed over: one update may be of several relationships.
function setAttributes(next: Relationship, args: Attributes): void {
  if (next.type === 'Access') next.accessType = args.accessType ?? next.accessType ?? 'Access';
  if (next.type === 'Association' && args.directed !== undefined) {
    if (args.directed) next.directed = true;
    else delete next.directed;
  }
  if (next.type === 'Influence' && args.influenceStrength !== undefined) {
    const strength = args.influenceStrength?.trim();
    if (strength) next.influenceStrength = strength;
    else delete next.influenceStrength;
  }
}

function setTexts(next: Relationship, args: CommandArgs['relationship.update']): void {
  for (const key of ['name', 'documentation'] as const) {
    const given = args[key];
    if (!given) continue;
    const text = withText(next[key], given.language, given.text.trim());
    if (Object.keys(text).length > 0) next[key] = text;
    else delete next[key];
  }
}

/** Refuses a relationship that the rules do not allow, with what would be right in its place. */
function needRule(plan: Plan, relationship: Relationship): void {
  const { id, sourceId, targetId, type } = relationship;
  if (sourceId === targetId) throw new Refused(refusal('relationship.toItself', {}, sourceId));
  if (leansOn(plan, sourceId, id) || leansOn(plan, targetId, id)) {
    throw new Refused(refusal('relationship.circle', {}, id));
  }
  const breach = breachOf(plannedConcepts(plan), relationship);
  if (!breach) return;
  const { source, target, sourceType, targetType, allowed, reversible } = breach;
  const code =
    allowed.length === 0
      ? 'relationship.notAllowedAtAll'
      : reversible
        ? 'relationship.notAllowedThisWay'
        : 'relationship.notAllowed';
  const relationshipTypes = allowed.join(' ');
  throw new Refused(
    refusal(code, { relationshipType: type, source, target, sourceType, targetType, relationshipTypes }, id),
  );
}

/** True where the end is the relationship itself, or a relationship that hangs on it. */
function leansOn(plan: Plan, endId: string, id: string): boolean {
  const seen = new Set<string>();
  const todo = [endId];
  for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
    if (at === id) return true;
    const record = plan.edits.get(at);
    if (record?.kind !== 'relationship' || seen.has(at)) continue;
    seen.add(at);
    todo.push(record.sourceId, record.targetId);
  }
  return false;
}

/** Concepts as they stand with the edits of the plan. */
function plannedConcepts(plan: Plan): Concepts {
  return {
    concept: (id) => {
      const record = plan.edits.get(id);
      return record?.kind === 'element' || record?.kind === 'relationship' ? record : undefined;
    },
    relationshipsOf: (id) =>
      plan.index.relationshipsOf(id).flatMap((relationship) => {
        const now = plan.edits.get(relationship.id);
        return now?.kind === 'relationship' ? [now] : [];
      }),
  };
}

function needOwnRelationship(plan: Plan, id: string): Relationship {
  const relationship = plan.need('relationship', id);
  needUnlocked(plan, relationship.ownerId);
  return relationship;
}

function needEnd(plan: Plan, id: string): { ownerId: string } {
  const record = plan.edits.get(id);
  if (record?.kind === 'element' || record?.kind === 'relationship') return record;
  throw new Refused(refusal('model.missing', { kind: 'element', id }, id));
}
