// How much hangs on whom: systems and costs by supplier, and contracts that end, with the cost of four years beside the
// threshold of procurement.
import type { Element } from '../../schemas/generated/types';
import { normalisedName } from '../names';
import { STANDARD_LISTS } from '../portfolio/choice-lists';
import { fieldOf, fieldWord, type FieldKey } from '../portfolio/fields';
import { dateText, valueText } from '../portfolio/values';
import { textIn } from '../text';
import type { Present } from './scope';
import { cell, type DescriptionTable, type TableCell, type TableColumn } from './table';
import { word, type WordKey } from './words';

/** Euros, where the organisation has not set its own: the act on public procurement 1397/2016, § 25, goods and services. */
export const PROCUREMENT_THRESHOLD = 60_000;
/** A contract is weighed by the cost of so many years. */
export const YEARS_OF_VALUE = 4;
const HIGH = new Set(['high', 'veryHigh']);

/** A row for each supplier of systems, the one with the most systems first; systems whose supplier is not known are the last row. */
export function supplierTable(present: Present): DescriptionTable {
  const { language } = present.scope;
  const systems = present.ofKind('system');
  const groups = new Map<string, Element[]>();
  for (const system of systems) {
    const key = normalisedName(system.fields?.supplier ?? '');
    const group = groups.get(key);
    if (group) group.push(system);
    else groups.set(key, [system]);
  }
  const total = costOf(systems);
  const order = [...groups].sort(
    ([a, one], [b, other]) =>
      Number(a === '') - Number(b === '') || other.length - one.length || a.localeCompare(b, language),
  );
  return {
    columns: [
      field('supplier', language),
      heading('systemCount', language, 'integer'),
      heading('systemShare', language),
      field('costPerYear', language),
      heading('costShare', language),
      heading('closed', language, 'integer'),
      heading('critical', language, 'integer'),
    ],
    rows: order.map(([key, group]) => {
      const cost = costOf(group);
      const [first] = group;
      return {
        subjectId: first?.id ?? '',
        cells: [
          cell(key === '' ? '' : first?.fields?.supplier, true),
          number(group.length),
          cell(share(group.length, systems.length)),
          money('costPerYear', cost, language),
          cell(cost === undefined || total === undefined ? '' : share(cost, total)),
          number(group.filter(isClosed).length),
          number(group.filter(({ fields }) => HIGH.has(fields?.criticality ?? '')).length),
        ],
      };
    }),
  };
}

/** Contracts and systems by the day on which their contract ends; where the day is not known, last. */
export function renewalTable(present: Present): DescriptionTable {
  const { index, organisationId, language } = present.scope;
  const threshold = index.find('organisation', organisationId)?.procurementThreshold ?? PROCUREMENT_THRESHOLD;
  const contracts = present.ofKind('contract');
  const told = new Set(
    contracts.flatMap((contract) => present.neighbours(contract).map(({ other }) => other.id)),
  );
  const rest = present
    .ofKind('system')
    .filter(({ id, fields }) => !told.has(id) && (fields?.contractEnd ?? fields?.costPerYear) !== undefined);
  const all = [...contracts, ...rest].sort((a, b) =>
    (a.fields?.contractEnd ?? '9999').localeCompare(b.fields?.contractEnd ?? '9999'),
  );
  return {
    columns: [
      heading('name', language),
      field('supplier', language),
      field('contractEnd', language),
      field('noticeMonths', language),
      heading('noticeBy', language, 'date'),
      field('costPerYear', language),
      heading('fourYears', language, 'money'),
      {
        key: 'threshold',
        heading: `${word('threshold', language)} ${money('costPerYear', threshold, language).text}`,
      },
    ],
    rows: all.map((element) => {
      const { fields = {} } = element;
      const { costPerYear, costOnce, contractEnd, noticeMonths } = fields;
      const four = costPerYear === undefined ? undefined : costPerYear * YEARS_OF_VALUE + (costOnce ?? 0);
      const by = lastNotice(contractEnd, noticeMonths);
      return {
        subjectId: element.id,
        cells: [
          cell(textIn(element.name, language)),
          cell(fields.supplier),
          contractEnd === undefined
            ? cell('', true)
            : { text: dateText(contractEnd, language), raw: contractEnd },
          noticeMonths === undefined ? cell('') : number(noticeMonths),
          by === undefined ? cell('') : { text: dateText(by, language), raw: by },
          costPerYear === undefined ? cell('', true) : money('costPerYear', costPerYear, language),
          money('costPerYear', four, language),
          cell(
            four === undefined ? '' : word(four > threshold ? 'threshold.over' : 'threshold.under', language),
          ),
        ],
      };
    }),
  };
}

/** The day that is so many months before the last day of a contract, at most the last of its month; only where the day is known. */
export function lastNotice(end: string | undefined, months: number | undefined): string | undefined {
  if (end === undefined || months === undefined || !/^\d{4}-\d{2}-\d{2}$/u.test(end)) return undefined;
  const [year = 0, month = 0, day = 0] = end.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return first.toISOString().slice(0, 10);
}

/** Euros of a year of those whose cost is known; undefined where no cost is. */
function costOf(elements: readonly Element[]): number | undefined {
  const known = elements.flatMap(({ fields }) => fields?.costPerYear ?? []);
  return known.length === 0 ? undefined : known.reduce((sum, cost) => sum + cost, 0);
}

function isClosed({ fields }: Element): boolean {
  return fields?.opennessSource === 'closed' || fields?.opennessInterface === 'closed';
}

function share(part: number, whole: number): string {
  return whole === 0 ? '' : `${Math.round((part / whole) * 100)} %`;
}

function number(value: number): TableCell {
  return { text: String(value), raw: value };
}

function money(key: FieldKey, value: number | undefined, language: string): TableCell {
  const known = fieldOf(key);
  return value === undefined || !known
    ? cell('')
    : { text: valueText(known, value, language, STANDARD_LISTS), raw: value };
}

function heading(key: WordKey, language: string, value?: TableColumn['value']): TableColumn {
  return { key, heading: word(key, language), ...(value === undefined ? {} : { value }) };
}

function field(key: FieldKey, language: string): TableColumn {
  const value = fieldOf(key)?.value;
  return { key, heading: fieldWord(key, language), ...(value === undefined ? {} : { value }) };
}
