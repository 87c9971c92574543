// kokonaiskuva extract on a real workspace file.
import { existsSync, readFileSync } from 'node:fs';
import { at, data, ok, run, useProgram } from './support/program';

useProgram();
const W = 'kunta.kokonaiskuva';
const names = (file: string): string[] => {
  const { elements } = JSON.parse(readFileSync(at(file), 'utf8')) as {
    elements: { name: Record<string, string>; reference?: object }[];
  };
  return elements.filter(({ reference }) => !reference).map(({ name }) => Object.values(name)[0] ?? '');
};

beforeEach(async () => {
  await ok('new', W, '--from', 'own-model.json');
});

it('writes a part with masked names, the key beside it, and leaves the workspace as it was', async () => {
  await ok('export', W, 'koko.json');
  const all = names('koko.json');
  const { code, said } = await data('extract', W, 'ote.json', '--mask', '--key', 'avain.csv');
  expect([code, said['ok']]).toEqual([0, true]);
  const text = readFileSync(at('ote.json'), 'utf8');
  const key = readFileSync(at('avain.csv'), 'utf8');
  expect(all.length).toBeGreaterThan(1);
  for (const name of all) {
    expect(names('ote.json')).not.toContain(name);
    expect(key).toContain(name);
  }
  expect(text).not.toContain('externalIds');
  await ok('new', 'uusi.kokonaiskuva', '--from', 'ote.json');
  await ok('export', W, 'uudelleen.json');
  expect(readFileSync(at('uudelleen.json')).equals(readFileSync(at('koko.json')))).toBe(true);
});

it('takes named elements and leaves parts out, also as an exchange file', async () => {
  await ok('export', W, 'koko.json');
  const [first = ''] = names('koko.json');
  await run('extract', W, 'yksi.json', '--elements', first, '--leave-out', 'documentation,identifiers');
  expect(names('yksi.json')).toEqual([first]);
  expect((await run('extract', W, 'yksi.xml', '--elements', first)).code).toBe(0);
  expect(readFileSync(at('yksi.xml'), 'utf8')).toContain(first);
});

it.each([
  [['--elements', 'Poissa oleva'], 1, 'Poissa oleva'],
  [['--leave-out', 'kaikki'], 2, '--leave-out'],
  [['--steps', 'monta', '--elements', 'x'], 2, '--steps'],
  [['--view', 'a', '--elements', 'b'], 2, '--view'],
  [['--state', 'joskus'], 2, '--state'],
])('refuses %s and writes nothing', async (args, code, said) => {
  const ended = await run('extract', W, 'ote.json', ...args);
  expect(ended.code).toBe(code);
  expect(ended.err).toContain(said);
  expect(existsSync(at('ote.json'))).toBe(false);
});
