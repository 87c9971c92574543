// A coordinator collects the files of many municipalities: what is dropped is recognised, what is unclear is asked, everything
// comes in as one change; then who has delivered and a reminder for those who have not.
import { makeDeliveries } from '../../support/deliveries';
import { type AppPage, appOfFile, removeFolder, temporaryFolder } from '../../support/browser-app';
import { violationsOf } from '../../support/screens';

const suite = appOfFile();
const [files, scratch] = [temporaryFolder(), temporaryFolder()];
let app: AppPage;

beforeAll(async () => {
  app = suite.app;
  await makeDeliveries(files, scratch);
  await app.createWorkspace('Testilän kunta');
}, 60_000);
afterAll(() => [files, scratch].forEach(removeFolder));

const dialog = () => app.page.getByRole('dialog', { name: 'Kerää kuntien aineistot' });
const row = (file: string) => dialog().locator('tbody tr', { hasText: file }).first();
const whose = (file: string) => dialog().getByRole('combobox', { name: new RegExp(`${file}$`, 'u') });

test('several files that are dropped on the window are collected; a bad one gets its sentence', async () => {
  const transfer = await app.page.evaluateHandle(() => {
    const made = new DataTransfer();
    made.items.add(new File(['Nimi;Toimittaja\nAlfa;Numero Oy\n'], 'Testilän luettelo.csv'));
    made.items.add(new File(['<model'], 'rikki.xml'));
    return made;
  });
  await app.page.dispatchEvent('.canvas', 'drop', { dataTransfer: transfer });
  await dialog()
    .getByText('Yhden kunnan aineisto on valmiina tuotavaksi. Yhtä tiedostoa ei voitu lukea.')
    .waitFor();
  expect(await whose('Testilän luettelo.csv').locator('option:checked').innerText()).toBe('Testilän kunta');
  await row('rikki.xml').getByRole('button', { name: 'Näytä tarkemmin: rikki.xml' }).click();
  expect(await dialog().locator('.collecting-details li').count()).toBeGreaterThan(0);
  expect(await violationsOf(app.page, 'collecting')).toEqual([]);
  await app.page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
});

test('a folder of 23 municipalities says whose each file is, and asks where nothing tells', async () => {
  await app.page.keyboard.press('Control+k');
  await app.page.keyboard.type('Kerää kuntien');
  await app.page.keyboard.press('Enter');
  expect(await violationsOf(app.page, 'collecting-choose')).toEqual([]);
  await dialog().locator('.collecting-folder input').setInputFiles(files);
  await dialog().getByText('14 kunnan aineistot ovat valmiina tuotaviksi.').waitFor();
  await dialog().getByText('9 tiedostolle pitää valita kunta').waitFor();
  expect(await row('Keskikunta.json').innerText()).toMatch(/3\s+3\s+0\s+0/u);
  expect(await row('kopio Keskikunnasta.json').innerText()).toContain('Sama tiedosto on jo toimitettu');
  expect(await row('Ylä-Törmä.kokonaiskuva').innerText()).toContain('Kokonaiskuvan työtila');
  await whose('lista.csv').selectOption({ label: 'Uusi kunta…' });
  await dialog().getByPlaceholder('Uuden kunnan nimi').fill('Pitkäranta');
  await dialog().getByPlaceholder('Uuden kunnan nimi').press('Enter');
  await dialog().getByText('15 kunnan aineistot ovat valmiina tuotaviksi.').waitFor();
  await whose('hietasaari.csv').selectOption({ label: 'Jätä pois' });
  await dialog().getByText('7 tiedostolle pitää valita kunta').waitFor();
  await row('lista.csv')
    .getByRole('button', { name: /Näytä tarkemmin/u })
    .click();
  await dialog().getByText('Oma järjestelmä 11').waitFor();
  await dialog().getByLabel('Kuka toimitti (rooli tai yksikkö)').fill('Tietohallinto');
  await dialog().getByLabel('Kuka toimitti (rooli tai yksikkö)').press('Tab');
  await app.settled();
  expect(await dialog().getByRole('button', { name: 'Tuo 15 kunnan aineistot' }).isEnabled()).toBe(true);
  await dialog().getByRole('button', { name: 'Tuo 15 kunnan aineistot' }).click();
  await dialog().waitFor({ state: 'detached' });
});

test('who has delivered stands on the page of the region, with a reminder for the others', async () => {
  const table = app.page.getByRole('table', { name: 'Toimitukset kunnittain' });
  const line = (name: string) => table.getByRole('row', { name: new RegExp(`^${name} `, 'u') });
  await app.page.getByText('15 / 16 kuntaa on toimittanut').waitFor();
  expect(await line('Pitkäranta').innerText()).toMatch(/tänään\s+lista\.csv Tietohallinto/u);
  expect(await line('Testilän kunta').innerText()).toContain('Ei ole toimittanut');
  expect(await violationsOf(app.page, 'deliveries')).toEqual([]);
  await app.page.getByRole('button', { name: 'Kopioi muistutus' }).click();
  await app.page.getByText('Muistutus kopioitiin leikepöydälle.').waitFor();
  const copied = await app.page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('– Testilän kunta: aineistoa ei ole toimitettu');
  expect(copied).not.toContain('Pitkäranta');
});

test('everything is taken back at once', async () => {
  await app.page.getByRole('tab', { name: 'Toimitukset' }).focus();
  await app.page.keyboard.press('Control+z');
  await app.page.getByText('0 / 1 kuntaa on toimittanut').waitFor();
  await app.page.keyboard.press('Control+y');
  await app.page.getByText('15 / 16 kuntaa on toimittanut').waitFor();
});

test('the console stayed silent', () => {
  expect(app.complaints).toEqual([]);
});
