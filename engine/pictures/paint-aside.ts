// Paints a picture in a thread of its own, so that the engine goes on answering and a cancel ends it at once.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Picture } from '../../domain/pictures/picture';
import { refusal, Refused } from '../../domain/problem';
import { pictureAssets } from './assets';
import type { FileOptions, PictureFile } from './render';
import type { PaintingMessage, PaintingOrder } from './worker-messages';

export interface PaintingCall {
  readonly progress?: (share: number) => void;
  /** Ends the painting at once; the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Bundle of the thread. Where there is none (the engine runs from its sources) the picture is painted here. */
  readonly script?: string;
}

/** Writes as renderPicture does. Refuses a picture that takes too much memory (`picture.tooMuchMemory`). */
export async function paintAside(
  picture: Picture,
  options: FileOptions,
  { progress, signal, script = join(__dirname, 'picture-worker.cjs') }: PaintingCall = {},
): Promise<PictureFile> {
  if (!existsSync(script)) {
    // The painters are large: they are loaded when the first picture is painted.
    const { renderPicture } = await import('./render');
    return renderPicture(picture, options, progress);
  }
  const order: PaintingOrder = { picture, options, assets: pictureAssets() };
  // As text and not as a path: a packed app keeps its files in an archive that threads cannot start from.
  const worker = new Worker(readFileSync(script, 'utf8'), { eval: true, workerData: order });
  try {
    return await new Promise((resolve, reject) => {
      const stop = (): void => reject(signal?.reason instanceof Error ? signal.reason : new Error('stopped'));
      if (signal?.aborted) return stop();
      signal?.addEventListener('abort', stop, { once: true });
      worker.on('message', (message: PaintingMessage) => {
        if (message.kind === 'done') resolve(message.file);
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
        reject(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Refused(refusal('picture.tooMuchMemory')) : error,
        ),
      );
      worker.on('exit', (code) => {
        signal?.removeEventListener('abort', stop);
        reject(new Error(`the painting thread ended with ${code} before it was done`));
      });
    });
  } finally {
    void worker.terminate();
  }
}
