// Sentences of the command line.
import { FINNISH as problems } from '../../domain/problem-sentences/fi/all';
import { withTypeNames } from '../../domain/problem-sentences/words';
import type { Problem } from '../../schemas/generated/types';
import type { Complaint } from './command';

export const USAGE = `kokonaiskuva – kunnan kokonaisarkkitehtuuri komentoriviltä

  kokonaiskuva new <tiedosto.kokonaiskuva> --organisation <nimi|kuntanumero> --reference <viitemalli>
  kokonaiskuva new <tiedosto.kokonaiskuva> --from <vienti.json>
  kokonaiskuva info <tiedosto>
  kokonaiskuva import <tiedosto> <malli, taulukko.xlsx|.csv tai kyselyn vastaukset.json …> [--organisation <nimi>] [--state current|target]
                         [--match id|name|property:<ominaisuus>] [--mapping <valinnat.json>] [--dry-run]
  kokonaiskuva collect <tiedosto> <kuntien tiedostot, paketit tai kansiot …> [--map "tiedosto=kunta;…"] [--dry-run]
  kokonaiskuva compare <tiedosto> [--out <vertailu.xlsx|.csv|.json tai raportti.pdf|.docx|.html>] [--state current|target]
                          [--reference <viitemalli>] [--lang fi|sv|en]
  kokonaiskuva export <tiedosto> <kohde.json|.xml|.archimate|.zip> [--organisation <nimi>] [--lang fi|sv|en]
  kokonaiskuva export <tiedosto> <sivusto.zip> --site [--organisation <nimi>] [--lang fi|sv|en]
  kokonaiskuva export <tiedosto> <avoin-data.zip> --open-data [--organisation <nimi>] [--lang fi|sv|en]
  kokonaiskuva export <tiedosto> <salkku.xlsx> [--template] [--organisation <nimi>] [--lang fi|sv|en]
  kokonaiskuva export <tiedosto> <kuvaukset.html|.docx | kuvaukset.pdf|.xlsx --descriptions> [--description <nimet tai tunnukset>]
                         [--state current|target] [--organisation <nimi>] [--lang fi|sv|en]
  kokonaiskuva export <tiedosto> <kysely.html | kyselyt.zip> --questionnaire [--unit <yksikkö>] [--per unit|owner] [--lang fi|sv|en]
  kokonaiskuva export <tiedosto> <kuva.svg|.png|.pdf> [--view <nimi> | --view 360 --element <nimi>] [--reference <viitemalli>]
                         [--state current|target|diff|<nimi>] [--integrations] [--theme light|dark|contrast]
                         [--paper A4|A3|A2|A1|A0] [--scale <1–4 | prosenttia>]
  kokonaiskuva extract <tiedosto> <kohde> [--elements <nimet> [--steps <n>] | --components <nimet> | --view <nimi>]
                       [--state current|target] [--leave-out <osat>] [--without-fields <kentät>]
                       [--mask] [--mask-organisation] [--key <avain.csv>] [--site]
  kokonaiskuva share <tiedosto> <jako.json> [--level full|names|types|counts] [--organisation <nimi|kuntanumero>] [--without-fields <kentät>]
                         [--statement <seloste.html>] [--lang fi|sv|en]
  kokonaiskuva publish <tiedosto> <yhteinen kansio tai Git-osoite> [--organisation <nimi|kuntanumero>]
  kokonaiskuva pull <tiedosto> <yhteinen kansio tai Git-osoite> [--ours | --theirs] [--accept-sender <tunniste>] [--dry-run]
  kokonaiskuva reference <tiedosto> <lähde> --folder <nimi> | --view <nimi> [--nested] |
                         [--types <tyypit>] [--where <ominaisuus=arvo>] [--layers type|folder|parent|<ominaisuus>] [--rest]
                         [--name <nimi>] [--model-version <versio>] [--licence <lisenssi>] [--dry-run]
  kokonaiskuva reference upgrade <tiedosto> <viitemalli> [<lähde>] [--map <vanha=uusi;…>] [--same]
                         [--model-version <versio>] [--dry-run]
  kokonaiskuva reference save <tiedosto> <viitemalli> <kohde.json>
  kokonaiskuva validate <tiedosto tai työtila>
  kokonaiskuva serve [<tiedosto>] [--port <n>] [--idle <minuuttia>]

  --json    tulos koneelle
  --help    tämä ohje
  --version ohjelman versio

Viitemallit: avoin-kunta, kunta-akkuna, kpk-ict.
Paluuarvo: 0 valmis, 1 ei onnistunut (syyt tulostetaan), 2 väärä käyttö.`;

/** Record kinds as people call them. */
export const KINDS: Readonly<Record<string, string>> = {
  organisation: 'organisaatiot',
  referenceModel: 'viitearkkitehtuurit',
  propertyDefinition: 'ominaisuudet',
  element: 'elementit',
  relationship: 'yhteydet',
  state: 'tilat',
  placement: 'sijoitukset',
  fate: 'muutokset tilaan',
  applicability: 'ei koske kuntaa',
  folder: 'kansiot',
  view: 'näkymät',
  viewItem: 'näkymien osat',
  specialization: 'erikoistukset',
  image: 'kuvat',
  catalogueEntry: 'tuotteet ja toimittajat',
  region: 'alueen tiedot',
};

/** What a person is told when browser mode has started. */
export const SERVE_HINT = 'Osoite toimii kerran. Enter antaa uuden osoitteen, Ctrl+C lopettaa.';

/** How a command was called the wrong way. */
export const WRONG = {
  noCommand: 'Anna komento.',
  unknownCommand: (name: string) => `Tuntematon komento: ${name}`,
  foreignOption: (command: string, option: string) => `Komennolla ${command} ei ole valintaa --${option}.`,
  badOption: (reason: string) => `Valintaa ei ymmärretty: ${reason}`,
} as const;

/** Problems of one kind that are printed one by one; the rest are counted. */
const SHOWN_OF_A_KIND = 10;

/** Lines for standard error: one for each complaint with its file and place, many of one kind cut short. */
export function complaintLines(complaints: readonly Complaint[]): string {
  const seen = new Map<string, number>();
  const lines: string[] = [];
  for (const { problem, file } of complaints) {
    const kind = `${file ?? ''} ${problem.code}`;
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    if (count <= SHOWN_OF_A_KIND)
      lines.push(`${file === undefined ? '' : `${file}: `}${sentence(problem)}\n`);
  }
  const hidden = [...seen.values()].reduce((sum, count) => sum + Math.max(0, count - SHOWN_OF_A_KIND), 0);
  if (hidden > 0) lines.push(`… ja ${hidden} samanlaista; kaikki näkyvät valinnalla --json.\n`);
  return lines.join('');
}

/** The Finnish sentence of a problem with its place. */
export function sentence(problem: Problem): string {
  const known = sentenceFor(problem.code, problem.params['count']) ?? `${problem.code} {{params}}`;
  const params: Record<string, string | number> = {
    params: JSON.stringify(problem.params),
    ...withTypeNames(problem.params),
  };
  const text = known.replace(/\{\{(\w+)\}\}/gu, (_match, name: string) => String(params[name] ?? ''));
  const column = problem.column === undefined ? '' : `, sarake ${problem.column}`;
  const placed = problem.line === undefined || known.includes('{{line}}');
  const place = placed ? '' : `rivi ${problem.line}${column}: `;
  return `${place}${text}`;
}

function sentenceFor(code: string, count: string | number | undefined): string | undefined {
  const table: Readonly<Record<string, string>> = problems;
  return (count === 1 ? table[`${code}_one`] : undefined) ?? table[code];
}
