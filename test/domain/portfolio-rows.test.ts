// The inventory without a screen: columns, cells, finding, sorting, grouping, blocks from a spreadsheet, and the command.
import * as fc from 'fast-check';
import { blockText, parseBlock, planBlock } from '../../domain/portfolio/block';
import { cellReader } from '../../domain/portfolio/cell-reader';
import { gridColumns, type GridColumn } from '../../domain/portfolio/columns';
import {
  cellText,
  elementsOfKind,
  foundRows,
  groupedRows,
  kindCounts,
  sortedRows,
  totalOf,
  type RowScope,
} from '../../domain/portfolio/rows';
import { ModelIndex } from '../../domain/model-index';
import type { Element, ModelRecord } from '../../schemas/generated/types';
import { element, SmallModel, smallRecords } from './support/small-model';

const records: ModelRecord[] = [
  ...smallRecords(),
  { kind: 'propertyDefinition', id: 'def', name: { fi: 'Hankintatapa' }, type: 'string' },
  element('e', {
    name: { fi: 'Élan' },
    fields: { supplier: 'Numero', users: 40, costPerYear: 1200, lifecycle: 'production' },
    properties: [{ definitionId: 'def', value: { fi: 'suora' } }],
  }),
  element('f', { name: { fi: 'Äly' }, fields: { supplier: 'Numero', users: 9, contractEnd: '2027-12-31' } }),
  { kind: 'fate', id: 'x', stateId: 'goal', subjectId: 'f', fate: 'retire' },
];
const index = ModelIndex.of(records);
const scope: RowScope = { index, organisationId: 'org', language: 'fi' };
const systems = elementsOfKind(scope, 'system');
const columns = gridColumns(index, 'system', systems, 'fi');
const column = (key: string): GridColumn => columns.find((one) => one.key === key)!;
const names = (elements: readonly Element[]): string[] =>
  elements.map((one) => one.name['fi'] ?? one.name['und'] ?? '');

it('has the organisation’s own elements of the kind by name, and columns for what they have', () => {
  expect(names(systems)).toEqual(['Alfa', 'Beeta', 'Élan', 'Gamma', 'Äly']);
  expect(kindCounts(scope)).toEqual(new Map([['system', 5]]));
  expect(columns.map(({ key }) => key).slice(0, 6)).toEqual([
    'name',
    'type',
    'component',
    'fate',
    'flows',
    'documentation',
  ]);
  expect(columns.at(-1)).toMatchObject({ key: 'property:def', heading: 'Hankintatapa', editable: true });
  expect(columns.filter(({ editable }) => !editable).map(({ key }) => key)).toEqual([
    'type',
    'component',
    'fate',
    'flows',
  ]);
});

it('says in cells what a person reads', () => {
  const text = (id: string, key: string): string => cellText(scope, index.find('element', id)!, column(key));
  expect(text('a', 'component')).toBe('c1, c2');
  expect(text('a', 'flows')).toBe('1');
  expect(text('f', 'fate')).toBe('Poistuu');
  expect(text('e', 'lifecycle')).toBe('Tuotannossa');
  expect(text('f', 'contractEnd')).toBe('31.12.2027');
  expect(text('e', 'property:def')).toBe('suora');
  expect(text('b', 'supplier')).toBe('');
});

describe('finding', () => {
  const found = (words: string, byColumn: Record<string, string> = {}): string[] =>
    names(foundRows(scope, systems, columns, { words, byColumn }));
  it('needs every word somewhere in the row, without case and accents', () => {
    expect(found('numero')).toEqual(['Élan', 'Äly']);
    expect(found('numero ELAN')).toEqual(['Élan']);
    expect(found('tuotannossa')).toEqual(['Élan']);
  });
  it('keeps ä apart from a', () => expect(found('aly')).toEqual([]));
  it('narrows by column, also to what is not known', () => {
    expect(found('', { supplier: 'num' })).toEqual(['Élan', 'Äly']);
    expect(found('', { supplier: '-' })).toEqual(['Beeta', 'Gamma']);
    expect(found('', { supplier: 'num', users: '9' })).toEqual(['Äly']);
  });
});

describe('sorting', () => {
  const sorted = (...by: [string, boolean][]): string[] =>
    names(
      sortedRows(
        scope,
        systems,
        columns,
        by.map(([key, down]) => ({ key, down })),
      ),
    );
  it('goes by numbers as numbers, with the unknown last both ways', () => {
    expect(sorted(['users', false])).toEqual(['Alfa', 'Äly', 'Élan', 'Beeta', 'Gamma']);
    expect(sorted(['users', true])).toEqual(['Élan', 'Äly', 'Alfa', 'Beeta', 'Gamma']);
  });
  it('goes by several columns', () => expect(sorted(['supplier', true], ['name', true])[0]).toBe('Alfa'));
});

