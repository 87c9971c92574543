// A picture on the system's clipboard, and its name for places that take text only.
import type { PictureRenderResult } from '../../schemas/generated/types';
import { currentPicture, withLooks } from '../state/picture-subject';
import { say } from '../state/messages';
import { currentLooks } from '../state/shown-looks';
import { useUi } from '../state/ui-store';
import { renderPicture } from '../engine-client/engine';
import { refusalSentence } from '../engine-client/commands';
import { bytesOf } from '../ui/base64';

/** Copies a PNG that is being made. Says what came of it; rejects where the picture could not be made. */
export async function copyPicture(file: Promise<PictureRenderResult>): Promise<void> {
  const blob = file.then(({ base64 }) => new Blob([bytesOf(base64).slice()], { type: 'image/png' }));
  const name = file.then(
    ({ fileName }) => new Blob([fileName.replace(/\.png$/u, '')], { type: 'text/plain' }),
  );
  try {
    // The clipboard is asked while the click still counts; the picture follows when it is made.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob, 'text/plain': name })]);
  } catch {
    // Either there is no picture, which is told by its own words, or the clipboard was refused.
    await file;
    say('error', 'picture.notCopied');
    return;
  }
  say('info', 'picture.copied', { name: (await file).fileName.replace(/\.png$/u, '') });
}

/** Copies what is on the canvas as pictures were last made. */
export async function copyCanvas(): Promise<void> {
  const subject = currentPicture();
  if (!subject) return;
  const { picture } = useUi.getState();
  const file = renderPicture(
    {
      subject: withLooks(subject, currentLooks(), picture.theme),
      choice: { ...picture, format: 'png' },
      language: 'fi',
    },
    () => {},
  );
  try {
    await copyPicture(file);
  } catch (error) {
    say('error', 'picture.note', { text: refusalSentence(error) });
  }
}
