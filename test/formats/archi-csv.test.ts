// Archi's CSV files: read with any delimiter, encoding and prefix; told by file and row; written for spreadsheets.
import { unzipSync } from 'fflate';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planFragment } from '../../domain/fragment';
import { ModelIndex } from '../../domain/model-index';
import { csvImporter } from '../../engine/formats/archi-csv/read';
import { csvExporter } from '../../engine/formats/archi-csv/write';
import type { ReadResult, SourceFile } from '../../engine/formats/format';
import { bytesOf, context, CORPUS, fixture, imported, read } from './support/files';

const ELEMENTS = [
  '"ID","Type","Name","Documentation","Specialization"',
  '"m-1","ArchimateModel","Mallila","Mallin kuvaus",""',
  '"a-1","ApplicationComponent","Asianhallinta","Ensimmäinen rivi',
  'toinen ""rivi""","Pilvipalvelu"',
  '"d-1","DataObject","Tiedot","",""',
  '"j-1","Junction","","",""',
  '"s-1","InfrastructureService","Tallennus","",""',
].join('\r\n');
const RELATIONS = [
  '"ID","Type","Name","Documentation","Source","Target","Specialization"',
  '"r-1","AccessRelationship","lukee","","a-1","d-1",""',
  '"r-2","AssociationRelationship","","","a-1","r-1",""',
  '"r-3","FlowRelationship","","","a-1","j-1","Sanoma"',
  '"r-4","InfluenceRelationship","","","a-1","d-1",""',
  '"r-5","AccessRelationship","","","a-1","d-1",""',
].join('\n');
const PROPERTIES = [
  '"ID","Key","Value"',
  '"r-1","Access_Type","Read"',
  '"r-2","Directed","true"',
  '"r-4","Influence_Strength","++"',
  '"j-1","Junction_Type","Or"',
  '"a-1","Toimittaja","Esimerkki Oy"',
  '"a-1","Koodi","=""007"""',
].join('\r\n');

function together(...texts: readonly (string | Uint8Array)[]): ReadResult {
  const names = ['mallila-elements.csv', 'mallila-relations.csv', 'mallila-properties.csv'];
  const files = texts.map((text, at) => ({
    name: names[at] ?? 'muu.csv',
    bytes: typeof text === 'string' ? bytesOf(text) : text,
  }));
  return readAll(files);
}

function readAll(files: readonly SourceFile[]): ReadResult {
  const surroundings = { fileName: files[0]?.name ?? '', newId: context().newId, language: 'fi' };
  const result = csvImporter.readTogether?.(files, surroundings);
  if (!result) throw new Error('not several files');
  return result;
}

function indexOf(result: ReadResult): ModelIndex {
  if (!result.fragment) throw new Error(JSON.stringify(result.problems));
  const index = ModelIndex.of([]);
  index.apply(planFragment(index, result.fragment, {}, context()).diff);
  return index;
}

/** Our ZIP as the files in it. */
function unpacked(bytes: Uint8Array): SourceFile[] {
  return Object.entries(unzipSync(bytes)).map(([name, content]) => ({ name, bytes: content }));
}

