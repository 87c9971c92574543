// "Asettele": the view is laid out aside, comes back as one change, and goes back with one undo.
import { type AppPage, appOfFile } from '../../support/browser-app';
import { violationsOf } from '../../support/screens';

const suite = appOfFile();
let app: AppPage;

beforeAll(async () => {
  app = suite.app;
  await app.openSample();
  await app.card('Asiakaari 8').first().click();
  await command('Piirrä näkymä kohteen');
  await app.page.locator('.vnode').first().waitFor();
  await app.settled();
});

async function command(text: string): Promise<void> {
  await app.page.keyboard.press('Control+k');
  await app.page.keyboard.type(text);
  await app.page.keyboard.press('Enter');
}

const places = (): Promise<string[]> =>
  app.page
    .locator('.free-view .react-flow__node')
    .evaluateAll((nodes) => nodes.map((node) => `${node.dataset['id']} ${node.style.transform}`).sort());

async function overlapping(): Promise<number> {
  const boxes = await app.page
    .locator('.free-view .react-flow__node')
    .evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().toJSON() as DOMRect));
  return boxes.filter((a, i) =>
    boxes.some(
      (b, j) => i !== j && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
    ),
  ).length;
}

test.each(['Ylhäältä alas', 'Vasemmalta oikealle', 'Siisti, järjestys säilyy', 'Puuksi', 'Tiiviiksi'])(
  '%s: every node has a place of its own, and one undo takes it back',
  async (kind) => {
    const before = await places();
    await app.page.getByRole('button', { name: 'Järjestä' }).click();
    await app.page.getByRole('menuitem', { name: kind }).click();
    await app.page.waitForFunction(
      (was) =>
        [...document.querySelectorAll<HTMLElement>('.free-view .react-flow__node')]
          .map((node) => `${node.dataset['id']} ${node.style.transform}`)
          .sort()
          .join() !== was,
      before.join(),
    );
    await app.settled();
    expect(await overlapping()).toBe(0);
    expect(await violationsOf(app.page, `layout-${kind.slice(0, 6)}`)).toEqual([]);
    await app.page.keyboard.press('Control+z');
    await app.settled();
    expect(await places()).toEqual(before);
  },
);

test('nothing was complained of', () => {
  expect(app.complaints).toEqual([]);
});
