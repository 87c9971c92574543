// Viewpoints: their types exist, old names are found, palettes are complete.
import { isElementType } from '../../../domain/notation/element-types';
import {
  allowsType,
  DEFAULT_VIEWPOINT,
  paletteOf,
  viewpointByName,
  VIEWPOINTS,
} from '../../../domain/notation/viewpoints';

test('every type of every viewpoint is of the language; ids and names occur once', () => {
  for (const { id, elements } of VIEWPOINTS)
    expect([id, elements.filter((type) => !isElementType(type))]).toEqual([id, []]);
  expect(new Set(VIEWPOINTS.map(({ id }) => id)).size).toBe(VIEWPOINTS.length);
  expect(new Set(VIEWPOINTS.map(({ name }) => name)).size).toBe(VIEWPOINTS.length);
});

test("the specification's 28 viewpoints are there by the names of the exchange format", () => {
  const names = VIEWPOINTS.filter(({ source, official }) => source === 'archimate' && official).map(
    ({ name }) => name,
  );
  expect(names).toHaveLength(28);
  expect(names).toEqual(
    expect.arrayContaining(['Application Cooperation', 'Implementation and Migration', 'Capability Map']),
  );
});

test.each([
  ['Application Cooperation', 'applicationCooperation'],
  ['Application Co-operation', 'applicationCooperation'],
  ['Actor Co-operation', 'organization'],
  ['application_cooperation', 'applicationCooperation'],
  ['implementation_deployment', 'implementationAndDeployment'],
  ['Infrastructure', 'technology'],
  ['None', 'all'],
  ['Järjestelmäkartta', 'jhsSystemMap'],
  ['capability', 'capabilityMap'],
])('%s is %s', (name, id) => {
  expect(viewpointByName(name)?.id).toBe(id);
});

test('an unknown name has no viewpoint; the default one offers every type', () => {
  expect(viewpointByName('Oma näkökulma')).toBeUndefined();
  expect(viewpointByName(undefined)).toBeUndefined();
  expect(paletteOf(DEFAULT_VIEWPOINT)).toHaveLength(62);
});

test('a palette holds its types and what groups and joins them', () => {
  const map = viewpointByName('Järjestelmäkartta');
  expect(map && paletteOf(map).slice(0, 2)).toEqual(['ApplicationComponent', 'ApplicationCollaboration']);
  expect(map && allowsType(map, 'Grouping')).toBe(true);
  expect(map && allowsType(map, 'Goal')).toBe(false);
});
