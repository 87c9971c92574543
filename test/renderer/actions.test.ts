// The list of everything that can be done: what is in it twice would be lost, or would break the list on the screen.
import { ACTIONS } from '../../renderer/shell/actions';

it('each action has an identifier of its own', () => {
  const ids = ACTIONS.map(({ id }) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});
