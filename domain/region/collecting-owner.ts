// Whose file it is: by what the file says of itself, by its name and folder, by earlier deliveries; otherwise a person is asked.
import type { ExternalId, Organisation } from '../../schemas/generated/types';
import type { ModelIndex } from '../model-index';
import { textIn } from '../text';
import { namedIn, numberedIn, sameMunicipality, type KnownMunicipality } from './municipality-names';

/** What tells whose a file is. */
export interface OwnerClues {
  /** The organisation in the file, where the file holds one. */
  readonly organisation?: Organisation;
  /** What the file calls its model, titles above a list, values of a column of municipalities. */
  readonly texts: readonly string[];
  /** Identifiers of the model in the file. */
  readonly modelIds?: readonly ExternalId[];
  /** The file with the folders it was in, parted by slashes. */
  readonly path: string;
}

/** Why a file was taken to be a municipality's. */
export type OwnerReason =
  'chosen' | 'code' | 'identifier' | 'name' | 'earlierModel' | 'text' | 'fileName' | 'folder' | 'earlierFile';

/** The municipality that a file is for: one of the workspace, or a new one. */
export interface RecognisedOwner extends KnownMunicipality {
  readonly reason: OwnerReason;
}

/** The organisations of a workspace as municipalities that a text may name, and those that have been joined into them. */
export function municipalitiesOf(index: ModelIndex): KnownMunicipality[] {
  return index.all('organisation').flatMap(({ id, name, municipalityCode, joined }) =>
    [{ name, municipalityCode }, ...(joined ?? [])].map((one) => ({
      name: textIn(one.name, 'fi'),
      organisationId: id,
      ...(one.municipalityCode === undefined ? {} : { code: one.municipalityCode }),
    })),
  );
}

/** Whose a file is; undefined where nothing tells or two things could be meant. `others` are known by name only. */
export function recogniseOwner(
  index: ModelIndex,
  clues: OwnerClues,
  others: readonly KnownMunicipality[],
): RecognisedOwner | undefined {
  const here = municipalitiesOf(index);
  const known = [...here, ...others];
  if (clues.organisation) return ofContent(here, clues.organisation);
  const earlier = clues.modelIds?.flatMap((model) =>
    index
      .all('organisation')
      .filter(({ externalIds }) =>
        externalIds?.some(({ source, id }) => source === model.source && id === model.id),
      ),
  );
  const model = here.find(({ organisationId }) => organisationId === only(earlier ?? [])?.id);
  if (model) return { ...model, reason: 'earlierModel' };
  const folders = clues.path.split('/');
  const fileName = (folders.pop() ?? '').replace(/\.[^.]*$/u, '');
  for (const [reason, texts] of [
    ['text', clues.texts],
    ['fileName', [fileName]],
    ['folder', folders.toReversed()],
  ] as const) {
    for (const text of texts) {
      const found = only(namedIn(text, known)) ?? only(numberedIn(text, known));
      if (found) return { ...found, reason };
    }
  }
  const before = deliverersOf(index, clues.path);
  const one = here.find(({ organisationId }) => organisationId === only(before)?.id);
  return one && { ...one, reason: 'earlierFile' };
}

/** What the file says of itself counts: a municipality of the workspace, otherwise a new one of that name. */
function ofContent(here: readonly KnownMunicipality[], organisation: Organisation): RecognisedOwner {
  const { id, municipalityCode: code } = organisation;
  const name = textIn(organisation.name, 'fi');
  const coded = code === undefined ? undefined : here.find((one) => one.code === code);
  if (coded) return { ...coded, reason: 'code' };
  // A workspace may have been copied from another municipality's: the identifier alone does not tell.
  const clashes = (one: KnownMunicipality): boolean => one.code !== undefined && code !== undefined;
  const named = here.find((one) => !clashes(one) && sameMunicipality(one.name, name));
  if (named) return { ...named, reason: named.organisationId === id ? 'identifier' : 'name' };
  return { name, ...(code === undefined ? {} : { code }), reason: 'name' };
}

/** Organisations for which a file of this name, whatever its dates and numbers, was delivered before. */
function deliverersOf(index: ModelIndex, path: string): Organisation[] {
  const wanted = bare(path);
  const all = index.all('organisation');
  const by = (key: (path: string) => string): Organisation[] =>
    all.filter(({ deliveries }) => deliveries?.some(({ fileName }) => key(fileName) === key(path)));
  const whole = by(bare);
  if (whole.length > 0 || !wanted.includes('/')) return whole;
  return by((one) => bare(one).replace(/^.*\//u, ''));
}

function bare(path: string): string {
  return path.toLocaleLowerCase('fi').replace(/[\d\s._-]+/gu, ' ');
}

function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}
