// The built page over HTTP: its files and nothing else, under a policy that lets it load and talk to itself only.
import { createReadStream, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';

const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CSP,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.json': 'application/json',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

/** The headers of every answer. */
export function setHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
}

/** Refuses in words, since a person who opens an old address should learn what to do. */
export function deny(response: ServerResponse, status: number): void {
  const text =
    status === 403
      ? 'Osoite on vanhentunut. Käynnistä Kokonaiskuva uudelleen tai avaa sen viimeksi näyttämä osoite.'
      : 'Pyyntöä ei hyväksytty.';
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

/** Sends a file of the folder; `path` is still encoded as it came. */
export function sendFile(response: ServerResponse, folder: string, path: string): void {
  const file = fileOf(folder, path);
  if (file === undefined) {
    deny(response, 404);
    return;
  }
  response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
  pipeline(createReadStream(file), response, () => {});
}

/** The file inside the folder that the path names; undefined for what is outside, missing or no file. */
function fileOf(folder: string, path: string): string | undefined {
  try {
    const file = resolve(join(folder, decodeURIComponent(path)));
    // With the separator: a neighbour whose name only begins alike is outside.
    if (!file.startsWith(resolve(folder) + sep)) return undefined;
    return statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}
