// The only form of "no": a code with parameters. The screen and the command line make the sentence.
import type { Problem } from '../schemas/generated/types';

export type { Problem };

/** An error that stops what was asked. */
export function refusal(code: string, params: Problem['params'] = {}, recordId?: string): Problem {
  return { code, params, severity: 'error', ...(recordId === undefined ? {} : { recordId }) };
}

/** A finding that is shown and does not stop anything. */
export function warning(code: string, params: Problem['params'] = {}, recordId?: string): Problem {
  return { code, params, severity: 'warning', ...(recordId === undefined ? {} : { recordId }) };
}

/** Thrown where a value cannot be returned; carries the problems to the dispatcher, which answers with them. */
export class Refused extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: Problem | readonly Problem[]) {
    const list = Array.isArray(problems) ? problems : [problems as Problem];
    super(list.map((p: Problem) => p.code).join(', '));
    this.name = 'Refused';
    this.problems = list;
  }
}
