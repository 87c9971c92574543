// A sheet of answers → the survey: targets down and municipalities across, the other way round, or one answer on each row.
import type { Problem, Survey } from '../../schemas/generated/types';
import { normalisedName } from '../names';
import { parseNumber } from '../portfolio/typed';
import { warning } from '../problem';
import { columnLetter, type TableSheet } from '../tables/table';
import { namedIn, numberedIn, sameMunicipality, type KnownMunicipality } from './municipality-names';

export type SurveyForm = 'targetsDown' | 'municipalitiesDown' | 'long';

/** A municipality as the sheet calls it. */
export interface SurveyMunicipality {
  readonly text: string;
  /** Absent: it is none of the workspace, and nobody has said which it is. */
  readonly organisationId?: string;
  readonly answers: number;
}

export interface SurveyReading {
  readonly survey: Survey;
  readonly form: SurveyForm;
  readonly municipalities: readonly SurveyMunicipality[];
  readonly problems: readonly Problem[];
}

export interface SurveyReadOptions {
  readonly known: readonly KnownMunicipality[];
  /** What was said of municipalities that are not known: an organisation, or an empty text for none. */
  readonly said?: Readonly<Record<string, string>>;
  readonly form?: SurveyForm;
  /** The survey that is there: a target of the same name keeps its identifier. */
  readonly before?: Survey | undefined;
  readonly newId: () => string;
}

const WORDS = {
  target: [
    'kohde',
    'kehittämiskohde',
    'kehittämistarve',
    'tarve',
    'kysymys',
    'väite',
    'target',
    'mål',
    'behov',
  ],
  group: ['ryhmä', 'laji', 'tyyppi', 'luokka', 'alue', 'group', 'grupp'],
  weight: ['paino', 'painoarvo', 'painokerroin', 'kerroin', 'weight', 'vikt'],
  municipality: ['kunta', 'kunnan nimi', 'kuntanumero', 'organisaatio', 'vastaaja', 'kommun', 'municipality'],
  value: ['arvo', 'vastaus', 'pisteet', 'tärkeys', 'arvio', 'value', 'score', 'svar', 'poäng'],
  sum: [
    'yhteensä',
    'summa',
    'keskiarvo',
    'painotettu keskiarvo',
    'ka',
    'vastauksia',
    'mediaani',
    'hajonta',
    'huomautus',
    'huomautuksia',
    'kommentti',
    'perustelu',
    'lisätietoja',
  ],
} as const;
type Word = keyof typeof WORDS;
const MEANINGS = new Map(
  (Object.entries(WORDS) as [Word, readonly string[]][]).flatMap(([word, texts]) =>
    texts.map((text) => [text, word] as const),
  ),
);
/** Cells that say that there is no answer. */
const NO_ANSWER = /^(|-|–|—|\.|eos|ei vastausta|ei tietoa|en osaa sanoa|n\/?a|\?)$/iu;
const HEAD_ROWS = 25;

/** Reads a sheet. Cells that are no numbers are warnings with their place; the other answers come in. */
export function readSurvey(sheet: TableSheet, options: SurveyReadOptions): SurveyReading {
  return new Reading(sheet, options).run();
}

interface Cell {
  readonly municipality: string;
  readonly target: string;
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

class Reading {
  private readonly problems: Problem[] = [];
  private readonly targets = new Map<string, Survey['targets'][number]>();
  private readonly municipalities = new Map<
    string,
    { text: string; organisationId?: string; answers: number }
  >();
  private readonly answers = new Map<string, Survey['answers'][number]>();

  constructor(
    private readonly sheet: TableSheet,
    private readonly options: SurveyReadOptions,
  ) {}

  run(): SurveyReading {
    const head = this.headRow();
    const form = this.options.form ?? this.formOf(head);
    if (head >= 0) {
      if (form === 'long') this.long(head);
      else if (form === 'targetsDown') this.targetsDown(head);
      else this.municipalitiesDown(head);
    }
    const values = [...this.answers.values()].map(({ value }) => value);
    const scale = Math.max(this.options.before?.scale ?? 0, ...values);
    return {
      survey: {
        targets: [...this.targets.values()],
        answers: [...this.answers.values()],
        ...(scale > 0 ? { scale } : {}),
      },
      form,
      municipalities: [...this.municipalities.values()],
      problems: this.problems,
    };
  }

