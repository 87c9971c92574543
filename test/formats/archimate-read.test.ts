// Every construct of the exchange format arrives as a record; what is broken is repaired and told, or refused.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { IMPORT_OWNER } from '../../domain/fragment';
import type { Problem } from '../../domain/problem';
import type { ModelRecord } from '../../schemas/generated/types';
import { modelRecord } from '../../schemas/generated/validators.js';
import { parseXml, XML_LIMITS } from '../../engine/formats/xml/parse';
import { bytesOf, canValidate, fixture, FIXTURES, imported, plan, read, schemaErrors } from './support/files';

const NS = 'http://www.opengroup.org/xsd/archimate/3.0/';
const XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

function records(name: string): { records: ModelRecord[]; problems: Problem[] } {
  const { fragment, problems } = read(fixture(name), name);
  return { records: fragment?.records ?? [], problems };
}

/** Compares with a golden file; UPDATE_GOLDEN=1 writes it anew, for a look at the difference. */
function expectGolden(name: string, content: string): void {
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(join(FIXTURES, name), content);
  expect(content).toBe(Buffer.from(fixture(name)).toString('utf8'));
}

function model(inside: string, identifier = 'a-model-of-some-kind-1'): Uint8Array {
  return bytesOf(`<model xmlns="${NS}" ${XSI} identifier="${identifier}"><name>M</name>${inside}</model>`);
}

function onlyProblem(bytes: Uint8Array, name = 'x.xml'): Problem | undefined {
  const { fragment, problems } = read(bytes, name);
  expect(fragment).toBeUndefined();
  expect(problems).toHaveLength(1);
  return problems[0];
}

describe('a file with every construct', () => {
  it('gives the records of the golden file and no warnings', () => {
    const { records: found, problems } = records('all-constructs.xml');
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['import.archimate.accessTypeMissing', 'info'],
    ]);
    for (const record of found) expect(modelRecord(record)).toBe(true);
    expectGolden('all-constructs.records.json', `${JSON.stringify(found, undefined, 1)}\n`);
  });

  it('gives what nobody owns to IMPORT_OWNER', () => {
    const { records: found } = records('all-constructs.xml');
    const owners = new Set(found.flatMap((record) => ('ownerId' in record ? [record.ownerId] : [])));
    expect([...owners]).toEqual([IMPORT_OWNER]);
    expect(found.find((record) => record.kind === 'organisation')).toMatchObject({
      id: IMPORT_OWNER,
      name: { fi: 'Kaikki rakenteet', en: 'Every construct' },
      documentation: { fi: 'Mallin kuvaus' },
    });
  });

  if (canValidate()) {
    it('is itself valid against the Open Group schema', () => {
      expect(schemaErrors(fixture('all-constructs.xml'))).toBe('');
    });
  }

  it('reads the same from UTF-16 and from UTF-8 with a byte order mark', () => {
    const text = Buffer.from(fixture('all-constructs.xml')).toString('utf8');
    const wide = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(text.replace('UTF-8', 'UTF-16'), 'utf16le'),
    ]);
    const wanted = records('all-constructs.xml').records;
    expect(read(new Uint8Array(wide), 'all-constructs.xml').fragment?.records).toEqual(wanted);
    expect(read(bytesOf(`\ufeff${text}`), 'all-constructs.xml').fragment?.records).toEqual(wanted);
    const bigEndian = Buffer.from(wide).swap16();
    expect(read(new Uint8Array(bigEndian), 'all-constructs.xml').fragment?.records).toEqual(wanted);
  });
});

describe('a broken file that can be read', () => {
  it('is repaired, each repair told once with its line', () => {
    const { records: found, problems } = records('broken-but-readable.xml');
    for (const record of found) expect(modelRecord(record)).toBe(true);
    const told = problems.map(({ code, line }) => `${code} ${line}`);
    expectGolden('broken-but-readable.problems.json', `${JSON.stringify(told, undefined, 1)}\n`);
    expectGolden('broken-but-readable.records.json', `${JSON.stringify(found, undefined, 1)}\n`);
  });

  it('keeps the identifier of the file beside a repaired one, so that a second import finds the record', () => {
    const index = imported(fixture('broken-but-readable.xml'), 'broken.xml');
    expect(index.find('element', 'id-3dc36f94-ca0c')?.externalIds?.[0]?.id).toBe('3dc36f94-ca0c');
    expect(plan(index, fixture('broken-but-readable.xml'), 'broken.xml').diff).toEqual({
      added: [],
      changed: [],
      removed: [],
    });
  });

  it('takes the file name where the model has no name', () => {
    const { fragment } = read(fixture('broken-but-readable.xml'), 'C:\\mallit\\Oma malli.xml');
    expect(fragment?.modelName).toEqual({ und: 'Oma malli' });
  });

  it('says the same thing fifty times at most', () => {
    const many = Array.from(
      { length: 70 },
      (_, at) => `<element identifier="${at}" xsi:type="Node"><name>N</name></element>`,
    );
    const { problems } = read(model(`<elements>${many.join('')}</elements>`), 'x.xml');
    expect(problems).toHaveLength(51);
    expect(problems.at(-1)).toMatchObject({
      code: 'import.moreOfSame',
      params: { code: 'import.archimate.idRepaired', count: 20 },
    });
  });
});

