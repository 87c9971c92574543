// Pictures out of the window: the dialog with its preview, files in every format, the clipboard, remembered choices.
import { readFileSync } from 'node:fs';
import { type AppPage, appOfFile } from '../../support/browser-app';
import { violationsOf } from '../../support/screens';

const suite = appOfFile();
let app: AppPage;
beforeAll(async () => {
  app = suite.app;
  await app.openSample();
});

const choose = (group: string, option: string): Promise<void> =>
  app.page.getByRole('radiogroup', { name: group }).getByText(option, { exact: true }).click();

async function saved(): Promise<{ name: string; bytes: Buffer }> {
  const download = app.page.waitForEvent('download');
  await app.page.locator('.dialog-foot').getByRole('button', { name: 'Tallenna…' }).click();
  const file = await download;
  const bytes = readFileSync(await file.path());
  await app.page.getByRole('dialog').waitFor({ state: 'detached' });
  return { name: file.suggestedFilename(), bytes };
}

test('the dialog shows what will be saved; a PNG is twice as large as the drawing', async () => {
  const { page } = app;
  await page.keyboard.press('Control+s');
  await page.getByRole('button', { name: 'Vie kuvana…' }).click();
  const preview = page.getByRole('img', { name: /^Esikatselu: Kerroskartta/u });
  await preview.waitFor();
  expect(await preview.locator('text', { hasText: 'Talous-Tarmo' }).count()).toBeGreaterThan(0);
  expect(await preview.locator('text', { hasText: 'Mallilan kaupunki' }).count()).toBe(1);
  await page.getByLabel('Nimiö: kunta, tila ja päivä').uncheck();
  await preview.locator('text', { hasText: 'Mallilan kaupunki' }).waitFor({ state: 'detached' });
  await page.getByLabel('Nimiö: kunta, tila ja päivä').check();
  const pixels = await page.getByText(/^[\d\s]+ × [\d\s]+ pikseliä$/u).innerText();
  expect(await violationsOf(page, 'picture-png')).toEqual([]);
  const { name, bytes } = await saved();
  expect(name).toBe('Kerroskartta Avoin kunta.png');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual(
    pixels
      .replace('pikseliä', '')
      .split('×')
      .map((part) => Number(part.replace(/\s/gu, ''))),
  );
});

test('a PDF is laid on sheets that the preview shows, and the choice is remembered', async () => {
  const { page } = app;
  await page.keyboard.press('Control+p');
  await choose('Muoto', 'PDF');
  await choose('Arkki', 'A4');
  await page.locator('.picture-paper').first().waitFor();
  expect(await page.locator('.picture-paper').count()).toBe(1);
  await choose('Koko', 'Prosentteina');
  await page.getByLabel('Koko (100 % = näytön koko)').fill('90');
  await page.getByText(/sivua: \d+ vierekkäin/u).waitFor();
  const shown = await page.locator('.picture-page').count();
  expect(shown).toBeGreaterThan(3);
  await page.getByLabel('Koko (100 % = näytön koko)').fill('9000');
  await page.getByText('Anna luku väliltä 10–400.').waitFor();
  await page.getByLabel('Koko (100 % = näytön koko)').fill('90');
  expect(await violationsOf(page, 'picture-pdf')).toEqual([]);
  const { name, bytes } = await saved();
  expect(name).toBe('Kerroskartta Avoin kunta.pdf');
  expect(bytes.toString('latin1').match(/\/Type \/Page\b/gu)).toHaveLength(shown);
  await page.waitForTimeout(400);
  await page.reload();
  await page.locator('.card').first().waitFor();
  await page.keyboard.press('Control+p');
  await page.getByText(/sivua: \d+ vierekkäin/u).waitFor();
  await choose('Koko', 'Sovita yhdelle sivulle');
  await choose('Muoto', 'SVG');
  const svg = (await saved()).bytes.toString();
  expect(svg).toContain('@font-face');
  expect(svg).toContain('>Talous-Tarmo</text>');
});

test('colours of the canvas and their legend are in the picture', async () => {
  const { page } = app;
  await page.locator('#look-menu').click();
  await page.getByRole('menuitemradio', { name: 'Kriittisyys', exact: true }).click();
  await page.getByRole('heading', { name: 'Kriittisyys', exact: true }).waitFor();
  await page.keyboard.press('Control+p');
  const preview = page.getByRole('img', { name: /^Esikatselu/u });
  await preview.locator('text', { hasText: 'Erittäin korkea' }).first().waitFor();
  expect(await violationsOf(page, 'picture-colours')).toEqual([]);
  await page.keyboard.press('Escape');
});

test('the picture and its name go to the clipboard', async () => {
  const { page } = app;
  await page.keyboard.press('Control+Shift+c');
  await page.getByText('on leikepöydällä').waitFor();
  const held = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const png = await item?.getType('image/png');
    const text = await item?.getType('text/plain');
    return { size: png?.size ?? 0, text: (await text?.text()) ?? '' };
  });
  expect(held.size).toBeGreaterThan(50_000);
  expect(held.text).toBe('Kerroskartta Avoin kunta');
});

test('where the clipboard is refused a sentence says what to do instead', async () => {
  const { page } = app;
  await page.evaluate(() => {
    navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await page.keyboard.press('Control+p');
  await page.getByRole('button', { name: 'Kopioi kuva' }).click();
  await page.getByText(/ei antanut kirjoittaa leikepöydälle/u).waitFor();
  await page.keyboard.press('Escape');
});
