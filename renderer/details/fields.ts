// The fields of the panel by group: those that are asked first, those that have a value, and the rest on demand.
import { fieldsOf, type FieldGroup, type PortfolioField } from '../../domain/portfolio/fields';
import type { PortfolioKind } from '../../domain/portfolio/kinds';
import type { ElementFields } from '../../schemas/generated/types';

export interface FieldSection {
  readonly group: FieldGroup;
  readonly fields: readonly PortfolioField[];
}

/** Sections of a kind. Without `all` only what is asked first and what some of the given elements know. */
export function fieldSections(
  kind: PortfolioKind,
  known: readonly (ElementFields | undefined)[],
  all: boolean,
): readonly FieldSection[] {
  const sections: { group: FieldGroup; fields: PortfolioField[] }[] = [];
  for (const field of fieldsOf(kind)) {
    const wanted = all || field.main === true || known.some((fields) => fields?.[field.key] !== undefined);
    if (!wanted) continue;
    const last = sections.at(-1);
    if (last?.group === field.group) last.fields.push(field);
    else sections.push({ group: field.group, fields: [field] });
  }
  return sections;
}
