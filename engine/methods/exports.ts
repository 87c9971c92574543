// Export: the file as bytes, and what it cannot hold.
import { EXPORTERS } from '../formats/formats';
import { modelName } from './model-name';
import { base64Of } from './base64';
import type { Methods } from '../rpc/dispatcher';
import type { Session } from '../session';
import { nameOf } from '../shelf';

export function exportMethods(session: Session): Pick<Methods, 'export.run'> {
  return {
    'export.run': ({ format, language, organisationId, referenceModelId }, call) => {
      const { workspace } = session;
      const exporter = EXPORTERS[format];
      const workspaceName = modelName(workspace.index, nameOf(workspace.file), organisationId);
      const { bytes, problems } = exporter.write(workspace.index, {
        language,
        workspaceName,
        progress: (share) => call.progress(share, 'write'),
        ...(organisationId === undefined ? {} : { organisationId }),
        ...(referenceModelId === undefined ? {} : { referenceModelId }),
      });
      return {
        fileName: `${workspaceName}.${exporter.extension.replace(/^\./u, '')}`,
        mediaType: exporter.mediaType,
        base64: base64Of(bytes),
        problems,
      };
    },
  };
}
