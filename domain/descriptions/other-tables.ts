// Descriptions that are not lists of elements: integrations, matrices, changes, components, contracts, states, system sheets.
import type { Element } from '../../schemas/generated/types';
import { listsOf } from '../portfolio/choice-lists';
import { FLOW_FIELDS, flowFieldWord, flowValueWord } from '../portfolio/flow-fields';
import { fieldsOf, fieldWord } from '../portfolio/fields';
import { kindWord, portfolioKind, type PortfolioKind } from '../portfolio/kinds';
import { dateText } from '../portfolio/values';
import { componentsOf, layersOf } from '../reference-models';
import { statesOf } from '../states';
import { decidedFate } from './fates';
import { tableOf } from './element-table';
import { textIn } from '../text';
import type { Present } from './scope';
import { cell, type DescriptionTable, type TableColumn } from './table';
import { word, type WordKey } from './words';

/** What is needed of an integration (tiedonhallintalaki 906/2019 § 5: interfaces and their ways of transfer). */
export const FLOW_NEEDED = ['data', 'method', 'frequency', 'personalData'] as const;

/** Integrations with what they carry and how. */
export function flowTable(present: Present): DescriptionTable {
  const { language, index, organisationId } = present.scope;
  const lists = listsOf(index, organisationId);
  return {
    columns: [
      ...headings(language, 'source', 'target'),
      ...FLOW_FIELDS.map(({ key }) => ({ key, heading: flowFieldWord(key, language) })),
    ],
    rows: present.flows().map(({ flow, source, target }) => ({
      subjectId: flow.id,
      cells: [
        cell(textIn(source.name, language)),
        cell(textIn(target.name, language)),
        ...FLOW_FIELDS.map(({ key }) => {
          const value = flow.flow?.[key] ?? (key === 'data' ? textIn(flow.name, language) : '');
          const needed = (FLOW_NEEDED as readonly string[]).includes(key);
          return cell(value === '' ? '' : flowValueWord(key, value, language, lists), needed);
        }),
      ],
    })),
  };
}

/** Which of the rows is joined to which of the columns, and how where an access tells it. Columns that nothing joins are left out. */
export function matrixTable(present: Present, rows: PortfolioKind, columns: PortfolioKind): DescriptionTable {
  const { language } = present.scope;
  const joins = present
    .ofKind(rows)
    .map((element) => ({ element, others: usesOf(present, element, columns) }));
  const used = new Set(joins.flatMap(({ others }) => [...others.keys()]));
  const across = present.ofKind(columns).filter(({ id }) => used.has(id));
  return {
    columns: [
      { key: 'name', heading: kindWord(rows, language) },
      ...across.map(({ id, name }) => ({ key: id, heading: textIn(name, language) })),
    ],
    rows: joins.map(({ element, others }) => ({
      subjectId: element.id,
      cells: [
        cell(textIn(element.name, language)),
        ...across.map(({ id }) => cell([...(others.get(id) ?? [])].join(', '))),
      ],
    })),
  };
}

function usesOf(present: Present, element: Element, kind: PortfolioKind): Map<string, Set<string>> {
  const { language } = present.scope;
  const out = new Map<string, Set<string>>();
  for (const { other, relationship } of present.neighbours(element)) {
    if (portfolioKind(other) !== kind) continue;
    const use: WordKey =
      relationship.accessType === 'Read'
        ? 'use.read'
        : relationship.accessType === 'Write'
          ? 'use.write'
          : relationship.accessType === 'ReadWrite'
            ? 'use.readWrite'
            : 'use.related';
    out.set(other.id, (out.get(other.id) ?? new Set()).add(word(use, language)));
  }
  return out;
}

