// Placing, notes, pictures and moving between views by mouse; a line on the layer map that ends on the ground of a box.
import { join } from 'node:path';
import { appOfFile, type AppPage } from '../../support/browser-app';

const suite = appOfFile();
let app: AppPage;
const PICTURE = join(__dirname, '../../../docs/images/free-view.png');

const node = (name: string) => app.page.locator(`.vnode[title="${name}"]`);
const menu = (name: RegExp | string) =>
  app.page.locator('.point-menu').getByRole('menuitem', { name }).first();

async function place(name: string): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await node(name).boundingBox();
  if (!box) throw new Error(`not on the screen: ${name}`);
  return box;
}

async function drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await app.page.mouse.move(from.x, from.y);
  await app.page.mouse.down();
  await app.page.mouse.move(from.x + 8, from.y + 4, { steps: 3 });
  await app.page.mouse.move(to.x, to.y, { steps: 10 });
}

async function newView(name: string): Promise<void> {
  await app.page.keyboard.press('Control+Alt+n');
  await app.page.getByRole('dialog').getByLabel('Nimi').fill(name);
  await app.page.keyboard.press('Enter');
  await app.page.getByRole('heading', { name: 'Näkymä on vielä tyhjä' }).waitFor();
}

async function type(...texts: string[]): Promise<void> {
  for (const text of texts) {
    await app.page.locator('.vnode-new textarea').waitFor();
    await app.page.keyboard.type(text);
    await app.page.keyboard.press('Enter');
    await node(text).waitFor();
    await app.settled();
  }
  await app.page.keyboard.press('Escape');
}

async function act(words: string): Promise<void> {
  await app.page.keyboard.press('Control+k');
  await app.page.keyboard.type(words);
  await app.page.keyboard.press('Enter');
  await app.settled();
}

beforeAll(async () => {
  app = suite.app;
  await app.createWorkspace('Mallila');
});

test('on the map a line that ends on the ground of a box begins a joined system there', async () => {
  const boxes = await app.page.locator('.box').evaluateAll((all) => all.map(({ id }) => id.split(':')[1]!));
  await app.add(boxes[0]!, 'Kirjasto');
  await app.card('Kirjasto').hover();
  const handle = await app.card('Kirjasto').locator('.card-handle').boundingBox();
  const other = await app.box(boxes[1]!).boundingBox();
  await drag(
    { x: (handle?.x ?? 0) + 5, y: (handle?.y ?? 0) + 5 },
    { x: (other?.x ?? 0) + 30, y: (other?.y ?? 0) + 20 },
  );
  await app.page.mouse.up();
  await app.page.locator('.add-input').waitFor();
  await app.page.keyboard.type('Varaamo');
  await app.page.keyboard.press('Enter');
  await app.card('Varaamo').waitFor();
  await app.page.keyboard.press('Escape');
  await app.card('Varaamo').click();
  await app.page.locator('.details-panel').getByText('Kirjasto').first().waitFor();
  await app.page.keyboard.press('Control+z');
  await app.settled();
  expect(await app.cardNames()).toEqual(['Kirjasto']);
});

test('chosen nodes are aligned, spaced and made alike, one step each', async () => {
  await newView('Järjestys');
  await app.page.keyboard.press('n');
  await type('A', 'B', 'C');
  const b = await place('B');
  await drag({ x: b.x + 30, y: b.y + 40 }, { x: b.x + 10, y: b.y + 110 });
  await app.page.mouse.up();
  await app.settled();
  await app.page.keyboard.press('Control+a');
  await act('Tasaa yläreunat');
  const tops = [await place('A'), await place('B'), await place('C')].map(({ y }) => Math.round(y));
  expect(new Set(tops).size).toBe(1);
  await act('Jaa tasavälein vaakasuunnassa');
  const [one, two, three] = [await place('A'), await place('B'), await place('C')];
  expect(two!.x - one!.x).toBeCloseTo(three!.x - two!.x, -0.5);
  await app.page.keyboard.press('Control+z');
  await app.page.keyboard.press('Control+z');
  await app.settled();
  expect((await place('B')).y).toBeGreaterThan(one!.y + 30);
  await app.page.keyboard.press('Control+y');
  await app.page.keyboard.press('Control+y');
  await app.settled();
});

test('a node that is dragged stops at equal gaps, which are shown', async () => {
  await node('C').click();
  const [a, b, c] = [await place('A'), await place('B'), await place('C')];
  const gap = b!.x - a!.x - a!.width;
  const goal = b!.x + b!.width + gap;
  // A little off the row, so that no edge is near; a little off the gap, so that it has to be found.
  await drag({ x: c!.x + 30, y: c!.y + 40 }, { x: goal + 30 + 4, y: c!.y + 40 + 13 });
  expect(await app.page.locator('.vgap').count()).toBe(2);
  await app.page.mouse.up();
  await app.settled();
  expect((await place('C')).x).toBeCloseTo(goal, 0);
});

