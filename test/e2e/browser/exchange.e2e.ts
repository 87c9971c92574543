// The shared place in the window: what others have published is taken in with its questions answered, what has changed here is published.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { planCommand } from '../../../domain/commands/registry';
import { Workspace } from '../../../engine/store/workspace';
import { type AppPage, appOfFile, removeFolder, temporaryFolder } from '../../support/browser-app';
import { violationsOf } from '../../support/screens';
import { renewImage } from '../../support/theme-pictures';

const root = join(__dirname, '../../..');
const SAMPLE = join(root, 'reference-models/samples/vertailualue.json');
const [others, shared] = [temporaryFolder(), temporaryFolder()];
const place = join(shared, 'Seudun yhteinen');
const MUNICIPALITIES = 'Aamula Betula Ceder'.split(' ');
let app: AppPage;

function cli(data: string, ...args: string[]): void {
  const env = { ...process.env, KOKONAISKUVA_DATA: data, KOKONAISKUVA_SETTINGS: join(data, 'settings.json') };
  execFileSync(process.execPath, [join(root, 'out/engine/cli.cjs'), ...args], { env, stdio: 'pipe' });
}

function rename(file: string, id: string, text: string): void {
  const workspace = Workspace.open(file, '0.0.0');
  const args = { ids: [id], name: { language: 'fi', text } };
  workspace.change(
    planCommand('element.update', workspace.index, args, workspace.context()),
    'element.update',
    'test',
  );
  workspace.close();
}

/** Somebody else has published, we have taken it in, and both have gone on. */
const suite = appOfFile((data) => {
  mkdirSync(place);
  const [theirs, ours] = [join(others, 'Muu.kokonaiskuva'), join(data, 'Seutu.kokonaiskuva')];
  for (const [home, file] of [
    [others, theirs],
    [data, ours],
  ] as const)
    cli(home, 'new', file, '--from', SAMPLE);
  for (const name of MUNICIPALITIES) cli(others, 'publish', theirs, place, '--organisation', name);
  cli(data, 'pull', ours, place);
  rename(theirs, 'peer-k0-talous', 'Tarmo Pilvi');
  rename(theirs, 'peer-k0-kirjasto', 'Kuutio 3');
  cli(others, 'publish', theirs, place, '--organisation', 'Aamula');
  rename(ours, 'peer-k0-talous', 'Tarmo 10');
  return [];
});

beforeAll(() => {
  app = suite.app;
});
afterAll(() => [others, shared].forEach(removeFolder));

const dialog = () => app.page.getByRole('dialog', { name: /^Yhteinen paikka/u });
const arrivals = () => dialog().getByRole('table', { name: /^Haettavaa/u });
const departures = () => dialog().getByRole('table', { name: /^Julkaistavaa/u });

async function opened(): Promise<void> {
  await app.page.keyboard.press('Control+k');
  await app.page.keyboard.type('Julkaise ja hae');
  await app.page.keyboard.press('Enter');
  await dialog().waitFor();
}

test('a place that the command line used is known; what is new there is shown with its sender and its question', async () => {
  await app.page.getByRole('button', { name: /Seutu/u }).first().click();
  await app.page.locator('.canvas').first().waitFor();
  await opened();
  await dialog().getByText('Seudun yhteinen').waitFor();
  expect(await violationsOf(app.page, 'exchange-places')).toEqual([]);
  await dialog().getByRole('button', { name: 'Katso paikkaa Seudun yhteinen' }).click();
  await arrivals().waitFor();
  const row = arrivals()
    .getByRole('row', { name: /Aamula/u })
    .first();
  expect(await row.innerText()).toMatch(/2\. julkaisu[\s\S]*Uusi[\s\S]*0\s+1\s+0\s+0 \/ 1 ratkaistu/u);
  const asked = dialog().getByRole('table', { name: 'Ratkaistavat: Aamula' });
  expect(await asked.innerText()).toMatch(/Nimi[\s\S]*Aiemmin: Tarmo[\s\S]*Tarmo 10[\s\S]*Tarmo Pilvi/u);
  expect(await dialog().getByRole('button', { name: 'Ratkaise ensin yksi kohta' }).isDisabled()).toBe(true);
  expect(await violationsOf(app.page, 'exchange')).toEqual([]);
  renewImage('exchange', 'light', await app.page.screenshot());
});

test('answered, it comes in as one change; the answer can be published', async () => {
  await dialog().getByRole('radio', { name: 'Tässä työtilassa: Tarmo 10' }).click();
  await dialog().getByText('1 / 1 ratkaistu').waitFor();
  await dialog().getByRole('button', { name: 'Hae yksi kunta' }).click();
  await dialog().getByText('Uutta haettavaa ei ole.').waitFor();
  await app.page.getByText('Haettiin yhden kunnan tiedot.').waitFor();
  const row = departures().getByRole('row', { name: /Aamula/u });
  expect(await row.innerText()).toMatch(/2\. julkaisu[\s\S]*Muuttunut julkaisun jälkeen\s+0\s+1\s+0/u);
  await row.getByRole('checkbox').click();
  await dialog().getByRole('button', { name: 'Julkaise yksi kunta' }).click();
  await app.page.getByText('Julkaistiin yhden kunnan tiedot.').waitFor();
  await dialog()
    .getByText(/^Ajan tasalla: .*Aamula/u)
    .waitFor();
  await dialog().getByRole('button', { name: 'Muut paikat' }).click();
  await dialog().getByText('Tunnetut lähettäjät (1)').click();
  expect(
    await dialog()
      .getByRole('row', { name: /Aamula/u })
      .innerText(),
  ).toMatch(/[0-9a-f]{4}( [0-9a-f]{4}){4}/u);
  await app.page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  await app.page.keyboard.press('Control+z');
  await app.page.keyboard.press('Control+k');
  await app.page.keyboard.type('Kuutio');
  await app.page
    .getByRole('option', { name: /^Kuutio(?! 3)/u })
    .first()
    .waitFor();
  await app.page.keyboard.press('Escape');
  expect(app.complaints).toEqual([]);
});

test('an address that is none gets its sentence', async () => {
  await opened();
  await dialog().getByRole('textbox', { name: 'Git-osoite' }).fill('/etc');
  await dialog().getByRole('button', { name: 'Lisää Git-varasto' }).click();
  await dialog().getByText('Osoite ei kelpaa.').waitFor();
  await dialog().getByRole('button', { name: 'Unohda Seudun yhteinen' }).click();
  await dialog().getByText('Yhtään yhteistä paikkaa ei vielä tunneta.').waitFor();
});
