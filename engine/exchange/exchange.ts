// Publishing into a shared place and taking in what is new there. What was common last time is kept beside the workspace, so that the next
// time is a three-way merge.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { threeWay, type Conflict, type Records, type Side } from '../../domain/exchange/three-way';
import { DiffBuilder } from '../../domain/diff';
import { refusal, Refused } from '../../domain/problem';
import { textIn } from '../../domain/text';
import type { ModelRecord } from '../../schemas/generated/types';
import { recordsInScope } from '../formats/scope';
import type { Workspace } from '../store/workspace';
import { readWhole, writeWhole } from '../whole-files';
import { freshClone, isRemote, pushed } from './git';
import { folderNameOf, publishedIn, readPublished, writePublished, type Published } from './split';

/** A shared place that is ready: a folder, or the clone of a remote. */
export interface Place {
  readonly address: string;
  readonly folder: string;
  readonly remote: boolean;
}

/** Opens the place; what is new at a remote is fetched. */
export function openPlace(address: string, dataFolder: string): Place {
  const remote = isRemote(address);
  const folder = remote ? freshClone(address, dataFolder) : address;
  if (!existsSync(folder)) throw new Refused(refusal('exchange.noPlace', { place: address }));
  return { address, folder, remote };
}

/** Publishes an organisation. Refuses where the place has something newer than what is known here: that comes in first. */
export function publish(workspace: Workspace, place: Place, organisationId: string, now: string): Published {
  const organisation = workspace.index.find('organisation', organisationId);
  if (!organisation)
    throw new Refused(refusal('model.missing', { kind: 'organisation', id: organisationId }));
  const name = textIn(organisation.name, 'fi');
  const folder = join(place.folder, folderNameOf(organisationId, name));
  const there = existsSync(folder) ? readPublished(folder) : undefined;
  const common = commonOf(workspace, place, organisationId);
  if (there && there.counter !== common?.counter)
    throw new Refused(refusal('exchange.newer', { name, counter: there.counter }));
  const records = ownRecords(workspace, organisationId);
  const published: Published = { organisationId, name, counter: (there?.counter ?? 0) + 1, at: now, records };
  if (there && same(there.records, records)) return there;
  writePublished(folder, published);
  if (place.remote && !pushed(place.folder, `${name} ${published.counter}`))
    throw new Refused(refusal('exchange.newer', { name, counter: published.counter }));
  keepCommon(workspace, place, published);
  return published;
}

export interface News {
  readonly published: Published;
  readonly conflicts: readonly Conflict[];
  /** What taking it in would change here; conflicts without an answer leave mine. */
  readonly counts: { readonly added: number; readonly changed: number; readonly removed: number };
  readonly take: () => void;
}

/** What is new in the place, each municipality's by itself; those of which nothing is new are left out. */
export function news(
  workspace: Workspace,
  place: Place,
  answers: (conflict: Conflict) => Side | undefined,
): News[] {
  return publishedIn(place.folder).flatMap((name) => {
    const published = readPublished(join(place.folder, name));
    const common = commonOf(workspace, place, published.organisationId);
    if (common?.counter === published.counter) return [];
    const mine = ownRecords(workspace, published.organisationId);
    const base: Records = common?.records ?? new Map();
    let merged = threeWay(base, mine, published.records);
    const given = new Map<string, Side>();
    // An answer may bring up another question.
    for (let asked = merged.conflicts; ; asked = merged.conflicts) {
      const fresh = asked.filter(
        ({ id }) => !given.has(id) && answers(asked.find((one) => one.id === id) as Conflict),
      );
      if (fresh.length === 0) break;
      for (const conflict of fresh) given.set(conflict.id, answers(conflict) as Side);
      merged = threeWay(base, mine, published.records, given);
    }
    const edits = new DiffBuilder((id) => workspace.index.get(id));
    for (const record of merged.records.values()) edits.put(record);
    // What others may rest on stays: reference models and definitions.
    for (const record of mine.values())
      if (!merged.records.has(record.id) && isOwn(record, published.organisationId)) edits.remove(record.id);
    const diff = edits.build();
    return [
      {
        published,
        conflicts: merged.conflicts.filter(({ id }) => !given.has(id)),
        counts: { added: diff.added.length, changed: diff.changed.length, removed: diff.removed.length },
        take: () => {
          const labels = { labelKey: 'exchange.pull', labelParams: { name: published.name, count: 1 } };
          workspace.change({ diff, ...labels }, 'exchange.pull', 'exchange');
          keepCommon(workspace, place, published);
        },
      },
    ];
  });
}

/** True for records that nobody but the organisation has. */
function isOwn(record: ModelRecord, organisationId: string): boolean {
  if (record.kind === 'propertyDefinition' || record.kind === 'referenceModel') return false;
  return !('ownerId' in record) || record.ownerId === organisationId;
}

/** The organisation's own records and the reference models that they rest on. */
function ownRecords({ index }: Workspace, organisationId: string): Records {
  if (!index.find('organisation', organisationId)) return new Map();
  const { records } = recordsInScope(index, organisationId);
  return new Map(records.map((record) => [record.id, record]));
}

function same(a: Records, b: Records): boolean {
  return (
    a.size === b.size && [...a].every(([id, record]) => JSON.stringify(record) === JSON.stringify(b.get(id)))
  );
}

interface Common {
  readonly counter: number;
  readonly records: Records;
}

/** What was common with the place last time. */
function commonOf(workspace: Workspace, place: Place, organisationId: string): Common | undefined {
  const kept = readKept(workspace)[`${place.address} ${organisationId}`];
  return (
    kept && { counter: kept.counter, records: new Map(kept.records.map((record) => [record.id, record])) }
  );
}

type Kept = Record<string, { counter: number; records: ModelRecord[] }>;

function keptFile({ file }: Workspace): string {
  return `${file}.yhteinen.json`;
}

function readKept(workspace: Workspace): Kept {
  const file = keptFile(workspace);
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readWhole(file).toString('utf8')) as Kept;
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new Refused(refusal('exchange.broken', { place: file, file: '' }));
    throw error;
  }
}

function keepCommon(
  workspace: Workspace,
  place: Place,
  { organisationId, counter, records }: Published,
): void {
  const kept = readKept(workspace);
  kept[`${place.address} ${organisationId}`] = { counter, records: [...records.values()] };
  writeWhole(keptFile(workspace), JSON.stringify(kept));
}
