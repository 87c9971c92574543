// Parameters of problems that name types of the language: the sentence has their Finnish names.
import names from '../notation/names.fi.json';

const RELATIONSHIPS: Readonly<Record<string, string>> = names.relationships;
const ELEMENTS: Readonly<Record<string, string>> = names.elements;

type Params = Readonly<Record<string, string | number>>;

/** The parameters with the names of types in place of their keys; `relationshipTypes` is a list divided by spaces. */
export function withTypeNames(params: Params): Record<string, string | number> {
  const out: Record<string, string | number> = { ...params };
  for (const key of ['relationshipType', 'relationshipTypes']) {
    const value = params[key];
    if (typeof value === 'string') out[key] = value.split(' ').map(relationship).join(', ');
  }
  for (const key of ['sourceType', 'targetType', 'elementType']) {
    const value = params[key];
    if (typeof value === 'string') out[key] = element(value);
  }
  const { names } = params;
  // A list of first names (domain/problem-names.ts) that goes on.
  if (typeof names === 'string') out['names'] = names.replace(/, …$/u, ' ja muita');
  return out;
}

function relationship(type: string): string {
  return (RELATIONSHIPS[type] ?? type).toLocaleLowerCase('fi');
}

function element(type: string): string {
  return type === 'Relationship' ? 'yhteys' : (ELEMENTS[type] ?? type).toLocaleLowerCase('fi');
}
