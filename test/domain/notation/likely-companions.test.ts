// What is offered beside an element is allowed by the table, and every type that can be joined is offered.
import { ELEMENT_TYPES } from '../../../domain/notation/element-types';
import {
  companionsOf,
  isAllowedCompanion,
  likelyCompanions,
} from '../../../domain/notation/likely-companions';
import data from '../../../domain/notation/likely-companions.json';

test('each likely companion is of a known type and allowed', () => {
  const wrong: string[] = [];
  for (const [type, text] of Object.entries(data.companions)) {
    expect(type in ELEMENT_TYPES).toBe(true);
    const companions = likelyCompanions(type);
    expect(companions).toHaveLength(text.split(' ').length);
    for (const companion of companions)
      if (!(companion.type in ELEMENT_TYPES) || !isAllowedCompanion(type, companion))
        wrong.push(`${type} ${JSON.stringify(companion)}`);
  }
  expect(wrong).toEqual([]);
});

test('a system gives and gets data before it is composed of anything', () => {
  expect(likelyCompanions('ApplicationComponent').slice(0, 2)).toEqual([
    { relationship: 'Flow', reverse: false, type: 'ApplicationComponent' },
    { relationship: 'Flow', reverse: true, type: 'ApplicationComponent' },
  ]);
});

test('every type of a palette gets one companion, and each is allowed', () => {
  const types = Object.keys(ELEMENT_TYPES);
  for (const type of types) {
    const offered = companionsOf(type, types);
    expect(new Set(offered.map((one) => one.type)).size).toBe(offered.length);
    for (const companion of offered) expect(isAllowedCompanion(type, companion)).toBe(true);
  }
  expect(companionsOf('DataObject', ['ApplicationComponent'])).toEqual([
    { relationship: 'Access', reverse: true, type: 'ApplicationComponent' },
  ]);
});
