// The written file: golden, valid, the same each time; and our own model comes back whole, also after another tool.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ModelIndex } from '../../domain/model-index';
import { RECORD_KINDS } from '../../domain/records';
import { archimateExporter } from '../../engine/formats/archimate-exchange/write';
import {
  canValidate,
  bytesOf,
  contentOf,
  fixture,
  FIXTURES,
  imported,
  plan,
  read,
  schemaErrors,
  written,
} from './support/files';

const own = (): ModelIndex => imported(fixture('own-model.json'), 'own-model.json');
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

/** What Archi does to a file: definitions numbered anew and untyped, one language stamped on every text. */
function throughArchi(xml: string): string {
  const ids = [...xml.matchAll(/<propertyDefinition identifier="([^"]+)"/g)].map((match) => match[1] ?? '');
  let out = xml;
  ids.forEach((id, at) => {
    out = out.replaceAll(`"${id}"`, `"propid-${at + 1}"`);
  });
  const definitions = /<propertyDefinition [\s\S]*<\/propertyDefinitions>/.exec(out)?.[0] ?? '';
  const plain = definitions
    .replaceAll(/ {6}<name xml:lang="(sv|en)">.*<\/name>\n/g, '')
    .replaceAll(/ {6}<documentation[^>]*>[\s\S]*?<\/documentation>\n/g, '')
    .replaceAll(/type="\w+"/g, 'type="string"')
    .replaceAll('<name>', '<name xml:lang="fi">');
  return out.replace(definitions, plain).replaceAll('<value>', '<value xml:lang="fi">');
}

