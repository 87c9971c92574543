// The methods of the engine, by area.
import type { Methods } from '../rpc/dispatcher';
import type { Session } from '../session';
import { collectingMethods } from './collecting';
import { exchangeMethods } from './exchange';
import { exportMethods } from './exports';
import { extractMethods } from './extracts';
import { importMethods } from './imports';
import { modelMethods } from './model';
import { pictureMethods } from './pictures';
import { questionnaireMethods } from './questionnaires';
import { referenceMethods } from './references';
import { surveyMethods } from './surveys';
import { ReadTables } from '../tables';
import { tableMethods } from './tables';
import { workspaceMethods } from './workspaces';

/** All methods over one session. `cancel` asks a job to stop. */
export function createMethods(session: Session, cancel: (client: string, jobId: string) => void): Methods {
  const tables = new ReadTables();
  return {
    ...workspaceMethods(session),
    ...modelMethods(session),
    ...referenceMethods(session),
    ...tableMethods(tables),
    ...questionnaireMethods(),
    ...surveyMethods(session),
    ...importMethods(session, tables),
    ...collectingMethods(session),
    ...exchangeMethods(session),
    ...exportMethods(session),
    ...extractMethods(session),
    ...pictureMethods(session),
    'job.cancel': ({ jobId }, call) => {
      cancel(call.client, jobId);
      return {};
    },
  };
}
