// Where things are: the built page, the engine's script, the user's data.
import { join } from 'node:path';
import { app } from 'electron';

export interface Places {
  page: string;
  preload: string;
  engineScript: string;
  /** A Node executable to run the engine with; only a build from the sources may be told so. */
  engineNode: string | undefined;
  referenceFolder: string;
  dataFolder: string;
  settingsFile: string;
  windowFile: string;
  exportFolder: string;
}

export function findPlaces(env: NodeJS.ProcessEnv): Places {
  const userData = app.commandLine.getSwitchValue('user-data-dir');
  if (userData) app.setPath('userData', userData);
  const settings = app.getPath('userData');
  const documents = app.getPath('documents');
  return {
    page: (!app.isPackaged && env.KOKONAISKUVA_PAGE) || join(__dirname, '../renderer'),
    preload: join(__dirname, 'preload.cjs'),
    engineScript: join(__dirname, 'engine-process.cjs'),
    engineNode: app.isPackaged ? undefined : env.KOKONAISKUVA_ENGINE_NODE || undefined,
    referenceFolder: join(app.getAppPath(), 'reference-models'),
    dataFolder: env.KOKONAISKUVA_DATA || join(documents, 'Kokonaiskuva'),
    settingsFile: env.KOKONAISKUVA_SETTINGS || join(settings, 'settings.json'),
    windowFile: join(settings, 'window.json'),
    exportFolder: documents,
  };
}
