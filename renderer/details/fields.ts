// The fields of the system portfolio that matter first, in the order of the panel, with their choices.
import type { ElementFields } from '../../schemas/generated/types';

export type FieldKind = 'text' | 'long' | 'number' | 'money' | 'date' | 'choice';

export interface FieldSpec {
  readonly key: keyof ElementFields;
  readonly kind: FieldKind;
  readonly choices?: readonly string[];
}

const OPENNESS = ['open', 'partly', 'closed'] as const;

export const FIELD_GROUPS: readonly {
  readonly id: 'basic' | 'use' | 'money' | 'openness';
  readonly fields: readonly FieldSpec[];
}[] = [
  {
    id: 'basic',
    fields: [
      { key: 'purpose', kind: 'long' },
      { key: 'supplier', kind: 'text' },
      { key: 'product', kind: 'text' },
      { key: 'version', kind: 'text' },
      { key: 'ownerUnit', kind: 'text' },
      { key: 'contactPerson', kind: 'text' },
    ],
  },
  {
    id: 'use',
    fields: [
      {
        key: 'lifecycle',
        kind: 'choice',
        choices: ['planned', 'development', 'production', 'retiring', 'retired'],
      },
      { key: 'criticality', kind: 'choice', choices: ['veryLow', 'low', 'normal', 'high', 'veryHigh'] },
      { key: 'users', kind: 'number' },
      {
        key: 'hosting',
        kind: 'choice',
        choices: ['own', 'inHouseCompany', 'cooperation', 'supplier', 'cloud', 'national'],
      },
      { key: 'personalData', kind: 'choice', choices: ['yes', 'no'] },
    ],
  },
  {
    id: 'money',
    fields: [
      { key: 'costPerYear', kind: 'money' },
      { key: 'contractEnd', kind: 'date' },
    ],
  },
  {
    id: 'openness',
    fields: [
      { key: 'opennessSource', kind: 'choice', choices: OPENNESS },
      { key: 'opennessInterface', kind: 'choice', choices: OPENNESS },
      { key: 'opennessData', kind: 'choice', choices: OPENNESS },
      { key: 'opennessStandards', kind: 'choice', choices: OPENNESS },
    ],
  },
];
