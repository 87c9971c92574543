// The list of everything that can be done: what is in it twice would be lost, or would break the list on the screen.
import { ACTIONS } from '../../renderer/shell/actions';

it('each action has an identifier of its own', () => {
  const ids = ACTIONS.map(({ id }) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

it('no key stands for two actions', () => {
  const keys = ACTIONS.flatMap(({ id, shortcuts = [] }) => shortcuts.map((key) => [key, id] as const));
  const twice = keys.filter(([key, id]) => keys.some(([other, otherId]) => other === key && otherId !== id));
  expect(twice).toEqual([]);
});
