// Our fields as typed properties that other tools can show: the code in the value, the words for it in the
// documentation of the definition. The key tells where the value lives in our record.
import type { LocalisedText } from '../../../schemas/generated/types';
import {
  EDITABLE_LISTS,
  STANDARD_LISTS,
  wordOf,
  type ChoiceLists,
  type ListName,
} from '../../../domain/portfolio/choice-lists';
import { choicesOf, fieldOf, FIELDS as PORTFOLIO_FIELDS } from '../../../domain/portfolio/fields';
import { FLOW_FIELDS } from '../../../domain/portfolio/flow-fields';
import type { DataType } from './vocabulary';

type Words = readonly [fi: string, sv: string, en: string];

export interface OwnProperty {
  /** `fields.x` and `flow.x` live inside that object, `<kind>.x` in the record itself; `shown.x` is only for reading. */
  readonly key: string;
  readonly type: DataType;
  readonly value: 'text' | 'number' | 'integer' | 'date' | 'choice';
  readonly name: LocalisedText;
  readonly choices?: ReadonlyMap<string, Words>;
}

function row(key: string, value: OwnProperty['value'], words: Words, type?: DataType): OwnProperty {
  const [fi, sv, en] = words;
  const byValue: { [value in OwnProperty['value']]: DataType } = {
    text: 'string',
    number: 'number',
    integer: 'number',
    date: 'date',
    choice: 'string',
  };
  return { key, type: type ?? byValue[value], value, name: { fi, sv, en } };
}

function choice(key: string, words: Words, choices: { readonly [code: string]: Words }): OwnProperty {
  return { ...row(key, 'choice', words), choices: new Map(Object.entries(choices)) };
}

const YES_NO: { readonly [code: string]: Words } = { yes: ['kyllä', 'ja', 'yes'], no: ['ei', 'nej', 'no'] };
const OPENNESS: { readonly [code: string]: Words } = {
  open: ['avoin', 'öppen', 'open'],
  partly: ['osittain', 'delvis', 'partly'],
  closed: ['suljettu', 'stängd', 'closed'],
};

/** The words for what happens to something on the way to a state. */
export const FATE_WORDS: { readonly [code: string]: Words } = {
  keep: ['Säilyy', 'Behålls', 'Stays'],
  change: ['Muuttuu', 'Ändras', 'Changes'],
  replace: ['Korvautuu', 'Ersätts', 'Is replaced'],
  retire: ['Poistuu', 'Avvecklas', 'Leaves'],
  new: ['Uusi', 'Ny', 'New'],
};

/** Definitions with a name of their own, the same in every language: what only this program reads. */
export const RECORD_KEY = 'record';
export const FILE_KEY = 'file';

const TECHNICAL: readonly OwnProperty[] = [FILE_KEY, RECORD_KEY].map((key) => ({
  key,
  type: 'string',
  value: 'text',
  name: { und: `kokonaiskuva:${key}` },
}));

