// The portfolio as sheets of a spreadsheet: one for each kind that there is, and one for integrations. Headings and choices
// are the catalogue's words, so that the sheets are understood when they come back.
import type { Element } from '../../schemas/generated/types';
import { word } from '../descriptions/words';
import { textIn } from '../text';
import { gridColumns, type GridColumn } from './columns';
import { listsOf, offered } from './choice-lists';
import { choicesOf, type FieldValue } from './fields';
import { flowChoices, FLOW_FIELDS, flowFieldWord, flowValueWord } from './flow-fields';
import { kindWord, PORTFOLIO_KINDS, type PortfolioKind } from './kinds';
import { cellText, elementsOfKind, type RowScope } from './rows';

export interface SheetColumn {
  readonly heading: string;
  /** Characters. */
  readonly width: number;
  readonly value: FieldValue;
  /** Words that a cell may hold, where it is one of a list. */
  readonly choices?: readonly string[];
}

/** A number, or a text; an ISO day in a column of dates is a day. */
export type SheetCell = string | number;

export interface PortfolioSheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** Every kind that the organisation has something of, and its integrations. An organisation with nothing gets the sheet of systems. */
export function portfolioSheets(scope: RowScope): readonly PortfolioSheet[] {
  const sheets = PORTFOLIO_KINDS.flatMap((kind) => {
    const elements = elementsOfKind(scope, kind);
    return elements.length > 0 || kind === 'system' ? [sheetOf(scope, kind, elements)] : [];
  });
  const flows = flowSheet(scope);
  return flows.rows.length > 0 ? [...sheets, flows] : sheets;
}

/** An empty sheet of a kind to send out, with every field of the kind, and one for integrations. */
export function templateSheets(scope: RowScope, kind: PortfolioKind): readonly PortfolioSheet[] {
  const columns = gridColumns(scope.index, kind, [], scope.language).filter(wanted).map(sheetColumn(scope));
  return [
    { name: kindWord(kind, scope.language), columns, rows: [] },
    { ...flowSheet(scope), rows: [] },
  ];
}

function sheetOf(scope: RowScope, kind: PortfolioKind, elements: readonly Element[]): PortfolioSheet {
  const columns = gridColumns(scope.index, kind, elements, scope.language).filter(
    (column) => wanted(column) && (column.usual || column.fixed !== undefined),
  );
  return {
    name: kindWord(kind, scope.language),
    columns: columns.map(sheetColumn(scope)),
    rows: elements.map((element) => columns.map((column) => cellOf(scope, element, column))),
  };
}

/** What happens in the target and how many integrations there are is counted from elsewhere. */
function wanted({ fixed }: GridColumn): boolean {
  return fixed !== 'fate' && fixed !== 'flows' && fixed !== 'type';
}

function cellOf(scope: RowScope, element: Element, column: GridColumn): SheetCell {
  const raw = column.field && element.fields?.[column.field.key];
  if (raw !== undefined && column.field?.value !== 'choice') return raw;
  return cellText(scope, element, column);
}

function sheetColumn(scope: RowScope): (column: GridColumn) => SheetColumn {
  const { language } = scope;
  const lists = listsOf(scope.index, scope.organisationId);
  return ({ heading, field, fixed }) => {
    const value = field?.value ?? (fixed === 'documentation' ? 'long' : 'text');
    const choices = field
      ? offered(choicesOf(field.key, lists)).map(({ words }) => textIn(words, language))
      : [];
    const usual = { text: 22, long: 44, integer: 12, money: 16, date: 16, choice: 20, link: 28 };
    return {
      heading,
      width: Math.max(fixed === 'name' ? 30 : usual[value], heading.length + 4),
      value,
      ...(choices.length > 0 ? { choices } : {}),
    };
  };
}

function flowSheet({ index, organisationId, language }: RowScope): PortfolioSheet {
  const lists = listsOf(index, organisationId);
  const name = (id: string): string => textIn(index.find('element', id)?.name, language);
  const order = new Intl.Collator(language, { numeric: true });
  const flows = index
    .pointing('relationship', 'owner', organisationId)
    .filter(
      ({ type, sourceId, targetId }) => type === 'Flow' && name(sourceId) !== '' && name(targetId) !== '',
    );
  return {
    name: SHEET_OF_FLOWS[language] ?? SHEET_OF_FLOWS.fi,
    columns: [
      ...(['source', 'target'] as const).map((key) => ({
        heading: word(key, language),
        width: 30,
        value: 'text' as const,
      })),
      ...FLOW_FIELDS.map(({ key }) => {
        const choices = offered(flowChoices(key, lists)).map(({ words }) => textIn(words, language));
        return {
          heading: flowFieldWord(key, language),
          width: key === 'data' ? 40 : 22,
          value: choices.length > 0 ? ('choice' as const) : ('long' as const),
          ...(choices.length > 0 ? { choices } : {}),
        };
      }),
    ],
    rows: flows
      .map((flow) => [
        name(flow.sourceId),
        name(flow.targetId),
        ...FLOW_FIELDS.map(({ key }) => {
          const value = flow.flow?.[key] ?? (key === 'data' ? textIn(flow.name, language) : '');
          return value === '' ? '' : flowValueWord(key, value, language, lists);
        }),
      ])
      .sort((a, b) => order.compare(a[0] ?? '', b[0] ?? '') || order.compare(a[1] ?? '', b[1] ?? '')),
  };
}

const SHEET_OF_FLOWS: { readonly fi: string; readonly [language: string]: string } = {
  fi: 'Liittymät',
  sv: 'Anslutningar',
  en: 'Integrations',
};
