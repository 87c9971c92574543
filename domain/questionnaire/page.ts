// The questionnaire as one file of HTML that needs nothing else: it opens in a browser without a network or an account.
import { escaped } from '../descriptions/page';
import { PAGE_SCRIPT, PAGE_SCRIPT_HASH, PAGE_STYLE, PAGE_STYLE_HASH } from './generated/page-parts';
import type { Questionnaire } from './questions';

/** Where the page finds what it asks. */
export const DATA_ID = 'kysely';

/**
 * The page. Its policy lets nothing be fetched and nothing run but the one script that stands in it. What comes from the
 * model is data for that script, which writes it as text.
 */
export function questionnairePage(questionnaire: Questionnaire): string {
  const { language, title, words } = questionnaire;
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${PAGE_SCRIPT_HASH}'`,
    `style-src 'sha256-${PAGE_STYLE_HASH}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<noscript><p class="notice">${escaped(words.noScript)}</p></noscript>
<main id="page"></main>
<script type="application/json" id="${DATA_ID}">${inScript(questionnaire)}</script>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

/** JSON that cannot end the element in which it stands, or be read as the beginning of a comment. */
function inScript(data: unknown): string {
  return JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
