// Open data of municipalities: the current state of each as far as it allows. What may go out is picked by name, so that a field which is
// added to the model later stays at home; a municipality that allows nothing does not appear, not even in a count.
import type {
  Element,
  OpenDataFile,
  OpenMunicipality,
  OpenPermission,
  OpenPlacement,
  OpenSystem,
  Organisation,
} from '../../schemas/generated/types';
import type { ModelIndex } from '../model-index';
import { isSystemType } from '../notation/element-types';
import { listsOf } from '../portfolio/choice-lists';
import { fieldOf, type FieldKey } from '../portfolio/fields';
import { valueOf, valueText } from '../portfolio/values';
import { refusal, Refused } from '../problem';
import { componentsOf, layersOf } from '../reference-models';
import { comparedOrganisations } from '../region/region';
import { currentState, presentIn, statesOf } from '../states';
import { textIn } from '../text';
import openFields from './open-fields.json';

/** The licence that is offered first; the municipality decides. */
export const OPEN_LICENCE = 'CC BY 4.0';

/** Fields that can be let out: none of persons, of protection, of technical detail. */
export const OPEN_FIELDS = openFields as readonly FieldKey[];

export interface OpenChoice {
  /** One municipality; absent: all that are compared. */
  readonly organisationId?: string | undefined;
  /** ISO day. */
  readonly day: string;
  /** fi, sv or en: of the words of choices. */
  readonly language: string;
}

/** The data. Refuses where nobody (`openData.nobody`) or the chosen one (`openData.notThis`) allows anything. */
export function openData(index: ModelIndex, { organisationId, day, language }: OpenChoice): OpenDataFile {
  const chosen = comparedOrganisations(index, language)
    .filter(({ id }) => organisationId === undefined || id === organisationId)
    .flatMap((organisation) => {
      const { openData: permission } = organisation;
      return permission ? [{ organisation, permission }] : [];
    });
  if (chosen.length === 0)
    throw new Refused(refusal(organisationId === undefined ? 'openData.nobody' : 'openData.notThis'));
  const municipalities: OpenMunicipality[] = [];
  const systems: OpenSystem[] = [];
  const placements: OpenPlacement[] = [];
  for (const { organisation, permission } of chosen) {
    const own = currentSystems(index, organisation.id, language);
    const municipality = textIn(organisation.name, language);
    municipalities.push(municipalityOf(organisation, municipality, permission, own.length));
    if (permission.level === 'names')
      systems.push(
        ...own.filter(hasOpenName).map((one) => systemOf(index, municipality, permission, one, language)),
      );
    placements.push(...placementsOf(index, organisation.id, municipality, permission, own, language));
  }
  return {
    format: 'kokonaiskuva-avoin-data',
    formatVersion: 1,
    at: day,
    municipalities,
    systems,
    placements,
  };
}

/** False for what is counted only, whatever is allowed: systems without a name, and those with a security class. */
function hasOpenName({ anonymous, fields }: Element): boolean {
  return anonymous !== true && fields?.publicity !== 'classified' && fields?.securityClass === undefined;
}

/** The systems of an organisation that exist today, by name. */
export function currentSystems(index: ModelIndex, ownerId: string, language: string): Element[] {
  const path = statesOf(index, ownerId);
  const now = currentState(index, ownerId);
  const name = ({ name: text }: Element): string => textIn(text, language);
  return index
    .pointing('element', 'owner', ownerId)
    .filter(({ type, reference }) => isSystemType(type) && !reference)
    .filter(({ id }) => !now || presentIn(index, path, now.id, id))
    .sort((a, b) => name(a).localeCompare(name(b), 'fi') || (a.id < b.id ? -1 : 1));
}

function municipalityOf(
  { municipalityCode, region, population }: Organisation,
  municipality: string,
  { level, licence, decidedOn }: OpenPermission,
  systems: number,
): OpenMunicipality {
  return {
    municipality,
    ...(municipalityCode === undefined ? {} : { municipalityCode }),
    ...(region === undefined ? {} : { region }),
    ...(population === undefined ? {} : { population }),
    level,
    licence,
    ...(decidedOn === undefined ? {} : { decidedOn }),
    systems,
  };
}

function systemOf(
  index: ModelIndex,
  municipality: string,
  permission: OpenPermission,
  { id, ownerId, type, name, fields }: Element,
  language: string,
): OpenSystem {
  const lists = listsOf(index, ownerId);
  const told = allowedFields(permission).flatMap((key) => {
    const [field, value] = [fieldOf(key), valueOf(fields, key)];
    if (!field || value === undefined) return [];
    return [[key, typeof value === 'number' ? value : valueText(field, value, language, lists)] as const];
  });
  return { municipality, id, name: textIn(name, language), type, fields: Object.fromEntries(told) };
}

/** The fields that are both allowed and can be. */
export function allowedFields({ level, fields }: OpenPermission): FieldKey[] {
  return level === 'names' ? OPEN_FIELDS.filter((key) => fields.includes(key)) : [];
}

function placementsOf(
  index: ModelIndex,
  organisationId: string,
  municipality: string,
  { level }: OpenPermission,
  own: readonly Element[],
  language: string,
): OpenPlacement[] {
  const known = new Set(own.map(({ id }) => id));
  const named = new Set(own.filter(hasOpenName).map(({ id }) => id));
  const path = statesOf(index, organisationId);
  const now = currentState(index, organisationId);
  return index.all('referenceModel').flatMap((model) =>
    layersOf(index, model.id).flatMap((layer) =>
      componentsOf(index, layer.id).flatMap((component): OpenPlacement[] => {
        const ids = [
          ...new Set(
            index
              .pointing('placement', 'placedIn', component.id)
              .filter(
                ({ id, elementId }) => known.has(elementId) && (!now || presentIn(index, path, now.id, id)),
              )
              .map(({ elementId }) => elementId),
          ),
        ].sort();
        const mark = index
          .pointing('applicability', 'component', component.id)
          .find((one) => one.organisationId === organisationId);
        if (ids.length === 0 && !mark) return [];
        return [
          {
            municipality,
            referenceModel: textIn(model.name, language),
            layer: textIn(layer.name, language),
            componentId: component.id,
            component: textIn(component.name, language),
            status: ids.length > 0 ? 'systems' : (mark?.status ?? 'none'),
            systems: ids.length,
            ...(level === 'names' ? { systemIds: ids.filter((id) => named.has(id)) } : {}),
          },
        ];
      }),
    ),
  );
}
