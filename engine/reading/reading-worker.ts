// The thread that reads a file: bytes in, records out. Bundled on its own (scripts/build.mjs).
import { randomUUID } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { Refused } from '../../domain/problem';
import { readFiles } from '../importing';
import type { ReadingMessage, ReadingOrder } from './worker-messages';

const RECORDS_AT_A_TIME = 2000;

function say(message: ReadingMessage): void {
  parentPort?.postMessage(message);
}

function read({ files, language }: ReadingOrder): void {
  const { fragment, problems, format } = readFiles(
    files,
    language,
    () => `id-${randomUUID()}`,
    (share) => say({ kind: 'progress', share }),
  );
  const { records, ...rest } = fragment;
  for (let at = 0; at < records.length; at += RECORDS_AT_A_TIME)
    say({ kind: 'records', json: JSON.stringify(records.slice(at, at + RECORDS_AT_A_TIME)) });
  say({ kind: 'done', format, problems, fragment: rest });
}

try {
  read(workerData as ReadingOrder);
} catch (error) {
  if (error instanceof Refused) say({ kind: 'refused', problems: error.problems });
  else
    say({ kind: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}
