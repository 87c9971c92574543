// Import: a preview that writes nothing, then one undoable change.
import { randomUUID } from 'node:crypto';
import { refusal, Refused } from '../../domain/problem';
import { planImport, type PlanChoice, type ReadFile } from '../importing';
import { readAside } from '../reading/read-aside';
import type { Methods } from '../rpc/dispatcher';
import type { Session } from '../session';
import type { Workspace } from '../store/workspace';

const MOST_BYTES = 120_000_000;
/** Share of the work that is reading; the rest is planning. */
const READING = 0.8;

/** What was read for a preview. Only the newest is kept: a big file is big in memory too. */
interface Waiting {
  readonly token: string;
  readonly client: string;
  readonly workspace: Workspace;
  readonly read: ReadFile;
  readonly choice: PlanChoice;
}

export function importMethods(session: Session): Pick<Methods, 'import.preview' | 'import.apply'> {
  let waiting: Waiting | undefined;
  return {
    'import.preview': async ({ files, organisationId, language, conventions }, call) => {
      const { workspace } = session;
      waiting = undefined;
      const sources = files.map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64') }));
      if (sources.reduce((sum, { bytes }) => sum + bytes.length, 0) > MOST_BYTES) {
        const name = sources.map((source) => source.name).join(', ');
        throw new Refused(refusal('import.tooLarge', { name, megabytes: Math.round(MOST_BYTES / 1e6) }));
      }
      await nextTurn();
      call.progress(0, 'read');
      const read = await readAside(sources, {
        language,
        signal: call.signal,
        progress: (share) => call.progress(share * READING, 'read'),
      });
      await nextTurn();
      call.progress(READING, 'plan');
      const choice: PlanChoice = {
        ...(organisationId === undefined ? {} : { organisationId }),
        ...(conventions ? { conventions } : {}),
      };
      const { report } = planImport(workspace.index, read, choice, workspace.context());
      const token = randomUUID();
      waiting = { token, client: call.client, workspace, read, choice };
      return { token, report };
    },
    'import.apply': async ({ token }, call) => {
      const chosen = waiting;
      const { workspace } = session;
      if (chosen?.token !== token || chosen.client !== call.client || chosen.workspace !== workspace) {
        throw new Refused(refusal('import.tokenGone'));
      }
      await nextTurn();
      call.progress(0, 'plan');
      // Planned again, since the model may have changed after the preview; the workspace may even have been closed.
      if (session.workspace !== workspace) throw new Refused(refusal('import.tokenGone'));
      const { planned, report } = planImport(
        workspace.index,
        chosen.read,
        chosen.choice,
        workspace.context(),
      );
      session.apply(planned, 'import.apply', call.client);
      waiting = undefined;
      return { revision: workspace.revision, report };
    },
  };
}

/** Lets a cancel that has already arrived be heard. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
