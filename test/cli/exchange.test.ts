// publish and pull: two people's clones through a shared folder and through a bare Git repository; conflicts in words; broken folders.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workspace } from '../../engine/store/workspace';
import { planCommand } from '../../domain/commands/registry';
import type { CommandArgs, CommandName } from '../../schemas/generated/types';
import { at, data, ok, run, useProgram } from './support/program';

useProgram();

const SAMPLE = join(__dirname, '../../reference-models/samples/vertailualue.json');
const [MINE, THEIRS] = ['minun.kokonaiskuva', 'heidan.kokonaiskuva'];

function change<C extends CommandName>(file: string, command: C, args: CommandArgs[C]): void {
  const workspace = Workspace.open(at(file), '0.0.0');
  const planned = planCommand(command, workspace.index, args, workspace.context());
  workspace.change(planned, command, 'test');
  workspace.close();
}

function nameOf(file: string, id: string): string | undefined {
  const workspace = Workspace.open(at(file), '0.0.0');
  const name = workspace.index.find('element', id)?.name['fi'];
  workspace.close();
  return name;
}

const rename = (file: string, id: string, text: string): void =>
  change(file, 'element.update', { ids: [id], name: { language: 'fi', text } });

beforeEach(async () => {
  await ok('new', MINE, '--from', SAMPLE);
});

/** Both have the municipality in common through the place. */
async function inCommon(place: string): Promise<void> {
  await ok('publish', MINE, place, '--organisation', 'Aamula');
  await ok('new', THEIRS, '--organisation', 'Seutu', '--reference', 'avoin-kunta');
  expect(await ok('pull', THEIRS, place)).toMatch(
    /^Aamula, julkaisu 1: uusia \d+, muuttuneita 0, poistuneita 0, haettu$/mu,
  );
}

async function roundTrip(place: string): Promise<void> {
  await inCommon(place);
  rename(THEIRS, 'peer-k0-talous', 'Tarmo 10');
  rename(MINE, 'peer-k0-kirjasto', 'Kuutio 3');
  expect(await ok('publish', THEIRS, place, '--organisation', 'Aamula')).toContain('julkaisu 2');
  // Somebody was first: nothing is overwritten.
  expect((await run('publish', MINE, place, '--organisation', 'Aamula')).err).toContain('uudempi julkaisu');
  expect(await ok('pull', MINE, place)).toContain('muuttuneita 1');
  expect([nameOf(MINE, 'peer-k0-talous'), nameOf(MINE, 'peer-k0-kirjasto')]).toEqual([
    'Tarmo 10',
    'Kuutio 3',
  ]);
  expect(await ok('publish', MINE, place, '--organisation', 'Aamula')).toContain('julkaisu 3');
  await ok('pull', THEIRS, place);
  expect(nameOf(THEIRS, 'peer-k0-kirjasto')).toBe('Kuutio 3');
  expect(await ok('pull', THEIRS, place)).toContain('Uutta ei ole.');
}

test('through a plain folder, nothing is lost and nobody is overwritten', async () => {
  mkdirSync(at('yhteinen'));
  await roundTrip('yhteinen');
  expect(readdirSync(at('yhteinen'))).toHaveLength(1);
});

test('through a bare Git repository, with a commit for each publication', async () => {
  execFileSync('git', ['init', '--quiet', '--bare', at('yhteinen.git')]);
  await roundTrip('yhteinen.git');
  const log = execFileSync('git', ['--git-dir', at('yhteinen.git'), 'log', '--oneline', '--all'], {
    encoding: 'utf8',
  });
  expect(log.trim().split('\n')).toHaveLength(3);
  const last = execFileSync(
    'git',
    ['--git-dir', at('yhteinen.git'), 'log', '--all', '-1', '--stat=200', '--format='],
    {
      encoding: 'utf8',
    },
  );
  expect(last).toContain('element/peer-k0-kirjasto.json');
  expect(last.trim().split('\n')).toHaveLength(3);
});

test('what both have changed is asked about in words, and taken as is said', async () => {
  mkdirSync(at('yhteinen'));
  await inCommon('yhteinen');
  rename(THEIRS, 'peer-k0-talous', 'Heidän');
  rename(MINE, 'peer-k0-talous', 'Minun');
  await ok('publish', THEIRS, 'yhteinen', '--organisation', 'Aamula');
  const { code, err } = await run('pull', MINE, 'yhteinen');
  expect(code).toBe(1);
  expect(err).toContain('Nimi on muutettu molemmissa. Täällä: Minun. Siellä: Heidän.');
  expect(nameOf(MINE, 'peer-k0-talous')).toBe('Minun');
  const { said } = await data('pull', MINE, 'yhteinen', '--theirs', '--dry-run');
  expect(said).toMatchObject({
    ok: true,
    municipalities: [{ organisation: 'Aamula', changed: 1, taken: false }],
  });
  await ok('pull', MINE, 'yhteinen', '--theirs');
  expect(nameOf(MINE, 'peer-k0-talous')).toBe('Heidän');
});

test('a folder that is half-written or changed by hand is refused, and nothing comes in', async () => {
  mkdirSync(at('yhteinen'));
  await ok('publish', MINE, 'yhteinen', '--organisation', 'Aamula');
  await ok('new', THEIRS, '--organisation', 'Seutu', '--reference', 'avoin-kunta');
  const [folder = ''] = readdirSync(at('yhteinen'));
  const file = join(at('yhteinen'), folder, 'element/peer-k0-talous.json');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('Tarmo', 'Muu'));
  expect((await run('pull', THEIRS, 'yhteinen')).err).toContain('element/peer-k0-talous.json');
  rmSync(file);
  expect((await run('pull', THEIRS, 'yhteinen')).code).toBe(1);
  writeFileSync(file, text);
  const manifest = join(at('yhteinen'), folder, 'kokonaiskuva.json');
  const whole = readFileSync(manifest, 'utf8');
  writeFileSync(manifest, whole.replace('"element/peer-k0-talous.json"', '"../../../etc/passwd"'));
  expect((await run('pull', THEIRS, 'yhteinen')).code).toBe(1);
  writeFileSync(manifest, whole.slice(0, 200));
  expect((await run('pull', THEIRS, 'yhteinen')).err).toContain('kokonaiskuva.json');
  expect(nameOf(THEIRS, 'peer-k0-talous')).toBeUndefined();
  expect((await run('pull', THEIRS, 'ei-ole')).err).toContain('ei löydy');
  expect((await run('publish', MINE, 'yhteinen')).code).toBe(2);
  expect((await run('publish', MINE, 'yhteinen', '--organisation', 'Ruritania')).err).toContain(
    'ei ole organisaatiota ”Ruritania”. Siinä ovat: Aamula, ',
  );
  expect((await run('pull', MINE, 'yhteinen', '--ours', '--theirs')).code).toBe(2);
});
