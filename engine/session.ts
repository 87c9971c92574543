// What the engine has open: at most one workspace, and the announcements of its changes.
import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type {
  CommandArgs,
  CommandName,
  EventData,
  EventName,
  WorkspaceInfo,
} from '../schemas/generated/types';
import { planCommand } from '../domain/commands/registry';
import { refusal, Refused } from '../domain/problem';
import { planInstall } from '../domain/reference-install';
import { readReferenceModel } from './reference-folder';
import { idOf, nameOf, Shelf } from './shelf';
import { backUp } from './store/backup';
import { settleFile } from './store/open';
import { Workspace, type Change, type PlannedChange } from './store/workspace';

export interface EngineOptions {
  /** Folder of the workspaces. */
  readonly dataFolder: string;
  readonly settingsFile: string;
  /** Folder reference-models of the app. */
  readonly referenceFolder: string;
  readonly appVersion: string;
  readonly mode: 'desktop' | 'browser';
  readonly log: (line: string) => void;
}

/** Beside the settings: paths of this computer, which the page must not see. */
const RECENT = 'viimeksi-avatut.json';

export type Announce = <E extends EventName>(event: E, data: EventData[E]) => void;

export class Session {
  readonly shelf: Shelf;
  private current: Workspace | undefined;

  constructor(
    readonly options: EngineOptions,
    private readonly announce: Announce,
  ) {
    this.shelf = new Shelf(options.dataFolder, join(dirname(options.settingsFile), RECENT));
  }

  /** The open workspace, or a refusal. */
  get workspace(): Workspace {
    if (!this.current) throw new Refused(refusal('workspace.noneOpen'));
    return this.current;
  }

  /** Path of the open workspace. */
  get openPath(): string | undefined {
    return this.current?.file;
  }

  info(): WorkspaceInfo | null {
    const open = this.current;
    if (!open) return null;
    return {
      id: idOf(open.file),
      name: nameOf(open.file),
      revision: open.revision,
      undo: open.log.nextUndo(),
      redo: open.log.nextRedo(),
    };
  }

  /** Opens a file; the one that was open is closed first. */
  open(file: string): WorkspaceInfo {
    if (this.current?.file === file) return this.announced();
    const opened = Workspace.open(file, this.options.appVersion);
    this.close(false);
    this.current = opened;
    try {
      backUp(opened);
    } catch (error) {
      // A full disk must not keep the user from her work; the file itself is not touched by this.
      this.options.log(`backup of ${nameOf(file)} failed: ${String(error)}`);
    }
    return this.announced();
  }

  /** Creates a file and fills it with what it begins with; where that fails no file is left behind. */
  create(file: string, fill: (workspace: Workspace) => void): WorkspaceInfo {
    const created = Workspace.open(file, this.options.appVersion, true);
    try {
      fill(created);
    } catch (error) {
      created.close();
      for (const part of [file, `${file}-wal`, `${file}-shm`]) if (existsSync(part)) rmSync(part);
      throw error;
    }
    this.close(false);
    this.current = created;
    return this.announced();
  }

  close(tell = true): void {
    this.current?.close();
    this.current = undefined;
    if (tell) this.announce('workspace.changed', { workspace: null });
  }

  /** Moves a workspace to the trash folder; refuses one that is open here or in another program. */
  remove(id: string): void {
    const file = this.shelf.fileOf(id);
    if (file === this.openPath) throw new Refused(refusal('workspace.isOpen'));
    if (existsSync(file)) settleFile(file);
    this.shelf.remove(id);
  }

  /** Plans and applies a command; returns what it created. */
  command<C extends CommandName>(name: C, args: CommandArgs[C], client: string): string[] {
    const { workspace } = this;
    const planned = planCommand(name, workspace.index, args, workspace.context());
    this.apply(planned, name, client);
    return planned.createdIds;
  }

  /** Applies a planned change and tells every client. */
  apply(planned: PlannedChange, command: string, client: string): void {
    const change = this.workspace.change(planned, command, client);
    if (change) this.tell(change);
  }

  /** Undo or redo. */
  step(kind: 'undo' | 'redo', client: string): ReturnType<Workspace['step']> {
    const done = this.workspace.step(kind, client);
    if (done) this.tell(done.change);
    return done;
  }

  private tell(change: Change): void {
    const { log } = this.workspace;
    this.announce('model.changed', { ...change, undo: log.nextUndo(), redo: log.nextRedo() });
  }

  private announced(): WorkspaceInfo {
    const info = this.info();
    this.announce('workspace.changed', { workspace: info });
    if (!info) throw new Refused(refusal('workspace.noneOpen'));
    return info;
  }
}

const BEGIN = 'workspace.create';

/** What a new workspace begins with: the organisation with its states, and a reference model or empty layers of its own. */
export function beginWorkspace(
  workspace: Workspace,
  options: Pick<EngineOptions, 'referenceFolder'>,
  organisation: CommandArgs['organisation.create'],
  reference: { key: string } | { own: CommandArgs['referenceModel.create'] } | null,
): void {
  const client = randomUUID();
  workspace.change(
    planCommand('organisation.create', workspace.index, organisation, workspace.context()),
    BEGIN,
    client,
    true,
  );
  if (!reference) return;
  if ('own' in reference) {
    workspace.change(
      planCommand('referenceModel.create', workspace.index, reference.own, workspace.context()),
      BEGIN,
      client,
      true,
    );
  } else installInto(workspace, options.referenceFolder, reference.key, client, true);
}

/** Installs a reference model from the app's folder; `begin` makes it part of what the workspace begins with. */
export function installInto(
  workspace: Workspace,
  folder: string,
  key: string,
  client: string,
  begin: boolean,
): Change | null {
  const file = readReferenceModel(folder, key);
  if (!file) throw new Refused(refusal('reference.unknown', { key }));
  return workspace.change(
    planInstall(workspace.index, file, workspace.context()),
    'reference.install',
    client,
    begin,
  );
}
