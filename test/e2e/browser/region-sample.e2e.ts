// The sample region: opened from the start screen onto its comparison; the pictures of the documentation.
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