describe('ArchiMate export', () => {
  it('has every record kind in its golden model', () => {
    const index = own();
    for (const kind of RECORD_KINDS) expect([kind, index.count(kind) > 0]).toEqual([kind, true]);
  });

  it('writes the golden file', () => {
    const xml = textOf(written(own(), 'archimate-exchange'));
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(join(FIXTURES, 'own-model.xml'), xml);
    expect(xml).toBe(textOf(fixture('own-model.xml')));
  });

  it('tells what own choices mean, and brings them back with their list', () => {
    const choices = [{ code: 'own.pilotissa', words: { fi: 'Pilotissa', sv: 'Pilot' } }];
    const index = ModelIndex.of(
      [...own().values()].map((record) =>
        record.kind === 'organisation'
          ? { ...record, choiceLists: [{ list: 'lifecycle', choices }] }
          : record.kind === 'element' && record.fields?.lifecycle !== undefined
            ? { ...record, fields: { ...record.fields, lifecycle: 'own.pilotissa' } }
            : record,
      ),
    );
    const bytes = written(index, 'archimate-exchange');
    const xml = textOf(bytes);
    expect(xml).toContain('own.pilotissa = Pilotissa');
    expect(xml).toMatch(/own\.pilotissa = Pilot</u);
    expect(xml).toMatch(/<value>own\.pilotissa<\/value>/u);
    expect(contentOf(imported(bytes, 'own.xml'))).toEqual(contentOf(index));
  });

  it('gives the same records back', () => {
    const index = own();
    const bytes = written(index, 'archimate-exchange');
    expect(read(bytes, 'own.xml').problems).toEqual([]);
    expect(contentOf(imported(bytes, 'own.xml'))).toEqual(contentOf(index));
    expect(plan(index, bytes, 'own.xml').diff).toEqual({ added: [], changed: [], removed: [] });
  });

  it('does not depend on the order in which records came', () => {
    const index = own();
    const backwards = ModelIndex.of([...index.values()].reverse());
    expect(textOf(written(backwards, 'archimate-exchange'))).toBe(
      textOf(written(index, 'archimate-exchange')),
    );
    expect(textOf(written(backwards, 'json'))).toBe(textOf(written(index, 'json')));
  });

  it('comes back whole after a tool that renames definitions, drops types and stamps a language', () => {
    const index = own();
    const xml = throughArchi(textOf(written(index, 'archimate-exchange')));
    expect(xml).toContain('propid-1');
    const { fragment } = read(bytesOf(xml), 'archi.xml');
    const system = fragment?.records.find((record) => record.id === 'sys-1');
    expect(system).toMatchObject({ fields: index.find('element', 'sys-1')?.fields });
    expect(fragment?.records.filter((record) => record.kind === 'fate')).toHaveLength(4);
    const { diff } = plan(index, bytesOf(xml), 'archi.xml');
    expect(
      [diff.added, diff.removed].map((list) => list.filter((record) => record.kind !== 'propertyDefinition')),
    ).toEqual([[], []]);
  });

  it('takes what another tool has changed', () => {
    const xml = textOf(written(own(), 'archimate-exchange'))
      .replace('<value>Esimerkki Oy</value>', '<value>Toinen Oy</value>')
      .replace('<value>retiring</value>', '<value>Poistunut</value>')
      .replace('Uusi asianhallinta', 'Asianhallinta 2');
    const back = imported(bytesOf(xml), 'own.xml');
    expect(back.find('element', 'sys-1')?.fields).toMatchObject({
      supplier: 'Toinen Oy',
      lifecycle: 'retired',
    });
    expect(back.find('element', 'sys-2')?.name).toEqual({ fi: 'Asianhallinta 2' });
  });

  it('tells a value that it does not understand and keeps it as a property', () => {
    const xml = textOf(written(own(), 'archimate-exchange')).replace(
      '<value>retiring</value>',
      '<value>ehkä</value>',
    );
    const { problems, fragment } = read(bytesOf(xml), 'own.xml');
    expect(problems).toMatchObject([{ code: 'import.archimate.valueUnknown', params: { value: 'ehkä' } }]);
    const system = fragment?.records.find((record) => record.id === 'sys-1');
    expect(system).toMatchObject({ properties: [{ value: { fi: 'huomio' } }, { value: { und: 'ehkä' } }] });
    expect(plan(ModelIndex.of([]), bytesOf(xml), 'own.xml').report.problems).toEqual([]);
  });

  it('does not trust JSON inside a file', () => {
    const evil =
      '{&quot;kind&quot;:&quot;state&quot;,&quot;__proto__&quot;:{&quot;polluted&quot;:1},&quot;id&quot;:&quot;x&quot;}';
    const xml = textOf(written(own(), 'archimate-exchange')).replace(
      /<value>\{"kind":"state"[^<]*<\/value>/,
      `<value>${evil}</value>`,
    );
    const { problems } = read(bytesOf(xml), 'own.xml');
    expect(problems.map(({ code }) => code)).toContain('import.archimate.ownRecordInvalid');
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('is readable without this program: plateaus, gaps, typed properties, the layer map', () => {
    const xml = textOf(written(own(), 'archimate-exchange'));
    expect(xml).toContain('xsi:type="Plateau"');
    expect(xml).toContain('<name xml:lang="fi">Korvautuu – Tavoitetila 2029</name>');
    expect(xml).toMatch(
      /<relationship identifier="place-1" xsi:type="Realization" source="sys-1" target="comp-1">/,
    );
    expect(xml).toMatch(
      /<relationship identifier="place-3" xsi:type="Association" source="sys-2" target="comp-2">/,
    );
    expect(xml).toContain('<name xml:lang="fi">Toimittaja</name>');
    expect(xml).toMatch(/<propertyDefinition identifier="kokonaiskuva-fields-costPerYear" type="currency">/);
    expect(xml).toContain('viewpoint="Layered"');
    expect(xml.match(/viewpoint="Layered"/g)).toHaveLength(2);
    expect(xml).toMatch(/NestingRelationship" relationshipRef="place-1"/);
  });

  it('escapes markup and leaves out characters that XML forbids, without losing them', () => {
    const index = own();
    const before = index.find('element', 'sys-2');
    if (!before) throw new Error('no system');
    const after = { ...before, name: { fi: 'a\u0001b ]]> <x> & "y" \ud800' } };
    index.apply({ added: [], changed: [{ before, after }], removed: [] });
    const bytes = written(index, 'archimate-exchange');
    // oxlint-disable-next-line no-control-regex -- that is what must not be there
    expect(textOf(bytes)).not.toMatch(/[\u0000-\u0008]/);
    expect(contentOf(imported(bytes, 'own.xml'))).toEqual(contentOf(index));
  });

  it('tells what other tools will not show', () => {
    const { problems } = archimateExporter.write(own(), { language: 'fi', workspaceName: 'T' });
    expect(problems.map(({ code, params }) => [code, params['count']])).toEqual([
      ['export.archimate.onlyHere', 4],
      ['export.archimate.states', 2],
      ['export.archimate.placements', 3],
      ['export.archimate.languages', 1],
      ['export.archimate.specializationPictures', 1],
      ['export.archimate.images', 1],
      ['export.archimate.drawing', 1],
      ['export.archimate.moved', 1],
      // The region's catalogue and settings are nobody's concept.
      ['export.archimate.noPlaceInFormat', 2],
    ]);
  });

  it('names what it tells', () => {
    const { problems } = archimateExporter.write(own(), { language: 'fi', workspaceName: 'T' });
    const names = Object.fromEntries(problems.map(({ code, params }) => [code, params['names']]));
    expect(names['export.archimate.images']).toBe('images/pilvi.png');
    expect(names['export.archimate.specializationPictures']).toBe('Pilvipalvelu');
    expect(names['export.archimate.states']).toContain('Tavoitetila 2029');
  });

  it('shows kinds of concepts the way Archi reads them', () => {
    const xml = textOf(written(own(), 'archimate-exchange'));
    expect(xml).toContain('<propertyDefinition identifier="specialization" type="string">');
    expect(xml).toMatch(/<property propertyDefinitionRef="specialization">\s*<value[^>]*>Pilvipalvelu</);
  });

  it('keeps the name and the identifier of the model that it was read from', () => {
    const index = imported(fixture('all-constructs.xml'), 'all-constructs.xml');
    const [organisation] = index.all('organisation');
    if (!organisation) throw new Error('no organisation');
    const after = { ...organisation, name: { fi: 'Aivan muu nimi' } };
    index.apply({ added: [], changed: [{ before: organisation, after }], removed: [] });
    const xml = textOf(written(index, 'archimate-exchange'));
    expect(xml).toMatch(/<model [^>]*identifier="model-of-everything-0001"/);
    expect(xml).toContain(
      '  <name xml:lang="fi">Kaikki rakenteet</name>\n  <name xml:lang="en">Every construct</name>\n',
    );
    expect(imported(bytesOf(xml), 'x.xml').all('organisation')).toMatchObject([
      { name: { fi: 'Aivan muu nimi' } },
    ]);
  });

  if (canValidate()) {
    it('is valid against the Open Group schema', () => {
      expect(schemaErrors(written(own(), 'archimate-exchange'))).toBe('');
      expect(schemaErrors(written(own(), 'archimate-exchange', 'org-mallila'))).toBe('');
      expect(schemaErrors(written(ModelIndex.of([]), 'archimate-exchange'))).toBe('');
      for (const name of ['all-constructs.xml', 'broken-but-readable.xml']) {
        expect(schemaErrors(written(imported(fixture(name), name), 'archimate-exchange'))).toBe('');
      }
    });
  }

  it.each(['all-constructs.xml', 'broken-but-readable.xml'])(
    'writes %s back so that it reads the same',
    (name) => {
      const index = imported(fixture(name), name);
      expect(contentOf(imported(written(index, 'archimate-exchange'), 'back.xml'))).toEqual(contentOf(index));
    },
  );
});
