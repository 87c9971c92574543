// A municipality's data as a signed file at a stated level.
import { shareRecords, statementOf, type ShareChoice } from '../domain/sharing/share';
import { ModelIndex } from '../domain/model-index';
import type { SharedFile } from '../schemas/generated/types';
import { jsonExporter } from './formats/json/write';
import { sealed } from './formats/json/signature';
import { recordsInScope } from './formats/scope';
import { signingKey } from './signing-key';

/** The file. Refuses an organisation that is not there. `folder`: where the key of this installation is. */
export function sharedFileOf(
  index: ModelIndex,
  choice: ShareChoice,
  options: {
    readonly folder: string;
    readonly now: string;
    readonly newId: () => string;
    readonly name: string;
  },
): SharedFile {
  const { records } = recordsInScope(index, choice.organisationId);
  const leaving = shareRecords(records, choice, options.newId);
  const part = ModelIndex.of(leaving);
  const { bytes } = jsonExporter.write(part, { language: 'fi', workspaceName: options.name });
  const content = JSON.parse(new TextDecoder().decode(bytes)) as SharedFile['content'];
  return sealed(statementOf(leaving, index, choice, options.now), content, signingKey(options.folder));
}
