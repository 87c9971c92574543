// The JHS 179 descriptions of an organisation as a workbook, a page, or a Word or PDF document.
import {
  descriptionKind,
  descriptionName,
  DESCRIPTIONS,
  type DescriptionKind,
} from '../domain/descriptions/catalogue';
import { describe, type Description } from '../domain/descriptions/describe';
import { descriptionsPage } from '../domain/descriptions/page';
import { descriptionDrawings, descriptionPictures } from '../domain/descriptions/pictures';
import type { DescriptionScope } from '../domain/descriptions/scope';
import { descriptionSheets } from '../domain/descriptions/sheets';
import { word } from '../domain/descriptions/words';
import { mapStates } from '../domain/drawing/layer-map-content';
import type { ModelIndex } from '../domain/model-index';
import type { Picture } from '../domain/pictures/picture';
import { dateText } from '../domain/portfolio/values';
import { refusal, Refused, warning } from '../domain/problem';
import { textIn } from '../domain/text';
import type { Organisation, Problem } from '../schemas/generated/types';
import type { DocumentPicture } from './formats/document/descriptions-docx';
import { portfolioWorkbook } from './formats/spreadsheet/portfolio-workbook';

/** A painted picture takes four bytes for each. */
const MOST_PIXELS = 60_000_000;
/** Characters that are named in a warning. */
const NAMED = 10;
const TOOL = 'Kokonaiskuva';
const TITLE = { fi: 'JHS 179 -kuvaukset', sv: 'JHS 179-beskrivningar', en: 'JHS 179 descriptions' } as const;
const ABOUT = {
  fi: ['Tietoja', 'Organisaatio', 'Viety'],
  sv: ['Uppgifter', 'Organisation', 'Exporterad'],
  en: ['About', 'Organisation', 'Exported'],
} as const;
/** Of the work: making the descriptions; the rest is writing. */
const DESCRIBING = 0.3;

export type DescriptionsFormat = 'xlsx' | 'html' | 'docx' | 'pdf';

export interface DescriptionsExport {
  readonly bytes: Uint8Array;
  /** Name of the file without its ending. */
  readonly name: string;
  readonly problems: readonly Problem[];
  /** Of a PDF. */
  readonly pages?: number;
}

export interface DescriptionsChoice {
  readonly language: 'fi' | 'sv' | 'en';
  readonly organisationId?: string | undefined;
  readonly state: 'current' | 'target';
  /** ISO day. */
  readonly day: string;
  /** Which (P1 … L8); absent: those that are planned to be made, the basic set where none is planned. */
  readonly ids?: readonly string[] | undefined;
}

