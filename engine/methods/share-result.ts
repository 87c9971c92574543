// A municipality's data to be given away, as an export: the signed file, and what leaves the house told before it is saved.
import { textIn } from '../../domain/text';
import { fieldWord } from '../../domain/portfolio/fields';
import { refusal, Refused, type Problem } from '../../domain/problem';
import type { ShareLevel } from '../../domain/sharing/share';
import { leaving } from '../../domain/sharing/statement';
import type { ExportRunResult } from '../../schemas/generated/types';
import { fingerprint } from '../formats/json/signature';
import type { Session } from '../session';
import { sharedBytes, sharedFileOf, statementOfFile } from '../sharing';
import { base64Of } from './base64';

const STATEMENT_NAMES = [
  ['fi', 'luovutusseloste'],
  ['sv', 'redogörelse'],
  ['en', 'statement'],
] as const;

export function shareResult(
  session: Session,
  choice: {
    readonly organisationId: string | undefined;
    readonly level: ShareLevel;
    readonly leaveOutFields: readonly string[];
  },
): ExportRunResult {
  const { index } = session.workspace;
  const all = index.all('organisation');
  const organisation =
    choice.organisationId === undefined && all.length === 1
      ? all[0]
      : index.find('organisation', choice.organisationId);
  if (!organisation) throw new Refused(refusal('share.whose'));
  const name = textIn(organisation.name, 'fi');
  const { newId, now } = session.workspace.context();
  const { level, leaveOutFields } = choice;
  const file = sharedFileOf(
    index,
    { organisationId: organisation.id, level, leaveOutFields },
    { folder: session.options.dataFolder, now, newId, name },
  );
  const told = leaving(file.statement, 'fi').map(({ what, count }): Problem => ({
    code: 'share.leaves',
    params: { what, count },
    severity: 'info',
  }));
  const fileName = `${name}.jako.json`;
  const bytes = sharedBytes(file);
  return {
    fileName,
    mediaType: 'application/json',
    base64: base64Of(bytes),
    // In each language of this very file: another run would sign another file.
    statements: STATEMENT_NAMES.map(([language, title]) => ({
      language,
      fileName: `${name} ${title}.html`,
      base64: base64Of(new TextEncoder().encode(statementOfFile(file, bytes, fileName, language))),
    })),
    problems: [
      { code: 'share.signing', params: { fingerprint: fingerprint(file.signature) }, severity: 'info' },
      ...told,
      ...(level === 'full' && leaveOutFields.length > 0
        ? [
            {
              code: 'share.home',
              params: { names: leaveOutFields.map((name) => fieldWord(name, 'fi')).join(', ') },
              severity: 'info',
            } as const,
          ]
        : []),
    ],
  };
}
