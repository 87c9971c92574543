// Memory of bytes that nobody needs any more, given back at once.

/** Empties the bytes where they are all of their buffer. Where the platform cannot do it (Node 20), nothing happens. */
export function letGo({ buffer, byteLength }: Uint8Array): void {
  if (!(buffer instanceof ArrayBuffer) || buffer.byteLength !== byteLength) return;
  const { transfer } = buffer as { transfer?: (length: number) => ArrayBuffer };
  transfer?.call(buffer, 0);
}
