// The page of JHS 179 descriptions: made from the model at once, planned, filled in beside the table, left and found again.
import { readFileSync } from 'node:fs';
import { type AppPage, appOfFile } from '../../support/browser-app';
import { violationsOf } from '../../support/screens';
import { renewImage } from '../../support/theme-pictures';

const suite = appOfFile();
let app: AppPage;

beforeAll(async () => {
  app = suite.app;
  await app.openSample();
});

const row = (name: RegExp) =>
  app.page.getByRole('navigation', { name: 'Kuvaukset' }).getByRole('button', { name });
const share = async (name: RegExp): Promise<number> =>
  Number(/(\d+) %/u.exec(await row(name).innerText())?.[1]);

/** Waits for a value, and then says what it was instead. */
async function becomes<T>(read: () => Promise<T>, value: T): Promise<void> {
  const end = Date.now() + 5000;
  while ((await read()) !== value && Date.now() < end) await app.page.waitForTimeout(50);
  expect(await read()).toBe(value);
}

test('opens from the rail with the portfolio, and tells what is missing', async () => {
  await app.page.getByRole('button', { name: 'Kuvaukset', exact: true }).click();
  await app.page.getByRole('heading', { name: 'Tietojärjestelmäsalkku' }).waitFor();
  const table = app.page.getByRole('table', { name: 'Tietojärjestelmäsalkku' });
  expect(await table.locator('tbody tr').count()).toBeGreaterThan(80);
  expect(await violationsOf(app.page, 'descriptions')).toEqual([]);
  renewImage('descriptions', 'light', await app.page.screenshot());
  const chip = app.page.getByRole('button', { name: /^Toimittaja \(\d+\)$/u });
  const count = Number(/\d+/u.exec(await chip.innerText())?.[0]);
  await chip.click();
  expect(await table.locator('tbody tr').count()).toBe(count);
});

test('a fact that is filled in beside the table completes the row, and undo takes it back', async () => {
  const table = app.page.getByRole('table', { name: 'Tietojärjestelmäsalkku' });
  const before = await table.locator('tbody tr').count();
  await table.locator('tbody th button').first().click();
  await app.page.getByLabel('Toimittaja', { exact: true }).fill('Pilvilato Oy');
  await app.page.keyboard.press('Enter');
  await becomes(() => table.locator('tbody tr').count(), before - 1);
  await app.page.keyboard.press('Escape');
  await app.page.locator('.description-head h2').click();
  await app.page.keyboard.press('Control+z');
  await becomes(() => table.locator('tbody tr').count(), before);
});

test('the base set is planned as one change, with who and when', async () => {
  await app.page.getByText('Suunnitellut', { exact: true }).click();
  await app.page.getByRole('button', { name: 'Suunnittele perustaso' }).click();
  await row(/^Sopimussalkku/u).click();
  await app.page.getByLabel('Vastuurooli', { exact: true }).first().fill('Hankintapäällikkö');
  await app.page.keyboard.press('Enter');
  const due = app.page.getByLabel('Valmis viimeistään');
  await due.fill('huomenna');
  await app.page.keyboard.press('Enter');
  await app.page.getByText('Kirjoita päivä muodossa').waitFor();
  await due.fill('31.12.2027');
  await app.page.keyboard.press('Enter');
  expect(await share(/^Tietojärjestelmäkartta/u)).toBe(100);
  expect(await share(/^Verkkokaavio/u)).toBe(0);
});

test('is walked by keyboard, and there again after a restart', async () => {
  await row(/^Sopimussalkku/u).focus();
  await app.page.keyboard.press('ArrowUp');
  await app.page.keyboard.press('Enter');
  await app.page.getByRole('heading', { name: 'ICT-palvelujen tuotanto' }).waitFor();
  await app.settled();
  await app.page.waitForTimeout(400);
  await app.page.reload();
  await app.page.getByRole('heading', { name: 'ICT-palvelujen tuotanto' }).waitFor();
  await row(/^Sopimussalkku/u).click();
  await becomes(() => app.page.getByLabel('Valmis viimeistään').inputValue(), '31.12.2027');
  expect(app.complaints).toEqual([]);
});

test('the target state has its own rows, and the map is one click away', async () => {
  await row(/^Loogiset tietojärjestelmät/u).click();
  await app.page.getByRole('button', { name: 'Avaa tietojärjestelmäkartta' }).click();
  await app.page.locator('.free-view.generated .vnode').first().waitFor();
});

