// Gives the user a file, in the way of the place where the app runs, and says what came of it.
import { host } from '../engine-client/engine';
import { say } from './messages';

/** Saves a file where the user says. True where it was written; false where the user changed their mind or it failed, which is said. */
export async function saveToFile(name: string, mediaType: string, bytes: Uint8Array): Promise<boolean> {
  const saved = await host.saveFile(name, mediaType, bytes).catch(() => null);
  if (saved === null) say('error', 'export.notSaved', { name });
  else if (saved) say('info', 'export.done', { name });
  return saved === true;
}