describe('CSV files of Archi', () => {
  it('become elements, relationships with their attributes, properties and kinds', () => {
    const result = together(ELEMENTS, RELATIONS, PROPERTIES);
    const index = indexOf(result);
    expect(index.find('element', 'a-1')).toMatchObject({
      type: 'ApplicationComponent',
      name: { und: 'Asianhallinta' },
      documentation: { und: 'Ensimmäinen rivi\r\ntoinen "rivi"' },
    });
    expect(index.find('element', 'j-1')?.type).toBe('OrJunction');
    expect(index.find('element', 's-1')?.type).toBe('TechnologyService');
    expect(index.find('relationship', 'r-1')).toMatchObject({ accessType: 'Read', name: { und: 'lukee' } });
    expect(index.find('relationship', 'r-2')).toMatchObject({ directed: true, targetId: 'r-1' });
    expect(index.find('relationship', 'r-4')?.influenceStrength).toBe('++');
    expect(index.all('specialization').map(({ name, conceptType }) => [name['und'], conceptType])).toEqual([
      ['Pilvipalvelu', 'ApplicationComponent'],
      ['Sanoma', 'Flow'],
    ]);
    expect(index.find('element', 'a-1')?.properties?.map(({ value }) => value['und'])).toEqual([
      'Esimerkki Oy',
      '007',
    ]);
    expect(index.all('organisation')).toMatchObject([{ name: { und: 'Mallila' } }]);
    expect(result.problems.map(({ code, params }) => [code, params['count']])).toEqual([
      ['import.csv.accessTypeMissing', 1],
    ]);
    expect(index.find('relationship', 'r-5')?.accessType).toBe('Write');
  });

  it('are read with semicolons, tabs, a byte order mark and in the code page of Windows', () => {
    const records = (result: ReadResult): string => JSON.stringify(result.fragment?.records);
    const plain = records(together(ELEMENTS, RELATIONS, PROPERTIES));
    for (const delimiter of [';', '\t']) {
      const other = [ELEMENTS, RELATIONS, PROPERTIES].map((text) => text.replaceAll('","', `"${delimiter}"`));
      expect(records(together(...other))).toBe(plain);
    }
    expect(records(together(`\ufeff${ELEMENTS}`, RELATIONS, PROPERTIES))).toBe(plain);
    const latin = new Uint8Array(Buffer.from(ELEMENTS, 'latin1'));
    expect(records(together(latin, RELATIONS, PROPERTIES))).toBe(plain);
  });

  it('change nothing the second time, and the elements alone will do', () => {
    const result = together(ELEMENTS, RELATIONS, PROPERTIES);
    const index = indexOf(result);
    if (!result.fragment) throw new Error('nothing read');
    const again = planFragment(index, result.fragment, {}, context());
    expect(again.diff).toEqual({ added: [], changed: [], removed: [] });
    expect(indexOf(together(ELEMENTS)).count('element')).toBe(4);
  });

  it.each([
    ['elements missing', [RELATIONS], 'import.csv.noElements'],
    ['two of one kind', [ELEMENTS, ELEMENTS], 'import.csv.twice'],
    ['no header', ['a,b\n1,2'], 'import.csv.header'],
    ['a quotation mark that is never closed', [ELEMENTS.replace('"s-1"', '"s-1')], 'import.csv.quotes'],
    ['no text', [new Uint8Array([0x50, 0, 0, 1])], 'import.csv.encoding'],
  ] as const)('are refused in words: %s', (_, texts, code) => {
    const { fragment, problems } = together(...texts);
    expect(fragment).toBeUndefined();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('tell each row that cannot be used with its file and number', () => {
    const elements = `${ELEMENTS}\r\n"a-1","Node","Toinen","",""\r\n"x-1","Ei tyyppi!","X","",""\r\n"","Node","Nimi","",""`;
    const relations = `${RELATIONS}\n"r-9","FlowRelationship","","","a-1","puuttuu",""`;
    const properties = `${PROPERTIES}\r\n"poissa","Avain","1"\r\n"a-1","","2"`;
    const { problems } = together(elements, relations, properties);
    expect(problems.map(({ code, params, line }) => [code, params['file'] ?? params['names'], line])).toEqual(
      [
        ['import.csv.idTwice', 'mallila-elements.csv', 7],
        ['import.csv.typeUnusable', 'mallila-elements.csv', 8],
        ['import.csv.endUnknown', 'mallila-relations.csv', 7],
        ['import.csv.propertyIncomplete', 'mallila-properties.csv:9', undefined],
        ['import.csv.idMissing', 'Node-Nimi', undefined],
        ['import.csv.accessTypeMissing', 'r-5', undefined],
        ['import.csv.propertyOwner', 'poissa', undefined],
      ],
    );
  });
});

describe('CSV export', () => {
  const own = (): ModelIndex => imported(fixture('own-model.json'), 'own-model.json');
  const options = { language: 'fi', workspaceName: 'Mallila' } as const;

  it('is the same each time and comes back into the same model without a change', () => {
    const index = own();
    const { bytes } = csvExporter.write(index, options);
    expect(Buffer.from(csvExporter.write(own(), options).bytes).equals(Buffer.from(bytes))).toBe(true);
    const result = readAll(unpacked(bytes));
    expect(result.problems).toEqual([]);
    if (!result.fragment) throw new Error('nothing read');
    const records = result.fragment.records.filter(
      (record) => record.kind === 'element' && record.id === 'sys-1',
    );
    const { fields, name } = index.find('element', 'sys-1') ?? {};
    expect(records).toMatchObject([{ fields, name: { fi: name?.['fi'] } }]);
    const { diff } = planFragment(index, result.fragment, { organisationId: 'org-mallila' }, context());
    expect(diff.added).toEqual([]);
    expect(diff.changed.map(({ after }) => after.id)).toEqual(['org-mallila', 'spec-saas']);
    const later = own();
    later.apply(diff);
    const again = planFragment(later, result.fragment, { organisationId: 'org-mallila' }, context());
    expect(again.diff).toEqual({ added: [], changed: [], removed: [] });
  });

  it('opens again as the ZIP that it is', () => {
    const { bytes } = csvExporter.write(own(), options);
    const { format, fragment, problems } = read(bytes, 'Mallila.zip');
    expect([format, problems]).toEqual(['archi-csv', []]);
    expect(fragment?.records).toEqual(readAll(unpacked(bytes)).fragment?.records);
  });

  it('keeps formulas from being run, tells so, and takes the apostrophe off again', () => {
    const index = own();
    const before = index.find('element', 'sys-2');
    if (!before) throw new Error('no system');
    const after = {
      ...before,
      name: { fi: '=HYPERLINK("http://example.invalid")' },
      documentation: { fi: '-12,5' },
    };
    index.apply({ added: [], changed: [{ before, after }], removed: [] });
    const { bytes, problems } = csvExporter.write(index, options);
    const text = Buffer.from(unzipSync(bytes)['elements.csv'] ?? []).toString('utf8');
    expect(text).toContain(`"'=HYPERLINK(""http`);
    expect(text).toContain('"-12,5"');
    expect(problems).toContainEqual(expect.objectContaining({ code: 'export.csv.formula' }));
    const back = readAll(unpacked(bytes)).fragment?.records.find(({ id }) => id === 'sys-2');
    expect(back).toMatchObject({ name: after.name, documentation: after.documentation });
  });

  it('names what does not fit into tables', () => {
    const codes = csvExporter
      .write(own(), options)
      .problems.map(({ code, params }) => [code, params['count']]);
    expect(codes).toEqual([
      ['export.csv.referenceModel', 1],
      ['export.csv.image', 1],
      ['export.csv.state', 2],
      ['export.csv.folder', 1],
      ['export.csv.view', 1],
      ['export.csv.placement', 3],
      ['export.csv.languages', 1],
    ]);
  });
});

const PORTFOLIO = join(CORPUS, 'portfolio');
describe('CSV files of others', () => {
  const prefixes = existsSync(PORTFOLIO) ? ['nl-amsterdam-sport', 'no-ks-kommunal-sektor'] : [];
  it(`are here: ${prefixes.length}`, () => {
    for (const prefix of prefixes) {
      const files = ['elements', 'relations', 'properties'].map((kind) => {
        const name = `${prefix}-${kind}.csv`;
        return { name, bytes: new Uint8Array(readFileSync(join(PORTFOLIO, name))) };
      });
      const result = readAll(files);
      expect(
        result.problems.map(({ code }) => code).filter((code) => code !== 'import.csv.propertyIncomplete'),
      ).toEqual([]);
      const index = indexOf(result);
      const native = imported(readFileSync(join(CORPUS, 'exchange', `${prefix}.xml`)), `${prefix}.xml`);
      for (const kind of ['element', 'relationship'] as const)
        expect(index.count(kind)).toBe(native.count(kind));
    }
  });
});