const FIELDS: readonly OwnProperty[] = [
  row('fields.purpose', 'text', ['Käyttötarkoitus', 'Användningssyfte', 'Purpose']),
  row('fields.supplier', 'text', ['Toimittaja', 'Leverantör', 'Supplier']),
  row('fields.product', 'text', ['Tuote', 'Produkt', 'Product name']),
  row('fields.version', 'text', ['Versio', 'Version', 'Product version']),
  row('fields.ownerUnit', 'text', ['Omistava yksikkö', 'Ägande enhet', 'Owner unit']),
  row('fields.contactPerson', 'text', ['Vastuuhenkilö', 'Ansvarig person', 'Contact person']),
  choice('fields.lifecycle', ['Elinkaaren vaihe', 'Livscykelfas', 'Lifecycle phase'], {
    planned: ['suunniteltu', 'planerad', 'planned'],
    development: ['kehitteillä', 'under utveckling', 'in development'],
    production: ['tuotannossa', 'i produktion', 'in production'],
    retiring: ['poistumassa', 'på väg ut', 'retiring'],
    retired: ['poistunut', 'avvecklad', 'retired'],
  }),
  choice('fields.criticality', ['Kriittisyys', 'Kritiskhet', 'Criticality'], {
    veryLow: ['hyvin matala', 'mycket låg', 'very low'],
    low: ['matala', 'låg', 'low'],
    normal: ['tavallinen', 'normal', 'normal'],
    high: ['korkea', 'hög', 'high'],
    veryHigh: ['hyvin korkea', 'mycket hög', 'very high'],
  }),
  row(
    'fields.costPerYear',
    'number',
    ['Kustannus vuodessa (€)', 'Kostnad per år (€)', 'Cost per year (€)'],
    'currency',
  ),
  row('fields.contractEnd', 'date', ['Sopimus päättyy', 'Avtalet upphör', 'Contract ends']),
  row('fields.users', 'integer', ['Käyttäjien määrä', 'Antal användare', 'Number of users']),
  choice('fields.hosting', ['Käyttöpalvelu', 'Driftstjänst', 'Hosting'], {
    own: ['oma', 'egen', 'own'],
    inHouseCompany: ['sidosyksikkö', 'anknuten enhet', 'in-house company'],
    cooperation: ['yhteistyö', 'samarbete', 'cooperation'],
    supplier: ['toimittaja', 'leverantör', 'supplier'],
    cloud: ['pilvi', 'moln', 'cloud'],
    national: ['valtakunnallinen', 'nationell', 'national'],
  }),
  choice(
    'fields.opennessSource',
    ['Lähdekoodin avoimuus', 'Källkodens öppenhet', 'Open source code'],
    OPENNESS,
  ),
  choice(
    'fields.opennessInterface',
    ['Rajapinnan avoimuus', 'Gränssnittets öppenhet', 'Open interface'],
    OPENNESS,
  ),
  choice('fields.opennessData', ['Datan avoimuus', 'Datas öppenhet', 'Open data'], OPENNESS),
  choice(
    'fields.opennessStandards',
    ['Standardien avoimuus', 'Standardernas öppenhet', 'Open standards'],
    OPENNESS,
  ),
  choice(
    'fields.personalData',
    ['Sisältää henkilötietoja', 'Innehåller personuppgifter', 'Holds personal data'],
    YES_NO,
  ),
  row('element.jhsKind', 'text', ['JHS 179 -laji', 'JHS 179-slag', 'JHS 179 kind']),
];

/** The rest of the portfolio's fields, with the catalogue's words. */
const MORE_FIELDS: readonly OwnProperty[] = PORTFOLIO_FIELDS.filter(
  ({ key }) => !FIELDS.some((known) => known.key === `fields.${key}`),
).map(({ key, value, words }) => {
  const { fi = '', sv = '', en = '' } = words;
  const three: Words = [fi, sv, en];
  if (value === 'choice')
    return choice(
      `fields.${key}`,
      three,
      Object.fromEntries(
        choicesOf(key, STANDARD_LISTS).map((one) => [
          one.code,
          [one.words['fi'] ?? '', one.words['sv'] ?? '', one.words['en'] ?? ''],
        ]),
      ),
    );
  if (value === 'money') return row(`fields.${key}`, 'number', three, 'currency');
  return row(`fields.${key}`, value === 'integer' || value === 'date' ? value : 'text', three);
});

