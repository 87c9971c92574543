// Keeps the page's copy of the model equal to the engine's: a snapshot once, then diffs in the order of their revisions.
// A gap, or a diff that does not fit, means: fetch the snapshot again.
import type { EventData, ModelRecord } from '../../schemas/generated/types';
import { ModelIndex } from '../../domain/model-index';
import { useWorkspace } from '../state/workspace-store';
import type { EngineClient } from './client';

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
    for (let attempt = 0; attempt < 5; attempt += 1) {
      this.early.length = 0;
      const records: ModelRecord[] = [];
      let cursor: number | null = 0;
      let revision = -1;
      while (cursor !== null) {
        const batch: { revision: number; records: ModelRecord[]; next: number | null } =
          await this.client.call('workspace.snapshot', { cursor });
        if (revision >= 0 && batch.revision !== revision) break;
        revision = batch.revision;
        records.push(...batch.records);
        cursor = batch.next;
      }
      // The model changed between two batches: once more from the beginning.
      if (cursor !== null) continue;
      useWorkspace.getState().loaded(ModelIndex.of(records), revision);
      for (const event of this.early.splice(0)) if (event.revision > revision) this.apply(event);
      return;
    }
  }

  private changed(event: EventData['model.changed']): void {
    if (this.loading) this.early.push(event);
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
