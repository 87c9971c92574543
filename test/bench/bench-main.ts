// The bench: all measures in one run on one machine. Bundled and started by scripts/bench.mjs.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchCanvas } from './bench-canvas';
import { benchEngine } from './bench-engine';
import { benchFormats } from './bench-formats';
import { printImportMemory } from './bench-memory';
import { benchLayout } from './bench-layout';
import { benchPictures } from './bench-pictures';
import { benchPage } from './bench-page';
import { benchRegion } from './bench-region';
import { benchSpreadsheets } from './bench-spreadsheets';
import type { Row } from './timing';

export interface BenchContext {
  /** Folder for what the bench makes; removed at the end. */
  readonly folder: string;
  /** Smaller sizes and fewer repetitions. */
  readonly quick: boolean;
  readonly referenceFolder: string;
  /** Bundle of the thread that reads files. */
  readonly readingScript: string;
  /** Bundle of the thread that paints pictures. */
  readonly paintingScript: string;
  /** Folder of the pages that draw the graph of the canvas bench on other canvases. */
  readonly canvasPages: string;
  /** Bundle of the command line. */
  readonly command: string;
  /** Folder of real exchange files, where there is one. */
  readonly corpus: string | undefined;
  /** Chromium of this machine, where there is one. */
  readonly chromium: string | undefined;
}

const { values } = parseArgs({
  options: {
    root: { type: 'string' },
    out: { type: 'string' },
    quick: { type: 'boolean' },
    corpus: { type: 'string' },
    chromium: { type: 'string' },
    /** Only the part of this name. */
    only: { type: 'string' },
    /** Only this: import a file and print by how much the process grew (bench-memory.ts). */
    'import-memory': { type: 'string' },
  },
});

const PARTS: Readonly<Record<string, (context: BenchContext) => Row[] | Promise<Row[]>>> = {
  formats: benchFormats,
  engine: benchEngine,
  layout: benchLayout,
  pictures: benchPictures,
  spreadsheets: benchSpreadsheets,
  region: benchRegion,
  page: benchPage,
  canvas: benchCanvas,
};
const READING_SCRIPT = 'out/engine/reading-worker.cjs';

async function memory(file: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kokonaiskuva-bench-'));
  try {
    await printImportMemory(file, folder, join(process.cwd(), READING_SCRIPT));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  if (values.only !== undefined && !PARTS[values.only])
    throw new Error(`--only: one of ${Object.keys(PARTS).join(', ')}`);
  const root = values.root ?? process.cwd();
  const context: BenchContext = {
    folder: mkdtempSync(join(tmpdir(), 'kokonaiskuva-bench-')),
    quick: values.quick === true,
    referenceFolder: join(root, 'reference-models'),
    readingScript: join(root, READING_SCRIPT),
    paintingScript: join(root, 'out/engine/picture-worker.cjs'),
    canvasPages: join(root, '.cache/bench/canvas'),
    command: join(root, 'out/engine/cli.cjs'),
    corpus: values.corpus,
    chromium: values.chromium,
  };
  const rows: Row[] = [];
  try {
    for (const [name, part] of Object.entries(PARTS))
      if (values.only === undefined || values.only === name) rows.push(...(await part(context)));
  } finally {
    rmSync(context.folder, { recursive: true, force: true });
  }
  if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(rows, null, 2)}\n`);
  process.stdout.write(table(rows));
}

function table(rows: readonly Row[]): string {
  const lines = rows.map((one) => [
    one.measure,
    one.size,
    `${one.value} ${one.unit}`,
    one.against,
    one.ratio === null ? '–' : `${one.ratio} ×`,
  ]);
  const all = [['measure', 'size', 'ours', 'against', 'ratio'], ...lines];
  const widths = [0, 1, 2, 3, 4].map((i) => Math.max(...all.map((line) => line[i]?.length ?? 0)));
  return all
    .map(
      (line) =>
        `${line
          .map((cell, i) => cell.padEnd(widths[i] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

const measured = values['import-memory'];
void (measured === undefined ? main() : memory(measured));
