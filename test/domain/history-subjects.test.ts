// What a change was about: cards, fates and nodes count with what they stand for.
import type { ModelRecord } from '../../schemas/generated/types';
import { subjectsOf } from '../../domain/history-subjects';

const element = (id: string, fi: string): ModelRecord => ({
  kind: 'element',
  id,
  ownerId: 'o',
  type: 'ApplicationComponent',
  name: { fi },
});
const placement = (id: string, elementId: string): ModelRecord =>
  ({ kind: 'placement', id, elementId, componentId: 'box' }) as ModelRecord;

test('a new system in a box is one that came', () => {
  expect(
    subjectsOf({ added: [placement('p', 'a'), element('a', 'Aura')], changed: [], removed: [] }),
  ).toEqual([{ id: 'a', act: 'added', name: { fi: 'Aura' } }]);
});

test('a removed one keeps the name it had, whatever left with it', () => {
  const diff = { added: [], changed: [], removed: [element('a', 'Aura'), placement('p', 'a')] };
  expect(subjectsOf(diff)).toEqual([{ id: 'a', act: 'removed', name: { fi: 'Aura' } }]);
});

test('a moved card and a drawn node change the system and the view', () => {
  const node = { kind: 'viewItem', id: 'n', viewId: 'v', itemType: 'element', subjectId: 'b' } as ModelRecord;
  expect(subjectsOf({ added: [node], changed: [], removed: [placement('p', 'a')] })).toEqual([
    { id: 'v', act: 'changed' },
    { id: 'a', act: 'changed' },
  ]);
});
