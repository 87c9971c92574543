// Values that random models are made of: ordinary ones and those that formats trip over.
import type { Organisation } from '../../../schemas/generated/types';
import { EDITABLE_LISTS, STANDARD_LISTS } from '../../../domain/portfolio/choice-lists';
import { choicesOf, FIELDS } from '../../../domain/portfolio/fields';
import fc from 'fast-check';
import type { ElementFields, ExternalId, LocalisedText } from '../../../schemas/generated/types';

const NASTY = [
  '',
  ' ',
  ' väli ',
  '<&>"\'',
  ']]>',
  'rivi\r\ntoinen\tsarkain',
  '\u0000\u0007\u001f',
  '\ud800',
  '\ufffe',
  '__proto__',
  '💧ö',
  '{"a":1}',
  '-0',
];
export const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(...NASTY),
  fc.lorem({ maxCount: 3 }),
);
export const texts: fc.Arbitrary<LocalisedText> = fc
  .uniqueArray(fc.tuple(fc.constantFrom('fi', 'sv', 'en', 'und', 'nl-BE'), text), {
    maxLength: 3,
    selector: ([tag]) => tag,
  })
  .map((pairs) => Object.fromEntries(pairs));
export const date = fc.constantFrom('2026', '2027-06', '2029-12-31');
export const amount = fc.oneof(fc.nat(), fc.double({ min: 0, max: 1e21, noNaN: true }));
export const place = fc.oneof(
  fc.nat(2000),
  fc.integer({ min: -300, max: 3000 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
);
const colour = fc.record({
  r: fc.nat(255),
  g: fc.nat(255),
  b: fc.nat(255),
  a: fc.option(fc.nat(100), { nil: undefined }),
});
export const point = fc.record({ x: place, y: place });
export const externals = fc.constant<ExternalId[]>([
  { source: 'malli', id: 'EAID 1' },
  { source: '', id: 'x' },
]);
export const foreignParts = fc.constant({
  kept: { deep: [1, 'a', null] },
  metadata: [
    { name: 'schema', namespace: '', text: 'Dublin Core' },
    { name: 'title', namespace: 'http://purl.org/dc/elements/1.1/', text: 'Otsikko' },
  ],
});
export const definitionName = fc.oneof(
  texts,
  fc.constant({ und: 'Toimittaja' }),
  fc.constant({ und: 'kokonaiskuva' }),
);
/** Every field of the catalogue, some of them known. */
export const portfolio = fc.record(
  Object.fromEntries(
    FIELDS.map((field) => {
      if (field.value === 'choice')
        return [
          field.key,
          fc.constantFrom(
            ...choicesOf(field.key, STANDARD_LISTS).map(({ code }) => code),
            ...(EDITABLE_LISTS.some(({ list, closed }) => list === field.choices && !closed)
              ? ['own.pilotissa']
              : []),
          ),
        ];
      if (field.value === 'money') return [field.key, amount];
      if (field.value === 'integer') return [field.key, fc.nat()];
      return [field.key, field.value === 'date' ? date : text];
    }),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<ElementFields>;
export const factsOfField = fc.constant({
  'fields.users': { source: 'haastattelu', confidence: 'likely' as const },
});
export const flowFields = fc.record(
  {
    data: text,
    method: fc.constantFrom('api', 'manual'),
    frequency: fc.constantFrom('daily', 'realTime'),
    direction: fc.constantFrom('both', 'unknown'),
  },
  { requiredKeys: [] },
);
export const viewStyle = fc.record(
  {
    lineWidth: fc.constantFrom(1, 2, 0.5),
    lineStyle: fc.constantFrom('dashed', 'none'),
    textPosition: fc.constantFrom('top', 'middle'),
    lineColor: colour,
    fillColor: colour,
    font: fc.record(
      {
        name: text,
        size: fc.constantFrom(9, 10.5, 10.2),
        style: fc.constantFrom('bold', 'bold italic', 'other'),
        color: colour,
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);
export const TYPES = [
  'ApplicationComponent',
  'ApplicationService',
  'BusinessService',
  'Grouping',
  'AndJunction',
  'Plateau',
  'Gap',
  'Capability',
  'OwnType',
  'Node',
];
export const RELATIONSHIPS = [
  'Composition',
  'Aggregation',
  'Access',
  'Influence',
  'Flow',
  'Association',
  'Serving',
] as const;

/** What an organisation has saved: a way to look at the inventory, and an edited list of choices. */
export const SAVED: Pick<Organisation, 'grids' | 'choiceLists'> = {
  grids: [{ id: 'grid-1', name: 'Sopimukset', kind: 'system', columns: [{ key: 'name', sorted: 'up' }] }],
  choiceLists: [
    {
      list: 'lifecycle',
      choices: [
        { code: 'own.pilotissa', words: { fi: 'Pilotissa' } },
        { code: 'planned', hidden: true },
      ],
    },
  ],
};
