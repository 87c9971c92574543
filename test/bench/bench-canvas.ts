// The canvas in a real browser without a graphics card: our page beside React Flow and Cytoscape.js with the same graph, the
// same window and the same gestures.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
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
/** Zoom at which nodes are read. */
const NEAR = 1;

const MEASURES = ['open', 'pan far', 'zoom', 'pan near', 'drag', 'memory'] as const;
type Measured = Readonly<Record<(typeof MEASURES)[number], number>>;
const NAMES: Readonly<Record<(typeof MEASURES)[number], string>> = {
  open: 'first picture',
  'pan far': 'panning from far away, 95th percentile',
  zoom: 'zooming in and out, 95th percentile',
  'pan near': 'panning where words are read, 95th percentile',
  drag: 'dragging one node, 95th percentile',
  memory: 'memory of the page’s script',
};

/** Another canvas: the page that draws the graph on it. */
const OTHERS = [
  { name: 'React Flow', page: 'react-flow', query: '' },
  { name: 'React Flow, visible only', page: 'react-flow', query: '&visible' },
  { name: 'Cytoscape.js', page: 'cytoscape', query: '' },
] as const;

export async function benchCanvas(context: BenchContext): Promise<Row[]> {
  if (context.chromium === undefined) return [];
  const rows: Row[] = [];
  for (const elements of context.quick ? [500, 5000] : [500, 5000, 20_000])
    rows.push(...(await ofSize(context, elements)));
  return rows;
}

async function ofSize(context: BenchContext, elements: number): Promise<Row[]> {
  const size = `${elements} elements, ${makeGraph(elements).edges.length} relationships`;
  const { data, file } = makeCanvasWorkspace(context, elements);
  // A large graph takes others up to a minute for each gesture.
  const times = context.quick || elements > 5000 ? 1 : 3;
  const ours = {
    // The map first: a page that has shown a view begins with it.
    map: await withServer(context, data, [file], (url) => ourTimes(context, url, 'map', times)),
    view: await withServer(context, data, [file], (url) => ourTimes(context, url, 'view', times)),
  };
  const rows: Row[] = [];
  for (const { name, page, query } of OTHERS) {
    const theirs = await otherTimes(context, page, `?elements=${elements}${query}`, times);
    for (const shown of ['view', 'map'] as const)
      for (const measure of MEASURES)
        rows.push(
          rowOf(
            `${shown === 'view' ? 'free view' : 'layer map'}: ${NAMES[measure]}`,
            size,
            name,
            ours[shown],
            theirs,
            measure,
          ),
        );
  }
  return rows;
}

function rowOf(
  measure: string,
  size: string,
  name: string,
  ours: Measured | null,
  theirs: Measured | null,
  what: keyof Measured,
): Row {
  const value = ours?.[what] ?? Number.NaN;
  if (!theirs)
    return {
      ...row(measure, size, value, name, null),
      against: `${name}: did not open in ${OPEN_WITHIN_MS / 1000} s`,
    };
  const made = row(measure, size, value, name, theirs[what]);
  return what === 'memory' ? { ...made, unit: 'MB', against: made.against.replace(/ms$/u, 'MB') } : made;
}

async function ourTimes(
  context: BenchContext,
  url: string,
  shown: Shown,
  times: number,
): Promise<Measured | null> {
  const browser = await launched(context);
  try {
    const pages = await browser.newContext({ viewport: WINDOW });
    await show(pages, url, shown);
    return await repeated(times, () => openOurs(pages, new URL('/', url).href));
  } finally {
    await browser.close();
  }
}

async function otherTimes(
  context: BenchContext,
  name: string,
  query: string,
  times: number,
): Promise<Measured | null> {
  const file = join(context.folder, 'canvas-pages', `${name}.html`);
  mkdirSync(join(context.folder, 'canvas-pages'), { recursive: true });
  const script = join(context.canvasPages, name);
  const style = existsSync(`${script}.css`)
    ? `<link rel="stylesheet" href="${pathToFileURL(`${script}.css`).href}">`
    : '';
  writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8">${style}<style>html,body,#drawing{margin:0;width:100%;height:100%}</style>` +
      `<div id="drawing"></div><script src="${pathToFileURL(`${script}.js`).href}"></script>\n`,
  );
  const browser = await launched(context);
  try {
    return await repeated(times, async () => {
      const page = await browser.newPage({ viewport: WINDOW });
      // A page that draws for longer than it has is not waited for.
      await page.goto(`${pathToFileURL(file).href}${query}`, { waitUntil: 'commit' });
      return page;
    });
  } finally {
    await browser.close();
  }
}

function launched({ chromium: executablePath }: BenchContext): Promise<Browser> {
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/** The median of each figure; null where the page did not open. */
async function repeated(times: number, open: () => Promise<Page>): Promise<Measured | null> {
  const all: Measured[] = [];
  for (let i = 0; i < times; i += 1) {
    const page = await open();
    const measured = await measure(page);
    await page.close({ runBeforeUnload: false });
    if (!measured) return null;
    all.push(measured);
  }
  const middle = (what: keyof Measured): number => median(all.map((one) => one[what]));
  return {
    open: middle('open'),
    'pan far': middle('pan far'),
    zoom: middle('zoom'),
    'pan near': middle('pan near'),
    drag: middle('drag'),
    memory: middle('memory'),
  };
}

async function measure(page: Page): Promise<Measured | null> {
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
    'pan far': panFar.p95,
    zoom: worse(zoomIn, zoomOut),
    'pan near': panNear.p95,
    drag: dragged.p95,
    memory: await scriptMemory(page),
  };
}

const CORNER: [number, number] = [4, 4];
function groundOf(page: Page): Promise<[number, number]> {
  return page.evaluate((corner) => window.bench?.ground() ?? corner, CORNER);
}

function nodeOf(page: Page): Promise<[number, number]> {
  return page.evaluate((corner) => window.bench?.node() ?? corner, CORNER);
}

function worse(a: Frames, b: Frames): number {
  return Math.max(a.p95, b.p95);
}

/** Megabytes that the page's script holds after its rubbish is taken away. */
async function scriptMemory(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 1e6;
}