  private headRow(): number {
    const rows = this.sheet.rows.slice(0, HEAD_ROWS);
    const known = rows.findIndex(
      (row) => row.filter((cell) => meaningOf(cell) !== undefined).length >= 1 && filled(row) >= 2,
    );
    return known >= 0 ? known : rows.findIndex((row) => filled(row) >= 2);
  }

  private formOf(head: number): SurveyForm {
    const heads = this.sheet.rows[head] ?? [];
    const meanings = heads.map(meaningOf);
    if (meanings.includes('municipality') && meanings.includes('value') && meanings.includes('target'))
      return 'long';
    const across = heads.filter((cell) => this.find(cell) !== undefined).length;
    const down = this.sheet.rows
      .slice(head + 1)
      .filter(([cell = '']) => this.find(cell) !== undefined).length;
    if (across !== down) return across > down ? 'targetsDown' : 'municipalitiesDown';
    return meanings[0] === 'municipality' ? 'municipalitiesDown' : 'targetsDown';
  }

  private long(head: number): void {
    const meanings = (this.sheet.rows[head] ?? []).map(meaningOf);
    const at = (word: Word): number => meanings.indexOf(word);
    this.sheet.rows.slice(head + 1).forEach((row, offset) => {
      const text = (word: Word): string => (at(word) < 0 ? '' : (row[at(word)]?.trim() ?? ''));
      const [municipality, target] = [text('municipality'), text('target')];
      if (municipality === '' || target === '') return;
      this.target(target, text('group'), text('weight'));
      this.answer({ municipality, target, text: text('value'), row: head + 1 + offset, column: at('value') });
    });
  }

  private targetsDown(head: number): void {
    const heads = this.sheet.rows[head] ?? [];
    const meanings = heads.map(meaningOf);
    const name = Math.max(0, meanings.indexOf('target'));
    const columns = heads.flatMap((cell, column) =>
      column !== name && cell.trim() !== '' && meanings[column] === undefined ? [column] : [],
    );
    this.sheet.rows.slice(head + 1).forEach((row, offset) => {
      const target = row[name]?.trim() ?? '';
      if (target === '' || meaningOf(target) === 'sum') return;
      const text = (word: Word): string => row[meanings.indexOf(word)]?.trim() ?? '';
      this.target(target, text('group'), text('weight'));
      for (const column of columns)
        this.answer({
          municipality: heads[column]?.trim() ?? '',
          target,
          text: row[column] ?? '',
          row: head + 1 + offset,
          column,
        });
    });
  }

  private municipalitiesDown(head: number): void {
    const heads = this.sheet.rows[head] ?? [];
    const meanings = heads.map(meaningOf);
    const name = Math.max(0, meanings.indexOf('municipality'));
    const body = this.sheet.rows.slice(head + 1);
    // Groups and weights stand in rows of their own under the targets.
    const special = (word: Word): readonly string[] =>
      body.find((row) => meaningOf(row[name] ?? '') === word) ?? [];
    const [groups, weights] = [special('group'), special('weight')];
    const columns = heads.flatMap((cell, column) =>
      column !== name && cell.trim() !== '' && meanings[column] === undefined ? [column] : [],
    );
    for (const column of columns)
      this.target(heads[column]?.trim() ?? '', groups[column]?.trim() ?? '', weights[column]?.trim() ?? '');
    body.forEach((row, offset) => {
      const municipality = row[name]?.trim() ?? '';
      if (municipality === '' || meaningOf(municipality) !== undefined) return;
      for (const column of columns)
        this.answer({
          municipality,
          target: heads[column]?.trim() ?? '',
          text: row[column] ?? '',
          row: head + 1 + offset,
          column,
        });
    });
  }

