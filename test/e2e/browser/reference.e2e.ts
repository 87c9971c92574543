// A reference model made of an ArchiMate model, its next version, and what was placed on it: in a real browser.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appOfFile } from '../../support/browser-app';
import { violationsOf } from '../../support/screens';

const fixture = (name: string): string => join(__dirname, '../../fixtures/reference', name);
const around = appOfFile();

async function picture(name: string): Promise<void> {
  expect(await violationsOf(around.app.page, `reference-${name}`)).toEqual([]);
}

const dialog = () => around.app.page.getByRole('dialog');
const button = (name: string | RegExp) =>
  dialog().getByRole('button', { name, exact: typeof name === 'string' });

async function openDialog(): Promise<void> {
  await around.app.page.locator('.crumb').last().click();
  await around.app.page.getByRole('menuitem', { name: /Viitearkkitehtuurit/u }).click();
  await dialog().waitFor();
}

async function openFile(name: string): Promise<void> {
  await dialog().locator('input[type=file]').setInputFiles(fixture(name));
  await dialog().locator('.draft-layer').first().waitFor();
}

test('a drawing becomes a reference model; layers are put in order and components left out', async () => {
  const { app } = around;
  await app.createWorkspace('Mallila');
  await openDialog();
  await picture('list');
  await dialog().getByRole('listitem').filter({ hasText: 'ArchiMate-malli' }).getByRole('button').click();
  await picture('source');
  await openFile('service-map-1.xml');
  expect(await dialog().getByLabel('Viitemallin nimi').inputValue()).toBe('Palvelukartta');
  expect(await dialog().locator('.draft-sum').innerText()).toContain('3 kerrosta, 8 osa-aluetta');
  await picture('draft-view');

  await dialog().getByText('Kansiosta', { exact: true }).click();
  await dialog().getByRole('listbox', { name: 'Kansio' }).selectOption('f-sovellukset');
  await dialog().locator('.draft-sum').getByText('3 kerrosta, 9 osa-aluetta').waitFor();
  await button('Siirrä ylemmäs: Tuki').click();
  await dialog().getByLabel('Väri: Tuki').selectOption('Okra');
  await button('Ajanvaraus').click();
  await dialog().locator('.draft-sum').getByText('3 kerrosta, 8 osa-aluetta').waitFor();
  await button('Ajanvaraus').click();
  await button('Ostolaskut').click();
  await picture('draft-folder');
  await button('Lisää työtilaan').click();
  await app.page.locator('.box').filter({ hasText: 'Pysäköinti' }).waitFor();
  await app.settled();
  const lanes = await app.page.locator('.lane').allInnerTexts();
  expect(lanes.map((text) => /Asiointi|Tuki|Palvelut/u.exec(text)?.[0])).toEqual([
    'Asiointi',
    'Tuki',
    'Palvelut',
  ]);
  expect(await app.page.getByText('Ostolaskut').count()).toBe(0);
});

test('its next version is compared, decided about and taken; every system stays on the map', async () => {
  const { app } = around;
  const boxId = async (name: string): Promise<string> =>
    ((await app.page.locator('.box').filter({ hasText: name }).getAttribute('id')) ?? '').replace(
      'component:',
      '',
    );
  await app.add(await boxId('Pysäköinti'), 'Parkkinen', 'Pysäköintiluvat');
  await app.add(await boxId('Kartat'), 'Karttapalvelu');
  await app.add(await boxId('Maksaminen'), 'Verkkokassa');
  await openDialog();
  await button('Päivitä Sovellukset').click();
  await openFile('service-map-2.xml');
  expect(await dialog().getByLabel('Versio').inputValue()).toBe('2');
  await button('Vertaa nykyiseen').click();
  await dialog().getByText('versiosta 1 versioon 2.').waitFor();
  const apply = button('Päivitä versioon 2');
  expect(await apply.isDisabled()).toBe(true);
  await picture('upgrade');
  await dialog().getByLabel('Sama osa-alue').check();
  await dialog().getByLabel('Seuraaja: Pysäköinti').selectOption({ label: 'Liikkuminen ja pysäköinti' });
  await apply.click();
  await app.page.locator('.box').filter({ hasText: 'tunnistaminen' }).waitFor();
  await app.settled();
  expect(await app.cardNames()).toEqual(['Karttapalvelu', 'Parkkinen', 'Pysäköintiluvat', 'Verkkokassa']);
  expect(await app.page.locator('.lane').filter({ hasText: 'Poistuneet' }).count()).toBe(0);
  await picture('upgraded');
});

test('undone, and taken without a successor: the removed one stays in a lane of its own', async () => {
  const { app } = around;
  await app.page.keyboard.press('Control+z');
  await app.page.locator('.box').filter({ hasText: 'Sähköiset lomakkeet' }).waitFor();
  expect(await app.cardNames()).toEqual(['Karttapalvelu', 'Parkkinen', 'Pysäköintiluvat', 'Verkkokassa']);
  await openDialog();
  await button('Päivitä Sovellukset').click();
  await openFile('service-map-2.xml');
  await button('Vertaa nykyiseen').click();
  await dialog().getByLabel('Eri osa-alue').check();
  await button('Päivitä versioon 2').click();
  await app.page.locator('.lane').filter({ hasText: 'Poistuneet' }).waitFor();
  await app.settled();
  expect(await app.cardNames()).toEqual(['Karttapalvelu', 'Parkkinen', 'Pysäköintiluvat', 'Verkkokassa']);
  const lanes = await app.page.locator('.lane').allInnerTexts();
  expect(lanes.map((text) => /Asiointi|Tuki|Palvelut|Poistuneet/u.exec(text)?.[0])).toEqual([
    'Asiointi',
    'Tuki',
    'Palvelut',
    'Poistuneet',
  ]);
  await picture('retired');
});

test('it is saved to a file, which is recognised as the same version', async () => {
  const { app } = around;
  await openDialog();
  await button('Muut toiminnot: Sovellukset').click();
  const download = app.page.waitForEvent('download');
  await app.page.getByRole('menuitem', { name: /Tallenna viitemallitiedostoksi/u }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('sovellukset-2.json');
  const path = join(around.data, file.suggestedFilename());
  await file.saveAs(path);
  expect(readFileSync(path, 'utf8')).not.toContain('Poistuneet');
  await button('Päivitä Sovellukset').click();
  await dialog().locator('input[type=file]').setInputFiles(path);
  await dialog()
    .getByText(/päivitettävää ei ole/u)
    .waitFor();
  await button('Takaisin').click();
  await button('Muut toiminnot: Sovellukset').click();
  await app.page.getByRole('menuitem', { name: /Avaa muokattavaksi/u }).click();
  await dialog()
    .getByRole('listitem')
    .filter({ hasText: 'Sovellukset' })
    .getByRole('button', { name: 'Muokkaa' })
    .waitFor();
  expect(app.complaints).toEqual([]);
});
