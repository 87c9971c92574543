// What the reader repairs or leaves out, each with its line.
import { warning, type Problem } from '../../../domain/problem';

/** Collects warnings while a file is read. */
export class Notes {
  readonly problems: Problem[] = [];

  /** Notes a finding at a line of the file (0: the writer's own check, which says nothing). */
  warn(code: string, params: Problem['params'], line: number, recordId?: string): void {
    this.problems.push({ ...warning(`import.archimate.${code}`, { ...params, line }, recordId), line });
  }
}