test('an element of the model dropped into another asks what that means, as one step', async () => {
  const a = await place('A');
  const pane = await app.page.locator('.react-flow__pane').boundingBox();
  await app.page
    .locator('.view-type', { hasText: 'Kirjasto' })
    .dragTo(app.page.locator('.react-flow__pane'), {
      targetPosition: { x: a.x - (pane?.x ?? 0) + 60, y: a.y - (pane?.y ?? 0) + 50 },
    });
  await menu(/A sisältää osan Kirjasto/u).click();
  await node('Kirjasto').waitFor();
  await app.settled();
  expect((await place('A')).height).toBeGreaterThan(a.height);
  await app.page.locator('.details-panel').getByText('Yhteydet (1)').waitFor();
  await app.page.keyboard.press('Control+z');
  await app.settled();
  expect(await node('Kirjasto').count()).toBe(0);
});

test('C holds the chosen node, arrows go to the other, Enter joins them', async () => {
  await node('A').click();
  await app.page.keyboard.press('c');
  await app.page.locator('.connecting-hint').waitFor();
  await app.page.keyboard.press('ArrowRight');
  await app.page.keyboard.press('Enter');
  await app.page.getByRole('menu', { name: 'Valitse yhteys' }).waitFor();
  await app.page.keyboard.press('Enter');
  await app.settled();
  expect(await app.page.locator('.vline > title').allTextContents()).toEqual(['Siirtää tietoa: A → B']);
  await app.page.keyboard.press('Control+z');
  await app.settled();
  await node('A').click();
  await app.page.keyboard.press('c');
  await app.page.keyboard.press('Escape');
  expect(await app.page.locator('.connecting-hint').count()).toBe(0);
});

test('a note has several lines and is written on in its place', async () => {
  await app.page.locator('.react-flow__pane').click({ position: { x: 300, y: 400 } });
  await app.page.locator('.view-type', { hasText: 'Huomautus' }).click();
  await app.page.locator('.vnode-new textarea').waitFor();
  await app.page.keyboard.type('Ensimmäinen rivi');
  await app.page.keyboard.press('Enter');
  await app.page.keyboard.type('toinen rivi');
  await app.page.keyboard.press('Control+Enter');
  const note = app.page.locator('.vnode[data-figure="note"]');
  await note.waitFor();
  await app.settled();
  expect(await note.locator('tspan').allTextContents()).toEqual(['Ensimmäinen rivi', 'toinen rivi']);
  await note.dblclick();
  await note.locator('textarea').fill('Muutettu');
  await app.page.keyboard.press('Control+Enter');
  await app.settled();
  expect(await note.locator('tspan').allTextContents()).toEqual(['Muutettu']);
});

test('a picture keeps its shape, is replaced, and has words for those who do not see it', async () => {
  await app.page.locator('.view-type', { hasText: 'Kuva tiedostosta' }).waitFor();
  const chooser = app.page.waitForEvent('filechooser');
  await app.page.locator('.view-type', { hasText: 'Kuva tiedostosta' }).click();
  await (await chooser).setFiles(PICTURE);
  const picture = app.page.locator('.vnode[data-figure="image"]');
  await picture.waitFor();
  await app.settled();
  const before = await picture.boundingBox();
  const handle = await app.page.locator('.vnode-resize.bottom.right').boundingBox();
  const corner = { x: (handle?.x ?? 0) + 5, y: (handle?.y ?? 0) + 5 };
  await drag(corner, { x: corner.x - 120, y: corner.y - 90 });
  await app.page.mouse.up();
  await app.settled();
  const after = await picture.boundingBox();
  expect(after!.width).toBeLessThan(before!.width - 40);
  expect(after!.width / after!.height).toBeCloseTo(before!.width / before!.height, 1);
  await app.page.keyboard.press('F2');
  await picture.locator('textarea').fill('Palvelut kaaviona');
  await app.page.keyboard.press('Enter');
  await app.settled();
  expect(await picture.getAttribute('aria-label')).toContain('Palvelut kaaviona');
  const source = await picture.locator('img').getAttribute('src');
  await picture.click({ button: 'right' });
  const again = app.page.waitForEvent('filechooser');
  await menu('Vaihda kuva…').click();
  await (
    await again
  ).setFiles({
    name: 'piste.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><rect width="20" height="20"/></svg>',
    ),
  });
  await app.page.waitForTimeout(400);
  expect(await picture.locator('img').getAttribute('src')).not.toBe(source);
});

test('what is cut moves to another view with its look, in one step', async () => {
  await app.page.keyboard.press('Escape');
  await node('A').click();
  await node('B').click({ modifiers: ['Control'] });
  await app.page.keyboard.press('Control+x');
  await newView('Toinen');
  await app.page.keyboard.press('Control+v');
  await node('A').waitFor();
  expect(await app.page.locator('.vnode').count()).toBe(2);
  await app.page.keyboard.press('Control+z');
  await app.settled();
  expect(await app.page.locator('.vnode').count()).toBe(0);
  expect(app.complaints).toEqual([]);
});
