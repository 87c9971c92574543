// The shared places that this computer knows. The page sees identifiers and names, never a path.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { refusal, Refused } from '../../domain/problem';
import { readWhole, writeWhole } from '../whole-files';
import { freshClone, isRemote } from './git';

const FILE = 'yhteiset-paikat.json';
const MOST = 50;

/** A shared place: a folder, or a Git remote. */
export interface KnownPlace {
  readonly id: string;
  /** For people: the folder's name, or the remote without who and how. */
  readonly name: string;
  readonly remote: boolean;
  readonly address: string;
}

/** A shared place that is ready: a folder, or the clone of a remote. */
export interface Place extends KnownPlace {
  readonly folder: string;
}

export class KnownPlaces {
  constructor(private readonly dataFolder: string) {}

  /** The newest first. */
  list(): KnownPlace[] {
    const file = join(this.dataFolder, FILE);
    if (!existsSync(file)) return [];
    try {
      const { places } = JSON.parse(readWhole(file).toString('utf8')) as { places?: unknown };
      return (Array.isArray(places) ? places : [])
        .filter((address): address is string => typeof address === 'string' && address !== '')
        .map(placeOf);
    } catch (error) {
      if (error instanceof SyntaxError) return [];
      throw error;
    }
  }

  /** Remembers a place, as the newest. */
  add(address: string): KnownPlace {
    const place = placeOf(address);
    this.write([place, ...this.list().filter(({ id }) => id !== place.id)].slice(0, MOST));
    return place;
  }

  /** Forgets a place; nothing there changes. */
  forget(id: string): void {
    this.write(this.list().filter((place) => place.id !== id));
  }

  /** The place of an identifier. Refuses one that was never given out. */
  find(id: string): KnownPlace {
    const place = this.list().find((one) => one.id === id);
    if (!place) throw new Refused(refusal('exchange.unknownPlace'));
    return place;
  }

  private write(places: readonly KnownPlace[]): void {
    mkdirSync(this.dataFolder, { recursive: true });
    const addresses = places.map(({ address }) => address);
    writeWhole(join(this.dataFolder, FILE), `${JSON.stringify({ places: addresses }, undefined, 2)}\n`);
  }
}

/** The place of an address. */
export function placeOf(address: string): KnownPlace {
  const id = createHash('sha256').update(address).digest('hex').slice(0, 24);
  const remote = isRemote(address);
  return { id, name: nameOf(address, remote), remote, address };
}

/** Opens the place; what is new at a remote is fetched. Refuses a folder that is not there and a remote that does not answer. */
export async function openPlace(place: KnownPlace, dataFolder: string, signal?: AbortSignal): Promise<Place> {
  const folder = place.remote ? await freshClone(place.address, dataFolder, signal) : place.address;
  if (!existsSync(folder)) throw new Refused(refusal('exchange.noPlace', { place: place.name }));
  return { ...place, folder };
}

/**
 * The address of a remote as a person may type it into the window: https or ssh. Refuses everything else (`exchange.badAddress`), and
 * addresses with a password (`exchange.password`).
 */
export function typedAddress(typed: string): string {
  const address = typed.trim();
  if (/^https?:\/\/[^/@]*:[^/@]*@/u.test(address)) throw new Refused(refusal('exchange.password'));
  const good =
    /^https:\/\/[\w.-]+(?::\d+)?\/\S+$/u.test(address) ||
    /^https:\/\/[\w.-]+@[\w.-]+(?::\d+)?\/\S+$/u.test(address) ||
    /^ssh:\/\/(?:[\w][\w.-]*@)?[\w][\w.-]*(?::\d+)?\/\S+$/u.test(address) ||
    /^[\w][\w.-]*@[\w][\w.-]*:[^\s-]\S*$/u.test(address);
  if (!good) throw new Refused(refusal('exchange.badAddress'));
  return address;
}

function nameOf(address: string, remote: boolean): string {
  const plain = address.replace(/[/\\]+$/u, '');
  if (!remote || /^(?:[a-zA-Z]:)?[/\\]|^file:/u.test(plain))
    return basename(plain.replaceAll('\\', '/')).replace(/\.git$/u, '') || plain;
  return plain
    .replace(/^[a-z]+:\/\//u, '')
    .replace(/^[^/@]*@/u, '')
    .replace(/\.git$/u, '');
}
