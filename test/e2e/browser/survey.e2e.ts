// The survey of development needs: an empty one to send out, answers read with a preview, results as a picture and numbers.
import { readFileSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';
import { readWorkbook } from '../../../engine/formats/spreadsheet/workbook';
import { type AppPage, appOfFile } from '../../support/browser-app';
import { violationsOf } from '../../support/screens';

const suite = appOfFile();
let app: AppPage;

beforeAll(async () => {
  app = suite.app;
  await app.createWorkspace('Koivujärvi');
});

const dialog = () => app.page.getByRole('dialog', { name: 'Tuo kyselyn vastaukset' });
const table = () => app.page.getByRole('table', { name: 'Kyselyn tulokset kohteittain' });

async function choose(rows: (string | number)[][]): Promise<void> {
  const file = await writeXlsx({ sheets: [{ name: 'Kysely', rows }] });
  await app.page.getByRole('button', { name: 'Tuo vastaukset…' }).click();
  await dialog()
    .locator('input[type=file]')
    .setInputFiles({ name: 'kysely.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(file) });
}

test('an empty survey goes out with the municipalities of the workspace', async () => {
  await app.page.keyboard.press('Control+k');
  await app.page.keyboard.type('Kehittämistarvekysely');
  await app.page.keyboard.press('Enter');
  await app.page.getByText('Kyselyn vastauksia ei ole vielä tuotu.').waitFor();
  const download = app.page.waitForEvent('download');
  await app.page.getByRole('button', { name: 'Tyhjä kysely…' }).click();
  const [sheet] = await readWorkbook(readFileSync(await (await download).path()), 'kysely.xlsx');
  expect(sheet?.rows[0]).toEqual(['Kohde', 'Ryhmä', 'Paino', 'Koivujärvi']);
  expect(sheet?.rows.length).toBeGreaterThan(8);
});

test('answers are shown before they are taken; a municipality that is not here is asked about', async () => {
  await choose([
    ['Kohde', 'Ryhmä', 'Koivujärvi', 'Naapurila', 'Muukunta'],
    ['Asiointi', 'Palvelu', 5, 4, 1],
    ['Arkisto', 'Palvelu', 2, 'paljon', ''],
    ['Verkko', 'Infra', '', 3, ''],
  ]);
  await dialog().getByText('Kohteita 3, vastauksia 2.').waitFor();
  await dialog().getByText('Kysely, solu D3: ”paljon” ei ole luku, joten vastaus jäi pois.').waitFor();
  expect(await violationsOf(app.page, 'survey-read')).toEqual([]);
  const one = dialog().getByRole('listitem').filter({ hasText: 'Naapurila' });
  await one.getByRole('button', { name: 'Lisää kunta työtilaan' }).click();
  await dialog().getByText('Kohteita 3, vastauksia 4.').waitFor();
  await dialog().getByRole('button', { name: 'Tuo kysely' }).click();
  await dialog().waitFor({ state: 'detached' });
});

test('the most needed first, with every answer; groups narrow, undo takes back', async () => {
  const names = table().getByRole('rowheader');
  expect(await names.allInnerTexts()).toEqual([
    expect.stringContaining('Asiointi'),
    expect.stringContaining('Verkko'),
    expect.stringContaining('Arkisto'),
  ]);
  expect(
    await table()
      .getByRole('row', { name: /^Asiointi/u })
      .innerText(),
  ).toMatch(/4,5\s+2\s+4–5\s+0,5/u);
  const chart = app.page.getByRole('img', { name: /3 kohdetta tärkeimmästä alkaen\. Tärkein on Asiointi/u });
  expect(await chart.locator('.survey-dot').count()).toBe(4);
  await app.page.getByLabel('Korosta kunta').selectOption('Naapurila');
  expect(await chart.locator('[data-highlight=true]').count()).toBe(2);
  expect(await violationsOf(app.page, 'survey')).toEqual([]);
  await app.page.getByLabel('Ryhmä').selectOption('Infra');
  expect(await names.count()).toBe(1);
  await app.page.getByLabel('Ryhmä').selectOption('');
  await choose([
    ['Kohde', 'Koivujärvi'],
    ['Verkko', 5],
  ]);
  await dialog().getByText('Kohteita 1, vastauksia 1.').waitFor();
  await dialog().getByRole('button', { name: 'Tuo kysely' }).click();
  await dialog().waitFor({ state: 'detached' });
  await table()
    .getByRole('row', { name: /^Verkko.*\s4,0\s+2\s+3–5/u })
    .waitFor();
  await app.page.getByRole('tab', { name: 'Kysely' }).focus();
  await app.page.keyboard.press('Control+z');
  await table()
    .getByRole('row', { name: /^Verkko.*\s3,0\s+1\s+3–3/u })
    .waitFor();
});

test('the console stayed silent', () => {
  expect(app.complaints).toEqual([]);
});
