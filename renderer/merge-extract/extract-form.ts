// What the form of the extract dialog asks, and the presets.
import type { ExtractPart } from '../../domain/extract/leave-out';
import { FIELDS as CATALOGUE, type FieldKey } from '../../domain/portfolio/fields';
import type { ExtractChoice } from '../../schemas/generated/types';

export interface ExtractForm {
  readonly extent: ExtractChoice['extent']['kind'];
  readonly steps: number;
  readonly layerIds: readonly string[];
  readonly viewId: string;
  readonly state: ExtractChoice['state'];
  readonly leaveOut: readonly ExtractPart[];
  readonly fields: readonly string[];
  readonly maskNames: boolean;
  readonly maskOrganisation: boolean;
  readonly withKey: boolean;
}

/** Fields that can be left out, in the order of the form. */
export const FIELDS: readonly FieldKey[] = CATALOGUE.map(({ key }) => key);

export const EMPTY_FORM: ExtractForm = {
  extent: 'all',
  steps: 0,
  layerIds: [],
  viewId: '',
  state: 'all',
  leaveOut: ['identifiers', 'sources'],
  fields: ['contactPerson'],
  maskNames: false,
  maskOrganisation: false,
  withKey: true,
};

/** For an information request: what is public of the current state, without people, costs and what helps an attacker. */
export const REQUEST_FORM: Partial<ExtractForm> = {
  state: 'current',
  leaveOut: ['identifiers', 'sources', 'reasons', 'decisions', 'flowDetails'],
  fields: [
    'contactPerson',
    'deputyContact',
    'supplierContact',
    'costPerYear',
    'costOnce',
    'budgetItem',
    'contractEnd',
    'criticality',
    'version',
    'hosting',
    'hostingSupplier',
    'preparedness',
    'confidentiality',
    'integrity',
    'availability',
    'securityClass',
    'accessControl',
    'accessLog',
    'safeguards',
    'operatingSystem',
    'location',
  ],
  maskNames: false,
};

/** For a supplier: the structure, with the names of other suppliers' systems hidden. */
export const SUPPLIER_FORM: Partial<ExtractForm> = {
  state: 'all',
  leaveOut: ['identifiers', 'sources', 'reasons', 'documentation', 'properties'],
  fields: [
    'contactPerson',
    'deputyContact',
    'supplierContact',
    'costPerYear',
    'costOnce',
    'budgetItem',
    'contractEnd',
    'supplier',
    'otherSuppliers',
    'hostingSupplier',
    'product',
    'version',
    'users',
  ],
  maskNames: true,
};

/** The form as the engine takes it. */
export function choiceOf(
  form: ExtractForm,
  organisationId: string,
  selectedIds: readonly string[],
): ExtractChoice {
  const ids =
    form.extent === 'elements' ? selectedIds : form.extent === 'components' ? form.layerIds : [form.viewId];
  return {
    organisationId,
    extent:
      form.extent === 'all'
        ? { kind: 'all' }
        : {
            kind: form.extent,
            ids: [...ids].filter(Boolean),
            ...(form.extent === 'elements' ? { steps: form.steps } : {}),
          },
    state: form.state,
    leaveOut: [...form.leaveOut],
    leaveOutFields: [...form.fields],
    leaveOutProperties: [],
    maskNames: form.maskNames,
    maskOrganisation: form.maskOrganisation,
  };
}
