// Suppliers of the region: what the municipalities call them, and which of the names mean the same one.
import type { ModelIndex } from '../model-index';
import { normalisedName, words } from '../names';
import { textIn } from '../text';
import { catalogue } from './products';

export interface Supplier {
  readonly id: string;
  readonly name: string;
}

/** Suppliers by how they are written; legal forms and case make no difference, and what people have decided comes first. */
export class Suppliers {
  private readonly bySpelling = new Map<string, Supplier>();
  private readonly byKey = new Map<string, Supplier>();

  constructor(index: ModelIndex) {
    for (const entry of catalogue(index, 'supplier')) {
      const supplier = { id: entry.id, name: textIn(entry.name, 'fi') };
      for (const spelled of [supplier.name, ...(entry.names ?? [])]) {
        this.bySpelling.set(normalisedName(spelled), supplier);
        const key = supplierKey(spelled);
        if (!this.byKey.has(key)) this.byKey.set(key, supplier);
      }
      for (const spelled of entry.notNames ?? []) {
        const own = normalisedName(spelled);
        if (!this.bySpelling.has(own)) this.bySpelling.set(own, { id: `name:${own}`, name: spelled });
      }
    }
  }

  /** The supplier that is written so; undefined for nothing. */
  of(spelled: string | undefined): Supplier | undefined {
    const name = spelled?.trim();
    if (!name) return undefined;
    const own = normalisedName(name);
    const decided = this.bySpelling.get(own);
    if (decided) return decided;
    const key = supplierKey(name);
    let supplier = this.byKey.get(key);
    if (!supplier) this.byKey.set(key, (supplier = { id: `name:${key}`, name }));
    return supplier;
  }
}

const COUNTRY: ReadonlySet<string> = new Set(['suomi', 'finland', 'nordic', 'group']);

function supplierKey(spelled: string): string {
  const all = words(spelled);
  const left = all.filter((word) => !COUNTRY.has(word));
  return (left.length > 0 ? left : all).join(' ') || normalisedName(spelled);
}
