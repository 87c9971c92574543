// Signatures of what is given away: Ed25519 (RFC 8032) over the statement and the content.
import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import type { SharedFile, ShareStatement } from '../../../schemas/generated/types';
import { orderedValue } from './layout';

export const SHARED_FORMAT = 'kokonaiskuva-jako';

/** The statement and the content with their signature. */
export function sealed(
  statement: ShareStatement,
  content: SharedFile['content'],
  key: KeyObject,
): SharedFile {
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return {
    format: SHARED_FORMAT,
    formatVersion: 1,
    statement,
    content,
    signature: {
      algorithm: 'Ed25519',
      publicKey: publicKey.toString('base64'),
      value: sign(null, signedBytes(statement, content), key).toString('base64'),
    },
  };
}

/** True where nothing has been changed since it was signed with the key that the file names. */
export function isIntact({ statement, content, signature }: SharedFile): boolean {
  try {
    const key = createPublicKey({
      key: Buffer.from(signature.publicKey, 'base64'),
      type: 'spki',
      format: 'der',
    });
    if (key.asymmetricKeyType !== 'ed25519') return false;
    return verify(null, signedBytes(statement, content), key, Buffer.from(signature.value, 'base64'));
  } catch {
    return false;
  }
}

/** The key in groups that people can read to each other: the first twenty signs of its SHA-256. */
export function fingerprint({ publicKey }: SharedFile['signature']): string {
  const hash = createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex');
  return (hash.slice(0, 20).match(/.{4}/gu) ?? []).join(' ');
}

/** The same bytes on every computer: keys in order, no blanks. */
function signedBytes(statement: ShareStatement, content: SharedFile['content']): Buffer {
  return Buffer.from(JSON.stringify(orderedValue({ statement, content })), 'utf8');
}
