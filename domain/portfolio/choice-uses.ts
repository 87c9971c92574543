// Where a choice is in use: fields of elements and of integrations.
import type { ModelIndex } from '../model-index';
import type { ListName } from './choice-lists';
import { FIELDS } from './fields';
import { FLOW_FIELDS } from './flow-fields';

export interface ChoiceUse {
  /** Of the element or the integration. */
  readonly id: string;
  readonly key: string;
}

/** The fields of elements whose values are of the list. */
export function fieldsOfList(list: ListName): readonly string[] {
  return FIELDS.filter((field) => field.choices === list).map(({ key }) => key);
}

/** What of the organisation has the choice. */
export function choiceUses(
  index: ModelIndex,
  organisationId: string,
  list: ListName,
  code: string,
): readonly ChoiceUse[] {
  const fields = FIELDS.filter((field) => field.choices === list);
  const flows = FLOW_FIELDS.filter((field) => field.choices === list);
  const elements = fields.length === 0 ? [] : index.pointing('element', 'owner', organisationId);
  const relationships = flows.length === 0 ? [] : index.pointing('relationship', 'owner', organisationId);
  return [
    ...elements.flatMap(({ id, fields: values }) =>
      fields.filter(({ key }) => values?.[key] === code).map(({ key }): ChoiceUse => ({ id, key })),
    ),
    ...relationships.flatMap(({ id, flow }) =>
      flows.filter(({ key }) => flow?.[key] === code).map(({ key }): ChoiceUse => ({ id, key })),
    ),
  ];
}
