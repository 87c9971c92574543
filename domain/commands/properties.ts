// Properties of concepts, views and organisations: definitions with a data type, values in languages.
import type {
  CommandArgs,
  LocalisedText,
  ModelRecord,
  Property,
  PropertyDefinition,
} from '../../schemas/generated/types';
import names from '../notation/names.fi.json';
import { refusal, Refused } from '../problem';
import { withText } from '../text';
import { needUnlocked, type Plan, type Planned } from './plan';
import { removeWithDependants } from './removal';

type PropertyType = PropertyDefinition['type'];
type Holder = Extract<ModelRecord, { properties?: Property[] }>;

/** propertyDefinition.create: refuses an empty name and one that is taken. */
export function createPropertyDefinition(
  plan: Plan,
  args: CommandArgs['propertyDefinition.create'],
): Planned {
  return plan.done('propertyDefinition.create', [newDefinition(plan, args)]);
}

/** propertyDefinition.update: name in a language, data type. Values stay as they were written. */
export function updatePropertyDefinition(
  plan: Plan,
  args: CommandArgs['propertyDefinition.update'],
): Planned {
  const before = plan.need('propertyDefinition', args.id);
  const next: PropertyDefinition = { ...before };
  if (args.type !== undefined) next.type = args.type;
  if (args.name) {
    next.name = withText(before.name, args.name.language, neededName(plan, args.name.text, args.id));
  }
  plan.edits.put(next);
  return plan.done('propertyDefinition.update', [before]);
}

/** propertyDefinition.delete: with every value. */
export function deletePropertyDefinitions(
  plan: Plan,
  args: CommandArgs['propertyDefinition.delete'],
): Planned {
  const gone = args.ids.map((id) => plan.need('propertyDefinition', id));
  for (const { id } of gone) removeWithDependants(plan, id);
  return plan.done('propertyDefinition.delete', gone);
}

/**
 * property.set: the values of one property of some records become those given, in the place where the property stood;
 * an empty list takes it away. Refuses values that are not of the property's type (numbers, ISO dates and times,
 * true or false); values that came from files are not judged.
 */
export function setProperty(plan: Plan, args: CommandArgs['property.set']): Planned {
  const definition = args.newDefinition
    ? newDefinition(plan, args.newDefinition)
    : plan.need('propertyDefinition', args.definitionId ?? '');
  const values = args.values.filter((value) => Object.values(value).some((text) => text !== ''));
  for (const value of values) needValue(definition.type, value);
  const holders = args.ids.map((id) => needHolder(plan, id));
  for (const holder of holders) {
    const next = { ...holder };
    const properties = replaced(holder.properties ?? [], definition.id, values);
    if (properties.length > 0) next.properties = properties;
    else delete next.properties;
    plan.edits.put(next);
  }
  return plan.done('property.set', holders, { property: Object.values(definition.name)[0] ?? '' });
}

/** The properties with the values of one definition replaced, the order kept. */
export function replaced(
  properties: readonly Property[],
  definitionId: string,
  values: readonly LocalisedText[],
): Property[] {
  const fresh = values.map((value) => ({ definitionId, value }));
  const at = properties.findIndex((property) => property.definitionId === definitionId);
  const others = properties.filter((property) => property.definitionId !== definitionId);
  const place = at < 0 ? others.length : at;
  return [...others.slice(0, place), ...fresh, ...others.slice(place)];
}

function newDefinition(plan: Plan, given: CommandArgs['propertyDefinition.create']): PropertyDefinition {
  const definition: PropertyDefinition = {
    kind: 'propertyDefinition',
    id: plan.context.newId(),
    name: { [given.name.language]: neededName(plan, given.name.text) },
    type: given.type,
  };
  plan.create(definition);
  return definition;
}

function neededName(plan: Plan, given: string, own?: string): string {
  const name = given.trim();
  if (name === '') throw new Refused(refusal('property.nameEmpty'));
  const same = plan.index
    .all('propertyDefinition')
    .find((each) => each.id !== own && Object.values(each.name).includes(name));
  if (same) throw new Refused(refusal('property.nameTaken', { name }, same.id));
  return name;
}

function needHolder(plan: Plan, id: string): Holder {
  const record = plan.edits.get(id);
  if (record && 'ownerId' in record) needUnlocked(plan, record.ownerId);
  needUnlocked(plan, id);
  switch (record?.kind) {
    case 'organisation':
    case 'referenceModel':
    case 'element':
    case 'relationship':
    case 'state':
    case 'folder':
    case 'view':
    case 'viewItem':
      return record;
    default:
      throw new Refused(refusal('model.missing', { kind: 'element', id }, id));
  }
}

/** What a value of a type looks like; text and amounts of money are free. */
const SHAPES: Readonly<Partial<Record<PropertyType, { shape: RegExp; example: string }>>> = {
  number: { shape: /^-?\d+([.,]\d+)?$/u, example: '12,5' },
  boolean: { shape: /^(true|false)$/u, example: 'true' },
  date: { shape: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u, example: '2027-01-31' },
  time: { shape: /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/u, example: '09:30' },
};

/** Refuses a value that is not of the type (numbers, ISO dates and times, true or false). */
export function needValue(type: PropertyType, value: LocalisedText): void {
  const rule = SHAPES[type];
  const wrong = rule && Object.values(value).find((text) => !rule.shape.test(text.trim()));
  if (wrong === undefined) return;
  const propertyType = names.propertyTypes[type].toLocaleLowerCase('fi');
  throw new Refused(
    refusal('property.badValue', { value: wrong, propertyType, example: rule?.example ?? '' }),
  );
}
