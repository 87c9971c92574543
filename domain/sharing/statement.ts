// What leaves the house, for people: each piece of information in words with how many there are, and a page that goes along with the file.
import type { ShareStatement } from '../../schemas/generated/types';
import { escaped } from '../descriptions/page';
import { pageStyle } from '../descriptions/page-style';
import { fieldOf, fieldWord } from '../portfolio/fields';
import { dateText } from '../portfolio/values';
import { textIn } from '../text';
import { levelWord } from './level-words';
import words from './statement-words.json';

const VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = words.values;
/** What holds no fact of anybody. */
const PLAIN: ReadonlySet<string> = new Set(words.plain);

export interface Leaving {
  readonly what: string;
  readonly count: number;
}

/** What the statement counts, in words. `language`: fi, sv or en. A key without a word is told as it is. */
export function leaving({ values }: ShareStatement, language: string): Leaving[] {
  return Object.entries(values).flatMap(([key, count]) => {
    const last = key.split('.').at(-1) ?? '';
    const word = textIn(VALUES[key], language) || (fieldOf(last) ? fieldWord(last, language) : '');
    if (word === '' && (PLAIN.has(last) || PLAIN.has(key))) return [];
    return [{ what: word || key, count }];
  });
}

export interface StatementFacts {
  readonly language: string;
  readonly fileName: string;
  /** Of the file's bytes, hexadecimal. */
  readonly sha256: string;
  /** Of the key that signed, in groups. */
  readonly fingerprint: string;
}

/** The statement as a page of HTML that needs nothing else: to be read, printed, and put on file. */
export function statementPage(statement: ShareStatement, facts: StatementFacts): string {
  const { language } = facts;
  const word = (key: keyof typeof words.page): string => escaped(textIn(words.page[key], language));
  const number = new Intl.NumberFormat(language);
  const rows: readonly (readonly [keyof typeof words.page, string])[] = [
    ['organisation', statement.organisation],
    ['level', levelWord(statement.level, language)],
    ['at', dateText(statement.at.slice(0, 10), language)],
    ['file', facts.fileName],
    ['sha256', facts.sha256],
    ['fingerprint', facts.fingerprint],
  ];
  const home = statement.leftOut.map((key) => `<li>${escaped(fieldWord(key, language))}</li>`).join('');
  const stays =
    statement.level === 'full'
      ? home === ''
        ? `<p>${word('nothing')}</p>`
        : `<ul>${home}</ul>`
      : `<p>${word('below')}</p>`;
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${word('title')}: ${escaped(statement.organisation)}</title>
<style>${pageStyle({ language, title: textIn(words.page.title, language), subtitle: statement.organisation })}</style>
</head>
<body>
<h1>${word('title')}</h1>
<table><tbody>${rows
    .map(([key, value]) => `<tr><th scope="row">${word(key)}</th><td>${escaped(value)}</td></tr>`)
    .join('')}</tbody></table>
<h2>${word('leaves')}</h2>
<table><thead><tr><th scope="col">${word('what')}</th><th scope="col">${word('count')}</th></tr></thead><tbody>${leaving(
    statement,
    language,
  )
    .map(({ what, count }) => `<tr><td>${escaped(what)}</td><td>${number.format(count)}</td></tr>`)
    .join('')}</tbody></table>
<h2>${word('home')}</h2>
${stays}
</body>
</html>
`;
}