describe('a file that cannot be read', () => {
  it('is refused with the place where it is not well-formed', () => {
    const problem = onlyProblem(bytesOf(`<model xmlns="${NS}">\n  <name>x</nam>\n</model>`));
    expect(problem).toMatchObject({ code: 'import.xml.tagMismatch', line: 2, column: 10, severity: 'error' });
  });

  it.each([
    ['', 'noRoot'],
    ['<model', 'truncated'],
    [`<model xmlns="${NS}"><name>`, 'truncated'],
    [`<model xmlns="${NS}"/><b/>`, 'malformed'],
    [`<model xmlns="${NS}"><z:a/></model>`, 'prefix'],
  ])('%j: %s', (text, code) => {
    expect(onlyProblem(bytesOf(text))?.code).toBe(`import.xml.${code}`);
  });

  it('is refused where it has a document type, so that no entity is ever expanded', () => {
    const text = `<?xml version="1.0"?><!DOCTYPE m [<!ENTITY a "aaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><model xmlns="${NS}">&a;</model>`;
    expect(onlyProblem(bytesOf(text))?.code).toBe('import.xml.doctype');
  });

  it('is refused where an entity is not defined', () => {
    expect(onlyProblem(bytesOf(`<model xmlns="${NS}"><name>&b;</name></model>`))?.code).toBe(
      'import.xml.entity',
    );
  });

  it('is refused in words where it is another XML', () => {
    expect(onlyProblem(bytesOf('<html xmlns="urn:x"/>'))).toMatchObject({
      code: 'import.archimate.notArchimate',
      params: { root: 'html', namespace: 'urn:x' },
    });
  });

  it('is refused where its bytes are not what it declares', () => {
    const bytes = new Uint8Array(Buffer.from(`<model xmlns="${NS}"><name>ä</name></model>`, 'latin1'));
    expect(onlyProblem(bytes)).toMatchObject({ code: 'import.xml.encoding', params: { encoding: 'utf-8' } });
    const unknown = bytesOf(`<?xml version="1.0" encoding="x-nonsense"?><model xmlns="${NS}"/>`);
    expect(onlyProblem(unknown)).toMatchObject({
      code: 'import.xml.encodingUnknown',
      params: { encoding: 'x-nonsense' },
    });
  });

  it('is refused where it is too deep or an attribute or the file is too long', () => {
    const deep = `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`;
    expect(onlyProblem(model(`<elements>${deep}</elements>`))?.code).toBe('import.xml.tooDeep');
    expect(onlyProblem(model(`<x a="${'y'.repeat(1_000_001)}"/>`))?.code).toBe('import.xml.attributeTooLong');
    const handler = { open: () => false, item: () => undefined };
    const limits = { ...XML_LIMITS, bytes: 10 };
    expect(() => parseXml(model(''), handler, undefined, limits)).toThrow('import.tooLarge');
  });

  it('stops where the caller does not want to go on', () => {
    const cancel = () => read(model(''), 'x.xml');
    expect(cancel).not.toThrow();
    expect(() =>
      parseXml(model(''), { open: () => false, item: () => undefined }, () => {
        throw new Error('cancelled');
      }),
    ).toThrow('cancelled');
  });
});

describe('encodings', () => {
  it.each(['windows-1252', 'ISO-8859-1'])('reads %s as declared', (encoding) => {
    const text = `<?xml version="1.0" encoding="${encoding}"?><model xmlns="${NS}" ${XSI} identifier="m"><name>Äiti</name></model>`;
    expect(read(new Uint8Array(Buffer.from(text, 'latin1')), 'x.xml').fragment?.modelName).toEqual({
      und: 'Äiti',
    });
  });
});
