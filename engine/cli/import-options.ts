// What the options of `kokonaiskuva import` mean: whose model, which state, what is the same, and choices kept in a file.
import { basename } from 'node:path';
import { refusal, Refused } from '../../domain/problem';
import { currentState, targetState } from '../../domain/states';
import type { ImportMapping, ImportOptions, ImportReport, TableMapping } from '../../schemas/generated/types';
import { importMapping as isImportMapping } from '../../schemas/generated/validators.js';
import type { ImportChoice } from '../../domain/fragment';
import type { ModelIndex } from '../../domain/model-index';
import { DEFAULT_NAMES } from '../default-names';
import { readWhole } from '../whole-files';
import { WrongUsage, type Values } from './command';

/** What the command line says of an import; what it leaves open is filled in as in the window. */
export interface GivenImport {
  readonly choice: Pick<ImportChoice, 'organisationId' | 'newOrganisation'>;
  readonly options: ImportOptions;
  readonly conventions?: readonly string[];
  /** What the sheet of a spreadsheet means. */
  readonly table?: TableMapping;
}

/**
 * The choices of the command line; single options stand above those of the mapping file. Refuses a mapping file that is
 * not one (`import.mapping.invalid`).
 */
export function givenImport(index: ModelIndex, values: Values): GivenImport {
  const choice = ownerOf(index, values['organisation']);
  const mapping = typeof values['mapping'] === 'string' ? mappingIn(values['mapping']) : undefined;
  const options = {
    ...mapping?.options,
    ...stateOf(index, choice.organisationId, values['state']),
    ...matchingOf(values['match']),
  };
  return {
    choice,
    options,
    ...(mapping?.conventions ? { conventions: mapping.conventions } : {}),
    ...(mapping?.table ? { table: mapping.table } : {}),
  };
}

/** The choices in force as a mapping file, with the elements about which nothing is decided yet. */
export function mappingOf(options: ImportOptions, report: ImportReport): ImportMapping {
  const followed = report.conventions?.filter(({ used }) => used).map(({ key }) => key);
  return {
    format: 'kokonaiskuva-import-mapping',
    formatVersion: 1,
    options: { ...options, pairs: options.pairs ?? [] },
    ...(followed ? { conventions: followed } : {}),
    undecided: report.suggestions ?? [],
  };
}

function mappingIn(file: string): ImportMapping {
  const invalid = (where: string): Refused =>
    new Refused(refusal('import.mapping.invalid', { name: basename(file), where }));
  let data: unknown;
  try {
    data = JSON.parse(
      readWhole(file)
        .toString('utf8')
        .replace(/^\uFEFF/u, ''),
    );
  } catch (error) {
    if (error instanceof SyntaxError) throw invalid(error.message);
    throw error;
  }
  if (isImportMapping(data)) return data;
  const [error] = isImportMapping.errors ?? [];
  throw invalid(`${error?.instancePath ?? ''} ${error?.message ?? ''}`.trim());
}

function ownerOf(index: ModelIndex, given: Values[string]): GivenImport['choice'] {
  const all = index.all('organisation');
  if (typeof given !== 'string') {
    // The only organisation of a workspace is the one that is meant.
    const [only, ...others] = all;
    return only && others.length === 0 ? { organisationId: only.id } : {};
  }
  const wanted = given.toLocaleLowerCase('fi');
  const known = all.find(
    (one) =>
      one.id === given ||
      one.municipalityCode === given ||
      Object.values(one.name).some((name) => name?.toLocaleLowerCase('fi') === wanted),
  );
  if (known) return { organisationId: known.id };
  const names = DEFAULT_NAMES.fi;
  return {
    newOrganisation: {
      name: { fi: given },
      currentName: { fi: names.current },
      targetName: { fi: names.target },
    },
  };
}

function stateOf(
  index: ModelIndex,
  organisationId: string | undefined,
  given: Values[string],
): Pick<ImportOptions, 'stateId'> {
  if (given === undefined) return {};
  if (given !== 'current' && given !== 'target') throw new WrongUsage('--state on current tai target.');
  // What a new organisation has is its current state.
  if (organisationId === undefined) {
    if (given === 'current') return {};
    throw new WrongUsage('--state target vaatii organisaation, joka on jo työtilassa: anna --organisation.');
  }
  const state =
    given === 'current' ? currentState(index, organisationId) : targetState(index, organisationId);
  if (!state) throw new WrongUsage(`--state ${given}: organisaatiolla ei ole tätä tilaa.`);
  return { stateId: state.id };
}

function matchingOf(given: Values[string]): Pick<ImportOptions, 'matching'> {
  if (given === undefined) return {};
  if (given === 'id') return { matching: { by: 'identifier' } };
  if (given === 'name') return { matching: { by: 'name' } };
  const property = /^property:(.+)$/su.exec(String(given))?.[1];
  if (property === undefined) throw new WrongUsage('--match on id, name tai property:<ominaisuus>.');
  return { matching: { by: 'property', property } };
}
