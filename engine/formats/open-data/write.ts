// Open data as one archive: JSON, the same as CSV tables, a description of the tables for machines (Frictionless Data: Tabular Data
// Package 1.0) and a read-me for people. The same data make the same bytes.
import { fieldWord } from '../../../domain/portfolio/fields';
import type { OpenDataFile } from '../../../schemas/generated/types';
import { csvOf } from '../spreadsheet/plain-csv';
import { writeZip } from '../zip/write';
import words from '../../../domain/sharing/open-data-words.fi.json';

type Cell = string | number;
interface Column {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number';
}
interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

const TITLES: Readonly<Record<string, string>> = words.columns;
const DELIMITER = ';';

/** The archive. */
export function writeOpenData(data: OpenDataFile): Uint8Array {
  const encoder = new TextEncoder();
  const tables = tablesOf(data);
  return writeZip([
    ['avoin-data.json', encoder.encode(`${JSON.stringify(data, undefined, 2)}\n`)],
    ...tables.map(({ name, columns, rows }): readonly [string, Uint8Array] => [
      `${name}.csv`,
      csvOf(
        columns.map((column) => column.name),
        rows,
      ),
    ]),
    ['datapackage.json', encoder.encode(`${JSON.stringify(packageOf(data, tables), undefined, 2)}\n`)],
    ['LUEMINUT.txt', encoder.encode(readMe(data))],
  ]);
}

function tablesOf({ municipalities, systems, placements }: OpenDataFile): Table[] {
  const keys = [...new Set(systems.flatMap(({ fields }) => Object.keys(fields)))].sort();
  const numeric = new Set(
    keys.filter((key) => systems.every(({ fields }) => typeof fields[key] !== 'string')),
  );
  return [
    {
      name: 'kunnat',
      columns: [
        ...texts('municipality municipalityCode region'),
        { name: 'population', type: 'number' },
        ...texts('level licence decidedOn'),
        { name: 'systems', type: 'integer' },
      ],
      rows: municipalities.map((one) => [
        one.municipality,
        one.municipalityCode ?? '',
        one.region ?? '',
        one.population ?? '',
        one.level,
        one.licence,
        one.decidedOn ?? '',
        one.systems,
      ]),
    },
    {
      name: 'jarjestelmat',
      columns: [
        ...texts('municipality id name type'),
        ...keys.map((name): Column => ({ name, type: numeric.has(name) ? 'number' : 'string' })),
      ],
      rows: systems.map(({ municipality, id, name, type, fields }) => [
        municipality,
        id,
        name,
        type,
        ...keys.map((key) => fields[key] ?? ''),
      ]),
    },
    {
      name: 'sijoitukset',
      columns: [
        ...texts('municipality referenceModel layer componentId component status'),
        { name: 'systems', type: 'integer' },
        ...texts('systemIds'),
      ],
      rows: placements.map((one) => [
        one.municipality,
        one.referenceModel,
        one.layer,
        one.componentId,
        one.component,
        one.status,
        one.systems,
        (one.systemIds ?? []).join(' '),
      ]),
    },
  ];
}

function texts(names: string): Column[] {
  return names.split(' ').map((name) => ({ name, type: 'string' }));
}

function packageOf({ at, municipalities }: OpenDataFile, tables: readonly Table[]): object {
  return {
    profile: 'tabular-data-package',
    name: 'kuntien-jarjestelmakartta',
    title: words.title,
    created: `${at}T00:00:00Z`,
    licenses: [...new Set(municipalities.map(({ licence }) => licence))].map((title) => ({ title })),
    contributors: municipalities.map(({ municipality }) => ({ title: municipality, role: 'publisher' })),
    resources: tables.map(({ name, columns }) => ({
      profile: 'tabular-data-resource',
      name,
      path: `${name}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: DELIMITER, quoteChar: '"', doubleQuote: true, lineTerminator: '\r\n' },
      schema: {
        fields: columns.map(({ name: key, type }) => ({ name: key, type, title: titleOf(key) })),
        missingValues: [''],
      },
    })),
  };
}

function titleOf(key: string): string {
  return TITLES[key] ?? fieldWord(key, 'fi');
}

function readMe({ at, municipalities, systems, placements }: OpenDataFile): string {
  const lines = [
    words.title,
    '',
    fill(words.asOf, { at }),
    fill(words.counts, {
      municipalities: municipalities.length,
      systems: systems.length,
      placements: placements.length,
    }),
    '',
    words.from,
    ...municipalities.map(({ municipality, level, licence, decidedOn, systems: count }) =>
      fill(words.municipality, {
        municipality,
        level: words.levels[level],
        licence,
        decided: decidedOn === undefined ? '' : fill(words.decided, { decidedOn }),
        count,
      }),
    ),
    '',
    ...words.files,
    '',
    ...words.notes,
  ];
  return `${lines.join('\r\n')}\r\n`;
}

function fill(text: string, params: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/gu, (_all, name: string) => String(params[name] ?? ''));
}
