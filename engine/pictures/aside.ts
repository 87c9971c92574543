// Work in a thread of its own, so that the engine goes on answering and a cancel ends it at once.
import { readFileSync } from 'node:fs';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { Refused } from '../../domain/problem';
import type { Problem } from '../../schemas/generated/types';
import { pictureAssets, useAssets, type PictureAssets } from './assets';

export interface AsideCall {
  readonly progress?: (share: number) => void;
  /** Ends the work at once; the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

interface Given<Order> {
  readonly order: Order;
  readonly assets: PictureAssets;
}

type Message<Result> =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'failed'; readonly reason: string };

/** Gives the order to a thread of the bundled script and waits for its result. `tooMuch`: what is told where memory runs out. */
export async function doneAside<Order, Result>(
  script: string,
  order: Order,
  { progress, signal }: AsideCall,
  tooMuch: Problem[],
): Promise<Result> {
  const given: Given<Order> = { order, assets: pictureAssets() };
  // As text and not as a path: a packed app keeps its files in an archive that threads cannot start from.
  const worker = new Worker(readFileSync(script, 'utf8'), { eval: true, workerData: given });
  try {
    return await new Promise((resolve, reject) => {
      const stop = (): void => reject(signal?.reason instanceof Error ? signal.reason : new Error('stopped'));
      if (signal?.aborted) return stop();
      signal?.addEventListener('abort', stop, { once: true });
      worker.on('message', (message: Message<Result>) => {
        if (message.kind === 'done') resolve(message.result);
        else if (message.kind === 'refused') reject(new Refused([...message.problems]));
        else if (message.kind === 'failed') reject(new Error(message.reason));
        else {
          try {
            progress?.(message.share);
          } catch (error) {
            // The caller has cancelled.
            reject(error as Error);
          }
        }
      });
      worker.on('error', (error: NodeJS.ErrnoException) =>
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Refused(tooMuch) : error),
      );
      worker.on('exit', (code) => {
        signal?.removeEventListener('abort', stop);
        reject(new Error(`the thread ended with ${code} before it was done`));
      });
    });
  } finally {
    void worker.terminate();
  }
}

/** The other side: does the order that this thread was given, and tells how far it is. */
export function workAside<Order, Result>(
  work: (order: Order, progress: (share: number) => void) => Promise<Result>,
): void {
  const say = (message: Message<Result>): void => parentPort?.postMessage(message);
  const { order, assets } = workerData as Given<Order>;
  useAssets(assets);
  work(order, (share) => say({ kind: 'progress', share })).then(
    (result) => say({ kind: 'done', result }),
    (error: unknown) => {
      if (error instanceof Refused) say({ kind: 'refused', problems: error.problems });
      else
        say({
          kind: 'failed',
          reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
        });
    },
  );
}
