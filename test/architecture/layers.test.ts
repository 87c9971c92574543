import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findCycles, importsOf, sourceFiles } from './source-imports';
import { codeFolders, readWalls, refusedImport, wallOf } from './walls';

const root = join(__dirname, '../..');
const walls = readWalls(root);
const files = sourceFiles(root, codeFolders);

/** Sentences on the imports of a file that the table does not allow. */
function violations(file: string, text?: string): string[] {
  const wall = wallOf(walls, file);
  if (!wall) return [`${file}: no row in walls.json`];
  return importsOf(root, file, text).flatMap(({ specifier, target }) => {
    const reason = refusedImport(wall, target);
    return reason === null ? [] : [`${file} imports ${specifier}: ${reason}`];
  });
}

test('every import is allowed by walls.json', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap((file) => violations(file))).toEqual([]);
});

test('no file imports itself by way of others', () => {
  expect(findCycles(root, files)).toEqual([]);
});

test('nothing imports a test', () => {
  const reaching = files
    .flatMap((file) => importsOf(root, file))
    .filter(({ target }) => 'file' in target && target.file.startsWith('test/'));
  expect(reaching).toEqual([]);
});

/** One import through each wall: a walked table that no longer sees it is worth nothing. */
const planted: [file: string, text: string][] = [
  ['schemas/planted-wall.ts', "import type { Diff } from '../domain/diff';\nexport type T = Diff;\n"],
  ['domain/planted-wall.ts', "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n"],
  ['domain/commands/planted-wall.ts', "import type { X } from '../../engine/start';\nexport type T = X;\n"],
  ['domain/analyses/planted-wall.ts', "import { memo } from 'react';\nexport const x = memo;\n"],
  ['engine/formats/json/planted-wall.ts', "import type { X } from '../../store/open';\nexport type T = X;\n"],
  ['engine/methods/planted-wall.ts', "import Database from 'better-sqlite3';\nexport const x = Database;\n"],
  [
    'engine/methods/planted-two.ts',
    "import type { X } from '../transports/message-port';\nexport type T = X;\n",
  ],
  ['engine/planted-wall.ts', "import { app } from 'electron';\nexport const x = app;\n"],
  ['electron/planted-wall.ts', "import type { Diff } from '../domain/diff';\nexport type T = Diff;\n"],
  ['electron/planted-two.ts', "import type { X } from '../engine/start';\nexport type T = X;\n"],
  ['renderer/planted-wall.ts', "import type { X } from '../engine/start';\nexport type T = X;\n"],
  ['renderer/canvas/planted-wall.ts', "export { FateNote } from '../details/FateNote';\n"],
  ['renderer/canvas/planted-two.ts', "import type { Host } from '../host/host';\nexport type T = Host;\n"],
  ['renderer/stage/planted-wall.ts', "export { useUi } from '../state/ui-store';\n"],
  ['renderer/ui/planted-wall.ts', "import type { Diff } from '../../domain/diff';\nexport type T = Diff;\n"],
];

test.each(planted)('a planted import in %s is refused by the table', (file, text) => {
  expect(violations(file, text)).toHaveLength(1);
});

test('each planted import is refused by the lint', () => {
  // In a copy of the tree, because the rules go by place and others may be working in this one.
  const copy = mkdtempSync(join(tmpdir(), 'kokonaiskuva-walls-'));
  try {
    for (const name of [...codeFolders, 'test/architecture/walls.ts', 'walls.json', 'oxlint.config.mts']) {
      cpSync(join(root, name), join(copy, name), { recursive: true });
    }
    for (const [file, text] of planted) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      writeFileSync(join(copy, file), text);
    }
    const lint = join(root, 'node_modules/oxlint/bin/oxlint');
    const { stdout } = spawnSync(
      process.execPath,
      [lint, '--format', 'json', ...planted.map(([file]) => file)],
      {
        cwd: copy,
        encoding: 'utf8',
      },
    );
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] };
    const refused = diagnostics
      .filter(({ code }) => code.includes('no-restricted-imports'))
      .map(({ filename }) => filename);
    expect([...new Set(refused)].sort()).toEqual(planted.map(([file]) => file).sort());
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});

test('only engine/store holds SQL', () => {
  const sql =
    /\b(SELECT\s[\s\S]{1,200}?\sFROM|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|CREATE\s+TABLE|PRAGMA\s)\b/;
  const holding = files.filter((file) => !file.startsWith('engine/store/') && sql.test(read(file)));
  expect(holding).toEqual([]);
});

test('only renderer/engine-client/commands.ts calls model.apply', () => {
  const calling = files.filter(
    (file) => file.startsWith('renderer/') && /['"`]model\.apply['"`]/.test(read(file)),
  );
  expect(calling.filter((file) => file !== 'renderer/engine-client/commands.ts')).toEqual([]);
});

test('main loads the engine nowhere but in its own process', () => {
  const reaching = files.filter(
    (file) => file.startsWith('electron/') && /engine\.cjs|better-sqlite3'/.test(read(file)),
  );
  expect(reaching).toEqual(['electron/engine-process.ts']);
});

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}
