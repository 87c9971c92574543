// The private channel between main and the engine process. The page has no part in it: paths travel only here.
import type { HostFault } from '../schemas/host';

export interface EngineOptions {
  dataFolder: string;
  settingsFile: string;
  referenceFolder: string;
  appVersion: string;
  mode: 'desktop';
}

/** What a chosen path is let in as: a workspace to open, or a folder as a shared place. */
export type Granted = 'workspace' | 'place';

/** `connect` comes with a port, or without one where main relays: then the texts travel as `message`. */
export type ToEngine =
  | { kind: 'start'; options: EngineOptions }
  | { kind: 'connect'; client: number }
  | { kind: 'message'; client: number; text: string }
  | { kind: 'disconnect'; client: number }
  | { kind: 'grant'; request: number; path: string; what: Granted }
  | { kind: 'close' };

export type FromEngine =
  | { kind: 'ready' }
  | { kind: 'fault'; fault: HostFault }
  | { kind: 'message'; client: number; text: string }
  | { kind: 'granted'; request: number; id: string | null }
  | { kind: 'closed' };
