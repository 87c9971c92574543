// Publishing into a shared place, and taking in what is new there.
import { join } from 'node:path';
import type { Conflict, Side } from '../../domain/exchange/three-way';
import type { Intake } from '../../domain/exchange/intake';
import { isEmptyDiff } from '../../domain/diff';
import { refusal, Refused } from '../../domain/problem';
import type { PublicationManifest } from '../../schemas/generated/types';
import { signingKey } from '../signing-key';
import type { PlannedChange } from '../store/workspace';
import { pushed } from './git';
import { digestOf, readManifest } from './manifest';
import type { Arrived, Meeting } from './meeting';
import type { KnownSenders } from './senders';
import { folderNameOf, writePublished } from './split';

/** How a conflict of a municipality is answered. */
export type Answer = (organisationId: string, conflict: Conflict) => Side | undefined;

export interface Intaken {
  readonly arrived: Arrived;
  readonly intake: Intake;
}

/** What each arrival would do by itself; one that may not come in is told among the problems. */
export function intakes(meeting: Meeting, answer: Answer): Intaken[] {
  return [...meeting.arrived].flatMap((arrived) => {
    try {
      const intake = meeting.intake(meeting.newPlan(), arrived, (conflict) =>
        answer(arrived.manifest.organisation.id, conflict),
      );
      return [{ arrived, intake }];
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      meeting.refuse(arrived, error.problems);
      return [];
    }
  });
}

/** Plans some arrivals as one change. `open`: conflicts that nobody has answered; then nothing should be written. */
export function planTaking(
  meeting: Meeting,
  some: readonly Arrived[],
  answer: Answer,
): { readonly change: PlannedChange; readonly taken: readonly Intaken[]; readonly open: number } {
  const plan = meeting.newPlan();
  const taken = some.map((arrived) => ({
    arrived,
    intake: meeting.intake(plan, arrived, (conflict) => answer(arrived.manifest.organisation.id, conflict)),
  }));
  const open = taken.reduce((sum, { intake }) => sum + openIn(intake), 0);
  const labelParams = {
    count: some.length,
    name: some
      .slice(0, 3)
      .map(({ manifest }) => manifest.organisation.name)
      .join(', '),
  };
  return { change: { diff: plan.edits.build(), labelKey: 'exchange.pull', labelParams }, taken, open };
}

/** Notes what was taken in as common, and who sent it as known. `write` writes the change and tells its number. */
export function take(
  meeting: Meeting,
  planned: ReturnType<typeof planTaking>,
  senders: KnownSenders,
  write: (change: PlannedChange) => number,
): void {
  const seq = isEmptyDiff(planned.change.diff) ? null : write(planned.change);
  const { now } = meeting.workspace.context();
  for (const { arrived } of planned.taken) {
    meeting.keep(arrived, seq);
    senders.remember(arrived.manifest, now);
  }
}

/** Conflicts without an answer. */
export function openIn({ conflicts }: Intake): number {
  return conflicts.filter(({ side }) => side === undefined).length;
}

/**
 * Publishes organisations; those of which nothing has changed are passed over. Refuses where the place has something newer than what is
 * known here (`exchange.newer`): that comes in first.
 */
export async function publish(
  meeting: Meeting,
  organisationIds: readonly string[],
  options: {
    readonly dataFolder: string;
    readonly signal?: AbortSignal;
    readonly progress?: (share: number) => void;
  },
): Promise<PublicationManifest[]> {
  const { workspace, place } = meeting;
  const departures = new Map(meeting.departures().map((one) => [one.organisationId, one]));
  const wanted = organisationIds.map((id) => {
    const departure = departures.get(id);
    if (!departure) throw new Refused(refusal('model.missing', { kind: 'organisation', id }));
    const { name, counter = 0, state } = departure;
    if (state === 'behind') throw new Refused(refusal('exchange.newer', { name, counter }));
    return departure;
  });
  const key = signingKey(options.dataFolder);
  const { now } = workspace.context();
  const written: { manifest: PublicationManifest; records: ReturnType<Meeting['mine']> }[] = [];
  for (const [at, { organisationId, name, state }] of wanted.entries()) {
    await new Promise((resolve) => setImmediate(resolve));
    options.signal?.throwIfAborted();
    options.progress?.(at / wanted.length);
    if (state === 'same') continue;
    const there = meeting.there.get(organisationId);
    const folder = join(place.folder, there?.folder ?? folderNameOf(organisationId, name));
    if (there) await needUntouched(folder, there.digest, name);
    const known = workspace.common.known(place.id, organisationId)?.counter ?? 0;
    const counter = Math.max(there?.manifest.counter ?? 0, known) + 1;
    const records = meeting.mine(meeting.owned(), organisationId);
    const content = { organisation: { id: organisationId, name }, counter, at: now };
    written.push({ manifest: writePublished(folder, content, records, key, place.name), records });
  }
  const [first] = written;
  if (first && place.remote) {
    const message = written
      .map(({ manifest }) => `${manifest.organisation.name} ${manifest.counter}`)
      .join(', ');
    if (!(await pushed(place.folder, message, options.signal)))
      throw new Refused(
        refusal('exchange.newer', {
          name: first.manifest.organisation.name,
          counter: first.manifest.counter,
        }),
      );
  }
  for (const { manifest, records } of written) {
    const digest = digestOf(manifest);
    meeting.keep({ manifest, digest, records }, null);
    const folder = meeting.there.get(manifest.organisation.id)?.folder;
    meeting.there.set(manifest.organisation.id, {
      manifest,
      digest,
      folder: folder ?? folderNameOf(manifest.organisation.id, manifest.organisation.name),
    });
  }
  return written.map(({ manifest }) => manifest);
}

/** Somebody may have published since the place was looked at. */
async function needUntouched(folder: string, digest: string, name: string): Promise<void> {
  const manifest = await readManifest(folder, name);
  if (digestOf(manifest) !== digest)
    throw new Refused(refusal('exchange.newer', { name, counter: manifest.counter }));
}