const FLOW: readonly OwnProperty[] = [
  row('flow.data', 'text', ['Siirrettävät tiedot', 'Uppgifter som överförs', 'Data moved']),
  choice('flow.method', ['Tiedonsiirtotapa', 'Överföringssätt', 'Transfer method'], {
    api: ['rajapinta', 'gränssnitt', 'interface'],
    exchangeLayer: ['palveluväylä', 'informationsled', 'exchange layer'],
    file: ['tiedosto', 'fil', 'file'],
    view: ['katselu', 'visning', 'view'],
    form: ['lomake', 'blankett', 'form'],
    manual: ['käsin', 'manuellt', 'by hand'],
  }),
  choice('flow.frequency', ['Tiheys', 'Frekvens', 'Frequency'], {
    realTime: ['reaaliaikainen', 'realtid', 'real time'],
    hourly: ['tunneittain', 'varje timme', 'hourly'],
    daily: ['päivittäin', 'dagligen', 'daily'],
    weekly: ['viikoittain', 'varje vecka', 'weekly'],
    monthly: ['kuukausittain', 'varje månad', 'monthly'],
    quarterly: ['neljännesvuosittain', 'varje kvartal', 'quarterly'],
    yearly: ['vuosittain', 'årligen', 'yearly'],
    onDemand: ['tarvittaessa', 'vid behov', 'on demand'],
  }),
  choice(
    'flow.personalData',
    ['Siirtää henkilötietoja', 'Överför personuppgifter', 'Moves personal data'],
    YES_NO,
  ),
  choice('flow.direction', ['Tiedonsiirron suunta', 'Överföringens riktning', 'Direction of transfer'], {
    forward: ['lähteestä kohteeseen', 'från källa till mål', 'from source to target'],
    both: ['molempiin suuntiin', 'i båda riktningarna', 'both ways'],
    unknown: ['ei tiedossa', 'okänd', 'not known'],
  }),
];

const OTHERS: readonly OwnProperty[] = [
  row('organisation.municipalityCode', 'text', ['Kuntanumero', 'Kommunnummer', 'Municipality code']),
  row('organisation.businessId', 'text', ['Y-tunnus', 'FO-nummer', 'Business ID']),
  row('organisation.region', 'text', ['Maakunta', 'Landskap', 'Region']),
  row('organisation.population', 'number', ['Asukasluku', 'Invånarantal', 'Population']),
  row('organisation.populationYear', 'integer', [
    'Asukasluvun vuosi',
    'Invånarantalets år',
    'Year of population',
  ]),
  row('organisation.procurementThreshold', 'number', [
    'Hankintojen kynnysarvo',
    'Tröskelvärde för upphandling',
    'Procurement threshold',
  ]),
  row('organisation.staff', 'number', ['Henkilöstön määrä', 'Antal anställda', 'Staff']),
  row('referenceModel.version', 'text', [
    'Viitearkkitehtuurin versio',
    'Referensarkitekturens version',
    'Reference model version',
  ]),
  row('referenceModel.source', 'text', [
    'Viitearkkitehtuurin lähde',
    'Referensarkitekturens källa',
    'Reference model source',
  ]),
  row('referenceModel.licence', 'text', [
    'Viitearkkitehtuurin lisenssi',
    'Referensarkitekturens licens',
    'Reference model licence',
  ]),
  choice('state.type', ['Tilan laji', 'Lägets slag', 'Kind of state'], {
    current: ['nykytila', 'nuläge', 'current'],
    transition: ['siirtymätila', 'övergångsläge', 'transition'],
    target: ['tavoitetila', 'målläge', 'target'],
  }),
  row('state.date', 'date', ['Tilan päivämäärä', 'Lägets datum', 'Date of state']),
  choice('placement.degree', ['Sijoituksen kattavuus', 'Placeringens omfattning', 'Degree of placement'], {
    full: ['kokonaan', 'helt', 'full'],
    partial: ['osittain', 'delvis', 'partial'],
  }),
  row('placement.reason', 'text', [
    'Sijoituksen perustelu',
    'Motivering till placeringen',
    'Reason of placement',
  ]),
  choice('fate.fate', ['Muutos', 'Förändring', 'Change'], FATE_WORDS),
  row('fate.date', 'date', ['Muutoksen päivämäärä', 'Förändringens datum', 'Date of change']),
  row('fate.note', 'text', ['Muutoksen kuvaus', 'Beskrivning av förändringen', 'Description of change']),
  choice(
    'applicability.status',
    ['Koskee organisaatiota', 'Gäller organisationen', 'Concerns the organisation'],
    {
      notApplicable: ['ei koske', 'gäller inte', 'does not concern'],
      none: ['ei ole', 'finns inte', 'has none'],
    },
  ),
  row('applicability.reason', 'text', ['Miksi ei koske', 'Varför gäller inte', 'Why it does not concern']),
  row('shown.change', 'text', ['Mitä tapahtuu', 'Vad som händer', 'What happens']),
  row('shown.replacedBy', 'text', ['Korvaava', 'Ersättande', 'Replaced by']),
  row('shown.organisation', 'text', ['Organisaatio', 'Organisation', 'Organisation name']),
];

