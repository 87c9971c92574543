// The first map in a real browser, against an empty page that the same server gives.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { serveLoopback } from '../../engine/transports/loopback';
import type { BenchContext } from './bench-main';
import { makeWorkspace } from './models';
import { median, row, type Row } from './timing';

const EMPTY_PAGE =
  '<!doctype html><html lang="fi"><title>Tyhjä</title><p class="card">Tyhjä sivu</p></html>\n';

/** Notes in the page when a card is first there to be seen, in milliseconds since the navigation began. */
const NOTE_FIRST_CARD = `
  (function look() {
    const card = document.querySelector('.card');
    if (card && card.getBoundingClientRect().width > 0 && card.checkVisibility({ visibilityProperty: true })) {
      window.firstCardAt = performance.now();
    } else requestAnimationFrame(look);
  })();
`;

export async function benchPage(context: BenchContext): Promise<Row[]> {
  if (context.chromium === undefined) return [];
  const repetitions = context.quick ? 3 : 9;
  const browser = await chromium.launch({ executablePath: context.chromium, args: ['--no-sandbox'] });
  try {
    const empty = await emptyPage(context, browser, repetitions);
    const rows: Row[] = [];
    const data = join(context.folder, 'page-data');
    mkdirSync(data, { recursive: true });
    rows.push(
      row(
        'first map, the sample municipality',
        ...(await sample(context, browser, data, repetitions)),
        empty,
      ),
    );
    const systems = context.quick ? 100 : 500;
    const file = join(data, 'bench.kokonaiskuva');
    makeWorkspace(file, context.referenceFolder, systems, 1, 1).workspace.close();
    rows.push(
      row(
        'first map, a made-up municipality',
        ...(await ready(context, browser, data, repetitions, file, systems)),
        empty,
      ),
    );
    return rows;
  } finally {
    await browser.close();
  }
}

type Found = [size: string, ms: number, against: string];

/** Makes the sample through its button on the start screen, then opens the page again and again. */
async function sample(
  context: BenchContext,
  browser: Browser,
  data: string,
  repetitions: number,
): Promise<Found> {
  return withServer(context, data, [], async (url) => {
    const pages = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await pages.newPage();
    await page.goto(url);
    await page.locator('.start-sample button').click();
    await page.locator('.card').first().waitFor();
    await page.close();
    return measured(pages, url, repetitions, 'Mallila');
  });
}

/** A workspace that the server opens at its start. */
async function ready(
  context: BenchContext,
  browser: Browser,
  data: string,
  repetitions: number,
  file: string,
  systems: number,
): Promise<Found> {
  return withServer(context, data, [file], async (url) => {
    const pages = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await pages.newPage();
    await page.goto(url);
    await page.close();
    return measured(pages, url, repetitions, `${systems} systems`);
  });
}

async function measured(
  pages: BrowserContext,
  url: string,
  repetitions: number,
  what: string,
): Promise<Found> {
  const { ms, cards } = await firstCard(pages, url, repetitions);
  await pages.close();
  return [`${what}, ${cards} cards in view`, ms, 'an empty page of the same server'];
}

/** Opens the page in new tabs of a context that has the cookie. The server forbids keeping, so each is a first visit. */
async function firstCard(
  pages: BrowserContext,
  url: string,
  repetitions: number,
): Promise<{ ms: number; cards: number }> {
  const times: number[] = [];
  let cards = 0;
  for (let i = 0; i <= repetitions; i += 1) {
    const page = await pages.newPage();
    await page.addInitScript(NOTE_FIRST_CARD);
    await page.goto(new URL('/', url).href);
    const at = await page.waitForFunction(() => (window as { firstCardAt?: number }).firstCardAt);
    const ms = Number(await at.jsonValue());
    if (i > 0) times.push(ms);
    cards = await page.locator('.card').count();
    await page.close();
  }
  return { ms: median(times), cards };
}

async function emptyPage({ folder }: BenchContext, browser: Browser, repetitions: number): Promise<number> {
  const pageFolder = join(folder, 'empty-page');
  mkdirSync(pageFolder, { recursive: true });
  writeFileSync(join(pageFolder, 'index.html'), EMPTY_PAGE);
  const loopback = await serveLoopback({
    pageFolder,
    port: 0,
    connect: () => ({ receive: () => {}, close: () => {} }),
    log: () => {},
  });
  const url = loopback.newAddress();
  const pages = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await pages.newPage();
  await page.goto(url);
  await page.close();
  const { ms } = await firstCard(pages, url, repetitions);
  await pages.close();
  await loopback.close();
  return ms;
}

/** Runs the real command `serve` for the time of the work. */
export async function withServer<T>(
  { command }: BenchContext,
  data: string,
  args: readonly string[],
  work: (url: string) => Promise<T>,
): Promise<T> {
  const child = spawn(process.execPath, [command, 'serve', ...args, '--json'], {
    env: { ...process.env, KOKONAISKUVA_DATA: data, KOKONAISKUVA_SETTINGS: join(data, 'settings.json') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    return await work(await addressOf(child));
  } finally {
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    await ended;
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((done, failed) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      const url = /"url":\s*"([^"]+)"/u.exec(text)?.[1];
      if (url !== undefined) done(url);
    });
    child.once('exit', () => failed(new Error('the server ended before it gave its address')));
  });
}
