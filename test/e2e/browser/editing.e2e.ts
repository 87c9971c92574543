// Editing free views with the mouse: each act as a person does it, and each one step of undo.
import { appOfFile, type AppPage } from '../../support/browser-app';
import { violationsOf } from '../../support/screens';

const suite = appOfFile();
let app: AppPage;
beforeAll(() => {
  app = suite.app;
});

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const node = (name: string) => app.page.locator(`.vnode[title="${name}"]`);
const menu = (name: RegExp | string) =>
  app.page.locator('.point-menu').getByRole('menuitem', { name }).first();
const lines = async (): Promise<string[]> =>
  (await app.page.locator('.vline > title').allTextContents()).sort();
const chosen = async (): Promise<string[]> =>
  (
    await app.page
      .locator('.vnode[data-selected="true"]')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).title))
  ).sort();

async function place(name: string): Promise<Box> {
  const box = await node(name).boundingBox();
  if (!box) throw new Error(`not on the screen: ${name}`);
  return box;
}

async function drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await app.page.mouse.move(from.x, from.y);
  await app.page.mouse.down();
  await app.page.mouse.move(from.x + 8, from.y + 4, { steps: 3 });
  await app.page.mouse.move(to.x, to.y, { steps: 10 });
  await app.page.mouse.up();
  await app.settled();
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

async function undo(): Promise<void> {
  await app.page.keyboard.press('Control+z');
  await app.settled();
}

async function ground(): Promise<void> {
  await app.page.locator('.react-flow__pane').click({ position: { x: 400, y: 640 } });
}

/** Draws a line from the edge of a node to a point of the window. */
async function pull(from: string, side: string, to: { x: number; y: number }): Promise<void> {
  const box = await place(from);
  await app.page.mouse.move(box.x + 20, box.y + 20);
  const dot = await node(from).locator(`.vnode-dot[data-side="${side}"]`).boundingBox();
  await drag({ x: (dot?.x ?? 0) + 6, y: (dot?.y ?? 0) + 6 }, to);
}

beforeAll(async () => {
  await app.createWorkspace('Mallila');
  await app.page.keyboard.press('Control+Alt+n');
  await app.page.getByRole('dialog').getByLabel('Nimi').fill('Asiointi');
  await app.page.keyboard.press('Enter');
  await app.page.getByRole('heading', { name: 'Näkymä on vielä tyhjä' }).waitFor();
  await app.page.keyboard.press('n');
  await type('Kirjasto', 'Varaamo', 'Lasku');
});

test('a line that ends on nothing offers new elements, and makes element and relationship at once', async () => {
  const from = await place('Kirjasto');
  await pull('Kirjasto', 'bottom', { x: from.x + 60, y: from.y + 260 });
  await menu(/siirtää tietoa kohteeseen/u).waitFor();
  expect(await violationsOf(app.page, 'editing-companion')).toEqual([]);
  await menu(/palvelee.*Prosessi/u).click();
  await type('Lainaaminen');
  expect(await lines()).toEqual(['Palvelee: Kirjasto → Lainaaminen']);
  await undo();
  expect(await lines()).toEqual([]);
  expect(await node('Lainaaminen').count()).toBe(0);
  await app.page.keyboard.press('Control+y');
  await app.settled();
});

test('Ctrl+Enter makes a joined element beside the chosen one, and Enter the next one', async () => {
  await node('Varaamo').click();
  await app.page.keyboard.press('Control+Enter');
  await menu(/käsittelee tietoa/u).waitFor();
  await app.page.keyboard.type('Tietov');
  await app.page.keyboard.press('Enter');
  await type('Varaukset', 'Tilat');
  expect(await lines()).toEqual([
    'Käyttää tietoa: Varaamo → Tilat',
    'Käyttää tietoa: Varaamo → Varaukset',
    'Palvelee: Kirjasto → Lainaaminen',
  ]);
});

test('a group is put round the chosen ones and dissolved, one step each', async () => {
  await node('Kirjasto').click();
  await node('Varaamo').click({ modifiers: ['Control'] });
  await app.page.keyboard.press('Control+g');
  await app.page.locator('.vnode[data-figure="group"] textarea').waitFor();
  await app.page.keyboard.type('Kulttuuri');
  await app.page.keyboard.press('Enter');
  await node('Kulttuuri').waitFor();
  await app.settled();
  await app.page.keyboard.press('Control+Shift+g');
  await app.settled();
  expect(await node('Kulttuuri').count()).toBe(0);
  expect(await chosen()).toEqual(['Kirjasto', 'Varaamo']);
  await undo();
  await node('Kulttuuri').waitFor();
  await undo();
  await undo();
  expect(await app.page.locator('.vnode[data-figure="group"]').count()).toBe(0);
});

test('the choice is turned round, widened along lines and to the same kind', async () => {
  await node('Kirjasto').click();
  await app.page.keyboard.press('Shift+y');
  expect(await chosen()).toEqual(['Kirjasto', 'Lainaaminen']);
  await app.page.keyboard.press('Shift+i');
  expect(await chosen()).toEqual(['Lasku', 'Tilat', 'Varaamo', 'Varaukset']);
  await node('Tilat').click();
  await app.page.keyboard.press('Shift+t');
  expect(await chosen()).toEqual(['Tilat', 'Varaukset']);
});

