// The command line: the engine without a window. Exit code 0 done, 1 refused, 2 wrong usage.
import { parseArgs } from 'node:util';
import { Refused } from '../domain/problem';
import { appVersion } from './app-folders';
import { complaintsOf, WrongUsage, type Command, type Output, type Values } from './cli/command';
import { collect } from './cli/collect';
import { compareCommand } from './cli/compare';
import { publishCommand, pullCommand } from './cli/exchange';
import { exportFile } from './cli/export';
import { importFiles } from './cli/import';
import { extractCommand } from './cli/extract';
import { info } from './cli/info';
import { newWorkspace } from './cli/new';
import { referenceCommand } from './cli/reference';
import { serveCommand } from './cli/serve';
import { shareCommand } from './cli/share';
import { complaintLines, USAGE, WRONG } from './cli/texts';
import { validate } from './cli/validate';

const OPTIONS = {
  organisation: { type: 'string' },
  reference: { type: 'string' },
  from: { type: 'string' },
  lang: { type: 'string' },
  port: { type: 'string' },
  idle: { type: 'string' },
  state: { type: 'string' },
  view: { type: 'string' },
  element: { type: 'string' },
  components: { type: 'string' },
  elements: { type: 'string' },
  steps: { type: 'string' },
  'leave-out': { type: 'string' },
  'without-fields': { type: 'string' },
  'without-properties': { type: 'string' },
  mask: { type: 'boolean' },
  'mask-organisation': { type: 'boolean' },
  key: { type: 'string' },
  folder: { type: 'string' },
  where: { type: 'string' },
  types: { type: 'string' },
  layers: { type: 'string' },
  name: { type: 'string' },
  licence: { type: 'string' },
  map: { type: 'string' },
  level: { type: 'string' },
  statement: { type: 'string' },
  ours: { type: 'boolean' },
  'accept-sender': { type: 'string' },
  theirs: { type: 'boolean' },
  out: { type: 'string' },
  'model-version': { type: 'string' },
  rest: { type: 'boolean' },
  nested: { type: 'boolean' },
  same: { type: 'boolean' },
  match: { type: 'string' },
  mapping: { type: 'string' },
  'dry-run': { type: 'boolean' },
  template: { type: 'boolean' },
  site: { type: 'boolean' },
  'open-data': { type: 'boolean' },
  descriptions: { type: 'boolean' },
  description: { type: 'string' },
  questionnaire: { type: 'boolean' },
  unit: { type: 'string' },
  per: { type: 'string' },
  paper: { type: 'string' },
  scale: { type: 'string' },
  theme: { type: 'string' },
  integrations: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

const COMMANDS: Readonly<Record<string, { run: Command; options: readonly (keyof typeof OPTIONS)[] }>> = {
  new: { run: newWorkspace, options: ['organisation', 'reference', 'from'] },
  info: { run: info, options: [] },
  import: { run: importFiles, options: ['organisation', 'state', 'match', 'mapping', 'dry-run'] },
  collect: { run: collect, options: ['map', 'dry-run'] },
  compare: { run: compareCommand, options: ['state', 'reference', 'out', 'lang'] },
  export: {
    run: exportFile,
    options: [
      'organisation',
      'template',
      'site',
      'open-data',
      'descriptions',
      'description',
      'questionnaire',
      'unit',
      'per',
      'lang',
      'view',
      'element',
      'state',
      'reference',
      'paper',
      'scale',
      'theme',
      'integrations',
    ],
  },
  extract: {
    run: extractCommand,
    options: [
      'organisation',
      'state',
      'view',
      'components',
      'elements',
      'steps',
      'leave-out',
      'without-fields',
      'without-properties',
      'mask',
      'mask-organisation',
      'key',
      'site',
    ],
  },
  publish: { run: publishCommand, options: ['organisation'] },
  pull: { run: pullCommand, options: ['ours', 'theirs', 'accept-sender', 'dry-run'] },
  share: { run: shareCommand, options: ['organisation', 'level', 'without-fields', 'statement', 'lang'] },
  reference: {
    run: referenceCommand,
    options: [
      'folder',
      'view',
      'types',
      'where',
      'layers',
      'rest',
      'nested',
      'name',
      'model-version',
      'licence',
      'map',
      'same',
      'dry-run',
    ],
  },
  validate: { run: validate, options: [] },
  serve: { run: serveCommand, options: ['port', 'idle'] },
};

/** Runs the command of this process's arguments. */
export async function main(): Promise<void> {
  // `kokonaiskuva info x | head` closes the pipe early; that is no fault.
  process.stdout.on('error', () => {});
  const words = process.argv.slice(2);
  const json = words.includes('--json');
  try {
    print(await outputOf(words), json);
  } catch (error) {
    fail(error, json);
  }
}

async function outputOf(words: string[]): Promise<Output> {
  const { values, positionals } = parse(words);
  if (values['version']) return { lines: [appVersion()], data: { version: appVersion() } };
  if (values['help']) return { lines: [USAGE], data: { usage: USAGE } };
  const [name, ...rest] = positionals;
  if (name === undefined) throw new WrongUsage(WRONG.noCommand);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new WrongUsage(WRONG.unknownCommand(name));
  const foreign = Object.keys(values).find(
    (key) => key !== 'json' && !command.options.some((own) => own === key),
  );
  if (foreign !== undefined) throw new WrongUsage(WRONG.foreignOption(name, foreign));
  return command.run(rest, values);
}

function parse(args: string[]): { values: Values; positionals: string[] } {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw new WrongUsage(WRONG.badOption(error instanceof Error ? error.message : String(error)));
  }
}

function print({ lines, data, complaints = [], ok = true, running = false }: Output, json: boolean): void {
  if (json) process.stdout.write(`${JSON.stringify(data, null, running ? 0 : 2)}\n`);
  else process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  process.stderr.write(complaintLines(complaints));
  if (!ok) process.exitCode = 1;
}

function fail(error: unknown, json: boolean): void {
  if (error instanceof WrongUsage) {
    if (json) process.stdout.write(`${JSON.stringify({ ok: false, usage: error.message }, null, 2)}\n`);
    process.stderr.write(`${error.message}\n\n${USAGE}\n`);
    process.exitCode = 2;
    return;
  }
  if (!(error instanceof Refused)) throw error;
  if (json) process.stdout.write(`${JSON.stringify({ ok: false, problems: error.problems }, null, 2)}\n`);
  process.stderr.write(complaintLines(complaintsOf(error.problems)));
  process.exitCode = 1;
}
