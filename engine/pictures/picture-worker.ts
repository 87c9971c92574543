// The thread that paints a picture: a scene in, bytes out. Bundled on its own (scripts/build.mjs).
import { parentPort, workerData } from 'node:worker_threads';
import { Refused } from '../../domain/problem';
import { useAssets } from './assets';
import { renderPicture } from './render';
import type { PaintingMessage, PaintingOrder } from './worker-messages';

function say(message: PaintingMessage): void {
  parentPort?.postMessage(message);
}

async function paint({ picture, options, assets }: PaintingOrder): Promise<void> {
  useAssets(assets);
  const file = await renderPicture(picture, options, (share) => say({ kind: 'progress', share }));
  say({ kind: 'done', file });
}

paint(workerData as PaintingOrder).catch((error: unknown) => {
  if (error instanceof Refused) say({ kind: 'refused', problems: error.problems });
  else
    say({ kind: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
});
