// What a command of the command line is given and gives back.
import type { Problem } from '../../schemas/generated/types';

/** A problem and the file it was found in, where there are several. */
export interface Complaint {
  readonly problem: Problem;
  readonly file?: string;
}

/** What a command prints: for people, and the same as data. */
export interface Output {
  readonly lines: readonly string[];
  readonly data: unknown;
  /** Printed on standard error for people. */
  readonly complaints?: readonly Complaint[];
  /** False: refused, exit code 1. */
  readonly ok?: boolean;
  /** The data on one line, for a command that goes on running. */
  readonly running?: boolean;
}

export type Values = Readonly<Record<string, string | boolean | undefined>>;
export type Command = (positionals: readonly string[], values: Values) => Output | Promise<Output>;

/** The command was called the wrong way. */
export class WrongUsage extends Error {}

/** Complaints of one file. */
export function complaintsOf(problems: readonly Problem[], file?: string): Complaint[] {
  return problems.map((problem) => (file === undefined ? { problem } : { problem, file }));
}
