// Browser mode against pages and programs that mean ill.
import { mkdirSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import WebSocket, { type ClientOptions } from 'ws';
import { createEngine } from '../../engine/start';
import { serveLoopback, type Loopback } from '../../engine/transports/loopback';
import { engineOptions, folder, removeFolders } from '../engine/support/folders';

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

let server: Loopback;
let home: string;
const lines: string[] = [];

beforeAll(async () => {
  home = folder();
  const page = join(home, 'sivu');
  mkdirSync(join(page, 'assets'), { recursive: true });
  mkdirSync(`${page}-naapuri`);
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>sivu</title>');
  writeFileSync(join(page, 'assets/a.js'), 'koodi');
  writeFileSync(join(home, 'package.json'), 'salaisuus');
  writeFileSync(`${page}-naapuri/x.txt`, 'salaisuus');
  const engine = createEngine(engineOptions(join(home, 'data'), lines));
  server = await serveLoopback({
    pageFolder: page,
    port: 0,
    connect: engine.connect,
    log: (line) => lines.push(line),
  });
});

afterAll(async () => {
  await server.close();
  removeFolders();
});

const own = (): string => `127.0.0.1:${server.port}`;

/** A request exactly as written, without the tidying of a browser. */
function asked(path: string, headers: OutgoingHttpHeaders = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port: server.port,
        path,
        method,
        headers: { host: own(), ...headers },
        agent: false,
      },
      (response) => {
        let body = '';
        response.on('data', (data: Buffer) => (body += data.toString('utf8')));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      },
    );
    sent.on('error', reject).end();
  });
}

function tokenPath(): string {
  const { pathname, search } = new URL(server.newAddress());
  return `${pathname}${search}`;
}

async function cookie(): Promise<string> {
  const { headers } = await asked(tokenPath());
  return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

/** Status of an upgrade that is refused; 101 where it is let in. */
function upgraded(options: ClientOptions, path = '/rpc'): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://${own()}${path}`, options);
    socket.on('open', () => {
      socket.terminate();
      resolve(101);
    });
    socket.on('unexpected-response', (_request, response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    socket.on('error', () => {});
  });
}

describe('the page', () => {
  it('is served to who brings the cookie, under a strict policy', async () => {
    const given = await cookie();
    for (const path of ['/', '/index.html', '/assets/a.js']) {
      const { status, headers } = await asked(path, { cookie: given });
      expect(status).toBe(200);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers['access-control-allow-origin']).toBeUndefined();
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['cache-control']).toBe('no-store');
    }
  });

  it('is not served without the cookie or with another one', async () => {
    const wrong = `kokonaiskuva${server.port}=${'A'.repeat(43)}`;
    for (const headers of [{}, { cookie: wrong }, { cookie: `kokonaiskuva${server.port}=` }]) {
      for (const path of ['/', '/index.html', '/assets/a.js'])
        expect((await asked(path, headers)).status).toBe(403);
    }
  });

  it('gives a cookie that scripts and other sites do not get', async () => {
    const { status, headers } = await asked(tokenPath());
    expect(status).toBe(303);
    expect(headers.location).toBe('/');
    expect(headers['set-cookie']?.[0]).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/u);
  });

  it('takes a token once, and only the newest', async () => {
    const path = tokenPath();
    expect((await asked(path)).status).toBe(303);
    const again = await asked(path);
    expect(again.status).toBe(403);
    expect(again.headers['set-cookie']).toBeUndefined();
    const older = tokenPath();
    const newer = tokenPath();
    expect((await asked(older)).status).toBe(403);
    expect((await asked('/?token=')).status).toBe(403);
    expect((await asked(`${newer}x`)).status).toBe(403);
    expect((await asked(newer)).status).toBe(303);
  });

  it('is not served under another name (rebinding)', async () => {
    const given = await cookie();
    for (const host of ['paha.example', `localhost:${server.port}`, '127.0.0.1', '127.0.0.1.paha.example']) {
      expect((await asked('/', { cookie: given, host })).status).toBe(421);
      expect((await asked(tokenPath(), { host })).status).toBe(421);
    }
  });

  it('is not served to pages of another origin', async () => {
    const given = await cookie();
    for (const origin of [
      'http://paha.example',
      'null',
      `https://${own()}`,
      `http://localhost:${server.port}`,
    ])
      expect((await asked('/', { cookie: given, origin })).status).toBe(403);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])('does not take %s', async (method) => {
    expect((await asked('/', { cookie: await cookie() }, method)).status).toBe(405);
  });

  it.each([
    '/..%2f..%2fpackage.json',
    '/../package.json',
    '/%2e%2e/package.json',
    '/assets/../../package.json',
    '/..%5c..%5cpackage.json',
    '/..%2fsivu-naapuri%2fx.txt',
    '/../sivu-naapuri/x.txt',
    '//package.json',
    '/assets',
    '/assets/',
    '/assets/a.js%00.html',
    '/%',
    '/%E0%A4%A',
    '/puuttuu.js',
  ])('is nothing but its files: %s', async (path) => {
    const { status, body } = await asked(path, { cookie: await cookie() });
    expect(status).toBe(404);
    expect(body).not.toContain('salaisuus');
    expect(body).not.toContain(home);
  });
});

describe('the socket', () => {
  it('opens for the page itself', async () => {
    expect(await upgraded({ origin: `http://${own()}`, headers: { cookie: await cookie() } })).toBe(101);
  });

  it.each([
    ['without an origin', (given: string) => ({ headers: { cookie: given } })],
    [
      'from another origin',
      (given: string) => ({ origin: 'http://paha.example', headers: { cookie: given } }),
    ],
    ['from another port', (given: string) => ({ origin: 'http://127.0.0.1:1', headers: { cookie: given } })],
    ['without a cookie', () => ({ origin: `http://${own()}` })],
    [
      'with a wrong cookie',
      () => ({
        origin: `http://${own()}`,
        headers: { cookie: `kokonaiskuva${server.port}=${'A'.repeat(43)}` },
      }),
    ],
    [
      'under another host',
      (given: string) => ({ origin: `http://${own()}`, headers: { cookie: given, host: 'paha.example' } }),
    ],
  ] as [string, (given: string) => ClientOptions][])('stays closed %s', async (_name, options) => {
    expect(await upgraded(options(await cookie()))).toBe(403);
  });

  it('stays closed at another address', async () => {
    const options = { origin: `http://${own()}`, headers: { cookie: await cookie() } };
    for (const path of ['/', '/rpc/', '/rpc?x=1']) expect(await upgraded(options, path)).toBe(403);
  });

  it.each([
    ['text that is no JSON', '{"id":1', 1007],
    ['bytes', Buffer.from('{"id":1,"method":"app.info","params":{}}'), 1003],
  ] as const)('closes on %s, and the server lives on', async (_name, message, code) => {
    const options = { origin: `http://${own()}`, headers: { cookie: await cookie() } };
    const socket = new WebSocket(`ws://${own()}/rpc`, options);
    const closed = new Promise<number>((resolve) => socket.on('close', resolve));
    socket.on('open', () => socket.send(message));
    expect(await closed).toBe(code);
    expect(await upgraded(options)).toBe(101);
  });
});

describe('the server', () => {
  it('listens on this computer only', async () => {
    expect(new URL(server.newAddress()).hostname).toBe('127.0.0.1');
  });

  it('has logged nothing of what was refused as a fault of its own', () => {
    expect(lines.filter((line) => line.includes('incident'))).toEqual([]);
  });
});
