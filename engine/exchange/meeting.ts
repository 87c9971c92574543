// A workspace and a shared place beside each other: what is new there, what is new here, and what each would do to the other.
import { join } from 'node:path';
import type { Conflict, Records, Side } from '../../domain/exchange/three-way';
import { planIntake, type Intake } from '../../domain/exchange/intake';
import { Plan } from '../../domain/commands/plan';
import { ModelIndex } from '../../domain/model-index';
import { Refused, type Problem } from '../../domain/problem';
import { sameValue } from '../../domain/records';
import { textIn } from '../../domain/text';
import type { ExchangeDeparture, ModelRecord, PublicationManifest } from '../../schemas/generated/types';
import { recordsByOwner, scopeOf } from '../formats/scope';
import type { Workspace } from '../store/workspace';
import { digestOf, readManifest } from './manifest';
import type { Place } from './places';
import { folderNameOf, publishedIn, readPublished } from './split';

/** A publication in the place. */
export interface Publication {
  readonly manifest: PublicationManifest;
  readonly digest: string;
  /** Its folder's name. */
  readonly folder: string;
}

/** A publication that is new here, with what it holds. */
export interface Arrived extends Publication {
  readonly records: Records;
  /** Identifiers of its records that are the municipality's own. */
  readonly own: ReadonlySet<string>;
}

export interface MeetingOptions {
  readonly signal?: AbortSignal;
  /** Share of the reading that is done, 0–1. */
  readonly progress?: (share: number) => void;
}

type Owned = ReadonlyMap<string, readonly ModelRecord[]>;

export class Meeting {
  /** Every readable publication, by organisation. */
  readonly there = new Map<string, Publication>();
  readonly arrived: Arrived[] = [];
  /** What could not be read, one sentence each. */
  readonly problems: Problem[] = [];
  private readonly broken = new Set<string>();

  private constructor(
    readonly workspace: Workspace,
    readonly place: Place,
  ) {}

  /** Reads what is new in the place. One municipality's broken folder is told and does not keep the others away. */
  static async of(workspace: Workspace, place: Place, options: MeetingOptions = {}): Promise<Meeting> {
    const meeting = new Meeting(workspace, place);
    await meeting.read(options);
    return meeting;
  }

  private async read({ signal, progress }: MeetingOptions): Promise<void> {
    const folders = publishedIn(this.place.folder);
    for (const [at, folder] of folders.entries()) {
      signal?.throwIfAborted();
      try {
        const path = join(this.place.folder, folder);
        const manifest = await readManifest(path, folder);
        const digest = digestOf(manifest);
        this.there.set(manifest.organisation.id, { manifest, digest, folder });
        if (!this.isNew(manifest.organisation.id, digest)) continue;
        const records = await readPublished(path, folder, manifest, {
          ...(signal ? { signal } : {}),
          progress: (share) => progress?.((at + share) / folders.length),
        });
        const own = idsOf(recordsByOwner(ModelIndex.of([...records.values()])), manifest.organisation.id);
        this.arrived.push({ manifest, digest, folder, records, own });
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        this.broken.add(folder);
        this.problems.push(...error.problems);
      }
      progress?.((at + 1) / folders.length);
    }
    this.noteEqual();
  }

  /** What is the same here and there is in common from now on, without anybody asking. */
  private noteEqual(): void {
    const owned = recordsByOwner(this.workspace.index);
    for (const arrived of this.arrived.slice()) {
      const { organisation } = arrived.manifest;
      if (!this.workspace.index.find('organisation', organisation.id)) continue;
      if (!sameRecords(arrived.records, this.mine(owned, organisation.id))) continue;
      this.keep(arrived, null);
      this.arrived.splice(this.arrived.indexOf(arrived), 1);
    }
  }

  /** Takes one away that may not come in. */
  refuse(arrived: Arrived, problems: readonly Problem[]): void {
    this.arrived.splice(this.arrived.indexOf(arrived), 1);
    this.problems.push(...problems);
  }

  private isNew(organisationId: string, digest: string): boolean {
    const { index, common } = this.workspace;
    if (!index.find('organisation', organisationId)) return true;
    return common.known(this.place.id, organisationId)?.digest !== digest;
  }

  /** True for a municipality that was taken in and is not here any more. */
  isGone(organisationId: string): boolean {
    const { index, common } = this.workspace;
    return !index.find('organisation', organisationId) && common.has(this.place.id, organisationId);
  }

  /** True where nothing is in common: every difference is asked about. */
  isFirst(organisationId: string): boolean {
    return this.common(organisationId) === undefined;
  }

