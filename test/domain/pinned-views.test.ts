// Pinned views: they follow the model, their references follow elements, and other tools get them drawn.
import { planCommand } from '../../domain/commands/registry';
import { reverseDiff } from '../../domain/diff';
import { itemsOfPinned, pinnedViews, withPinnedDrawn } from '../../domain/generated-views/drawn-views';
import { Refused } from '../../domain/problem';
import type { CommandArgs, CommandName } from '../../schemas/generated/types';
import { sampleModel } from '../support/sample-model';

const context = () => {
  let next = 0;
  return { newId: () => `new-${(next += 1)}`, now: '2026-11-23T09:00:00.000Z' };
};

function open() {
  const { index, organisationId, referenceModelId } = sampleModel();
  const made = context();
  const run = <C extends CommandName>(command: C, args: CommandArgs[C]) => {
    const planned = planCommand(command, index, args, made);
    index.apply(planned.diff);
    return planned;
  };
  const systems = index
    .all('element')
    .filter(({ ownerId, type }) => ownerId === organisationId && type === 'ApplicationComponent');
  const busy = systems
    .map(({ id }) => ({ id, count: index.relationshipsOf(id).length }))
    .sort((a, b) => b.count - a.count);
  const elementId = busy[0]?.id ?? '';
  const otherId = busy.at(-1)?.id ?? '';
  const pin = (generated: CommandArgs['view.pin']['generated'], name = 'Kiinnitetty'): string =>
    run('view.pin', { ownerId: organisationId, name: { language: 'fi', text: name }, generated })
      .createdIds[0] ?? '';
  return { index, organisationId, referenceModelId, run, pin, elementId, otherId };
}

test('a pinned view shows what the model has, without an item of its own', () => {
  const { index, run, pin, elementId, organisationId } = open();
  const viewId = pin({ kind: 'around', elementId });
  const view = index.find('view', viewId);
  if (!view) throw new Error('not pinned');
  expect(index.pointing('viewItem', 'view', viewId)).toEqual([]);
  const before = itemsOfPinned(index, view, 'fi');
  expect(before.some(({ subjectId }) => subjectId === elementId)).toBe(true);
  const flow = index.relationshipsOf(elementId)[0];
  run('relationship.delete', { ids: [flow?.id ?? ''] });
  expect(itemsOfPinned(index, view, 'fi').length).toBeLessThan(before.length);
  expect(pinnedViews(index).map(({ id }) => id)).toEqual([viewId]);
  expect(view.ownerId).toBe(organisationId);
});

test('identifiers of what is drawn for others are the same each time and nobody else’s', () => {
  const { index, pin, elementId } = open();
  const one = pin({ kind: 'around', elementId });
  const other = pin({ kind: 'integrations' }, 'Toinen');
  const drawn = withPinnedDrawn(index, 'fi');
  const ids = (viewId: string) => drawn.pointing('viewItem', 'view', viewId).map(({ id }) => id);
  expect(ids(one).length).toBeGreaterThan(2);
  expect(ids(other).length).toBeGreaterThan(20);
  expect(ids(one)).toEqual(
    withPinnedDrawn(index, 'fi')
      .pointing('viewItem', 'view', one)
      .map(({ id }) => id),
  );
  expect(drawn.size).toBe(index.size + ids(one).length + ids(other).length);
});

test('merging goes along, deleting the element takes the view, and undo brings both back', () => {
  const { index, run, pin, elementId, otherId } = open();
  const viewId = pin({ kind: 'around', elementId });
  const whole = index.size;
  const { diff } = run('element.delete', { ids: [elementId] });
  expect(index.find('view', viewId)).toBeUndefined();
  index.apply(reverseDiff(diff));
  expect(index.size).toBe(whole);
  expect(index.find('view', viewId)?.generated?.elementId).toBe(elementId);
  run('element.merge', { keepId: otherId, mergeIds: [elementId] });
  expect(index.find('view', viewId)?.generated?.elementId).toBe(otherId);
});

test('narrowing changes what is shown; a view that is drawn cannot be narrowed, nor a pinned one drawn in', () => {
  const { index, run, pin, elementId, organisationId } = open();
  const viewId = pin({ kind: 'around', elementId });
  const view = () => {
    const found = index.find('view', viewId);
    if (!found) throw new Error('gone');
    return found;
  };
  const all = itemsOfPinned(index, view(), 'fi').length;
  run('view.narrow', { id: viewId, generated: { kind: 'around', elementId, direction: 'in', depth: 1 } });
  const incoming = itemsOfPinned(index, view(), 'fi').length;
  run('view.narrow', { id: viewId, generated: { kind: 'around', elementId, layer: 'motivation' } });
  expect(itemsOfPinned(index, view(), 'fi')).toHaveLength(1);
  expect(incoming).toBeLessThan(all);
  const drawn =
    run('view.create', { ownerId: organisationId, name: { language: 'fi', text: 'Vapaa' } }).createdIds[0] ??
    '';
  expect(() => run('view.narrow', { id: drawn, generated: { kind: 'data' } })).toThrow(Refused);
  expect(() =>
    run('viewItem.add', {
      viewId,
      nodes: [{ elementId, x: 0, y: 0 }],
    } as unknown as CommandArgs['viewItem.add']),
  ).toThrow(Refused);
});
