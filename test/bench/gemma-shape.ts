// An ArchiMate exchange file of the size and shape of the largest public model known to us (GEMMA, the reference
// architecture of Dutch municipalities): made up, the same each time, so that the bench needs no file from elsewhere.

/** How many of each construct the file has. */
export const GEMMA_SHAPE = {
  elements: 3_006,
  relationships: 6_257,
  views: 358,
  nodes: 15_175,
  connections: 13_550,
  propertyValues: 27_026,
  definitions: 60,
} as const;

const ELEMENT_TYPES = ['BusinessObject', 'ApplicationService', 'BusinessFunction', 'ApplicationComponent'];
const RELATIONSHIP_TYPES = ['Aggregation', 'Realization', 'Association', 'Serving', 'Specialization'];
const SENTENCE = 'Kuvaus siitä, mitä tämä osa tekee, kuka siitä vastaa ja mihin muuhun se liittyy. ';

/** The text of the file. `share` makes a smaller one of the same shape. */
export function gemmaShapedFile(share = 1): string {
  const count = (whole: number): number => Math.max(1, Math.round(whole * share));
  const elements = count(GEMMA_SHAPE.elements);
  const relationships = count(GEMMA_SHAPE.relationships);
  const views = count(GEMMA_SHAPE.views);
  const out: string[] = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="id-bench-gemma-shaped-model">',
    '  <name xml:lang="nl">Koemalli</name>',
    '  <elements>',
  ];
  const concepts = elements + relationships;
  const properties = propertyWriter(count(GEMMA_SHAPE.propertyValues), concepts);
  for (let i = 0; i < elements; i += 1) {
    out.push(
      `    <element identifier="${id('e', i)}" xsi:type="${ELEMENT_TYPES[i % ELEMENT_TYPES.length]}">`,
      `      <name xml:lang="nl">Osa ${i} &amp; mitä siihen kuuluu</name>`,
      `      <documentation xml:lang="nl">${SENTENCE.repeat((i % 3) + 1)}</documentation>`,
    );
    properties(out);
    out.push('    </element>');
  }
  out.push('  </elements>', '  <relationships>');
  for (let i = 0; i < relationships; i += 1) {
    const [source, target] = endsOf(i, elements);
    out.push(
      `    <relationship identifier="${id('r', i)}" source="${id('e', source)}" target="${id('e', target)}" xsi:type="${RELATIONSHIP_TYPES[i % RELATIONSHIP_TYPES.length]}">`,
    );
    properties(out);
    out.push('    </relationship>');
  }
  out.push('  </relationships>', '  <organizations>');
  for (let folder = 0; folder * 100 < concepts; folder += 1) {
    out.push(`    <item>`, `      <label xml:lang="nl">Kansio ${folder}</label>`);
    for (let i = folder * 100; i < Math.min(concepts, folder * 100 + 100); i += 1)
      out.push(`      <item identifierRef="${i < elements ? id('e', i) : id('r', i - elements)}"/>`);
    out.push('    </item>');
  }
  out.push('  </organizations>', '  <propertyDefinitions>');
  for (let i = 0; i < GEMMA_SHAPE.definitions; i += 1)
    out.push(
      `    <propertyDefinition identifier="propid-${i}" type="string"><name>Tieto ${i}</name></propertyDefinition>`,
    );
  out.push('  </propertyDefinitions>', '  <views>', '    <diagrams>');
  const sizes = { nodes: count(GEMMA_SHAPE.nodes), connections: count(GEMMA_SHAPE.connections) };
  for (let v = 0; v < views; v += 1) addView(out, v, views, sizes, { elements, relationships });
  out.push('    </diagrams>', '  </views>', '</model>', '');
  return out.join('\n');
}

/** Identifiers as long as those that modelling tools make. */
function id(kind: string, number: number): string {
  return `id-${kind}${String(number).padStart(7, '0')}4a6b8c0d2e4f60718293a4b5`;
}

function endsOf(relationship: number, elements: number): readonly [number, number] {
  return [relationship % elements, (relationship * 7 + 1) % elements];
}

/** Spreads the values evenly over the concepts. */
function propertyWriter(values: number, concepts: number): (out: string[]) => void {
  let concept = 0;
  let written = 0;
  return (out) => {
    concept += 1;
    const until = Math.round((values * concept) / concepts);
    if (until === written) return;
    out.push('      <properties>');
    for (; written < until; written += 1) {
      out.push(
        `        <property propertyDefinitionRef="propid-${written % GEMMA_SHAPE.definitions}">`,
        `          <value xml:lang="nl">Arvo ${written}: a10869bf-a895-4a66-8f81</value>`,
        '        </property>',
      );
    }
    out.push('      </properties>');
  };
}

function addView(
  out: string[],
  view: number,
  views: number,
  sizes: { readonly nodes: number; readonly connections: number },
  concepts: { readonly elements: number; readonly relationships: number },
): void {
  const from = Math.round((sizes.nodes * view) / views);
  const to = Math.round((sizes.nodes * (view + 1)) / views);
  out.push(
    `      <view identifier="${id('v', view)}" xsi:type="Diagram">`,
    `        <name xml:lang="nl">Kuva ${view}</name>`,
  );
  for (let n = from; n < to; n += 1) {
    const place = `x="${((n - from) % 8) * 150 + 12}" y="${Math.floor((n - from) / 8) * 80 + 12}" w="120" h="55"`;
    out.push(
      `        <node identifier="${id('n', n)}" elementRef="${id('e', n % concepts.elements)}" xsi:type="Element" ${place}>`,
      '          <style>',
      '            <fillColor r="181" g="255" b="255" a="100"/>',
      '            <lineColor r="92" g="92" b="92" a="100"/>',
      '            <font name="Segoe UI" size="9"><color r="0" g="0" b="0"/></font>',
      '          </style>',
      '        </node>',
    );
  }
  const last = Math.round((sizes.connections * (view + 1)) / views);
  for (let c = Math.round((sizes.connections * view) / views); c < last && to - from > 1; c += 1) {
    const source = from + (c % (to - from));
    const target = from + ((c + 1) % (to - from));
    out.push(
      `        <connection identifier="${id('c', c)}" relationshipRef="${id('r', c % concepts.relationships)}" xsi:type="Relationship" source="${id('n', source)}" target="${id('n', target)}">`,
      '          <style>',
      '            <lineColor r="0" g="0" b="0"/>',
      '            <font name="Segoe UI" size="9"><color r="0" g="0" b="0"/></font>',
      '          </style>',
      ...(c % 4 === 0 ? [`          <bendpoint x="${(c % 900) + 10}" y="${(c % 700) + 10}"/>`] : []),
      '        </connection>',
    );
  }
  out.push('      </view>');
}
