// Broken and lying files of ordinary size: one error with its place where there is one, nothing half done, nothing
// thrown but refusals.
import fc from 'fast-check';
import { Refused } from '../../domain/problem';
import { ModelIndex } from '../../domain/model-index';
import { planImport, readFile } from '../../engine/importing';
import type { Problem } from '../../schemas/generated/types';
import { bytesOf, context, fixture, read } from './support/files';

const NS = 'http://www.opengroup.org/xsd/archimate/3.0/';
const GOOD = `<?xml version="1.0" encoding="UTF-8"?>\n<model xmlns="${NS}" identifier="m"><name>Ääkköset</name></model>\n`;

/** Why a file cannot be read; undefined where it can, and then its import can be planned and carried out. */
function refusalOf(bytes: Uint8Array, name = 'x.xml'): Problem | undefined {
  const { newId, now } = context();
  try {
    const file = readFile(bytes, name, 'fi', newId);
    const { planned } = planImport(ModelIndex.of([]), file, {}, { newId, now });
    ModelIndex.of([]).apply(planned.diff);
    return undefined;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    expect(error.problems).toHaveLength(1);
    return error.problems[0];
  }
}

function utf16(text: string, big = false, mark = false): Uint8Array {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return new Uint8Array(big ? bytes.swap16() : bytes);
}

