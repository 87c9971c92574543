// The JHS 179 descriptions of an organisation as a workbook or as a page.
import { DESCRIPTIONS } from '../domain/descriptions/catalogue';
import { describe, type Description } from '../domain/descriptions/describe';
import { descriptionsPage } from '../domain/descriptions/page';
import { descriptionPictures } from '../domain/descriptions/pictures';
import type { DescriptionScope } from '../domain/descriptions/scope';
import { descriptionSheets } from '../domain/descriptions/sheets';
import { mapStates } from '../domain/drawing/layer-map-content';
import type { ModelIndex } from '../domain/model-index';
import { dateText } from '../domain/portfolio/values';
import { textIn } from '../domain/text';
import type { DocumentPicture } from './formats/document/descriptions-docx';
import { portfolioWorkbook } from './formats/spreadsheet/portfolio-workbook';

/** A painted picture takes four bytes for each. */
const MOST_PIXELS = 60_000_000;
const TITLE = { fi: 'JHS 179 -kuvaukset', sv: 'JHS 179-beskrivningar', en: 'JHS 179 descriptions' } as const;
const ABOUT = {
  fi: ['Tietoja', 'Organisaatio', 'Viety'],
  sv: ['Uppgifter', 'Organisation', 'Exporterad'],
  en: ['About', 'Organisation', 'Exported'],
} as const;

export interface DescriptionsExport {
  readonly bytes: Uint8Array;
  /** Name of the file without its ending. */
  readonly name: string;
}

export interface DescriptionsChoice {
  readonly language: 'fi' | 'sv' | 'en';
  readonly organisationId?: string | undefined;
  readonly state: 'current' | 'target';
  /** ISO day. */
  readonly day: string;
}

/** Pictures of a description as PNG, twice as dense as they are shown; one that is too large for a painter is left out. */
async function paintedPictures(
  scope: DescriptionScope,
  description: Description,
  day: string,
  paint: (svg: string) => Promise<Uint8Array>,
): Promise<DocumentPicture[]> {
  const out: DocumentPicture[] = [];
  for (const { title, svg, width, height } of descriptionPictures(scope, description, {
    date: day,
    tool: 'Kokonaiskuva',
  })) {
    if (width * height > MOST_PIXELS) continue;
    // oxlint-disable-next-line no-await-in-loop -- one painter, one picture at a time
    out.push({ title, png: await paint(svg), width, height });
  }
  return out;
}

/** The descriptions that are planned to be made; the basic set where none is planned. */
export async function exportDescriptions(
  index: ModelIndex,
  format: 'xlsx' | 'html' | 'docx',
  choice: DescriptionsChoice,
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
  const name = textIn(organisation?.name, language);
  const planned = new Map((organisation?.descriptionPlan ?? []).map((one) => [one.id, one.needed]));
  const anyPlanned = [...planned.values()].some((needed) => needed === true);
  const wanted = DESCRIPTIONS.filter(({ id, base }) =>
    anyPlanned ? planned.get(id) === true : base === true && planned.get(id) !== false,
  );
  const descriptions: Description[] = wanted.map((kind) => describe(scope, kind));
  if (format === 'html') {
    const page = descriptionsPage(
      descriptions,
      { language, title: `${name}: ${TITLE[language]}`, subtitle: dateText(day, language) },
      (description) =>
        descriptionPictures(scope, description, { date: day, tool: 'Kokonaiskuva' }).map(
          ({ title, svg }) => ({
            title,
            source: `data:image/svg+xml;base64,${Buffer.from(svg, 'utf8').toString('base64')}`,
          }),
        ),
    );
    return { bytes: new TextEncoder().encode(page), name: `${name} ${TITLE[language]}` };
  }
  if (format === 'docx') {
    const { descriptionsDocument } = await import('./formats/document/descriptions-docx');
    const { paint } = await import('./pictures/png');
    const painted = new Map<Description, DocumentPicture[]>();
    for (const description of descriptions)
      painted.set(description, await paintedPictures(scope, description, day, paint));
    const state = textIn(mapStates(index, scope.organisationId)[choice.state]?.name, language);
    const bytes = await descriptionsDocument(
      descriptions,
      {
        language,
        title: `${name}: ${TITLE[language]}`,
        subtitle: [name, state, dateText(day, language)].filter((part) => part !== '').join(' · '),
      },
      (description) => painted.get(description) ?? [],
    );
    return { bytes, name: `${name} ${TITLE[language]}` };
  }
  const [about, whose, when] = ABOUT[language];
  const bytes = await portfolioWorkbook(descriptionSheets(descriptions, language), {
    name: about,
    rows: [
      [whose, name],
      [when, day],
    ],
  });
  return { bytes, name: `${name} ${TITLE[language]}` };
}
