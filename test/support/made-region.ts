// A region made up with a known truth: municipalities with systems whose true product is known and whose names are written as people
// write them – case, hyphens, versions, suppliers before and after, brackets, slips of one letter, cases of Finnish, generic names,
// and products of one family that are not the same. The same seed makes the same region. All names are invented.
import type { ElementFields, ModelRecord } from '../../schemas/generated/types';
import { spelledName, type NamedProduct } from './spelled-names';

export interface MadeRegion {
  readonly records: readonly ModelRecord[];
  /** True product of each system; absent for names that tell none. */
  readonly truth: ReadonlyMap<string, string>;
  /** In which way the name of each system is written. */
  readonly ways: ReadonlyMap<string, string>;
}

export interface RegionSize {
  readonly municipalities: number;
  /** About so many systems in each. */
  readonly systems: number;
  readonly integrations: number;
  /** Names as they are, for checks that have no matching of their own. */
  readonly plain?: boolean;
  readonly seed?: number;
}

const SYLLABLES =
  'tar mo lin ka pih la kuu tio hyl ly rek vuo ro hel mi kaar na wil ho sam po aar re mak su nor viu hka jyr ky sär möl'.split(
    ' ',
  );
const SUPPLIERS = [
  'Numero Oy',
  'Luku Suomi Oy',
  'Tietola Oyj',
  'Pilvilä Oy',
  'Kuntasofta Oy',
  'Apuri Oy',
  'Verkkola Oy',
];
const FAMILY = ['HR', 'Laskutus', 'Arkisto'];
const PURPOSES = [
  'Taloushallinto',
  'Asianhallinta',
  'Varhaiskasvatus',
  'Laskutus',
  'Paikkatieto',
  'Kirjasto',
];
const UNITS = ['Hallintopalvelut', 'Sivistyspalvelut', 'Tekniset palvelut', 'Konsernipalvelut'];
const LIFECYCLES = ['production', 'production', 'production', 'production', 'retiring', 'planned'] as const;
/** What municipalities use of the state's; the only real names here. Not placed: of them there is one and no other. */
const NATIONAL = ['Suomi.fi-tunnistus', 'VTJ', 'Koski', 'Varda', 'Kanta-palvelut', 'Suomi.fi-palveluväylä'];
/** One integration in so many leads to a national service. */
const TO_NATIONAL = 8;

