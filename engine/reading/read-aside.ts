// Reads a large file in a thread of its own, so that the engine goes on answering, a cancel ends it at once, and a file
// that takes too much memory takes only the thread with it.
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { refusal, Refused } from '../../domain/problem';
import type { ModelRecord } from '../../schemas/generated/types';
import type { SourceFile } from '../formats/format';
import { readFiles, type ReadFile } from '../importing';
import type { ReadingMessage, ReadingOrder } from './worker-messages';

/** Smaller files are read before a thread would have started. */
const ASIDE_FROM_BYTES = 1_000_000;
/** Memory that a file may take: what reading takes of good files is less than ten times their size. */
const MEGABYTES = 384;
const TIMES_FILE = 14;
/** Memory for what has just been made: a quarter of V8's own, at no cost in time (docs/decisions/0056). */
const YOUNG_MEGABYTES = 24;

export interface ReadingOptions {
  readonly language: string;
  readonly progress?: (share: number) => void;
  /** Ends the reading at once; the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Bundle of the thread. Where there is none (the engine runs from its sources) the file is read here. */
  readonly script?: string;
  readonly asideFromBytes?: number;
  readonly memoryMegabytes?: number;
}

/**
 * Reads as readFiles does. Takes the bytes with it: they are empty here afterwards where a thread was used.
 * Refuses a file that takes too much memory (`import.tooMuchMemory`).
 */
export async function readAside(files: readonly SourceFile[], options: ReadingOptions): Promise<ReadFile> {
  const script = options.script ?? join(__dirname, 'reading-worker.cjs');
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size < (options.asideFromBytes ?? ASIDE_FROM_BYTES) || !existsSync(script)) {
    return readFiles(files, options.language, () => `id-${randomUUID()}`, options.progress);
  }
  const megabytes = options.memoryMegabytes ?? MEGABYTES + (TIMES_FILE * size) / 1e6;
  const taken = new SharedArrayBuffer(4);
  const order: ReadingOrder = { files, language: options.language, taken };
  // As text and not as a path: a packed app keeps its files in an archive that threads cannot start from.
  const worker = new Worker(readFileSync(script, 'utf8'), {
    eval: true,
    workerData: order,
    // Small buffers lie in a pool that Node shares; only one that is the file's own can go along.
    transferList: files.flatMap(({ bytes: { buffer, byteLength } }) =>
      buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [],
    ),
    resourceLimits: {
      maxOldGenerationSizeMb: Math.round(megabytes),
      maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
    },
  });
  try {
    return await heard(worker, new Int32Array(taken), files.map(({ name }) => name).join(', '), options);
  } finally {
    void worker.terminate();
  }
}

function heard(
  worker: Worker,
  taken: Int32Array,
  name: string,
  { progress, signal }: ReadingOptions,
): Promise<ReadFile> {
  return new Promise((resolve, reject) => {
    const records: ModelRecord[] = [];
    const stop = (): void => reject(reasonOf(signal));
    if (signal?.aborted) return stop();
    signal?.addEventListener('abort', stop, { once: true });
    worker.on('message', (message: ReadingMessage) => {
      try {
        const done = take(message, records, progress);
        if (message.kind === 'records') {
          Atomics.add(taken, 0, 1);
          Atomics.notify(taken, 0);
        }
        if (done) resolve(done);
      } catch (error) {
        reject(error as Error);
      }
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? new Refused(refusal('import.tooMuchMemory', { name }))
          : error,
      );
    });
    worker.on('exit', (code) => {
      signal?.removeEventListener('abort', stop);
      reject(new Error(`the reading thread ended with ${code} before it was done`));
    });
  });
}

function take(
  message: ReadingMessage,
  records: ModelRecord[],
  progress: ReadingOptions['progress'],
): ReadFile | undefined {
  switch (message.kind) {
    case 'progress':
      progress?.(message.share);
      return undefined;
    case 'records':
      for (const record of JSON.parse(message.json) as ModelRecord[]) records.push(record);
      return undefined;
    case 'done': {
      const { format, problems, fragment } = message;
      return { format, problems, fragment: { ...fragment, records } };
    }
    case 'refused':
      throw new Refused([...message.problems]);
    case 'failed':
      throw new Error(message.reason);
  }
}

function reasonOf(signal: AbortSignal | undefined): Error {
  const reason: unknown = signal?.reason;
  return reason instanceof Error ? reason : new Error('stopped');
}
