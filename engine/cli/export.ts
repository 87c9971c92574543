// kokonaiskuva export: the model as JSON, an ArchiMate exchange file, a file of Archi or CSV files.
import { extname, resolve } from 'node:path';
import { refusal, Refused } from '../../domain/problem';
import { textIn } from '../../domain/text';
import { appVersion } from '../app-folders';
import { modelName } from '../methods/model-name';
import { EXPORTERS } from '../formats/formats';
import { nameOf } from '../shelf';
import { Workspace } from '../store/workspace';
import { writeWhole } from '../whole-files';
import { complaintsOf, WrongUsage, type Output, type Values } from './command';

const LANGUAGES = ['fi', 'sv', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

export function exportFile(positionals: readonly string[], values: Values): Output {
  const [path, out, ...extra] = positionals;
  if (path === undefined || out === undefined || extra.length > 0)
    throw new WrongUsage('Anna työtila ja kohdetiedosto.');
  const exporter = Object.values(EXPORTERS).find(
    (one) => `.${one.extension.replace(/^\./u, '')}` === extname(out).toLowerCase(),
  );
  if (!exporter)
    throw new WrongUsage(
      `Kohteen pääte ei ole tuettu: ${extname(out) || out}. Tuetut: .json, .xml, .archimate ja .zip (CSV-tiedostot).`,
    );
  const workspace = Workspace.open(resolve(path), appVersion());
  try {
    const organisationId = organisationOf(workspace, values['organisation']);
    const { bytes, problems } = exporter.write(workspace.index, {
      language: languageOf(values['lang']),
      workspaceName: modelName(workspace.index, nameOf(workspace.file)),
      ...(organisationId === undefined ? {} : { organisationId }),
    });
    writeWhole(resolve(out), bytes);
    return {
      lines: [`Vietiin ${out} (${bytes.length} tavua).`],
      data: { ok: true, file: out, bytes: bytes.length, problems },
      complaints: complaintsOf(problems),
    };
  } finally {
    workspace.close();
  }
}

function languageOf(given: Values[string]): Language {
  if (given === undefined) return 'fi';
  const language = LANGUAGES.find((one) => one === given);
  if (!language) throw new WrongUsage('--lang on fi, sv tai en.');
  return language;
}

function organisationOf(workspace: Workspace, given: Values[string]): string | undefined {
  if (typeof given !== 'string') return undefined;
  const known = workspace.index
    .all('organisation')
    .find((one) => one.id === given || one.municipalityCode === given || textIn(one.name, 'fi') === given);
  if (!known) throw new Refused(refusal('organisation.unknown', { name: given }));
  return known.id;
}
