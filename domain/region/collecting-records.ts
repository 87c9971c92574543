// The records of one municipality from a file of ours, made ready to meet the region's workspace: its organisation and
// states become those that are here, and the region's reference models stay as they are.
import type { ModelRecord, Organisation, State } from '../../schemas/generated/types';
import { IMPORT_OWNER } from '../fragment-owner';
import { renamedReferences } from '../fragment-references';
import type { ModelIndex } from '../model-index';
import { warning, type Problem } from '../problem';
import { statesOf } from '../states';
import { textIn } from '../text';

export interface MunicipalityRecords {
  /** As the records of a foreign file are: they belong to whoever takes them in. */
  readonly records: ModelRecord[];
  readonly problems: Problem[];
}

/**
 * Records that belong to the organisation `fileOrganisationId` of their file, for the organisation `organisationId` of the
 * workspace. Records are not changed.
 */
export function municipalityRecords(
  index: ModelIndex,
  records: readonly ModelRecord[],
  fileOrganisationId: string,
  organisationId: string,
): MunicipalityRecords {
  const problems: Problem[] = [];
  const others = new Map([[fileOrganisationId, IMPORT_OWNER]]);
  const dropped = new Set<string>();
  const own = records.filter(
    (record): record is State => record.kind === 'state' && record.ownerId === fileOrganisationId,
  );
  for (const [file, here] of sameStates(own, statesOf(index, organisationId))) {
    dropped.add(file);
    others.set(file, here);
  }
  for (const record of records) {
    if (record.kind === 'referenceModel') {
      const here = index.find('referenceModel', record.id);
      if (!here) continue;
      dropped.add(record.id);
      if (here.version !== record.version) {
        const params = { name: textIn(here.name, 'fi'), here: here.version, file: record.version };
        problems.push(warning('collecting.referenceVersion', params, here.id));
      }
    } else if (record.kind === 'element' && record.reference) {
      const here = index.find('element', record.id);
      if (here?.ownerId === record.ownerId) dropped.add(record.id);
    }
  }
  const rename = (id: string): string | undefined => others.get(id);
  return {
    records: records.flatMap((record) => {
      if (dropped.has(record.id)) return [];
      const renamed = renamedReferences(record, rename);
      return [record.id === fileOrganisationId ? ownerOfFile(renamed) : renamed];
    }),
    problems,
  };
}

/** What the municipality tells of itself counts. */
const TOLD = [
  'businessId',
  'staff',
  'procurementThreshold',
  'joined',
  'descriptionPlan',
  'impactAssessment',
  'publicityTexts',
] as const;

/**
 * The organisation with the facts of the municipality's own file. Its name stays, its number and region are only filled in,
 * and residents of an older year do not take the place of newer ones.
 */
export function organisationWithFacts(here: Organisation, file: Organisation): Organisation {
  const out: Organisation = { ...here };
  const take = <K extends keyof Organisation>(key: K): void => {
    if (file[key] !== undefined) out[key] = file[key] as Organisation[K];
  };
  for (const key of ['municipalityCode', 'region'] as const) if (here[key] === undefined) take(key);
  for (const key of TOLD) take(key);
  if (here.population === undefined || (file.populationYear ?? 0) >= (here.populationYear ?? 0)) {
    take('population');
    take('populationYear');
  }
  if (file.volumes) out.volumes = { ...here.volumes, ...file.volumes };
  return out;
}

/** What the file says of the model as a whole; deliveries and the list of work are the region's own. */
function ownerOfFile(record: ModelRecord): ModelRecord {
  if (record.kind !== 'organisation') return record;
  const { deliveries: _deliveries, qualityWork: _work, ...rest } = record;
  return { ...rest, id: IMPORT_OWNER };
}

/** States of the file that are here: the current one, the target, and transitions of the same name. */
function sameStates(file: readonly State[], here: readonly State[]): Map<string, string> {
  const out = new Map<string, string>();
  const taken = new Set<string>();
  for (const state of [...file].sort((a, b) => a.order - b.order)) {
    const same = here.find(
      (one) =>
        one.type === state.type &&
        !taken.has(one.id) &&
        (state.type !== 'transition' ||
          one.id === state.id ||
          textIn(one.name, 'fi') === textIn(state.name, 'fi')),
    );
    if (!same) continue;
    taken.add(same.id);
    out.set(state.id, same.id);
  }
  return out;
}
