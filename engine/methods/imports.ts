// Import: a preview that writes nothing, then one undoable change.
import { randomUUID } from 'node:crypto';
import { refusal, Refused } from '../../domain/problem';
import type { ImportPreviewParams, ImportReport } from '../../schemas/generated/types';
import { chosenImport, importParams } from '../import-choice';
import { planImport, type ReadFile } from '../importing';
import { readAside } from '../reading/read-aside';
import type { Methods } from '../rpc/dispatcher';
import type { Session } from '../session';
import { readAsImport, type ReadTables } from '../tables';
import { IMPORT_COMMAND } from '../store/change-log';
import type { PlannedChange, Workspace } from '../store/workspace';

const MOST_BYTES = 120_000_000;
/** Share of the work that is reading; the rest is planning. */
const READING = 0.8;
/** Share of the work of applying that is planning; the rest is writing. */
const PLANNING = 0.4;

/** What was read for a preview. Only the newest is kept: a big file is big in memory too. */
interface Waiting {
  readonly token: string;
  readonly client: string;
  readonly workspace: Workspace;
  readonly read: ReadFile;
  readonly asked: Asked;
}

type Asked = Pick<ImportPreviewParams, 'organisationId' | 'conventions' | 'options'>;

export function importMethods(
  session: Session,
  tables: ReadTables,
): Pick<Methods, 'import.preview' | 'import.apply'> {
  let waiting: Waiting | undefined;
  const needWaiting = (token: string | undefined, client: string): Waiting => {
    const { workspace } = session;
    if (waiting?.token !== token || waiting?.client !== client || waiting.workspace !== workspace)
      throw new Refused(refusal('import.tokenGone'));
    return waiting;
  };
  return {
    'import.preview': async ({ files, token, table, language, ...asked }, call) => {
      const { workspace } = session;
      let read: ReadFile;
      if (files) {
        waiting = undefined;
        const sources = files.map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64') }));
        needSmall(sources);
        await nextTurn();
        call.progress(0, 'read');
        read = await readAside(sources, {
          language,
          signal: call.signal,
          progress: (share) => call.progress(share * READING, 'read'),
        });
      } else if (table) {
        const list = tables.need(call.client, table.token);
        const chosen = chosenOwner(workspace, asked.organisationId);
        ({ read } = readAsImport(list, workspace.index, chosen, table.mapping));
      } else ({ read } = needWaiting(token, call.client));
      await nextTurn();
      call.progress(READING, 'plan');
      const { report, options, organisationId, earlier } = planned(workspace, read, asked);
      const next = token !== undefined && !files && !table ? token : randomUUID();
      waiting = { token: next, client: call.client, workspace, read, asked };
      return {
        token: next,
        report,
        options,
        ...(organisationId === undefined ? {} : { organisationId }),
        ...(earlier ? { earlier } : {}),
      };
    },
    'import.apply': async ({ token }, call) => {
      const { workspace } = session;
      const chosen = needWaiting(token, call.client);
      let change: PlannedChange;
      let report: ImportReport;
      let revision: number;
      // Planned again, since the model may have changed after the preview; the workspace may even have been closed. A
      // cancel is heard before planning and before writing; what another change made old meanwhile is planned anew.
      do {
        await nextTurn();
        call.progress(0, 'plan');
        if (session.workspace !== workspace) throw new Refused(refusal('import.tokenGone'));
        ({ revision } = workspace);
        ({ change, report } = planned(workspace, chosen.read, chosen.asked));
        await nextTurn();
        call.progress(PLANNING, 'write');
        if (session.workspace !== workspace) throw new Refused(refusal('import.tokenGone'));
      } while (workspace.revision !== revision);
      session.apply(change, IMPORT_COMMAND, call.client);
      waiting = undefined;
      return { revision: workspace.revision, report };
    },
  };
}

/** The plan of what was asked, with what was not asked filled in. */
function planned(workspace: Workspace, read: ReadFile, asked: Asked) {
  const { organisationId, conventions } = asked;
  const { choice, options, earlier } = chosenImport(workspace, read.fragment, {
    choice: organisationId === undefined ? {} : { organisationId },
    options: asked.options,
  });
  const { planned: change, report } = planImport(
    workspace.index,
    read,
    { ...choice, ...(conventions ? { conventions } : {}) },
    workspace.context(),
    importParams(read.fragment, choice, options),
  );
  return { change, report, options, organisationId: choice.organisationId, earlier };
}

/** The organisation whose elements a list may mean; undefined for a new one. */
function chosenOwner({ index }: Workspace, given: string | undefined): string | undefined {
  return index.find('organisation', given)?.id;
}

function needSmall(sources: readonly { readonly name: string; readonly bytes: Uint8Array }[]): void {
  if (sources.reduce((sum, { bytes }) => sum + bytes.length, 0) <= MOST_BYTES) return;
  const name = sources.map((source) => source.name).join(', ');
  throw new Refused(refusal('import.tooLarge', { name, megabytes: Math.round(MOST_BYTES / 1e6) }));
}

/** Lets a cancel that has already arrived be heard. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
