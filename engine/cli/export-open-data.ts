// kokonaiskuva export … --open-data: what municipalities allow to be let out, as an archive of JSON and CSV.
import { extname, resolve } from 'node:path';
import { openData } from '../../domain/sharing/open-data';
import { appVersion } from '../app-folders';
import { writeOpenData } from '../formats/open-data/write';
import { Workspace } from '../store/workspace';
import { writeWhole } from '../whole-files';
import { WrongUsage, type Output, type Values } from './command';

export function exportOpenData(
  path: string,
  out: string,
  values: Values,
  organisationOf: (workspace: Workspace, given: Values[string]) => string | undefined,
): Output {
  if (extname(out).toLowerCase() !== '.zip')
    throw new WrongUsage('--open-data kirjoittaa paketin: anna kohteeksi .zip-tiedosto.');
  const language = ['fi', 'sv', 'en'].find((one) => one === (values['lang'] ?? 'fi'));
  if (!language) throw new WrongUsage('--lang on fi, sv tai en.');
  const workspace = Workspace.open(resolve(path), appVersion());
  try {
    const day = new Date().toISOString().slice(0, 10);
    const organisationId = organisationOf(workspace, values['organisation']);
    const data = openData(workspace.index, { organisationId, day, language });
    const bytes = writeOpenData(data);
    writeWhole(resolve(out), bytes);
    const [municipalities, systems] = [data.municipalities.length, data.systems.length];
    return {
      lines: [
        `Vietiin ${out} (${bytes.length} tavua): kuntia ${municipalities}, nimettyjä järjestelmiä ${systems}, sijoitusrivejä ${data.placements.length}.`,
      ],
      data: {
        ok: true,
        file: out,
        bytes: bytes.length,
        municipalities,
        systems,
        placements: data.placements.length,
      },
    };
  } finally {
    workspace.close();
  }
}
