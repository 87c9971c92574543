// kokonaiskuva export to pictures: maps and views without a window, and sentences for what cannot be drawn.
import { existsSync, readFileSync } from 'node:fs';
import { at, data, run, useProgram } from './support/program';

useProgram();
const W = 'kunta.kokonaiskuva';

beforeEach(async () => {
  await run('new', W, '--organisation', 'Mallila', '--reference', 'avoin-kunta');
  await run('import', W, 'all-constructs.xml');
});

const bytes = (name: string): Buffer => readFileSync(at(name));

interface Model {
  readonly elements: readonly { id: string; name: Record<string, string> }[];
  readonly relationships: readonly { sourceId: string; targetId: string }[];
  readonly views: readonly unknown[];
  readonly viewItems: readonly unknown[];
}
const modelIn = (name: string): Model => JSON.parse(bytes(name).toString()) as Model;

it.each([
  ['a.svg', '<?xml'],
  ['a.png', '\u0089PNG'],
  ['a.pdf', '%PDF'],
])('draws the layer map as %s', async (file, start) => {
  const { code, said } = await data('export', W, file, '--state', 'diff', '--integrations');
  expect([code, said['title']]).toEqual([0, 'Kerroskartta: Avoin kunta']);
  expect(bytes(file).subarray(0, start.length).toString('latin1')).toBe(start);
});

it('draws a view by its name, whatever the case of its letters, on many pages', async () => {
  await run('export', W, 'all.json');
  const { views } = JSON.parse(bytes('all.json').toString()) as { views: { name: Record<string, string> }[] };
  const name = Object.values(views[0]?.name ?? {})[0] ?? '';
  expect(name).not.toBe('');
  const { code, said } = await data(
    'export',
    W,
    'b.pdf',
    '--view',
    name.toUpperCase(),
    '--scale',
    '400',
    '--paper',
    'a4',
  );
  expect([code, said['title']]).toEqual([0, name]);
  expect(said['pages']).toBeGreaterThan(1);
});

it.each([
  'Integraatiokartta',
  'Järjestelmien yhteistyö',
  'Järjestelmät osa-alueittain',
  'Järjestelmät toimittajittain',
  'Järjestelmät yksiköittäin',
  'Tietovarantokartta',
])('draws the generated view %s, and leaves the workspace as it was', async (name) => {
  await run('export', W, 'before.json');
  const { code, said } = await data('export', W, 'd.svg', '--view', name.toLowerCase());
  expect([code, said['title']]).toEqual([0, name]);
  expect(bytes('d.svg').toString()).toContain(name);
  await run('export', W, 'after.json');
  const [before, after] = [modelIn('before.json'), modelIn('after.json')];
  expect(after.elements).toEqual(before.elements);
  expect([after.views, after.viewItems]).toEqual([before.views, before.viewItems]);
});

it('draws the surroundings of an element, asked for in two ways', async () => {
  await run('export', W, 'all.json');
  const { elements, relationships } = modelIn('all.json');
  const ends = new Map(elements.map(({ id, name }) => [id, Object.values(name)[0] ?? '']));
  const [first] = relationships.filter(({ sourceId, targetId }) => ends.get(sourceId) && ends.get(targetId));
  const middle = ends.get(first?.sourceId ?? '') ?? '';
  const other = ends.get(first?.targetId ?? '') ?? '';
  expect([middle, other]).not.toContain('');
  const asked = await data('export', W, 'e.svg', '--view', '360', '--element', middle);
  expect([asked.code, asked.said['title']]).toEqual([0, `${middle} – 360°`]);
  await data('export', W, 'f.svg', '--view', `${middle} – 360°`);
  for (const file of ['e.svg', 'f.svg']) expect(bytes(file).toString()).toContain(other.split(' ')[0]);
});

it.each([
  [['c.png', '--view', 'Poissa'], 1, '”Poissa” ei ole'],
  [['c.png', '--view', 'Integraatiokarta'], 1, 'Tarkoititko: ”Integraatiokartta”'],
  [['c.png', '--view', '360'], 2, '--element'],
  [['c.png', '--view', 'Integraatiokartta', '--element', 'Poissa'], 2, '--view 360'],
  [['c.png', '--view', '360', '--element', 'Poissa kokonaan'], 1, 'Elementtiä ”Poissa kokonaan” ei ole'],
  [['c.json', '--element', 'Poissa'], 2, '--element'],
  [['c.png', '--state', 'Nykytilla'], 1, 'Tarkoititko: ”Nykytila”'],
  [['c.png', '--reference', 'Avoin kumta'], 1, 'Tarkoititko: ”Avoin kunta”'],
  [['c.png', '--theme', 'pink'], 2, '--theme'],
  [['c.png', '--scale', '9'], 2, '--scale'],
  [['c.pdf', '--paper', 'A7'], 2, '--paper'],
  [['c.json', '--paper', 'A3'], 2, '--paper'],
  [['c.tiff'], 2, '.svg'],
] as const)('refuses %s and writes nothing', async (args, code, said) => {
  const ended = await run('export', W, ...args);
  expect([ended.code, ended.err]).toEqual([code, expect.stringContaining(said)]);
  expect(existsSync(at(args[0]))).toBe(false);
});
