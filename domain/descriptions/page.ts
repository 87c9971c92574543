// Descriptions as one page of HTML that needs nothing else: to be read, printed, and put on an intranet.
import { textIn } from '../text';
import { descriptionName, DOCUMENT_AREAS } from './catalogue';
import type { Description } from './describe';
import { pageStyle } from './page-style';
import { filledTable, isWide, typeSize } from './printing';
import { percent } from './table';
import { word } from './words';

/** A picture on the page. */
export interface PageFigure {
  readonly title: string;
  /** A data address. */
  readonly source: string;
}

export interface PageWords {
  /** BCP 47: fi, sv or en. */
  readonly language: string;
  readonly title: string;
  /** A line below the title: whose descriptions, of which day. */
  readonly subtitle: string;
}

/** The page. Everything that comes from the model is escaped; the policy in its head lets nothing run or be fetched. */
export function descriptionsPage(
  descriptions: readonly Description[],
  words: PageWords,
  figuresOf: (description: Description) => readonly PageFigure[] = () => [],
): string {
  const { language } = words;
  const areas = DOCUMENT_AREAS.flatMap((area) => {
    const here = descriptions.filter(({ kind }) => kind.area === area);
    return here.length > 0 ? [{ area, here }] : [];
  });
  const contents = areas
    .map(
      ({ area, here }) =>
        `<li>${escaped(word(`area.${area}`, language))}<ul>${here
          .map(
            ({ kind, completeness }) =>
              `<li><a href="#${kind.id}">${escaped(descriptionName(kind, language))}</a> <span class="share">${percent(completeness)} %</span></li>`,
          )
          .join('')}</ul></li>`,
    )
    .join('');
  const body = areas
    .flatMap(({ here }) => here.map((one) => section(one, language, figuresOf(one))))
    .join('\n');
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width">
<title>${escaped(words.title)}</title>
<style>${pageStyle(words)}</style>
</head>
<body>
<h1>${escaped(words.title)}</h1>
<p>${escaped(words.subtitle)}</p>
<nav aria-label="${escaped(word('descriptions', language))}"><ul>${contents}</ul></nav>
${body}
</body>
</html>
`;
}

function section(description: Description, language: string, figures: readonly PageFigure[]): string {
  const { kind, state, completeness } = description;
  const table = filledTable(description);
  const name = escaped(descriptionName(kind, language));
  const when = kind.state === 'none' ? '' : ` · ${escaped(word(`state.${state}`, language))}`;
  const own = kind.sourced ? '' : ` · ${escaped(word('own', language))}`;
  const pictures = figures
    .map(
      ({ title, source }) =>
        `<figure><img alt="${escaped(title)}" src="${escaped(source)}"><figcaption>${escaped(title)}</figcaption></figure>`,
    )
    .join('');
  // How it lies on paper.
  const lies = isWide(description)
    ? ' class="turned"'
    : !table && figures.length === 0
      ? ' class="empty"'
      : '';
  const head = `<section id="${kind.id}"${lies}><h2>${name}</h2><p>${escaped(textIn(kind.purpose, language))}.</p><p class="tags">${escaped(word('done', language))} ${percent(completeness)} %${when}${own}</p>${pictures}`;
  if (!table)
    return figures.length > 0
      ? `${head}</section>`
      : `${head}<p>${escaped(word('nothing', language))}</p></section>`;
  const heads = table.columns.map(({ heading }) => `<th scope="col">${escaped(heading)}</th>`).join('');
  const rows = table.rows
    .map(
      ({ cells }) =>
        `<tr>${cells
          .map(({ text, missing }, at) => {
            const words = missing ? `<i>${escaped(word('unknown', language))}</i>` : escaped(text);
            return at === 0 ? `<th scope="row">${words}</th>` : `<td>${words}</td>`;
          })
          .join('')}</tr>`,
    )
    .join('\n');
  return `${head}<div class="wide"><table class="${SIZES.get(typeSize(table)) ?? ''}"><thead><tr>${heads}</tr></thead><tbody>\n${rows}\n</tbody></table></div></section>`;
}

/** The classes of sizes of type on paper. */
const SIZES: ReadonlyMap<number, string> = new Map([
  [7, 'small'],
  [8, 'medium'],
]);

/** Text as HTML, lines kept. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('\n', '<br>');
}
