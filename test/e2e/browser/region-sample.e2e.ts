// The sample region: opened from the start screen onto its comparison; the pictures of the documentation.
import { readFileSync } from 'node:fs';
import { appOfFile, type AppPage } from '../../support/browser-app';
import { violationsOf } from '../../support/screens';
import { renewImage } from '../../support/theme-pictures';

const suite = appOfFile();
let app: AppPage;

const tab = (name: string) => app.page.getByRole('tab', { name, exact: true });

beforeAll(() => {
  app = suite.app;
});

test('opens on the comparison, where six finance systems are outlined as worth joining', async () => {
  await app.page.getByRole('button', { name: 'Avaa 12 kunnan alue' }).click();
  const grid = app.page.getByRole('grid', { name: 'Vertailu' });
  await grid.getByRole('gridcell', { name: 'Aamula: Tarmo' }).waitFor();
  const finance = grid.getByRole('row').filter({ hasText: 'Taloushallinto' });
  expect(await finance.locator('.matrix-different').innerText()).toMatch(/6$/u);
  expect(await finance.getAttribute('data-paying')).toBe('true');
  await grid.getByRole('rowheader', { name: /Taloushallinto/u }).click();
  await app.page.getByRole('complementary', { name: 'Perusteet' }).getByText('6 eri tuotetta').waitFor();
  renewImage('region', 'light', await app.page.screenshot());
});

test('shows it as pictures', async () => {
  await tab('Pienoiskuvat').click();
  await app.page
    .getByRole('application', { name: 'Pienoiskuvat' })
    .getByText('Taloushallinto', { exact: true })
    .last()
    .waitFor();
  renewImage('region-multiples', 'light', await app.page.screenshot());
  await tab('Aluekartta').click();
  await app.page
    .getByRole('application', { name: 'Aluekartta' })
    .getByText('Tilikirja', { exact: true })
    .waitFor();
  renewImage('region-map', 'light', await app.page.screenshot());
  expect(await violationsOf(app.page, 'region map')).toEqual([]);
  await tab('Palvelut').click();
  expect(app.complaints).toEqual([]);
});

test('a municipality is shared at a level, and what leaves the house is told first', async () => {
  await app.page.keyboard.press('Control+s');
  const dialog = app.page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /^Jaettava tiedosto/u }).check();
  await dialog.getByText('Valitse, kenen tiedot jaetaan', { exact: false }).waitFor();
  await dialog.getByRole('combobox', { name: 'Kenen malli' }).selectOption('Aamula');
  await dialog.getByText('Järjestelmien nimet', { exact: false }).waitFor();
  await dialog.getByRole('combobox', { name: 'Taso' }).selectOption('counts');
  await dialog.getByText('Nimettömiä', { exact: false }).waitFor();
  const download = app.page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Tallenna' }).click();
  const text = readFileSync(await (await download).path(), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ format: 'kokonaiskuva-jako', statement: { level: 'counts' } });
  expect(text).not.toContain('Tarmo');
  await app.page.keyboard.press('Control+o');
  const importing = app.page.getByRole('dialog', { name: 'Tuo tiedostosta' });
  await importing
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.jako.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await importing.getByText(/Allekirjoitettu ja muuttumaton: Aamula, .*, vain lukumäärät, avain/u).waitFor();
  expect(app.complaints).toEqual([]);
});
