// What the main views look like in three themes: pictures of the documentation, and parts compared with agreed pictures.
import { COLOUR_THEMES } from '../../../domain/drawing/colours';
import { violationsOf } from '../../support/screens';
import { themedApp } from '../../support/themed-app';

describe.each(COLOUR_THEMES)('%s', (theme) => {
  const themed = themedApp(theme);
  const { image, same } = themed;
  let app: typeof themed.app;
  beforeAll(() => {
    app = themed.app;
  });

  test('start', async () => {
    await image('start');
    await same('new-workspace', app.page.locator('form').first());
  });

  test('the layer map with its differences', async () => {
    await app.openSample();
    await app.page.keyboard.press('2');
    await app.settled();
    await image('layer-map');
    await same('state-switch', app.page.locator('.state-switch'));
    await same('map-box', app.box('ak.asiointipalvelu'));
    for (const fate of ['new', 'change', 'replace', 'retire'] as const)
      await same(`card-${fate}`, app.page.locator(`.card[data-fate="${fate}"]`).first());
  });

  test('the menu of theme and text size', async () => {
    await app.page.keyboard.press('Control+Shift+L');
    await app.page.getByRole('menuitemradio', { name: 'Suuri kontrasti' }).waitFor();
    await image('appearance');
    await same('appearance-menu', app.page.getByRole('menu'));
    await app.page.keyboard.press('Escape');
  });

  test('details of a system', async () => {
    await app.card('Asiakaari 8').first().click();
    await app.settled();
    await image('details');
    await same('fates', app.page.locator('.fates'));
    await app.page.keyboard.press('Escape');
  });

  test('search and commands', async () => {
    await app.page.keyboard.press('Control+k');
    await app.page.getByRole('dialog').waitFor();
    await app.page.keyboard.type('asia');
    await image('commands');
    await app.page.keyboard.press('Escape');
  });

  test('a free view', async () => {
    await app.card('Asiakaari 8').first().click();
    await app.page.keyboard.press('Control+k');
    await app.page.locator('.command-input').fill('Piirrä näkymä kohteen yhteyksistä');
    await app.page.keyboard.press('Enter');
    await app.page.locator('.vnode[title="Asiakaari 8"]').waitFor();
    await image('free-view');
    await same('node', app.page.locator('.vnode[title="Avain-IDM"]'));
  });

  test('what surrounds a system, and what talks to what', async () => {
    await app.page.locator('.vnode[title="Asiakaari 8"]').click();
    await app.page.keyboard.press('a');
    await app.page.locator('.generated .vnode').first().waitFor();
    await image('around');
    await app.page.getByRole('button', { name: 'Näkymät' }).click();
    await app.page.getByRole('button', { name: 'Integraatiokartta' }).click();
    await app.page.locator('.generated .vnode').first().waitFor();
    await image('integrations');
    await app.page.getByText('Matriisi', { exact: true }).click();
    await app.page.getByRole('grid').waitFor();
    expect(await violationsOf(app.page, `${theme}-matrix`)).toEqual([]);
    await image('integration-matrix');
  });

  test('the map coloured by what systems cost', async () => {
    await app.page.getByRole('button', { name: 'Kerroskartta' }).click();
    await app.page.keyboard.press('v');
    await app.card('Asiakaari 8').first().waitFor();
    await app.page.keyboard.press('Shift+C');
    await app.page.getByRole('menuitemradio', { name: 'Kustannus vuodessa' }).first().click();
    await app.page.locator('.look-panel').waitFor();
    expect(await violationsOf(app.page, `${theme}-cost`)).toEqual([]);
    await image('cost');
  });
});
