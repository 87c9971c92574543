// A view of a thousand systems: painted as one picture from far away, mounted where it is read, worked on in both.
import { join } from 'node:path';
import { makeLargeWorkspace } from '../../support/large-workspace';
import { appOfFile, type AppPage } from '../../support/browser-app';
import { violationsOf } from '../../support/screens';

const SYSTEMS = 1000;
const suite = appOfFile((data) => [makeLargeWorkspace(join(data, 'suuri.kokonaiskuva'), SYSTEMS)]);
let app: AppPage;
beforeAll(async () => {
  app = suite.app;
  await app.page.locator('.card').first().waitFor();
});

const layer = () => app.page.locator('.far-layer');
const nodes = () => app.page.locator('.free-view .react-flow__node');

/** Where a node of the view stands on the screen, from its place in the view. */
async function onScreen(at: { x: number; y: number }): Promise<{ x: number; y: number; zoom: number }> {
  const css = await app.page.locator('.react-flow__viewport').evaluate((part) => part.style.transform);
  const [x = NaN, y = NaN, zoom = NaN] = [...css.matchAll(/-?[\d.]+/gu)].map(Number);
  const pane = await app.page.locator('.react-flow__pane').boundingBox();
  return { x: (pane?.x ?? 0) + x + at.x * zoom, y: (pane?.y ?? 0) + y + at.y * zoom, zoom };
}

/** Turns the wheel with Ctrl over a place of the view until the zoom is reached. */
async function zoomTo(zoom: number, at: { x: number; y: number }): Promise<void> {
  await app.page.keyboard.down('Control');
  for (let step = 0; step < 80; step += 1) {
    const now = await onScreen(at);
    if (Math.abs(Math.log(now.zoom / zoom)) < 0.15) break;
    await app.page.mouse.move(now.x, now.y);
    await app.page.mouse.wheel(0, now.zoom < zoom ? -80 : 80);
    await app.page.waitForTimeout(16);
  }
  await app.page.keyboard.up('Control');
  await app.page.waitForTimeout(700);
}

/** Waits until it is so; the test fails where it never is. */
async function until(so: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) {
    if (await so()) return;
    await app.page.waitForTimeout(100);
  }
  throw new Error(`it is not so: ${String(so)}`);
}

/** Number of different colours in a part of the screen. */
async function coloursAt(clip: { x: number; y: number; width: number; height: number }): Promise<number> {
  const png = await app.page.screenshot({ clip });
  const { PNG } = await import('pngjs');
  const { data } = PNG.sync.read(png);
  return new Set(new Uint32Array(data.buffer, data.byteOffset, data.length >> 2)).size;
}

// The first system of the graph, and the middle of the tenth.
const FIRST = { x: 75, y: 27 };
const TENTH = { x: 4 * 190 + 75, y: 96 + 27 };

test('the whole view is one picture: nothing is mounted, and a screen reader hears what it is', async () => {
  await app.page.keyboard.press('v');
  await app.page.getByText('Kaikki järjestelmät', { exact: true }).first().click();
  await layer().and(app.page.locator('[data-ready="true"][data-shown="true"]')).waitFor();
  expect(await nodes().count()).toBeLessThan(3);
  expect(await layer().getAttribute('aria-label')).toBe(
    'Näkymä kaukaa, 1\u00a0000 kohdetta. Sisältö on luettelona välilehdellä Sisältö.',
  );
  const { x, y, zoom } = await onScreen({ x: 0, y: 0 });
  const clip = { x, y, width: 1500 * zoom, height: 900 * zoom };
  expect(await coloursAt(clip)).toBeGreaterThan(8);
  expect(await violationsOf(app.page, 'far-away')).toEqual([]);
});

test('a painted system is chosen by a click and moved by a drag, and undone', async () => {
  await zoomTo(0.2, FIRST);
  const at = await onScreen(TENTH);
  await app.page.mouse.click(at.x, at.y);
  await app.page.locator('.details-panel').getByText('Järjestelmä 9', { exact: true }).first().waitFor();
  const chosen = app.page.locator('.react-flow__node.selected');
  const before = await chosen.boundingBox();
  await app.page.mouse.move(at.x, at.y);
  await app.page.mouse.down();
  await app.page.mouse.move(at.x + 30, at.y + 6, { steps: 3 });
  await app.page.mouse.move(at.x + 60, at.y + 12, { steps: 5 });
  await app.page.mouse.up();
  const across = async (): Promise<number> => ((await chosen.boundingBox())?.x ?? 0) - (before?.x ?? 0);
  await until(async () => (await across()) > 40);
  await app.page.keyboard.press('Control+z');
  await until(async () => Math.abs(await across()) < 1);
});

test('a frame with Shift chooses what is painted in it', async () => {
  await app.page.keyboard.press('Escape');
  // Away from the edge, where a frame would move the canvas along.
  const { x: edge } = await onScreen({ x: 0, y: 0 });
  await app.page.mouse.wheel(-200, -40);
  await until(async () => (await onScreen({ x: 0, y: 0 })).x > edge + 50);
  const from = await onScreen({ x: -60, y: -40 });
  const to = await onScreen({ x: 2 * 190 - 20, y: 96 - 20 });
  await app.page.keyboard.down('Shift');
  await app.page.mouse.move(from.x, from.y);
  await app.page.mouse.down();
  await app.page.mouse.move(to.x, to.y, { steps: 6 });
  await app.page.mouse.up();
  await app.page.keyboard.up('Shift');
  await until(async () => (await app.page.locator('.react-flow__node.selected').count()) === 2);
});

test('nearer the systems are there by themselves, with their lines painted between them', async () => {
  await zoomTo(1, FIRST);
  await until(async () => (await nodes().count()) > 4);
  expect(await nodes().count()).toBeLessThan(200);
  expect(await layer().getAttribute('data-shown')).toBe('false');
  await app.page
    .locator('.vnode[title*="Järjestelmä 1"], .vnode', { hasText: 'Järjestelmä 1' })
    .first()
    .waitFor();
  // A line is mounted where the pointer is over it: between the first two systems of the graph.
  const at = await onScreen({ x: 170, y: 27 });
  await app.page.keyboard.press('Escape');
  expect(await app.page.locator('.vline').count()).toBe(0);
  await app.page.mouse.move(at.x, at.y - 30);
  for (let y = -20; y <= 20 && (await app.page.locator('.vline').count()) === 0; y += 3)
    await app.page.mouse.move(at.x, at.y + y);
  await until(async () => (await app.page.locator('.vline').count()) === 1);
  expect(app.complaints).toEqual([]);
});
