// The small map: painted on one canvas, moved by keys, by dragging and by the wheel.
import { toneColours } from '../../../domain/looks/tones';
import { appOfFile, type AppPage } from '../../support/browser-app';

const suite = appOfFile();
let app: AppPage;
beforeAll(async () => {
  app = suite.app;
  await app.openSample();
});

/** Where the canvas lies: x, y in pixels, and its zoom. */
async function viewport(): Promise<{ x: number; y: number; zoom: number }> {
  const css = await app.page.locator('.react-flow__viewport').evaluate((part) => part.style.transform);
  const [x = NaN, y = NaN, zoom = NaN] = [...css.matchAll(/-?[\d.]+/gu)].map(Number);
  return { x, y, zoom };
}

/** Number of different colours on the small map's canvas. */
function paintedColours(): Promise<number> {
  return app.page.locator('.mini-map canvas').evaluate((part) => {
    const canvas = part as HTMLCanvasElement;
    const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
    return new Set(new Uint32Array(data?.buffer ?? new ArrayBuffer(0))).size;
  });
}

test('lanes, boxes and cards are painted on one canvas', async () => {
  expect(await paintedColours()).toBeGreaterThan(4);
  expect(await app.page.locator('.mini-map svg, .mini-map rect').count()).toBe(0);
});

test('arrows move what is seen, + and − change its size, and Home shows everything', async () => {
  const small = app.page.getByRole('application', { name: 'Pienoiskartta' });
  await small.focus();
  const before = await viewport();
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('ArrowRight');
  expect(await viewport()).toEqual({ x: before.x - 80, y: before.y - 80, zoom: before.zoom });
  await app.page.keyboard.press('+');
  await app.settled();
  const nearer = await viewport();
  expect(nearer.zoom).toBeGreaterThan(before.zoom);
  await app.page.keyboard.press('Home');
  await app.settled();
  expect((await viewport()).zoom).toBeLessThan(nearer.zoom);
  const ground = await small.boundingBox();
  const frame = await app.page.locator('.mini-map-frame').boundingBox();
  expect(frame?.height).toBeGreaterThan((ground?.height ?? 0) * 0.85);
});

test('a press takes the middle of the window there, and the wheel goes nearer', async () => {
  const small = app.page.getByRole('application', { name: 'Pienoiskartta' });
  await small.hover();
  await app.page.mouse.wheel(0, -600);
  await app.settled();
  const ground = await small.boundingBox();
  if (!ground) throw new Error('The small map is not to be seen.');
  await app.page.mouse.move(ground.x + 40, ground.y + 20);
  await app.page.mouse.down();
  await app.page.mouse.up();
  await app.settled();
  const frame = await app.page.locator('.mini-map-frame').boundingBox();
  expect((frame?.x ?? 0) + (frame?.width ?? 0) / 2).toBeCloseTo(ground.x + 40, -0.5);
  expect((frame?.y ?? 0) + (frame?.height ?? 0) / 2).toBeCloseTo(ground.y + 20, -0.5);
});

test('nothing of it is complained about', () => {
  expect(app.complaints).toEqual([]);
});

test('a colouring colours the cards of the small map too', async () => {
  const { fill } = toneColours('light')['sequential-5'];
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(fill.slice(at, at + 2), 16));
  const has = (): Promise<boolean> =>
    app.page.locator('.mini-map canvas').evaluate(
      (part, [r, g, b]) => {
        const canvas = part as HTMLCanvasElement;
        const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        for (let at = 0; at < data.length; at += 4)
          if (data[at] === r && data[at + 1] === g && data[at + 2] === b) return true;
        return false;
      },
      [red, green, blue],
    );
  expect(await has()).toBe(false);
  await app.page.locator('#look-menu').click();
  await app.page.getByRole('menuitemradio', { name: 'Kriittisyys', exact: true }).click();
  await app.page.getByRole('heading', { name: 'Kriittisyys', exact: true }).waitFor();
  await app.settled();
  expect(await has()).toBe(true);
});
