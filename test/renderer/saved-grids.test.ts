// Named views of the inventory in the window: saved as seen, seen as saved; columns in an order of one's own.
import { ModelIndex } from '../../domain/model-index';
import { gridColumns } from '../../domain/portfolio/columns';
import { movedColumn, shownColumns, toggledColumn } from '../../renderer/portfolio/column-order';
import { changeGridView, keptGrids, recallGrids, useGridViews } from '../../renderer/state/grid-views';
import { applyGrid, applyUsual, gridContent, isChanged, namedGrids } from '../../renderer/state/saved-grids';

const all = gridColumns(ModelIndex.of([]), 'system', [], 'fi');
const known = new Set(all.map(({ key }) => key));
const view = () => useGridViews.getState().byKind.system!;
const shown = () => shownColumns(all, view().chosen).map(({ key }) => key);

beforeEach(() => useGridViews.setState({ byKind: {} }));

test('what is saved is seen as it was', () => {
  changeGridView('system', {
    chosen: ['name', 'users', 'supplier', 'lifecycle'],
    widths: { users: 120 },
    byColumn: { supplier: ' numero ' },
    sorting: [
      { key: 'users', down: true },
      { key: 'name', down: false },
    ],
    groupBy: 'lifecycle',
    words: 'x',
  });
  const content = gridContent(view(), shown());
  expect(content).toEqual({
    columns: [
      { key: 'name', sorted: 'up', sortOrder: 2 },
      { key: 'users', width: 120, sorted: 'down' },
      { key: 'supplier', text: 'numero' },
      { key: 'lifecycle', grouped: true },
    ],
    words: 'x',
  });
  const before = view();
  applyUsual('system');
  expect(isChanged(content, gridContent(view(), shown()), known)).toBe(true);
  applyGrid('system', { id: 'g', name: 'Oma', ready: false, ...content });
  expect(view()).toEqual({ ...before, byColumn: { supplier: 'numero' }, filtering: true, saved: 'g' });
  expect(isChanged(content, gridContent(view(), shown()), known)).toBe(false);
});

test('a column that is gone is no change', () => {
  const content = { columns: [{ key: 'name' }, { definitionId: 'gone' }, { key: 'users' }] };
  applyGrid('system', { id: 'g', name: 'Oma', ready: false, ...content });
  expect(shown()).toEqual(['name', 'users']);
  expect(isChanged(content, gridContent(view(), shown()), known)).toBe(false);
});

test('the last one used is kept in the settings', () => {
  const [first] = namedGrids('system', []);
  applyGrid('system', first!);
  const kept = keptGrids();
  expect(kept['system']?.saved).toBe('ready:contracts-ending');
  useGridViews.setState({ byKind: {} });
  recallGrids(kept);
  expect(view().saved).toBe('ready:contracts-ending');
});

test('the menu has the ready-made ones of the kind and the own ones by name', () => {
  const grid = (id: string, name: string, kind = 'system') => ({ id, name, kind, columns: [] });
  const names = namedGrids('system', [grid('1', 'Öljy'), grid('2', 'Aita'), grid('3', 'Muu', 'contract')]);
  expect(names.map(({ name }) => name)).toEqual([
    'Sopimukset, jotka päättyvät',
    'Elinkaari',
    'Kustannukset',
    'Tiedonhallintamalli',
    'Aita',
    'Öljy',
  ]);
});

test('columns are shown, hidden and moved; the names stay first', () => {
  const keys = ['name', 'users', 'supplier'];
  expect(toggledColumn(all, keys, 'users')).toEqual(['name', 'supplier']);
  expect(toggledColumn(all, ['name', 'users', 'flows'], 'documentation')).toEqual([
    'name',
    'users',
    'flows',
    'documentation',
  ]);
  expect(movedColumn(keys, 2, 1)).toEqual(['name', 'supplier', 'users']);
  expect(movedColumn(keys, 2, 0)).toEqual(['name', 'supplier', 'users']);
  expect(movedColumn(keys, 1, 9)).toEqual(['name', 'supplier', 'users']);
  expect(movedColumn(keys, 0, 2)).toBe(keys);
  expect(movedColumn(keys, 1, 1)).toBe(keys);
});
