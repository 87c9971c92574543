// Files made to harm a reader, by name. Each is made where it is read: some are large.
const NS = 'http://www.opengroup.org/xsd/archimate/3.0/';
const XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

function model(inner: string, attributes = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<model xmlns="${NS}" ${XSI} identifier="id-model"${attributes}>\n<name>M</name>\n${inner}</model>`;
}

function rows(count: number, row: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => row(i)).join('\n');
}

const TWO = rows(2, (i) => `<element identifier="e${i}" xsi:type="Node"><name>N</name></element>`);
const VIEW = (items: string): string =>
  model(
    `<elements>${TWO}</elements><relationships><relationship identifier="r" source="e0" target="e1" xsi:type="Flow"/></relationships><views><diagrams><view identifier="v" xsi:type="Diagram"><name>V</name><node identifier="n" elementRef="e0" xsi:type="Element" x="1" y="1" w="9" h="9"/>${items}</view></diagrams></views>`,
  );
const MANY = 100_000;

export const HOSTILE: { readonly [name: string]: () => string } = {
  entityBomb: () =>
    `<?xml version="1.0"?>\n<!DOCTYPE m [<!ENTITY a "aaaaaaaaaa">${rows(20, (i) => `<!ENTITY a${i} "${`&a${i - 1};`.repeat(10)}">`)}]>\n<model xmlns="${NS}">&a19;</model>`,
  externalEntity: () =>
    `<!DOCTYPE m SYSTEM "file:///etc/passwd" [<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]><model xmlns="${NS}">&x;</model>`,
  deep: () => model(`<elements>\n${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}</elements>`),
  deepUnclosed: () => model(`<elements>\n${'<a>'.repeat(1_000_000)}`),
  hugeAttribute: () => model(`<elements>\n<element identifier="${'x'.repeat(50_000_000)}"/></elements>`),
  hugeText: () => model(`<documentation>${'tekstiä '.repeat(6_000_000)}</documentation>`),
  longText: () => model(`<documentation>${'tekstiä '.repeat(500_000)}</documentation>`),
  manyReferences: () => model(`<documentation>${'&amp;'.repeat(3_900_000)}</documentation>`),
  millionAttributes: () => model(`<elements>\n<element ${rows(1_000_000, (i) => `a${i}=""`)}/></elements>`),
  millionNamespaces: () =>
    model(`<elements>\n<element ${rows(1_000_000, (i) => `xmlns:a${i}="u"`)}/></elements>`),
  millionNames: () => model(`<elements>${rows(600_000, (i) => `<n${i}/>`)}</elements>`),
  tooManyElements: () => model(`<elements><element>${'<a/>'.repeat(2_100_000)}</element></elements>`),
  manyComments: () => model(`<documentation>${'a<!---->'.repeat(2_000_000)}</documentation>`),
  sameIdentifier: () =>
    model(
      `<elements>${rows(MANY, () => '<element identifier="same" xsi:type="Node"><name>N</name></element>')}</elements>`,
    ),
  longIdentifiers: () =>
    model(
      `<elements>${rows(40, (i) => `<element identifier="${'ä'.repeat(450_000)}${i % 20}" xsi:type="Node"><name>N</name></element>`)}</elements>`,
    ),
  relationshipChain: () =>
    model(
      `<relationships>${rows(MANY, (i) => `<relationship identifier="r${i}" source="r${i + 1}" target="r${i + 1}" xsi:type="Association"/>`)}</relationships>`,
    ),
  relationshipCycle: () =>
    model(
      `<elements>${TWO}</elements><relationships>${rows(MANY, (i) => `<relationship identifier="r${i}" source="r${(i + 1) % MANY}" target="e0" xsi:type="Association"/>`)}</relationships>`,
    ),
  connectionChain: () =>
    VIEW(
      rows(
        MANY,
        (i) =>
          `<connection identifier="c${i}" relationshipRef="r" xsi:type="Relationship" source="n" target="c${i + 1}"/>`,
      ),
    ),
  connectionCycle: () =>
    VIEW(
      rows(
        MANY,
        (i) =>
          `<connection identifier="c${i}" relationshipRef="${i === 0 ? 'gone' : 'r'}" xsi:type="Relationship" source="n" target="c${(i + 1) % MANY}"/>`,
      ),
    ),
  folderOfItself: () =>
    model(
      `<elements>${TWO}</elements><organizations><item identifier="f"><label>F</label>${rows(MANY, (i) => `<item identifierRef="${i % 2 === 0 ? 'f' : 'e0'}"/>`)}</item></organizations>`,
    ),
  danglingEverything: () =>
    VIEW(
      rows(
        MANY,
        (i) =>
          `<node identifier="x${i}" elementRef="gone${i}" xsi:type="Element" x="a" y="" w="-1" h="NaN"/>`,
      ),
    ),
};
