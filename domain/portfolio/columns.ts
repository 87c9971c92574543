// The columns of the inventory of a kind: what all elements have, the fields of the kind, and own properties in use.
import type { Element, PropertyDefinition, State } from '../../schemas/generated/types';
import type { ModelIndex } from '../model-index';
import { textIn } from '../text';
import { usedDefinitions } from '../looks/aspects';
import { fieldsOf, fieldWord, type FieldGroup, type PortfolioField } from './fields';
import { typesOf, type PortfolioKind } from './kinds';
import { columnWord } from './column-words';

/** What stands in a column besides fields and properties. */
export type FixedColumn = 'name' | 'documentation' | 'type' | 'component' | 'fate' | 'flows';

/** Why nothing can be typed into a column. */
export type NotEditable = 'fate.currentState' | 'portfolio.typeElsewhere' | 'portfolio.flowsCounted';

export interface GridColumn {
  /** Name of the fixed column, key of the field, or `property:` and the definition's identifier. */
  readonly key: string;
  readonly heading: string;
  readonly fixed?: FixedColumn;
  readonly field?: PortfolioField;
  readonly definition?: PropertyDefinition;
  /** True where a cell can be typed into. */
  readonly editable: boolean;
  /** Code of the sentence that says why it cannot. */
  readonly why?: NotEditable;
  /** Shown where nobody has chosen columns. */
  readonly usual: boolean;
  readonly group: FieldGroup | 'fixed' | 'own';
}

/**
 * Every column that can be shown of elements of a kind, in the order in which they are shown. `language`: fi, sv or en. `state`: the
 * state that is edited, where placements and fates are.
 */
export function gridColumns(
  index: ModelIndex,
  kind: PortfolioKind,
  elements: readonly Element[],
  language: string,
  state?: Pick<State, 'type'>,
): readonly GridColumn[] {
  const fixed = (key: FixedColumn, usual: boolean, editable = false, why?: NotEditable): GridColumn => ({
    key,
    heading: columnWord(key, language),
    fixed: key,
    editable,
    usual,
    group: 'fixed',
    ...(editable || why === undefined ? {} : { why }),
  });
  const several = kind === 'other' || typesOf(kind).length > 1;
  const system = kind === 'system';
  const known = new Set(elements.flatMap(({ fields }) => Object.keys(fields ?? {})));
  return [
    fixed('name', true, true),
    ...(several ? [fixed('type', kind !== 'system', false, 'portfolio.typeElsewhere')] : []),
    ...(system || kind === 'technology'
      ? [
          fixed('component', system, state !== undefined),
          fixed('fate', system, state !== undefined && state.type !== 'current', 'fate.currentState'),
        ]
      : []),
    ...(system ? [fixed('flows', true, false, 'portfolio.flowsCounted')] : []),
    fixed('documentation', !system, true),
    ...fieldsOf(kind).map((field) => ({
      key: field.key,
      heading: fieldWord(field.key, language),
      field,
      editable: true,
      usual: field.main === true || known.has(field.key),
      group: field.group,
    })),
    ...usedDefinitions(index, elements, language).map((definition) => ({
      key: `property:${definition.id}`,
      heading: textIn(definition.name, language),
      definition,
      editable: true,
      usual: true,
      group: 'own' as const,
    })),
  ];
}