describe('what a file says of its characters', () => {
  const declared = (encoding: string): string => GOOD.replace('UTF-8', encoding);

  it.each<[string, Uint8Array]>([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${GOOD}`)],
    ['UTF-16 with a mark', utf16(declared('UTF-16'), false, true)],
    ['UTF-16, big end first, with a mark', utf16(declared('UTF-16'), true, true)],
    ['UTF-16 without a mark', utf16(declared('UTF-16'))],
    ['UTF-16, big end first, without a mark', utf16(declared('UTF-16'), true)],
    ['UTF-16 that says it is UTF-8', utf16(GOOD)],
    ['UTF-8 that says it is UTF-16', bytesOf(declared('UTF-16'))],
    ['windows-1252', Buffer.from(declared('windows-1252'), 'latin1')],
    ['line ends of an old Mac', bytesOf(GOOD.replace(/\n/g, '\r'))],
  ])('%s: is read', (_what, bytes) => {
    expect(read(bytes, 'x.xml').fragment?.modelName).toEqual({ und: 'Ääkköset' });
  });

  it('windows-1252 without saying so: the line and column of the first wrong byte', () => {
    const bytes = Buffer.from(GOOD, 'latin1');
    const column = (GOOD.split('\n')[1] ?? '').indexOf('Ä') + 1;
    expect(refusalOf(bytes)).toMatchObject({ code: 'import.xml.encoding', line: 2, column });
  });

  it.each([
    [Buffer.concat([bytesOf(GOOD), Buffer.from([0xc3, 0x28])]), 3, 1],
    [Buffer.concat([bytesOf(GOOD), Buffer.from([0xed, 0xa0, 0x80])]), 3, 1],
    [Buffer.concat([bytesOf(GOOD), Buffer.from([0xf8])]), 3, 1],
    [utf16(GOOD).subarray(0, 2 * GOOD.indexOf('<name>') + 1), 2, GOOD.indexOf('<name>') - GOOD.indexOf('\n')],
  ])('bytes that are no characters: line %#', (bytes, line, column) => {
    expect(refusalOf(new Uint8Array(bytes))).toMatchObject({ code: 'import.xml.encoding', line, column });
  });

  it.each(['UTF-7', 'UTF-32', 'EBCDIC-CP-FI', 'x-none'])('%s is not known', (encoding) => {
    expect(refusalOf(bytesOf(declared(encoding)))).toMatchObject({
      code: 'import.xml.encodingUnknown',
      params: { encoding: encoding.toLowerCase() },
      line: 1,
    });
  });
});

describe('a file with something missing or wrong', () => {
  it.each([
    ['', 'import.xml.noRoot'],
    [' \n\n', 'import.xml.noRoot'],
    ['<?xml version="1.0"?>', 'import.xml.noRoot'],
    ['<!-- nothing -->', 'import.xml.noRoot'],
    ['<model/>', 'import.archimate.notArchimate'],
    ['<model xmlns="urn:other"/>', 'import.archimate.notArchimate'],
    [` ${GOOD}`, 'import.xml.malformed'],
    [`${GOOD}${GOOD}`, 'import.xml.malformed'],
    [`${GOOD}text`, 'import.xml.malformed'],
    [GOOD.replace('Ää', 'a\0b'), 'import.xml.character'],
    [GOOD.replace('Ää', 'a&#0;b'), 'import.xml.entity'],
    [GOOD.replace('Ää', 'a&#xD800;b'), 'import.xml.entity'],
    [GOOD.replace('Ää', '&nbsp;'), 'import.xml.entity'],
    [GOOD.replace('Ää', 'a & b'), 'import.xml.entity'],
    [GOOD.replace('Ää', ']]>'), 'import.xml.malformed'],
    [GOOD.replace('identifier="m"', 'identifier=m'), 'import.xml.malformed'],
    [GOOD.replace('identifier="m"', 'a="1"b="2"'), 'import.xml.malformed'],
    [GOOD.replace('identifier="m"', 'a="<"'), 'import.xml.malformed'],
    [GOOD.replace('identifier="m"', 'a="1" a="2"'), 'import.xml.attributeTwice'],
    [GOOD.replace('identifier="m"', 'xmlns:xml="urn:x"'), 'import.xml.prefix'],
    [GOOD.replace('identifier="m"', 'xmlns:a=""'), 'import.xml.prefix'],
    [GOOD.replace('identifier="m"', 'b:a=""'), 'import.xml.prefix'],
    [GOOD.replace('identifier="m"', 'xmlns:a="u" xmlns:b="u" a:x="" b:x=""'), 'import.xml.attributeTwice'],
  ])('%j: %s', (text, code) => {
    const problem = refusalOf(bytesOf(text));
    expect(problem).toMatchObject({ code, severity: 'error' });
    expect(problem?.line).toBeGreaterThan(0);
  });

  it('is read where there is only a root', () => {
    expect(refusalOf(bytesOf(`<model xmlns="${NS}"/>`))).toBeUndefined();
  });

  it('is refused where it is larger than anything real', () => {
    const problem = refusalOf(Buffer.alloc(200 * 1024 * 1024 + 1, '<'));
    expect(problem).toMatchObject({ code: 'import.tooLarge', params: { megabytes: 200 } });
  });

  it('ends in one error with its place wherever it is cut off', () => {
    const whole = fixture('all-constructs.xml');
    for (let part = 1; part < 50; part += 1) {
      const problem = refusalOf(whole.subarray(0, Math.floor((whole.length * part) / 50)));
      expect([part, problem?.code]).toEqual([
        part,
        expect.stringMatching(/^import\.xml\.(truncated|encoding|noRoot|malformed)$/),
      ]);
      expect(problem?.line).toBeGreaterThan(0);
      expect(problem?.column).toBeGreaterThan(0);
    }
    expect(refusalOf(whole)).toBeUndefined();
  });
});

describe('names that mean something to JavaScript', () => {
  it('are names like others', () => {
    const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
    const elements = names.map(
      (name) =>
        `<element identifier="${name}" xsi:type="Node" ${name}="x" f:${name}="y"><name xml:lang="${name}">${name}</name><f:${name} ${name}="z"/><properties><property propertyDefinitionRef="${name}"><value>v</value></property></properties></element>`,
    );
    const text = `<model xmlns="${NS}" xmlns:f="urn:f" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="__proto__"><elements>${elements.join('')}</elements></model>`;
    const { fragment } = read(bytesOf(text), 'x.xml');
    expect(fragment?.records.filter(({ kind }) => kind === 'element')).toHaveLength(names.length);
    expect(refusalOf(bytesOf(text))).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { [key: string]: unknown })['x']).toBeUndefined();
  });
});

describe('any damage', () => {
  it.each(['all-constructs.xml', 'own-model.xml'])('to %s is refused or read', (name) => {
    const whole = fixture(name);
    const change = fc.record({
      at: fc.nat(whole.length - 1),
      put: fc.oneof(fc.nat(255), fc.constantFrom(...Buffer.from('<>&"\'/= \n]-![?:;#0'))),
      cut: fc.nat(40),
    });
    expect.hasAssertions();
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const parts: Uint8Array[] = [];
        let from = 0;
        for (const { at, put, cut } of [...changes].sort((a, b) => a.at - b.at)) {
          if (at < from) continue;
          parts.push(whole.subarray(from, at), Uint8Array.of(put));
          from = at + cut;
        }
        const problem = refusalOf(Buffer.concat([...parts, whole.subarray(from)]), name);
        expect(problem?.code ?? 'read').toMatch(/^(import\.|read$)/);
      }),
      { numRuns: 150 },
    );
  });
});
