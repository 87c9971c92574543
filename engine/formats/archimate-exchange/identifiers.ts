// Identifiers of a file → identifiers of records. A good one is kept as it is; a bad or repeated one is repaired in the
// same way each time, so that a second import of the file finds the same records.
import type { Notes } from './notes';

const NCNAME = /^[A-Za-z_][A-Za-z0-9._-]*$/;
const MAX_LENGTH = 255;

export interface Claimed {
  readonly id: string;
  /** The identifier of the file where it could not be kept. */
  readonly original?: string;
}

/** All identifiers of one document: elements, relationships, views, nodes and folders share one name space (xs:ID). */
export class Identifiers {
  private readonly taken = new Set<string>();
  /** Those that no original of the file is, or another record's: a reference of that name does not mean them. */
  private readonly made = new Set<string>();
  /** Originals whose record is called otherwise. */
  private readonly byOriginal = new Map<string, string>();
  private readonly numbers = new Map<string, number>();

  constructor(
    private readonly notes: Notes,
    /** False where the format allows what NCName does not, so that a repair is nothing to tell about. */
    private readonly tellsRepairs = true,
  ) {}

  /** The identifier for a new record. The first claim of an original is the one that references lead to. */
  claim(original: string | undefined, what: string, line: number): Claimed {
    const given = original?.trim() ?? '';
    if (given === '') {
      const id = this.free(`id-${what}-without-id`);
      this.notes.warn('idMissing', { what, id }, line);
      return { id };
    }
    const wanted = goodIdentifier(given);
    const shown = given.slice(0, 200);
    const id = this.unused(wanted);
    if (wanted !== given) {
      if (this.tellsRepairs) this.notes.warn('idRepaired', { what, original: shown, id }, line);
    } else if (id !== wanted) this.notes.warn('idTwice', { what, original: shown, id }, line);
    if (id !== given) {
      const first = this.resolve(given) === undefined;
      this.made.add(id);
      if (first) this.byOriginal.set(given, id);
    }
    // A repeated identifier is not kept beside the new one: it would lead to two records.
    return wanted === given ? { id } : { id, original: given };
  }

  /** The record that a reference of the file leads to. */
  resolve(original: string | undefined): string | undefined {
    if (original === undefined) return undefined;
    const given = original.trim();
    const other = this.byOriginal.size > 0 ? this.byOriginal.get(given) : undefined;
    return other ?? (this.taken.has(given) && !this.made.has(given) ? given : undefined);
  }

  /** References lead to other records from now on: `ids` maps identifiers of records. */
  rename(ids: ReadonlyMap<string, string>): void {
    for (const [original, id] of Array.from(this.byOriginal)) {
      const next = ids.get(id);
      if (next !== undefined) this.byOriginal.set(original, next);
    }
    for (const [id, next] of ids)
      if (this.taken.has(id) && !this.made.has(id) && !this.byOriginal.has(id)) this.byOriginal.set(id, next);
  }

  /** An identifier that the document does not have yet, for a record that no reference of the file leads to. */
  free(wanted: string): string {
    const id = this.unused(wanted);
    this.made.add(id);
    return id;
  }

  private unused(wanted: string): string {
    const { taken } = this;
    const before = taken.size;
    taken.add(wanted);
    if (taken.size > before) return wanted;
    let id = wanted;
    let number = this.numbers.get(wanted) ?? 2;
    for (; taken.has(id); number += 1) id = `${wanted.slice(0, MAX_LENGTH - 10)}-${number}`;
    // The next one of the same name need not try all numbers again.
    this.numbers.set(wanted, number);
    taken.add(id);
    return id;
  }
}

/** The identifier itself where it is an NCName of ours, otherwise `id-` and a form that always comes out the same. */
export function goodIdentifier(original: string): string {
  if (NCNAME.test(original) && original.length <= MAX_LENGTH) return original;
  const plain = original.replace(/[^A-Za-z0-9._-]/g, '-');
  const id = plain === original ? `id-${plain}` : `id-${plain}-${checksum(original)}`;
  return id.length <= MAX_LENGTH ? id : `${id.slice(0, MAX_LENGTH - 20)}-${checksum(original)}`;
}

/** FNV-1a, 32 bits: enough to tell apart what looks the same once its odd characters are gone. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16);
}
