// The portfolio of an organisation as an Excel workbook, or an empty one to send out.
import { templateSheets, portfolioSheets } from '../domain/portfolio/sheets';
import type { ModelIndex } from '../domain/model-index';
import { warning } from '../domain/problem';
import { textIn } from '../domain/text';
import type { Problem } from '../schemas/generated/types';
import { portfolioWorkbook } from './formats/spreadsheet/portfolio-workbook';

const ABOUT = {
  fi: [
    'Tietoja',
    'Organisaatio',
    'Viety',
    'Ohje',
    'Täytä tai korjaa rivejä ja lähetä tiedosto takaisin. Otsikoita ei saa muuttaa: niistä tiedot tunnistetaan, kun tiedosto tuodaan Kokonaiskuvaan.',
  ],
  sv: [
    'Uppgifter',
    'Organisation',
    'Exporterad',
    'Anvisning',
    'Fyll i eller rätta raderna och skicka filen tillbaka. Rubrikerna får inte ändras: på dem känns uppgifterna igen när filen importeras till Kokonaiskuva.',
  ],
  en: [
    'About',
    'Organisation',
    'Exported',
    'How to use',
    'Fill in or correct the rows and send the file back. Do not change the headings: by them the facts are known when the file is imported into Kokonaiskuva.',
  ],
} as const;

/** Name of the sheet of choices. */
const CHOICES = { fi: 'Valinnat', sv: 'Val', en: 'Choices' } as const;

export interface PortfolioExport {
  readonly bytes: Uint8Array;
  readonly problems: Problem[];
  /** Name of the file without its ending. */
  readonly name: string;
}

/** Writes the workbook. `day` is an ISO day; without an organisation the first one is meant. */
export async function exportPortfolio(
  index: ModelIndex,
  options: {
    readonly language: 'fi' | 'sv' | 'en';
    readonly organisationId?: string | undefined;
    readonly template?: boolean;
    readonly day: string;
  },
): Promise<PortfolioExport> {
  const { language } = options;
  const organisation = index.find('organisation', options.organisationId) ?? index.all('organisation')[0];
  const scope = { index, organisationId: organisation?.id ?? '', language };
  const sheets = options.template ? templateSheets(scope, 'system') : portfolioSheets(scope);
  const [title, whose, when, how, text] = ABOUT[language];
  const name = textIn(organisation?.name, language);
  const bytes = await portfolioWorkbook(sheets, {
    name: title,
    choices: CHOICES[language],
    rows: [
      [whose, name],
      [when, options.day],
      [how, text],
    ],
  });
  return { bytes, problems: options.template ? [] : lossesOf(index, scope.organisationId), name };
}

/** What sheets cannot hold. */
function lossesOf(index: ModelIndex, organisationId: string): Problem[] {
  const views = index.pointing('view', 'owner', organisationId).length;
  const relationships = index
    .pointing('relationship', 'owner', organisationId)
    .filter(({ type }) => type !== 'Flow').length;
  const fates = index
    .pointing('state', 'owner', organisationId)
    .reduce((sum, { id }) => sum + index.pointing('fate', 'state', id).length, 0);
  return [
    ...(views > 0 ? [warning('export.portfolio.views', { count: views })] : []),
    ...(relationships > 0 ? [warning('export.portfolio.relationships', { count: relationships })] : []),
    ...(fates > 0 ? [warning('export.portfolio.fates', { count: fates })] : []),
  ];
}
