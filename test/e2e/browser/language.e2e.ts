// The language behind plain words: relationships that fit, their attributes, properties, specializations, what depends on this.
import { type AppPage, appOfFile } from '../../support/browser-app';
import { violationsOf } from '../../support/screens';

const suite = appOfFile();
let app: AppPage;
beforeAll(async () => {
  app = suite.app;
  await app.createWorkspace('Kielelän kunta');
  await app.add('ak.taloushallinto', 'Aura', 'Pohja', 'Palvelu', 'Asukastiedot');
});

async function picture(name: string): Promise<void> {
  expect(await violationsOf(app.page, `language-${name}`)).toEqual([]);
}

/** Adds a relationship from the chosen element: the other end by name, the type by its phrase where it is not the first. */
async function relate(to: string, phrase?: RegExp): Promise<void> {
  await app.page.getByRole('button', { name: 'Lisää yhteys' }).click();
  await app.page.getByRole('combobox', { name: 'Mihin yhteys tehdään?' }).fill(to);
  await app.page
    .getByRole('option', { name: new RegExp(`^${to}`, 'u') })
    .first()
    .click();
  const kind = app.page.getByLabel('Millainen yhteys?');
  if (phrase) {
    const options = await kind.locator('option').allInnerTexts();
    await kind.selectOption({ label: options.find((option) => phrase.test(option)) ?? '' });
  }
  await app.page.locator('.inline-form').getByRole('button', { name: 'Lisää', exact: true }).click();
  await app.page.locator('.inline-form').waitFor({ state: 'detached' });
  await app.settled();
}

async function typeOf(card: string, type: string): Promise<void> {
  await app.card(card).click();
  await app.page.getByLabel('Laji').selectOption({ label: type });
  await app.settled();
}

test('only what the language allows is offered, the likeliest first, with undo', async () => {
  await typeOf('Pohja', 'Palvelin');
  await typeOf('Palvelu', 'Tietojärjestelmäpalvelu');
  await typeOf('Asukastiedot', 'Tietovaranto');
  await app.card('Aura').click();
  await app.page.getByRole('button', { name: 'Lisää yhteys' }).click();
  await app.page.getByRole('combobox', { name: 'Mihin yhteys tehdään?' }).fill('asukas');
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('Enter');
  const kind = app.page.getByLabel('Millainen yhteys?');
  expect(await kind.locator('option').allInnerTexts()).toEqual([
    'käsittelee tietoa Asukastiedot',
    'liittyy kohteeseen Asukastiedot',
  ]);
  await picture('form');
  await app.page.locator('.inline-form').getByRole('button', { name: 'Lisää', exact: true }).click();
  const row = app.page.locator('.link-row', { hasText: 'Asukastiedot' });
  await row.waitFor();
  await app.page.locator('.details-panel h3').first().click();
  await app.page.keyboard.press('Control+z');
  await row.waitFor({ state: 'detached' });
  await app.page.keyboard.press('Control+y');
  await row.waitFor();
});

test('a relationship says more: mode of access, name, kind, properties', async () => {
  await app.page.getByRole('button', { name: 'Muokkaa yhteyttä: käsittelee tietoa Asukastiedot' }).click();
  await app.page.getByLabel('Tiedon käsittely').selectOption({ label: 'Lukee' });
  await app.page.getByRole('heading', { name: /Aura lukee tietoa Asukastiedot/u }).waitFor();
  await app.page.getByLabel('Nimi', { exact: true }).fill('Yöajo');
  await app.page.keyboard.press('Enter');
  await app.settled();
  await picture('relationship');
  await app.page.locator('.panel-title').getByRole('button', { name: 'Aura' }).click();
  await app.page.locator('.link-row', { hasText: 'lukee tietoa' }).waitFor();
});

