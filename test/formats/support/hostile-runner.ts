// Reads one hostile file and plans its import, in a process of its own with little memory; says what came of it.
import { ModelIndex } from '../../../domain/model-index';
import { Refused } from '../../../domain/problem';
import { planImport, readFile } from '../../../engine/importing';
import { HOSTILE } from './hostile-files';

let count = 0;
const newId = (): string => `new-${(count += 1)}`;

function outcome(): object {
  const text = HOSTILE[process.argv[2] ?? '']?.() ?? '';
  try {
    const read = readFile(Buffer.from(text), 'x.xml', 'fi', newId);
    const { planned, report } = planImport(ModelIndex.of([]), read, {}, { newId, now: '' });
    ModelIndex.of([]).apply(planned.diff);
    const codes = [...new Set(report.problems.map(({ code }) => code))];
    return { records: planned.diff.added.length, problems: report.problems.length, codes };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const [problem] = error.problems;
    return {
      refused: problem?.code,
      line: problem?.line,
      column: problem?.column,
      problems: error.problems.length,
    };
  }
}

process.stdout.write(JSON.stringify(outcome()));