/** Every property of ours by key. */
export const OWN_PROPERTIES: ReadonlyMap<string, OwnProperty> = new Map(
  [...TECHNICAL, ...FIELDS, ...MORE_FIELDS, ...FLOW, ...OTHERS].map((property) => [property.key, property]),
);

/** Name of our property where the model has a property of the same name: tools that go by names would make them one. */
export function distinctName(name: string): string {
  return `${name} (Kokonaiskuva)`;
}

const OWN_CODE = /^own\.[a-z0-9-]{1,60}$/u;

/** The list of the choices of a property of ours; undefined where it has none. */
function listOf(key: string): ListName | undefined {
  const name = key.slice(key.indexOf('.') + 1);
  if (key.startsWith('fields.')) return fieldOf(name)?.choices;
  return key.startsWith('flow.') ? FLOW_FIELDS.find((field) => field.key === name)?.choices : undefined;
}

/** True where organisations may have own choices there. */
function takesOwn(key: string): boolean {
  const name = listOf(key);
  return EDITABLE_LISTS.some(({ list, closed }) => list === name && !closed);
}

/** The value of the file as our record has it; undefined where the text is no value of the property. */
export function ownValue(property: OwnProperty, text: string): string | number | undefined {
  const trimmed = text.trim();
  switch (property.value) {
    case 'text':
      return text;
    case 'date':
      return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(trimmed) ? trimmed : undefined;
    case 'number':
    case 'integer': {
      const number = Number(trimmed);
      if (trimmed === '' || !Number.isFinite(number)) return undefined;
      return property.value === 'number' || Number.isInteger(number) ? number : undefined;
    }
    case 'choice': {
      if (property.choices?.has(trimmed) || (takesOwn(property.key) && OWN_CODE.test(trimmed)))
        return trimmed;
      // Someone may have typed the word instead of the code.
      const word = trimmed.toLowerCase();
      for (const [code, words] of property.choices ?? [])
        if (words.some((w) => w.toLowerCase() === word)) return code;
      return undefined;
    }
  }
}

/**
 * What the codes of the property mean, in each language; undefined where there are none. `edited`: the lists of the organisations
 * of the file, whose own choices and words are told too.
 */
export function choiceDocumentation(
  property: OwnProperty,
  edited: readonly ChoiceLists[] = [],
): LocalisedText | undefined {
  if (!property.choices) return undefined;
  const words = new Map(property.choices);
  const list = listOf(property.key);
  for (const lists of list === undefined ? [] : edited) {
    if (list === undefined || lists[list] === STANDARD_LISTS[list]) continue;
    for (const { code } of lists[list])
      words.set(code, [
        wordOf(lists[list], code, 'fi'),
        wordOf(lists[list], code, 'sv'),
        wordOf(lists[list], code, 'en'),
      ]);
  }
  const lines = (at: 0 | 1 | 2): string =>
    [...words].map(([code, said]) => `${code} = ${said[at]}`).join('\n');
  return { fi: lines(0), sv: lines(1), en: lines(2) };
}
