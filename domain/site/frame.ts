// What every page of the published site has: head, search, navigation and foot. Everything that comes from the model is escaped.
import { siteWord } from './site-words';

/** A page of the site, or a file beside it. Text in UTF-8. */
export interface SiteFile {
  readonly name: string;
  readonly text: string;
}

export interface SiteLink {
  readonly href: string;
  readonly text: string;
}

export interface SiteFrame {
  /** fi, sv or en. */
  readonly language: string;
  /** Whose architecture. */
  readonly owner: string;
  /** The day of publication, as it is written in the language. */
  readonly day: string;
  readonly navigation: readonly { readonly heading: string; readonly links: readonly SiteLink[] }[];
}

/** Text for HTML, in elements and attributes. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Text whose lines stay lines. */
export function escapedLines(text: string): string {
  return escaped(text).replaceAll('\n', '<br>');
}

export function linkTo({ href, text }: SiteLink): string {
  return `<a href="${escaped(href)}">${escaped(text)}</a>`;
}

/** A whole page; `body` is HTML already. Scripts and styles come only from the site's own files, pictures only from the page. */
export function sitePage(
  { language, owner, day, navigation }: SiteFrame,
  page: { readonly name: string; readonly title: string; readonly body: string },
): SiteFile {
  const word = (key: Parameters<typeof siteWord>[0]): string => escaped(siteWord(key, language));
  const groups = navigation
    .filter(({ links }) => links.length > 0)
    .map(
      ({ heading, links }) =>
        `<h2>${escaped(heading)}</h2><ul>${links
          .map(
            ({ href, text }) =>
              `<li><a href="${escaped(href)}"${href === page.name ? ' aria-current="page"' : ''}>${escaped(text)}</a></li>`,
          )
          .join('')}</ul>`,
    )
    .join('');
  const text = `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; font-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width">
<title>${escaped(page.title)} – ${escaped(owner)}</title>
<link rel="stylesheet" href="tyyli.css">
</head>
<body>
<a class="skip" href="#sisalto">${word('skip')}</a>
<header>
<p class="owner"><a href="index.html">${escaped(owner)}</a> <span>${word('site')}</span></p>
<div id="haku" data-label="${word('search')}" data-hint="${word('searchHint')}" data-found="${word('found')}" data-none="${word('foundNone')}"></div>
</header>
<div class="columns">
<nav aria-label="${word('navigation')}">${groups}</nav>
<main id="sisalto" tabindex="-1">
<h1>${escaped(page.title)}</h1>
${page.body}
</main>
</div>
<footer>${word('made')} ${escaped(day)} · Kokonaiskuva</footer>
<script src="aineisto.js" defer></script>
<script src="haku.js" defer></script>
</body>
</html>
`;
  return { name: page.name, text };
}