/** Numbers from a seed (Park and Miller, 1988). */
function random(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

interface Product extends NamedProduct {
  readonly id: string;
}

/** Makes the records of municipalities on components that are there already. */
export function makeRegionRecords(componentIds: readonly string[], size: RegionSize): MadeRegion {
  return new Maker(componentIds, size).make();
}

class Maker {
  private readonly next: () => number;
  private readonly records: ModelRecord[] = [];
  private readonly truth = new Map<string, string>();
  private readonly ways = new Map<string, string>();
  private readonly products: ReadonlyMap<string, readonly Product[]>;

  constructor(
    private readonly components: readonly string[],
    private readonly size: RegionSize,
  ) {
    this.next = random(size.seed ?? 7);
    const taken = new Set<string>();
    this.products = new Map(components.map((id) => [id, this.productsOf(taken)]));
  }

  make(): MadeRegion {
    const { municipalities, integrations } = this.size;
    const each = Math.round(integrations / municipalities);
    for (let at = 0; at < municipalities; at += 1) this.municipality(`k${at}`, at, each);
    return { records: this.records, truth: this.truth, ways: this.ways };
  }

  private pick<T>(all: readonly T[]): T {
    return all[Math.floor(this.next() * all.length)] as T;
  }

  /** A few products, of which the first ones are the commonest (Zipf). Some are of one family and not the same. */
  private productsOf(taken: Set<string>): Product[] {
    const out: Product[] = [];
    const count = 1 + Math.floor(this.next() * 8);
    const purpose = this.pick(PURPOSES);
    while (out.length < count) {
      // Every seventh has two words.
      const name = this.next() < 1 / 7 ? `${this.word()} ${this.word()}` : this.word();
      if (taken.has(name)) continue;
      taken.add(name);
      const supplier = SUPPLIERS[Math.floor(SUPPLIERS.length * this.next() ** 2)] as string;
      out.push({ id: name, name, supplier, purpose });
      if (this.next() < 0.12) {
        const part = `${name} ${this.pick(FAMILY)}`;
        out.push({ id: part, name: part, supplier, purpose });
      }
    }
    return out;
  }

  private word(): string {
    const length = 2 + Math.floor(this.next() * 2);
    const word = Array.from({ length }, () => this.pick(SYLLABLES)).join('');
    return word.charAt(0).toUpperCase() + word.slice(1);
  }

  private municipality(id: string, at: number, integrations: number): void {
    const { records } = this;
    const population = Math.round(900 * Math.exp(this.next() * 5));
    records.push(
      { kind: 'organisation', id, name: { fi: `Koekunta ${at + 1}` }, order: at, population },
      { kind: 'state', id: `${id}-now`, ownerId: id, type: 'current', name: { fi: 'Nykytila' }, order: 0 },
      {
        kind: 'state',
        id: `${id}-goal`,
        ownerId: id,
        type: 'target',
        name: { fi: 'Tavoitetila' },
        order: 1000,
      },
    );
    const ids: string[] = [];
    const share = this.size.systems / this.components.length;
    for (const componentId of this.components) {
      const chance = this.next();
      if (chance < 0.07) {
        records.push({
          kind: 'applicability',
          id: `${id}-${componentId}-mark`,
          organisationId: id,
          componentId,
          status: chance < 0.03 ? 'none' : 'notApplicable',
        });
        continue;
      }
      if (chance < 0.14) continue;
      const count = Math.max(1, Math.round((share / 0.86) * (0.5 + this.next())));
      for (let i = 0; i < count; i += 1) ids.push(this.system(id, componentId, i));
    }
    const national = NATIONAL.map((name, n): string => {
      const own = `${id}-national-${n}`;
      records.push({ kind: 'element', id: own, ownerId: id, type: 'ApplicationService', name: { fi: name } });
      return own;
    });
    for (let i = 0; i < integrations && ids.length > 1; i += 1)
      records.push({
        kind: 'relationship',
        id: `${id}-flow-${i}`,
        ownerId: id,
        type: 'Flow',
        sourceId: this.pick(ids),
        targetId: this.pick(i % TO_NATIONAL === 0 ? national : ids),
        flow: { data: 'tiedot' },
      });
  }

  private system(ownerId: string, componentId: string, at: number): string {
    const id = `${ownerId}-${componentId}-${at}`;
    const products = this.products.get(componentId) ?? [];
    const product = products[Math.floor(products.length * this.next() ** 2)] as Product;
    const generic = !this.size.plain && this.next() < 0.04;
    const fields: ElementFields = {
      ...(this.next() < 0.8 ? { supplier: product.supplier } : {}),
      ...(this.next() < 0.75 ? { costPerYear: 1000 * Math.round(2 + 60 * this.next() ** 2) } : {}),
      ...(this.next() < 0.7
        ? { contractEnd: `${2026 + Math.floor(this.next() * 6)}-0${1 + Math.floor(this.next() * 9)}-28` }
        : {}),
      ...(this.next() < 0.6 ? { lifecycle: this.pick(LIFECYCLES) } : {}),
      ...(this.next() < 0.5 ? { ownerUnit: this.pick(UNITS) } : {}),
      ...(this.next() < 0.7 ? { users: Math.round(3 + 900 * this.next() ** 3) } : {}),
    };
    const { way, name } = generic
      ? {
          way: 'generic',
          name: this.pick([
            'Tietojärjestelmä',
            'Oma sovellus',
            'Ohjelmisto',
            `${product.purpose}järjestelmä`,
          ]),
        }
      : this.size.plain
        ? { way: 'as it is', name: product.name }
        : spelledName(product, this.next);
    this.ways.set(id, way);
    this.records.push(
      { kind: 'element', id, ownerId, type: 'ApplicationComponent', name: { fi: name }, fields },
      { kind: 'placement', id: `${id}-p`, elementId: id, componentId },
    );
    if (this.next() < 0.1)
      this.records.push({
        kind: 'fate',
        id: `${id}-f`,
        stateId: `${ownerId}-goal`,
        subjectId: id,
        fate: this.next() < 0.5 ? 'retire' : 'replace',
      });
    if (!generic) this.truth.set(id, product.id);
    return id;
  }
}
