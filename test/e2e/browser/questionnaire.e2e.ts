// A questionnaire end to end: made, opened from the disk without a network, answered, saved, read in, looked through, taken and undone.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import type { QuestionnaireAnswers } from '../../../schemas/generated/types';
import { type AppPage, appOfFile } from '../../support/browser-app';
import { violationsOf } from '../../support/screens';

const suite = appOfFile();
const complaints: string[] = [];
let app: AppPage;
let context: BrowserContext;
let form: Page;
let questions = '';
let answered = '';

beforeAll(async () => {
  app = suite.app;
  await app.openSample();
  questions = join(suite.data, 'kysely.html');
  answered = join(suite.data, 'vastaukset.json');
});

afterAll(() => context?.close());

const dialog = (name: string) => app.page.getByRole('dialog', { name });
const review = () => dialog('Kyselyn vastaukset');
/** The part of the form that is about an element. */
const part = (name: string) =>
  form.locator('details').filter({ has: form.getByRole('heading', { name, exact: true }) });

async function bring(path: string | string[]): Promise<void> {
  await app.page.keyboard.press('Control+o');
  await dialog('Tuo tiedostosta').locator('input[type=file]').setInputFiles(path);
}

async function openForm(scheme: 'light' | 'dark'): Promise<void> {
  await context?.close();
  const browser = app.context.browser();
  if (!browser) throw new Error('no browser');
  context = await browser.newContext({ colorScheme: scheme, acceptDownloads: true, offline: true });
  context.setDefaultTimeout(8_000);
  form = await context.newPage();
  form.on('pageerror', (error) => complaints.push(error.message));
  form.on('console', (message) => complaints.push(message.text()));
  form.on('request', (request) => {
    if (!/^(?:file|blob):/u.test(request.url())) complaints.push(request.url());
  });
  await form.goto(pathToFileURL(questions).href);
  await form.getByRole('heading', { level: 1 }).waitFor();
}

