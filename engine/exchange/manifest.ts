// The manifest of a municipality's folder in a shared place: every file with its digest, signed. It is written last.
import { createHash, type KeyObject } from 'node:crypto';
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { refusal, Refused } from '../../domain/problem';
import { publicationManifest } from '../../schemas/generated/validators.js';
import type { PublicationManifest } from '../../schemas/generated/types';
import { orderedValue } from '../formats/json/layout';
import { isSigned, signatureOf } from '../formats/json/signature';

export const MANIFEST = 'kokonaiskuva.json';
const MOST_BYTES = 200 * 1024 * 1024;

/** The manifest with its signature. */
export function signedManifest(
  content: Omit<PublicationManifest, 'format' | 'formatVersion' | 'signature'>,
  key: KeyObject,
): PublicationManifest {
  const manifest = { format: 'kokonaiskuva-yhteinen', formatVersion: 1, ...content } as const;
  return { ...manifest, signature: signatureOf(manifest, key) };
}

/** What tells a publication from every other: SHA-256 of the manifest without its signature, hexadecimal. */
export function digestOf({ signature: _signature, ...manifest }: PublicationManifest): string {
  return createHash('sha256')
    .update(JSON.stringify(orderedValue(manifest)))
    .digest('hex');
}

/**
 * Reads the manifest of a folder. Refuses what is half-written or no manifest (`exchange.broken`) and what was changed after it was
 * signed (`exchange.forged`). `name`: of the folder, as people may see it.
 */
export async function readManifest(folder: string, name: string): Promise<PublicationManifest> {
  const manifest = parsed((await textOf(join(folder, MANIFEST), MOST_BYTES)) ?? '');
  if (!publicationManifest(manifest))
    throw new Refused(refusal('exchange.broken', { place: name, file: MANIFEST }));
  const { signature, ...content } = manifest;
  if (signature && !isSigned(content, signature))
    throw new Refused(refusal('exchange.forged', { name: manifest.organisation.name }));
  return manifest;
}

/** The text of a file; undefined where it cannot be read or is too big. Ordinary files alone: a link could lead anywhere. */
export async function textOf(file: string, most: number): Promise<string | undefined> {
  try {
    const stat = await lstat(file);
    return stat.isFile() && stat.size <= most ? await readFile(file, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}

/** JSON; undefined where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value));
  } catch {
    return undefined;
  }
}
