// What a walk over views may try: every view command with arguments that make sense now and then.
import type { CommandArgs, CommandName, Relationship } from '../../../schemas/generated/types';
import type { ModelIndex } from '../../../domain/model-index';
import type { Dice } from '../../engine/support/walk';

export type Attempt = { readonly [C in CommandName]: { command: C; args: CommandArgs[C] } }[CommandName];

const TYPES: readonly Relationship['type'][] = [
  'Composition',
  'Aggregation',
  'Serving',
  'Flow',
  'Association',
];

/** Attempts over the model as it is; each makes its arguments when it is called. */
export function attempts({ index }: { readonly index: ModelIndex }, dice: Dice): (() => Attempt)[] {
  const ids = (kind: 'view' | 'element' | 'relationship' | 'folder' | 'organisation' | 'state'): string[] =>
    index.all(kind).map(({ id }) => id);
  const one = (from: readonly string[]): string => dice.pick(from) ?? 'puuttuu';
  const viewId = one(ids('view'));
  const items = index.pointing('viewItem', 'view', viewId);
  const nodes = items.filter((item) => item.x !== undefined).map(({ id }) => id);
  const frames = items
    .filter((item) => item.itemType === 'element' || item.itemType === 'container')
    .map(({ id }) => id);
  const lines = items.filter((item) => item.x === undefined).map(({ id }) => id);
  const all = [...nodes, ...lines];
  const some = (from: readonly string[]): string[] =>
    [one(from), ...dice.some(from, 2)].filter((id, at, list) => list.indexOf(id) === at);
  const maybe = <T extends object>(value: T): T | Record<string, never> => (dice.below(2) === 0 ? value : {});
  const number = (): number => dice.below(900) - 200;
  const place = (): { x: number; y: number } => ({ x: number(), y: number() });
  const name = (): { language: string; text: string } => ({ language: 'fi', text: `Nimi ${dice.below(99)}` });
  const type = (): Relationship['type'] => dice.pick(TYPES) ?? 'Flow';
  const own = index
    .all('element')
    .filter((element) => !element.reference)
    .map(({ id }) => id);
  const relationships = ids('relationship');
  const folders = ids('folder');
  const owners = ids('organisation');
  const states = ids('state');
  return [
    () => ({
      command: 'view.create',
      args: { ownerId: one(owners), name: name(), ...maybe({ folderId: one(folders) }) },
    }),
    () => ({
      command: 'view.update',
      args: { ids: [viewId], ...maybe({ name: name() }), viewpoint: dice.below(2) ? null : 'Layered' },
    }),
    () => ({
      command: 'view.pin',
      args: { ownerId: one(owners), name: name(), generated: { kind: 'around', elementId: one(own) } },
    }),
    () => ({
      command: 'view.narrow',
      args: { id: viewId, generated: { kind: 'around', elementId: one(own), depth: 2 } },
    }),
    () => ({
      command: 'view.draw',
      args: { ownerId: one(owners), name: name(), viewId, nodes: [], lines: [] },
    }),
    () => ({ command: 'view.duplicate', args: { ids: [viewId], nameSuffix: ' (kopio)' } }),
    () => ({ command: 'view.delete', args: { ids: [dice.below(4) === 0 ? viewId : 'puuttuu'] } }),
    () => ({
      command: 'view.move',
      args: {
        ids: some(ids('view')),
        folderId: dice.below(4) ? one(folders) : null,
        ...maybe({ beforeId: viewId }),
      },
    }),
    () => ({ command: 'view.generate', args: { elementId: one(own), ...maybe({ folderId: one(folders) }) } }),
    () => ({
      command: 'view.addNewElement',
      args: {
        viewId,
        type: dice.pick(['ApplicationComponent', 'BusinessProcess', 'AndJunction']) ?? 'Node',
        name: name(),
        ...place(),
        ...maybe({
          parentId: one(frames),
          ...maybe({ nesting: { type: type(), reverse: dice.below(2) === 0 } }),
        }),
        ...maybe({ connect: { itemId: one(all), type: type(), reverse: dice.below(2) === 0 } }),
        ...maybe({ stateId: one(states) }),
      },
    }),
    () => ({
      command: 'view.connect',
      args: { viewId, sourceItemId: one(all), targetItemId: one(all), type: type() },
    }),
    () => ({
      command: 'viewItem.add',
      args: {
        viewId,
        items: [
          { itemType: 'element', elementId: one(own), ...place(), ...maybe({ parentId: one(frames) }) },
        ],
      },
    }),
    () => ({
      command: 'viewItem.add',
      args: {
        viewId,
        items: [
          {
            itemType: 'label',
            label: name(),
            ...place(),
            ...maybe({ subjectId: one([...own, ...relationships]) }),
          },
          { itemType: 'container', label: name(), ...place() },
          { itemType: 'viewReference', linkedViewId: one(ids('view')), ...place() },
        ],
      },
    }),
    () => ({
      command: 'viewItem.add',
      args: {
        viewId,
        items: [
          { itemType: dice.below(3) === 0 ? 'nesting' : 'relationship', relationshipId: one(relationships) },
          { itemType: 'line', sourceItemId: one(all), targetItemId: one(all) },
        ].slice(dice.below(2)) as CommandArgs['viewItem.add']['items'],
      },
    }),
    () => ({
      command: 'viewItem.copy',
      args: { ids: some(all), viewId: dice.below(2) ? viewId : one(ids('view')), dx: 20, dy: 20 },
    }),
    () => ({
      command: 'viewItem.copy',
      args: { ids: some(all), viewId, dx: 30, dy: 30, asNew: { nameSuffix: ' (kopio)' } },
    }),
    () => ({ command: 'viewItem.group', args: { ids: some(nodes), label: name() } }),
    () => ({ command: 'viewItem.ungroup', args: { ids: [one(frames)] } }),
    () => ({
      command: 'viewItem.move',
      args: {
        items: some(nodes).map((id) => ({ id, ...place() })),
        parentId: one(frames),
        nesting: { type: type(), reverse: dice.below(2) === 0 },
        ...maybe({ stateId: one(states) }),
      },
    }),
    () => ({
      command: 'viewItem.move',
      args: {
        items: some(nodes).map((id) => ({ id, ...place() })),
        ...maybe({ parentId: dice.below(3) === 0 ? null : one(frames) }),
      },
    }),
    () => ({
      command: 'viewItem.resize',
      args: {
        items: some(nodes).map((id) => ({
          id,
          ...place(),
          width: 1 + dice.below(300),
          height: 1 + dice.below(300),
        })),
      },
    }),
    () => ({
      command: 'viewItem.nest',
      args: {
        id: one(nodes),
        parentId: one(frames),
        ...maybe(dice.below(2) ? { relationshipId: one(relationships) } : { create: { type: type() } }),
        ...maybe(place()),
      },
    }),
    () => ({
      command: 'viewItem.style',
      args: { ids: some(all), style: dice.below(3) === 0 ? null : { lineWidth: 2, font: { size: 12 } } },
    }),
    () => ({ command: 'viewItem.label', args: { id: one(all), label: name() } }),
    () => ({
      command: 'viewItem.bendpoints',
      args: {
        id: one(lines),
        points: dice.below(3) === 0 ? [] : [place()],
        ...maybe({ sourceAttachment: dice.below(2) ? null : place() }),
      },
    }),
    () => ({
      command: 'viewItem.reconnect',
      args: { id: one(lines), ...maybe({ sourceItemId: one(all) }), ...maybe({ targetItemId: one(all) }) },
    }),
    () => ({ command: 'viewItem.order', args: { ids: some(all), to: dice.below(2) ? 'front' : 'back' } }),
    () => ({
      command: 'viewItem.delete',
      args: { ids: some(all), fromModel: dice.below(4) === 0, keepNested: dice.below(2) === 0 },
    }),
    () => ({
      command: 'viewItem.image',
      args: { ids: some(nodes), picture: { mediaType: 'image/png', base64: 'AAAA', path: 'kuva.png' } },
    }),
    () => ({
      command: 'folder.create',
      args: { ownerId: one(owners), name: name(), ...maybe({ parentId: one(folders) }) },
    }),
    () => ({ command: 'folder.rename', args: { id: one(folders), name: name() } }),
    () => ({
      command: 'folder.move',
      args: { ids: some(folders), parentId: dice.below(3) ? one(folders) : null },
    }),
    () => ({ command: 'folder.delete', args: { ids: some(folders) } }),
    () => ({ command: 'element.delete', args: { ids: [one(own)] } }),
    () => ({
      command: 'relationship.update',
      args: { ids: [one(relationships)], ...(dice.below(2) ? { reverse: true } : { targetId: one(own) }) },
    }),
    () => ({ command: 'relationship.delete', args: { ids: [one(relationships)] } }),
  ];
}