  private target(name: string, group: string, weight: string): void {
    const key = normalisedName(name);
    const known = this.targets.get(key);
    const before = this.options.before?.targets.find((one) => normalisedName(one.name) === key);
    const number = weight === '' ? undefined : parseNumber(weight);
    if (known) return;
    if (weight !== '' && number === undefined)
      this.problems.push(
        warning('survey.weight', { sheet: this.sheet.name, name, text: weight.slice(0, 100) }),
      );
    this.targets.set(key, {
      id: before?.id ?? this.options.newId(),
      name: name.slice(0, 500),
      ...(group !== ''
        ? { group: group.slice(0, 500) }
        : before?.group === undefined
          ? {}
          : { group: before.group }),
      ...(number !== undefined
        ? { weight: number }
        : before?.weight === undefined
          ? {}
          : { weight: before.weight }),
    });
  }

  private answer({ municipality: text, target, text: cell, row, column }: Cell): void {
    const key = normalisedName(text);
    let municipality = this.municipalities.get(key);
    if (!municipality) {
      const organisationId = this.find(text);
      municipality = { text, answers: 0, ...(organisationId ? { organisationId } : {}) };
      this.municipalities.set(key, municipality);
    }
    const given = cell.trim();
    if (NO_ANSWER.test(given)) return;
    const value = numberIn(given);
    const place = { sheet: this.sheet.name, column: columnLetter(Math.max(0, column)), row: row + 1 };
    if (value === undefined) {
      this.problems.push(warning('survey.misread', { ...place, text: given.slice(0, 100) }));
      return;
    }
    municipality.answers += 1;
    const { organisationId } = municipality;
    const targetId = this.targets.get(normalisedName(target))?.id;
    if (organisationId === undefined || targetId === undefined) return;
    const answer = `${organisationId} ${targetId}`;
    if (this.answers.has(answer)) {
      this.problems.push(warning('survey.twice', { ...place, municipality: text, target }));
      return;
    }
    this.answers.set(answer, { organisationId, targetId, value });
  }

  /** The organisation of the workspace that a cell names; undefined where it names none. */
  private find(cell: string): string | undefined {
    const text = cell.trim();
    if (text === '') return undefined;
    const said = this.options.said?.[text];
    if (said !== undefined) return said === '' ? undefined : said;
    const { known } = this.options;
    const same = known.filter(({ name }) => sameMunicipality(name, text));
    const found = [
      same,
      namedIn(text, known),
      /^\d{1,3}$/u.test(text) ? numberedIn(text.padStart(3, '0'), known) : [],
    ].find((list) => list.length === 1);
    return found?.[0]?.organisationId;
  }
}

/** "4", "4,5", and the number before the words of a choice: "5 – erittäin tärkeä". */
function numberIn(text: string): number | undefined {
  const first = /^(\d+(?:[.,]\d+)?)\s*(?:[-–—=:(]|\p{Letter})/u.exec(text)?.[1];
  return parseNumber(first ?? text);
}

function meaningOf(cell: string): Word | undefined {
  return MEANINGS.get(normalisedName(cell));
}

function filled(row: readonly string[]): number {
  return row.filter((cell) => cell.trim() !== '').length;
}

/**
 * The survey with what another sheet says: its targets and answers take the place of the same ones, others stay. Targets keep
 * the order in which they came.
 */
export function mergedSurvey(before: Survey | undefined, read: Survey): Survey {
  if (!before) return read;
  const targets = new Map(before.targets.map((target) => [target.id, target]));
  for (const target of read.targets) targets.set(target.id, target);
  const answers = new Map(
    before.answers.map((answer) => [`${answer.organisationId} ${answer.targetId}`, answer]),
  );
  for (const answer of read.answers) answers.set(`${answer.organisationId} ${answer.targetId}`, answer);
  const scale = Math.max(before.scale ?? 0, read.scale ?? 0);
  return {
    ...before,
    ...read,
    targets: [...targets.values()],
    answers: [...answers.values()],
    ...(scale > 0 ? { scale } : {}),
  };
}
