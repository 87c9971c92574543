// Same system or not: which product each system of the region is, with the reason. What people have decided comes first, then
// what the names say; a name that tells only a purpose is never taken for the same product in two municipalities.
import type { CatalogueEntry, Element } from '../../schemas/generated/types';
import type { ModelIndex } from '../model-index';
import { normalisedName } from '../names';
import { textIn } from '../text';
import { Brands } from './brands';
import plainWords from './plain-words.json';
import { productKey, type ProductKey } from './product-key';

export type MatchReason =
  /** Someone said so of this very system. */
  | 'assigned'
  /** The spelling is in the catalogue. */
  | 'decided'
  /** The name is written the same way, but for case and signs. */
  | 'sameName'
  /** The same after version, supplier, brackets and common words are taken away. */
  | 'sameKey'
  /** The name tells only a purpose, so that nothing can be said. */
  | 'unnamed';

/** A product of the region: an entry of the catalogue, or what one spelling tells. */
export interface Product {
  /** The entry's identifier, or the key of the name; the same as long as the names are. */
  readonly id: string;
  /** Of an entry its name; otherwise the plainest and commonest spelling. */
  name: string;
  readonly entry?: CatalogueEntry;
  /** A name of purpose only: this system and no other. */
  readonly unnamed: boolean;
}

export interface ProductMatch {
  readonly product: Product;
  readonly reason: MatchReason;
  /** The name that was compared, as it is written. */
  readonly spelled: string;
  readonly without: ProductKey['without'];
}

/** The name by which a system is compared: its product where that is known, otherwise its own name. */
export function spelledOf(element: Element): string {
  return element.fields?.product?.trim() || textIn(element.name, 'fi').trim();
}

/** Decides for elements which product they are; remembers what it has decided. Made anew when the model has changed. */
export class Products {
  private readonly byElement = new Map<string, Product>();
  private readonly bySpelling = new Map<string, Product>();
  private readonly byKey = new Map<string, Product>();
  private readonly purposes: ReadonlySet<string>;
  private readonly keys = new Map<string, ProductKey>();
  private readonly catalogued: Product[] = [];
  private readonly brands = new Brands();
  /** What has been decided, by element, and by spelling and supplier. Records do not change while this lives. */
  private readonly byRecord = new Map<Element, ProductMatch>();
  private readonly known = new Map<string, Map<string, ProductMatch>>();

  constructor(index: ModelIndex) {
    this.purposes = purposesOf(index);
    for (const entry of catalogue(index, 'product')) {
      const name = textIn(entry.name, 'fi');
      const product: Product = { id: entry.id, name, entry, unnamed: false };
      this.catalogued.push(product);
      for (const id of entry.elementIds ?? []) this.byElement.set(id, product);
      const spellings = [name, ...(entry.names ?? [])];
      for (const spelled of spellings) this.bySpelling.set(normalisedName(spelled), product);
      const apart = new Set((entry.notNames ?? []).map((spelled) => productKey(spelled).key));
      for (const spelled of spellings) {
        const { key } = productKey(spelled, entry.supplier);
        if (key !== '' && !apart.has(key) && !this.isPurpose(key) && !this.byKey.has(key))
          this.byKey.set(key, product);
      }
      // A spelling that is known to be something else is compared as it stands.
      for (const spelled of entry.notNames ?? []) {
        const own = normalisedName(spelled);
        if (!this.bySpelling.has(own))
          this.bySpelling.set(own, { id: `name:${own}`, name: spelled, unnamed: false });
      }
    }
    const elements = placedElements(index);
    for (const element of elements)
      if (element.anonymous !== true)
        this.brands.learn(element, spelledOf(element), (spelled, supplier) => this.keyOf(spelled, supplier));
    this.nameBySpelling(elements);
  }

  /** Products of the catalogue, used or not. */
  entries(): Product[] {
    return [...this.catalogued];
  }

  /** Without entries a product is called by the spelling that most of the region uses, the plainest where they are equal. */
  private nameBySpelling(elements: readonly Element[]): void {
    const counts = new Map<Product, Map<string, number>>();
    for (const element of elements) {
      const { product, spelled, without } = this.of(element);
      if (product.entry || product.unnamed) continue;
      const spellings = counts.get(product) ?? new Map<string, number>();
      counts.set(
        product,
        spellings.set(spelled, (spellings.get(spelled) ?? 0) + (without.length > 0 ? 0 : 1)),
      );
    }
    for (const [product, spellings] of counts) {
      const [best] = [...spellings].sort(
        ([a, n], [b, m]) => m - n || a.length - b.length || (a < b ? -1 : a > b ? 1 : 0),
      );
      if (best) product.name = best[0];
    }
  }

