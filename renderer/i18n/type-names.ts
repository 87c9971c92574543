// Finnish names of ArchiMate element types (docs/glossary.md); the type's own name where none is known.
import names from '../../domain/notation/names.fi.json';

/** The plain name of an element type. */
export function typeName(type: string): string {
  return (names.elements as Record<string, string>)[type] ?? type;
}
