import { startApp, removeFolder, type RunningApp } from '../../support/electron-app';

let running: RunningApp;

beforeAll(async () => {
  running = await startApp();
});

afterAll(async () => {
  await running?.close();
  if (running) removeFolder(running.folder);
});

test('the window shows, large enough and with the app in it', async () => {
  const { app, page } = running;
  expect(page.url()).toMatch(/^app:\/\/kokonaiskuva\//);
  const seen = await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) return null;
    if (!window.isVisible()) await new Promise((resolve) => window.once('show', () => resolve(null)));
    return {
      visible: window.isVisible(),
      smallest: window.getMinimumSize(),
      count: BrowserWindow.getAllWindows().length,
    };
  });
  expect(seen).toEqual({ visible: true, smallest: [900, 600], count: 1 });
});
