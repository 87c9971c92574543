// What an import will do, counted and with examples (schemas/rpc/import-report.schema.json).
import type {
  Diff,
  ImportCount,
  ImportExample,
  ImportReport,
  LocalisedText,
  ModelRecord,
} from '../schemas/generated/types';
import type { ModelIndex } from './model-index';
import type { Problem } from './problem';
import { recordName } from './record-names';

const EXAMPLES = 200;
const CHANGE_ORDER = ['changed', 'added', 'unchanged'] as const;

interface Reported {
  readonly modelName: LocalisedText;
  readonly format?: string;
}

/** The report over the diff and all records that the import looked at. */
export function reportOf(
  index: ModelIndex,
  diff: Diff,
  records: readonly ModelRecord[],
  fragment: Reported,
  problems: readonly Problem[],
): ImportReport {
  const changed = new Set(diff.changed.map(({ after }) => after.id));
  const counts: { [kind: string]: ImportCount } = {};
  const elementTypes: { [type: string]: number } = {};
  const examples: { [change in ImportExample['change']]: ImportExample[] } = {
    added: [],
    changed: [],
    unchanged: [],
  };
  // Few names are shown of many records: looked for where they are needed.
  const known = { get: (id: string) => records.find((record) => record.id === id) ?? index.get(id) };
  const seen = new Set<string>();
  for (const record of records) {
    // Drawn things are each their own; several definitions of a file may be one here.
    if (record.kind !== 'viewItem') {
      if (seen.has(record.id)) continue;
      seen.add(record.id);
    }
    const change = !index.get(record.id) ? 'added' : changed.has(record.id) ? 'changed' : 'unchanged';
    const count = (counts[record.kind] ??= { added: 0, changed: 0, unchanged: 0 });
    count[change] += 1;
    if (record.kind === 'element') elementTypes[record.type] = (elementTypes[record.type] ?? 0) + 1;
    if (record.kind !== 'viewItem' && examples[change].length < EXAMPLES) {
      const type = 'type' in record ? { type: record.type } : {};
      examples[change].push({
        id: record.id,
        kind: record.kind,
        name: recordName(known, record.id, 'fi'),
        ...type,
        change,
      });
    }
  }
  return {
    format: fragment.format ?? '',
    modelName: fragment.modelName,
    counts,
    elementTypes,
    problems: [...problems],
    examples: CHANGE_ORDER.flatMap((change) => examples[change]).slice(0, EXAMPLES),
  };
}
