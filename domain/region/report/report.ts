// The report for the meeting of municipal managers: parts with a table and a picture each, every number with what it is based on. They
// are written by the same writers as descriptions (Word, PDF, HTML, workbook).
import type { PictureSubject } from '../../../schemas/generated/types';
import type { Description } from '../../descriptions/describe';
import type { DescriptionTable } from '../../descriptions/table';
import type { ModelIndex } from '../../model-index';
import { compare, type Comparison } from '../comparison';
import type { FigureScope } from '../figures';
import { matrixRows, type MatrixRow } from '../matrix';
import { CONTRACT_MONTHS, regionOf } from '../region';
import { contractsTable, mapTable, productsTable } from './comparison-tables';
import { evidenceTable, matrixTable } from './evidence-tables';
import { figuresTable, rulesTable, sourcesTable, volumesTable } from './figure-tables';
import { servicesTable, surveyTable } from './other-tables';
import { calendarTable, synergyTable } from './synergy-tables';
import { reportWords, type ReportWord } from './words';

export interface ReportScope {
  readonly comparison: Comparison;
  /** By component. */
  readonly rows: readonly MatrixRow[];
  readonly figures: FigureScope;
  readonly language: string;
  /** ISO day. */
  readonly today: string;
  readonly months: number;
}

export interface ReportPart {
  readonly description: Description;
  readonly pictures: readonly PictureSubject[];
}

/** What tables tell of how much is known: a part without rows is not there. */
export interface ReportTable extends DescriptionTable {
  readonly known: number;
  readonly needed: number;
}

/** Municipalities whose names a picture on a page carries. */
const NAMED_ON_PAPER = 60;

/** What the report is made of. */
export function reportScope(
  index: ModelIndex,
  options: {
    readonly referenceModelId: string;
    readonly state: 'current' | 'target';
    readonly language: string;
    readonly today: string;
  },
): ReportScope {
  const { language, today } = options;
  const comparison = compare({ index, ...options });
  const rows = matrixRows(comparison, 'component');
  const months = regionOf(index)?.contractMonths ?? CONTRACT_MONTHS;
  return { comparison, rows, figures: { comparison, rows, today, months }, language, today, months };
}

/** The parts that have something to tell, in their order; `whole`: also the matrix and every system, for further counting. */
export function regionReport(scope: ReportScope, whole = false): ReportPart[] {
  const { referenceModelId, state } = scope.comparison.scope;
  const picture = (
    drawing: NonNullable<PictureSubject['drawing']>,
    more: Partial<PictureSubject> = {},
  ): PictureSubject => ({
    kind: 'region',
    drawing,
    referenceModelId,
    state,
    ...more,
  });
  // Names of hundreds of municipalities cannot be read on a page: forms alone, and the table.
  const many = scope.comparison.organisations.length > NAMED_ON_PAPER;
  const parts: readonly (readonly [string, ReportTable, readonly PictureSubject[]])[] = [
    ['figures', figuresTable(scope), []],
    ['map', mapTable(scope), many ? [] : [picture('systems')]],
    ['products', productsTable(scope, whole), [picture('multiples', { detail: many ? 0 : 1 })]],
    ['synergy', synergyTable(scope), []],
    ['calendar', calendarTable(scope, whole), []],
    ['contracts', contractsTable(scope, whole), []],
    ['services', servicesTable(scope, whole), []],
    ['volumes', volumesTable(scope), [picture('tiles', { figure: 'population' })]],
    ['survey', surveyTable(scope), []],
    ['sources', sourcesTable(scope), []],
    ['rules', rulesTable(scope), []],
    ...(whole
      ? ([
          ['matrix', matrixTable(scope), []],
          ['evidence', evidenceTable(scope), []],
        ] as const)
      : []),
  ];
  return parts
    .filter(([, table]) => table.rows.length > 0)
    .map(([key, table, pictures], at) => part(`A${at + 1}`, key, table, pictures, scope));
}

function part(
  id: string,
  key: string,
  { known, needed, ...table }: ReportTable,
  pictures: readonly PictureSubject[],
  { comparison, months }: ReportScope,
): ReportPart {
  const { state } = comparison.scope;
  return {
    pictures,
    description: {
      kind: {
        id,
        area: 'region',
        state: key === 'rules' || key === 'sources' || key === 'volumes' ? 'none' : state,
        sourced: true,
        words: reportWords(`s.${key}` as ReportWord),
        purpose: reportWords(`p.${key}` as ReportWord, { months }),
        content: { kind: 'views' },
      },
      state,
      table,
      views: [],
      completeness: { known, needed: Math.max(1, needed) },
    },
  };
}
