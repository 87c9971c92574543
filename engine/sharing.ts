// A municipality's data as a signed file at a stated level.
import { createHash } from 'node:crypto';
import { shareRecords, statementOf, type ShareChoice } from '../domain/sharing/share';
import { ModelIndex } from '../domain/model-index';
import { statementPage } from '../domain/sharing/statement';
import type { SharedFile } from '../schemas/generated/types';
import { jsonExporter } from './formats/json/write';
import { fingerprint, sealed } from './formats/json/signature';
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

/** The file as bytes. */
export function sharedBytes(file: SharedFile): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(file, undefined, 2)}\n`);
}

/** The page that goes along with the file. `language`: fi, sv or en. */
export function statementOfFile(
  file: SharedFile,
  bytes: Uint8Array,
  fileName: string,
  language: string,
): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return statementPage(file.statement, {
    language,
    fileName,
    sha256,
    fingerprint: fingerprint(file.signature),
  });
}