  /** A plan of its own for each, or one for all that are taken together. */
  newPlan(): Plan {
    return new Plan(this.workspace.index, this.workspace.context());
  }

  /** Plans the intake of one. */
  intake(plan: Plan, arrived: Arrived, answer: (conflict: Conflict) => Side | undefined): Intake {
    const { index } = this.workspace;
    const { id, name } = arrived.manifest.organisation;
    const owned = this.owned();
    const ownHere = idsOf(owned, id);
    const { shared } = this.ownedNow();
    return planIntake(
      plan,
      {
        base: this.common(id)?.records,
        mine: this.mine(owned, id),
        theirs: arrived.records,
        whose: (one) => {
          if (ownHere.has(one)) return 'own';
          const kind = plan.edits.get(one)?.kind;
          const isShared = shared.has(one) || kind === 'propertyDefinition' || !index.get(one);
          return isShared ? 'shared' : 'other';
        },
        ownThere: arrived.own,
        name,
      },
      answer,
    );
  }

  /** What is in common; of an organisation that is not here any more, nothing. */
  private common(organisationId: string): { readonly records: Records } | undefined {
    const { index, common } = this.workspace;
    return index.find('organisation', organisationId)
      ? common.find(this.place.id, organisationId)
      : undefined;
  }

  /** Notes a publication as common; `seq`: the change that took it in. */
  keep(
    { manifest, digest, records }: Pick<Arrived, 'manifest' | 'digest' | 'records'>,
    seq: number | null,
  ): void {
    const { organisation, counter, at } = manifest;
    this.workspace.common.keep(this.place.id, organisation.id, { digest, counter, at, records }, seq);
  }

  /** The records that a publication of the organisation would hold now. */
  mine(owned: Owned, organisationId: string): Records {
    const { index } = this.workspace;
    if (!index.find('organisation', organisationId)) return new Map();
    const { records } = scopeOf(index, organisationId, owned);
    return new Map(records.map((record) => [record.id, record]));
  }

  /** The records by owner as the workspace is now. */
  owned(): Owned {
    return this.ownedNow().owned;
  }

  private now:
    { readonly revision: number; readonly owned: Owned; readonly shared: ReadonlySet<string> } | undefined;

  private ownedNow(): { readonly owned: Owned; readonly shared: ReadonlySet<string> } {
    const { revision, index } = this.workspace;
    if (this.now?.revision !== revision) {
      const owned = recordsByOwner(index);
      const shared = new Set(index.all('referenceModel').flatMap(({ id }) => [...idsOf(owned, id)]));
      this.now = { revision, owned, shared };
    }
    return this.now;
  }

  /** Whose data could be published, those with changes first. */
  departures(): ExchangeDeparture[] {
    const owned = this.owned();
    const rows = this.workspace.index.all('organisation').map((organisation): ExchangeDeparture => {
      const { id } = organisation;
      const name = textIn(organisation.name, 'fi');
      const there = this.there.get(id);
      const nothing = { organisationId: id, name, added: 0, changed: 0, removed: 0 };
      const mine = this.mine(owned, id);
      if (!there)
        return {
          ...nothing,
          added: mine.size,
          state: this.broken.has(folderNameOf(id, name)) ? 'broken' : 'never',
        };
      const { counter, at } = there.manifest;
      const common = this.workspace.common.find(this.place.id, id);
      if (common?.digest !== there.digest) return { ...nothing, state: 'behind', counter, at };
      const counts = differences(common.records, mine);
      const same = counts.added + counts.changed + counts.removed === 0;
      return { ...nothing, ...counts, state: same ? 'same' : 'changed', counter, at };
    });
    const order = ['changed', 'broken', 'never', 'behind', 'same'];
    return rows.sort(
      (a, b) => order.indexOf(a.state) - order.indexOf(b.state) || a.name.localeCompare(b.name, 'fi'),
    );
  }
}

/** Which records differ between two sets, by number. */
export function differences(
  before: Records,
  after: Records,
): { readonly added: number; readonly changed: number; readonly removed: number } {
  const counts = { added: 0, changed: 0, removed: 0 };
  for (const [id, record] of after) {
    const old = before.get(id);
    if (!old) counts.added += 1;
    else if (!sameValue(old, record)) counts.changed += 1;
  }
  for (const id of before.keys()) if (!after.has(id)) counts.removed += 1;
  return counts;
}

function sameRecords(a: Records, b: Records): boolean {
  const { added, changed, removed } = differences(a, b);
  return added + changed + removed === 0;
}

function idsOf(owned: Owned, owner: string): ReadonlySet<string> {
  return new Set((owned.get(owner) ?? []).map(({ id }) => id));
}
