// Reading a survey of development needs; region.set writes what the user accepts.
import type { Methods } from '../rpc/dispatcher';
import type { Session } from '../session';
import { readSurveyFile } from '../survey';

export function surveyMethods(session: Session): Pick<Methods, 'survey.read'> {
  return {
    'survey.read': async (params, call) => {
      const { workspace } = session;
      call.progress(0, 'read');
      return readSurveyFile(workspace.index, params);
    },
  };
}
