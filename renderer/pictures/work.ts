// Making a picture in the engine: to a file or to the clipboard, with its progress and a way to stop it.
import { useEffect, useRef, useState } from 'react';
import type { PictureChoice, PictureRenderResult, PictureSubject } from '../../schemas/generated/types';
import { refusalSentence } from '../engine-client/commands';
import { cancelJob, onProgress, renderPicture } from '../engine-client/engine';
import { sentence } from '../i18n/translate';
import { copyPicture } from './copy';
import { say } from '../state/messages';
import { saveToFile } from '../state/save-file';
import { bytesOf } from '../ui/base64';

export interface PictureWork {
  /** While a picture is being made. */
  readonly busy: { readonly jobId: string | null; readonly share: number } | null;
  /** Why the last one was not made. */
  readonly problem: string | null;
  /** True where the file was saved. */
  readonly save: (choice: PictureChoice) => Promise<boolean>;
  readonly copy: (choice: PictureChoice) => Promise<void>;
}

/** Makes pictures of a subject; what is being made when the dialog closes is stopped. */
export function usePictureWork(subject: PictureSubject): PictureWork {
  const [busy, setBusy] = useState<PictureWork['busy']>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const running = useRef<string | null>(null);
  useEffect(
    () => () => {
      if (running.current !== null) void cancelJob(running.current);
    },
    [],
  );
  useEffect(
    () =>
      onProgress((jobId, share) => {
        if (jobId === running.current) setBusy({ jobId, share });
      }),
    [],
  );
  const made = async <Result>(making: () => Promise<Result>): Promise<Result | null> => {
    setProblem(null);
    setBusy({ jobId: null, share: 0 });
    try {
      return await making();
    } catch (error) {
      setProblem(refusalSentence(error));
      return null;
    } finally {
      running.current = null;
      setBusy(null);
    }
  };
  const render = (choice: PictureChoice): Promise<PictureRenderResult> =>
    renderPicture({ subject, choice, language: 'fi' }, (jobId) => {
      running.current = jobId;
      setBusy({ jobId, share: 0 });
    });
  return {
    busy,
    problem,
    save: async (choice) => {
      const file = await made(() => render(choice));
      if (!file || !(await saveToFile(file.fileName, file.mediaType, bytesOf(file.base64)))) return false;
      for (const { code, params } of file.problems)
        say('info', 'picture.note', { text: sentence(code, params) });
      return true;
    },
    copy: async (choice) => {
      await made(() => copyPicture(render({ ...choice, format: 'png' })));
    },
  };
}
