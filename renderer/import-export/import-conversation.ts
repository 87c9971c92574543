// The conversation of one import: files are read once, then planned again with each choice, and taken in when all is well.
import { useEffect, useRef, useState } from 'react';
import type {
  ImportOptions,
  ImportPreviewParams,
  ImportPreviewResult,
  QuestionnaireAnswers,
  TableMapping,
  TableReadResult,
} from '../../schemas/generated/types';
import { refusalSentence } from '../engine-client/commands';
import { applyImport, onProgress, previewImport, readAnswers, readTable } from '../engine-client/engine';
import { base64Of } from '../ui/base64';
import { keepMapping, knownMapping } from './mapping-memory';
import { asShown } from './TableWords';

/** The place of an organisation that does not exist yet. */
export const NEW = '*new';

/** What the beginning of a file of answers to a questionnaire has in it. */
const ANSWERS = 'kokonaiskuva-questionnaire-answers';
const HEAD = 4096;

/** Files that may be lists. */
const TABLE = /\.(xlsx|xlsm|xls|ods|csv|tsv|txt)$/iu;

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
  /** A list that has been read, and what it is said to mean; null: the file is a model. */
  readonly table: TableTalk | null;
  /** Answers to questionnaires, one after another; null: the files are something else. */
  readonly answers: AnswersTalk | null;
  readonly choose: (files: readonly File[]) => void;
  readonly change: (more: Partial<Choices>) => void;
  /** Changes single options and keeps the others in force. */
  readonly setOptions: (more: Partial<ImportOptions>) => void;
  readonly again: () => void;
  readonly take: () => Promise<ImportPreviewResult['report'] | null>;
}

/** Files of answers to questionnaires: the one that is looked at and those that wait. */
export interface AnswersTalk {
  readonly answers: QuestionnaireAnswers;
  readonly left: number;
  /** Goes on to the next file. */
  readonly next: () => void;
}

/** A list in a spreadsheet, before and while it is planned. */
export interface TableTalk {
  readonly sheets: TableReadResult['sheets'];
  readonly mapping: TableMapping;
  /** Changes what the list means. */
  readonly means: (mapping: TableMapping) => void;
  /** Plans what the rows would do. */
  readonly go: () => void;
  /** Back from the plan to the meanings. */
  readonly back: () => void;
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
  const [list, setList] = useState<{
    token: string;
    sheets: TableReadResult['sheets'];
    mapping: TableMapping;
  } | null>(null);
  const [answers, setAnswers] = useState<readonly QuestionnaireAnswers[]>([]);
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
    setList(null);
    setBusy({ jobId: null, share: 0 });
    const fresh: Choices = { ...choices, options: undefined, conventions: undefined };
    setChoices(fresh);
    try {
      const heads = await Promise.all(chosen.map((file) => file.slice(0, HEAD).text()));
      if (heads.every((head) => head.includes(ANSWERS))) {
        const found = await readAll(chosen);
        if (found.length === chosen.length) return setAnswers(found);
      }
      const sources = await Promise.all(chosen.map(sourceOf));
      const [only, ...others] = sources;
      const table = only && others.length === 0 && TABLE.test(only.name) ? await readTable(only) : undefined;
      const sheet = table?.sheets.find(({ hidden }) => !hidden) ?? table?.sheets[0];
      if (table?.token !== undefined && sheet) {
        const kept = knownMapping(table.sheets);
        setList({ token: table.token, sheets: table.sheets, mapping: kept ?? sheet.mapping });
      } else await ask({ files: sources }, fresh);
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
      await ask(
        list ? { table: { token: list.token, mapping: list.mapping } } : { token: preview.token },
        next,
      );
    } catch (error) {
      setProblem(refusalSentence(error));
    } finally {
      setPlanning(false);
    }
  };
  const goOn = async (table: NonNullable<typeof list>): Promise<void> => {
    setBusy({ jobId: null, share: 0 });
    try {
      await ask({ table: { token: table.token, mapping: table.mapping } }, choices);
      keepMapping(table.sheets, table.mapping);
    } catch (error) {
      setProblem(refusalSentence(error));
    } finally {
      setBusy(null);
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
    table: list && {
      sheets: list.sheets,
      mapping: list.mapping,
      means: (mapping) => {
        setPreview(null);
        setList({ ...list, mapping });
      },
      // What the window proposes for unknown words counts as said.
      go: () => {
        const shown = { ...list, mapping: asShown(list.mapping, list.sheets) };
        setList(shown);
        void goOn(shown);
      },
      back: () => setPreview(null),
    },
    answers: answers[0]
      ? { answers: answers[0], left: answers.length - 1, next: () => setAnswers(answers.slice(1)) }
      : null,
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
      setList(null);
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

async function sourceOf(file: File): Promise<{ name: string; base64: string }> {
  return { name: file.name, base64: base64Of(new Uint8Array(await file.arrayBuffer())) };
}

/** The answers of the files; fewer where one of them is something else. Refuses broken ones. */
async function readAll(files: readonly File[]): Promise<QuestionnaireAnswers[]> {
  const all: QuestionnaireAnswers[] = [];
  for (const file of files) {
    const { answers } = await readAnswers(await sourceOf(file));
    if (answers) all.push(answers);
  }
  return all;
}
