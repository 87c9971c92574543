// kokonaiskuva export to SVG, PNG or PDF: the layer map, a view or a generated view, drawn without a window.
import { resolve } from 'node:path';
import { specOf } from '../../domain/generated-views/spec';
import { likeliestNames } from '../../domain/likely-names';
import type { ModelIndex } from '../../domain/model-index';
import { PAPERS } from '../../domain/pictures/paper';
import { pictureOf } from '../../domain/pictures/picture';
import { refusal, Refused } from '../../domain/problem';
import { statesOf } from '../../domain/states';
import { textIn } from '../../domain/text';
import type { Organisation, PictureChoice, PictureSubject, State, View } from '../../schemas/generated/types';
import { appVersion } from '../app-folders';
import { fileOptions, madeWith } from '../pictures/choice';
import type { PictureFormat } from '../pictures/render';
import { Workspace } from '../store/workspace';
import { writeWhole } from '../whole-files';
import { complaintsOf, WrongUsage, type Output, type Values } from './command';
import { generatedSubject, generatedViews, surroundings, type NamedSpec } from './generated-picture';

const THEMES = ['light', 'dark', 'contrast'] as const;
/** How the surroundings of an element are asked for. */
const SURROUNDINGS = ['360', '360°'];
const DIFF = ['diff', 'erot', 'muutos'];

/** Draws and writes the picture. */
export async function exportPicture(
  path: string,
  out: string,
  format: PictureFormat,
  language: string,
  values: Values,
): Promise<Output> {
  const choice = choiceOf(format, values);
  const workspace = Workspace.open(resolve(path), appVersion());
  try {
    const { index } = workspace;
    const date = new Date().toISOString();
    const tool = madeWith(appVersion());
    const { theme, legend, titleBlock } = choice;
    const subject = subjectOf(workspace, language, values);
    const picture = pictureOf(index, { subject, theme, legend, titleBlock, language, date, tool });
    // The painters are large: they are loaded only here.
    const { renderPicture } = await import('../pictures/render');
    const { bytes, pages, problems } = await renderPicture(picture, fileOptions(choice, date, tool));
    writeWhole(resolve(out), bytes);
    const sheets = format === 'pdf' ? `, ${pages} ${pages === 1 ? 'sivu' : 'sivua'}` : '';
    return {
      lines: [`Piirrettiin ${out}: ${picture.title} (${bytes.length} tavua${sheets}).`],
      data: { ok: true, file: out, title: picture.title, bytes: bytes.length, pages, problems },
      complaints: complaintsOf(problems),
    };
  } finally {
    workspace.close();
  }
}

function choiceOf(format: PictureFormat, values: Values): PictureChoice {
  const theme = THEMES.find((one) => one === (values['theme'] ?? 'light'));
  if (!theme) throw new WrongUsage('--theme on light, dark tai contrast.');
  const wanted = values['paper'] ?? 'A3';
  const paper = (Object.keys(PAPERS) as PictureChoice['paper'][]).find(
    (one) => typeof wanted === 'string' && one === wanted.toUpperCase(),
  );
  if (!paper) throw new WrongUsage('--paper on A4, A3, A2, A1 tai A0.');
  const size = values['scale'];
  const number = size === undefined ? undefined : Number(String(size).replace('%', '').replace(',', '.'));
  if (number !== undefined && format === 'png' && !(number >= 1 && number <= 4))
    throw new WrongUsage('--scale on kuvalle (.png) luku 1–4.');
  if (number !== undefined && format === 'pdf' && !(number >= 10 && number <= 400))
    throw new WrongUsage(
      '--scale on PDF:lle prosentteja, 10–400. Ilman sitä kuva sovitetaan yhdelle sivulle.',
    );
  return {
    format,
    theme,
    legend: true,
    titleBlock: true,
    scale: format === 'png' ? (number ?? 2) : 1,
    paper,
    orientation: 'auto',
    ...(format === 'pdf' && number !== undefined ? { percent: number } : {}),
    embedFont: true,
  };
}

