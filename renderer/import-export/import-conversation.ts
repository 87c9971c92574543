// The conversation of one import: files are read once, then planned again with each choice, and taken in when all is well.
import { useEffect, useRef, useState } from 'react';
import type { ImportOptions, ImportPreviewParams, ImportPreviewResult } from '../../schemas/generated/types';
import { refusalSentence } from '../engine-client/commands';
import { applyImport, onProgress, previewImport } from '../engine-client/engine';
import { base64Of } from '../ui/base64';

/** The place of an organisation that does not exist yet. */
export const NEW = '*new';

export interface Choices {
  readonly organisationId: string;
  readonly options: ImportOptions | undefined;
  readonly conventions: readonly string[] | undefined;
}

export interface Conversation {
  readonly files: readonly File[];
  readonly choices: Choices;
  /** The answer to the last question, with the options that were chosen since: a choice shows before its plan is here. */
  readonly preview: ImportPreviewResult | null;
  /** A first reading or the import itself: nothing else can be done. */
  readonly busy: { readonly jobId: string | null; readonly share: number } | null;
  /** Planning again after a choice: what is shown is about to change. */
  readonly planning: boolean;
  readonly problem: string | null;
  readonly choose: (files: readonly File[]) => void;
  readonly change: (more: Partial<Choices>) => void;
  /** Changes single options and keeps the others in force. */
  readonly setOptions: (more: Partial<ImportOptions>) => void;
  readonly again: () => void;
  readonly take: () => Promise<ImportPreviewResult['report'] | null>;
}

/** One conversation, from the first file to the import. */
export function useConversation(first: { organisationId: string; files: readonly File[] }): Conversation {
  const [files, setFiles] = useState(first.files);
  const [choices, setChoices] = useState<Choices>({
    organisationId: first.organisationId,
    options: undefined,
    conventions: undefined,
  });
  const [preview, setPreview] = useState<ImportPreviewResult | null>(null);
  const [busy, setBusy] = useState<Conversation['busy']>(null);
  const [planning, setPlanning] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  // Choices come faster than plans: only the answer to the newest one counts.
  const asked = useRef(0);

  useEffect(
    () =>
      onProgress((jobId, share) => setBusy((now) => (now && now.jobId === jobId ? { ...now, share } : now))),
    [],
  );

  const ask = async (params: Partial<ImportPreviewParams>, with_: Choices): Promise<void> => {
    asked.current += 1;
    const mine = asked.current;
    setProblem(null);
    const result = await previewImport(
      {
        ...params,
        language: 'fi',
        ...(with_.organisationId === NEW ? {} : { organisationId: with_.organisationId }),
        ...(with_.conventions ? { conventions: [...with_.conventions] } : {}),
        ...(with_.options ? { options: with_.options } : {}),
      },
      (jobId) => setBusy((now) => (now ? { ...now, jobId } : now)),
    );
    if (mine === asked.current) setPreview(result);
  };
  const read = async (chosen: readonly File[]): Promise<void> => {
    setFiles(chosen);
    setPreview(null);
    setBusy({ jobId: null, share: 0 });
    const fresh: Choices = { ...choices, options: undefined, conventions: undefined };
    setChoices(fresh);
    try {
      const sources = await Promise.all(
        chosen.map(async (file) => ({
          name: file.name,
          base64: base64Of(new Uint8Array(await file.arrayBuffer())),
        })),
      );
      await ask({ files: sources }, fresh);
    } catch (error) {
      setProblem(refusalSentence(error));
    } finally {
      setBusy(null);
    }
  };
  const plan = async (next: Choices): Promise<void> => {
    setChoices(next);
    if (!preview) return;
    setPlanning(true);
    try {
      await ask({ token: preview.token }, next);
    } catch (error) {
      setProblem(refusalSentence(error));
    } finally {
      setPlanning(false);
    }
  };
  // Files that were dropped on the window are read at once.
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || first.files.length === 0) return;
    begun.current = true;
    void read(first.files);
  });

  return {
    files,
    choices,
    preview: preview && { ...preview, options: { ...preview.options, ...choices.options } },
    busy,
    planning,
    problem,
    choose: (chosen) => {
      if (chosen.length > 0) void read(chosen);
    },
    // Another organisation has other elements and other memories of this source.
    change: (more) =>
      void plan({
        ...choices,
        ...more,
        ...(more.organisationId === undefined ? {} : { options: undefined }),
      }),
    setOptions: (more) =>
      void plan({ ...choices, options: { ...preview?.options, ...choices.options, ...more } }),
    again: () => {
      setFiles([]);
      setPreview(null);
      setProblem(null);
    },
    take: async () => {
      if (!preview) return null;
      setBusy({ jobId: null, share: 0 });
      try {
        const { report } = await applyImport(preview.token, (jobId) => setBusy({ jobId, share: 0 }));
        return report;
      } catch (error) {
        setProblem(refusalSentence(error));
        return null;
      } finally {
        setBusy(null);
      }
    },
  };
}
