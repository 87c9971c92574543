// A description made from the model: its table, the views that draw the same, and how complete it is.
import type { View } from '../../schemas/generated/types';
import { normalisedName } from '../names';
import { targetState } from '../states';
import { textIn } from '../text';
import { viewpointByName } from '../notation/viewpoints';
import { DESCRIPTIONS, type DescriptionKind } from './catalogue';
import { renewalTable, supplierTable } from './dependence-tables';
import { elementTable, tableOf } from './element-table';
import {
  changeTable,
  componentTable,
  contractTable,
  FLOW_NEEDED,
  flowTable,
  matrixTable,
  sheetTable,
  stateTable,
} from './other-tables';
import { Present, stateOf, type DescriptionScope } from './scope';
import { cellsKnown, type Completeness, type DescriptionTable } from './table';
import { fieldsOf } from '../portfolio/fields';
import { publicityTable, PUBLICITY_FIELDS } from '../publicity/texts';
import { basicsTable, BASICS_NEEDED, themesTable } from '../assessment/tables';

export interface Description {
  readonly kind: DescriptionKind;
  /** The state that it tells of. */
  readonly state: 'current' | 'target';
  /** Absent where only a picture can tell it. */
  readonly table?: DescriptionTable;
  /** Free views of the description's kind, or called by its name. */
  readonly views: readonly View[];
  readonly completeness: Completeness;
}

/** A description of the model as it is now. Costs about one pass over the organisation's elements and relationships. */
export function describe(scope: DescriptionScope, kind: DescriptionKind): Description {
  return describeIn(new Present(scope, stateOf(scope, kind.state)), kind);
}

function describeIn(present: Present, kind: DescriptionKind): Description {
  const { state } = present;
  const views = viewsOf(present, kind);
  const { table, completeness } = content(present, kind, views);
  return { kind, state, views, completeness, ...(table ? { table } : {}) };
}

/** Every description in the order of the catalogue. */
export function describeAll(scope: DescriptionScope): Description[] {
  const present = { current: new Present(scope, 'current'), target: new Present(scope, 'target') };
  return DESCRIPTIONS.map((kind) => describeIn(present[stateOf(scope, kind.state)], kind));
}

function viewsOf(present: Present, kind: DescriptionKind): View[] {
  const names = new Set(Object.values(kind.words).map(normalisedName));
  return present.views().filter((view) => {
    const ofKind = kind.viewpoint !== undefined && viewpointByName(view.viewpoint)?.id === kind.viewpoint;
    return ofKind || names.has(normalisedName(textIn(view.name, present.scope.language)));
  });
}

function content(
  present: Present,
  { content: made }: DescriptionKind,
  views: readonly View[],
): { table?: DescriptionTable; completeness: Completeness } {
  switch (made.kind) {
    case 'elements': {
      const table = elementTable(present, made);
      return { table, completeness: cellsKnown(table, made.needed.length) };
    }
    case 'flows': {
      const table = flowTable(present);
      return { table, completeness: cellsKnown(table, FLOW_NEEDED.length) };
    }
    case 'matrix': {
      const table = matrixTable(present, made.rows, made.columns);
      return {
        table,
        completeness: rowsKnown(table, ({ cells }) => cells.slice(1).some(({ text }) => text !== '')),
      };
    }
    case 'changes': {
      const { index, organisationId } = present.scope;
      if (!targetState(index, organisationId)) return { completeness: { known: 0, needed: 1 } };
      const before = new Present(present.scope, 'current');
      const both = present.elements(() => true);
      const ids = new Set(both.map(({ id }) => id));
      const systems = [
        ...before.ofKind('system').filter(({ id }) => !ids.has(id)),
        ...present.ofKind('system'),
      ];
      const table = changeTable(present, systems);
      return { table, completeness: rowsKnown(table, ({ cells }) => !cells.some(({ missing }) => missing)) };
    }
    case 'components': {
      const table = componentTable(present);
      return { table, completeness: cellsKnown(table, 1) };
    }
    case 'map': {
      const systems = present.ofKind('system');
      const table = tableOf(present, systems, ['name', 'component', 'ownerUnit', 'supplier'], ['component']);
      return { table, completeness: cellsKnown(table, 1) };
    }
    case 'contracts': {
      const table = contractTable(present);
      return { table, completeness: cellsKnown(table, 3) };
    }
    case 'suppliers': {
      const table = supplierTable(present);
      const systems = present.ofKind('system');
      const known = systems.filter(({ fields }) => fields?.supplier !== undefined).length;
      return { table, completeness: { known, needed: Math.max(1, systems.length) } };
    }
    case 'renewals': {
      const table = renewalTable(present);
      return { table, completeness: cellsKnown(table, 2) };
    }
    case 'states': {
      const table = stateTable(present);
      const transitions = table.rows.length > 2;
      return { table, completeness: { known: transitions ? 1 : 0, needed: 1 } };
    }
    case 'sheets': {
      const table = sheetTable(present);
      const main = fieldsOf('system').filter((field) => field.main);
      const systems = present.ofKind('system');
      const known = systems.reduce(
        (sum, { fields }) => sum + main.filter(({ key }) => fields?.[key] !== undefined).length,
        0,
      );
      return { table, completeness: { known, needed: Math.max(1, systems.length * main.length) } };
    }
    case 'assessmentBasics': {
      const table = basicsTable(present);
      return { table, completeness: valuesKnown(table, BASICS_NEEDED) };
    }
    case 'publicityTexts': {
      const table = publicityTable(present);
      return { table, completeness: valuesKnown(table, PUBLICITY_FIELDS.length) };
    }
    case 'assessmentThemes': {
      const table = themesTable(present);
      return { table, completeness: cellsKnown(table, 1) };
    }
    case 'views':
      return { completeness: { known: views.length > 0 ? 1 : 0, needed: 1 } };
  }
}

/** Rows of one value each, so many of which are needed. */
function valuesKnown({ rows }: DescriptionTable, needed: number): Completeness {
  return { known: needed - rows.filter(({ cells }) => cells.some(({ missing }) => missing)).length, needed };
}

function rowsKnown(
  { rows }: DescriptionTable,
  known: (row: DescriptionTable['rows'][number]) => boolean,
): Completeness {
  return { known: rows.filter(known).length, needed: Math.max(1, rows.length) };
}
