// The one line of this page to the engine, and what is around the page. Small: it is there before the rest of the program.
import { chooseHost, type Host } from '../host/host';
import { EngineClient } from './client';

export const host: Host = chooseHost();
export const client = new EngineClient(host);
