// Who has published for whom: keys are remembered when first taken in, so that a strange one is noticed.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ExchangeSender, PublicationManifest } from '../../schemas/generated/types';
import { fingerprint, publicKeyOf } from '../formats/json/signature';
import { signingKey } from '../signing-key';
import { readWhole, writeWhole } from '../whole-files';

const FILE = 'tunnetut-lahettajat.json';

export interface KnownSender {
  readonly organisationId: string;
  /** Of the municipality, when the key was first taken. */
  readonly name: string;
  /** Groups of signs that people can read to each other. */
  readonly fingerprint: string;
  /** ISO 8601 UTC. */
  readonly since: string;
}

export class KnownSenders {
  constructor(private readonly dataFolder: string) {}

  list(): KnownSender[] {
    const file = join(this.dataFolder, FILE);
    if (!existsSync(file)) return [];
    try {
      const { senders } = JSON.parse(readWhole(file).toString('utf8')) as { senders?: KnownSender[] };
      return Array.isArray(senders) ? senders.filter((one) => typeof one?.fingerprint === 'string') : [];
    } catch (error) {
      if (error instanceof SyntaxError) return [];
      throw error;
    }
  }

  /** This installation's own, as others see it. */
  own(): string {
    return fingerprint({ publicKey: publicKeyOf(signingKey(this.dataFolder)) });
  }

  /**
   * Who signed: `own` this installation, `known` for this municipality, `new` where the municipality has none that is known, `other`
   * where it has, `unsigned` nobody.
   */
  senderOf({ organisation, signature }: PublicationManifest): ExchangeSender {
    if (!signature) return { state: 'unsigned' };
    const print = fingerprint(signature);
    if (print === this.own()) return { state: 'own', fingerprint: print };
    const known = this.list().filter(({ organisationId }) => organisationId === organisation.id);
    const state = known.some((one) => one.fingerprint === print)
      ? 'known'
      : known.length === 0
        ? 'new'
        : 'other';
    return { state, fingerprint: print };
  }

  /** Remembers a sender of a municipality. */
  remember({ organisation, signature }: PublicationManifest, now: string): void {
    const sender = this.senderOf({ organisation, signature } as PublicationManifest);
    if (!sender.fingerprint || sender.state === 'own' || sender.state === 'known') return;
    const { id: organisationId, name } = organisation;
    this.write([...this.list(), { organisationId, name, fingerprint: sender.fingerprint, since: now }]);
  }

  /** Forgets a sender: the next publication with that key is asked about. */
  forget(organisationId: string, print: string): void {
    this.write(
      this.list().filter((one) => one.organisationId !== organisationId || one.fingerprint !== print),
    );
  }

  private write(senders: readonly KnownSender[]): void {
    mkdirSync(this.dataFolder, { recursive: true });
    writeWhole(join(this.dataFolder, FILE), `${JSON.stringify({ senders }, undefined, 2)}\n`);
  }
}
