// The list that every municipality already has: chosen, understood, planned, taken in, taken back, and known when it comes again.
import { writeXlsx } from 'hucre/xlsx';
import { type AppPage, appOfFile } from '../../support/browser-app';
import { violationsOf } from '../../support/screens';

const suite = appOfFile();
let app: AppPage;

beforeAll(async () => {
  app = suite.app;
  await app.createWorkspace('Testilän kunta');
  await app.add('ak.taloushallinto', 'Talous-Tarmo');
  await app.page.keyboard.press('Escape');
});

const dialog = () => app.page.getByRole('dialog', { name: 'Tuo tiedostosta' });
const HEADS = [
  'Järjestelmä',
  'Toimittaja',
  'Vuosikustannus (€)',
  'Sopimus voimassa',
  'Osa-alue',
  'Liittymät',
  'Huomioita',
  'Elinkaari',
];

async function choose(rows: (string | number | Date)[][]): Promise<void> {
  const file = await writeXlsx({
    sheets: [{ name: 'Järjestelmät', rows: [['Testilän järjestelmät'], [], HEADS, ...rows] }],
  });
  await app.page.keyboard.press('Control+o');
  await dialog()
    .locator('input[type=file]')
    .setInputFiles({ name: 'lista.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(file) });
}
const ROWS = [
  [
    'Talous-Tarmo',
    'Numero Oy',
    52000,
    new Date(Date.UTC(2028, 11, 31)),
    '',
    'Palkka-Pirkko',
    'hyvä',
    'Suunnittelussa',
  ],
  ['Palkka-Pirkko', 'Numero Oy', 'paljon', '2027', 'Henkilöstöhalinto', '', '', 'Tuotannossa / poistumassa'],
];

test('says what it takes the columns to mean, and plans when asked', async () => {
  await choose(ROWS);
  const means = (heading: string) => dialog().getByLabel(`Mitä tarkoittaa: ${heading}`);
  await means('Toimittaja').waitFor();
  expect(await means('Järjestelmä').inputValue()).toBe('name');
  expect(await means('Vuosikustannus (€)').inputValue()).toBe('costPerYear');
  expect(await means('Liittymät').inputValue()).toBe('flows');
  expect(await means('Huomioita').inputValue()).toBe('property');
  expect(await violationsOf(app.page, 'list-meaning')).toEqual([]);
  await means('Järjestelmä').selectOption('skip');
  await dialog().getByText('Valitse, missä sarakkeessa nimi on.').waitFor();
  await means('Järjestelmä').selectOption('name');
  await means('Huomioita').selectOption('developmentNeeds');
  const word = (text: string) => dialog().getByLabel(`Mitä tarkoittaa sana ${text}`);
  expect(await word('Suunnittelussa').inputValue()).toBe('choice planned');
  expect(await word('Tuotannossa / poistumassa').inputValue()).toBe('unread');
  await word('Tuotannossa / poistumassa').selectOption('choice retiring');
  const part = word('Henkilöstöhalinto');
  expect(await part.inputValue()).toBe('unread');
  await part.selectOption({ label: 'Sama kuin Henkilöstöhallinto' });
  await dialog().getByRole('button', { name: 'Näytä, mitä tuonti tekisi' }).click();
  await dialog()
    .getByText(/solu C5 \(Vuosikustannus \(€\)\): arvoa ”paljon” ei ymmärretty/u)
    .waitFor();
});

test('comes in as one change beside what is here, on the map and in the portfolio', async () => {
  await app.settled();
  await dialog().getByRole('button', { name: 'Tuo malliin' }).click();
  await dialog().waitFor({ state: 'detached' });
  await app.card('Palkka-Pirkko').first().waitFor();
  expect(await app.card('Talous-Tarmo').count()).toBe(1);
  await app.page.getByRole('button', { name: 'Salkku', exact: true }).click();
  await app.page.locator('.grid-row[data-kind="row"]').nth(1).waitFor();
  expect(await app.page.locator('.grid-rows').innerText()).toContain('31.12.2028');
  expect(await app.page.locator('.grid-rows').innerText()).toContain('52\u00a0000 €');
});

test('is known when it comes again: nothing is doubled, and undo takes the first one back whole', async () => {
  await choose(ROWS);
  const notes = dialog().getByLabel('Mitä tarkoittaa: Huomioita');
  await notes.waitFor();
  expect(await notes.inputValue()).toBe('developmentNeeds');
  expect(await dialog().getByLabel('Mitä tarkoittaa sana Tuotannossa / poistumassa').inputValue()).toBe(
    'choice retiring',
  );
  await dialog().getByRole('button', { name: 'Näytä, mitä tuonti tekisi' }).click();
  await dialog().getByRole('button', { name: 'Tuo malliin' }).waitFor();
  const added = dialog().locator('tbody tr td:nth-child(2)');
  for (const count of await added.allInnerTexts()) expect(count.trim()).toBe('0');
  await app.page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  await app.page.keyboard.press('Control+z');
  await app.page.locator('.grid-row[data-kind="row"]').nth(1).waitFor({ state: 'detached' });
  expect(app.complaints).toEqual([]);
});
