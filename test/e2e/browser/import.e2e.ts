// Import as a conversation: a file of another tool meets a model that knows some of its systems by other names, comes
// again changed, and is taken back.
import { readFileSync } from 'node:fs';
import { type AppPage, appOfFile } from '../../support/browser-app';
import { violationsOf } from '../../support/screens';

const suite = appOfFile();
let app: AppPage;

beforeAll(async () => {
  app = suite.app;
  await app.createWorkspace('Testilän kunta');
  await app.add('ak.taloushallinto', 'Talous-Tarmo', 'Laskukierto');
  await app.page.keyboard.press('Escape');
});

/** An exchange file with these components, [identifier, name, documentation]. */
function file(...systems: readonly (readonly [string, string, string?])[]): Buffer {
  const elements = systems
    .map(
      ([id, name, text]) =>
        `<element identifier="${id}" xsi:type="ApplicationComponent"><name xml:lang="fi">${name}</name>${
          text === undefined ? '' : `<documentation xml:lang="fi">${text}</documentation>`
        }</element>`,
    )
    .join('');
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?><model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="id-rekisteri-0123456789"><name xml:lang="fi">Rekisteri</name><elements>${elements}</elements></model>`,
  );
}

const dialog = () => app.page.getByRole('dialog', { name: 'Tuo tiedostosta' });

async function open(buffer: Buffer): Promise<void> {
  await app.page.keyboard.press('Control+o');
  await dialog()
    .locator('input[type=file]')
    .setInputFiles({ name: 'rekisteri.xml', mimeType: 'text/xml', buffer });
  await dialog().getByRole('button', { name: 'Tuo malliin' }).waitFor();
}

async function take(): Promise<void> {
  await app.settled();
  await dialog().getByRole('button', { name: 'Tuo malliin' }).click();
  await dialog().waitFor({ state: 'detached' });
}

const violations = (name: string): Promise<string[]> => violationsOf(app.page, name);

test('what has the same name is the same, and what looks alike is asked about', async () => {
  await open(file(['id-1', 'LASKUKIERTO', 'Laskujen kierto'], ['id-2', 'Talous-Tarmoo'], ['id-3', 'Uusi']));
  await dialog().getByText('Yksi samannäköinen kohde').waitFor();
  expect(await violations('import-suggestions')).toEqual([]);
  await dialog()
    .getByRole('combobox', { name: 'Mikä on Talous-Tarmoo?' })
    .selectOption({ label: 'Sama kuin Talous-Tarmo (nimessä yhden kirjaimen ero)' });
  await dialog().getByText('Tiedot eroavat 2 kohdassa').waitFor();
  await dialog().getByLabel('Kumman tieto jää').selectOption('Oma tieto');
  await app.settled();
  await dialog().getByText('Näytä ja valitse yksitellen').click();
  expect(await violations('import-differences')).toEqual([]);
  await take();
  expect(await app.cardNames()).toEqual(['Laskukierto', 'Talous-Tarmo']);
});

test('the same file again changes nothing, and remembers what was chosen', async () => {
  await open(file(['id-1', 'LASKUKIERTO', 'Laskujen kierto'], ['id-2', 'Talous-Tarmoo'], ['id-3', 'Uusi']));
  await dialog().getByText('Sama lähde on tuotu viimeksi').waitFor();
  await dialog().getByText('Tiedostossa ei ole mitään uutta').waitFor();
  expect(await dialog().getByLabel('Kumman tieto jää').inputValue()).toBe('own');
  await app.page.keyboard.press('Escape');
});

test('what disappeared from the source is listed and can be marked as leaving, in one change', async () => {
  await open(file(['id-2', 'Talous-Tarmo'], ['id-4', 'Neljäs']));
  await dialog().getByText('Lähteestä on hävinnyt 2').waitFor();
  await dialog().getByLabel('Mitä hävinneille tehdään').selectOption('Merkitään poistuviksi tavoitetilassa');
  await app.settled();
  expect(await violations('import-disappeared')).toEqual([]);
  await take();
  await app.page.keyboard.press('2');
  await app.settled();
  expect(await app.card('Laskukierto').innerText()).toContain('poistuu');
  await app.page.keyboard.press('Control+z');
  await app.settled();
  expect(await app.card('Laskukierto').innerText()).not.toContain('poistuu');
});

test('the report can be kept as a text file', async () => {
  await open(file(['id-2', 'Talous-Tarmo'], ['id-7', 'Seitsemäs']));
  const download = app.page.waitForEvent('download');
  await dialog().getByRole('button', { name: 'Tallenna raportti…' }).click();
  const report = await download;
  expect(report.suggestedFilename()).toBe('rekisteri.xml – tuonnin raportti.txt');
  const text = readFileSync(await report.path(), 'utf8');
  expect(text).toMatch(/^rekisteri\.xml\nRekisteri\n\n/u);
  expect(text).toContain('Elementtejä: uusia 1, muuttuvia 0, ennallaan 1');
  await app.page.keyboard.press('Escape');
});

test('a file that is dropped on the window opens the import with it', async () => {
  const transfer = await app.page.evaluateHandle(
    (text) => {
      const made = new DataTransfer();
      made.items.add(new File([text], 'pudotettu.xml', { type: 'text/xml' }));
      return made;
    },
    file(['id-9', 'Pudotettu']).toString('utf8'),
  );
  await app.page.dispatchEvent('.canvas', 'drop', { dataTransfer: transfer });
  await dialog().getByRole('button', { name: 'Tuo malliin' }).waitFor();
  await app.page.keyboard.press('Escape');
});

test('the export says before saving what the other side cannot hold', async () => {
  await app.page.keyboard.press('Control+e');
  const exporting = app.page.getByRole('dialog', { name: 'Vie tiedostoon' });
  await exporting.getByText('Tässä muodossa tämä jää pois tai muuttuu').waitFor();
  await exporting.getByRole('radio', { name: /JSON/u }).check();
  await exporting.getByText('Tähän muotoon mahtuu kaikki.').waitFor();
  expect(await violations('export')).toEqual([]);
  await app.page.keyboard.press('Escape');
});

test('the console stayed silent', () => {
  expect(app.complaints).toEqual([]);
});
