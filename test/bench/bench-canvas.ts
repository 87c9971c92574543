// The canvas in a real browser without a graphics card: our page beside React Flow and Cytoscape.js with the same graph, the
// same window and the same gestures.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { BenchContext } from './bench-main';
import { withServer } from './bench-page';
import { drag, pan, recordFrames, zoomTo, type Frames } from './canvas/gestures';
import { makeGraph } from './canvas/graph';
import { makeCanvasWorkspace, openOurs, show, type Shown } from './canvas/ours';
import { median, row, type Row } from './timing';

const WINDOW = { width: 1440, height: 900 };
const OPEN_WITHIN_MS = 60_000;
/** After this no further round of a size begins, so that a whole run stays near eight minutes. */
const ROUNDS_WITHIN_MS = 100_000;
/** Zoom at which nodes are read. */
const NEAR = 1;

const GESTURES = ['pan far', 'zoom', 'pan near', 'drag'] as const;
const MEASURES = ['open', ...GESTURES, 'memory', 'process'] as const;
type Gesture = (typeof GESTURES)[number];
type Measure = (typeof MEASURES)[number];
type Measured = Readonly<Record<Gesture, Frames> & Record<Exclude<Measure, Gesture>, number>>;
const NAMES: Readonly<Record<Measure, string>> = {
  open: 'first picture',
  'pan far': 'panning from far away, 95th percentile',
  zoom: 'zooming in and out, 95th percentile',
  'pan near': 'panning where words are read, 95th percentile',
  drag: 'dragging one node, 95th percentile',
  memory: 'memory of the page’s script',
  process: 'memory of the page’s process',
};

/** Another canvas: the page that draws the graph on it. */
const OTHERS = [
  { name: 'React Flow', page: 'react-flow', query: '' },
  { name: 'React Flow, visible only', page: 'react-flow', query: '&visible' },
  { name: 'Cytoscape.js', page: 'cytoscape', query: '' },
] as const;

/** One canvas in a browser of its own, and what was measured of it. */
interface Player {
  readonly browser: Browser;
  readonly open: () => Promise<Page>;
  readonly visits: Measured[];
  /** It did not open in time. */
  failed: boolean;
}

export async function benchCanvas(context: BenchContext): Promise<Row[]> {
  if (context.chromium === undefined) return [];
  const rows: Row[] = [];
  for (const elements of context.quick ? [500, 5000] : [500, 5000, 20_000])
    rows.push(...(await ofSize(context, elements)));
  return rows;
}

async function ofSize(context: BenchContext, elements: number): Promise<Row[]> {
  const forMap = makeCanvasWorkspace(context, elements, 'map');
  const forView = makeCanvasWorkspace(context, elements, 'view');
  return withServer(context, forMap.data, [forMap.file], (mapUrl) =>
    withServer(context, forView.data, [forView.file], async (viewUrl) => {
      const ours = {
        view: await ourPlayer(context, viewUrl, 'view'),
        map: await ourPlayer(context, mapUrl, 'map'),
      };
      const pane = await paneOf(ours.view);
      const others: Player[] = [];
      for (const { page, query } of OTHERS)
        others.push(await otherPlayer(context, page, `?elements=${elements}${query}`, pane));
      try {
        // A large graph takes others up to a minute for each gesture.
        const rounds = context.quick || elements > 5000 ? 1 : 3;
        await inRounds([ours.view, ours.map, ...others], rounds);
      } finally {
        for (const { browser } of [ours.view, ours.map, ...others]) await browser.close();
      }
      const size = `${elements} elements, ${makeGraph(elements).edges.length} relationships`;
      return OTHERS.flatMap(({ name }, at) =>
        (['view', 'map'] as const).flatMap((shown) =>
          MEASURES.map((what) => rowOf(shown, what, size, ours[shown], name, others[at])),
        ),
      );
    }),
  );
}

/** All canvases in turn, so that each meets the same machine. */
async function inRounds(players: readonly Player[], rounds: number): Promise<void> {
  const end = Date.now() + ROUNDS_WITHIN_MS;
  for (let round = 0; round < rounds; round += 1) {
    if (round > 0 && Date.now() > end) return;
    for (const player of players) {
      if (player.failed) continue;
      const page = await player.open();
      const visit = await measure(page, player.browser);
      await page.close({ runBeforeUnload: false });
      if (visit) player.visits.push(visit);
      else player.failed = true;
    }
  }
}

