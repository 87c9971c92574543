// Yhdistä and Ote, as a person does them; a merge is one change that can be taken back.
import { readFileSync } from 'node:fs';
import { type AppPage, appOfFile } from '../../support/browser-app';
import { violationsOf } from '../../support/screens';

const suite = appOfFile();
let app: AppPage;

beforeAll(async () => {
  app = suite.app;
  await app.createWorkspace('Testilän kunta');
  await app.add('ak.taloushallinto', 'Talous-Tarmo', 'Laskukierto');
  await app.add('ak.henkilostohallinto', 'Talous Tarmo');
});

async function command(text: string): Promise<void> {
  await app.page.keyboard.press('Control+k');
  await app.page.keyboard.type(text);
  await app.page.keyboard.press('Enter');
}

const violations = (name: string): Promise<string[]> => violationsOf(app.page, name);

test('suspected duplicates are found, merged field by field, and taken back', async () => {
  await app.page.keyboard.press('Escape');
  await command('kaksoiskappaleet');
  const list = app.page.getByRole('dialog', { name: 'Mahdolliset kaksoiskappaleet' });
  await list.getByText('Talous-Tarmo – Talous Tarmo').waitFor();
  expect(await violations('duplicates')).toEqual([]);
  await list.getByRole('button', { name: /^Yhdistä/u }).click();
  const dialog = app.page.getByRole('dialog', { name: 'Yhdistä kohteet' });
  await dialog
    .getByRole('group', { name: 'Nimi' })
    .getByRole('radio', { name: 'Talous Tarmo', exact: true })
    .check();
  expect(await violations('merge')).toEqual([]);
  await dialog.getByRole('button', { name: 'Yhdistä', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await app.cardNames()).toEqual(['Laskukierto', 'Talous Tarmo', 'Talous Tarmo']);
  await app.page.keyboard.press('Control+z');
  await app.card('Talous-Tarmo').waitFor();
  expect(await app.cardNames()).toEqual(['Laskukierto', 'Talous Tarmo', 'Talous-Tarmo']);
});

test('what is marked as different is not asked again', async () => {
  await command('kaksoiskappaleet');
  await app.page.getByRole('button', { name: /^Eri kohteet/u }).click();
  await app.page.getByText('Kaksoiskappaleita ei löytynyt').waitFor();
  await app.page.keyboard.press('Escape');
});

test('an extract is a file with numbered names, and its key another', async () => {
  await command('ote mallista');
  const dialog = app.page.getByRole('dialog', { name: 'Ote mallista' });
  await dialog.getByRole('button', { name: 'Toimittajalle' }).click();
  await dialog.getByText('Otteessa 3 kohdetta').waitFor();
  expect(await violations('extract')).toEqual([]);
  const files: string[] = [];
  const texts = new Map<string, string>();
  app.page.on('download', (download) => {
    void download.path().then((path) => {
      files.push(download.suggestedFilename());
      texts.set(download.suggestedFilename(), readFileSync(path, 'utf8'));
    });
  });
  await dialog.getByRole('button', { name: 'Tee ote…' }).click();
  await dialog.getByText('3 nimeä korvattiin').waitFor();
  for (let tries = 0; files.length < 2 && tries < 50; tries += 1) await app.page.waitForTimeout(100);
  expect([...files].sort()).toEqual(['Testilän kunta – ote.json', 'Testilän kunta – otteen avain.csv']);
  expect(texts.get('Testilän kunta – ote.json')).toContain('Tietojärjestelmä 3');
  expect(texts.get('Testilän kunta – ote.json')).not.toContain('Laskukierto');
  expect(texts.get('Testilän kunta – otteen avain.csv')).toContain('Laskukierto');
  await app.page.keyboard.press('Escape');
});

test('the console stayed silent', () => {
  expect(app.complaints).toEqual([]);
});
