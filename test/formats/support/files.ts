// What the format tests share: reading and writing with fixed surroundings, and the official schema where it is present.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planFragment, type FragmentPlan, type ImportChoice } from '../../../domain/fragment';
import { ModelIndex } from '../../../domain/model-index';
import { sameValue } from '../../../domain/records';
import type { ModelRecord } from '../../../schemas/generated/types';
import type { ReadResult } from '../../../engine/formats/format';
import { EXPORTERS, importerFor } from '../../../engine/formats/formats';
import type { FormatId } from '../../../engine/formats/format';

export const FIXTURES = join(__dirname, '../../fixtures/formats');
/** Other people's files; only there where the whole workplace is. */
export const CORPUS = join(__dirname, '../../../../shared/corpus');
export const XSD = join(CORPUS, 'xsd');

/** Folder of other people's files; only there where the whole workplace is. */
export const EXCHANGE_CORPUS = join(CORPUS, 'exchange');

/** Archi's own files, in the same place. */
export const ARCHI_CORPUS = join(CORPUS, 'archi-native');

export function fixture(name: string): Uint8Array {
  return readFileSync(join(FIXTURES, name));
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Counts up, so that two runs give the same. */
export function context(): { newId: () => string; now: string } {
  let count = 0;
  return { newId: () => `new-${(count += 1)}`, now: '2026-01-01T00:00:00.000Z' };
}

export function read(bytes: Uint8Array, fileName: string): ReadResult {
  const importer = importerFor(bytes.subarray(0, 4096), fileName);
  if (!importer) throw new Error(`no importer for ${fileName}`);
  return importer.read(bytes, { fileName, newId: context().newId, language: 'fi' });
}

/** Plans the import of a file that must be readable. */
export function plan(
  index: ModelIndex,
  bytes: Uint8Array,
  fileName: string,
  choice: ImportChoice = {},
): FragmentPlan {
  const { fragment, problems } = read(bytes, fileName);
  if (!fragment) throw new Error(JSON.stringify(problems));
  return planFragment(index, fragment, choice, context());
}

/** The workspace after an import into an empty one. */
export function imported(bytes: Uint8Array, fileName: string): ModelIndex {
  const index = ModelIndex.of([]);
  index.apply(plan(index, bytes, fileName).diff);
  return index;
}

export function written(index: ModelIndex, format: FormatId, organisationId?: string): Uint8Array {
  const options = {
    language: 'fi' as const,
    workspaceName: 'Työtila',
    ...(organisationId ? { organisationId } : {}),
  };
  return EXPORTERS[format].write(index, options).bytes;
}

/** Records by identifier, as plain JSON, for comparison. */
export function contentOf(index: ModelIndex): { [id: string]: ModelRecord } {
  return Object.fromEntries(
    [...index.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map((record) => [record.id, record]),
  );
}

/** Identifiers of records that are not the same in both. Much quicker than a comparison of everything by jest. */
export function differences(one: ModelIndex, other: ModelIndex): string[] {
  const ids = new Set([...one.values(), ...other.values()].map((record) => record.id));
  return [...ids].filter((id) => !sameValue(one.get(id), other.get(id)));
}

/** True where xmllint and the Open Group's schema are at hand. */
export function canValidate(): boolean {
  if (!existsSync(join(XSD, 'driver-archimate3-with-dc.xsd'))) return false;
  try {
    execFileSync('xmllint', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** What xmllint says against the official schema; empty where the file is valid. */
export function schemaErrors(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'kokonaiskuva-xsd-'));
  const file = join(folder, 'file.xml');
  try {
    writeFileSync(file, bytes);
    const args = ['--noout', '--nonet', '--schema', 'driver-archimate3-with-dc.xsd', file];
    execFileSync('xmllint', args, {
      cwd: XSD,
      env: { ...process.env, XML_CATALOG_FILES: 'catalog.xml' },
      stdio: 'pipe',
    });
    return '';
  } catch (error) {
    return error instanceof Error && 'stderr' in error ? String(error.stderr).slice(0, 2000) : String(error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
