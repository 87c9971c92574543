// The command line's import: what its options mean, and choices that are kept in a file.
import { readFileSync, writeFileSync } from 'node:fs';
import type { ImportMapping, ImportReport, WorkspaceExport } from '../../schemas/generated/types';
import { at, data, ok, run, useProgram } from './support/program';

useProgram();

const W = 'kunta.kokonaiskuva';
const XMLNS =
  'xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/** An exchange file of application components: identifier, name and, where there is one, an asset number. */
function file(name: string, identifier: string, rows: readonly (readonly [string, string, string?])[]): void {
  const elements = rows.map(
    ([id, text, asset]) =>
      `<element identifier="${id}" xsi:type="ApplicationComponent"><name>${text}</name>${
        asset === undefined
          ? ''
          : `<properties><property propertyDefinitionRef="p1"><value>${asset}</value></property></properties>`
      }</element>`,
  );
  writeFileSync(
    at(name),
    `<?xml version="1.0" encoding="UTF-8"?><model ${XMLNS} identifier="${identifier}"><name>Malli</name>` +
      `<elements>${elements.join('')}</elements>` +
      '<propertyDefinitions><propertyDefinition identifier="p1" type="string"><name>Tunnus</name>' +
      '</propertyDefinition></propertyDefinitions></model>',
  );
}

interface Said {
  readonly imports: { changes: boolean; report: ImportReport; mapping?: ImportMapping }[];
  readonly problems: { code: string }[];
}

async function importing(...args: string[]): Promise<Said['imports'][number]> {
  const { code, said } = await data('import', W, ...args);
  expect([code, said['refused']]).toEqual([0, []]);
  return (said as unknown as Said).imports[0]!;
}

async function model(): Promise<WorkspaceExport> {
  await ok('export', W, 'nyt.json');
  return JSON.parse(readFileSync(at('nyt.json'), 'utf8')) as WorkspaceExport;
}

async function names(): Promise<string[]> {
  return ((await model()).elements ?? []).map(({ name }) => Object.values(name)[0] ?? '').sort();
}

beforeEach(async () => {
  await ok('new', W, '--organisation', 'Mallila');
  file('a.xml', 'id-malli-a', [
    ['id-1', 'Dynasty 10', 'J-1'],
    ['id-2', 'Primus', 'J-2'],
  ]);
  await run('import', W, 'a.xml');
});

it('updates what an earlier import brought, keeps old names and tells what disappeared', async () => {
  file('a.xml', 'id-malli-a', [['id-1', 'Dynasty 360', 'J-1']]);
  const { changes, report } = await importing('a.xml');
  expect(changes).toBe(true);
  expect(report.renamed?.map(({ from, to }) => [from, to])).toEqual([['Dynasty 10', 'Dynasty 360']]);
  expect(report.disappeared?.map(({ name }) => name)).toEqual(['Primus']);
  expect(await names()).toEqual(['Dynasty 360', 'Primus']);
  const [renamed] = (await model()).elements?.filter(({ aliases }) => aliases) ?? [];
  expect(renamed?.aliases).toEqual(['Dynasty 10']);
});

it('says that the same file has nothing new', async () => {
  expect((await importing('a.xml')).changes).toBe(false);
  expect((await run('import', W, 'a.xml')).out).toContain('Tiedostossa ei ole mitään uutta.');
});

describe('--match', () => {
  it.each([
    ['name', 'PRIMUS', 'J-9', 2],
    ['property:Tunnus', 'Aivan muu nimi', 'J-2', 2],
    ['id', 'Primus', 'J-2', 3],
  ])('%s', async (by, name, asset, count) => {
    file('b.xml', 'id-malli-b', [['id-77', name, asset]]);
    await importing('b.xml', '--match', by);
    expect(await names()).toHaveLength(count);
  });
});

describe('--state', () => {
  it('target: what is new comes into being there, what is here stays as it is', async () => {
    file('b.xml', 'id-malli-b', [
      ['id-1', 'Dynasty 10'],
      ['id-3', 'Uusi järjestelmä'],
    ]);
    await importing('b.xml', '--state', 'target', '--match', 'name');
    const { elements = [], fates = [], states = [] } = await model();
    const made = elements.find(({ name }) => Object.values(name).includes('Uusi järjestelmä'));
    const target = states.find(({ type }) => type === 'target');
    expect(fates.map(({ subjectId, stateId, fate }) => [subjectId, stateId, fate])).toEqual([
      [made?.id, target?.id, 'new'],
    ]);
  });

  it('current: nothing is written of states', async () => {
    file('b.xml', 'id-malli-b', [['id-3', 'Uusi järjestelmä']]);
    await importing('b.xml', '--state', 'current');
    expect((await model()).fates).toBeUndefined();
  });
});

describe('--mapping', () => {
  it('is written by a dry run, edited and followed', async () => {
    file('b.xml', 'id-malli-b', [['id-9', 'Dynasty']]);
    const { mapping } = await importing('b.xml', '--dry-run');
    const [undecided] = mapping?.undecided ?? [];
    expect(undecided).toMatchObject({ name: 'Dynasty', candidates: [{ name: 'Dynasty 10' }] });
    const pair = { fileId: undecided!.fileId, elementId: undecided!.candidates[0]!.elementId };
    const decided = { ...mapping!, options: { ...mapping!.options, pairs: [pair], prefer: 'own' as const } };
    writeFileSync(at('valinnat.json'), JSON.stringify(decided));
    await importing('b.xml', '--mapping', 'valinnat.json');
    expect(await names()).toEqual(['Dynasty 10', 'Primus']);
  });

  it('that is not one is refused with the place', async () => {
    writeFileSync(at('valinnat.json'), '{"format":"kokonaiskuva-import-mapping","formatVersion":1}');
    const { code, said } = await data('import', W, 'a.xml', '--mapping', 'valinnat.json');
    expect(code).toBe(1);
    expect(said['refused']).toMatchObject([{ problems: [{ code: 'import.mapping.invalid' }] }]);
  });
});

it.each([
  ['--match', 'nimi'],
  ['--match', 'property:'],
  ['--state', 'huominen'],
  ['--state', 'target', '--organisation', 'Aivan uusi'],
])('%j %j is wrong usage', async (...args) => {
  expect((await run('import', W, 'a.xml', ...args)).code).toBe(2);
});
