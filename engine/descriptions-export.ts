// The JHS 179 descriptions of an organisation as a workbook, a page, or a Word or PDF document.
import {
  descriptionKind,
  descriptionName,
  DESCRIPTIONS,
  type DescriptionKind,
} from '../domain/descriptions/catalogue';
import { describe, type Description } from '../domain/descriptions/describe';
import { descriptionDrawings } from '../domain/descriptions/pictures';
import type { DescriptionScope } from '../domain/descriptions/scope';
import { word } from '../domain/descriptions/words';
import { mapStates } from '../domain/drawing/layer-map-content';
import type { ModelIndex } from '../domain/model-index';
import { dateText } from '../domain/portfolio/values';
import { refusal, Refused } from '../domain/problem';
import { textIn } from '../domain/text';
import type { Organisation } from '../schemas/generated/types';
import {
  DESCRIBING,
  stepOf,
  TOOL,
  writeDescriptions,
  type DescriptionsCall,
  type DescriptionsExport,
  type DescriptionsFormat,
  type Material,
} from './description-files';

const TITLE = { fi: 'JHS 179 -kuvaukset', sv: 'JHS 179-beskrivningar', en: 'JHS 179 descriptions' } as const;
const ABOUT = {
  fi: ['Tietoja', 'Organisaatio', 'Viety'],
  sv: ['Uppgifter', 'Organisation', 'Exporterad'],
  en: ['About', 'Organisation', 'Exported'],
} as const;
export interface DescriptionsChoice {
  readonly language: 'fi' | 'sv' | 'en';
  readonly organisationId?: string | undefined;
  readonly state: 'current' | 'target';
  /** ISO day. */
  readonly day: string;
  /** Which (P1 … L8); absent: those that are planned to be made, the basic set where none is planned. */
  readonly ids?: readonly string[] | undefined;
}

/** The descriptions in a format. Refuses one that is not known (`description.unknown`). */
export async function exportDescriptions(
  index: ModelIndex,
  format: DescriptionsFormat,
  choice: DescriptionsChoice,
  call: DescriptionsCall = {},
): Promise<DescriptionsExport> {
  const { language, day } = choice;
  const organisation = index.find('organisation', choice.organisationId) ?? index.all('organisation')[0];
  const model = index.all('referenceModel')[0];
  const scope: DescriptionScope = {
    index,
    organisationId: organisation?.id ?? '',
    state: choice.state,
    language,
    ...(model ? { referenceModelId: model.id } : {}),
  };
  const step = stepOf(call);
  const wanted = wantedKinds(organisation, choice.ids);
  const descriptions: Description[] = [];
  for (const kind of wanted) {
    descriptions.push(describe(scope, kind));
    // oxlint-disable-next-line no-await-in-loop -- one after another
    await step((DESCRIBING * descriptions.length) / wanted.length);
  }
  const name = textIn(organisation?.name, language);
  const state = textIn(mapStates(index, scope.organisationId)[choice.state]?.name, language);
  const [only] = descriptions;
  const what = only && descriptions.length === 1 ? descriptionName(only.kind, language) : TITLE[language];
  const title = name === '' ? what : `${name}: ${what}`;
  const [about, whose, when] = ABOUT[language];
  const material: Material = {
    descriptions,
    drawings: (description) => descriptionDrawings(scope, description, { date: day, tool: TOOL }),
    language,
    day,
    title,
    subtitle: [name, state, dateText(day, language)].filter((part) => part !== '').join(' · '),
    about: {
      name: about,
      rows: [
        [whose, name],
        [when, day],
      ],
    },
    facts: [
      [word('organisation', language), name],
      [word('state', language), state],
      [word('day', language), dateText(day, language)],
      [word('descriptions', language), String(descriptions.length)],
    ],
    step: (share) => step(DESCRIBING + share * (1 - DESCRIBING)),
    call,
  };
  return { problems: [], ...(await writeDescriptions(format, material)), name: `${name} ${what}`.trim() };
}

/** The chosen kinds in the order of the catalogue. */
function wantedKinds(
  organisation: Organisation | undefined,
  ids: readonly string[] | undefined,
): readonly DescriptionKind[] {
  if (ids) {
    const unknown = ids.find((id) => !descriptionKind(id));
    if (unknown !== undefined) throw new Refused(refusal('description.unknown', { id: unknown }));
    return DESCRIPTIONS.filter(({ id }) => ids.includes(id));
  }
  const planned = new Map((organisation?.descriptionPlan ?? []).map((one) => [one.id, one.needed]));
  const anyPlanned = [...planned.values()].some((needed) => needed === true);
  return DESCRIPTIONS.filter(({ id, base }) =>
    anyPlanned ? planned.get(id) === true : base === true && planned.get(id) !== false,
  );
}
