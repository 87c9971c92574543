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
  [['c.png', '--view', 'Poissa'], 1, '”Poissa” ei ole'],
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
