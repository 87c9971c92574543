// kokonaiskuva share: a municipality's data as a signed file at a stated level, saying what leaves the house.
import { basename, resolve } from 'node:path';
import { normalisedName } from '../../domain/names';
import { fieldOf, fieldWord } from '../../domain/portfolio/fields';
import { refusal, Refused } from '../../domain/problem';
import { leaving } from '../../domain/sharing/statement';
import { levelWord } from '../../domain/sharing/level-words';
import { SHARE_LEVELS } from '../../domain/sharing/share';
import { textIn } from '../../domain/text';
import { appVersion, dataFolder } from '../app-folders';
import { fingerprint } from '../formats/json/signature';
import { sharedBytes, sharedFileOf, statementOfFile } from '../sharing';
import { Workspace } from '../store/workspace';
import { writeWhole } from '../whole-files';
import { WrongUsage, type Output, type Values } from './command';

export function shareCommand(positionals: readonly string[], values: Values): Output {
  const [path, out, ...extra] = positionals;
  if (path === undefined || out === undefined || extra.length > 0)
    throw new WrongUsage('Anna työtila ja jaettava tiedosto.');
  const level = SHARE_LEVELS.find((one) => one === (values['level'] ?? 'names'));
  if (!level) throw new WrongUsage(`--level on ${SHARE_LEVELS.join(', ')}.`);
  const language = ['fi', 'sv', 'en'].find((one) => one === (values['lang'] ?? 'fi'));
  if (!language) throw new WrongUsage('--lang on fi, sv tai en.');
  const leaveOutFields = String(values['without-fields'] ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const unknown = leaveOutFields.find((name) => !fieldOf(name));
  if (unknown !== undefined) throw new WrongUsage(`--without-fields ei tunne kenttää ${unknown}.`);
  const workspace = Workspace.open(resolve(path), appVersion());
  try {
    const { index } = workspace;
    const asked = values['organisation'];
    const all = index.all('organisation');
    const organisation =
      typeof asked === 'string'
        ? all.find(
            ({ municipalityCode, name }) =>
              municipalityCode === asked ||
              Object.values(name).some((text) => normalisedName(text) === normalisedName(asked)),
          )
        : all.length === 1
          ? all[0]
          : undefined;
    if (!organisation && typeof asked === 'string')
      throw new Refused(refusal('model.missing', { kind: 'organisation', id: asked }));
    if (!organisation) throw new WrongUsage('Kerro --organisation: kenen tiedot jaetaan.');
    const { newId, now } = workspace.context();
    const file = sharedFileOf(
      index,
      { organisationId: organisation.id, level, leaveOutFields },
      { folder: dataFolder(), now, newId, name: textIn(organisation.name, 'fi') },
    );
    const bytes = sharedBytes(file);
    writeWhole(resolve(out), bytes);
    const page = values['statement'];
    if (typeof page === 'string')
      writeWhole(resolve(page), statementOfFile(file, bytes, basename(out), language));
    const { statement } = file;
    return {
      lines: [
        `Jaettiin ${out} (${bytes.length} tavua): ${statement.organisation}, ${levelWord(level, 'fi')}.`,
        'Talosta lähtee:',
        ...leaving(statement, 'fi').map(({ what, count }) => `  ${what}: ${count}`),
        ...(leaveOutFields.length > 0
          ? [`Pois jäi: ${leaveOutFields.map((name) => fieldWord(name, 'fi')).join(', ')}`]
          : []),
        ...(typeof page === 'string' ? [`Luovutusseloste: ${page}`] : []),
        `Allekirjoitusavain: ${fingerprint(file.signature)}`,
      ],
      data: { ok: true, file: out, bytes: bytes.length, statement, fingerprint: fingerprint(file.signature) },
    };
  } finally {
    workspace.close();
  }
}
