// What a sheet is taken to mean before anybody has said: where its headings are, what each column is, what it lists.
import { FLOW_FIELDS } from '../portfolio/flow-fields';
import { FIELDS, fieldsOf } from '../portfolio/fields';
import { columnWord, type FixedColumnWord } from '../portfolio/column-words';
import { kindWord, PORTFOLIO_KINDS, type PortfolioKind } from '../portfolio/kinds';
import headings from './headings.json';
import type { TableMapping } from '../../schemas/generated/types';
import type { TableSheet, TableSubject } from './table';

const LANGUAGES = ['fi', 'sv', 'en'] as const;
/** Headings are looked for among so many rows: above them are titles and instructions. */
const HEAD_ROWS = 25;
/** What lists of systems are called. */
const SYSTEMS = /järjestelm|sovellu|ohjelmisto|^system/u;
const OF_FLOWS = /^(source|target|flow\.)/u;

/** Meanings by the words of headings; a word may mean one thing of an element and another of an integration. */
const ELEMENT_WORDS = new Map<string, string>();
const FLOW_WORDS = new Map<string, string>();

function know(words: Map<string, string>, word: string, meaning: string): void {
  const key = folded(word);
  if (key !== '' && !words.has(key)) words.set(key, meaning);
}

for (const field of FIELDS)
  for (const language of LANGUAGES) know(ELEMENT_WORDS, field.words[language] ?? '', field.key);
for (const key of ['name', 'documentation', 'component'] satisfies FixedColumnWord[])
  for (const language of LANGUAGES) know(ELEMENT_WORDS, columnWord(key, language), key);
for (const { key, words } of FLOW_FIELDS)
  for (const language of LANGUAGES) know(FLOW_WORDS, words[language] ?? '', `flow.${key}`);
for (const [meaning, words] of Object.entries(headings))
  for (const word of words) know(OF_FLOWS.test(meaning) ? FLOW_WORDS : ELEMENT_WORDS, word, meaning);

/** The mapping that suits a sheet. A sheet without headings has `headerRow` -1. */
export function proposeMapping(sheet: TableSheet): TableMapping {
  const headerRow = headerOf(sheet);
  const heads = sheet.rows[headerRow] ?? [];
  const width = Math.max(0, ...sheet.rows.slice(0, 200).map((row) => row.length));
  const all = Array.from({ length: width }, (_, at) => heads[at] ?? '');
  const subject = subjectOf(sheet, all);
  return { sheet: sheet.name, headerRow, subject, columns: proposeColumns(sheet, headerRow, subject) };
}

/** Meanings of the columns where the row of headings and the subject are known; each meaning stands once. */
export function proposeColumns(sheet: TableSheet, headerRow: number, subject: TableSubject): string[] {
  const heads = sheet.rows[headerRow] ?? [];
  const body = sheet.rows.slice(headerRow + 1, headerRow + 201);
  const width = Math.max(heads.length, ...body.map((row) => row.length));
  const taken = new Set<string>();
  const allowed =
    subject === 'flows' ? undefined : new Set(fieldsOf(subject).map(({ key }) => key as string));
  const columns = Array.from({ length: width }, (_, at) => {
    const head = heads[at]?.trim() ?? '';
    if (head === '' && body.every((row) => (row[at] ?? '').trim() === '')) return 'skip';
    const found = meaningOf(head, subject);
    const fits =
      found !== undefined && (!FIELD_KEYS.has(found) || allowed === undefined || allowed.has(found));
    const meaning = fits ? found : head === '' || subject === 'flows' ? 'skip' : 'property';
    if (meaning === 'skip' || meaning === 'property') return meaning;
    if (taken.has(meaning)) return subject === 'flows' ? 'skip' : 'property';
    taken.add(meaning);
    return meaning;
  });
  // A list without a heading for the names has them in its first column of words.
  const wanted = subject === 'flows' ? ['source', 'target'] : ['name'];
  for (const meaning of wanted) {
    if (taken.has(meaning)) continue;
    const at = columns.findIndex(
      (one, position) => (one === 'property' || one === 'skip') && namesIn(body, position),
    );
    if (at >= 0) columns[at] = meaning;
  }
  return columns;
}

const FIELD_KEYS: ReadonlySet<string> = new Set(FIELDS.map(({ key }) => key));

function meaningOf(heading: string, subject: TableSubject): string | undefined {
  const key = folded(heading);
  return subject === 'flows' ? FLOW_WORDS.get(key) : ELEMENT_WORDS.get(key);
}

/** Mostly filled, mostly different words. */
function namesIn(body: readonly (readonly string[])[], at: number): boolean {
  const cells = body.map((row) => row[at]?.trim() ?? '').filter((cell) => cell !== '');
  if (cells.length === 0 || cells.length < body.length / 2) return false;
  return (
    new Set(cells).size > cells.length / 2 &&
    cells.filter((cell) => /\p{L}/u.test(cell)).length > cells.length / 2
  );
}

/** The row with the most known headings; without any the first row that has at least two cells of words. */
function headerOf({ rows }: TableSheet): number {
  let best = -1;
  let most = 0;
  const head = rows.slice(0, HEAD_ROWS);
  for (const [at, row] of head.entries()) {
    const known = row.filter(
      (cell) => ELEMENT_WORDS.has(folded(cell)) || FLOW_WORDS.has(folded(cell)),
    ).length;
    if (known > most) [best, most] = [at, known];
  }
  if (most > 0) return best;
  return head.findIndex((row) => row.filter((cell) => /\p{L}/u.test(cell)).length >= 2);
}

function subjectOf(sheet: TableSheet, heads: readonly string[]): TableSubject {
  const flows = heads.map((head) => FLOW_WORDS.get(folded(head)));
  if (flows.includes('source') && flows.includes('target')) return 'flows';
  // The sheet is called after what it lists, or its first heading is.
  const name = folded(sheet.name);
  const first = folded(heads.find((head) => head.trim() !== '') ?? '');
  if (SYSTEMS.test(name)) return 'system';
  const kind = PORTFOLIO_KINDS.find(
    (one) =>
      one !== 'other' &&
      LANGUAGES.some((language) =>
        [kindWord(one, language, 'one'), kindWord(one, language, 'many')]
          .map(folded)
          .some((word) => name === word || name.startsWith(`${word} `) || first === word),
      ),
  );
  return kind ?? mostFields(heads);
}

/** The kind that most headings are fields of; systems where they say nothing. */
function mostFields(heads: readonly string[]): PortfolioKind {
  const keys = new Set(heads.map((head) => ELEMENT_WORDS.get(folded(head))));
  let best: PortfolioKind = 'system';
  let most = 0;
  for (const kind of PORTFOLIO_KINDS) {
    if (kind === 'other') continue;
    const count = fieldsOf(kind).filter(({ key }) => keys.has(key)).length;
    if (count > most) [best, most] = [kind, count];
  }
  return best;
}

/** Case, spaces, stars and what stands in brackets do not matter. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/[*:?€]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
