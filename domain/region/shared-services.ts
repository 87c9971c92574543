// Integrations across organisations: national services, in-house companies and neighbours – who provides, and who uses, with what it
// is based on. A service that nobody has named is not said to be unused.
import type { Element, Relationship } from '../../schemas/generated/types';
import type { ModelIndex } from '../model-index';
import { normalisedName } from '../names';
import { textIn } from '../text';
import { Presence, type Comparison } from './comparison';
import services from './national-services.json';
import { Suppliers } from './suppliers';

/** national: a service of the state; inHouse: a company that municipalities own; neighbour: another municipality here. */
export const PROVIDER_KINDS = ['national', 'inHouse', 'neighbour'] as const;
export type ProviderKind = (typeof PROVIDER_KINDS)[number];

export interface SharedService {
  readonly id: string;
  readonly kind: ProviderKind;
  readonly name: string;
  readonly provider: string;
  /** By organisation. */
  readonly users: ReadonlyMap<string, ServiceUse>;
}

/** What tells that an organisation uses the service. */
export interface ServiceUse {
  /** Its elements that are the service, or come from the provider. */
  readonly elements: readonly Element[];
  /** Its integrations with them. */
  readonly flows: readonly Relationship[];
}

/** The services that some organisation of the comparison uses: national ones first, those with most users first. */
export function sharedServices(comparison: Comparison): SharedService[] {
  const { index, language, state } = comparison.scope;
  const presence = new Presence(index, state);
  const found = new Map<string, Draft>();
  const suppliers = new Suppliers(index);
  const neighbours = neighboursBySpelling(comparison);
  const inHouse = inHouseCompanies(comparison, suppliers);
  const put = (draft: Omit<Draft, 'users'>, element: Element): void => {
    let service = found.get(draft.id);
    if (!service) found.set(draft.id, (service = { ...draft, users: new Map() }));
    const elements = service.users.get(element.ownerId);
    if (elements) elements.push(element);
    else service.users.set(element.ownerId, [element]);
  };
  for (const { id } of comparison.organisations)
    for (const element of index.pointing('element', 'owner', id)) {
      if (!isProvided(element) || !presence.has(id, element.id)) continue;
      const national = nationalOf(element);
      if (national)
        put({ id: national.id, kind: 'national', name: national.name, provider: national.provider }, element);
      for (const spelled of [
        element.fields?.supplier,
        element.fields?.hostingSupplier,
        element.fields?.producer,
      ]) {
        const neighbour = neighbours.get(normalisedName(spelled ?? ''));
        if (neighbour !== undefined && neighbour !== id) {
          const provider = textIn(index.find('organisation', neighbour)?.name, language);
          put({ id: neighbour, kind: 'neighbour', name: provider, provider }, element);
        }
        const supplier = suppliers.of(spelled);
        if (supplier && inHouse.has(supplier.id))
          put({ id: supplier.id, kind: 'inHouse', name: supplier.name, provider: supplier.name }, element);
      }
    }
  const collator = new Intl.Collator(language);
  return [...found.values()]
    .map(({ users, ...service }) => ({
      ...service,
      users: new Map([...users].map(([id, elements]) => [id, useOf(index, presence, id, elements)])),
    }))
    .sort(
      (a, b) =>
        PROVIDER_KINDS.indexOf(a.kind) - PROVIDER_KINDS.indexOf(b.kind) ||
        b.users.size - a.users.size ||
        collator.compare(a.name, b.name),
    );
}

interface Draft {
  readonly id: string;
  readonly kind: ProviderKind;
  readonly name: string;
  readonly provider: string;
  readonly users: Map<string, Element[]>;
}

/** What can be provided by another: applications, data, technology and services. */
function isProvided({ type, reference }: Element): boolean {
  return !reference && /^(?:Application|Technology|Data|System|Node|Business(?:Service|Actor))/u.test(type);
}

const NATIONAL = new Map(
  services.flatMap(({ patterns, ...service }) => patterns.map((pattern) => [pattern, service] as const)),
);

/** The national service that an element is by its name, its product or another of its names; whole words count. */
function nationalOf(element: Element): { id: string; name: string; provider: string } | undefined {
  const names = [...Object.values(element.name), element.fields?.product ?? '', ...(element.aliases ?? [])];
  for (const name of names) {
    const key = normalisedName(name);
    const exact = NATIONAL.get(key);
    if (exact) return exact;
  }
  for (const name of names) {
    const key = ` ${normalisedName(name)} `;
    // A short abbreviation says nothing inside a longer name ("Kanta-asiakasohjelma"): long patterns alone are looked for there.
    for (const [pattern, service] of NATIONAL)
      if (pattern.length >= 8 && key.includes(` ${pattern} `)) return service;
  }
  return undefined;
}

/** Organisations of the comparison by how they are written as a supplier: "Mallila", "Mallilan kunta", "Mallilan kaupunki". */
function neighboursBySpelling({ organisations }: Comparison): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const { id, name } of organisations)
    for (const text of Object.values(name)) {
      const key = normalisedName(text);
      const bare = key.replace(/ (?:kunta|kaupunki)$/u, '');
      for (const spelled of [
        key,
        bare,
        `${bare}n kunta`,
        `${bare}n kaupunki`,
        `${bare} kunta`,
        `${bare} kaupunki`,
      ])
        if (spelled !== '' && !out.has(spelled)) out.set(spelled, id);
    }
  return out;
}

/** Suppliers from whom some system is hosted by an in-house company (käyttöpalvelun tuotantotapa). */
function inHouseCompanies({ organisations, scope }: Comparison, suppliers: Suppliers): ReadonlySet<string> {
  const out = new Set<string>();
  for (const { id } of organisations)
    for (const { fields } of scope.index.pointing('element', 'owner', id)) {
      if (fields?.hosting !== 'inHouseCompany') continue;
      const supplier = suppliers.of(fields.hostingSupplier ?? fields.supplier);
      if (supplier) out.add(supplier.id);
    }
  return out;
}

function useOf(
  index: ModelIndex,
  presence: Presence,
  organisationId: string,
  elements: readonly Element[],
): ServiceUse {
  const ids = new Set(elements.map(({ id }) => id));
  const flows = new Map<string, Relationship>();
  for (const id of ids)
    for (const relationship of index.relationshipsOf(id))
      if (relationship.type === 'Flow' && presence.has(organisationId, relationship.id))
        flows.set(relationship.id, relationship);
  return { elements, flows: [...flows.values()] };
}
