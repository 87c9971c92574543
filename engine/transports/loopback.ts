// Browser mode's way in: the page over HTTP, messages over a WebSocket, to this computer only. Guarded against other pages
// and against rebinding: exact Host and Origin, a one-time token exchanged for a strict cookie.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Client, Connection } from '../rpc/dispatcher';

const COOKIE = 'kokonaiskuva';
const MAX_MESSAGE = 170_000_000;
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
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.json': 'application/json',
  '.png': 'image/png',
};

export interface LoopbackOptions {
  /** Folder of the built page. */
  readonly pageFolder: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly connect: (client: Client) => Connection;
  readonly log: (line: string) => void;
}

export interface Loopback {
  readonly port: number;
  /** A new address with a fresh one-time token; the one before stops working. */
  readonly newAddress: () => string;
  readonly close: () => Promise<void>;
}

/** Listens on 127.0.0.1. */
export async function serveLoopback(options: LoopbackOptions): Promise<Loopback> {
  const gate = new Gate();
  const server = createServer((request, response) => answer(request, response, gate, options));
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE, perMessageDeflate: false });
  server.on('upgrade', (request, socket, head) => {
    if (request.url !== '/rpc' || !gate.mayTalk(request)) {
      refuseUpgrade(socket);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => attach(webSocket, options));
  });
  await listen(server, options.port);
  const address = server.address();
  gate.port = typeof address === 'object' && address ? address.port : options.port;
  return {
    port: gate.port,
    newAddress: () => `http://127.0.0.1:${gate.port}/?token=${gate.newToken()}`,
    close: async () => {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}

/** Who may come in. */
class Gate {
  port = 0;
  private token: Buffer | undefined;
  private readonly cookies = new Set<string>();

  newToken(): string {
    const token = randomBytes(32).toString('base64url');
    this.token = Buffer.from(token);
    return token;
  }

  /** Exchanges the one-time token for a cookie; undefined where it is wrong or used. */
  exchange(given: string): string | undefined {
    const known = this.token;
    const bytes = Buffer.from(given);
    if (!known || bytes.length !== known.length || !timingSafeEqual(bytes, known)) return undefined;
    this.token = undefined;
    const cookie = randomBytes(32).toString('base64url');
    this.cookies.add(cookie);
    return cookie;
  }

  rightHost(request: IncomingMessage): boolean {
    return request.headers.host === `127.0.0.1:${this.port}`;
  }

  rightOrigin(request: IncomingMessage): boolean {
    return request.headers.origin === `http://127.0.0.1:${this.port}`;
  }

  hasCookie(request: IncomingMessage): boolean {
    const given = (request.headers.cookie ?? '')
      .split(';')
      .map((part) => part.trim())
      .find((part) => part.startsWith(`${COOKIE}${this.port}=`))
      ?.slice(`${COOKIE}${this.port}=`.length);
    return given !== undefined && this.cookies.has(given);
  }

  mayTalk(request: IncomingMessage): boolean {
    return this.rightHost(request) && this.rightOrigin(request) && this.hasCookie(request);
  }
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  gate: Gate,
  options: LoopbackOptions,
): void {
  response.setHeader('Content-Security-Policy', CSP);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Cache-Control', 'no-store');
  if (!gate.rightHost(request)) return deny(response, 421);
  if (request.method !== 'GET') return deny(response, 405);
  if (request.headers.origin !== undefined && !gate.rightOrigin(request)) return deny(response, 403);
  const url = new URL(request.url ?? '/', `http://127.0.0.1:${gate.port}`);
  const token = url.searchParams.get('token');
  if (url.pathname === '/' && token !== null) {
    const cookie = gate.exchange(token);
    if (cookie === undefined) return deny(response, 403);
    response.setHeader('Set-Cookie', `${COOKIE}${gate.port}=${cookie}; HttpOnly; SameSite=Strict; Path=/`);
    response.writeHead(303, { Location: '/' }).end();
    return;
  }
  if (!gate.hasCookie(request)) return deny(response, 403);
  sendFile(response, options.pageFolder, url.pathname === '/' ? '/index.html' : url.pathname);
}

function deny(response: ServerResponse, status: number): void {
  // A person who opens an old address should learn what to do.
  const text =
    status === 403
      ? 'Osoite on vanhentunut. Käynnistä Kokonaiskuva uudelleen tai avaa sen viimeksi näyttämä osoite.'
      : 'Pyyntöä ei hyväksytty.';
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

function sendFile(response: ServerResponse, folder: string, path: string): void {
  let file: string;
  try {
    file = resolve(join(folder, decodeURIComponent(path)));
  } catch {
    return deny(response, 400);
  }
  const inside = file.startsWith(resolve(folder) + sep);
  if (!inside || !existsSync(file) || !statSync(file).isFile()) return deny(response, 404);
  response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
}

function attach(socket: WebSocket, options: LoopbackOptions): void {
  const connection = options.connect({ send: (message) => socket.send(JSON.stringify(message)) });
  socket.on('message', (data: Buffer, isBinary: boolean) => {
    if (isBinary) {
      socket.close(1003);
      return;
    }
    try {
      connection.receive(JSON.parse(data.toString('utf8')));
    } catch {
      socket.close(1007);
    }
  });
  socket.on('close', () => connection.close());
  socket.on('error', (error) => options.log(`websocket: ${error.message}`));
}

function refuseUpgrade(socket: Duplex): void {
  socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      done();
    });
  });
}
