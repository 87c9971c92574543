// A municipality's published data as a folder: one file for each record, so that differences can be read. The same records make the same
// bytes.
import { createHash, randomBytes, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Records } from '../../domain/exchange/three-way';
import { ModelIndex } from '../../domain/model-index';
import { refusal, Refused } from '../../domain/problem';
import type { ModelRecord, PublicationManifest } from '../../schemas/generated/types';
import { modelRecord } from '../../schemas/generated/record-validators.js';
import { orderedValue } from '../formats/json/layout';
import { recordsInScope } from '../formats/scope';
import { MANIFEST, parsed, signedManifest, textOf } from './manifest';

const MOST_BYTES = 64 * 1024 * 1024;
/** Files that are read at a time: a network folder answers slowly, but many at once. */
const TOGETHER = 32;
/** Names that Windows keeps for itself. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/u;

/** A folder name for an organisation: letters and digits of its name, and enough of its identifier to be its own. */
export function folderNameOf(organisationId: string, name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 60);
  return `${plain || 'kunta'}-${hashOf(organisationId).slice(0, 8)}`;
}

/** The municipalities that have published in a place: folders with a manifest. */
export function publishedIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, MANIFEST)))
    .filter(({ name }) => !/\.(?:uusi|vanha)-[0-9a-f]{8}$/u.test(name))
    .map(({ name }) => name)
    .sort();
}

/** Path of a record's file: its identifier, or what no file system takes for another name. */
export function pathOf({ kind, id }: Pick<ModelRecord, 'kind' | 'id'>): string {
  const safe = /^[a-z0-9_][a-z0-9._-]{0,99}$/u.test(id) && !RESERVED.test(id) && !id.endsWith('.');
  if (safe) return `${kind}/${id}.json`;
  const plain = id.toLowerCase().replace(/[^a-z0-9_-]+/gu, '-');
  return `${kind}/_${plain.slice(0, 60)}-${hashOf(id).slice(0, 16)}.json`;
}

/** Writes beside and renames: whoever reads meanwhile sees the former one whole. Returns the manifest. `place`: its name for people. */
export function writePublished(
  folder: string,
  content: Omit<PublicationManifest, 'format' | 'formatVersion' | 'signature' | 'files'>,
  records: Records,
  key: KeyObject,
  place: string,
): PublicationManifest {
  const mark = randomBytes(4).toString('hex');
  const next = `${folder}.uusi-${mark}`;
  const old = `${folder}.vanha-${mark}`;
  try {
    const files: Record<string, string> = {};
    mkdirSync(next, { recursive: true });
    for (const kind of new Set([...records.values()].map((record) => record.kind)))
      mkdirSync(join(next, kind));
    for (const record of [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const path = pathOf(record);
      const text = `${JSON.stringify(orderedValue(record), undefined, 2)}\n`;
      writeFileSync(join(next, path), text);
      files[path] = hashOf(text);
    }
    const manifest = signedManifest({ ...content, files }, key);
    writeFileSync(join(next, MANIFEST), `${JSON.stringify(manifest, undefined, 2)}\n`, { flush: true });
    if (existsSync(folder)) renameSync(folder, old);
    renameSync(next, folder);
    rmSync(old, { recursive: true, force: true });
    return manifest;
  } catch (error) {
    rmSync(next, { recursive: true, force: true });
    if (!existsSync(folder) && existsSync(old)) renameSync(old, folder);
    throw new Refused(
      refusal('exchange.unwritable', { place, reason: (error as NodeJS.ErrnoException).code ?? '' }),
    );
  }
}

/**
 * Reads the records of a manifest. Refuses what is half-written or changed by hand (`exchange.broken`) and what holds anything but the
 * organisation's own records and the reference models under them (`exchange.foreign`).
 */
export async function readPublished(
  folder: string,
  name: string,
  manifest: PublicationManifest,
  options: { readonly signal?: AbortSignal; readonly progress?: (share: number) => void } = {},
): Promise<Records> {
  const records = new Map<string, ModelRecord>();
  const entries = Object.entries(manifest.files);
  for (let at = 0; at < entries.length; at += TOGETHER) {
    options.signal?.throwIfAborted();
    const some = entries.slice(at, at + TOGETHER);
    const texts = await Promise.all(some.map(([path]) => textOf(join(folder, path), MOST_BYTES)));
    for (const [i, [path, digest]] of some.entries()) {
      const text = texts[i];
      const record = text !== undefined && hashOf(text) === digest ? parsed(text) : undefined;
      if (!modelRecord(record) || path !== pathOf(record))
        throw new Refused(refusal('exchange.broken', { place: name, file: path }));
      records.set(record.id, record);
    }
    options.progress?.((at + some.length) / entries.length);
  }
  needOwn(records, manifest);
  return records;
}

/** Nobody publishes what is another's. */
function needOwn(records: Records, { organisation }: PublicationManifest): void {
  const index = ModelIndex.of([...records.values()]);
  const { records: own } = recordsInScope(index, organisation.id);
  if (index.find('organisation', organisation.id) === undefined || own.length !== records.size)
    throw new Refused(refusal('exchange.foreign', { name: organisation.name }));
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
