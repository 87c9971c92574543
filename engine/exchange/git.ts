// The shared place as a Git remote: real git does the work, in a clone of its own in the data folder; no password is ever kept or asked for.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { refusal, Refused } from '../../domain/problem';

/** True for what git takes for a remote: an address, or a folder that is a bare repository. */
export function isRemote(place: string): boolean {
  return (
    /^(?:https?|ssh|git|file):\/\/|^[\w.-]+@[\w.-]+:/u.test(place) ||
    (existsSync(join(place, 'HEAD')) && existsSync(join(place, 'objects')))
  );
}

/** The clone of a remote, with what is new there. Refuses where there is no git or the remote does not answer. */
export function freshClone(remote: string, folder: string): string {
  const clone = join(folder, 'Yhteiset', createHash('sha256').update(remote).digest('hex').slice(0, 16));
  if (!existsSync(join(clone, '.git'))) {
    mkdirSync(clone, { recursive: true });
    git(clone, 'init', '--quiet', '--initial-branch=main');
    git(clone, 'remote', 'add', 'origin', remote);
  }
  git(clone, 'fetch', '--quiet', '--prune', 'origin');
  const [branch] = git(clone, 'branch', '--remotes', '--format=%(refname:short)')
    .split('\n')
    .filter((name) => name.startsWith('origin/') && name !== 'origin/HEAD')
    .sort((a, b) => Number(b === 'origin/main') - Number(a === 'origin/main'));
  if (branch) git(clone, 'reset', '--quiet', '--hard', branch);
  git(clone, 'clean', '--quiet', '--force', '-d');
  return clone;
}

/** Commits and pushes; false where somebody was first, and nothing has changed there. */
export function pushed(clone: string, message: string): boolean {
  git(clone, 'add', '--all');
  if (git(clone, 'status', '--porcelain') === '') return true;
  git(
    clone,
    '-c',
    'user.name=Kokonaiskuva',
    '-c',
    'user.email=kokonaiskuva@localhost',
    'commit',
    '--quiet',
    '-m',
    message,
  );
  const branch = git(clone, 'rev-parse', '--abbrev-ref', 'HEAD');
  try {
    git(clone, 'push', '--quiet', 'origin', `HEAD:${branch}`);
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

function git(folder: string, ...args: string[]): string {
  try {
    return execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      timeout: 120_000,
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
    }).trim();
  } catch (error) {
    const { code, stderr } = error as { code?: string; stderr?: string };
    if (code === 'ENOENT') throw new Refused(refusal('exchange.noGit'));
    throw new Refused(refusal('exchange.git', { reason: (stderr ?? '').trim().slice(0, 400) }));
  }
}
