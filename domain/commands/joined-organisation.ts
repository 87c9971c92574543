// What is said of municipalities becomes what is said of the one that they are joined into. A number that is not known of all of
// them is not known of it: a sum that lacks a part would be wrong.
import type { ChoiceList, LocalisedText, Organisation, Volumes } from '../../schemas/generated/types';
import { sameValue } from '../records';
import { textIn } from '../text';

/** Numbers of a municipality that are added up. */
export const SUMMED = ['population', 'staff'] as const;
/** Amounts that are added up. */
export const SUMMED_VOLUMES = [
  'workstations',
  'servers',
  'dataCentres',
  'exchanges',
  'networkLinks',
  'itCost',
  'itStaff',
] as const satisfies readonly (keyof Volumes)[];

/** The schema's limits of the lists. */
const MOST = { deliveries: 500, qualityWork: 20_000, looks: 500, grids: 500, choices: 200, texts: 10_000 };

/** The first one with what the others bring. */
export function joinedOrganisation(all: readonly [Organisation, ...Organisation[]]): Organisation {
  const [first, ...others] = all;
  const { population: _p, populationYear: _y, staff: _s, volumes: _v, ...rest } = first;
  const next: Organisation = { ...rest };
  for (const key of SUMMED) {
    const sum = sumOf(all.map((one) => one[key]));
    if (sum !== undefined) next[key] = sum;
  }
  const [year] = all.map(({ populationYear }) => populationYear);
  if (year !== undefined && all.every(({ populationYear }) => populationYear === year))
    next.populationYear = year;
  const volumes = joinedVolumes(all.map((one) => one.volumes));
  if (volumes) next.volumes = volumes;
  for (const other of others) {
    if (next.region === undefined && other.region !== undefined) next.region = other.region;
    if (next.procurementThreshold === undefined && other.procurementThreshold !== undefined)
      next.procurementThreshold = other.procurementThreshold;
    const documentation = joinedText(next.documentation, other.documentation);
    if (documentation) next.documentation = documentation;
  }
  joinLists(next, all);
  joinTexts(next, others);
  return next;
}

function sumOf(values: readonly (number | undefined)[]): number | undefined {
  return values.reduce<number | undefined>(
    (sum, value) => (sum === undefined || value === undefined ? undefined : sum + value),
    0,
  );
}

function joinedVolumes(all: readonly (Volumes | undefined)[]): Volumes | undefined {
  const out: Volumes = {};
  for (const key of SUMMED_VOLUMES) {
    const sum = sumOf(all.map((one) => one?.[key]));
    if (sum !== undefined) out[key] = sum;
  }
  if (Object.keys(out).length === 0) return undefined;
  const year = all[0]?.year;
  if (year !== undefined && all.every((one) => one?.year === year)) out.year = year;
  return out;
}

function joinLists(next: Organisation, all: readonly Organisation[]): void {
  const put = <K extends keyof Organisation>(key: K, list: Organisation[K] & unknown[]): void => {
    if (list.length > 0) next[key] = list;
  };
  const deliveries = all.flatMap((one) => one.deliveries ?? []).sort((a, b) => (a.at < b.at ? -1 : 1));
  put('deliveries', deliveries.slice(-MOST.deliveries));
  put(
    'qualityWork',
    firstOf(
      all.flatMap((one) => one.qualityWork ?? []),
      ({ key }) => key,
    ).slice(0, MOST.qualityWork),
  );
  put(
    'looks',
    firstOf(
      all.flatMap((one) => one.looks ?? []),
      ({ id }) => id,
    ).slice(0, MOST.looks),
  );
  put(
    'grids',
    firstOf(
      all.flatMap((one) => one.grids ?? []),
      ({ id }) => id,
    ).slice(0, MOST.grids),
  );
  put(
    'descriptionPlan',
    firstOf(
      all.flatMap((one) => one.descriptionPlan ?? []),
      ({ id }) => id,
    ),
  );
  put(
    'properties',
    firstOf(
      all.flatMap((one) => one.properties ?? []),
      ({ definitionId }) => definitionId,
    ),
  );
  put(
    'externalIds',
    firstOf(
      all.flatMap((one) => one.externalIds ?? []),
      ({ source, id }) => `${source} ${id}`,
    ),
  );
  put('choiceLists', joinedChoices(all));
}

/** Own choices have the same code where they have the same word: what is not in the list of the first comes after it. */
function joinedChoices(all: readonly Organisation[]): ChoiceList[] {
  const out = new Map<string, ChoiceList>();
  for (const { list, choices } of all.flatMap((one) => one.choiceLists ?? [])) {
    const before = out.get(list);
    const own = before ? choices.filter(({ code }) => code.startsWith('own.')) : choices;
    const joined = firstOf([...(before?.choices ?? []), ...own], ({ code }) => code);
    out.set(list, { list, choices: joined.slice(0, MOST.choices) });
  }
  return [...out.values()];
}

/** Texts of the first stay; what it has not said is what another one has. */
function joinTexts(next: Organisation, others: readonly Organisation[]): void {
  for (const { impactAssessment, publicityTexts } of others) {
    if (impactAssessment) {
      const themes = firstOf(
        [...(next.impactAssessment?.themes ?? []), ...(impactAssessment.themes ?? [])],
        ({ theme }) => theme,
      );
      next.impactAssessment = {
        ...impactAssessment,
        ...next.impactAssessment,
        ...(themes.length > 0 ? { themes } : {}),
      };
    }
    if (publicityTexts) {
      const texts = { ...publicityTexts, ...next.publicityTexts };
      for (const key of Object.keys(publicityTexts) as (keyof typeof publicityTexts)[])
        texts[key] = bothTexts(next.publicityTexts?.[key], publicityTexts[key]) ?? '';
      next.publicityTexts = texts;
    }
  }
}

function joinedText(a: LocalisedText | undefined, b: LocalisedText | undefined): LocalisedText | undefined {
  if (!a || !b) return a ?? b;
  const out: LocalisedText = { ...a };
  for (const [language, text] of Object.entries(b)) {
    const both = bothTexts(a[language], text);
    if (both !== undefined) out[language] = both;
  }
  return out;
}

/** Both one under the other; the first alone where they are the same or too long together. */
function bothTexts(a: string | undefined, b: string | undefined): string | undefined {
  if (!a || !b || a === b) return a || b;
  const both = `${a}\n\n${b}`;
  return both.length > MOST.texts ? a : both;
}

function firstOf<T>(list: readonly T[], key: (one: T) => string): T[] {
  const out = new Map<string, T>();
  for (const one of list) if (!out.has(key(one))) out.set(key(one), one);
  return [...out.values()];
}

/** What is written down of each that is joined: those that it had been joined from itself too. */
export function joinedNotes(
  all: readonly Organisation[],
  kept: Pick<Organisation, 'name' | 'municipalityCode'>,
  on: string | undefined,
): NonNullable<Organisation['joined']> {
  return all.flatMap((one, at) => {
    const same =
      at === 0 &&
      (sameValue(one.name, kept.name) || textIn(one.name, 'fi') === textIn(kept.name, 'fi')) &&
      one.municipalityCode === kept.municipalityCode;
    const own = {
      name: one.name,
      ...(one.municipalityCode === undefined ? {} : { municipalityCode: one.municipalityCode }),
      ...(on === undefined ? {} : { on }),
    };
    return [...(one.joined ?? []), ...(same ? [] : [own])];
  });
}
