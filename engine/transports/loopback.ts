// Browser mode's way in: the page over HTTP, messages over a WebSocket, to this computer only.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Client, Connection } from '../rpc/dispatcher';
import { Gate } from './gate';
import { IdleWatch } from './idle';
import { deny, sendFile, setHeaders } from './page';

/** An import of 120 MB as base64 fits. */
const MAX_MESSAGE = 170_000_000;
const ADDRESS = '127.0.0.1';

export interface LoopbackOptions {
  /** Folder of the built page. */
  readonly pageFolder: string;
  /** 0 for any free port. */
  readonly port: number;
  /** Minutes without a page after which `onIdle` is called; absent: never. */
  readonly idleMinutes?: number;
  readonly onIdle?: () => void;
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
  const server = createServer();
  const port = await listen(server, options.port);
  const gate = new Gate(port);
  const idle = new IdleWatch(options.idleMinutes, () => options.onIdle?.());
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE, perMessageDeflate: false });
  server.on('request', (request, response) => answer(request, response, gate, options));
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', (error) => {
      if (!isGone(error)) options.log(`upgrade: ${error.message}`);
    });
    const welcome = request.url === '/rpc' && gate.hasHost(request) && gate.hasOrigin(request);
    if (!welcome || !gate.hasCookie(request)) return refuseUpgrade(socket);
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      idle.enter();
      webSocket.on('close', () => idle.leave());
      attach(webSocket, options);
    });
  });
  return {
    port,
    newAddress: () => `http://${ADDRESS}:${port}/?token=${gate.newToken()}`,
    close: async () => {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
      idle.stop();
    },
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  gate: Gate,
  options: LoopbackOptions,
): void {
  setHeaders(response);
  if (!gate.hasHost(request)) return deny(response, 421);
  if (request.method !== 'GET') return deny(response, 405);
  if (request.headers.origin !== undefined && !gate.hasOrigin(request)) return deny(response, 403);
  // Not by URL: it throws at paths such as "//" and takes "/.." apart before the page's folder can refuse it.
  const [path = '/', query = ''] = (request.url ?? '/').split(/\?(.*)/su);
  const token = path === '/' ? new URLSearchParams(query).get('token') : null;
  if (token !== null) {
    const cookie = gate.exchange(token);
    if (cookie === undefined) return deny(response, 403);
    response.writeHead(303, { Location: '/', 'Set-Cookie': cookie }).end();
    return;
  }
  if (!gate.hasCookie(request)) return deny(response, 403);
  sendFile(response, options.pageFolder, path === '/' ? '/index.html' : path);
}

function attach(socket: WebSocket, options: LoopbackOptions): void {
  const connection = options.connect({ send: (message) => socket.send(JSON.stringify(message)) });
  socket.on('message', (data: Buffer, isBinary: boolean) => {
    if (isBinary) {
      socket.close(1003);
      return;
    }
    let message: unknown;
    try {
      message = JSON.parse(data.toString('utf8'));
    } catch {
      socket.close(1007);
      return;
    }
    connection.receive(message);
  });
  socket.on('close', () => connection.close());
  socket.on('error', (error) => {
    if (!isGone(error)) options.log(`websocket: ${error.message}`);
  });
}

function refuseUpgrade(socket: Duplex): void {
  socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}

function listen(server: Server, wanted: number): Promise<number> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(wanted, ADDRESS, () => {
      server.off('error', failed);
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : wanted);
    });
  });
}

/** A closed tab is no news. */
function isGone(error: NodeJS.ErrnoException): boolean {
  return error.code === 'ECONNRESET' || error.code === 'EPIPE';
}
