// The catalogue of fields and the shapes of their values say the same; words are there in three languages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import choices from '../../domain/portfolio/choices.json';
import { EDITABLE_LISTS, STANDARD_LISTS } from '../../domain/portfolio/choice-lists';
import { choicesOf, choiceWord, FIELDS, fieldsOf } from '../../domain/portfolio/fields';
import { flowChoices, FLOW_FIELDS } from '../../domain/portfolio/flow-fields';
import { kindWord, PORTFOLIO_KINDS, portfolioKind, typesOf } from '../../domain/portfolio/kinds';
import { ELEMENT_TYPES } from '../../domain/notation/element-types';

const schemaOf = (name: string): { properties: object } =>
  JSON.parse(readFileSync(join(__dirname, '../../schemas/records', `${name}.schema.json`), 'utf8')) as {
    properties: object;
  };
const schema = schemaOf('element-fields');
const patch = schemaOf('element-fields-patch');
const LANGUAGES = ['fi', 'sv', 'en'] as const;
const shapes = schema.properties as Record<
  string,
  { type: string; enum?: string[]; pattern?: string; maxLength?: number }
>;

it('has each field of the schema once, in both schemas', () => {
  const keys = FIELDS.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect([...keys].sort()).toEqual(Object.keys(shapes).sort());
  expect(Object.keys(patch.properties).sort()).toEqual([...keys].sort());
});

it.each(FIELDS.map((field) => [field.key, field] as const))(
  '%s has the shape that its kind of value has',
  (key, field) => {
    const shape = shapes[key];
    const types = {
      text: 'string',
      long: 'string',
      link: 'string',
      date: 'string',
      choice: 'string',
      integer: 'integer',
      money: 'number',
    };
    expect(shape?.type).toBe(types[field.value]);
    const codes = choicesOf(key, STANDARD_LISTS).map(({ code }) => code);
    const open = EDITABLE_LISTS.some(({ list, closed }) => list === field.choices && !closed);
    expect(shape?.enum).toEqual(field.value === 'choice' && !open ? codes : undefined);
    if (open) expect(shape?.pattern).toBe(`^(?:${codes.join('|')}|own\\.[a-z0-9-]{1,60})$`);
    else expect(shape?.pattern !== undefined).toBe(field.value === 'date');
    for (const language of LANGUAGES) expect(field.words[language]).toMatch(/\S/u);
  },
);

it('has fields of one group together for every kind', () => {
  for (const kind of PORTFOLIO_KINDS) {
    const groups = fieldsOf(kind).map(({ group }) => group);
    const turns = groups.filter((group, at) => group !== groups[at - 1]);
    expect([kind, turns]).toEqual([kind, [...new Set(groups)]]);
  }
});

it('has words for every choice and every kind, and no word twice in a list', () => {
  for (const list of Object.values(choices))
    for (const language of LANGUAGES) {
      const words = list.map(({ words: all }) => all[language]);
      expect(new Set(words).size).toBe(words.length);
    }
  for (const kind of PORTFOLIO_KINDS)
    for (const language of LANGUAGES) expect(kindWord(kind, language)).toMatch(/^\p{Lu}/u);
  expect(choiceWord('lifecycle', 'retiring', 'sv', STANDARD_LISTS)).toBe('På väg ut');
  expect(choiceWord('lifecycle', 'oma', 'fi', STANDARD_LISTS)).toBe('oma');
});

it('knows the kind of every ArchiMate type, each in one kind', () => {
  const all = PORTFOLIO_KINDS.flatMap(typesOf);
  expect(new Set(all).size).toBe(all.length);
  for (const type of all) expect(Object.keys(ELEMENT_TYPES)).toContain(type);
  expect(portfolioKind({ type: 'DataObject' })).toBe('dataStore');
  expect(portfolioKind({ type: 'Product' })).toBe('service');
  expect(portfolioKind({ type: 'Product', jhsKind: 'tietovaranto' })).toBe('dataStore');
  expect(portfolioKind({ type: 'Goal' })).toBe('other');
});

it('has a choice for every code of an integration', () => {
  const flow = schemaOf('flow').properties as Record<string, { enum?: string[]; pattern?: string }>;
  expect(FLOW_FIELDS.map(({ key }) => key).sort()).toEqual(Object.keys(flow).sort());
  for (const { key } of FLOW_FIELDS)
    expect([key, flowChoices(key, STANDARD_LISTS).map(({ code }) => code)]).toEqual([
      key,
      flow[key]?.enum ??
        flow[key]?.pattern
          ?.replace('^(?:', '')
          .split('|')
          .filter((code) => !code.startsWith('own')) ??
        [],
    ]);
});