  /** The product of an element, and why. */
  of(element: Element): ProductMatch {
    let match = this.byRecord.get(element);
    if (!match) this.byRecord.set(element, (match = this.decide(element)));
    return match;
  }

  private decide(element: Element): ProductMatch {
    const spelled = spelledOf(element);
    const assigned = this.byElement.get(element.id);
    if (assigned) return { product: assigned, reason: 'assigned', spelled, without: [] };
    if (element.anonymous === true) return this.unnamedMatch(element, spelled);
    const supplier = element.fields?.supplier;
    let bySupplier = this.known.get(spelled);
    if (!bySupplier) this.known.set(spelled, (bySupplier = new Map()));
    const known = bySupplier.get(supplier ?? '');
    if (known) return known;
    const match = this.matched(element, spelled, supplier);
    // A name that tells no product is another one with every system.
    if (!match.product.unnamed) bySupplier.set(supplier ?? '', match);
    return match;
  }

  /** The product that a name means by itself; undefined where nothing in the region is called so. */
  named(name: string): Product | undefined {
    const { key } = productKey(name);
    return this.bySpelling.get(normalisedName(name)) ?? (key === '' ? undefined : this.byKey.get(key));
  }

  private matched(element: Element, spelled: string, supplier: string | undefined): ProductMatch {
    const own = normalisedName(spelled);
    const decided = this.bySpelling.get(own);
    if (decided)
      return { product: decided, reason: decided.entry ? 'decided' : 'sameName', spelled, without: [] };
    const { key, without } = this.withoutBrand(this.keyOf(spelled, supplier));
    if (key === '' || this.isPurpose(key)) return this.unnamedMatch(element, spelled);
    let product = this.byKey.get(key);
    if (!product) this.byKey.set(key, (product = { id: `name:${key}`, name: spelled, unnamed: false }));
    const same = without.length === 0;
    return { product, reason: same ? 'sameName' : 'sameKey', spelled, without };
  }

  private unnamedMatch(element: Element, spelled: string): ProductMatch {
    const product: Product = { id: `system:${element.id}`, name: spelled, unnamed: true };
    return { product, reason: 'unnamed', spelled, without: [] };
  }

  private keyOf(spelled: string, supplier: string | undefined): ProductKey {
    const memo = `${spelled}\u0000${supplier ?? ''}`;
    let key = this.keys.get(memo);
    if (!key) this.keys.set(memo, (key = productKey(spelled, supplier)));
    return key;
  }

  private withoutBrand(given: ProductKey): ProductKey {
    const bare = this.brands.without(given);
    return this.isPurpose(bare.key) ? given : bare;
  }

  private isPurpose(key: string): boolean {
    return this.purposes.has(key);
  }
}

/** Entries of the catalogue, by their name. */
export function catalogue(index: ModelIndex, of: CatalogueEntry['of']): CatalogueEntry[] {
  return index
    .all('catalogueEntry')
    .filter((entry) => entry.of === of)
    .sort((a, b) => textIn(a.name, 'fi').localeCompare(textIn(b.name, 'fi'), 'fi') || (a.id < b.id ? -1 : 1));
}

/** Elements of organisations that stand on a reference model, each once. */
export function placedElements(index: ModelIndex): Element[] {
  const ids = new Set(index.all('placement').map(({ elementId }) => elementId));
  return [...ids].flatMap((id) => index.find('element', id) ?? []);
}

/** Keys of names that tell a purpose: those of the parts of the reference models, and what they are made of. */
function purposesOf(index: ModelIndex): ReadonlySet<string> {
  const out = new Set(plainWords.purposes.map((name) => name.replaceAll(' ', '')));
  for (const model of index.all('referenceModel'))
    for (const part of index.pointing('element', 'owner', model.id)) {
      if (!part.reference) continue;
      for (const name of Object.values(part.name)) {
        out.add(productKey(name).key);
        out.add(productKey(name.replace(/n? (?:järjestelmä|hallinta)$/iu, '')).key);
      }
    }
  out.delete('');
  return out;
}
