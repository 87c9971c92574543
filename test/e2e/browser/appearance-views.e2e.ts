// What the ready-made views, the pages and the ways out look like in three themes: pictures of the documentation.
import { COLOUR_THEMES } from '../../../domain/drawing/colours';
import { themedApp } from '../../support/themed-app';

describe.each(COLOUR_THEMES)('%s', (theme) => {
  const themed = themedApp(theme);
  const { image } = themed;
  let app: typeof themed.app;
  beforeAll(async () => {
    app = themed.app;
    await app.openSample();
  });

  test.each([
    ['Järjestelmät osa-alueittain', 'by-component'],
    ['Järjestelmät yksiköittäin', 'by-unit'],
    ['Järjestelmät toimittajittain', 'by-supplier'],
    ['Järjestelmien yhteistyö', 'cooperation'],
    ['Tietovarantokartta', 'data-stores'],
  ])('%s', async (name, file) => {
    const views = app.page.getByRole('button', { name, exact: true });
    if ((await views.count()) === 0) await app.page.keyboard.press('v');
    await views.click();
    await app.page.locator('.generated .vnode').first().waitFor();
    await image(file);
  });

  test('the portfolio and the descriptions', async () => {
    await app.page.keyboard.press('Control+Alt+j');
    await app.page.getByRole('grid').waitFor();
    await image('portfolio');
    await app.page.keyboard.press('Control+Alt+k');
    await app.page.locator('.description-table').first().waitFor();
    await image('descriptions');
  });

  test('two panes side by side, today and the target', async () => {
    await app.page.getByRole('button', { name: 'Kerroskartta' }).click();
    await app.page.keyboard.press('v');
    await app.card('Asiakaari 8').first().waitFor();
    await app.page.keyboard.press('Control+Alt+s');
    await app.page.locator('.layer-map').nth(1).locator('.card').first().waitFor();
    await image('side-by-side');
    await app.page.keyboard.press('Control+Alt+s');
  });

  test('a picture before it is saved', async () => {
    await app.page.keyboard.press('Control+p');
    await app.page.getByRole('img', { name: /^Esikatselu/u }).waitFor();
    await image('picture');
    await app.page.keyboard.press('Escape');
  });

  test('a presentation', async () => {
    await app.page.keyboard.press('F5');
    await app.page.locator('[data-presenting="true"]').waitFor();
    await image('presentation');
    await app.page.keyboard.press('Escape');
    expect(app.complaints).toEqual([]);
  });
});
