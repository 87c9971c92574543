// Pictures in the desktop app: the engine paints in its thread, and the page may write the picture to the clipboard.
import { removeFolder, startApp, type RunningApp } from '../../support/electron-app';

let running: RunningApp;
beforeAll(async () => {
  running = await startApp();
});
afterAll(async () => {
  await running.close();
  removeFolder(running.folder);
});

test('the canvas goes to the clipboard of the system', async () => {
  const { page } = running;
  await page.getByRole('button', { name: 'Avaa esimerkki' }).click();
  await page.locator('.card').first().waitFor();
  await page.keyboard.press('Control+Shift+c');
  await page.getByText(/on leikepöydällä/u).waitFor({ timeout: 40_000 });
  // Writing is all that is allowed.
  const reading = await page.evaluate(() =>
    navigator.clipboard.readText().then(
      () => 'given',
      () => 'denied',
    ),
  );
  expect(reading).toBe('denied');
});
