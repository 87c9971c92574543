// Writes domain/questionnaire/generated/page-parts.ts: the script and the style of the questionnaire's page as texts, with
// the sums by which the page's policy knows them. The page is one file, so they stand in it.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');
const from = join(root, 'renderer/questionnaire-page');
const folder = join(root, 'domain/questionnaire/generated');

async function bundled(entry) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join(from, entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    charset: 'ascii',
    legalComments: 'none',
    logLevel: 'error',
  });
  const text = outputFiles[0].text.trim();
  if (/<\/(?:script|style)|<!--/iu.test(text)) throw new Error(`${entry} would end the element it stands in`);
  return text;
}

const sum = (text) => createHash('sha256').update(text, 'utf8').digest('base64');
const script = await bundled('main.ts');
const style = await bundled('page.css');
const text = [
  '// Made by scripts/questionnaire-page.mjs. Do not edit.',
  ...Object.entries({
    PAGE_SCRIPT: script,
    PAGE_SCRIPT_HASH: sum(script),
    PAGE_STYLE: style,
    PAGE_STYLE_HASH: sum(style),
  }).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`),
  '',
].join('\n');
const file = join(folder, 'page-parts.ts');
if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, text);
}
