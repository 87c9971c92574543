// The file that the export dialog would save, made again when the choices change; how far it is, and why it was not made.
import { useEffect, useState } from 'react';
import type { ExportRunParams, ExportRunResult } from '../../schemas/generated/types';
import { refusalSentence } from '../engine-client/commands';
import { cancelJob, onProgress, runExport } from '../engine-client/engine';
import { useModel } from '../state/selectors';

export interface WrittenFile {
  readonly result: ExportRunResult | null;
  readonly problem: string | null;
  /** Share that is done while it is being made. */
  readonly share: number;
}

/** The file as it would be. One that nobody waits for any more is cancelled. */
export function useWrittenFile(params: ExportRunParams): WrittenFile {
  const { revision } = useModel();
  const [written, setWritten] = useState<WrittenFile & { readonly key: string }>();
  const asked = JSON.stringify(params);
  const key = `${revision} ${asked}`;
  useEffect(() => {
    let wanted = true;
    let job: string | null = null;
    const say = (more: Partial<WrittenFile>): void => {
      if (wanted) setWritten({ key, result: null, problem: null, share: 0, ...more });
    };
    const ends = onProgress((jobId, share) => {
      if (jobId === job) say({ share });
    });
    runExport(JSON.parse(asked) as ExportRunParams, (jobId) => {
      job = jobId;
    })
      .then(
        (result) => say({ result }),
        (error: unknown) => say({ problem: refusalSentence(error) }),
      )
      .finally(() => {
        job = null;
      });
    return () => {
      wanted = false;
      ends();
      if (job !== null) void cancelJob(job);
    };
  }, [key, asked]);
  return written?.key === key ? written : { result: null, problem: null, share: 0 };
}
