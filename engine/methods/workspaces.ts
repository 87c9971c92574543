// Workspaces and settings.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ModelRecord } from '../../schemas/generated/types';
import { DEFAULT_NAMES } from '../default-names';
import { planImport, readFile } from '../importing';
import type { Methods } from '../rpc/dispatcher';
import { beginWorkspace, installInto, type Session } from '../session';
import { readSettings, writeSettings } from '../settings-file';
import type { Workspace } from '../store/workspace';

const SNAPSHOT_BATCH = 5000;
const SAMPLE_FOLDER = 'samples';
const SAMPLES: Readonly<
  Record<'municipality' | 'region', { file: string; reference?: string; name: string }>
> = {
  municipality: { file: 'mallila.json', reference: 'avoin-kunta', name: 'Mallilan esimerkki' },
  // Has a reference model of its own.
  region: { file: 'vertailualue.json', name: 'Vertailualueen esimerkki' },
};

type Own =
  | 'app.info'
  | 'workspace.list'
  | 'workspace.create'
  | 'workspace.createSample'
  | 'workspace.open'
  | 'workspace.close'
  | 'workspace.remove'
  | 'workspace.snapshot'
  | 'settings.read'
  | 'settings.write';

export function workspaceMethods(session: Session): Pick<Methods, Own> {
  const { options, shelf } = session;
  let snapshot: { workspace: Workspace; revision: number; records: ModelRecord[] } | undefined;
  return {
    'app.info': () => ({
      version: options.appVersion,
      mode: options.mode,
      dataFolderName: basename(options.dataFolder),
      nodeVersion: process.versions.node,
      open: session.info(),
    }),
    'workspace.list': () => ({ workspaces: shelf.list(session.openPath) }),
    'workspace.create': ({ fileName, organisation, referenceKey, language }) => {
      const names = DEFAULT_NAMES[language];
      const text = (value: string): Record<string, string> => ({ [language]: value });
      const workspace = session.create(shelf.newFile(fileName), (created) =>
        beginWorkspace(
          created,
          options,
          {
            name: text(organisation.name),
            currentName: text(names.current),
            targetName: text(names.target),
            ...(organisation.municipalityCode === undefined
              ? {}
              : { municipalityCode: organisation.municipalityCode }),
            ...(organisation.population === undefined ? {} : { population: organisation.population }),
          },
          referenceKey === undefined
            ? { own: { name: text(names.ownModel), layers: names.ownLayers.map(text) } }
            : { key: referenceKey },
        ),
      );
      return { workspace };
    },
    'workspace.createSample': ({ language, sample = 'municipality' }) => {
      const { file: name, reference, name: called } = SAMPLES[sample];
      const file = join(options.referenceFolder, SAMPLE_FOLDER, name);
      const workspace = session.create(shelf.newFile(called), (created) => {
        if (reference !== undefined) installInto(created, options.referenceFolder, reference, 'sample', true);
        const read = readFile(readFileSync(file), name, language, created.context().newId);
        const { planned } = planImport(created.index, read, {}, created.context());
        created.change(planned, 'workspace.create', 'sample', true);
      });
      return { workspace };
    },
    'workspace.open': ({ id }) => ({ workspace: session.open(shelf.fileOf(id)) }),
    'workspace.close': () => {
      session.close();
      return {};
    },
    'workspace.remove': ({ id }) => {
      session.remove(id);
      return {};
    },
    'workspace.snapshot': ({ cursor = 0 }) => {
      const { workspace } = session;
      // The list is made once for a revision and cut into batches; a change in between is told by the revision.
      if (!snapshot || snapshot.workspace !== workspace || snapshot.revision !== workspace.revision) {
        snapshot = { workspace, revision: workspace.revision, records: recordsOf(workspace) };
      }
      const { revision, records } = snapshot;
      const batch = records.slice(cursor, cursor + SNAPSHOT_BATCH);
      const next = cursor + SNAPSHOT_BATCH < records.length ? cursor + SNAPSHOT_BATCH : null;
      if (next === null) snapshot = undefined;
      return { revision, records: batch, total: records.length, next };
    },
    'settings.read': () => ({ settings: readSettings(options.settingsFile) }),
    'settings.write': ({ settings }) => {
      writeSettings(options.settingsFile, settings);
      return {};
    },
  };
}

function recordsOf(workspace: Workspace): ModelRecord[] {
  return [...workspace.index.values()];
}
