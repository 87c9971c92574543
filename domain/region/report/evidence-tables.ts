// For further counting: the matrix itself, and every system with the product it was taken for and why.
import type { TableRow } from '../../descriptions/table';
import { textIn } from '../../text';
import { matrixCell } from '../matrix';
import { column, date, number, text } from './cells';
import type { ReportScope, ReportTable } from './report';
import { reportWord } from './words';

/** Parts of the reference architecture × municipalities: products, or what is said of there being none. */
export function matrixTable({ rows, comparison, language }: ReportScope): ReportTable {
  const { organisations } = comparison;
  return {
    columns: [
      column('h.component', language),
      column('h.layer', language),
      column('h.different', language, 'integer'),
      ...organisations.map(({ id, name }) => ({ key: id, heading: textIn(name, language) })),
    ],
    rows: rows.map((row) => ({
      subjectId: row.id,
      cells: [
        text(row.name),
        text(row.under),
        number(row.different, language),
        ...organisations.map(({ id }) => {
          const { status, systems } = matrixCell(row, id);
          if (status !== 'systems') return text(reportWord(`h.${status}`, language));
          return text([...new Set(systems.map(({ match }) => match.product.name))].join(', '));
        }),
      ],
    })),
    known: rows.reduce((sum, { cells }) => sum + cells.size, 0),
    needed: rows.length * organisations.length,
  };
}

/** Every cell's systems with the spelled name, the product and the reason; cells without systems have a row too. */
export function evidenceTable({ rows, comparison, language }: ReportScope): ReportTable {
  const out: TableRow[] = [];
  let named = 0;
  for (const row of rows)
    for (const { id, name } of comparison.organisations) {
      const { status, systems, reason } = matrixCell(row, id);
      const head = [text(textIn(name, language)), text(row.under), text(row.name)];
      if (status !== 'systems')
        out.push({
          subjectId: row.id,
          cells: [
            ...head,
            text(reportWord(`h.${status}`, language)),
            text(''),
            text(''),
            text(reason),
            text(''),
            text(''),
            text(''),
          ],
        });
      for (const { element, match } of systems) {
        if (!match.product.unnamed) named += 1;
        const { fields } = element;
        const without = match.without.map((what) => reportWord(`without.${what}`, language)).join(', ');
        const why = reportWord(`reason.${match.reason}`, language);
        out.push({
          subjectId: element.id,
          cells: [
            ...head,
            text(textIn(element.name, language)),
            text(match.spelled),
            text(match.product.unnamed ? '' : match.product.name),
            text(without === '' ? why : `${why} (${without})`),
            text(fields?.supplier ?? ''),
            fields?.costPerYear === undefined ? text('') : number(fields.costPerYear, language),
            fields?.contractEnd === undefined ? text('') : date(fields.contractEnd, language),
          ],
        });
      }
    }
  return {
    columns: [
      column('h.municipality', language),
      column('h.layer', language),
      column('h.component', language),
      column('h.system', language),
      column('h.compared', language),
      column('h.product', language),
      column('h.why', language),
      column('h.supplier', language),
      column('h.cost', language, 'money'),
      column('h.end', language, 'date'),
    ],
    rows: out,
    known: named,
    needed: out.length,
  };
}
