// Composition: a session, its methods, the dispatcher. Transports connect clients to what this returns.
import { resolve } from 'node:path';
import { KnownPlaces } from './exchange/places';
import { createMethods } from './methods/methods';
import { Dispatcher, type Client, type Connection } from './rpc/dispatcher';
import { Session, type EngineOptions } from './session';

export type { EngineOptions } from './session';

export interface Engine {
  readonly connect: (client: Client) => Connection;
  /** Lets the page open a file that the user chose in a system dialog; returns the identifier to open it by. */
  readonly grantPath: (path: string) => string;
  /** Lets the page use a folder that the user chose in a system dialog as a shared place; returns its identifier. */
  readonly grantPlace: (path: string) => string;
  /** Opens a file right away (command line, double click). */
  readonly openPath: (path: string) => void;
  /** Closes the open workspace, so that its file alone is whole. */
  readonly close: () => void;
}

/** Starts an engine over a data folder. Nothing listens anywhere until a transport is attached. */
export function createEngine(options: EngineOptions): Engine {
  const session: Session = new Session(options, (event, data) => dispatcher.announce(event, data));
  const methods = createMethods(session, (client, jobId) => dispatcher.jobs.cancel(client, jobId));
  const dispatcher: Dispatcher = new Dispatcher(methods, {
    log: options.log,
    checkResults: process.env['KOKONAISKUVA_CHECK_RESULTS'] !== undefined,
  });
  return {
    connect: (client) => dispatcher.connect(client),
    grantPath: (path) => session.shelf.grant(path),
    grantPlace: (path) => new KnownPlaces(options.dataFolder).add(resolve(path)).id,
    openPath: (path) => void session.open(session.shelf.fileOf(session.shelf.grant(path))),
    close: () => session.close(false),
  };
}
