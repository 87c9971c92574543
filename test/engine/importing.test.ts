// What happens between reading and planning: files that belong together, and conventions that are offered.
import { ModelIndex } from '../../domain/model-index';
import { Refused } from '../../domain/problem';
import { planImport, readFiles, type PlanChoice } from '../../engine/importing';

const NS = 'http://www.opengroup.org/xsd/archimate/3.0/';
const MODEL = `<model xmlns="${NS}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="model-of-conventions-1">
 <name>Espoon tapaan</name>
 <elements>
  <element identifier="unit" xsi:type="BusinessActor"><name>Sivistystoimi</name></element>
  <element identifier="system" xsi:type="ApplicationComponent"><name>Primus</name>
   <properties><property propertyDefinitionRef="pd"><value>Esimerkki Oy</value></property></properties></element>
 </elements>
 <relationships>
  <relationship identifier="owns" xsi:type="Association" source="unit" target="system"><name>vastaa</name></relationship>
 </relationships>
 <propertyDefinitions><propertyDefinition identifier="pd" type="string"><name>Toimittaja</name></propertyDefinition></propertyDefinitions>
</model>`;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function planned(choice: PlanChoice): { index: ModelIndex; used: [string, boolean][] } {
  let count = 0;
  const newId = (): string => `new-${(count += 1)}`;
  const read = readFiles([{ name: 'malli.xml', bytes: bytes(MODEL) }], 'fi', newId);
  const index = ModelIndex.of([]);
  const { planned, report } = planImport(index, read, choice, { newId, now: '2026-01-01T00:00:00.000Z' });
  index.apply(planned.diff);
  return { index, used: (report.conventions ?? []).map(({ key, used }) => [key, used]) };
}

it('follows conventions that are clearly meant, unless the user says otherwise', () => {
  const clear = planned({});
  expect(clear.used).toEqual([
    ['owner', true],
    ['fields', true],
  ]);
  const fields = { ownerUnit: 'Sivistystoimi', supplier: 'Esimerkki Oy' };
  expect(clear.index.find('element', 'system')).toMatchObject({
    fields,
    properties: [{ definitionId: 'pd' }],
  });
  const none = planned({ conventions: [] });
  expect(none.used).toEqual([
    ['owner', false],
    ['fields', false],
  ]);
  expect(none.index.find('element', 'system')).not.toHaveProperty('fields');
  expect(planned({ conventions: ['fields'] }).index.find('element', 'system')?.fields).toEqual({
    supplier: 'Esimerkki Oy',
  });
});

it('refuses files that are not one model', () => {
  const files = ['a.xml', 'b.xml'].map((name) => ({ name, bytes: bytes(MODEL) }));
  expect(() => readFiles(files, 'fi', () => 'id')).toThrow(Refused);
  const mixed = [files[0], { name: 'elements.csv', bytes: bytes('ID,Type,Name\n') }].flatMap(
    (file) => file ?? [],
  );
  expect(() => readFiles(mixed, 'fi', () => 'id')).toThrow('import.severalModels');
});
