// The only place that calls model.apply. Features run commands through `run`; a refusal becomes a message on the screen.
import type { CommandArgs, CommandName } from '../../schemas/generated/types';
import { sentence, t } from '../i18n/translate';
import { say } from '../state/messages';
import { EngineError } from './client';
import { edit } from './edits';
import { engineClient } from './engine';

/** Runs a command; resolves when it is on disk, with the ids it created, or null where the engine said no. */
export async function run<C extends CommandName>(command: C, args: CommandArgs[C]): Promise<string[] | null> {
  try {
    const { createdIds } = await edit(engineClient().call('model.apply', { command, args }));
    return createdIds;
  } catch (error) {
    report(error);
    return null;
  }
}

/** The sentence of a refusal, with its place; anything else is a bug and goes on. */
export function refusalSentence(error: unknown): string {
  if (!(error instanceof EngineError)) throw error;
  const [problem] = error.problems;
  if (!problem) return sentence(error.code, error.params);
  const text = sentence(problem.code, problem.params);
  if (problem.line === undefined) return text;
  return `${t('import.place', { line: problem.line, column: problem.column ?? 1 })} ${text}`;
}

/** Shows a refusal or fault from the engine; anything else is a bug and goes on. */
export function report(error: unknown): void {
  if (!(error instanceof EngineError)) throw error;
  const problem = error.problems[0];
  say('error', problem?.code ?? error.code, problem?.params ?? error.params);
}
