// Words of colourings: every aspect, every choice and every kind of class has them; amounts and days are written out.
import type { LookAspect } from '../../schemas/generated/types';
import { ASPECT_GROUPS, CHOICES } from '../../domain/looks/aspects';
import { DATE_CLASSES } from '../../domain/looks/date-classes';
import { STANDARD_LISTS } from '../../domain/portfolio/choice-lists';
import { ModelIndex } from '../../domain/model-index';
import { aspectName, lookWords } from '../../renderer/state/look-words';
import { clearFilters, colourBy, currentLook, setLook, toggleClass } from '../../renderer/state/looks';
import { useUi } from '../../renderer/state/ui-store';

const index = ModelIndex.of([
  { kind: 'propertyDefinition', id: 'price', name: { fi: 'Hinta' }, type: 'currency' },
]);
const words = lookWords(index, STANDARD_LISTS);
const isKey = (text: string): boolean => /^[a-z]+\.[\w.]+$/iu.test(text) || text === '';

test('every aspect and choice has words', () => {
  const aspects = ASPECT_GROUPS.flat();
  expect(aspects.filter((by) => isKey(aspectName(index, { by })))).toEqual([]);
  expect(new Set(aspects.map((by) => aspectName(index, { by }))).size).toBe(aspects.length);
  for (const by of aspects)
    for (const value of CHOICES[by] ?? [])
      expect([by, value, isKey(words.value({ by }, 'choice', value))]).toEqual([by, value, false]);
});

test('classes in words', () => {
  const cost: LookAspect = { by: 'costPerYear' };
  const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ');
  expect(plain(words.valueClass(cost, 'number', 'n:5000:10000'))).toBe('5 000–10 000 €');
  expect(plain(words.valueClass(cost, 'number', 'n::5000'))).toBe('alle 5 000 €');
  expect(plain(words.valueClass(cost, 'number', 'n:20000:'))).toBe('vähintään 20 000 €');
  expect(plain(words.value({ by: 'property', definitionId: 'price' }, 'number', '1200,5'))).toBe('1 200,5 €');
  expect(words.value({ by: 'users' }, 'number', '7')).toBe('7');
  expect(words.value({ by: 'contractEnd' }, 'date', '2027-06')).toBe('6/2027');
  expect(DATE_CLASSES.map(({ key }) => words.valueClass({ by: 'contractEnd' }, 'date', key))).toEqual([
    'päättynyt',
    'alle 6 kk',
    'alle 2 vuotta',
    'myöhemmin',
  ]);
  expect(words.valueClass({ by: 'fate' }, 'choice', 'unknown')).toBe('ei päätetty');
  expect(words.valueClass({ by: 'supplier' }, 'text', 'unknown')).toBe('ei tiedossa');
});

test('the legend: only this class, all again, one more; another colour takes its conditions along', () => {
  useUi.getState().set({ viewId: null });
  setLook({});
  const aspect: LookAspect = { by: 'criticality' };
  const classes = (): readonly string[] | undefined => currentLook().filters?.[0]?.classes;
  colourBy(aspect);
  toggleClass(aspect, 'v:high', false);
  toggleClass(aspect, 'v:low', true);
  expect(classes()).toEqual(['v:high', 'v:low']);
  toggleClass(aspect, 'v:low', false);
  expect(classes()).toEqual(['v:low']);
  toggleClass(aspect, 'v:low', false);
  expect(currentLook()).toEqual({ colourBy: aspect });
  toggleClass(aspect, 'v:low', false);
  colourBy({ by: 'supplier' });
  expect(currentLook()).toEqual({ colourBy: { by: 'supplier' } });
});

test('each place has a look of its own, and clearing leaves its colour', () => {
  setLook({ colourBy: { by: 'type' }, text: 'x' });
  useUi.getState().set({ viewId: 'v1' });
  expect(currentLook()).toEqual({});
  useUi.getState().set({ viewId: null });
  clearFilters();
  expect(currentLook()).toEqual({ colourBy: { by: 'type' } });
});