test('a lasso chooses what it goes round', async () => {
  await ground();
  await app.page.keyboard.press('q');
  await app.page.locator('.lasso-sheet').waitFor();
  const [a, b] = [await place('Kirjasto'), await place('Varaamo')];
  const corners = [
    { x: a.x - 10, y: a.y - 10 },
    { x: b.x + b.width + 10, y: a.y - 10 },
    { x: b.x + b.width + 10, y: a.y + a.height + 10 },
    { x: a.x - 10, y: a.y + a.height + 10 },
  ];
  await app.page.mouse.move(corners[0]!.x, corners[0]!.y);
  await app.page.mouse.down();
  for (const corner of corners.slice(1)) await app.page.mouse.move(corner.x, corner.y, { steps: 5 });
  await app.page.mouse.up();
  await app.settled();
  expect(await chosen()).toEqual(['Kirjasto', 'Varaamo']);
});

test('a look is copied to another, and painted with the brush', async () => {
  await node('Kirjasto').click();
  await app.page.getByRole('button', { name: 'Tyyli' }).click();
  await app.page.getByRole('button', { name: 'Täyttö: vihreä' }).click();
  await app.settled();
  await app.page.keyboard.press('Escape');
  const fill = (name: string) =>
    node(name)
      .locator('.vnode-body')
      .evaluate((body) => getComputedStyle(body).fill);
  await node('Kirjasto').click();
  await app.page.keyboard.press('Control+Alt+c');
  await node('Varaamo').click();
  await app.page.keyboard.press('Control+Alt+p');
  await app.settled();
  expect(await fill('Varaamo')).toBe('rgb(217, 242, 217)');
  await undo();
  expect(await fill('Varaamo')).not.toBe('rgb(217, 242, 217)');
  await node('Kirjasto').click();
  await app.page.getByRole('button', { name: 'Maalaa ulkoasu muihin' }).click();
  await node('Varaamo').click();
  await node('Lasku').click();
  await app.settled();
  expect([await fill('Varaamo'), await fill('Lasku')]).toEqual(['rgb(217, 242, 217)', 'rgb(217, 242, 217)']);
  await app.page.keyboard.press('Escape');
  await node('Tilat').click();
  await app.settled();
  expect(await fill('Tilat')).not.toBe('rgb(217, 242, 217)');
});

test('Ctrl+D asks whether the copy is the same element or a new one', async () => {
  await ground();
  await node('Lasku').click();
  await app.page.keyboard.press('Control+d');
  await menu(/Sama kohde toiseen kertaan/u).waitFor();
  await menu(/Sama kohde toiseen kertaan/u).click();
  await app.settled();
  expect(await node('Lasku').count()).toBe(2);
  await undo();
  await node('Lasku').click();
  await app.page.keyboard.press('Control+d');
  await menu(/Uusi kohde, jolla on samat tiedot/u).click();
  await node('Lasku (kopio)').waitFor();
  await undo();
  expect(await node('Lasku (kopio)').count()).toBe(0);
});

test('the right button opens the menu of what is under it', async () => {
  await node('Lasku').click({ button: 'right' });
  await menu('Ryhmittele valitut').waitFor();
  expect(await violationsOf(app.page, 'editing-menu')).toEqual([]);
  expect(await chosen()).toEqual(['Lasku']);
  await menu('Nimeä uudelleen').click();
  await node('Lasku').locator('textarea').waitFor();
  await app.page.keyboard.type('Laskutus');
  await app.page.keyboard.press('Enter');
  await node('Laskutus').waitFor();
});

test('a resize handle changes the size, and the arrows with Alt and Shift do too', async () => {
  await ground();
  await node('Tilat').click();
  const before = await place('Tilat');
  const handle = await app.page.locator('.vnode-resize.bottom.right').boundingBox();
  const corner = { x: (handle?.x ?? 0) + 3, y: (handle?.y ?? 0) + 3 };
  await drag(corner, { x: corner.x + 60, y: corner.y + 30 });
  const dragged = await place('Tilat');
  expect(dragged.width).toBeGreaterThan(before.width + 40);
  expect(dragged.height).toBeGreaterThan(before.height + 15);
  await undo();
  expect((await place('Tilat')).width).toBeCloseTo(before.width, 0);
  await node('Tilat').click();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown'])
    await app.page.keyboard.press(`Alt+Shift+${key}`);
  await app.page.waitForTimeout(600);
  const sized = await place('Tilat');
  expect([sized.width - before.width, sized.height - before.height].map(Math.round)).toEqual([20, 10]);
  await undo();
});

