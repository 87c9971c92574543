// The suppliers of the region: how each is written, how many systems come from it, and which names may mean the same one.
import type { Element } from '../../schemas/generated/types';
import type { ModelIndex } from '../model-index';
import { lettersButOne, normalisedName, words } from '../names';
import { catalogue, placedElements } from './products';
import { Suppliers, type Supplier } from './suppliers';

export interface ListedSupplier {
  readonly supplier: Supplier;
  readonly spellings: readonly { readonly spelled: string; readonly count: number }[];
  readonly elements: readonly Element[];
  readonly organisationIds: ReadonlySet<string>;
}

/** Suppliers of what is placed on a reference model, those with most systems first. */
export function supplierList(index: ModelIndex): ListedSupplier[] {
  const suppliers = new Suppliers(index);
  const drafts = new Map<
    string,
    { supplier: Supplier; spellings: Map<string, number>; elements: Element[] }
  >();
  for (const element of placedElements(index)) {
    const spelled = element.fields?.supplier?.trim() ?? '';
    const supplier = suppliers.of(spelled);
    if (!supplier) continue;
    let draft = drafts.get(supplier.id);
    if (!draft) drafts.set(supplier.id, (draft = { supplier, spellings: new Map(), elements: [] }));
    draft.elements.push(element);
    draft.spellings.set(spelled, (draft.spellings.get(spelled) ?? 0) + 1);
  }
  return [...drafts.values()]
    .map(({ supplier, spellings, elements }) => ({
      supplier,
      elements,
      spellings: [...spellings]
        .map(([spelled, count]) => ({ spelled, count }))
        .sort((a, b) => b.count - a.count || (a.spelled < b.spelled ? -1 : 1)),
      organisationIds: new Set(elements.map(({ ownerId }) => ownerId)),
    }))
    .sort((a, b) => b.elements.length - a.elements.length || (a.supplier.name < b.supplier.name ? -1 : 1));
}

/** Pairs that may be one supplier: the first word is the same, or all letters but one; without those that are decided. */
export function supplierProposals(
  index: ModelIndex,
  list: readonly ListedSupplier[],
): readonly (readonly [ListedSupplier, ListedSupplier])[] {
  const apart = new Set(
    catalogue(index, 'supplier').flatMap((entry) =>
      (entry.notNames ?? []).map((name) => `${entry.id} ${normalisedName(name)}`),
    ),
  );
  const isApart = (a: ListedSupplier, b: ListedSupplier): boolean =>
    [b.supplier.name, ...b.spellings.map(({ spelled }) => spelled)].some((name) =>
      apart.has(`${a.supplier.id} ${normalisedName(name)}`),
    );
  const groups = new Map<string, ListedSupplier[]>();
  for (const listed of list) {
    const [first = ''] = words(listed.supplier.name);
    const keys = [...(first.length >= 4 ? [`word ${first}`] : []), ...lettersButOne(listed.supplier.name)];
    for (const key of new Set(keys)) {
      const group = groups.get(key);
      if (group) group.push(listed);
      else groups.set(key, [listed]);
    }
  }
  const found = new Map<string, readonly [ListedSupplier, ListedSupplier]>();
  for (const group of groups.values())
    for (const [at, a] of group.entries())
      for (const b of group.slice(at + 1))
        if (!isApart(a, b) && !isApart(b, a))
          found.set([a.supplier.id, b.supplier.id].sort().join(' '), [a, b]);
  return [...found.values()];
}
