// Descriptions that are lists of elements: their columns and cells.
import type { Element } from '../../schemas/generated/types';
import { listsOf } from '../portfolio/choice-lists';
import { fieldOf, fieldWord } from '../portfolio/fields';
import { kindWord, portfolioKind, type PortfolioKind } from '../portfolio/kinds';
import { valueText } from '../portfolio/values';
import { textIn } from '../text';
import type { ColumnKey, DescriptionContent } from './catalogue';
import type { Present } from './scope';
import { cell, type DescriptionTable, type TableCell, type TableColumn } from './table';
import { typeWord, word } from './words';

type ElementContent = Extract<DescriptionContent, { kind: 'elements' }>;

/** The elements of the content in the state, a row each. */
export function elementTable(present: Present, content: ElementContent): DescriptionTable {
  const types = new Set(content.types);
  const elements = content.of
    ? present.ofKind(content.of)
    : // What JHS 179 calls by another name than its type is listed there alone.
      present.elements((element) => types.has(element.type) && element.jhsKind === undefined);
  const { unless } = content;
  const wanted = unless ? elements.filter(({ fields }) => fields?.[unless.field] !== unless.value) : elements;
  return tableOf(present, wanted, content.columns, content.needed);
}

/** A table of elements with these columns. */
export function tableOf(
  present: Present,
  elements: readonly Element[],
  columns: readonly ColumnKey[],
  needed: readonly ColumnKey[],
): DescriptionTable {
  return {
    columns: columns.map((key) => columnOf(key, present.scope.language)),
    rows: elements.map((element) => ({
      subjectId: element.id,
      cells: columns.map((key) => cellOf(present, element, key, needed.includes(key))),
    })),
  };
}

function columnOf(key: ColumnKey, language: string): TableColumn {
  const field = fieldOf(key);
  if (field) return { key, heading: fieldWord(key, language), value: field.value };
  if (key.startsWith('@')) return { key, heading: kindWord(key.slice(1) as PortfolioKind, language) };
  return { key, heading: word(key as 'name', language) };
}

function cellOf(present: Present, element: Element, key: ColumnKey, needed: boolean): TableCell {
  const { language, index, organisationId } = present.scope;
  const field = fieldOf(key);
  if (field) {
    const raw = element.fields?.[field.key];
    if (raw === undefined) return cell(undefined, needed);
    const text = valueText(field, raw, language, listsOf(index, organisationId));
    return typeof raw === 'number' || field.value === 'date' ? { text, raw } : { text };
  }
  return cell(wordsOf(present, element, key), needed);
}

function wordsOf(present: Present, element: Element, key: ColumnKey): string {
  const { language, index } = present.scope;
  switch (key) {
    case 'name':
      return textIn(element.name, language) || word('unnamed', language);
    case 'type':
      return typeWord(element.type, language);
    case 'documentation':
      return textIn(element.documentation, language);
    case 'component':
      return joined(
        index
          .pointing('placement', 'placedElement', element.id)
          .filter(({ id }) => present.has(id))
          .map(({ componentId }) => textIn(index.find('element', componentId)?.name, language)),
      );
    case 'parent':
      return joined(
        index
          .pointing('relationship', 'target', element.id)
          .filter(({ type, id }) => (type === 'Composition' || type === 'Aggregation') && present.has(id))
          .map(({ sourceId }) => textIn(index.find('element', sourceId)?.name, language)),
      );
    default:
      return joined(
        present
          .neighbours(element)
          .filter(({ other }) => portfolioKind(other) === key.slice(1))
          .map(({ other }) => textIn(other.name, language)),
      );
  }
}

function joined(names: readonly string[]): string {
  return [...new Set(names.filter((name) => name !== ''))].join(', ');
}
