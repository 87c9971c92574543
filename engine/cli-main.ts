// The command line: the engine without a window. Exit code 0 done, 1 refused, 2 wrong usage.
import { parseArgs } from 'node:util';
import type { Problem } from '../schemas/generated/types';
import { Refused } from '../domain/problem';
import { appVersion } from './app-folders';
import { exportFile } from './cli/export';
import { importFiles } from './cli/import';
import { info } from './cli/info';
import { newWorkspace } from './cli/new';
import { serveCommand } from './cli/serve';
import { sentence, USAGE } from './cli/texts';
import { validate } from './cli/validate';

/** What a command prints: for people, and the same as data. */
export interface Output {
  readonly lines: readonly string[];
  readonly data: unknown;
  readonly problems?: readonly Problem[];
  /** False: refused, exit code 1. */
  readonly ok?: boolean;
}

export type Values = Readonly<Record<string, string | boolean | undefined>>;
export type Command = (positionals: readonly string[], values: Values) => Output | Promise<Output>;

/** The command was called the wrong way. */
export class WrongUsage extends Error {}

const COMMANDS: Readonly<Record<string, Command>> = {
  new: newWorkspace,
  info,
  import: importFiles,
  export: exportFile,
  validate,
  serve: serveCommand,
};

const OPTIONS = {
  organisation: { type: 'string' },
  reference: { type: 'string' },
  from: { type: 'string' },
  lang: { type: 'string' },
  port: { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** Runs the command of this process's arguments. */
export async function main(): Promise<void> {
  let json = process.argv.includes('--json');
  try {
    const { values, positionals } = parse(process.argv.slice(2));
    json = values['json'] === true;
    if (values['version']) return print([appVersion()], { version: appVersion() }, json);
    const [name, ...rest] = positionals;
    if (values['help'] || name === undefined) {
      print([USAGE], { usage: USAGE }, json);
      if (!values['help']) process.exitCode = 2;
      return;
    }
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command) throw new WrongUsage(`Tuntematon komento: ${name}`);
    const output = await command(rest, values);
    print(output.lines, output.data, json);
    complain(output.problems ?? []);
    if (output.ok === false) process.exitCode = 1;
  } catch (error) {
    fail(error, json);
  }
}

function parse(args: string[]): { values: Values; positionals: string[] } {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error));
  }
}

function print(lines: readonly string[], data: unknown, json: boolean): void {
  process.stdout.write(json ? `${JSON.stringify(data, null, 2)}\n` : lines.map((line) => `${line}\n`).join(''));
}

function complain(problems: readonly Problem[]): void {
  for (const problem of problems) process.stderr.write(`${sentence(problem)}\n`);
}

function fail(error: unknown, json: boolean): void {
  if (error instanceof WrongUsage) {
    process.stderr.write(`${error.message}\n\n${USAGE}\n`);
    process.exitCode = 2;
    return;
  }
  if (!(error instanceof Refused)) throw error;
  if (json) process.stdout.write(`${JSON.stringify({ ok: false, problems: error.problems }, null, 2)}\n`);
  complain(error.problems);
  process.exitCode = 1;
}
