// Many cells of the inventory at once: what is typed, filled or pasted there is one change.
import type { CommandArgs, Element } from '../../schemas/generated/types';
import { isElementType } from '../notation/element-types';
import { refusal, Refused } from '../problem';
import { withText } from '../text';
import { decide, markNew } from './fates';
import { patched } from './patch';
import { placeExactly, placeIn } from './placements';
import type { Plan, Planned } from './plan';
import { needValue, replaced } from './properties';

type Args = CommandArgs['portfolio.edit'];
type Cells = Pick<Args['edits'][number], 'documentation' | 'fields' | 'properties'>;

/**
 * portfolio.edit: names, descriptions, fields, own properties, placements and fates of many elements, and new elements, as one
 * change. Refuses elements of reference models, empty names, fates in the current state, and values that are not of their property's type; then nothing is changed.
 */
export function editPortfolio(plan: Plan, args: Args): Planned {
  const owner = plan.need('organisation', args.ownerId);
  const subjects: Element[] = [];
  for (const edit of args.edits) {
    const element = plan.need('element', edit.id);
    if (element.reference) throw new Refused(refusal('reference.locked', {}, element.id));
    const name = edit.name === undefined ? element.name : named(element.name, args.language, edit.name);
    const next = withCells(plan, { ...element, name }, edit, args.language);
    plan.edits.put(next);
    if (edit.components) placeExactly(plan, element.id, edit.components, args.stateId);
    if (edit.fate !== undefined) decideIn(plan, args.stateId, element.id, edit.fate);
    subjects.push(element);
  }
  for (const create of args.creates) {
    if (!isElementType(create.type)) throw new Refused(refusal('element.unknownType', { type: create.type }));
    const bare: Element = {
      kind: 'element',
      id: plan.context.newId(),
      ownerId: owner.id,
      type: create.type,
      name: named({}, args.language, create.name),
    };
    const element = withCells(plan, bare, create, args.language);
    plan.create(element);
    markNew(plan, args.stateId, element.id);
    for (const componentId of create.components ?? []) placeIn(plan, element.id, componentId);
    subjects.push(element);
  }
  return plan.done('portfolio.edit', subjects);
}

function decideIn(
  plan: Plan,
  stateId: string | undefined,
  subjectId: string,
  fate: Args['edits'][number]['fate'],
): void {
  const state = stateId === undefined ? undefined : plan.need('state', stateId);
  if (!state || state.type === 'current') throw new Refused(refusal('fate.currentState', {}, subjectId));
  decide(plan, { stateId: state.id, fate: fate ?? null }, subjectId);
}

function named(before: Element['name'], language: string, text: string): Element['name'] {
  const name = text.trim();
  if (name === '') throw new Refused(refusal('element.nameEmpty'));
  return withText(before, language, name);
}

function withCells(plan: Plan, element: Element, cells: Cells, language: string): Element {
  const next = { ...element };
  if (cells.documentation !== undefined) {
    const documentation = withText(element.documentation, language, cells.documentation.trim());
    if (Object.keys(documentation).length > 0) next.documentation = documentation;
    else delete next.documentation;
  }
  if (cells.fields) {
    const fields = patched(element.fields, cells.fields);
    if (fields) next.fields = fields;
    else delete next.fields;
  }
  for (const { definitionId, value } of cells.properties ?? []) {
    const definition = plan.need('propertyDefinition', definitionId);
    const values = value === null || value.trim() === '' ? [] : [{ [language]: value.trim() }];
    for (const one of values) needValue(definition.type, one);
    const properties = replaced(next.properties ?? [], definitionId, values);
    if (properties.length > 0) next.properties = properties;
    else delete next.properties;
  }
  return next;
}