test('go out as a page of their own, where nothing is fetched', async () => {
  await app.page.keyboard.press('Control+Alt+k');
  await app.page.getByRole('button', { name: 'Vie kuvaukset…' }).click();
  const dialog = app.page.getByRole('dialog', { name: 'Vie' });
  await dialog.getByText('JHS 179 -kuvaukset (verkkosivu)').click();
  const saving = app.page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Tallenna' }).click();
  const file = await (await saving).path();
  const other = await app.context.newPage();
  const asked: string[] = [];
  other.on('request', (request) => asked.push(request.url().slice(0, 30)));
  await other.setContent(readFileSync(file, 'utf8'));
  await other.getByRole('heading', { name: 'Sopimussalkku' }).waitFor();
  expect(await other.locator('section').count()).toBe(33);
  expect(asked.filter((url) => !url.startsWith('data:image/svg+xml'))).toEqual([]);
  const wide = await other
    .locator('figure img')
    .evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth));
  expect(wide.length).toBeGreaterThanOrEqual(2);
  expect(Math.min(...wide)).toBeGreaterThan(300);
  // Printed from the browser: upright and turned sheets of A4.
  const printed = (await other.pdf({ preferCSSPageSize: true })).toString('latin1');
  const widths = [...printed.matchAll(/\/MediaBox \[0 0 (\d+)/gu)].map(([, width]) => Number(width));
  expect(new Set(widths.map((width) => (width > 700 ? 'turned' : 'upright')))).toEqual(
    new Set(['turned', 'upright']),
  );
  await other.close();
});

test('one goes out as a PDF in a chosen language, tagged, with its own name', async () => {
  await row(/^Tietojärjestelmäsalkku/u).click();
  await app.page.getByRole('button', { name: 'Vie tämä kuvaus…' }).click();
  const dialog = app.page.getByRole('dialog', { name: 'Vie' });
  const which = dialog.getByLabel('Mitkä kuvaukset');
  expect(await which.inputValue()).toBe('A4');
  expect(await dialog.getByRole('radio', { name: /kuvaukset \(PDF\)/u }).isChecked()).toBe(true);
  expect(await violationsOf(app.page, 'descriptions-export')).toEqual([]);
  await dialog.getByLabel('Kuvausten kieli').selectOption('sv');
  const saved = async (): Promise<{ name: string; text: string }> => {
    const saving = app.page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Tallenna' }).click();
    const download = await saving;
    return {
      name: download.suggestedFilename(),
      text: readFileSync(await download.path(), 'latin1'),
    };
  };
  const one = await saved();
  expect(one.name).toMatch(/^Mallila stad .+\.pdf$/u);
  expect(one.text.startsWith('%PDF-1.7')).toBe(true);
  expect(one.text).toContain('/Lang (sv-FI)');
  await app.page.getByRole('button', { name: 'Vie kuvaukset…' }).click();
  expect(await which.inputValue()).toBe('planned');
  const set = await saved();
  expect(set.name).toBe('Mallilan kaupunki JHS 179 -kuvaukset.pdf');
  expect(set.text).toContain('/S /TOC\n');
  expect(set.text).toContain('/S /Figure\n');
  expect(app.complaints).toEqual([]);
});

test('the assessment of changes is filled in theme by theme, and undo takes a field back', async () => {
  await app.page.getByRole('radio', { name: 'Kaikki' }).locator('xpath=ancestor-or-self::label').click();
  await row(/^Muutosvaikutusten arviointi teemoittain/u).click();
  await becomes(() => share(/^Muutosvaikutusten arviointi teemoittain/u), 0);
  const form = app.page.getByRole('group', { name: 'Arviointi teemoittain' });
  await form.getByRole('combobox', { name: 'Kustannukset: Vaikutus' }).selectOption('moderate');
  await form.getByRole('textbox', { name: 'Kustannukset: Riski' }).fill('Lisenssien hinta nousee');
  await form.getByRole('textbox', { name: 'Kustannukset: Määräaika' }).fill('31.1.2027');
  await form.getByRole('textbox', { name: 'Kustannukset: Määräaika' }).press('Enter');
  await becomes(() => share(/^Muutosvaikutusten arviointi teemoittain/u), 13);
  expect(await violationsOf(app.page, 'assessment')).toEqual([]);
  await app.page.getByRole('heading', { name: 'Muutosvaikutusten arviointi teemoittain' }).click();
  await app.page.keyboard.press('Control+z');
  await becomes(() => form.getByRole('textbox', { name: 'Kustannukset: Määräaika' }).inputValue(), '');
  expect(await form.getByRole('textbox', { name: 'Kustannukset: Riski' }).inputValue()).toBe(
    'Lisenssien hinta nousee',
  );
});
