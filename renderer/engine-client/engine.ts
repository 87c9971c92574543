// The one client of this page, and the calls that are not model commands.
import type {
  CollectingApplyParams,
  CollectingApplyResult,
  CollectingPlanParams,
  CollectingPlanResult,
  CollectingReadParams,
  CollectingReadResult,
  ExportRunParams,
  ExportRunResult,
  ExtractRunParams,
  ExtractRunResult,
  HistoryEntry,
  HistorySubjectsResult,
  ImportApplyResult,
  ImportPreviewParams,
  ImportPreviewResult,
  ListedReferenceModel,
  ListedWorkspace,
  PictureRenderParams,
  PictureRenderResult,
  QuestionnaireReadParams,
  QuestionnaireReadResult,
  ReferenceDraftParams,
  ReferenceDraftResult,
  ReferenceModelFile,
  ReferenceOpenSourceParams,
  ReferenceOpenSourceResult,
  Settings,
  SurveyReadParams,
  SurveyReadResult,
  TableReadParams,
  TableReadResult,
  WorkspaceCreateParams,
  AppInfoResult,
} from '../../schemas/generated/types';
import { useWorkspace } from '../state/workspace-store';
import type { EngineClient } from './client';
import { afterEdits } from './edits';
import { firstInfo, firstSettings } from './first';
import { client } from './line';
import { Replica } from './replica';

export { host } from './line';
const replica = new Replica(client);

/** The client itself: for commands.ts and the start of the app. */
export function engineClient(): EngineClient {
  return client;
}

/** Fetches the whole model again. */
export function reload(): Promise<void> {
  return replica.load();
}

export function appInfo(): Promise<AppInfoResult> {
  return firstInfo();
}

export async function listWorkspaces(): Promise<ListedWorkspace[]> {
  return (await client.call('workspace.list', {})).workspaces;
}

/** Creates a workspace file and opens it. */
export async function createWorkspace(params: WorkspaceCreateParams): Promise<void> {
  const { workspace } = await client.call('workspace.create', params);
  useWorkspace.getState().opening(workspace);
  await replica.load();
}

/** Creates the sample municipality, or the sample region, and opens it. */
export async function createSample(sample: 'municipality' | 'region' = 'municipality'): Promise<void> {
  const { workspace } = await client.call('workspace.createSample', { language: 'fi', sample });
  useWorkspace.getState().opening(workspace);
  await replica.load();
}

export async function openWorkspace(id: string): Promise<void> {
  const { workspace } = await client.call('workspace.open', { id });
  useWorkspace.getState().opening(workspace);
  await replica.load();
}

export async function closeWorkspace(): Promise<void> {
  await client.call('workspace.close', {});
  useWorkspace.getState().closed();
}

export async function removeWorkspace(id: string): Promise<void> {
  await client.call('workspace.remove', { id });
}

/** Undoes the newest change, also one whose answer is still on its way; does nothing where there is none. */
export function undo(): Promise<void> {
  return afterEdits(async () => {
    if (useWorkspace.getState().undo !== null) await client.call('history.undo', {});
  });
}

/** Does again what was undone last; does nothing where there is nothing. */
export function redo(): Promise<void> {
  return afterEdits(async () => {
    if (useWorkspace.getState().redo !== null) await client.call('history.redo', {});
  });
}

export async function listHistory(limit: number): Promise<HistoryEntry[]> {
  return (await client.call('history.list', { limit })).entries;
}

/** What a change of the history was about, at most `limit` subjects, and how many there are. */
export function historySubjects(seq: number, limit: number): Promise<HistorySubjectsResult> {
  return client.call('history.subjects', { seq, limit });
}

/** Reads a spreadsheet: its sheets with their first rows, and what they are taken to mean. */
export function readTable(file: TableReadParams['file']): Promise<TableReadResult> {
  return client.call('table.read', { file });
}

/** Answers to a questionnaire; nothing where the file is something else. */
export function readAnswers(file: QuestionnaireReadParams['file']): Promise<QuestionnaireReadResult> {
  return client.call('questionnaire.read', { file });
}

export function previewImport(
  params: ImportPreviewParams,
  onStart: (jobId: string) => void,
): Promise<ImportPreviewResult> {
  return client.call('import.preview', params, onStart);
}

export function applyImport(token: string, onStart: (jobId: string) => void): Promise<ImportApplyResult> {
  return client.call('import.apply', { token }, onStart);
}

/** Reads files of municipalities, after those of a token. */
export function readCollected(
  params: CollectingReadParams,
  onStart: (jobId: string) => void,
): Promise<CollectingReadResult> {
  return client.call('collecting.read', params, onStart);
}

/** What the files that were read would do. */
export function planCollected(
  params: CollectingPlanParams,
  onStart: (jobId: string) => void,
): Promise<CollectingPlanResult> {
  return client.call('collecting.plan', params, onStart);
}

/** Takes in the files that were read, as one change. */
export function applyCollected(
  params: CollectingApplyParams,
  onStart: (jobId: string) => void,
): Promise<CollectingApplyResult> {
  return client.call('collecting.apply', params, onStart);
}

/** Reads a sheet of answers to the survey of development needs; nothing is written. */
export function readSurvey(params: SurveyReadParams): Promise<SurveyReadResult> {
  return client.call('survey.read', params);
}

export function runExport(
  params: ExportRunParams,
  onStart: (jobId: string) => void,
): Promise<ExportRunResult> {
  return client.call('export.run', params, onStart);
}

export function renderPicture(
  params: PictureRenderParams,
  onStart: (jobId: string) => void,
): Promise<PictureRenderResult> {
  return client.call('picture.render', params, onStart);
}

export function runExtract(
  params: ExtractRunParams,
  onStart: (jobId: string) => void,
): Promise<ExtractRunResult> {
  return client.call('extract.run', params, onStart);
}

export async function cancelJob(jobId: string): Promise<void> {
  await client.call('job.cancel', { jobId });
}

/** What a cancel button does with a job; undefined where there is none to cancel. */
export function cancelOf(jobId: string | null): (() => void) | undefined {
  return jobId === null ? undefined : () => void cancelJob(jobId);
}

export function onProgress(listener: (jobId: string, share: number) => void): () => void {
  return client.on('job.progress', ({ jobId, done, total }) => listener(jobId, total > 0 ? done / total : 0));
}

export async function listReferences(): Promise<ListedReferenceModel[]> {
  return (await client.call('reference.list', {})).models;
}

export async function installReference(key: string): Promise<string> {
  return (await client.call('reference.install', { key })).referenceModelId;
}

/** The newest version of a model that comes with the app, as a file. */
export async function readReference(key: string): Promise<ReferenceModelFile> {
  return (await client.call('reference.read', { key })).file;
}

/** Opens a file, or an organisation's model, that a reference model is to be made of. */
export function openReferenceSource(
  params: ReferenceOpenSourceParams,
  onStart: (jobId: string) => void,
): Promise<ReferenceOpenSourceResult> {
  return client.call('reference.openSource', params, onStart);
}

/** The reference model that a choice of the opened source gives. */
export function draftReference(params: ReferenceDraftParams): Promise<ReferenceDraftResult> {
  return client.call('reference.draft', params);
}

export async function readSettings(): Promise<Settings> {
  return (await firstSettings()).settings;
}

export async function writeSettings(settings: Settings): Promise<void> {
  await client.call('settings.write', { settings });
}
