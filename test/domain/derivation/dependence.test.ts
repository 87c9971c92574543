// Who depends on an element and what it depends on, with the chain and how certain it is.
import type { ModelRecord } from '../../../schemas/generated/types';
import { dependantsOf, dependenciesOf, type DependenceGroup } from '../../../domain/derivation/dependence';
import { ModelIndex } from '../../../domain/model-index';
import { element, relationship as rel } from '../support/small-model';

const chain: ModelRecord[] = [
  element('server', { type: 'Node' }),
  element('file', { type: 'Artifact' }),
  element('app', { type: 'ApplicationComponent' }),
  element('receiver', { type: 'ApplicationComponent' }),
  element('beyond', { type: 'ApplicationComponent' }),
  element('service', { type: 'ApplicationService' }),
  element('process', { type: 'BusinessProcess' }),
  element('public', { type: 'BusinessService' }),
  element('data', { type: 'DataObject' }),
  element('group', { type: 'Grouping' }),
  rel('server', 'Assignment', 'file'),
  rel('file', 'Realization', 'app'),
  rel('app', 'Realization', 'service'),
  rel('service', 'Serving', 'process'),
  rel('process', 'Realization', 'public'),
  rel('app', 'Flow', 'receiver'),
  rel('receiver', 'Flow', 'beyond'),
  rel('app', 'Access', 'data'),
  rel('group', 'Aggregation', 'app'),
];

const told = (groups: readonly DependenceGroup[]): string[] =>
  groups.flatMap(({ items }) =>
    items.map(({ elementId, certainty, steps }) => `${elementId} ${certainty} ${steps.length}`),
  );

test('which services depend on this server?', () => {
  const groups = dependantsOf(ModelIndex.of(chain), 'server');
  expect(groups.map(({ layer, elementType }) => [layer, elementType])).toEqual([
    ['business', 'BusinessProcess'],
    ['business', 'BusinessService'],
    ['application', 'ApplicationComponent'],
    ['application', 'ApplicationService'],
    ['technology', 'Artifact'],
  ]);
  expect(told(groups)).toEqual([
    'process derived 4',
    'public possible 5',
    'app derived 2',
    'receiver derived 3',
    'service derived 3',
    'file direct 1',
  ]);
});

test('a flow ends a chain, and a grouping does not depend on what is in it', () => {
  const ids = dependantsOf(ModelIndex.of(chain), 'app').flatMap(({ items }) =>
    items.map(({ elementId }) => elementId),
  );
  expect(ids).toContain('receiver');
  expect(ids).not.toContain('beyond');
  expect(ids).not.toContain('group');
});

test('what does a service need? data and servers too', () => {
  expect(told(dependenciesOf(ModelIndex.of(chain), 'public')).sort()).toEqual(
    [
      'app possible 3',
      'data possible 4',
      'file possible 4',
      'process direct 1',
      'server possible 5',
      'service possible 2',
    ].sort(),
  );
  expect(told(dependantsOf(ModelIndex.of(chain), 'data'))).toContain('app direct 1');
});

test('a circle of services ends, and the element itself is never its own dependant', () => {
  const records = [element('a'), element('b'), rel('a', 'Serving', 'b'), rel('b', 'Serving', 'a')];
  expect(told(dependantsOf(ModelIndex.of(records), 'a'))).toEqual(['b direct 1']);
});

test('every element is answered once in a large model, each relationship looked at from its ends only', () => {
  const size = 5000;
  const records: ModelRecord[] = [element('hub', { type: 'Node' })];
  for (let at = 0; at < size; at += 1) {
    records.push(
      element(`app${at}`),
      rel('hub', 'Serving', `app${at}`),
      rel(`app${at}`, 'Flow', `app${(at + 1) % size}`),
    );
  }
  const [group] = dependantsOf(ModelIndex.of(records), 'hub');
  expect(group?.items).toHaveLength(size);
});
