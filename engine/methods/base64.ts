// Bytes as they travel in a message.

/** Bytes as Base64 (RFC 4648, section 4), without copying them first. */
export function base64Of(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
