// Collecting: files of many municipalities are read, then planned as often as something is chosen, then written as one change.
import { randomUUID } from 'node:crypto';
import { refusal, Refused } from '../../domain/problem';
import type { CollectingChoices } from '../../schemas/generated/types';
import { partsOf, type Part } from '../collecting/parts';
import { planCollecting, type CollectingPlan } from '../collecting/plan';
import { unpacked } from '../collecting/unpacked';
import { KNOWN_MUNICIPALITIES } from '../municipalities';
import type { Call, Methods } from '../rpc/dispatcher';
import type { Session } from '../session';
import { readSettings } from '../settings-file';
import { COLLECT_COMMAND } from '../store/change-log';
import type { Workspace } from '../store/workspace';

/** Bytes of one message, and of all files of one collecting. */
const MOST_BYTES = 120_000_000;
const MOST_TOGETHER = 600_000_000;
/** Share of the work of applying that is planning; the rest is writing. */
const PLANNING = 0.8;

/** What a client has had read. Only the newest is kept: many files are big in memory too. */
interface Collection {
  readonly token: string;
  readonly client: string;
  readonly workspace: Workspace;
  readonly parts: readonly Part[];
  readonly files: number;
  readonly bytes: number;
}

export function collectingMethods(
  session: Session,
): Pick<Methods, 'collecting.read' | 'collecting.plan' | 'collecting.apply'> {
  let collection: Collection | undefined;
  const need = (token: string, client: string): Collection => {
    if (
      collection?.token !== token ||
      collection.client !== client ||
      collection.workspace !== session.workspace
    )
      throw new Refused(refusal('collecting.gone'));
    return collection;
  };
  const plan = (
    { workspace, parts }: Collection,
    choices: CollectingChoices,
    call: Call,
    whole: number,
  ): Promise<CollectingPlan> =>
    planCollecting(workspace, parts, choices, async (share) => {
      await nextTurn();
      call.progress(share * whole, 'plan');
      if (session.workspace !== workspace) throw new Refused(refusal('collecting.gone'));
    });
  return {
    'collecting.read': async ({ token, files }, call) => {
      const { workspace } = session;
      const before = token === undefined ? undefined : need(token, call.client);
      if (!before) collection = undefined;
      const sources = files.map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64') }));
      const size = sources.reduce((sum, { bytes }) => sum + bytes.length, 0);
      const bytes = (before?.bytes ?? 0) + size;
      if (size > MOST_BYTES || bytes > MOST_TOGETHER) {
        const megabytes = Math.round((size > MOST_BYTES ? MOST_BYTES : MOST_TOGETHER) / 1e6);
        throw new Refused(refusal('collecting.tooLarge', { megabytes }));
      }
      const remembered = readSettings(session.options.settingsFile).tables ?? {};
      const delivered = unpacked(sources);
      const parts: Part[] = [...(before?.parts ?? [])];
      let count = before?.files ?? 0;
      for (const [at, one] of delivered.entries()) {
        await nextTurn();
        const share = (within: number): void => call.progress((at + within) / delivered.length, 'read');
        share(0);
        count += 1;
        parts.push(
          ...(await partsOf(one, `f${count}`, {
            language: 'fi',
            appVersion: session.options.appVersion,
            remembered,
            known: KNOWN_MUNICIPALITIES,
            progress: share,
            signal: call.signal,
          })),
        );
      }
      collection = {
        token: before?.token ?? randomUUID(),
        client: call.client,
        workspace,
        parts,
        files: count,
        bytes,
      };
      return { token: collection.token, parts: parts.length };
    },
    'collecting.plan': async ({ token, choices }, call) => {
      const { rows, municipalities } = await plan(need(token, call.client), choices, call, 1);
      return { rows: [...rows], municipalities };
    },
    'collecting.apply': async ({ token, choices }, call) => {
      const chosen = need(token, call.client);
      const { workspace } = chosen;
      let planned: CollectingPlan;
      let revision: number;
      // What another change made old meanwhile is planned anew; a cancel is heard until it is written.
      do {
        ({ revision } = workspace);
        planned = await plan(chosen, choices, call, PLANNING);
        await nextTurn();
        call.progress(PLANNING, 'write');
        need(token, call.client);
      } while (workspace.revision !== revision);
      session.apply(planned.change, COLLECT_COMMAND, call.client);
      collection = undefined;
      return {
        revision: workspace.revision,
        rows: [...planned.rows],
        municipalities: planned.municipalities,
      };
    },
  };
}

/** Lets a cancel that has already arrived be heard. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
