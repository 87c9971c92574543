// The shared place as a Git remote: real git does the work, in a clone of its own in the data folder; no password is ever kept or asked for.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { refusal, Refused } from '../../domain/problem';

const run = promisify(execFile);
const TIMEOUT_MS = 120_000;
/** The bytes are the records' own on every computer, and nothing waits for a person. */
const ALWAYS = '-c core.autocrlf=false -c core.longpaths=true -c commit.gpgsign=false'.split(' ');
const AUTHOR = '-c user.name=Kokonaiskuva -c user.email=kokonaiskuva@localhost'.split(' ');

/** True for what git takes for a remote: an address, or a folder that is a bare repository. */
export function isRemote(place: string): boolean {
  return (
    /^(?:https?|ssh|git|file):\/\/|^[\w.-]+@[\w.-]+:/u.test(place) ||
    (existsSync(join(place, 'HEAD')) && existsSync(join(place, 'objects')))
  );
}

/** The version of git on this computer, such as 2.47.3; undefined where there is none. */
export async function gitVersion(): Promise<string | undefined> {
  try {
    const { stdout } = await run('git', ['--version'], { timeout: TIMEOUT_MS, windowsHide: true });
    return /\d+(?:\.\d+)+/u.exec(stdout)?.[0];
  } catch {
    return undefined;
  }
}

/** The clone of a remote, with what is new there. Refuses where there is no git or the remote does not answer. */
export async function freshClone(remote: string, folder: string, signal?: AbortSignal): Promise<string> {
  const clone = join(folder, 'Yhteiset', createHash('sha256').update(remote).digest('hex').slice(0, 16));
  const git = (...args: string[]): Promise<string> => gitIn(clone, args, signal);
  if (!existsSync(join(clone, '.git'))) {
    mkdirSync(clone, { recursive: true });
    await git('init', '--quiet', '--initial-branch=main');
    await git('remote', 'add', '--', 'origin', remote);
  }
  await git('fetch', '--quiet', '--prune', 'origin');
  const branches = await git('branch', '--remotes', '--format=%(refname:short)');
  const [branch] = branches
    .split('\n')
    .filter((name) => name.startsWith('origin/') && name !== 'origin/HEAD')
    .sort((a, b) => Number(b === 'origin/main') - Number(a === 'origin/main'));
  if (branch) {
    await git('checkout', '--quiet', '--force', '-B', branch.slice('origin/'.length), branch);
    await git('reset', '--quiet', '--hard', branch);
  }
  await git('clean', '--quiet', '--force', '-d');
  return clone;
}

/** Commits and pushes; false where somebody was first, and nothing has changed there. */
export async function pushed(clone: string, message: string, signal?: AbortSignal): Promise<boolean> {
  const git = (...args: string[]): Promise<string> => gitIn(clone, args, signal);
  // Nobody's settings change the bytes.
  const attributes = join(clone, '.gitattributes');
  if (!existsSync(attributes)) writeFileSync(attributes, '* -text\n');
  await git('add', '--all');
  if ((await git('status', '--porcelain')) !== '') await git(...AUTHOR, 'commit', '--quiet', '-m', message);
  const branch = await git('symbolic-ref', '--short', 'HEAD');
  try {
    await git('push', '--quiet', 'origin', `HEAD:refs/heads/${branch}`);
    return true;
  } catch (error) {
    if (
      error instanceof Refused &&
      /rejected|fetch first|non-fast-forward/u.test(String(error.problems[0]?.params['reason']))
    )
      return false;
    throw error;
  }
}

async function gitIn(folder: string, args: readonly string[], signal?: AbortSignal): Promise<string> {
  try {
    const { stdout } = await run('git', [...ALWAYS, ...args], {
      cwd: folder,
      timeout: TIMEOUT_MS,
      maxBuffer: 64 * 1024 * 1024,
      windowsHide: true,
      env: {
        GIT_SSH_COMMAND: 'ssh -o BatchMode=yes',
        ...process.env,
        GIT_TERMINAL_PROMPT: '0',
        GIT_ALLOW_PROTOCOL: 'https:http:ssh:git:file',
        LC_ALL: 'C',
      },
      ...(signal ? { signal } : {}),
    });
    return stdout.trim();
  } catch (error) {
    signal?.throwIfAborted();
    const { code, stderr } = error as { code?: string | number; stderr?: string };
    if (code === 'ENOENT') throw new Refused(refusal('exchange.noGit'));
    throw new Refused(refusal('exchange.git', { reason: reasonOf(stderr ?? '', folder) }));
  }
}

/** What git said, without the folders of this computer. */
function reasonOf(said: string, folder: string): string {
  return said
    .replaceAll(folder, '')
    .replace(/(?<![\w:/])\/[^\s':]+/gu, '…')
    .trim()
    .slice(0, 400);
}
