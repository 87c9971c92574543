// Signatures of what is given away: Ed25519 (RFC 8032) over a value as JSON with its keys in order.
import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import type { SharedFile, ShareStatement, Signature } from '../../../schemas/generated/types';
import { orderedValue } from './layout';

export const SHARED_FORMAT = 'kokonaiskuva-jako';

/** The statement and the content with their signature. */
export function sealed(
  statement: ShareStatement,
  content: SharedFile['content'],
  key: KeyObject,
): SharedFile {
  const signature = signatureOf({ statement, content }, key);
  return { format: SHARED_FORMAT, formatVersion: 1, statement, content, signature };
}

/** True where nothing has been changed since it was signed with the key that the file names. */
export function isIntact({ statement, content, signature }: SharedFile): boolean {
  return isSigned({ statement, content }, signature);
}

/** The signature of a value. */
export function signatureOf(value: unknown, key: KeyObject): Signature {
  return {
    algorithm: 'Ed25519',
    publicKey: publicKeyOf(key),
    value: sign(null, signedBytes(value), key).toString('base64'),
  };
}

/** True where the signature is of this value, by the key that it names. */
export function isSigned(value: unknown, signature: Signature): boolean {
  try {
    const key = createPublicKey({
      key: Buffer.from(signature.publicKey, 'base64'),
      type: 'spki',
      format: 'der',
    });
    if (key.asymmetricKeyType !== 'ed25519') return false;
    return verify(null, signedBytes(value), key, Buffer.from(signature.value, 'base64'));
  } catch {
    return false;
  }
}

/** The public key of a private one: SPKI, DER, Base64. */
export function publicKeyOf(key: KeyObject): string {
  return createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64');
}

/** The key in groups that people can read to each other: the first twenty signs of its SHA-256. */
export function fingerprint({ publicKey }: Pick<Signature, 'publicKey'>): string {
  const hash = createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex');
  return (hash.slice(0, 20).match(/.{4}/gu) ?? []).join(' ');
}

/** The same bytes on every computer: keys in order, no blanks. */
function signedBytes(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(orderedValue(value)), 'utf8');
}
