// What files of other tools say between the lines: kinds of concepts, viewpoints of their own, odd names, odd drawings.
import type { ModelIndex } from '../../domain/model-index';
import { archimateExporter } from '../../engine/formats/archimate-exchange/write';
import {
  bytesOf,
  canValidate,
  contentOf,
  imported,
  plan,
  read,
  schemaErrors,
  written,
} from './support/files';

const NS = 'http://www.opengroup.org/xsd/archimate/3.0/';

const FILE = `<?xml version="1.0" encoding="UTF-8"?>
<model xmlns="${NS}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="model-with-details-01">
  <name>Yksityiskohdat</name>
  <elements>
    <element identifier="a" xsi:type="ApplicationComponent"><name>A</name>
      <properties>
        <property propertyDefinitionRef="specialization"><value xml:lang="fi">Pilvipalvelu</value></property>
      </properties>
    </element>
    <element identifier="b" xsi:type="ApplicationComponent"><name>B</name>
      <properties>
        <property propertyDefinitionRef="specialization"><value xml:lang="fi">Pilvipalvelu</value></property>
      </properties>
    </element>
    <element identifier="c" xsi:type="DataObject"><name>C</name></element>
    <element identifier="0a1b2c3d-0000-4000-8000-000000000000" xsi:type="DataObject"><name>D</name></element>
  </elements>
  <relationships>
    <relationship identifier="r1" source="a" target="b" xsi:type="Flow"><name xml:lang="fi"> </name></relationship>
    <relationship identifier="r2" source="a" target="c" xsi:type="Access"/>
  </relationships>
  <propertyDefinitions>
    <propertyDefinition identifier="specialization" type="string"><name>Specialization</name></propertyDefinition>
  </propertyDefinitions>
  <views>
    <viewpoints>
      <viewpoint identifier="vp-own"><name xml:lang="fi">Oma näkökulma</name>
        <concern><label xml:lang="fi">Kuka omistaa?</label></concern>
        <viewpointPurpose>Deciding</viewpointPurpose>
        <allowedElementType type="ApplicationComponent"/>
      </viewpoint>
    </viewpoints>
    <diagrams>
      <view identifier="v1" xsi:type="Diagram" viewpointRef="vp-own"><name>Kuva</name>
        <node identifier="n1" elementRef="a" xsi:type="Element" x="10" y="10" w="120" h="55">
          <style><fillColor r="10" g="20" b="30" a="49.6"/><font name="Sans" size="10.2"/></style>
        </node>
        <node identifier="n2" elementRef="c" xsi:type="Element" x="200" y="10" w="120" h="55"/>
        <connection identifier="k1" relationshipRef="r1" xsi:type="Relationship" source="n1" target="n2"/>
        <connection identifier="k2" relationshipRef="r2" xsi:type="Relationship" source="n1" target="n2"/>
      </view>
    </diagrams>
  </views>
</model>`;

const index = (): ModelIndex => imported(bytesOf(FILE), 'malli.xml');

it('one kind is made of equal values, and goes out as the property that Archi reads', () => {
  const model = index();
  expect(model.all('specialization')).toMatchObject([
    { conceptType: 'ApplicationComponent', name: { fi: 'Pilvipalvelu' } },
  ]);
  const id = model.all('specialization')[0]?.id;
  expect(model.find('element', 'a')?.specializationIds).toEqual([id]);
  expect(model.find('element', 'b')?.specializationIds).toEqual([id]);
  expect(model.find('element', 'a')).not.toHaveProperty('properties');
  const xml = Buffer.from(written(model, 'archimate-exchange')).toString('utf8');
  expect(xml.match(/propertyDefinitionRef="specialization"/g)).toHaveLength(2);
  expect(xml.match(/<propertyDefinition identifier="specialization"/g)).toHaveLength(1);
  // The kind is whole in the property: no JSON of ours beside it.
  expect(xml).not.toContain('"kind":"specialization"');
});

it('a change of the kind in another tool arrives', () => {
  const xml = Buffer.from(written(index(), 'archimate-exchange')).toString('utf8');
  const back = imported(bytesOf(xml.replace('>Pilvipalvelu<', '>Palvelinsali<')), 'malli.xml');
  const names = back.all('specialization').map(({ name }) => name['fi']);
  expect(names.sort()).toEqual(['Palvelinsali', 'Pilvipalvelu']);
});

it('a name of a blank stays, a bare UUID is repaired the same way each time', () => {
  expect(index().find('relationship', 'r1')?.name).toEqual({ fi: ' ' });
  expect(index().find('element', 'id-0a1b2c3d-0000-4000-8000-000000000000')).toMatchObject({
    externalIds: [{ id: '0a1b2c3d-0000-4000-8000-000000000000' }],
  });
  expect(plan(index(), bytesOf(FILE), 'malli.xml').diff).toEqual({ added: [], changed: [], removed: [] });
});

it('tells once for each cause, with names', () => {
  const told = read(bytesOf(FILE), 'malli.xml').problems.map(({ code, params, severity }) => [
    code.replace('import.archimate.', ''),
    params['count'],
    params['names'],
    severity,
  ]);
  expect(told).toEqual([
    ['idRepaired', undefined, undefined, 'warning'],
    ['accessTypeMissing', 1, 'A → C', 'info'],
    ['colourRounded', 1, 'Kuva', 'warning'],
    ['fontSizeRounded', 1, 'Kuva', 'warning'],
    ['connectionEnds', 1, 'A → B', 'warning'],
  ]);
  const item = index().find('viewItem', 'n1');
  expect(item?.style).toMatchObject({ fillColor: { a: 50 }, font: { size: 10 } });
  // A line that joins other things than its relationship is kept.
  expect(index().find('viewItem', 'k1')).toMatchObject({ subjectId: 'r1', targetItemId: 'n2' });
});

it('viewpoints of its own go out again, and what does not fit the schema is told by name', () => {
  const model = index();
  const xml = Buffer.from(written(model, 'archimate-exchange')).toString('utf8');
  expect(xml).toContain('<viewpoint identifier="vp-own">');
  expect(xml).toContain('viewpointRef="vp-own"');
  expect(xml).toContain('<allowedElementType type="ApplicationComponent"/>');
  const [organisation] = model.all('organisation');
  if (!organisation) throw new Error('no organisation');
  const viewpoints = [
    {
      name: 'viewpoints',
      namespace: NS,
      children: [{ name: 'viewpoint', namespace: NS, attributes: { identifier: 'a b' }, children: [] }],
    },
  ];
  const after = { ...organisation, foreign: { ...organisation.foreign, viewpoints } };
  model.apply({ added: [], changed: [{ before: organisation, after }], removed: [] });
  const { problems } = archimateExporter.write(model, { language: 'fi', workspaceName: 'T' });
  expect(problems).toContainEqual(
    expect.objectContaining({
      code: 'export.archimate.viewpointLeftOut',
      params: { count: 1, names: 'a b' },
    }),
  );
});

it('comes back whole', () => {
  const bytes = written(index(), 'archimate-exchange');
  expect(contentOf(imported(bytes, 'ulos.xml'))).toEqual(contentOf(index()));
  expect(read(bytes, 'ulos.xml').problems).toEqual([]);
  if (canValidate()) expect(schemaErrors(bytes)).toBe('');
});
