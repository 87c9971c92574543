// The conversation of one collecting: files are read in batches, planned again with each choice, and taken in at once.
import { useEffect, useRef, useState } from 'react';
import type { CollectingChoices, CollectingPlanResult, CollectingRow } from '../../schemas/generated/types';
import { refusalSentence } from '../engine-client/commands';
import { applyCollected, onProgress, planCollected, readCollected } from '../engine-client/engine';
import type { DeliveredFile } from '../state/delivered-files';
import { base64Of } from '../ui/base64';

/** Bytes and files of one message. */
const BATCH_BYTES = 20_000_000;
const BATCH_FILES = 100;

export type CollectingChoice = NonNullable<CollectingChoices['rows']>[number];

export interface CollectingTalk {
  readonly plan: CollectingPlanResult | null;
  readonly choices: CollectingChoices;
  /** What is being done while nothing else can be. */
  readonly busy: {
    readonly step: 'read' | 'write';
    readonly jobId: string | null;
    readonly share: number;
  } | null;
  /** Planning again after a choice: what is shown is about to change. */
  readonly planning: boolean;
  readonly problem: string | null;
  readonly read: (files: readonly DeliveredFile[]) => void;
  /** Says whose a file is, in place of what was said of it before. */
  readonly choose: (choice: CollectingChoice) => void;
  readonly setDisappeared: (what: NonNullable<CollectingChoices['disappeared']>) => void;
  readonly again: () => void;
  readonly take: () => Promise<number | null>;
}

/** One collecting, from the first file to the change. */
export function useCollecting(first: readonly DeliveredFile[]): CollectingTalk {
  const [token, setToken] = useState<string | null>(null);
  const [plan, setPlan] = useState<CollectingPlanResult | null>(null);
  const [choices, setChoices] = useState<CollectingChoices>({});
  const [busy, setBusy] = useState<CollectingTalk['busy']>(null);
  const [planning, setPlanning] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  // Choices come faster than plans: only the answer to the newest one counts.
  const asked = useRef(0);
  // Progress of one message is a part of the progress of all.
  const part = useRef({ from: 0, to: 1 });

  useEffect(
    () =>
      onProgress((jobId, share) =>
        setBusy((now) => {
          const { from, to } = part.current;
          return now && now.jobId === jobId ? { ...now, share: from + share * (to - from) } : now;
        }),
      ),
    [],
  );
  const started = (jobId: string): void => setBusy((now) => now && { ...now, jobId });

  const ask = async (of: string, with_: CollectingChoices): Promise<void> => {
    asked.current += 1;
    const mine = asked.current;
    const result = await planCollected({ token: of, choices: with_ }, started);
    if (mine === asked.current) setPlan(result);
  };
  const read = async (files: readonly DeliveredFile[]): Promise<void> => {
    setProblem(null);
    setPlan(null);
    setChoices({});
    setBusy({ step: 'read', jobId: null, share: 0 });
    try {
      const all = files.reduce((sum, { file }) => sum + file.size, 0) || 1;
      let done = 0;
      let known: string | undefined;
      for (const batch of batches(files)) {
        const size = batch.reduce((sum, { file }) => sum + file.size, 0);
        part.current = { from: (0.9 * done) / all, to: (0.9 * (done + size)) / all };
        const sources = await Promise.all(batch.map(sourceOf));
        const answer = await readCollected(
          { files: sources, ...(known === undefined ? {} : { token: known }) },
          started,
        );
        known = answer.token;
        done += size;
      }
      if (known === undefined) return;
      part.current = { from: 0.9, to: 1 };
      setToken(known);
      await ask(known, {});
    } catch (error) {
      setProblem(refusalSentence(error));
    } finally {
      setBusy(null);
    }
  };
  const planAgain = async (next: CollectingChoices): Promise<void> => {
    setChoices(next);
    if (token === null) return;
    setProblem(null);
    setPlanning(true);
    try {
      await ask(token, next);
    } catch (error) {
      setProblem(refusalSentence(error));
    } finally {
      setPlanning(false);
    }
  };
  // Files that were dropped on the window are read at once.
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || first.length === 0) return;
    begun.current = true;
    void read(first);
  });
  return {
    plan,
    choices,
    busy,
    planning,
    problem,
    read: (files) => {
      if (files.length > 0) void read(files);
    },
    choose: (choice) =>
      void planAgain({
        ...choices,
        rows: [...(choices.rows ?? []).filter(({ id }) => id !== choice.id), choice],
      }),
    setDisappeared: (disappeared) => void planAgain({ ...choices, disappeared }),
    again: () => {
      setPlan(null);
      setToken(null);
      setProblem(null);
    },
    take: async () => {
      if (token === null) return null;
      part.current = { from: 0, to: 1 };
      setBusy({ step: 'write', jobId: null, share: 0 });
      try {
        const { municipalities } = await applyCollected({ token, choices }, started);
        return municipalities;
      } catch (error) {
        setProblem(refusalSentence(error));
        return null;
      } finally {
        setBusy(null);
      }
    },
  };
}

const ORDER: readonly CollectingRow['state'][] = ['ask', 'refused', 'ready', 'same', 'leftOut'];

/** What a person has to look at first, then by municipality. */
export function sortedRows(rows: readonly CollectingRow[], language: string): CollectingRow[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const key = (row: CollectingRow): string => row.municipality?.name ?? row.title ?? row.fileName;
  return [...rows].sort(
    (a, b) =>
      ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
      collator.compare(key(a), key(b)) ||
      collator.compare(a.fileName, b.fileName),
  );
}

/** The folder that all files were in is told once by whoever chose it: paths are shown from there on. */
export function shownPaths(rows: readonly CollectingRow[]): (path: string) => string {
  const [first] = rows;
  const top = first?.fileName.split('/')[0] ?? '';
  const common = rows.length > 1 && rows.every(({ fileName }) => fileName.startsWith(`${top}/`));
  return (path) => (common ? path.slice(top.length + 1) : path);
}

function batches(files: readonly DeliveredFile[]): DeliveredFile[][] {
  const out: DeliveredFile[][] = [];
  let bytes = 0;
  for (const file of files) {
    const last = out.at(-1);
    if (last && last.length < BATCH_FILES && bytes + file.file.size <= BATCH_BYTES) last.push(file);
    else {
      out.push([file]);
      bytes = 0;
    }
    bytes += file.file.size;
  }
  return out;
}

async function sourceOf({ path, file }: DeliveredFile): Promise<{ name: string; base64: string }> {
  return { name: path.slice(-500), base64: base64Of(new Uint8Array(await file.arrayBuffer())) };
}
