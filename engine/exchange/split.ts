// A municipality's published data as a folder: one file for each record, so that differences can be read, and a manifest that is written
// last and names every file with its digest. The same records make the same bytes.
import { createHash, randomBytes } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { refusal, Refused } from '../../domain/problem';
import type { Records } from '../../domain/exchange/three-way';
import { modelRecord } from '../../schemas/generated/record-validators.js';
import type { ModelRecord } from '../../schemas/generated/types';
import { orderedValue } from '../formats/json/layout';

const MANIFEST = 'kokonaiskuva.json';
const FORMAT = 'kokonaiskuva-yhteinen';
const MOST_FILES = 500_000;
const MOST_BYTES = 4 * 1024 * 1024;

export interface Published {
  readonly organisationId: string;
  readonly name: string;
  /** Grows by one with each publication. */
  readonly counter: number;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly records: Records;
}

interface Manifest {
  readonly format: string;
  readonly formatVersion: number;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly counter: number;
  readonly at: string;
  readonly files: Readonly<Record<string, string>>;
}

/** A folder name for an organisation: letters and digits of its name, and enough of its identifier to be its own. */
export function folderNameOf(organisationId: string, name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 60);
  return `${plain || 'kunta'}-${createHash('sha256').update(organisationId).digest('hex').slice(0, 8)}`;
}

/** The municipalities that have published in a place: folders with a manifest. */
export function publishedIn(place: string): string[] {
  if (!existsSync(place)) throw new Refused(refusal('exchange.noPlace', { place }));
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(place, entry.name, MANIFEST)))
    .map(({ name }) => name)
    .sort();
}

/** Writes beside and renames: whoever reads meanwhile sees the former one whole. */
export function writePublished(
  folder: string,
  { organisationId, name, counter, at, records }: Published,
): void {
  const mark = randomBytes(4).toString('hex');
  const next = `${folder}.uusi-${mark}`;
  const old = `${folder}.vanha-${mark}`;
  try {
    const files: Record<string, string> = {};
    for (const record of [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const path = `${record.kind}/${encodeURIComponent(record.id)}.json`;
      const text = `${JSON.stringify(orderedValue(record), undefined, 2)}\n`;
      mkdirSync(join(next, record.kind), { recursive: true });
      writeFileSync(join(next, path), text);
      files[path] = createHash('sha256').update(text).digest('hex');
    }
    const manifest: Manifest = {
      format: FORMAT,
      formatVersion: 1,
      organisation: { id: organisationId, name },
      counter,
      at,
      files,
    };
    mkdirSync(next, { recursive: true });
    writeFileSync(join(next, MANIFEST), `${JSON.stringify(manifest, undefined, 2)}\n`, { flush: true });
    if (existsSync(folder)) renameSync(folder, old);
    renameSync(next, folder);
    rmSync(old, { recursive: true, force: true });
  } catch (error) {
    rmSync(next, { recursive: true, force: true });
    if (!existsSync(folder) && existsSync(old)) renameSync(old, folder);
    throw new Refused(
      refusal('exchange.unwritable', { place: folder, reason: (error as NodeJS.ErrnoException).code ?? '' }),
    );
  }
}

/** Reads it back. Refuses what is half-written, changed by hand without its manifest, or no such folder. */
export function readPublished(folder: string): Published {
  const broken = (file: string): Refused => new Refused(refusal('exchange.broken', { place: folder, file }));
  const manifest = manifestOf(folder);
  const entries = Object.entries(manifest.files);
  if (entries.length > MOST_FILES) throw broken(MANIFEST);
  const records = new Map<string, ModelRecord>();
  for (const [path, digest] of entries) {
    // Nothing outside of the folder: a kind, a slash, an encoded identifier.
    if (!/^[a-zA-Z]{1,40}\/[A-Za-z0-9_.!~*'()%-]{1,800}\.json$/u.test(path)) throw broken(path);
    const file = join(folder, path);
    const text = textOf(file);
    if (text === undefined || createHash('sha256').update(text).digest('hex') !== digest) throw broken(path);
    const record = parsed(text);
    if (!modelRecord(record) || path !== `${record.kind}/${encodeURIComponent(record.id)}.json`)
      throw broken(path);
    records.set(record.id, record);
  }
  const { organisation, counter, at } = manifest;
  if (records.get(organisation.id)?.kind !== 'organisation') throw broken(MANIFEST);
  return { organisationId: organisation.id, name: organisation.name, counter, at, records };
}

function manifestOf(folder: string): Manifest {
  const manifest = parsed(textOf(join(folder, MANIFEST), 200 * 1024 * 1024) ?? '') as
    Partial<Manifest> | undefined;
  const good =
    manifest?.format === FORMAT &&
    manifest.formatVersion === 1 &&
    typeof manifest.organisation?.id === 'string' &&
    typeof manifest.organisation.name === 'string' &&
    Number.isInteger(manifest.counter) &&
    typeof manifest.at === 'string' &&
    typeof manifest.files === 'object' &&
    Object.values(manifest.files ?? {}).every((digest) => typeof digest === 'string');
  if (!good) throw new Refused(refusal('exchange.broken', { place: folder, file: MANIFEST }));
  return manifest as Manifest;
}

/** Ordinary files alone: a link could lead anywhere. */
function textOf(file: string, most = MOST_BYTES): string | undefined {
  try {
    const { size } = lstatSync(file);
    if (!lstatSync(file).isFile() || size > most) return undefined;
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value));
  } catch {
    return undefined;
  }
}
