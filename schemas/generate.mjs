// Writes schemas/generated/: TypeScript types from the JSON Schemas, and validators as plain modules
// (ajv's standalone output), because the page's content policy forbids compiling them at run time.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, 'generated');

/** All schema files below schemas/, as { path, schema }, in a fixed order. */
function readSchemas() {
  return ['records', 'files', 'rpc', 'rpc/commands', 'rpc/methods', 'rpc/events']
    .flatMap((folder) =>
      readdirSync(join(here, folder))
        .filter((name) => name.endsWith('.schema.json'))
        .sort()
        .map((name) => `${folder}/${name}`),
    )
    .map((path) => ({ path, schema: JSON.parse(readFileSync(join(here, path), 'utf8')) }));
}

const schemas = readSchemas();
const table = JSON.parse(readFileSync(join(here, 'rpc/methods.json'), 'utf8'));
const stamp = createHash('sha256')
  .update(readFileSync(fileURLToPath(import.meta.url)))
  .update(JSON.stringify([schemas, table]))
  .digest('hex');
const stampFile = join(out, 'stamp.txt');
if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) process.exit(0);

mkdirSync(out, { recursive: true });
await writeTypes();
await writeValidators();
writeFileSync(stampFile, stamp);
console.log(`schemas/generated: ${schemas.length} schemas`);

/** One file of types: every titled schema becomes an exported type, shared ones once. */
async function writeTypes() {
  const { compile } = await import('json-schema-to-typescript');
  // One root schema that refers to every file, so that shared types are written once.
  const root = {
    title: 'SchemaCatalogue',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(schemas.map(({ path }) => [path, { $ref: path }])),
    required: schemas.map(({ path }) => path),
  };
  let types = await compile(root, 'SchemaCatalogue', {
    cwd: here + '/',
    bannerComment: '// Made by schemas/generate.mjs. Do not edit.',
    format: false,
    additionalProperties: false,
    strictIndexSignatures: false,
    maxItems: -1,
    ignoreMinAndMaxItems: true,
  });
  const typed = (kind, names, suffix, file) =>
    `export interface ${kind} {\n${names.map((name) => `  ${JSON.stringify(name)}: SchemaCatalogue[${JSON.stringify(file(name))}];`).join('\n')}\n}\n`;
  const methods = Object.keys(table.methods);
  types += [
    '',
    typed('CommandArgs', table.commands, '', (n) => `rpc/commands/${n}.schema.json`),
    typed('MethodParams', methods, '', (n) => `rpc/methods/${n}.params.schema.json`),
    typed('MethodResults', methods, '', (n) => `rpc/methods/${n}.result.schema.json`),
    typed('EventData', table.events, '', (n) => `rpc/events/${n}.schema.json`),
    'export type CommandName = keyof CommandArgs;',
    'export type MethodName = keyof MethodParams;',
    'export type EventName = keyof EventData;',
    '',
  ].join('\n');
  writeFileSync(join(out, 'types.ts'), types);
}

/** A module of validators. Bundled so that nothing is required at run time. */
async function writeModule(file, names, more = '') {
  const { default: Ajv } = await import('ajv');
  const { default: standaloneCode } = await import('ajv/dist/standalone/index.js');
  const { build } = await import('esbuild');
  const ajv = new Ajv({
    schemas: schemas.map(({ schema }) => schema),
    code: { source: true, esm: true, lines: true },
    discriminator: true,
    allowUnionTypes: true,
    strictRequired: false,
    strictTypes: false,
    inlineRefs: false,
  });
  await build({
    stdin: { contents: `${standaloneCode(ajv, names)}\n${more}`, resolveDir: dirname(here), loader: 'js' },
    bundle: true,
    format: 'cjs',
    platform: 'neutral',
    mainFields: ['main'],
    target: 'es2022',
    outfile: join(out, file),
    logLevel: 'error',
  });
}

/**
 * validators.js/.d.ts: commands, params and results by name, files and the record. record-validators.js/.d.ts: only what
 * readers of files ask, so that the thread that reads them starts with a fifth of that code.
 */
async function writeValidators() {
  const names = {};
  const use = (prefix, list, file) => list.forEach((name, i) => (names[`${prefix}${i}`] = file(name)));
  const methods = Object.keys(table.methods);
  use('command', table.commands, (n) => `rpc/commands/${n}.schema.json`);
  use('params', methods, (n) => `rpc/methods/${n}.params.schema.json`);
  use('result', methods, (n) => `rpc/methods/${n}.result.schema.json`);
  names.request = 'rpc/request.schema.json';
  names.modelRecord = 'records/record.schema.json';
  names.workspaceExport = 'files/workspace-export.schema.json';
  names.sharedFile = 'files/shared-file.schema.json';
  names.openDataFile = 'files/open-data.schema.json';
  names.publicationManifest = 'files/publication-manifest.schema.json';
  names.referenceModelFile = 'files/reference-model-file.schema.json';
  names.importMapping = 'files/import-mapping.schema.json';
  names.questionnaireAnswers = 'files/questionnaire-answers.schema.json';
  names.settings = 'rpc/settings.schema.json';
  const mapOf = (prefix, list) =>
    `{\n${list.map((name, i) => `  ${JSON.stringify(name)}: ${prefix}${i},`).join('\n')}\n}`;
  await writeModule(
    'validators.js',
    names,
    `export const commandValidators = ${mapOf('command', table.commands)};
export const paramsValidators = ${mapOf('params', methods)};
export const resultValidators = ${mapOf('result', methods)};
`,
  );
  await writeModule('record-validators.js', {
    modelRecord: names.modelRecord,
    workspaceExport: names.workspaceExport,
    sharedFile: names.sharedFile,
  });
  writeFileSync(
    join(out, 'validators.d.ts'),
    `// Made by schemas/generate.mjs. Do not edit.
import type { CommandName, ImportMapping, MethodName, ModelRecord, OpenDataFile, PublicationManifest, QuestionnaireAnswers, ReferenceModelFile, Request, Settings, SharedFile, WorkspaceExport } from './types';
export interface ValidationError { instancePath: string; message?: string; keyword: string; params: Record<string, unknown>; }
export interface Validator<T = unknown> { (data: unknown): data is T; errors?: ValidationError[] | null; }
export const commandValidators: Record<CommandName, Validator>;
export const paramsValidators: Record<MethodName, Validator>;
export const resultValidators: Record<MethodName, Validator>;
export const request: Validator<Request>;
export const modelRecord: Validator<ModelRecord>;
export const workspaceExport: Validator<WorkspaceExport>;
export const sharedFile: Validator<SharedFile>;
export const openDataFile: Validator<OpenDataFile>;
export const publicationManifest: Validator<PublicationManifest>;
export const referenceModelFile: Validator<ReferenceModelFile>;
export const importMapping: Validator<ImportMapping>;
export const questionnaireAnswers: Validator<QuestionnaireAnswers>;
export const settings: Validator<Settings>;
`,
  );
  writeFileSync(
    join(out, 'record-validators.d.ts'),
    `// Made by schemas/generate.mjs. Do not edit.
import type { ModelRecord, SharedFile, WorkspaceExport } from './types';
import type { Validator } from './validators.js';
export const modelRecord: Validator<ModelRecord>;
export const workspaceExport: Validator<WorkspaceExport>;
export const sharedFile: Validator<SharedFile>;
`,
  );
}