function rowOf(
  shown: Shown,
  what: Measure,
  size: string,
  ours: Player,
  name: string,
  theirs: Player | undefined,
): Row {
  const measure = `${shown === 'view' ? 'free view' : 'layer map'}: ${NAMES[what]}`;
  const visits = `${size}, ${ours.visits.length === 1 ? 'one visit' : `median of ${ours.visits.length} visits`}`;
  const value = middle(ours, (one) => figureOf(one, what));
  if (!theirs || theirs.failed || theirs.visits.length === 0)
    return {
      ...row(measure, visits, value, name, null),
      against: `${name}: did not open in ${OPEN_WITHIN_MS / 1000} s`,
    };
  const made = row(
    measure,
    visits,
    value,
    name,
    middle(theirs, (one) => figureOf(one, what)),
  );
  if (what === 'memory' || what === 'process')
    return { ...made, unit: 'MB', against: made.against.replace(/ms$/u, 'MB') };
  if (what === 'open') return made;
  const ends = (player: Player): string =>
    `${middle(player, (one) => one[what].p50).toFixed(1)} and ${middle(player, (one) => one[what].longest).toFixed(1)}`;
  return {
    ...made,
    against: `${made.against} (middle and longest: ours ${ends(ours)}, theirs ${ends(theirs)})`,
  };
}

function figureOf(visit: Measured, what: Measure): number {
  const figure = visit[what];
  return typeof figure === 'number' ? figure : figure.p95;
}

function middle({ visits }: Player, figure: (one: Measured) => number): number {
  return median(visits.map(figure));
}

async function ourPlayer(context: BenchContext, url: string, shown: Shown): Promise<Player> {
  const browser = await launched(context);
  const pages = await browser.newContext({ viewport: WINDOW });
  await show(pages, url, shown);
  return { browser, open: () => openOurs(pages, new URL('/', url).href), visits: [], failed: false };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size that our canvas has in the window: the others get the same. */
async function paneOf({ open }: Player): Promise<Size> {
  const page = await open();
  const size = await page.locator('.react-flow__pane').first().boundingBox();
  await page.close({ runBeforeUnload: false });
  return size ?? WINDOW;
}

async function otherPlayer(
  context: BenchContext,
  name: string,
  query: string,
  { width, height }: Size,
): Promise<Player> {
  const file = join(context.folder, 'canvas-pages', `${name}.html`);
  mkdirSync(join(context.folder, 'canvas-pages'), { recursive: true });
  const script = join(context.canvasPages, name);
  const style = existsSync(`${script}.css`)
    ? `<link rel="stylesheet" href="${pathToFileURL(`${script}.css`).href}">`
    : '';
  writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8">${style}<style>html,body{margin:0}#drawing{width:${width}px;height:${height}px}</style>` +
      `<div id="drawing"></div><script src="${pathToFileURL(`${script}.js`).href}"></script>\n`,
  );
  const browser = await launched(context);
  const open = async (): Promise<Page> => {
    const page = await browser.newPage({ viewport: WINDOW });
    // A page that draws for longer than it has is not waited for.
    await page.goto(`${pathToFileURL(file).href}${query}`, { waitUntil: 'commit' });
    return page;
  };
  return { browser, open, visits: [], failed: false };
}

function launched({ chromium: executablePath }: BenchContext): Promise<Browser> {
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

async function measure(page: Page, browser: Browser): Promise<Measured | null> {
  const drawn = await page
    .waitForFunction(() => window.bench?.drawnAt, undefined, { timeout: OPEN_WITHIN_MS })
    .catch(() => null);
  if (!drawn) return null;
  const open = Number(await drawn.jsonValue());
  await page.waitForTimeout(1500);
  await recordFrames(page);
  const ground = await groundOf(page);
  // Once without counting: every canvas has something to make at the first move.
  await pan(page, ground);
  const panFar = await pan(page, ground);
  const fitted = await page.evaluate(() => window.bench?.zoom() ?? 1);
  const at = await nodeOf(page);
  const zoomIn = await zoomTo(page, NEAR, at);
  await page.waitForTimeout(600);
  const panNear = await pan(page, await groundOf(page));
  const dragged = await drag(page, await nodeOf(page));
  await page.waitForTimeout(600);
  const zoomOut = await zoomTo(page, fitted, at);
  return {
    open,
    'pan far': panFar,
    zoom: zoomIn.p95 > zoomOut.p95 ? zoomIn : zoomOut,
    'pan near': panNear,
    drag: dragged,
    memory: await scriptMemory(page),
    process: await processMemory(browser),
  };
}

const CORNER: [number, number] = [4, 4];
function groundOf(page: Page): Promise<[number, number]> {
  return page.evaluate((corner) => window.bench?.ground() ?? corner, CORNER);
}

function nodeOf(page: Page): Promise<[number, number]> {
  return page.evaluate((corner) => window.bench?.node() ?? corner, CORNER);
}

/** Megabytes that the page's script holds after its rubbish is taken away. */
async function scriptMemory(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 1e6;
}

/** Megabytes of the largest process that draws pages; not a number where the system does not tell it (Linux does). */
async function processMemory(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const sizes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentSize(id));
  return sizes.length === 0 ? Number.NaN : Math.max(...sizes);
}

function residentSize(id: number): number {
  const file = `/proc/${id}/status`;
  const found = existsSync(file) ? /VmRSS:\s+(\d+) kB/u.exec(readFileSync(file, 'utf8')) : null;
  return found ? (Number(found[1]) * 1024) / 1e6 : Number.NaN;
}