/** How the work is followed; `progress` throws where it was cancelled. */
export interface DescriptionsCall {
  readonly progress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** What is written, and the words around it. */
interface Material {
  readonly scope: DescriptionScope;
  readonly descriptions: readonly Description[];
  readonly choice: DescriptionsChoice;
  readonly organisation: string;
  readonly state: string;
  readonly title: string;
  readonly subtitle: string;
  /** Lets others have their turn, and tells how far it is. */
  readonly step: (share: number) => Promise<void>;
  readonly call: DescriptionsCall;
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
  const step = async (share: number): Promise<void> => {
    call.progress?.(share);
    await new Promise((resolve) => setImmediate(resolve));
  };
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
  const material: Material = {
    scope,
    descriptions,
    choice,
    organisation: name,
    state,
    title: name === '' ? what : `${name}: ${what}`,
    subtitle: [name, state, dateText(day, language)].filter((part) => part !== '').join(' · '),
    step: (share) => step(DESCRIBING + share * (1 - DESCRIBING)),
    call,
  };
  return { problems: [], ...(await WRITERS[format](material)), name: `${name} ${what}`.trim() };
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

type Written = Omit<DescriptionsExport, 'name' | 'problems'> & { readonly problems?: readonly Problem[] };

const WRITERS: Readonly<Record<DescriptionsFormat, (material: Material) => Promise<Written>>> = {
  xlsx: workbook,
  html: page,
  docx: wordDocument,
  pdf: pdfDocument,
};

async function workbook({ descriptions, choice, organisation }: Material): Promise<Written> {
  const [about, whose, when] = ABOUT[choice.language];
  const rows = [
    [whose, organisation],
    [when, choice.day],
  ] as const;
  return {
    bytes: await portfolioWorkbook(descriptionSheets(descriptions, choice.language), { name: about, rows }),
  };
}

async function page({ scope, descriptions, choice, title, subtitle }: Material): Promise<Written> {
  const { language, day } = choice;
  const text = descriptionsPage(descriptions, { language, title, subtitle }, (description) =>
    descriptionPictures(scope, description, { date: day, tool: TOOL }).map((picture) => ({
      title: picture.title,
      source: `data:image/svg+xml;base64,${Buffer.from(picture.svg, 'utf8').toString('base64')}`,
    })),
  );
  return { bytes: new TextEncoder().encode(text) };
}

async function wordDocument(material: Material): Promise<Written> {
  const { descriptions, choice, title, subtitle, step } = material;
  const { descriptionsDocument } = await import('./formats/document/descriptions-docx');
  const { paint } = await import('./pictures/png');
  const painted = new Map<Description, DocumentPicture[]>();
  for (const description of descriptions) {
    // oxlint-disable-next-line no-await-in-loop -- one painter, one picture at a time
    painted.set(description, await paintedPictures(material, description, paint));
    // oxlint-disable-next-line no-await-in-loop -- the same
    await step(painted.size / descriptions.length);
  }
  const words = { language: choice.language, title, subtitle };
  return { bytes: await descriptionsDocument(descriptions, words, (one) => painted.get(one) ?? []) };
}

/** Pictures of a description as PNG, twice as dense as they are shown; one that is too large for a painter is left out. */
async function paintedPictures(
  { scope, choice }: Material,
  description: Description,
  paint: (svg: string) => Promise<Uint8Array>,
): Promise<DocumentPicture[]> {
  const out: DocumentPicture[] = [];
  for (const { title, svg, width, height } of descriptionPictures(scope, description, {
    date: choice.day,
    tool: TOOL,
  })) {
    if (width * height > MOST_PIXELS) continue;
    // oxlint-disable-next-line no-await-in-loop -- one painter, one picture at a time
    out.push({ title, png: await paint(svg), width, height });
  }
  return out;
}

async function pdfDocument(material: Material): Promise<Written> {
  const { scope, descriptions, choice, organisation, state, title, subtitle, step, call } = material;
  const { language, day } = choice;
  const pictures: Record<string, readonly Picture[]> = {};
  for (const description of descriptions) {
    pictures[description.kind.id] = descriptionDrawings(scope, description, { date: day, tool: TOOL });
    // oxlint-disable-next-line no-await-in-loop -- one after another
    await step(0);
  }
  const facts = [
    [word('organisation', language), organisation],
    [word('state', language), state],
    [word('day', language), dateText(day, language)],
    [word('descriptions', language), String(descriptions.length)],
  ] as const;
  const { pdfAside } = await import('./formats/document/pdf/document-aside');
  const { bytes, pages, missing } = await pdfAside(
    {
      descriptions,
      words: { language, title, subtitle },
      facts: facts.filter(([, value]) => value !== ''),
      pictures,
      date: day,
      tool: TOOL,
    },
    {
      progress: (share) => call.progress?.(DESCRIBING + share * (1 - DESCRIBING)),
      ...(call.signal ? { signal: call.signal } : {}),
    },
  );
  const characters = `${missing.slice(0, NAMED).join(' ')}${missing.length > NAMED ? ' …' : ''}`;
  const problems = missing.length === 0 ? [] : [warning('document.charactersMissing', { characters })];
  return { bytes, pages, problems };
}