test('what depends on the server: the chain explains it', async () => {
  await relate('Palvelu', /^toteuttaa/u);
  await app.card('Pohja').click();
  await relate('Aura');
  await app.page.getByRole('button', { name: 'Mitä tästä riippuu?' }).click();
  await app.page
    .locator('.dependence-group')
    .getByRole('button', { name: /Palvelu/u })
    .click();
  expect(await app.page.locator('.chain li').allInnerTexts()).toEqual(['palvelee Aura', 'toteuttaa Palvelu']);
  await picture('dependence');
  await app.page.locator('.chain').getByRole('button', { name: 'Palvelu' }).click();
  await app.page.getByRole('button', { name: 'Mitä tästä riippuu?' }).click();
  await app.page.getByText('Tämä tarvitsee').click();
  await app.page.locator('.dependence-group').getByRole('button', { name: /Pohja/u }).waitFor();
});

test('specializations and properties are made, used again and taken away', async () => {
  await app.card('Aura').click();
  await app.page.getByLabel('Erikoistus').selectOption({ label: 'Uusi erikoistus…' });
  await app.page.keyboard.type('Pilvipalvelu');
  await app.page.keyboard.press('Enter');
  await app.settled();
  expect(await app.page.getByLabel('Erikoistus').locator('option:checked').innerText()).toBe('Pilvipalvelu');
  await app.page.getByLabel('Lisää ominaisuus…').selectOption({ label: 'Uusi ominaisuus…' });
  await app.page.getByLabel('Ominaisuuden nimi').fill('Kustannuspaikka');
  await app.page.getByLabel('Tyyppi').selectOption({ label: 'Luku' });
  await app.page.getByRole('textbox', { name: 'Arvo' }).fill('4711');
  await app.page.locator('.inline-form').getByRole('button', { name: 'Lisää', exact: true }).click();
  await app.page.getByLabel('Kustannuspaikka', { exact: true }).waitFor();
  await picture('properties');
  await app.page.getByLabel('Kustannuspaikka', { exact: true }).fill('paljon');
  await app.page.keyboard.press('Enter');
  await app.page.getByText('ei ole oikeaa muotoa').waitFor();
  expect(await app.page.getByLabel('Kustannuspaikka', { exact: true }).getAttribute('aria-invalid')).toBe(
    'true',
  );
  await app.card('Palvelu').click();
  await app.page.getByLabel('Lisää ominaisuus…').selectOption({ label: 'Kustannuspaikka' });
  await app.page.keyboard.type('12');
  await app.page.keyboard.press('Enter');
  await app.settled();
  expect(await app.page.getByLabel('Kustannuspaikka', { exact: true }).inputValue()).toBe('12');
  await app.page.getByRole('button', { name: 'Muokkaa ominaisuutta Kustannuspaikka' }).click();
  await app.page.getByLabel('Ominaisuuden nimi').fill('Tili');
  await picture('definition');
  await app.page.getByRole('button', { name: 'Tallenna' }).click();
  await app.page.getByLabel('Tili', { exact: true }).waitFor();
  await app.page.getByRole('button', { name: 'Poista ominaisuus Tili' }).click();
  await app.page.getByLabel('Tili', { exact: true }).waitFor({ state: 'detached' });
});

test('an integration has a name and a kind too, and can become another relationship', async () => {
  await app.add('ak.taloushallinto', 'Basso');
  await app.card('Aura').click();
  await app.page.getByLabel('Lisää liittymä järjestelmään…').selectOption({ label: 'Basso' });
  await app.page.getByRole('heading', { name: 'Muut tiedot' }).waitFor();
  await picture('integration');
  await app.page.getByLabel('Laji', { exact: true }).selectOption({ label: 'Palvelee' });
  await app.page.getByRole('heading', { name: /Aura palvelee Basso/u }).waitFor();
  await app.page.getByRole('button', { name: 'Käännä suunta' }).click();
  await app.page.getByRole('heading', { name: /Basso palvelee Aura/u }).waitFor();
  await app.page.getByRole('button', { name: 'Poista yhteys' }).click();
  await app.page.locator('.link-row', { hasText: 'Basso' }).waitFor({ state: 'detached' });
});

test('the console stayed silent', () => {
  expect(app.complaints).toEqual([]);
});
