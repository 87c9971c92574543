// kokonaiskuva reference: a reference model made of an ArchiMate model or read from a reference-model file.
import { resolve } from 'node:path';
import { referenceFileOf } from '../../domain/reference-file';
import { planInstall } from '../../domain/reference-install';
import { textIn } from '../../domain/text';
import type { ReferenceLeftOut, ReferenceModelFile } from '../../schemas/generated/types';
import { appVersion } from '../app-folders';
import { referenceFileText } from '../reference-source';
import { Workspace } from '../store/workspace';
import { writeWhole } from '../whole-files';
import { WrongUsage, type Output, type Values } from './command';
import { fileFrom, modelNamed } from './reference-options';
import { upgradeReference } from './reference-upgrade';

/** Reasons for leaving elements out, as people say them. */
const REASONS: Readonly<Record<ReferenceLeftOut['reason'], string>> = {
  type: 'muuta tyyppiä tai rajauksen ulkopuolella',
  outside: 'kehysten ulkopuolella',
  nested: 'toisen osa-alueen sisällä',
  twice: 'piirretty toiseen kertaan',
  noLayer: 'ilman kerrosta',
  isLayer: 'itse kerroksena',
  chosen: 'valittu pois',
};

/** Installs by default; `reference upgrade` and `reference save` are asked for by their first word. */
export function referenceCommand(positionals: readonly string[], values: Values): Output {
  const [verb, ...rest] = positionals;
  if (verb === 'upgrade') return upgradeReference(rest, values);
  if (verb === 'save') return save(rest);
  return install(positionals, values);
}

function install(positionals: readonly string[], values: Values): Output {
  const [path, from, ...extra] = positionals;
  if (path === undefined || from === undefined || extra.length > 0)
    throw new WrongUsage('Anna työtila ja lähdetiedosto.');
  const workspace = Workspace.open(resolve(path), appVersion());
  try {
    const { file, leftOut } = fileFrom(workspace, from, values);
    const dryRun = values['dry-run'] === true;
    const planned = planInstall(workspace.index, file, workspace.context());
    if (!dryRun) workspace.change(planned, 'reference.install', 'cli');
    const name = textIn(file.name, 'fi');
    return {
      lines: [
        dryRun
          ? `Mitään ei kirjoitettu. ${name} ${file.version}:`
          : `Lisättiin ${name} ${file.version} (${file.id}).`,
        ...file.layers.map(
          (layer) => `  ${textIn(layer.name, 'fi')}: ${layer.components.length} osa-aluetta`,
        ),
        ...leftOut.map(({ reason, count }) => `  Pois jäi ${count}: ${REASONS[reason]}`),
      ],
      data: {
        ok: true,
        dryRun,
        referenceModelId: file.id,
        version: file.version,
        layers: layersOf(file),
        leftOut,
      },
    };
  } finally {
    workspace.close();
  }
}

function save(positionals: readonly string[]): Output {
  const [path, name, out, ...extra] = positionals;
  if (path === undefined || name === undefined || out === undefined || extra.length > 0)
    throw new WrongUsage('Anna työtila, viitemalli ja kohdetiedosto.');
  const workspace = Workspace.open(resolve(path), appVersion());
  try {
    const file = referenceFileOf(workspace.index, modelNamed(workspace, name).id);
    writeWhole(resolve(out), referenceFileText(file));
    return {
      lines: [`Tallennettiin ${textIn(file.name, 'fi')} ${file.version}: ${out}.`],
      data: { ok: true, file: out, referenceModelId: file.id, version: file.version, layers: layersOf(file) },
    };
  } finally {
    workspace.close();
  }
}

function layersOf(file: ReferenceModelFile): { name: string; components: number }[] {
  return file.layers.map(({ name, components }) => ({
    name: textIn(name, 'fi'),
    components: components.length,
  }));
}
