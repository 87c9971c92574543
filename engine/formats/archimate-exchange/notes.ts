// What the reader repairs or leaves out: each with its line, or many of one cause together with their names.
import { aboutMany } from '../../../domain/problem-names';
import { warning, type Problem } from '../../../domain/problem';

interface Gathered {
  readonly ids: string[];
  readonly severity: Problem['severity'];
  readonly line: number;
}

/** Collects warnings while a file is read. */
export class Notes {
  readonly problems: Problem[] = [];
  private readonly gathered = new Map<string, Gathered>();

  /** Notes a finding at a line of the file (0: the writer's own check, which says nothing). */
  warn(code: string, params: Problem['params'], line: number, recordId?: string): void {
    this.problems.push({ ...warning(`import.archimate.${code}`, { ...params, line }, recordId), line });
  }

  /** Notes a finding that is told once for everything it concerns. `id`: the record whose name is shown. */
  gather(code: string, id: string, line: number, severity: Problem['severity'] = 'warning'): void {
    const known = this.gathered.get(code);
    if (known) known.ids.push(id);
    else this.gathered.set(code, { ids: [id], line, severity });
  }

  /** The findings told together, in the order in which their causes were met; each with the line of the first. */
  together(nameOf: (id: string) => string): Problem[] {
    return [...this.gathered].map(([code, { ids, line, severity }]) => ({
      ...aboutMany(`import.archimate.${code}`, ids.map(nameOf), severity),
      line,
    }));
  }

  clear(): void {
    this.problems.length = 0;
    this.gathered.clear();
  }
}
