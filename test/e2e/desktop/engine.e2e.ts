import { tooOld } from '../../../engine/runtime-check';
import { call, nodeOf, removeFolder, startApp, type RunningApp } from '../../support/electron-app';

let running: RunningApp | undefined;
let folder: string | undefined;

afterEach(async () => {
  await running?.close();
  running = undefined;
  if (folder) removeFolder(folder);
  folder = undefined;
});

async function start(options: Parameters<typeof startApp>[0]): Promise<RunningApp> {
  running = await startApp(options);
  folder = running.folder;
  return running;
}

const newWorkspace = {
  fileName: 'Koekunta',
  organisation: { name: 'Koekunta' },
  language: 'fi',
};

function newOrganisation(name: string): object {
  const text = (fi: string) => ({ fi });
  return {
    command: 'organisation.create',
    args: { name: text(name), currentName: text('Nykytila'), targetName: text('Tavoitetila') },
  };
}

async function organisations(app: RunningApp): Promise<string[]> {
  const { records } = (await call(app.page, 'workspace.snapshot', {})) as {
    records: { kind: string; name?: { fi?: string } }[];
  };
  return records.filter(({ kind }) => kind === 'organisation').map(({ name }) => name?.fi ?? '');
}

test('the engine as users get it: works, or says in the window that this Node is too old', async () => {
  const app = await start({ engine: 'utility' });
  const versions = await app.app.evaluate(() => ({
    node: process.versions.node,
    napi: process.versions.napi,
  }));
  const old = tooOld(versions);
  if (!old) {
    expect(await call(app.page, 'app.info', {})).toMatchObject({ mode: 'desktop' });
    return;
  }
  await app.page.waitForFunction((found) => document.body.innerText.includes(found), old.found, {
    timeout: 30_000,
  });
  expect(await app.page.locator('body').innerText()).toContain(await nodeOf(app));
});

test('an edit is kept over a restart, and can be undone after it', async () => {
  let app = await start({ engine: 'node' });
  const { workspace } = (await call(app.page, 'workspace.create', newWorkspace)) as {
    workspace: { id: string };
  };
  await call(app.page, 'model.apply', newOrganisation('Naapurikunta'));
  await call(app.page, 'model.apply', newOrganisation('Kolmas kunta'));
  await call(app.page, 'history.undo', {});
  expect(await organisations(app)).toEqual(['Koekunta', 'Naapurikunta']);
  await app.close();

  app = await start({ engine: 'node', folder: app.folder });
  await call(app.page, 'workspace.open', { id: workspace.id });
  expect(await organisations(app)).toEqual(['Koekunta', 'Naapurikunta']);
  await call(app.page, 'history.undo', {});
  expect(await organisations(app)).toEqual(['Koekunta']);
});
