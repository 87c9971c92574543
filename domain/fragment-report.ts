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
import { textIn } from './text';

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
  const added = new Set(diff.added.map((record) => record.id));
  const changed = new Set(diff.changed.map(({ after }) => after.id));
  const counts: { [kind: string]: ImportCount } = {};
  const elementTypes: { [type: string]: number } = {};
  const examples: { [change in ImportExample['change']]: ImportExample[] } = {
    added: [],
    changed: [],
    unchanged: [],
  };
  const seen = new Set<string>();
  for (const record of records) {
    if (seen.has(record.id)) continue;
    seen.add(record.id);
    const change = added.has(record.id) ? 'added' : changed.has(record.id) ? 'changed' : 'unchanged';
    const count = (counts[record.kind] ??= { added: 0, changed: 0, unchanged: 0 });
    count[change] += 1;
    if (record.kind === 'element') elementTypes[record.type] = (elementTypes[record.type] ?? 0) + 1;
    if (record.kind !== 'viewItem' && examples[change].length < EXAMPLES) {
      const type = 'type' in record ? { type: record.type } : {};
      examples[change].push({
        id: record.id,
        kind: record.kind,
        name: nameOf(index, records, record),
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

/** Records without a name are told by what they are about. */
function nameOf(index: ModelIndex, records: readonly ModelRecord[], record: ModelRecord): string {
  if ('name' in record && record.name) return textIn(record.name, 'fi');
  const about =
    record.kind === 'placement'
      ? record.elementId
      : record.kind === 'fate'
        ? record.subjectId
        : record.kind === 'applicability'
          ? record.componentId
          : undefined;
  if (about === undefined) return '';
  const subject = records.find((candidate) => candidate.id === about) ?? index.get(about);
  return subject && 'name' in subject && subject.name ? textIn(subject.name, 'fi') : '';
}
