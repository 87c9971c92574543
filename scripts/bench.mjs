// npm run bench -- --out <file.json> [--quick] [--only formats|engine|layout|pictures|spreadsheets|region|page|canvas]: figures of this machine, each beside the limit it is held against.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundledNode, requireNode20, root } from './node-check.mjs';

requireNode20();
const { values } = parseArgs({
  options: { out: { type: 'string' }, quick: { type: 'boolean' }, only: { type: 'string' } },
});
const node = bundledNode();
if (!process.env.KOKONAISKUVA_NO_BUILD) run([join(root, 'scripts/build.mjs')]);

const bundle = join(root, '.cache/bench/bench-main.cjs');
const { build } = await import('esbuild');
await build({
  absWorkingDir: root,
  entryPoints: ['test/bench/bench-main.ts'],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  logLevel: 'warning',
  external: ['better-sqlite3', 'playwright-core', 'bufferutil', 'utf-8-validate'],
});

await build({
  absWorkingDir: root,
  entryPoints: ['test/bench/canvas/react-flow.tsx', 'test/bench/canvas/cytoscape.ts'],
  outdir: join(root, '.cache/bench/canvas'),
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'chrome130',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
});

const args = ['--root', root];
if (values.out) {
  mkdirSync(dirname(resolve(values.out)), { recursive: true });
  args.push('--out', resolve(values.out));
}
if (values.quick) args.push('--quick');
if (values.only) args.push('--only', values.only);
const corpus = join(root, '../shared/corpus');
if (existsSync(corpus)) args.push('--corpus', corpus);
const chromium = process.env.CHROMIUM_PATH ?? onPath(['chromium', 'chromium-browser', 'google-chrome']);
if (chromium) args.push('--chromium', chromium);
else console.error('No Chromium or Chrome on PATH (or CHROMIUM_PATH): the first map is not measured.');
run([bundle, ...args]);

function run(words) {
  const { status, error } = spawnSync(node, words, { cwd: root, stdio: 'inherit' });
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status ?? 1);
}

function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}
