// Names and paths that come from outside: the page's suggestion, the command line, the system.
import { extname, isAbsolute, join } from 'node:path';

/** A bare file name that is valid on every system, from whatever the page suggests. */
export function safeFileName(suggested: string): string {
  const name = suggested
    .normalize('NFC')
    // eslint-disable-next-line no-control-regex -- control characters are exactly what must go
    .replace(/[\u0000-\u001f<>:"/\\|?*]+/g, '-')
    .replace(/^[.\s-]+|[.\s]+$/g, '')
    .slice(0, 150);
  return name === '' ? 'kokonaiskuva' : name;
}

/** Workspace files among the arguments of a start, as absolute paths. */
export function workspaceArguments(argv: readonly string[], cwd: string): string[] {
  return argv
    .slice(1)
    .filter((word) => !word.startsWith('-') && extname(word).toLowerCase() === '.kokonaiskuva')
    .map((word) => (isAbsolute(word) ? word : join(cwd, word)));
}
