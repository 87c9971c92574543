// The thread that reads a file: bytes in, records out. Bundled on its own (scripts/build.mjs).
import { randomUUID } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { Refused } from '../../domain/problem';
import { letGo } from '../formats/xml/let-go';
import { readFiles } from '../importing';
import type { ReadingMessage, ReadingOrder } from './worker-messages';

const RECORDS_AT_A_TIME = 1000;
/** Parcels under way: more of them would only wait in memory. */
const UNDER_WAY = 2;

function say(message: ReadingMessage): void {
  parentPort?.postMessage(message);
}

function read({ files, language, taken }: ReadingOrder): void {
  const { fragment, problems, format } = readFiles(
    files,
    language,
    () => `id-${randomUUID()}`,
    (share) => say({ kind: 'progress', share }),
    () => files.forEach(({ bytes }) => letGo(bytes)),
  );
  const { records, ...rest } = fragment;
  const counter = new Int32Array(taken);
  for (let sent = 0; sent * RECORDS_AT_A_TIME < records.length; sent += 1) {
    for (let now = Atomics.load(counter, 0); now + UNDER_WAY <= sent; now = Atomics.load(counter, 0))
      Atomics.wait(counter, 0, now);
    const at = sent * RECORDS_AT_A_TIME;
    say({ kind: 'records', json: JSON.stringify(records.slice(at, at + RECORDS_AT_A_TIME)) });
  }
  say({ kind: 'done', format, problems, fragment: rest });
}

try {
  read(workerData as ReadingOrder);
} catch (error) {
  if (error instanceof Refused) say({ kind: 'refused', problems: error.problems });
  else
    say({ kind: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}
