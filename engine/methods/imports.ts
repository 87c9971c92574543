// Import: a preview that writes nothing, then one undoable change.
import { randomUUID } from 'node:crypto';
import { refusal, Refused } from '../../domain/problem';
import type { ImportChoice } from '../../domain/fragment';
import { planImport, readFile, type ReadFile } from '../importing';
import type { Methods } from '../rpc/dispatcher';
import type { Session } from '../session';

const MOST_BYTES = 120_000_000;

interface Waiting {
  readonly token: string;
  readonly client: string;
  readonly read: ReadFile;
  readonly choice: ImportChoice;
}

export function importMethods(session: Session): Pick<Methods, 'import.preview' | 'import.apply'> {
  // One preview a client: the next one takes its place.
  const previews = new Map<string, Waiting>();
  return {
    'import.preview': async ({ name, base64, organisationId, language }, call) => {
      const { workspace } = session;
      const bytes = Buffer.from(base64, 'base64');
      if (bytes.length > MOST_BYTES) {
        throw new Refused(refusal('import.tooLarge', { name, megabytes: Math.round(MOST_BYTES / 1e6) }));
      }
      await nextTurn();
      const context = workspace.context();
      const read = readFile(bytes, name, language, context.newId, (share) => call.progress(share * 0.8, 'read'));
      await nextTurn();
      call.progress(0.8, 'plan');
      const choice: ImportChoice = organisationId === undefined ? {} : { organisationId };
      const { report } = planImport(workspace.index, read, choice, context);
      const token = randomUUID();
      previews.set(call.client, { token, client: call.client, read, choice });
      return { token, report };
    },
    'import.apply': async ({ token }, call) => {
      const waiting = previews.get(call.client);
      if (waiting?.token !== token) throw new Refused(refusal('import.tokenGone'));
      await nextTurn();
      call.progress(0, 'plan');
      const { workspace } = session;
      // Planned again, since the model may have changed after the preview.
      const { planned, report } = planImport(workspace.index, waiting.read, waiting.choice, workspace.context());
      session.apply(planned, 'import.apply', call.client);
      previews.delete(call.client);
      return { revision: workspace.revision, report };
    },
  };
}

/** Lets a cancel that has already arrived be heard. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
