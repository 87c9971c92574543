// Whose the records of a file become that belong to nobody in it: of the chosen organisation, of the one that an
// earlier import of the same model made, or of a new one.
import type {
  ExternalId,
  ImportOptions,
  LocalisedText,
  ModelRecord,
  Organisation,
  State,
} from '../schemas/generated/types';
import { organisationWithModel } from './fragment-merge';
import type { ModelIndex } from './model-index';
import { refusal, type Problem } from './problem';
import type { PlanContext } from './records';

/**
 * Owner of records that belong to nobody in their file. A fragment may also hold an organisation with this id: what the
 * file says of the model as a whole (name, documentation, properties).
 */
export const IMPORT_OWNER = '_import-owner';

export interface NewOrganisation {
  readonly name: LocalisedText;
  readonly currentName: LocalisedText;
  readonly targetName: LocalisedText;
}

/** How a file is taken in. */
export interface ImportChoice extends ImportOptions {
  readonly organisationId?: string;
  readonly newOrganisation?: NewOrganisation;
  /** Records here that earlier imports of the same source brought. */
  readonly earlierIds?: ReadonlySet<string>;
}

export interface OwnerPlan {
  readonly ownerId: string;
  /** Records to put besides those of the file: the organisation as it will be, its first states. */
  readonly records: readonly ModelRecord[];
}

const CURRENT: LocalisedText = { fi: 'Nykytila', sv: 'Nuläge', en: 'Current state' };
const TARGET: LocalisedText = { fi: 'Tavoitetila', sv: 'Målbild', en: 'Target state' };

/** Decides the owner. Undefined where every record of the file has an owner of its own. */
export function planOwner(
  index: ModelIndex,
  records: readonly ModelRecord[],
  modelName: LocalisedText,
  source: string,
  choice: ImportChoice,
  context: PlanContext,
): OwnerPlan | Problem | undefined {
  if (!records.some(belongsToNobody)) return undefined;
  const model = records.find(
    (record): record is Organisation => record.kind === 'organisation' && record.id === IMPORT_OWNER,
  );
  const modelIds = model?.externalIds ?? [{ source, id: source }];
  const chosen =
    choice.organisationId === undefined
      ? earlier(index, modelIds)
      : index.find('organisation', choice.organisationId);
  if (chosen) return { ownerId: chosen.id, records: [model ? organisationWithModel(chosen, model) : chosen] };
  if (choice.organisationId !== undefined)
    return refusal('import.organisationUnknown', { id: choice.organisationId });
  const name = [choice.newOrganisation?.name, modelName, model?.name].find(
    (text) => text && Object.values(text).some(Boolean),
  );
  const id = context.newId();
  const organisation: Organisation = {
    ...(model ?? { kind: 'organisation' }),
    id,
    name: name ?? { und: source },
    order: index.count('organisation'),
    externalIds: modelIds,
  };
  const state = (type: State['type'], text: LocalisedText, order: number): State => ({
    kind: 'state',
    id: context.newId(),
    ownerId: id,
    type,
    name: text,
    order,
  });
  return {
    ownerId: id,
    records: [
      organisation,
      state('current', choice.newOrganisation?.currentName ?? CURRENT, 0),
      state('target', choice.newOrganisation?.targetName ?? TARGET, 1),
    ],
  };
}

function belongsToNobody(record: ModelRecord): boolean {
  if ('ownerId' in record) return record.ownerId === IMPORT_OWNER;
  if (record.kind === 'organisation') return record.id === IMPORT_OWNER;
  return record.kind === 'applicability' && record.organisationId === IMPORT_OWNER;
}

/** The organisation that an earlier import of the same model made: it carries the model's identifier. */
function earlier(index: ModelIndex, modelIds: readonly ExternalId[]): Organisation | undefined {
  for (const { source, id } of modelIds) {
    const found = index
      .all('organisation')
      .find((organisation) =>
        organisation.externalIds?.some((known) => known.source === source && known.id === id),
      );
    if (found) return found;
  }
  return undefined;
}
