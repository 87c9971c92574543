// Tables of the report with the figures of the region and its municipalities, their sources, and the rules of counting.
import type { TableCell, TableRow } from '../../descriptions/table';
import { textIn } from '../../text';
import { regionWord } from '../drawing/words';
import { assumptionsOf } from '../assumptions';
import { figureOf, figureTotal, VOLUMES, type Figure } from '../figures';
import { endingContracts } from '../matrix';
import { column, date, number, text } from './cells';
import type { ReportScope, ReportTable } from './report';
import { reportWord, type ReportWord } from './words';

const SUMMED: readonly Figure[] = ['population', 'staff', ...VOLUMES];

/** What the region has in all, each figure with what it is counted of. */
export function figuresTable({
  comparison,
  rows,
  figures,
  language,
  today,
  months,
}: ReportScope): ReportTable {
  const { organisations, systemCount } = comparison;
  const systems = new Map(
    rows
      .flatMap((row) => [...row.cells.values()].flatMap((cell) => cell.systems))
      .map((system) => [system.element.id, system]),
  );
  const all = [...systems.values()];
  const products = new Set(all.flatMap(({ match }) => (match.product.unnamed ? [] : [match.product.id])));
  const costs = all.flatMap(({ element }) => element.fields?.costPerYear ?? []);
  const ends = all.filter(({ element }) => element.fields?.contractEnd !== undefined).length;
  const say = (key: ReportWord, values: Readonly<Record<string, string | number>> = {}): string =>
    reportWord(key, language, values);
  const row = (name: string, value: TableCell, basis: string): TableRow => ({
    subjectId: name,
    cells: [text(name), value, text(basis)],
  });
  const state = regionWord(`state.${comparison.scope.state}`, language);
  const out = [
    row(say('k.municipalities'), number(organisations.length, language), state),
    row(say('k.systems'), number(systemCount, language), state),
    row(say('k.products'), number(products.size, language), say('b.products')),
    row(
      say('k.unnamed'),
      number(all.filter(({ match }) => match.product.unnamed).length, language),
      say('b.unnamed'),
    ),
    row(
      say('k.paying'),
      number(rows.filter(({ paying }) => paying).length, language),
      say('b.parts', { count: rows.length }),
    ),
    row(
      say('k.cost'),
      costs.length === 0
        ? text('')
        : number(
            costs.reduce((a, b) => a + b, 0),
            language,
          ),
      say('b.cost', { known: costs.length, unknown: all.length - costs.length }),
    ),
    row(
      say('k.ending', { months }),
      number(endingContracts(all, today, months).length, language),
      say('b.ending', { known: ends }),
    ),
    ...SUMMED.flatMap((figure) => {
      const { sum, known } = figureTotal(figure, organisations, figures);
      const basis = say('b.known', { known, all: organisations.length });
      return known === 0 ? [] : [row(regionWord(`figure.${figure}`, language), number(sum, language), basis)];
    }),
  ];
  return {
    columns: [column('h.figure', language), column('h.value', language), column('h.basis', language)],
    rows: out,
    known: costs.length + ends,
    needed: 2 * all.length,
  };
}

/** Base volumes of each municipality. */
export function volumesTable({ comparison, figures, language }: ReportScope): ReportTable {
  const shown = SUMMED.filter((figure) => figureTotal(figure, comparison.organisations, figures).known > 0);
  const rows =
    shown.length === 0
      ? []
      : comparison.organisations.map((organisation): TableRow => ({
          subjectId: organisation.id,
          cells: [
            text(textIn(organisation.name, language)),
            ...shown.map((figure) => number(figureOf(figure, organisation, figures), language)),
          ],
        }));
  return {
    columns: [
      column('h.municipality', language),
      ...shown.map((figure) => ({
        key: figure,
        heading: regionWord(`figure.${figure}`, language),
      })),
    ],
    rows,
    known: rows.reduce((sum, { cells }) => sum + cells.filter(({ missing }) => !missing).length - 1, 0),
    needed: rows.length * shown.length,
  };
}

/** Where the data of each municipality comes from. */
export function sourcesTable({ comparison, figures, language }: ReportScope): ReportTable {
  const rows = comparison.organisations.map((organisation): TableRow => {
    const last = organisation.deliveries?.at(-1);
    const told = figureOf('told', organisation, figures);
    return {
      subjectId: organisation.id,
      cells: [
        text(textIn(organisation.name, language)),
        last ? date(last.at.slice(0, 10), language) : text(''),
        text(last?.fileName ?? ''),
        text(last?.by ?? ''),
        number(figureOf('systems', organisation, figures) ?? 0, language),
        number(told === undefined ? undefined : Math.round(told * 100), language),
      ],
    };
  });
  const told = comparison.organisations.map((one) => figureOf('told', one, figures) ?? 0);
  return {
    columns: [
      column('h.municipality', language),
      column('h.delivered', language, 'date'),
      column('h.file', language),
      column('h.by', language),
      column('h.systems', language, 'integer'),
      column('h.told', language, 'integer'),
    ],
    rows,
    known: Math.round(told.reduce((a, b) => a + b, 0) * 100),
    needed: rows.length * 100,
  };
}

/** How the figures were counted. */
export function rulesTable({ comparison, language }: ReportScope): ReportTable {
  const { savingLow, savingHigh, moveLow, moveHigh, perIntegration } = assumptionsOf(comparison.scope.index);
  const shares = Object.fromEntries(
    Object.entries({ savingLow, savingHigh, moveLow, moveHigh }).map(([key, share]) => [
      key,
      Math.round(share * 100),
    ]),
  );
  const each = new Intl.NumberFormat(language).format(perIntegration);
  const rules = ['same', 'paying', 'unknown', 'sum', 'estimate'] as const;
  return {
    columns: [column('h.rule', language), column('h.text', language)],
    rows: rules.map((rule) => ({
      subjectId: rule,
      cells: [
        text(reportWord(`r.${rule}`, language)),
        text(reportWord(`r.${rule}.text`, language, { ...shares, perIntegration: each })),
      ],
    })),
    known: rules.length,
    needed: rules.length,
  };
}
