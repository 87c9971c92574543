// Values of properties as comparisons need them.
import type { LocalisedText, Property } from '../schemas/generated/types';

/** Values by definition, in their order. */
export function valuesByDefinition(
  properties: readonly Property[] | undefined,
): Map<string, LocalisedText[]> {
  const out = new Map<string, LocalisedText[]>();
  for (const { definitionId, value } of properties ?? []) {
    const values = out.get(definitionId);
    if (values) values.push(value);
    else out.set(definitionId, [value]);
  }
  return out;
}
