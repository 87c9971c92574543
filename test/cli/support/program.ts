// The built command line as a program of its own, in a folder of its own.
import { execFile, execFileSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder, removeFolders, ROOT } from '../../engine/support/folders';

export const CLI = join(ROOT, 'out/engine/cli.cjs');
const FIXTURES = join(ROOT, 'test/fixtures/formats');
const BUILD_MS = 120_000;

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

let home = '';

/** Builds the program before the tests of a file; a new folder with some files to read before each test. */
export function useProgram(): void {
  beforeAll(() => {
    execFileSync(process.execPath, [join(ROOT, 'scripts/build.mjs')], { stdio: 'pipe' });
  }, BUILD_MS);
  beforeEach(() => {
    home = folder();
    for (const name of ['own-model.json', 'own-model.xml', 'all-constructs.xml'])
      copyFileSync(join(FIXTURES, name), join(home, name));
  });
  afterAll(removeFolders);
}

/** A path in the folder of the test. */
export function at(name: string): string {
  return join(home, name);
}

export function environment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    KOKONAISKUVA_DATA: join(home, 'data'),
    KOKONAISKUVA_SETTINGS: join(home, 'a.json'),
  };
}

/** Runs the command line in the test's folder. */
export function run(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [CLI, ...args], { cwd: home, env: environment() }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

/** Runs it with --json; what it printed as data. */
export async function data(...args: string[]): Promise<{ code: number; said: Record<string, unknown> }> {
  const { code, out } = await run(...args, '--json');
  return { code, said: JSON.parse(out) as Record<string, unknown> };
}

/** Runs it; it must end well and complain of nothing. */
export async function ok(...args: string[]): Promise<string> {
  const { code, out, err } = await run(...args);
  expect([code, err]).toEqual([0, '']);
  return out;
}