it('groups with the largest first and the unknown last, and sums only what is known', () => {
  const groups = groupedRows(scope, systems, column('supplier'));
  expect(groups.map(({ title, elements }) => [title, elements.length])).toEqual([
    ['Numero', 2],
    ['Toimittaja', 1],
    ['', 2],
  ]);
  expect(totalOf(systems, column('users'))).toEqual({ sum: 54, known: 3 });
  expect(totalOf(systems, column('supplier'))).toBeUndefined();
  expect(totalOf([], column('users'))).toBeUndefined();
});

describe('blocks', () => {
  it('are read as spreadsheets write them', () => {
    expect(parseBlock('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(parseBlock('"rivi 1\nrivi ""2"""\tx')).toEqual([['rivi 1\nrivi "2"', 'x']]);
    expect(parseBlock('\t\n')).toEqual([['', '']]);
    expect(parseBlock('"kesken\tx')).toEqual([['kesken\tx']]);
    expect(parseBlock('5" levy\tx')).toEqual([['5" levy', 'x']]);
  });

  it('come back as they went', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', 'ö', '5') });
    fc.assert(
      fc.property(
        fc.array(fc.array(texts, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
        (rows) => {
          expect(parseBlock(`${blockText(rows)}\n`)).toEqual(rows);
        },
      ),
    );
  });

  it('change cells, make new rows, and tell of what cannot be read', () => {
    const from = [column('name'), column('component'), column('lifecycle'), column('users')];
    const planned = planBlock(
      [
        ['Alfa 2', '', 'Tuotannossa', '1 200'],
        ['', 'jokin', 'ehkä', 'monta'],
        ['Uusi', '', 'suunnitteilla', ''],
        ['', '', 'poistunut', ''],
      ],
      systems.slice(0, 2),
      from,
      cellReader(index, 'org'),
      'ApplicationComponent',
    );
    expect(planned.edits).toEqual([
      { id: 'a', name: 'Alfa 2', fields: { lifecycle: 'production', users: 1200 } },
    ]);
    expect(planned.creates).toEqual([
      { type: 'ApplicationComponent', name: 'Uusi', fields: { lifecycle: 'planned', users: null } },
    ]);
    expect(planned.problems.map(({ row, heading, misread }) => [row, heading, misread])).toEqual([
      [1, 'Osa-alueet', 'portfolio.notEditable'],
      [1, 'Elinkaaren vaihe', 'field.wrongChoice'],
      [1, 'Käyttäjiä', 'field.wrongNumber'],
      [3, '', 'portfolio.noName'],
    ]);
  });
});

describe('portfolio.edit', () => {
  const args = { ownerId: 'org', language: 'fi' } as const;

  it('changes many elements and makes new ones as one change', () => {
    const model = new SmallModel(records);
    const planned = model.run('portfolio.edit', {
      ...args,
      stateId: 'goal',
      edits: [
        { id: 'a', name: 'Alfa 2', fields: { supplier: null, users: 7 } },
        { id: 'e', properties: [{ definitionId: 'def', value: null }], documentation: 'Selite' },
      ],
      creates: [{ type: 'ApplicationComponent', name: ' Uusi ', fields: { supplier: 'Pilvi', users: null } }],
    });
    expect(planned.labelParams['count']).toBe(3);
    expect(model.at('a')).toMatchObject({ name: { fi: 'Alfa 2', sv: 'Alfa (sv)' }, fields: { users: 7 } });
    expect(model.at('e')['properties']).toBeUndefined();
    expect(model.at('e')['documentation']).toEqual({ fi: 'Selite' });
    const [id = ''] = planned.createdIds;
    expect(model.at(id)).toMatchObject({
      name: { fi: 'Uusi' },
      fields: { supplier: 'Pilvi' },
      ownerId: 'org',
    });
    expect(model.fate(id)).toBe('new');
  });

  it('refuses as a whole', () => {
    const model = new SmallModel(records);
    const edits = [{ id: 'a', name: 'Muuttunut' }];
    const creates: [] = [];
    expect(
      model.refusal('portfolio.edit', { ...args, edits: [...edits, { id: 'b', name: '  ' }], creates }),
    ).toBe('element.nameEmpty');
    expect(
      model.refusal('portfolio.edit', { ...args, edits: [...edits, { id: 'c1', name: 'x' }], creates }),
    ).toBe('reference.locked');
    expect(
      model.refusal('portfolio.edit', { ...args, edits, creates: [{ type: 'Olematon', name: 'x' }] }),
    ).toBe('element.unknownType');
    expect(model.at('a')['name']).toEqual({ fi: 'Alfa', sv: 'Alfa (sv)' });
  });
});