test('a stretch of a line is dragged to bend it, straightened again, and its end moved to another node', async () => {
  await ground();
  const line = app.page.locator('.vline', { hasText: 'Palvelee: Kirjasto → Lainaaminen' });
  const course = await line.locator('.vline-path').boundingBox();
  const at = {
    x: (course?.x ?? 0) + (course?.width ?? 0) / 2,
    y: (course?.y ?? 0) + (course?.height ?? 0) / 2,
  };
  await app.page.mouse.click(at.x, at.y);
  const middle = await app.page.locator('.vline-middle').first().boundingBox();
  const from = { x: (middle?.x ?? 0) + 4, y: (middle?.y ?? 0) + 4 };
  await drag(from, { x: from.x + 90, y: from.y });
  expect(await app.page.locator('.vline-bend').count()).toBe(1);
  const bend = await app.page.locator('.vline-bend').boundingBox();
  await drag({ x: (bend?.x ?? 0) + 5, y: (bend?.y ?? 0) + 5 }, { x: from.x - 60, y: from.y });
  const moved = await app.page.locator('.vline-bend').boundingBox();
  expect((moved?.x ?? 0) + 5).toBeCloseTo(from.x - 60, -1);
  await app.page.keyboard.press('Control+k');
  await app.page.keyboard.type('Suorista');
  await app.page.keyboard.press('Enter');
  await app.settled();
  expect(await app.page.locator('.vline-bend').count()).toBe(0);
  const end = await app.page.locator('.vline-end').first().boundingBox();
  const to = await place('Laskutus');
  await drag({ x: (end?.x ?? 0) + 5, y: (end?.y ?? 0) + 5 }, { x: to.x + 40, y: to.y + 40 });
  expect(await lines()).toContain('Palvelee: Laskutus → Lainaaminen');
  await undo();
  expect(await lines()).toContain('Palvelee: Kirjasto → Lainaaminen');
  // What the table does not allow is refused with a sentence, and the line stays.
  const target = await app.page.locator('.vline-end').last().boundingBox();
  const store = await place('Varaukset');
  await drag({ x: (target?.x ?? 0) + 5, y: (target?.y ?? 0) + 5 }, { x: store.x + 40, y: store.y + 40 });
  await app.page.getByRole('alert').first().waitFor();
  expect(await lines()).toContain('Palvelee: Kirjasto → Lainaaminen');
});

test('a line is bent with the keys alone: arrows move a bend, Alt and arrows add, change and remove one', async () => {
  await ground();
  await node('Kirjasto').click();
  for (let press = 0; press < 6; press += 1) {
    await app.page.keyboard.press('y');
    await app.settled();
    const chosen = app.page.locator('.vline[data-selected="true"]', { hasText: 'Kirjasto → Lainaaminen' });
    if ((await chosen.count()) === 1) break;
  }
  const bends = app.page.locator('.vline-bend');
  const path = app.page.locator('.vline[data-selected="true"] .vline-path');
  const straight = await path.getAttribute('d');
  const before = await bends.count();
  await app.page.keyboard.press('Alt+ArrowUp');
  await app.page.keyboard.press('ArrowRight');
  await app.page.keyboard.press('Shift+ArrowRight');
  await app.page.waitForTimeout(600);
  expect(await bends.count()).toBe(before + 1);
  expect(await path.getAttribute('d')).not.toBe(straight);
  await app.page.keyboard.press('Alt+ArrowUp');
  await app.page.waitForTimeout(600);
  expect(await bends.count()).toBe(before + 2);
  expect(await app.page.locator('.vline-bend[data-active="true"]').count()).toBe(1);
  await app.page.keyboard.press('Alt+ArrowDown');
  await app.page.waitForTimeout(600);
  expect(await bends.count()).toBe(before + 1);
  for (let step = 0; step < 3; step += 1) await undo();
  expect(await path.getAttribute('d')).toBe(straight);
});

test('a new element inside another asks first, and is one step of undo', async () => {
  await ground();
  await app.page.keyboard.press('Escape');
  await node('Lasku').count();
  const outer = await place('Laskutus');
  await app.page
    .locator('.view-type', { hasText: 'Rajapinta' })
    .first()
    .dragTo(app.page.locator('.react-flow__pane'), {
      targetPosition: await withinPane(outer.x + 40, outer.y + 50),
    });
  await app.page.locator('.vnode-new textarea').waitFor();
  await app.page.keyboard.type('Laskurajapinta');
  await app.page.keyboard.press('Enter');
  await menu(/Laskutus sisältää osan Laskurajapinta/u).click();
  await node('Laskurajapinta').waitFor();
  await app.settled();
  const inner = await place('Laskurajapinta');
  const frame = await place('Laskutus');
  expect(inner.x + inner.width).toBeLessThan(frame.x + frame.width);
  await undo();
  expect(await node('Laskurajapinta').count()).toBe(0);
  expect((await place('Laskutus')).width).toBeCloseTo(outer.width, 0);
});

async function withinPane(x: number, y: number): Promise<{ x: number; y: number }> {
  const pane = await app.page.locator('.react-flow__pane').boundingBox();
  return { x: x - (pane?.x ?? 0), y: y - (pane?.y ?? 0) };
}
