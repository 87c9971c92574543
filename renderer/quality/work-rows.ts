// Rows of the work list: findings with what was decided about them, found, narrowed and sorted.
import type { Organisation, QualityWork } from '../../schemas/generated/types';
import type { ModelIndex } from '../../domain/model-index';
import type { Finding, QualityGroup } from '../../domain/quality/finding';
import { unitOf } from '../../domain/questionnaire/parts';
import { LANGUAGE } from '../i18n/translate';
import { findingSentence, findingSubject } from './finding-text';

export interface WorkRow {
  readonly finding: Finding;
  readonly subject: string;
  readonly sentence: string;
  readonly unit: string;
  readonly work: QualityWork | undefined;
}

/** What is shown: a kind of findings, what is set aside, or (empty) everything that is not. */
export type WorkPart = QualityGroup | 'aside' | '';

export interface Narrowing {
  readonly part: WorkPart;
  readonly words: string;
  /** Null: every unit; empty: those whose unit is not known. */
  readonly unit: string | null;
  /** Null: everybody; empty: those that nobody sees to. */
  readonly responsible: string | null;
  /** Null: every element. */
  readonly elementIds: ReadonlySet<string> | null;
}

export type WorkColumn = 'subject' | 'sentence' | 'unit' | 'responsible' | 'due';

export interface WorkSorting {
  readonly column: WorkColumn;
  readonly down: boolean;
}

/** A row for each finding. */
export function workRows(
  index: ModelIndex,
  findings: readonly Finding[],
  organisation: Organisation,
): WorkRow[] {
  const decided = new Map((organisation.qualityWork ?? []).map((one) => [one.key, one]));
  const units = new Map<string, string>();
  return findings.map((finding) => {
    const id = finding.elementIds[0] ?? '';
    let unit = units.get(id);
    if (unit === undefined) {
      const element = index.find('element', id);
      unit = element ? unitOf(index, element, LANGUAGE) : '';
      units.set(id, unit);
    }
    return {
      finding,
      subject: findingSubject(index, finding),
      sentence: findingSentence(index, finding),
      unit,
      work: decided.get(finding.key),
    };
  });
}

export function isAside({ work }: WorkRow): boolean {
  return work?.setAside !== undefined;
}

/** Rows that are looked for. */
export function narrowedRows(
  rows: readonly WorkRow[],
  { part, words, unit, responsible, elementIds }: Narrowing,
): WorkRow[] {
  const wanted = words.trim().toLowerCase().split(/\s+/u).filter(Boolean);
  return rows.filter((row) => {
    if (isAside(row) !== (part === 'aside')) return false;
    if (part !== '' && part !== 'aside' && row.finding.group !== part) return false;
    if (unit !== null && row.unit !== unit) return false;
    if (responsible !== null && (row.work?.responsible ?? '') !== responsible) return false;
    if (elementIds && !row.finding.elementIds.some((id) => elementIds.has(id))) return false;
    if (wanted.length === 0) return true;
    const all = `${row.subject}\n${row.sentence}\n${row.unit}\n${row.work?.responsible ?? ''}`.toLowerCase();
    return wanted.every((word) => all.includes(word));
  });
}

/** Rows by a column; what is not known stands last. */
export function sortedWork(rows: readonly WorkRow[], sorting: WorkSorting | null): readonly WorkRow[] {
  if (!sorting) return rows;
  const order = new Intl.Collator(LANGUAGE, { numeric: true });
  const value = (row: WorkRow): string => {
    if (sorting.column === 'responsible') return row.work?.responsible ?? '';
    return sorting.column === 'due' ? (row.work?.due ?? '') : row[sorting.column];
  };
  return rows
    .map((row) => ({ row, text: value(row) }))
    .sort(
      (a, b) =>
        Number(a.text === '') - Number(b.text === '') ||
        order.compare(a.text, b.text) * (sorting.down ? -1 : 1),
    )
    .map(({ row }) => row);
}
