// Builds everything into out/: generated schemas, engine and shell (esbuild), page (Vite).
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');

for (const script of ['schemas/generate.mjs', 'scripts/questionnaire-page.mjs'])
  execFileSync(process.execPath, [join(root, script)], { stdio: 'inherit' });

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  sourcemap: true,
  logLevel: 'warning',
  external: [
    'better-sqlite3',
    'electron',
    'bufferutil',
    'utf-8-validate',
    './cli-main.cjs',
    '../engine/engine.cjs',
  ],
  outExtension: { '.js': '.cjs' },
  // Its other form looks for files beside itself, where a bundle has no address.
  alias: { pdfkit: join(root, 'node_modules/pdfkit/js/pdfkit.js') },
};

await build({
  ...shared,
  entryPoints: {
    engine: 'engine/start.ts',
    cli: 'engine/cli.ts',
    'cli-main': 'engine/cli-main.ts',
    'reading-worker': 'engine/reading/reading-worker.ts',
    'picture-worker': 'engine/pictures/picture-worker.ts',
    'document-worker': 'engine/formats/document/pdf/document-worker.ts',
  },
  outdir: 'out/engine',
});
// What the painters of pictures read: the compiled painter and the fonts.
const packages = join(root, 'node_modules');
const engineOut = join(root, 'out/engine');
mkdirSync(join(engineOut, 'fonts'), { recursive: true });
copyFileSync(join(packages, '@resvg/resvg-wasm/index_bg.wasm'), join(engineOut, 'resvg.wasm'));
for (const [family, wanted] of [
  ['source-sans-3', /-(latin|latin-ext|cyrillic|cyrillic-ext|greek)-(400|600|700)-(normal|italic)\.woff$/u],
  ['noto-sans-math', /-400-normal\.woff$/u],
]) {
  const files = join(packages, '@fontsource', family, 'files');
  for (const name of readdirSync(files).filter((one) => wanted.test(one)))
    copyFileSync(join(files, name), join(engineOut, 'fonts', name));
}

const shell = ['main', 'preload', 'engine-process'].filter((name) =>
  existsSync(join(root, `electron/${name}.ts`)),
);
if (shell.length > 0) {
  await build({
    ...shared,
    entryPoints: Object.fromEntries(shell.map((name) => [name, `electron/${name}.ts`])),
    outdir: 'out/electron',
  });
}

const { build: buildPage } = await import('vite');
await buildPage({ configFile: join(root, 'renderer/vite.config.mjs'), logLevel: 'error' });
