// Builds everything into out/: generated schemas, engine and shell (esbuild), page (Vite).
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');

execFileSync(process.execPath, [join(root, 'schemas/generate.mjs')], { stdio: 'inherit' });

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
};

await build({
  ...shared,
  entryPoints: {
    engine: 'engine/start.ts',
    cli: 'engine/cli.ts',
    'cli-main': 'engine/cli-main.ts',
    'reading-worker': 'engine/reading/reading-worker.ts',
  },
  outdir: 'out/engine',
});
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
