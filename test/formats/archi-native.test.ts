// Archi's own files: every type and construct in and out, plain and zipped, of old versions, and what is broken in them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ModelIndex } from '../../domain/model-index';
import { ELEMENT_TYPES } from '../../domain/notation/element-types';
import type { ModelRecord, Problem } from '../../schemas/generated/types';
import { EXPORTERS } from '../../engine/formats/formats';
import { readZip } from '../../engine/formats/zip/read';
import { writeZip } from '../../engine/formats/zip/write';
import {
  bytesOf,
  contentOf,
  differences,
  fixture,
  FIXTURES,
  imported,
  plan,
  read,
  written,
} from './support/files';

const ALL = 'archi-all-constructs.archimate';
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const EMPTY = { added: [], changed: [], removed: [] };

/** Compares with a golden file; UPDATE_GOLDEN=1 writes it anew, for a look at the difference. */
function expectGolden(name: string, text: string): void {
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(join(FIXTURES, name), text);
  expect(text).toBe(Buffer.from(fixture(name)).toString('utf8'));
}

function recordsOf(bytes: Uint8Array, name = ALL): ModelRecord[] {
  const { fragment, problems } = read(bytes, name);
  if (!fragment) throw new Error(JSON.stringify(problems));
  return [...fragment.records].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function zipped(model: Uint8Array): Uint8Array {
  return writeZip([
    ['model.xml', model],
    ['images/kuva.png', PNG],
    ['images/digi.png', PNG],
    ['readme.txt', bytesOf('not read')],
  ]);
}

function xml(folders: string): Uint8Array {
  return bytesOf(
    `<archimate:model xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:archimate="http://www.archimatetool.com/archimate" name="Malli" id="id-malli-0123456789abcdef" version="5.0.0">${folders}</archimate:model>`,
  );
}

function codes(problems: readonly Problem[]): string[] {
  return problems.map(({ code }) => code);
}

describe("Archi's own files", () => {
  it('give the records of the golden file', () => {
    const { problems } = read(fixture(ALL), ALL);
    expect(codes(problems)).toEqual(['import.archi.freeDiagram', 'import.archi.freeDiagram']);
    expectGolden(
      'archi-all-constructs.records.json',
      `${JSON.stringify(recordsOf(fixture(ALL)), null, 1)}\n`,
    );
  });

  it('hold every type of the language', () => {
    const index = ModelIndex.of(recordsOf(fixture(ALL)));
    const types = new Set(index.all('element').map(({ type }) => type));
    expect(Object.keys(ELEMENT_TYPES).filter((type) => !types.has(type))).toEqual([]);
    expect(new Set(index.all('relationship').map(({ type }) => type)).size).toBe(11);
    expect(index.find('relationship', 'r-write')?.accessType).toBe('Write');
    expect(index.find('relationship', 'r-access')?.accessType).toBe('Access');
    expect(index.find('relationship', 'r-to-relationship')?.targetId).toBe('r-Flow');
  });

  it('of old versions get the names of today', () => {
    const records = recordsOf(fixture('archi-old.archimate'), 'archi-old.archimate');
    expectGolden('archi-old.records.json', `${JSON.stringify(records, null, 1)}\n`);
    const types = records.flatMap((record) => (record.kind === 'element' ? [record.type] : [])).sort();
    expect(types.join(' ')).toBe(
      'AndJunction AndJunction BusinessProcess CommunicationNetwork OrJunction Path TechnologyFunction TechnologyInterface TechnologyService',
    );
  });

  it.each([ALL, 'archi-old.archimate'])(
    '%s is written as the golden file and comes back the same',
    (name) => {
      const index = imported(fixture(name), name);
      const bytes = written(index, 'archi-native');
      expectGolden(name.replace('.archimate', '.written.archimate'), Buffer.from(bytes).toString('utf8'));
      expect(differences(imported(bytes, name), index)).toEqual([]);
      expect(plan(index, bytes, name).diff).toEqual(EMPTY);
      expect(plan(index, fixture(name), name).diff).toEqual(EMPTY);
      expect(Buffer.from(written(imported(bytes, name), 'archi-native')).equals(Buffer.from(bytes))).toBe(
        true,
      );
    },
  );

  it('go back to Archi line by line as they came', () => {
    const lines = (bytes: Uint8Array): string[] =>
      Buffer.from(bytes)
        .toString('utf8')
        .split('\n')
        .map((line) => line.trim().replaceAll('&#xD;', '&#13;').replaceAll('&#xA;', '&#10;'))
        .filter((line) => line.startsWith('<'))
        .map(sortedAttributes);
    const back = new Set(lines(written(imported(fixture(ALL), ALL), 'archi-native')));
    const missing = lines(fixture(ALL)).filter(
      (line) => !back.has(line) && !line.startsWith('<documentation'),
    );
    // One line of the source holds an element with its documentation.
    expect(missing.filter((line) => !line.includes('id="r-to-relationship"'))).toEqual([]);
  });

  it('with pictures are archives, in and out', () => {
    const bytes = zipped(fixture(ALL));
    const index = imported(bytes, ALL);
    expect(index.all('image').map(({ path }) => path)).toEqual(['images/digi.png', 'images/kuva.png']);
    expect(index.find('viewItem', 'n-7')?.imageId).toBe(index.all('image')[1]?.id);
    expect(index.find('specialization', 'p-digi')?.imageId).toBe(index.all('image')[0]?.id);
    const back = written(index, 'archi-native');
    const files = readZip(back, () => true);
    expect([...files.keys()]).toEqual(['model.xml', 'images/digi.png', 'images/kuva.png']);
    expect(Buffer.from(files.get('images/kuva.png') ?? [])).toEqual(Buffer.from(PNG));
    expect(contentOf(imported(back, ALL))).toEqual(contentOf(index));
    expect(plan(index, bytes, ALL).diff).toEqual(EMPTY);
  });

  it('changed in Archi after an export keep the change and our other languages', () => {
    const element = {
      kind: 'element' as const,
      id: 'e1',
      ownerId: 'o1',
      type: 'ApplicationComponent',
      name: { fi: 'Kirjasto', sv: 'Bibliotek' },
      fields: { supplier: 'Toimittaja Oy' },
    };
    const records: ModelRecord[] = [
      { kind: 'organisation', id: 'o1', name: { fi: 'Mallila' } },
      element,
      { kind: 'element', id: 'e2', ownerId: 'o1', type: 'Node', name: { fi: 'Palvelin' } },
    ];
    const index = ModelIndex.of(records);
    const text = Buffer.from(written(index, 'archi-native')).toString('utf8');
    expect(text).toContain('name="Kirjasto"');
    expect(text).toContain('key="Toimittaja" value="Toimittaja Oy"');
    const changed = text
      .replace('name="Kirjasto"', 'name="Kirjasto-ohjelma"')
      .replace('"Toimittaja Oy"', '"Uusi Oy"');
    const { diff } = plan(index, bytesOf(changed), 'a.archimate');
    expect(diff.changed.map(({ after }) => after)).toMatchObject([
      { ...element, name: { fi: 'Kirjasto-ohjelma', sv: 'Bibliotek' }, fields: { supplier: 'Uusi Oy' } },
    ]);
    const { problems } = EXPORTERS['archi-native'].write(index, { language: 'fi', workspaceName: 'Mallila' });
    expect(codes(problems)).toEqual(['export.archi.onlyHere', 'export.archi.languages']);
  });

  it('that are broken are read as far as they go, and it is told', () => {
    const folders = `<folder name="Business" id="b" type="business"><element xsi:type="archimate:Wonder" name="x" id="e1" profiles="nowhere"/><element xsi:type="archimate:Product" name="y" id="e1"/></folder>
      <folder name="Relations" id="r" type="relations"><element xsi:type="archimate:FlowRelationship" id="r1" source="e1" target="gone"/></folder>
      <folder name="Views" id="v" type="diagrams"><element xsi:type="archimate:ArchimateDiagramModel" name="v" id="v1"><child xsi:type="archimate:DiagramObject" id="n1" archimateElement="gone"><bounds x="a"/><sourceConnection id="c1" source="n1" target="gone"/></child></element></folder>`;
    const { fragment, problems } = read(xml(folders), 'a.archimate');
    expect(codes(problems).sort()).toEqual(
      [
        'import.archi.profileUnknown',
        'import.archimate.connectionWithoutEnd',
        'import.archimate.folderItemUnknown',
        'import.archimate.idTwice',
        'import.archimate.nodeElementUnknown',
        'import.archimate.nodeWithoutSize',
        'import.archimate.relationshipWithoutEnd',
        'import.archimate.typeUnknown',
      ].sort(),
    );
    expect(fragment?.records.filter(({ kind }) => kind === 'element')).toHaveLength(2);
  });

  it('are refused in words: an archive without a model, a broken archive, another XML', () => {
    const refused = (bytes: Uint8Array): string[] => {
      const { fragment, problems } = read(bytes, 'a.archimate');
      expect(fragment).toBeUndefined();
      return codes(problems);
    };
    expect(refused(writeZip([['other.xml', bytesOf('<a/>')]]))).toEqual(['import.archi.zipWithoutModel']);
    expect(refused(zipped(fixture(ALL)).subarray(0, 500))).toEqual(['import.zip.broken']);
    expect(refused(writeZip([['model.xml', bytesOf('<html/>')]]))).toEqual(['import.archi.notArchi']);
    expect(refused(xml('<folder>'))).toEqual(['import.xml.tagMismatch']);
  });
});

function sortedAttributes(line: string): string {
  const parts = line.match(/[\w:]+="[^"]*"/g) ?? [];
  const sorted = parts.map((part) =>
    part.startsWith('targetConnections') ? part.split(' ').sort().join(' ') : part,
  );
  return [line.replace(/[\w:]+="[^"]*"/g, '').replace(/[\s/>]+/g, ' '), ...sorted.sort()].join(' ').trim();
}
