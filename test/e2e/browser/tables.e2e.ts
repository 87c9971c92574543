// Tables of an information-management model come in together, with what was recognised offered; the model goes out as tables.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { type AppPage, appOfFile } from '../../support/browser-app';
import { violationsOf } from '../../support/screens';

const TABLES = ['elements', 'relations', 'properties'].map((kind) =>
  join(__dirname, `../../fixtures/formats/csv/tiedonhallinta-${kind}.csv`),
);
const suite = appOfFile();
let app: AppPage;
beforeAll(async () => {
  app = suite.app;
  await app.createWorkspace('Mallila');
});

async function picture(name: string): Promise<void> {
  expect(await violationsOf(app.page, `tables-${name}`)).toEqual([]);
}

test('three tables become one change; what was recognised can be left out', async () => {
  const { page } = app;
  await page.keyboard.press('Control+o');
  await page.setInputFiles('input[type=file]', TABLES);
  const stores = page.getByRole('checkbox', { name: /tietovarannoiksi/u });
  await stores.waitFor();
  expect(await stores.isChecked()).toBe(true);
  const ids = page.getByRole('checkbox', { name: /alkaa tunnuksella/u });
  await ids.uncheck();
  await stores.waitFor();
  expect(await ids.isChecked()).toBe(false);
  await picture('import');
  await page.getByRole('button', { name: 'Tuo malliin' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Kumoa: Tuotiin/u }).waitFor();
});

test('the elements missing is said in words', async () => {
  const { page } = app;
  await page.keyboard.press('Control+o');
  await page.setInputFiles('input[type=file]', TABLES.slice(1));
  expect(await page.locator('.problem').innerText()).toMatch(/puuttuu elementtien taulukko/u);
  await page.keyboard.press('Escape');
});

test('the model goes out as the same three tables', async () => {
  const { page } = app;
  await page.keyboard.press('Control+s');
  await page.getByRole('radio', { name: /CSV/u }).check();
  await page
    .getByText(/ei mahdu taulukoihin/u)
    .first()
    .waitFor();
  await picture('export');
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Tallenna…', exact: true }).click();
  const file = await download;
  const path = join(suite.data, file.suggestedFilename());
  await file.saveAs(path);
  const files = unzipSync(new Uint8Array(readFileSync(path)));
  expect(Object.keys(files)).toEqual(['elements.csv', 'relations.csv', 'properties.csv']);
  expect(Buffer.from(files['properties.csv'] ?? []).toString('utf8')).toContain('"Kriittisyys"');
});
