// Which municipality a text speaks of: names as they bend in Finnish file names and titles, and municipality numbers.
import { normalisedName } from '../names';

/** A municipality that may be meant: one of the workspace, or one that is only known by name and number. */
export interface KnownMunicipality {
  readonly name: string;
  readonly code?: string;
  /** The organisation that it is in the workspace. */
  readonly organisationId?: string;
}

/** Endings of names and what they become in the genitive; the longest that fits counts. */
const GENITIVES: readonly (readonly [ending: string, ...forms: string[]])[] = [
  ['nen', 'sen', 'sten'],
  ['järvi', 'järven'],
  ['salmi', 'salmen'],
  ['koski', 'kosken'],
  ['vesi', 'veden'],
  ['niemi', 'niemen'],
  ['joki', 'joen'],
  ['lahti', 'lahden'],
  ['lampi', 'lammen'],
  ['mäki', 'mäen'],
  ['saari', 'saaren'],
  ['salo', 'salon'],
  ['ranta', 'rannan'],
  ['kunta', 'kunnan'],
  ['pelto', 'pellon'],
  ['linki', 'lingin'],
  ['sinki', 'singin'],
  ['nka', 'ngan'],
  ['kka', 'kan'],
  ['kko', 'kon'],
  ['ttu', 'tun'],
  ['rku', 'run'],
  ['lto', 'llon'],
  ['us', 'uden', 'uksen'],
  ['e', 'een', 'en'],
];
const AFTER: ReadonlySet<string> = new Set(['kunta', 'kunnan', 'kaupunki', 'kaupungin']);

/** A name as it may stand in a text: itself and its genitives, without "kunta" and "kaupunki". */
export function nameForms(name: string): string[] {
  const words = normalisedName(name)
    .split(' ')
    .filter((word) => word !== '');
  while (words.length > 1 && AFTER.has(words.at(-1) ?? '')) words.pop();
  const [last = '', first] = [words.at(-1), words.slice(0, -1).join(' ')];
  if (last === '') return [];
  const bent = GENITIVES.filter(([ending]) => last.endsWith(ending)).flatMap(([ending, ...forms]) =>
    forms.map((form) => `${last.slice(0, -ending.length)}${form}`),
  );
  // "Joutsan kunta" as a name is the genitive already.
  const plain = words.length === 1 && last.endsWith('n') && last.length > 4 ? [last.slice(0, -1)] : [];
  return [last, `${last}n`, ...bent, ...plain].map((form) => (first === '' ? form : `${first} ${form}`));
}

/** True where two names mean the same municipality: "Joutsa", "Joutsan kunta". */
export function sameMunicipality(a: string, b: string): boolean {
  const others = new Set(nameForms(b));
  return nameForms(a).some((form) => others.has(form));
}

/** The municipalities that a text names, each once. In "Ylä-Törmä" Törmä is not named. */
export function namedIn(text: string, known: readonly KnownMunicipality[]): KnownMunicipality[] {
  const padded = ` ${loose(text)} `;
  const found = known.flatMap((municipality) => {
    const form = nameForms(municipality.name).find((one) => padded.includes(` ${one} `));
    return form === undefined ? [] : [{ municipality, form: ` ${form} ` }];
  });
  return unique(
    found
      .filter(({ form }) => !found.some((other) => other.form !== form && other.form.includes(form)))
      .map(({ municipality }) => municipality),
  );
}

/** The municipalities whose number stands alone in a text. */
export function numberedIn(text: string, known: readonly KnownMunicipality[]): KnownMunicipality[] {
  const numbers = new Set(text.match(/(?<!\d)\d{3}(?!\d)/gu));
  return unique(known.filter(({ code }) => code !== undefined && numbers.has(code)));
}

/** Letters and digits are parted: "Joutsa2026" names Joutsa. */
function loose(text: string): string {
  return normalisedName(
    text.replace(/(\p{Letter})(?=\p{Number})/gu, '$1 ').replace(/(\p{Number})(?=\p{Letter})/gu, '$1 '),
  );
}

/** One of the workspace stands for the one that is only known by name. */
function unique(found: readonly KnownMunicipality[]): KnownMunicipality[] {
  const here = found.filter(({ organisationId }) => organisationId !== undefined);
  const others = found.filter(
    (one) =>
      one.organisationId === undefined &&
      !here.some(
        (own) => (own.code !== undefined && own.code === one.code) || sameMunicipality(own.name, one.name),
      ),
  );
  const byId = new Map(here.toReversed().map((one) => [one.organisationId, one]));
  return [...here.filter((one) => byId.get(one.organisationId) === one), ...others];
}
