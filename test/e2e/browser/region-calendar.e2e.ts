// The joint procurement calendar: contracts of several municipalities that end near each other, with what is at stake and when.
import { join } from 'node:path';
import { appOfFile, type AppPage } from '../../support/browser-app';
import { violationsOf } from '../../support/screens';
import { makeRegion } from '../../support/small-region';

const year = new Date().getFullYear() + 2;
const ENDS = { 'k0-1': `${year}-06-30`, 'k1-1': `${year + 1}-06-30`, 'k2-0': `${year}-06-30` };
const suite = appOfFile((data) => [makeRegion(join(data, 'alue.kokonaiskuva'), ENDS)]);
let app: AppPage;

beforeAll(() => {
  app = suite.app;
});

test('a group shows on a line of time and tells its contracts, its value and by when to decide', async () => {
  const evidence = app.page.getByRole('complementary', { name: 'Perusteet' });
  await app.page.getByRole('button', { name: 'Alue', exact: true }).click();
  await app.page.getByRole('tab', { name: 'Kalenteri', exact: true }).click();
  await app.page.getByText('Yksi yhteinen hankintaikkuna', { exact: false }).waitFor();
  const row = app.page.locator('.calendar-table tbody tr');
  expect(await row.count()).toBe(1);
  expect(await row.innerText()).toMatch(new RegExp(`30\\.12\\.${year - 1}.*96 t€.*ylittyy yhdessä`, 'su'));
  expect(await row.getByRole('img').getAttribute('aria-label')).toContain(`30.6.${year}–30.6.${year + 1}`);
  await row.getByRole('button').press('Enter');
  await evidence.getByText('Aavala, Betonia').waitFor();
  await evidence.getByText(`Irtisanottava viimeistään 30.12.${year - 1}`, { exact: false }).waitFor();
  await evidence.getByText('mutta yhteinen hankinta ylittää sen', { exact: false }).waitFor();
  expect(await violationsOf(app.page, 'calendar')).toEqual([]);
  // From the contract to the system on the map of its municipality.
  await evidence.getByRole('button', { name: 'Hylly' }).click();
  await app.page.locator('.canvas').first().waitFor();
});
