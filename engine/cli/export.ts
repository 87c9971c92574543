// kokonaiskuva export: the model as JSON, an ArchiMate exchange file, a file of Archi or CSV files; or a picture.
import { extname, resolve } from 'node:path';
import { refusal, Refused } from '../../domain/problem';
import { textIn } from '../../domain/text';
import { appVersion } from '../app-folders';
import { modelName } from '../methods/model-name';
import { nameOf } from '../shelf';
import { Workspace } from '../store/workspace';
import { writeWhole } from '../whole-files';
import { documentEnding, exportDescriptionsFile, exportPortfolioFile } from './export-document';
import { exportOpenData } from './export-open-data';
import { exportPicture } from './export-picture';
import { exporterFor } from './exporter-for';
import { exportQuestionnaire } from './export-questionnaire';
import { complaintsOf, WrongUsage, type Output, type Values } from './command';

const LANGUAGES = ['fi', 'sv', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

const PICTURES = ['svg', 'png', 'pdf'] as const;
/** Choices that only pictures have. */
const ONLY_PICTURES = [
  'view',
  'element',
  'state',
  'reference',
  'paper',
  'scale',
  'theme',
  'integrations',
] as const;

export async function exportFile(positionals: readonly string[], values: Values): Promise<Output> {
  const [path, out, ...extra] = positionals;
  if (path === undefined || out === undefined || extra.length > 0)
    throw new WrongUsage('Anna työtila ja kohdetiedosto.');
  if (values['questionnaire'] === true) {
    const foreign = [...ONLY_PICTURES, 'template', 'descriptions', 'description', 'site'].find(
      (name) => values[name] !== undefined,
    );
    if (foreign !== undefined)
      throw new WrongUsage(`--${foreign} ei sovi yhteen valinnan --questionnaire kanssa.`);
    return exportQuestionnaire(path, out, languageOf(values['lang']), values, (workspace) =>
      organisationOf(workspace, values['organisation']),
    );
  }
  if (values['open-data'] === true) return exportOpenData(path, out, values, organisationOf);
  if (values['unit'] ?? values['per'])
    throw new WrongUsage('--unit ja --per ovat vain kyselylle (--questionnaire).');
  const descriptions = values['descriptions'] === true || values['description'] !== undefined;
  const document = documentEnding(out, descriptions);
  if (document) {
    const portfolio = document === 'xlsx' && !descriptions;
    const foreign = ONLY_PICTURES.find(
      (name) => values[name] !== undefined && !(name === 'state' && !portfolio),
    );
    if (foreign !== undefined) throw new WrongUsage(`--${foreign} on vain kuville (.svg, .png ja .pdf).`);
    if (values['template'] !== undefined && !portfolio)
      throw new WrongUsage('--template on vain salkulle (.xlsx).');
    const how = {
      language: languageOf(values['lang']),
      organisation: (workspace: Workspace) => organisationOf(workspace, values['organisation']),
    };
    return portfolio
      ? exportPortfolioFile(path, out, { ...how, template: values['template'] === true })
      : exportDescriptionsFile(path, out, document, {
          ...how,
          state: values['state'],
          which: values['description'],
        });
  }
  if (values['template'] !== undefined) throw new WrongUsage('--template on vain salkulle (.xlsx).');
  if (descriptions)
    throw new WrongUsage(
      '--descriptions ja --description ovat vain kuvauksille (.xlsx, .html, .docx ja .pdf).',
    );
  const picture = PICTURES.find((one) => `.${one}` === extname(out).toLowerCase());
  if (picture) return exportPicture(path, out, picture, languageOf(values['lang']), values);
  const exporter = exporterFor(out, values);
  if (!exporter)
    throw new WrongUsage(
      `Kohteen pääte ei ole tuettu: ${extname(out) || out}. Tuetut: .json, .xml, .archimate, .zip (CSV-tiedostot tai --site), .xlsx, .html, .docx, .svg, .png ja .pdf.`,
    );
  const foreign = ONLY_PICTURES.find((name) => values[name] !== undefined);
  if (foreign !== undefined) throw new WrongUsage(`--${foreign} on vain kuville (.svg, .png ja .pdf).`);
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
