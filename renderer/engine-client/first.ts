// What a page asks as soon as it can: what is open, what is remembered, and the beginning of the model.
import type {
  AppInfoResult,
  SettingsReadResult,
  WorkspaceSnapshotResult,
} from '../../schemas/generated/types';
import { client } from './line';

interface First {
  readonly info: Promise<AppInfoResult>;
  readonly settings: Promise<SettingsReadResult>;
  /** Null where no workspace is open. */
  readonly snapshot: Promise<WorkspaceSnapshotResult | null>;
}

let first: First | undefined;

/** Opens the line and asks. */
export function askFirst(): void {
  client.start();
  const info = client.call('app.info', {});
  const settings = client.call('settings.read', {});
  const snapshot = client.call('workspace.snapshot', { cursor: 0 }).catch(() => null);
  // Whoever needs them hears of a refusal.
  for (const answer of [info, settings]) answer.catch(() => undefined);
  first = { info, settings, snapshot };
}

/** One of the first answers, once; asked anew where it was taken or never asked. */
export function firstInfo(): Promise<AppInfoResult> {
  return take('info') ?? client.call('app.info', {});
}

/** As `firstInfo`. */
export function firstSettings(): Promise<SettingsReadResult> {
  return take('settings') ?? client.call('settings.read', {});
}

/** The beginning of the model as it was asked first; undefined where that was taken or never asked. */
export function firstSnapshot(): Promise<WorkspaceSnapshotResult | null> | undefined {
  return take('snapshot');
}

function take<K extends keyof First>(key: K): First[K] | undefined {
  const answer = first?.[key];
  if (first) first = { ...first, [key]: undefined };
  return answer;
}
