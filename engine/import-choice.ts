// What an import goes by when the user says nothing: the choices of the last import of the same source, otherwise what
// suits the file and the model.
import type { ImportOptions } from '../schemas/generated/types';
import { IMPORT_OWNER, type ImportChoice } from '../domain/fragment';
import type { ModelIndex } from '../domain/model-index';
import { targetState } from '../domain/states';
import type { ModelFragment } from './formats/format';
import type { LoggedImport } from './store/import-log';

/** What a choice goes by: the model, and what standing imports brought. */
export interface ImportedInto {
  readonly index: ModelIndex;
  readonly log: { readonly imports: () => Iterable<LoggedImport> };
}

export interface ChosenImport {
  readonly choice: ImportChoice;
  readonly options: ImportOptions;
  readonly earlier?: { readonly at: string; readonly organisationId?: string };
}

/** Options that are about the model and not about single records of one import: remembered with the change. */
const REMEMBERED = ['stateId', 'matching', 'prefer', 'disappeared', 'skipUnusedDefinitions'] as const;

/**
 * The whole choice: whose model, the options in force and what earlier imports brought. `organisationId` null asks for a
 * new organisation, undefined for the one that suits.
 */
export function chosenImport(
  workspace: ImportedInto,
  fragment: ModelFragment,
  given: { readonly choice: ImportChoice; readonly options?: ImportOptions | undefined },
): ChosenImport {
  const { index } = workspace;
  const imports = [...workspace.log.imports()];
  const same = imports.filter(({ params }) => params['source'] === fragment.source);
  const [last] = same;
  const organisationId = given.choice.organisationId;
  const into = (one: LoggedImport): boolean =>
    organisationId === undefined || one.params['organisationId'] === organisationId;
  const remembered = same.find(into);
  const options: ImportOptions = {
    ...defaults(index, fragment, organisationId),
    ...(remembered ? optionsOf(remembered, index) : {}),
    ...given.options,
  };
  // A first target-state file of an organisation is compared with what other files have brought to it.
  const target = organisationId === undefined ? undefined : targetState(index, organisationId);
  const wide = options.stateId !== undefined && options.stateId === target?.id && !remembered;
  const compared = (wide ? imports : same).filter(into);
  const earlierIds = new Set(compared.flatMap((one) => one.ids()));
  const lastOwner = last?.params['organisationId'];
  return {
    choice: { ...given.choice, ...options, earlierIds },
    options,
    ...(last
      ? { earlier: { at: last.at, ...(typeof lastOwner === 'string' ? { organisationId: lastOwner } : {}) } }
      : {}),
  };
}

/** What is written with the change, for the next import of the same source. */
export function importParams(
  fragment: ModelFragment,
  choice: ImportChoice,
  options: ImportOptions,
): Record<string, string> {
  const kept = Object.fromEntries(
    REMEMBERED.flatMap((key) => (options[key] === undefined ? [] : [[key, options[key]]])),
  );
  return {
    source: fragment.source,
    ...(choice.organisationId === undefined ? {} : { organisationId: choice.organisationId }),
    options: JSON.stringify(kept),
  };
}

function optionsOf({ params }: LoggedImport, index: ModelIndex): ImportOptions {
  const text = params['options'];
  const options = (typeof text === 'string' ? JSON.parse(text) : {}) as ImportOptions;
  if (options.stateId !== undefined && !index.find('state', options.stateId)) delete options.stateId;
  return options;
}

/** By name where a foreign file comes to an organisation that has elements of which the file knows none by identifier. */
function defaults(
  index: ModelIndex,
  fragment: ModelFragment,
  organisationId: string | undefined,
): ImportOptions {
  if (organisationId === undefined || fragment.matching === 'replace') return {};
  const own = index.pointing('element', 'owner', organisationId);
  if (own.length === 0) return {};
  const known = new Set(
    own.flatMap(({ id, externalIds }) => [id, ...(externalIds ?? []).map((one) => one.id)]),
  );
  const foreign = fragment.records.some(({ id }) => id === IMPORT_OWNER);
  const met = fragment.records.some(({ kind, id }) => kind === 'element' && known.has(id));
  return foreign && !met ? { matching: { by: 'name' } } : {};
}
