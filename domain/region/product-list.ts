// The products of the region: how each is spelled, who has it and where it stands.
import type { Element } from '../../schemas/generated/types';
import type { ModelIndex } from '../model-index';
import { placedElements, Products, type MatchReason, type Product } from './products';

export interface Spelling {
  readonly spelled: string;
  readonly reason: MatchReason;
  readonly elements: readonly Element[];
}

export interface ListedProduct {
  readonly product: Product;
  /** Commonest first. */
  readonly spellings: readonly Spelling[];
  readonly elements: readonly Element[];
  readonly organisationIds: ReadonlySet<string>;
  readonly componentIds: ReadonlySet<string>;
  /** Suppliers as they are written, each once. */
  readonly suppliers: readonly string[];
}

/** Products of what is placed on a reference model, by name; entries of the catalogue that nobody uses come too. */
export function productList(index: ModelIndex, products = new Products(index)): ListedProduct[] {
  interface Draft {
    readonly product: Product;
    readonly elements: Element[];
    readonly spellings: Map<string, { reason: MatchReason; elements: Element[] }>;
  }
  const drafts = new Map<string, Draft>();
  const draftOf = (product: Product): Draft => {
    let draft = drafts.get(product.id);
    if (!draft) drafts.set(product.id, (draft = { product, elements: [], spellings: new Map() }));
    return draft;
  };
  for (const product of products.entries()) draftOf(product);
  for (const element of placedElements(index)) {
    const { product, spelled, reason } = products.of(element);
    const draft = draftOf(product);
    draft.elements.push(element);
    const known = draft.spellings.get(spelled);
    if (known) known.elements.push(element);
    else draft.spellings.set(spelled, { reason, elements: [element] });
  }
  const collator = new Intl.Collator('fi');
  return [...drafts.values()]
    .map(({ product, elements, spellings }) => ({
      product,
      elements,
      spellings: [...spellings]
        .map(([spelled, { reason, elements: those }]) => ({ spelled, reason, elements: those }))
        .sort((a, b) => b.elements.length - a.elements.length || collator.compare(a.spelled, b.spelled)),
      organisationIds: new Set(elements.map(({ ownerId }) => ownerId)),
      componentIds: new Set(
        elements.flatMap(({ id }) =>
          index.pointing('placement', 'placedElement', id).map(({ componentId }) => componentId),
        ),
      ),
      suppliers: [...new Set(elements.flatMap(({ fields }) => fields?.supplier?.trim() || []))],
    }))
    .sort(
      (a, b) => collator.compare(a.product.name, b.product.name) || (a.product.id < b.product.id ? -1 : 1),
    );
}
