// The outline of the map and of a view: search, keyboard, choosing both ways. The history: back to a moment and forth again.
import { appOfFile, type AppPage } from '../../support/browser-app';
import { violationsOf } from '../../support/screens';

const suite = appOfFile();
let app: AppPage;
beforeAll(() => {
  app = suite.app;
});

const rows = () => app.page.locator('.outline-tree [role="treeitem"]');
const row = (name: string) => rows().filter({ has: app.page.locator(`.outline-name[title="${name}"]`) });
const chosen = () => app.page.locator('.outline-tree [aria-selected="true"] .outline-name').allInnerTexts();
const changes = () => app.page.locator('.history-list li');

test('the outline of the map: a row chooses its card, and a card its row', async () => {
  await app.createWorkspace('Mallila');
  await app.add('ak.asianhallinta', 'Kirjaamo', 'Arkisto', 'Päätökset');
  await app.page.keyboard.press('Escape');
  await app.page.keyboard.press('o');
  await row('Arkisto').click();
  await app.settled();
  expect(await app.page.locator('.react-flow__node.selected .card').getAttribute('title')).toBe('Arkisto');
  await app.card('Kirjaamo').click();
  await app.settled();
  expect(await chosen()).toEqual(['Kirjaamo']);
});

test('search narrows the tree, and the keyboard goes through it', async () => {
  await app.page.getByLabel('Etsi sisällöstä').fill('päätök');
  expect(await app.page.locator('.outline-tree [data-kind="card"]').allInnerTexts()).toEqual(['Päätökset']);
  await app.page.keyboard.press('Tab');
  await app.page.keyboard.press('End');
  await app.page.keyboard.press('Enter');
  await app.settled();
  expect(await chosen()).toEqual(['Päätökset']);
  await app.page.getByLabel('Etsi sisällöstä').fill('olematon');
  await app.page.getByText('Mikään ei vastaa hakua.').waitFor();
  await app.page.getByLabel('Etsi sisällöstä').press('Escape');
  const tree = app.page.getByRole('tree', { name: 'Sisältö' });
  await tree.focus();
  await tree.press('Home');
  const before = await rows().count();
  await tree.press('ArrowLeft');
  await app.settled();
  expect(await rows().count()).toBeLessThan(before);
  await app.card('Arkisto').click();
  await app.settled();
  expect(await chosen()).toEqual(['Arkisto']);
});

test('a row of a folded layer unfolds it', async () => {
  await app.page.keyboard.press('Control+k');
  await app.page.keyboard.type('Tiivistä kaikki');
  await app.page.keyboard.press('Enter');
  await app.settled();
  expect(await app.card('Arkisto').count()).toBe(0);
  await row('Arkisto').click();
  await app.card('Arkisto').waitFor();
});

test('one returns to a moment of the history and does again what was taken back', async () => {
  await app.page.getByRole('tab', { name: 'Historia' }).click();
  await app.page.getByRole('heading', { name: 'Tänään' }).waitFor();
  expect(await changes().count()).toBe(3);
  await changes()
    .first()
    .getByRole('button', { name: /^Lisättiin/u })
    .click();
  await changes().first().getByRole('button', { name: 'Päätökset', exact: true }).click();
  await app.settled();
  expect(await app.page.locator('.react-flow__node.selected .card').getAttribute('title')).toBe('Päätökset');
  await changes()
    .filter({ hasText: 'Kirjaamo' })
    .getByRole('button', { name: /^Palaa/u })
    .click();
  await app.card('Päätökset').waitFor({ state: 'detached' });
  await app.settled();
  expect(await app.cardNames()).toEqual(['Kirjaamo']);
  expect(await app.page.locator('.history-list [aria-current] .history-label').innerText()).toContain(
    'Kirjaamo',
  );
  expect(await violationsOf(app.page, 'history-back')).toEqual([]);
  await changes()
    .filter({ hasText: 'Päätökset' })
    .getByRole('button', { name: /^Tee uudelleen/u })
    .click();
  await app.card('Päätökset').waitFor();
  await app.card('Arkisto').waitFor();
  expect(app.complaints).toEqual([]);
});

test('the outline of a view: nodes choose their row and the other way', async () => {
  await app.page.keyboard.press('Control+Alt+n');
  await app.page.getByRole('dialog').getByLabel('Nimi').fill('Kokous');
  await app.page.keyboard.press('Enter');
  await app.page.getByRole('heading', { name: 'Näkymä on vielä tyhjä' }).waitFor();
  await app.page.keyboard.press('n');
  await app.page.locator('.vnode-new textarea').waitFor();
  for (const name of ['Kuva', 'Ääni']) {
    await app.page.keyboard.type(name);
    await app.page.keyboard.press('Enter');
    await app.page.locator(`.vnode[title="${name}"]`).waitFor();
  }
  await app.page.keyboard.press('Escape');
  await app.page.getByRole('tab', { name: 'Sisältö' }).click();
  await row('Kuva').click();
  await app.settled();
  expect(await app.page.locator('.react-flow__node.selected .vnode').getAttribute('title')).toBe('Kuva');
  await app.page.locator('.vnode[title="Ääni"]').click();
  await app.settled();
  expect(await chosen()).toEqual(['Ääni']);
  expect(await violationsOf(app.page, 'outline-view')).toEqual([]);
});
