// The page that lists the elements of a kind: the columns that the portfolio shows at first and somebody has filled.
import type { Element } from '../../schemas/generated/types';
import { gridColumns } from '../portfolio/columns';
import type { PortfolioKind } from '../portfolio/kinds';
import { cellText } from '../portfolio/rows';
import { escaped, escapedLines } from './frame';
import type { Site } from './site';
import { siteWord } from './site-words';

export function listBody(site: Site, kind: PortfolioKind, elements: readonly Element[]): string {
  const { index, language } = site.scope;
  const columns = gridColumns(index, kind, elements, language).filter(
    (column) =>
      column.usual &&
      column.fixed !== 'name' &&
      elements.some((element) => cellText(site.scope, element, column) !== ''),
  );
  const first = gridColumns(index, kind, elements, language).find(({ fixed }) => fixed === 'name');
  const unknown = `<i>${escaped(siteWord('unknown', language))}</i>`;
  const heads = [first, ...columns]
    .map((column) => `<th scope="col">${escaped(column?.heading ?? '')}</th>`)
    .join('');
  const rows = elements
    .map((element) => {
      const cells = columns.map((column) => {
        const text = cellText(site.scope, element, column);
        return `<td>${text === '' ? (column.field ? unknown : '') : escapedLines(text)}</td>`;
      });
      return `<tr><th scope="row">${site.link(element)}</th>${cells.join('')}</tr>`;
    })
    .join('\n');
  return `<p class="tags">${elements.length}</p><div class="wide" tabindex="0"><table><thead><tr>${heads}</tr></thead><tbody>\n${rows}\n</tbody></table></div>`;
}
