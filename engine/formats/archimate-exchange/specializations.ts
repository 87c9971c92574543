// Own kinds of concepts (ArchiMate 3.2 chapter 14.2). The format has no construct for them; Archi writes them as values of
// a property whose definition has exactly the identifier `specialization`, and other tools show that property.
import type { LocalisedText, Specialization } from '../../../schemas/generated/types';
import { sameValue } from '../../../domain/records';
import { xmlNode, xmlText, type XmlNode } from '../xml/tree';
import { goodIdentifier } from './identifiers';

/** The reserved identifier. */
export const SPECIALIZATION = 'specialization';

/** The kinds that values of the reserved property mean: those known already, and new ones by concept type and name. */
export class Specializations {
  readonly made = new Map<string, Specialization>();
  private readonly byName = new Map<string, string>();

  constructor(
    known: Iterable<Specialization>,
    private readonly ownerId: string,
    /** A free identifier near the one wanted. */
    private readonly free: (wanted: string) => string,
  ) {
    for (const { id, conceptType, name } of known)
      for (const key of keysOf(conceptType, name)) if (!this.byName.has(key)) this.byName.set(key, id);
  }

  /** The kind with that name; undefined for a blank value, which names none. */
  idFor(conceptType: string, value: LocalisedText): string | undefined {
    const keys = keysOf(conceptType, value);
    for (const key of keys) {
      const known = this.byName.get(key);
      if (known !== undefined) return known;
    }
    if (Object.values(value).every((text) => text.trim() === '')) return undefined;
    const record = plainSpecialization(conceptType, value, this.ownerId, this.free);
    this.made.set(record.id, record);
    for (const key of keys) this.byName.set(key, record.id);
    return record.id;
  }
}

/** What a file that only has the property makes of a kind. */
export function plainSpecialization(
  conceptType: string,
  name: LocalisedText,
  ownerId: string,
  free: (wanted: string) => string,
): Specialization {
  const text = name['und'] ?? Object.values(name)[0] ?? '';
  return {
    kind: 'specialization',
    id: free(goodIdentifier(`${SPECIALIZATION}-${conceptType}-${text}`)),
    ownerId,
    name,
    conceptType,
  };
}

/** Kinds that reading makes again from the property alone; the others need their whole record in the file. */
export function plainOnes(
  all: readonly Specialization[],
  used: ReadonlySet<string>,
  ownerId: string | undefined,
): ReadonlySet<string> {
  const holders = new Map<string, number>();
  for (const { conceptType, name } of all)
    for (const key of keysOf(conceptType, name)) holders.set(key, (holders.get(key) ?? 0) + 1);
  const plain = all.filter(
    (record) =>
      used.has(record.id) &&
      Object.keys(record.name).length > 0 &&
      Object.values(record.name).every((text) => text.trim() !== '' && xmlText(text) === text) &&
      keysOf(record.conceptType, record.name).every((key) => holders.get(key) === 1) &&
      sameValue(
        record,
        plainSpecialization(record.conceptType, record.name, ownerId ?? '', (id) => id),
      ),
  );
  return new Set(plain.map(({ id }) => id));
}

/** The definition that Archi looks for. */
export function specializationDefinition(): XmlNode {
  return xmlNode('propertyDefinition', { identifier: SPECIALIZATION, type: 'string' }, [
    xmlNode('name', {}, 'Specialization'),
  ]);
}

function keysOf(conceptType: string, name: LocalisedText): string[] {
  const texts = Object.values(name);
  return (texts.length > 0 ? [...new Set(texts)] : ['']).map((text) => `${conceptType}\n${text}`);
}
