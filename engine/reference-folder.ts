// Reference models that come with the app: reference-models/<key>/<version>/model.json, checked when read.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReferenceModelFile } from '../schemas/generated/types';
import { referenceModelFile as isReferenceModelFile } from '../schemas/generated/validators.js';
import { refusal, Refused } from '../domain/problem';

const ORDER = ['avoin-kunta', 'kunta-akkuna', 'kpk-ict'];

/** The newest version of every model in the folder; ours first, others by key. */
export function readReferenceModels(folder: string): ReferenceModelFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'samples')
    .map((entry) => readReferenceModel(folder, entry.name))
    .filter((model) => model !== undefined)
    .sort((a, b) => place(a.key) - place(b.key) || (a.key < b.key ? -1 : 1));
}

/** One model; the newest version where none is named. Undefined where there is no such model. */
export function readReferenceModel(
  folder: string,
  key: string,
  version?: string,
): ReferenceModelFile | undefined {
  if (!/^[a-z0-9-]+$/u.test(key)) return undefined;
  const versions = existsSync(join(folder, key)) ? readdirSync(join(folder, key)) : [];
  const newest = versions.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1);
  const chosen = version ?? newest;
  if (chosen === undefined || !versions.includes(chosen)) return undefined;
  const file = join(folder, key, chosen, 'model.json');
  if (!existsSync(file)) return undefined;
  const data: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isReferenceModelFile(data)) {
    const error = isReferenceModelFile.errors?.[0];
    throw new Refused(
      refusal('reference.badFile', { key, where: `${error?.instancePath ?? ''} ${error?.message ?? ''}` }),
    );
  }
  return data;
}

function place(key: string): number {
  const at = ORDER.indexOf(key);
  return at < 0 ? ORDER.length : at;
}