async function saveAnswers(): Promise<QuestionnaireAnswers> {
  const download = form.waitForEvent('download');
  await form.getByRole('button', { name: 'Tallenna vastaukset' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^Kysely Henkilöstöpalvelut vastaukset \d{4}-\d\d-\d\d\.json$/u);
  await file.saveAs(answered);
  return JSON.parse(readFileSync(answered, 'utf8')) as QuestionnaireAnswers;
}

test('is made for one unit, or one for each', async () => {
  await app.page.keyboard.press('Control+e');
  await dialog('Vie tiedostoon').getByRole('button', { name: 'Tee kysely…' }).click();
  const make = dialog('Tee kysely');
  await make.getByLabel(/^Kyselyt/u).selectOption('unit');
  await make.getByText(/\d+ kyselyä pakattuna/u).waitFor();
  await make.getByRole('combobox', { name: /^Omistajayksikkö/u }).selectOption('Henkilöstöpalvelut');
  await make.getByText('7 kohdetta, yksi kysely').waitFor();
  await make.getByLabel('Mihin vastaukset lähetetään').fill('arkkitehtuuri@mallila.example');
  await make.getByLabel('Vastattava viimeistään').fill('huomenna');
  await make.getByText('Kirjoita päivä muodossa').waitFor();
  expect(await make.getByRole('button', { name: 'Tallenna kysely…' }).isDisabled()).toBe(true);
  await make.getByLabel('Vastattava viimeistään').fill('31.12.2027');
  await make.getByText(/^Kysyttävät tiedot/u).click();
  await make.getByRole('checkbox', { name: 'Hankintahinta' }).check();
  expect(await violationsOf(app.page, 'questionnaire-make')).toEqual([]);
  const download = app.page.waitForEvent('download');
  await make.getByRole('button', { name: 'Tallenna kysely…' }).click();
  await (await download).saveAs(questions);
  await make.waitFor({ state: 'detached' });
});

test('opens from the disk by itself, in the light and in the dark, and is filled in by keyboard', async () => {
  await openForm('dark');
  expect(await violationsOf(form, 'questionnaire-dark')).toEqual([]);
  await openForm('light');
  expect(await form.getByText('Vastaa viimeistään 31.12.2027').count()).toBe(1);
  const helmi = part('HR-Helmi');
  expect(await helmi.getByLabel('Toimittaja', { exact: true }).inputValue()).toBe('Numero Oy');
  expect(await helmi.getByLabel('Sopimus päättyy', { exact: true }).inputValue()).toBe('31.12.2029');
  await form.getByLabel(/^Vastaajan nimi/u).fill('Henkilöstöpäällikkö');
  const version = helmi.getByLabel('Versio', { exact: true });
  await version.focus();
  await form.keyboard.press('Control+a');
  await form.keyboard.type('12.0');
  await form.keyboard.press('Tab');
  await form.keyboard.press('Tab');
  await helmi.getByText('Oli: 11.2').waitFor();
  await helmi.getByRole('checkbox', { name: 'En tiedä: Toimittaja' }).check();
  await helmi.getByLabel('Hankintahinta', { exact: true }).fill('12 500,50');
  await helmi.getByRole('radio', { name: 'Ei', exact: true }).check();
  await helmi.getByLabel('Käyttäjiä', { exact: true }).fill('noin sata');
  await helmi.getByRole('checkbox', { name: 'Olen tarkistanut nämä tiedot' }).check();
  await helmi.getByLabel('Huomautus', { exact: true }).fill('Kilpailutus alkaa keväällä.');
  await form.getByRole('button', { name: 'Lisää puuttuva' }).click();
  await form.keyboard.type('<img src=x onerror=alert(1)> Lomalista');
  await form.getByText(/^Täytetty \d+ \/ \d+$/u).waitFor();
  await form.getByRole('button', { name: 'Avaa kaikki' }).click();
  expect(await violationsOf(form, 'questionnaire')).toEqual([]);
});

test('keeps unfinished answers, tells what cannot be read, and saves the rest', async () => {
  await form.reload();
  expect(await part('HR-Helmi').getByLabel('Versio', { exact: true }).inputValue()).toBe('12.0');
  await form.getByRole('button', { name: 'Tallenna vastaukset' }).click();
  await form.getByText('Epäselviä vastauksia: 1').waitFor();
  expect(await form.getByLabel('Käyttäjiä', { exact: true }).first().getAttribute('aria-invalid')).toBe(
    'true',
  );
  const saved = await saveAnswers();
  await form.getByText('arkkitehtuuri@mallila.example').waitFor();
  expect(saved).toMatchObject({ respondent: 'Henkilöstöpäällikkö', added: [{ kind: 'system' }] });
  expect(saved.elements).toHaveLength(1);
  expect(saved.elements[0]).toMatchObject({
    name: 'HR-Helmi',
    reviewed: true,
    comment: 'Kilpailutus alkaa keväällä.',
    answers: [
      { field: 'version', asked: '11.2', answer: '12.0' },
      { field: 'supplier', asked: 'Numero Oy', unknown: true },
      { field: 'users', asked: 1050, answer: 'noin sata' },
      { field: 'costOnce', answer: '12 500,50' },
      { field: 'personalData', asked: 'yes', answer: 'no' },
    ],
  });
  expect(complaints).toEqual([]);
});

test('comes back as a plan: what changes, what conflicts, what is not understood', async () => {
  // The model goes on meanwhile: the version is another one when the answers come.
  const other = JSON.parse(readFileSync(answered, 'utf8')) as QuestionnaireAnswers;
  const [helmi] = other.elements;
  const version = helmi?.answers.find(({ field }) => field === 'version');
  if (version) version.asked = '10';
  other.elements.push({ id: 'poistettu', name: 'Vanha-Veikko', answers: [{ field: 'users', answer: '3' }] });
  writeFileSync(answered, JSON.stringify(other));
  await bring(answered);
  await review().getByText('Vastaaja: Henkilöstöpäällikkö').waitFor();
  const take = (field: string) => review().getByRole('checkbox', { name: `Ota: HR-Helmi, ${field}` });
  expect(await take('Hankintahinta').isChecked()).toBe(true);
  expect(await take('Versio').isChecked()).toBe(false);
  expect(await take('Toimittaja').count()).toBe(0);
  expect(await take('Käyttäjiä').count()).toBe(0);
  expect(await take('Huomautus').isChecked()).toBe(false);
  await review().getByText('Muuttunut kyselyn jälkeen').waitFor();
  await review().getByText('Arvoa ei ymmärretty').waitFor();
  await review()
    .getByRole('heading', { name: /^Vanha-Veikko poistettu kyselyn jälkeen/u })
    .waitFor();
  expect(await violationsOf(app.page, 'questionnaire-answers')).toEqual([]);
  await take('Versio').check();
  await review().getByRole('button', { name: 'Tuo valitut (5)' }).click();
  await review().waitFor({ state: 'detached' });
  await app.page.getByText('Tuotiin vastaukset 5 tietoon.').waitFor();
});

test('is in the model with its source, and one undo takes it all back', async () => {
  const added = app.page.getByText('<img src=x onerror=alert(1)> Lomalista').first();
  await added.waitFor();
  await app.card('HR-Helmi').first().click();
  const version = app.page.getByLabel('Versio', { exact: true });
  await version.waitFor();
  expect(await version.inputValue()).toBe('12.0');
  await app.page
    .getByText(/Kysely \d+\.\d+\.\d{4}: Henkilöstöpäällikkö/u)
    .first()
    .waitFor();
  await bring(answered);
  await review().getByRole('checkbox', { name: 'Ota: HR-Helmi, Huomautus' }).waitFor();
  expect(
    await review()
      .getByRole('checkbox', { name: /Hankintahinta/u })
      .count(),
  ).toBe(0);
  await review().getByRole('button', { name: 'Peruuta' }).click();
  await app.page.keyboard.press('Control+z');
  await added.waitFor({ state: 'detached' });
  await app.page.waitForFunction(() =>
    [...document.querySelectorAll('input')].some((input) => input.value === '11.2'),
  );
});

test('several files are looked through one after another', async () => {
  const one = JSON.parse(readFileSync(answered, 'utf8')) as QuestionnaireAnswers;
  const second = join(suite.data, 'toiset.json');
  writeFileSync(second, JSON.stringify({ ...one, respondent: 'Palkkasihteeri' }));
  await bring([answered, second]);
  await review().getByText('Tämän jälkeen vielä yksi vastaustiedosto.').waitFor();
  await review().getByRole('button', { name: 'Ohita tämä' }).click();
  await review().getByText('Vastaaja: Palkkasihteeri').waitFor();
  await review().getByRole('button', { name: 'Jätä kaikki' }).click();
  expect(await review().getByRole('button', { name: 'Tuo valitut (0)' }).isDisabled()).toBe(true);
  await review().getByRole('button', { name: 'Peruuta' }).click();
  await review().waitFor({ state: 'detached' });
});

test('a broken file is refused in one sentence', async () => {
  writeFileSync(answered, readFileSync(answered, 'utf8').slice(0, -20));
  await bring(answered);
  await dialog('Tuo tiedostosta')
    .getByText(/ei ole ehjä vastaustiedosto/u)
    .waitFor();
  await app.page.keyboard.press('Escape');
  expect(app.complaints).toEqual([]);
});