function subjectOf({ index }: Workspace, language: string, values: Values): PictureSubject {
  const organisations = index.all('organisation').sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  const nameOf = (record: { readonly name: Parameters<typeof textIn>[0] }): string =>
    textIn(record.name, language);
  const wanted = values['organisation'];
  const organisation: Organisation | undefined =
    typeof wanted === 'string'
      ? organisations.find(
          (one) => one.id === wanted || one.municipalityCode === wanted || nameOf(one) === wanted,
        )
      : organisations[0];
  if (typeof wanted === 'string' && !organisation)
    throw new Refused(refusal('organisation.unknown', { name: wanted }));
  const state = stateOf(organisation ? statesOf(index, organisation.id) : [], values['state'], nameOf);
  const models = index.all('referenceModel').sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  const byKey = models.find(({ key }) => key === values['reference']);
  const model =
    values['reference'] === undefined
      ? models[0]
      : (byKey ?? chosen(models, values['reference'], nameOf, 'picture.unknownReference'));
  if (values['view'] !== undefined || values['element'] !== undefined) {
    const view = viewOf(index, language, values, organisation, model?.id);
    if ('spec' in view) return generatedSubject(index, view, state, language);
    const pinned = specOf(view);
    if (pinned) return generatedSubject(index, { name: nameOf(view), spec: pinned }, state, language);
    const stateId = state === 'diff' ? undefined : state?.id;
    return { kind: 'view', viewId: view.id, ...(stateId === undefined ? {} : { stateId }) };
  }
  if (!organisation || !model) throw new Refused(refusal('picture.unknownMap'));
  if (state !== 'diff' && state?.type === 'transition')
    throw new Refused(refusal('picture.stateNotOnMap', { name: nameOf(state) }));
  return {
    kind: 'map',
    organisationId: organisation.id,
    referenceModelId: model.id,
    mode: state === 'diff' ? 'diff' : state?.type === 'target' ? 'target' : 'current',
    ...(values['integrations'] === true ? {} : { flowIds: [] }),
  };
}

/** The view of that name: one of the workspace, one that is generated, or the surroundings of an element. */
function viewOf(
  index: ModelIndex,
  language: string,
  values: Values,
  organisation: Organisation | undefined,
  referenceModelId: string | undefined,
): View | NamedSpec {
  const wanted = String(values['view'] ?? '').trim();
  const around = SURROUNDINGS.includes(wanted.toLowerCase());
  if (around !== (values['element'] !== undefined))
    throw new WrongUsage('Elementin ympäristö: --view 360 --element <nimi>.');
  const elements = organisation
    ? index.pointing('element', 'owner', organisation.id).filter(({ reference }) => !reference)
    : [];
  if (organisation && around) {
    const element = chosen(
      elements.filter(({ name }) => textIn(name, language) !== ''),
      values['element'],
      ({ name }) => textIn(name, language),
      'picture.unknownElement',
    );
    const [found] = surroundings([element], organisation.id, language);
    if (found) return found;
  }
  const generated = organisation ? generatedViews(organisation.id, referenceModelId) : [];
  const near = organisation ? surroundings(elements, organisation.id, language) : [];
  return chosen<View | NamedSpec>(
    [...index.all('view'), ...generated, ...(wanted.endsWith('°') ? near : [])],
    wanted,
    (view) => ('spec' in view ? view.name : textIn(view.name, language)),
    'picture.unknownViewName',
  );
}

function stateOf(
  states: readonly State[],
  given: Values[string],
  nameOf: (state: State) => string,
): State | 'diff' | undefined {
  if (typeof given !== 'string') return undefined;
  if (DIFF.includes(given)) return 'diff';
  const byType = given === 'current' || given === 'target' ? given : undefined;
  return (
    states.findLast(({ type }) => type === byType) ?? chosen(states, given, nameOf, 'picture.unknownState')
  );
}

/** The one of that identifier or name; refuses with the likeliest names. */
function chosen<R extends object>(
  records: readonly R[],
  given: Values[string],
  nameOf: (record: R) => string,
  code:
    | 'picture.unknownViewName'
    | 'picture.unknownElement'
    | 'picture.unknownReference'
    | 'picture.unknownState',
): R {
  const wanted = String(given).trim();
  const found =
    records.find((record) => 'id' in record && record.id === wanted) ??
    records.find((record) => nameOf(record) === wanted) ??
    records.find((record) => nameOf(record).toLocaleLowerCase('fi') === wanted.toLocaleLowerCase('fi'));
  if (found) return found;
  const names = records.map(nameOf);
  const likely = likeliestNames(wanted, names);
  const shown = (likely.length > 0 ? likely : names.slice(0, 3)).map((name) => `”${name}”`).join(', ');
  if (shown === '') throw new Refused(refusal(`${code}.none`, { name: wanted }));
  throw new Refused(refusal(code, { name: wanted, names: shown }));
}
