// Serves the built page as app://kokonaiskuva/, so that it has a real origin and its headers.
import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { scheme } from './own-page';
import { pageFile, pageHeaders } from './page-files';

/** Must be called before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

export function servePage(folder: string): void {
  protocol.handle(scheme, async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 });
    const file = pageFile(folder, request.url);
    if (file === null) return new Response(null, { status: 404 });
    try {
      const bytes = await readFile(file);
      return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), {
        headers: pageHeaders(file),
      });
    } catch {
      return new Response(null, { status: 404 });
    }
  });
}
