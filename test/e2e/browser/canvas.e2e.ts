// The map: several cards at once, copying, palette, layers, integrations, own models, imports, two tabs.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppPage, appOfFile } from '../../support/browser-app';

const suite = appOfFile();
let app: AppPage;
beforeAll(async () => {
  app = suite.app;
  await app.createWorkspace('Karttalan kunta');
});

test('chooses several cards, edits them as one change and deletes them with undo', async () => {
  await app.add('ak.taloushallinto', 'Aura', 'Basso', 'Cello');
  await app.card('Aura').click();
  await app.card('Basso').click({ modifiers: ['Control'] });
  await app.page.getByRole('heading', { name: '2 järjestelmää valittu' }).waitFor();
  await app.page.getByLabel('Toimittaja', { exact: true }).fill('Soitin Oy');
  await app.page.keyboard.press('Enter');
  await app.settled();
  expect(await app.page.locator('.card-supplier').allInnerTexts()).toEqual(['Soitin Oy', 'Soitin Oy', '']);
  await app.page.locator('.card[title="Basso"]').focus();
  await app.page.keyboard.press('Delete');
  await app.settled();
  expect(await app.cardNames()).toEqual(['Cello']);
  await app.page.keyboard.press('Control+z');
  await app.settled();
  expect(await app.cardNames()).toEqual(['Aura', 'Basso', 'Cello']);
});

test('a chosen box keeps its cards in sight', async () => {
  await app.box('ak.taloushallinto').locator('.box-head').click();
  await app.settled();
  const bounds = await app.card('Aura').boundingBox();
  const onTop = await app.page.evaluate(
    ({ x, y }) => document.elementFromPoint(x, y)?.closest('.card')?.getAttribute('title'),
    { x: (bounds?.x ?? 0) + 30, y: (bounds?.y ?? 0) + 10 },
  );
  expect(onTop).toBe('Aura');
});

test('takes a choice in a list back with Ctrl+Z, and goes to the map from the panel', async () => {
  await app.card('Cello').click();
  const list = app.page.getByLabel('Elinkaaren vaihe');
  await list.focus();
  await list.selectOption('production');
  await app.settled();
  await app.page.keyboard.press('Control+z');
  await app.settled();
  expect(await list.inputValue()).toBe('');
  await app.clearSelection();
  await app.page.getByRole('button', { name: 'Asiakaspalvelukanavat' }).last().click();
  expect(await app.box('ak.asiakaspalvelukanavat').getAttribute('data-selected')).toBe('true');
});

test('copies a card into another box as the same system, and there again as a copy', async () => {
  await app.card('Aura').click();
  await app.page.keyboard.press('Control+c');
  await app.box('ak.intranet').locator('.box-head').click();
  await app.page.keyboard.press('Control+v');
  await app.settled();
  expect(await app.card('Aura').count()).toBe(2);
  await app.page.keyboard.press('Control+v');
  await app.settled();
  expect(await app.card('Aura (kopio)').count()).toBe(1);
  await app.page.keyboard.press('Control+z');
  await app.settled();
});

test('begins a new element of another kind by dragging it from the palette', async () => {
  await app.page.keyboard.press('p');
  await app.page.locator('.palette-kind', { hasText: 'Tietovaranto' }).dragTo(app.box('ak.extranet'));
  await app.page.locator('.add-input').waitFor();
  await app.page.keyboard.type('Asiakasrekisteri');
  await app.page.keyboard.press('Enter');
  await app.page.keyboard.press('Escape');
  await app.card('Asiakasrekisteri').click();
  expect(await app.page.getByLabel('Laji').first().inputValue()).toBe('DataObject');
  await app.page.locator('.palette-kind', { hasText: 'Tietojärjestelmä' }).first().click();
  await app.page.keyboard.press('p');
});

test('folds a layer and remembers it after a reload', async () => {
  const toggle = app.page.getByRole('button', { name: /^Tiivistä kerros Palvelukanavat/u });
  await toggle.click();
  await app.settled();
  expect(await app.page.locator('.box').count()).toBe(39);
  await app.page.waitForTimeout(600);
  await app.page.reload();
  await app.page.locator('.box').first().waitFor();
  expect(await app.page.locator('.box').count()).toBe(39);
  await app.page.getByRole('button', { name: /^Avaa kerros/u }).click();
});

