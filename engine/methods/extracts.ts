// Ote: a part of the model as a new file.
import { extractFiles } from '../extracting';
import { EXPORTERS } from '../formats/formats';
import { base64Of } from './base64';
import type { Methods } from '../rpc/dispatcher';
import type { Session } from '../session';

export function extractMethods(session: Session): Pick<Methods, 'extract.run'> {
  return {
    'extract.run': ({ choice, format, language, withKey }, call) => {
      const { workspace } = session;
      const { newId } = workspace.context();
      const made = extractFiles(workspace.index, choice, format, language, newId, (share) =>
        call.progress(share, 'write'),
      );
      const { extension, mediaType } = EXPORTERS[format];
      return {
        fileName: `${made.name} – ote.${extension.replace(/^\./u, '')}`,
        mediaType,
        base64: base64Of(made.bytes),
        ...(withKey === true && made.key
          ? {
              key: {
                fileName: `${made.name} – otteen avain.csv`,
                mediaType: 'text/csv',
                base64: base64Of(made.key),
              },
            }
          : {}),
        problems: made.problems,
      };
    },
  };
}