/** What happens to each system and integration on the way to the target. */
export function changeTable(present: Present, systems: readonly Element[]): DescriptionTable {
  const { language, index, organisationId } = present.scope;
  const path = statesOf(index, organisationId);
  return {
    columns: headings(language, 'object', 'fate', 'replacedBy', 'date', 'note'),
    rows: systems.map((element) => {
      const fate = decidedFate(present.scope, element.id, path);
      const by = (fate?.replacedByIds ?? []).map((id) => textIn(index.find('element', id)?.name, language));
      return {
        subjectId: element.id,
        cells: [
          cell(textIn(element.name, language)),
          cell(fate && word(`fate.${fate.fate}`, language), true),
          cell(by.join(', '), fate?.fate === 'replace'),
          cell(fate?.date && dateText(fate.date, language)),
          cell(fate?.note),
        ],
      };
    }),
  };
}

/** The components of the reference model with the systems that realise them. */
export function componentTable(present: Present): DescriptionTable {
  const { language, index, referenceModelId, organisationId } = present.scope;
  const layers = referenceModelId === undefined ? [] : layersOf(index, referenceModelId);
  return {
    columns: headings(language, 'layer', 'component', 'systems'),
    rows: layers.flatMap((layer) =>
      componentsOf(index, layer.id).map((component) => {
        const systems = index.pointing('placement', 'placedIn', component.id).flatMap(({ id, elementId }) => {
          const element = index.find('element', elementId);
          const here = element?.ownerId === organisationId && present.has(id) && present.has(elementId);
          return here ? [textIn(element.name, language)] : [];
        });
        const none = index
          .pointing('applicability', 'component', component.id)
          .find((one) => one.organisationId === organisationId)?.status;
        return {
          subjectId: component.id,
          cells: [
            cell(textIn(layer.name, language)),
            cell(textIn(component.name, language)),
            cell(
              systems.length === 0 && none
                ? word(none === 'none' ? 'noSystem' : 'notApplicable', language)
                : systems.join(', '),
              true,
            ),
          ],
        };
      }),
    ),
  };
}

/** Contracts, and systems whose contract is known only from the system itself. */
export function contractTable(present: Present): DescriptionTable {
  const contracts = present.ofKind('contract');
  const told = new Set(
    contracts.flatMap((contract) => present.neighbours(contract).map(({ other }) => other.id)),
  );
  const systems = present
    .elements(({ fields }) => fields?.contractEnd !== undefined)
    .filter((element) => portfolioKind(element) !== 'contract' && !told.has(element.id));
  const needed = ['supplier', 'contractEnd', 'ownerUnit'] as const;
  return tableOf(
    present,
    [...contracts, ...systems],
    [
      'name',
      'type',
      'supplier',
      '@system',
      'contractStart',
      'contractEnd',
      'contractOption',
      'noticeMonths',
      'costPerYear',
      'ownerUnit',
    ],
    needed,
  );
}

/** The states on the way to the target. */
export function stateTable(present: Present): DescriptionTable {
  const { language, index, organisationId } = present.scope;
  return {
    columns: headings(language, 'name', 'kind', 'date'),
    rows: statesOf(index, organisationId).map((state) => ({
      subjectId: state.id,
      cells: [
        cell(textIn(state.name, language)),
        cell(word(`state.${state.type}`, language)),
        cell(state.date && dateText(state.date, language), state.type !== 'current'),
      ],
    })),
  };
}

/** How much of the main facts of each system is known, and what is not. */
export function sheetTable(present: Present): DescriptionTable {
  const { language } = present.scope;
  const main = fieldsOf('system').filter((field) => field.main);
  return {
    columns: headings(language, 'name', 'known', 'missing'),
    rows: present.ofKind('system').map((element) => {
      const missing = main.filter(({ key }) => element.fields?.[key] === undefined);
      return {
        subjectId: element.id,
        cells: [
          cell(textIn(element.name, language)),
          cell(`${main.length - missing.length}/${main.length}`),
          cell(missing.map(({ key }) => fieldWord(key, language)).join(', ')),
        ],
      };
    }),
  };
}

function headings(language: string, ...keys: WordKey[]): TableColumn[] {
  return keys.map((key) => ({ key, heading: word(key, language) }));
}
