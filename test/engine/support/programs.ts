// Other programs that hold, change or leave a workspace file: small scripts of this folder, bundled once.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ROOT } from './folders';

/** Inside the repository, so that the native driver is found from there. */
const OUT = join(ROOT, '.cache/test-programs');

/** Bundles a script of this folder; the path of the bundle. */
export function bundled(name: string): string {
  const outfile = join(OUT, `${name}-${process.pid}.cjs`);
  const options = {
    entryPoints: [join(__dirname, `${name}.ts`)],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['better-sqlite3'],
    outfile,
    logLevel: 'error',
  };
  const script = `require('esbuild').buildSync(${JSON.stringify(options)})`;
  execFileSync(process.execPath, ['-e', script], { cwd: ROOT });
  return outfile;
}

export interface Program {
  readonly process: ChildProcess;
  /** Whole lines printed so far. */
  readonly lines: () => string[];
  /** Waits for a number of lines. */
  readonly printed: (count: number) => Promise<void>;
  /** Kills it without warning and waits until it is gone. */
  readonly kill: () => Promise<void>;
}

export function started(bundle: string, args: readonly string[]): Program {
  const child = spawn(process.execPath, [bundle, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  let complaints = '';
  let more = (): void => {};
  child.stdout.on('data', (data: Buffer) => {
    text += data.toString('utf8');
    more();
  });
  child.stderr.on('data', (data: Buffer) => (complaints += data.toString('utf8')));
  const gone = once(child, 'close').then(() => more());
  const lines = (): string[] => text.split('\n').slice(0, -1);
  return {
    process: child,
    lines,
    printed: async (count) => {
      while (lines().length < count) {
        if (child.exitCode !== null) throw new Error(`ended too early: ${complaints}`);
        await new Promise<void>((resolve) => (more = resolve));
      }
    },
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
