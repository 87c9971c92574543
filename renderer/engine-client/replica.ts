// Keeps the page's copy of the model equal to the engine's: a snapshot once, then diffs in the order of their revisions.
// A gap, or a diff that does not fit, means: fetch the snapshot again.
import type { EventData, ModelRecord, WorkspaceSnapshotResult } from '../../schemas/generated/types';
import { ModelIndex } from '../../domain/model-index';
import { useWorkspace } from '../state/workspace-store';
import type { EngineClient } from './client';
import { firstSnapshot } from './first';

/** Batches that are asked for at once. */
const AHEAD = 3;

export class Replica {
  private loading: Promise<void> | undefined;
  private readonly early: EventData['model.changed'][] = [];

  constructor(private readonly client: EngineClient) {
    client.on('model.changed', (event) => this.changed(event));
    client.on('workspace.changed', ({ workspace }) => {
      if (workspace?.id === useWorkspace.getState().info?.id) return;
      if (workspace) {
        useWorkspace.getState().opening(workspace);
        void this.load();
      } else useWorkspace.getState().closed();
    });
  }

  /** Fetches everything. Diffs that arrive meanwhile are applied afterwards. */
  load(): Promise<void> {
    this.loading ??= this.fetch().finally(() => {
      this.loading = undefined;
    });
    return this.loading;
  }

  private async fetch(): Promise<void> {
    let first = await firstSnapshot();
    for (let attempt = 0; attempt < 5; attempt += 1) {
      if (!first) this.early.length = 0;
      const found = await this.whole(first ?? (await this.client.call('workspace.snapshot', { cursor: 0 })));
      first = undefined;
      // The model changed between two batches: once more from the beginning.
      if (!found) continue;
      const { records, revision } = found;
      useWorkspace.getState().loaded(ModelIndex.of(records), revision);
      for (const event of this.early.splice(0)) if (event.revision > revision) this.apply(event);
      return;
    }
  }

  /** The records of one revision, from its first batch on; undefined where a later batch is of another. */
  private async whole(
    first: WorkspaceSnapshotResult,
  ): Promise<{ records: ModelRecord[]; revision: number } | undefined> {
    const { revision, records, total, next } = first;
    useWorkspace.setState({ total });
    if (next === null) return { records, revision };
    // While one batch is being read the engine makes those after it.
    const asked: Promise<WorkspaceSnapshotResult>[] = [];
    for (let cursor = next; cursor < total || asked.length > 0;) {
      while (cursor < total && asked.length < AHEAD) {
        const batch = this.client.call('workspace.snapshot', { cursor });
        batch.catch(() => undefined);
        asked.push(batch);
        cursor += next;
      }
      const batch = await asked.shift();
      if (batch?.revision !== revision) return undefined;
      records.push(...batch.records);
    }
    return { records, revision };
  }

  private changed(event: EventData['model.changed']): void {
    if (this.loading || !useWorkspace.getState().ready) this.early.push(event);
    else this.apply(event);
  }

  private apply(event: EventData['model.changed']): void {
    const { index, revision } = useWorkspace.getState();
    if (event.revision <= revision) return;
    if (event.revision !== revision + 1) {
      void this.load();
      return;
    }
    try {
      index.apply(event.diff);
    } catch {
      void this.load();
      return;
    }
    useWorkspace.getState().changed(event);
  }
}
