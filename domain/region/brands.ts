// Suppliers of products as the region knows them: where one municipality tells the supplier, a name with it is understood in others.
import type { Element } from '../../schemas/generated/types';
import { normalisedName } from '../names';
import { LEGAL, type ProductKey } from './product-key';

/** Which suppliers, by the first word of their names, go with which product, by the key of its name. */
export class Brands {
  private readonly byKey = new Map<string, Set<string>>();
  private readonly seen = new Map<string, Set<string>>();

  /** Remembers the supplier of a system with this spelling. */
  learn(
    { fields }: Element,
    spelled: string,
    keyOf: (spelled: string, supplier: string) => ProductKey,
  ): void {
    const supplier = fields?.supplier;
    if (!supplier) return;
    let suppliers = this.seen.get(spelled);
    if (!suppliers) this.seen.set(spelled, (suppliers = new Set()));
    if (suppliers.has(supplier)) return;
    suppliers.add(supplier);
    const brand = brandOf(supplier);
    const { key } = keyOf(spelled, supplier);
    if (brand === '' || key === '') return;
    const known = this.byKey.get(key);
    if (known) known.add(brand);
    else this.byKey.set(key, new Set([brand]));
  }

  /** The key without the supplier before or after, where that product is known to be of that supplier; otherwise as it was. */
  without(given: ProductKey): ProductKey {
    const { words } = given;
    if (words.length < 2) return given;
    for (const [brand, rest] of [
      [words[0], words.slice(1)],
      [words.at(-1), words.slice(0, -1)],
    ] as const) {
      const key = rest.join('');
      if (brand !== undefined && this.byKey.get(key)?.has(brand))
        return { key, words: rest, without: [...given.without, 'supplier'] };
    }
    return given;
  }
}

function brandOf(supplier: string): string {
  const [first = ''] = normalisedName(supplier)
    .split(' ')
    .filter((word) => word.length > 1 && !LEGAL.has(word));
  return first;
}
