// Tables of the report that the comparison tells: parts of the reference architecture, products, contracts that end.
import type { TableRow } from '../../descriptions/table';
import { normalisedName } from '../../names';
import { textIn } from '../../text';
import { endingContracts, matrixCell } from '../matrix';
import { column, date, number, text } from './cells';
import { namesText, PAPER_PRODUCTS, PAPER_ROWS, paperRows } from './paper';
import type { ReportScope, ReportTable } from './report';
import { reportWord } from './words';

/** Each part: how many different products, who has told what, the cost with what is not known of it. */
export function mapTable({ rows, comparison, language }: ReportScope): ReportTable {
  const all = comparison.organisations;
  const count = (row: ReportScope['rows'][number], status: string): number =>
    all.filter(({ id }) => matrixCell(row, id).status === status).length;
  return {
    columns: [
      column('h.component', language),
      column('h.layer', language),
      column('h.different', language, 'integer'),
      column('h.unnamed', language, 'integer'),
      column('h.have', language, 'integer'),
      column('h.none', language, 'integer'),
      column('h.notApplicable', language, 'integer'),
      column('h.unknown', language, 'integer'),
      column('h.cost', language, 'money'),
      column('h.costUnknown', language, 'integer'),
      column('h.paying', language),
    ],
    rows: rows.map((row) => ({
      subjectId: row.id,
      cells: [
        text(row.name),
        text(row.under),
        number(row.different, language),
        number(row.unnamed, language),
        number(count(row, 'systems'), language),
        number(count(row, 'none'), language),
        number(count(row, 'notApplicable'), language),
        number(count(row, 'unknown'), language),
        row.cost.known === 0 ? text('') : number(row.cost.sum, language),
        number(row.cost.unknown, language),
        text(row.paying ? reportWord('yes', language) : ''),
      ],
    })),
    known: rows.reduce((sum, row) => sum + all.length - count(row, 'unknown'), 0),
    needed: rows.length * all.length,
  };
}

/** Each product of each part with its municipalities, and how they write its name; `whole`: all of them, however many there are. */
export function productsTable({ rows, comparison, language }: ReportScope, whole: boolean): ReportTable {
  const shown = (list: readonly string[]): string => namesText(list, whole, language);
  const many = !whole && rows.reduce((sum, { products }) => sum + products.length, 0) > PAPER_ROWS;
  const names = new Map(comparison.organisations.map(({ id, name }) => [id, textIn(name, language)]));
  let named = 0;
  let all = 0;
  const out = rows.flatMap((row): TableRow[] => {
    all += row.products.length;
    named += row.products.filter(({ product }) => !product.unnamed).length;
    const ranked = many
      ? [...row.products].sort((a, b) => b.organisationIds.length - a.organisationIds.length)
      : row.products;
    const told = many ? ranked.slice(0, PAPER_PRODUCTS) : ranked;
    const rest = ranked.slice(told.length);
    const out = told.map(({ product, organisationIds }): TableRow => {
      const spelled = organisationIds.flatMap((id) =>
        matrixCell(row, id).systems.flatMap(({ match }) =>
          match.product.id === product.id && normalisedName(match.spelled) !== normalisedName(product.name)
            ? [match.spelled]
            : [],
        ),
      );
      return {
        subjectId: row.id,
        cells: [
          text(row.name),
          text(
            product.unnamed
              ? `${product.name} (${reportWord('h.unnamed', language).toLowerCase()})`
              : product.name,
          ),
          number(organisationIds.length, language),
          text(shown(organisationIds.map((id) => names.get(id) ?? ''))),
          text(shown([...new Set(spelled)])),
        ],
      };
    });
    if (rest.length === 0) return out;
    const others = new Set(rest.flatMap(({ organisationIds }) => organisationIds));
    const cells = [
      text(row.name),
      text(reportWord('more.products', language, { count: rest.length })),
      number(others.size, language),
      text(''),
      text(''),
    ];
    return [...out, { subjectId: row.id, cells }];
  });
  return {
    columns: [
      column('h.component', language),
      column('h.product', language),
      column('h.count', language, 'integer'),
      column('h.municipalities', language),
      column('h.spelled', language),
    ],
    rows: out,
    known: named,
    needed: all,
  };
}

/** Contracts that end within the window, soonest first; `whole`: all of them, however many there are. */
export function contractsTable(
  { rows, comparison, language, today, months }: ReportScope,
  whole: boolean,
): ReportTable {
  const found = new Map<string, { readonly end: string; readonly row: TableRow }>();
  const systems = new Set<string>();
  const told = new Set<string>();
  for (const row of rows)
    for (const { id, name } of comparison.organisations) {
      const cell = matrixCell(row, id);
      for (const { element } of cell.systems) {
        systems.add(element.id);
        if (element.fields?.contractEnd !== undefined) told.add(element.id);
      }
      for (const { element } of endingContracts(cell.systems, today, months)) {
        if (found.has(element.id)) continue;
        const { fields } = element;
        const end = fields?.contractEnd ?? '';
        found.set(element.id, {
          end,
          row: {
            subjectId: element.id,
            cells: [
              date(end, language),
              text(textIn(name, language)),
              text(textIn(element.name, language)),
              text(row.name),
              text(fields?.supplier ?? ''),
              fields?.costPerYear === undefined ? text('') : number(fields.costPerYear, language),
            ],
          },
        });
      }
    }
  const sorted = [...found.values()]
    .sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0))
    .map(({ row }) => row);
  return {
    columns: [
      column('h.end', language, 'date'),
      column('h.municipality', language),
      column('h.system', language),
      column('h.component', language),
      column('h.supplier', language),
      column('h.cost', language, 'money'),
    ],
    rows: paperRows(sorted, whole, language, 2),
    known: told.size,
    needed: systems.size,
  };
}