test('marks a component as not concerning the municipality, with the reason', async () => {
  await app.box('ak.intranet').waitFor();
  await app.page.keyboard.press('Control+f');
  await app.page.keyboard.type('Sosiaali- ja terveyspalvelut');
  await app.page.keyboard.press('Enter');
  await app.page.keyboard.press('Escape');
  await app.page.getByLabel('Perustelu').fill('Siirtyi hyvinvointialueelle');
  await app.page.getByLabel('Ei koske kuntaa').click();
  await app.settled();
  expect(await app.page.locator('.box[data-not-applicable="true"]').innerText()).toContain(
    'Siirtyi hyvinvointialueelle',
  );
});

test('moves a card in the target only: it leaves one box there and comes to the other', async () => {
  await app.page.keyboard.press('Escape');
  await app.page.keyboard.press('9');
  await app.page.keyboard.press('3');
  await app.settled();
  await app.drag(app.card('Cello'), app.box('ak.henkilostohallinto'));
  await app.page.keyboard.press('2');
  await app.settled();
  expect((await app.card('Cello').locator('.card-fate').allInnerTexts()).sort()).toEqual([
    'siirtyy pois',
    'siirtyy tänne',
  ]);
  await app.page.keyboard.press('1');
  await app.settled();
  expect(await app.card('Cello').count()).toBe(1);
});

test('shows an edit made in one tab in the other', async () => {
  const other = new AppPage(await app.context.newPage(), app.context);
  await other.page.goto(new URL('/', app.page.url()).href);
  await other.page.locator('.card').first().waitFor();
  await app.add('ak.asianhallinta', 'Toisessakin');
  await other.card('Toisessakin').waitFor();
  await other.page.close();
});

test('says clearly what is wrong with a bad file, and imports a good one as one change', async () => {
  const bad = join(suite.data, 'rikki.xml');
  writeFileSync(
    bad,
    '<?xml version="1.0"?>\n<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/">\n<name>x</model>',
  );
  await app.page.keyboard.press('Control+o');
  await app.page.setInputFiles('input[type=file]', bad);
  expect(await app.page.locator('.problem').innerText()).toMatch(/rivi(llä)? 3/iu);
  await app.page.setInputFiles('input[type=file]', join(__dirname, '../../fixtures/formats/own-model.xml'));
  await app.page.getByRole('button', { name: 'Tuo malliin' }).click();
  await app.page.getByRole('dialog').waitFor({ state: 'detached' });
  await app.page.getByRole('button', { name: /^Kumoa: Tuotiin/u }).click();
  await app.page.getByRole('button', { name: /^Kumoa: Lisättiin ”Toisessakin”/u }).waitFor();
});

test('starts from an own layered model and edits it', async () => {
  await app.page.getByRole('navigation').getByRole('button', { name: 'Mallit' }).click();
  await app.page.getByRole('button', { name: 'Tee oma' }).click();
  await app.page.getByLabel('Uusi osa-alue kerrokseen Asiointi').fill('Verkkoasiointi');
  await app.page.keyboard.press('Enter');
  await app.page.getByLabel('Uusi kerros').fill('Tieto');
  await app.page.keyboard.press('Enter');
  await app.page.getByLabel('Uusi osa-alue kerrokseen Tieto').waitFor();
  await app.page.getByRole('button', { name: 'Valmis' }).click();
  await app.settled();
  expect(await app.page.locator('.lane').count()).toBe(4);
  expect(await app.page.locator('.box').count()).toBe(1);
});

test('adds Kunta-Akkuna beside what is there', async () => {
  await app.page.getByRole('navigation').getByRole('button', { name: 'Mallit' }).click();
  await app.page
    .locator('.reference-list li', { hasText: 'Kunta-Akkuna' })
    .getByRole('button', { name: 'Lisää' })
    .click();
  await app.page.locator('.box').nth(30).waitFor();
  expect(await app.page.locator('.box').count()).toBe(37);
});

test('the console stayed silent', () => {
  expect(app.complaints).toEqual([]);
});
