// The one address the window may show. Compared in parts, never as text: app://kokonaiskuva.evil/ begins like it.

export const scheme = 'app';
export const host = 'kokonaiskuva';
export const startPage = `${scheme}://${host}/index.html`;

/** True for an address of the app itself. */
export function isOwnPage(address: string | undefined): boolean {
  const url = parsed(address);
  return (
    url !== null &&
    url.protocol === `${scheme}:` &&
    url.host === host &&
    url.username === '' &&
    url.password === ''
  );
}

/** True for what may be handed to the system's browser or mail program. */
export function mayOpenOutside(address: string): boolean {
  const url = parsed(address);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'mailto:');
}

function parsed(address: string | undefined): URL | null {
  try {
    return address === undefined ? null : new URL(address);
  } catch {
    return null;
  }
}
