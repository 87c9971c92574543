// The built command line, run as a program of its own.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { modelRecord } from '../../schemas/generated/validators.js';
import { TestClient } from '../engine/support/client';
import { ROOT } from '../engine/support/folders';
import { newWorkspace } from '../engine/support/workspaces';
import { at, CLI, data, environment, ok, run, useProgram } from './support/program';

useProgram();

const W = 'kunta.kokonaiskuva';
const mallila = (...more: string[]): Promise<string> => ok('new', W, '--organisation', 'Mallila', ...more);

describe('new', () => {
  it('knows a municipality by its number and by its name', async () => {
    const byNumber = await data(
      'new',
      'a.kokonaiskuva',
      '--organisation',
      '179',
      '--reference',
      'avoin-kunta',
    );
    const byName = await data('new', 'b.kokonaiskuva', '--organisation', 'jyväskylä');
    for (const { code, said } of [byNumber, byName]) {
      expect(code).toBe(0);
      expect(said).toMatchObject({
        ok: true,
        organisations: [{ name: 'Jyväskylä', municipalityCode: '179' }],
        states: [{ name: 'Nykytila', type: 'current' }, { type: 'target' }],
      });
    }
    expect(byNumber.said).toMatchObject({
      referenceModels: [{ key: 'avoin-kunta' }],
      counts: { elements: 0 },
    });
  });

  it('from an export makes a workspace whose export is the same to the byte', async () => {
    for (const source of ['own-model.json', join(ROOT, 'reference-models/samples/mallila.json')]) {
      const id = source === 'own-model.json' ? 'yksi' : 'kaksi';
      const first = await run('new', `${id}.kokonaiskuva`, '--from', source);
      expect(first.code).toBe(0);
      await ok('export', `${id}.kokonaiskuva`, `${id}.json`);
      await ok('new', `${id}-2.kokonaiskuva`, '--from', `${id}.json`);
      await ok('export', `${id}-2.kokonaiskuva`, `${id}-2.json`);
      const one = readFileSync(at(`${id}.json`));
      expect(readFileSync(at(`${id}-2.json`)).equals(one)).toBe(true);
    }
  });

  it('refuses a file that is there, and leaves none behind where it fails', async () => {
    await mallila();
    const before = readFileSync(at(W));
    const again = await run('new', W, '--organisation', 'Muu');
    expect(again.code).toBe(1);
    expect(again.err).toContain(W);
    expect(readFileSync(at(W)).equals(before)).toBe(true);
    const { code, said } = await data(
      'new',
      'b.kokonaiskuva',
      '--organisation',
      'A',
      '--reference',
      'puuttuu',
    );
    expect([code, said]).toMatchObject([1, { ok: false, problems: [{ code: 'reference.unknown' }] }]);
    expect((await run('new', 'c.kokonaiskuva', '--from', 'puuttuu.json')).code).toBe(1);
    expect(readdirSync(at('')).filter((name) => name.includes('.kokonaiskuva'))).toEqual([W]);
  });
});

describe('info', () => {
  it('counts what a workspace holds', async () => {
    await ok('new', W, '--from', 'own-model.json');
    const { code, said } = await data('info', W);
    expect(code).toBe(0);
    const records = Object.values(JSON.parse(readFileSync(at('own-model.json'), 'utf8')) as object)
      .filter(Array.isArray)
      .flat()
      .filter((record) => modelRecord(record));
    const count = (kind: string) => records.filter((record) => record.kind === kind).length;
    const own = records.filter((record) => record.kind === 'element' && !record.reference);
    expect(said['counts']).toEqual({
      elements: own.length,
      relationships: count('relationship'),
      views: count('view'),
      placements: count('placement'),
    });
    for (const [byType, total] of [
      ['elementsByType', own.length],
      ['relationshipsByType', count('relationship')],
      ['placementsByType', count('placement')],
    ] as const) {
      const counts = Object.values(said[byType] as Record<string, number>);
      expect(counts.reduce((sum, one) => sum + one, 0)).toBe(total);
    }
    expect((said['organisations'] as unknown[]).length).toBe(count('organisation'));
    expect((said['states'] as unknown[]).length).toBe(count('state'));
    expect(await ok('info', W)).toContain(`Elementtejä ${own.length}`);
  });

  it.each([
    ['missing', 'store.missing', ''],
    ['not ours', 'store.notOurs', 'tekstiä'],
  ])('refuses a file that is %s', async (_name, problem, content) => {
    if (content !== '') writeFileSync(at(W), content);
    const { code, said } = await data('info', W);
    expect(code).toBe(1);
    expect(said).toMatchObject({ ok: false, problems: [{ code: problem, params: { file: W } }] });
    const { err, out } = await run('info', W);
    expect(err).toContain(W);
    expect(out).toBe('');
  });

  it('refuses a file that is open elsewhere', async () => {
    const held = newWorkspace(at(W));
    expect(await data('info', W)).toMatchObject({ code: 1, said: { problems: [{ code: 'store.locked' }] } });
    held.close();
  });
});

describe('import', () => {
  it('with --dry-run tells what would happen and writes nothing', async () => {
    await mallila();
    const before = readFileSync(at(W));
    const { code, said } = await data('import', W, 'own-model.json', '--dry-run');
    expect([code, said['ok'], said['dryRun']]).toEqual([0, true, true]);
    expect(said).toMatchObject({ imports: [{ file: 'own-model.json', report: { format: 'json' } }] });
    expect(readFileSync(at(W)).equals(before)).toBe(true);
  });

  it('brings the good file in where another is broken, and says so', async () => {
    await mallila();
    writeFileSync(at('rikki.xml'), '<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/"><name');
    const { code, said } = await data('import', W, 'rikki.xml', 'own-model.xml', 'puuttuu.json');
    expect(code).toBe(1);
    expect(said).toMatchObject({
      ok: false,
      imports: [{ file: 'own-model.xml' }],
      refused: [{ file: 'rikki.xml' }, { file: 'puuttuu.json', problems: [{ code: 'file.missing' }] }],
    });
    const { counts } = (await data('info', W)).said as { counts: { elements: number } };
    expect(counts.elements).toBeGreaterThan(0);
    const again = await run('import', W, 'rikki.xml');
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('rikki.xml')]);
  });

  it('twice changes nothing the second time', async () => {
    await mallila();
    await run('import', W, 'all-constructs.xml');
    const first = (await data('info', W)).said;
    await run('import', W, 'all-constructs.xml');
    expect((await data('info', W)).said).toEqual(first);
  });

  it('takes tables together as one model, and gives tables', async () => {
    await mallila();
    writeFileSync(
      at('elements.csv'),
      'ID;Type;Name\na;ApplicationComponent;Aura\nb;ApplicationComponent;Basso\n',
    );
    writeFileSync(at('relations.csv'), 'ID;Type;Source;Target\nr;FlowRelationship;a;b\n');
    const { code, said } = await data('import', W, 'elements.csv', 'relations.csv');
    expect(code).toBe(0);
    expect(said).toMatchObject({ imports: [{ report: { format: 'archi-csv' } }] });
    expect((await data('export', W, 'ulos.zip')).code).toBe(0);
    expect((await data('import', W, 'ulos.zip', '--dry-run')).said).toMatchObject({
      imports: [{ report: { format: 'archi-csv', counts: { element: { added: 0, changed: 0 } } } }],
    });
  });

  it('goes to the organisation that is named', async () => {
    await mallila();
    await run('import', W, 'all-constructs.xml', '--organisation', 'Naapuri');
    const { organisations } = (await data('info', W)).said as { organisations: { name: string }[] };
    expect(organisations.map(({ name }) => name)).toEqual(['Mallila', 'Naapuri']);
  });
});

describe('export', () => {
  it('writes JSON and ArchiMate that come back as the same model', async () => {
    await ok('new', W, '--from', 'own-model.json');
    for (const end of ['json', 'xml']) {
      const { code, said } = await data('export', W, `ulos.${end}`);
      expect([code, said['bytes']]).toEqual([0, readFileSync(at(`ulos.${end}`)).length]);
    }
    expect(readFileSync(at('ulos.xml'), 'utf8')).toContain('http://www.opengroup.org/xsd/archimate/3.0/');
    await ok('new', 'toinen.kokonaiskuva', '--from', 'ulos.xml');
    await ok('export', 'toinen.kokonaiskuva', 'toinen.json');
    expect(readFileSync(at('toinen.json'), 'utf8')).toBe(readFileSync(at('ulos.json'), 'utf8'));
  });

  it('refuses an organisation that is not there and a folder that is missing', async () => {
    await mallila();
    const codeOf = async (...args: string[]) => {
      const { code, said } = await data('export', W, ...args);
      return [code, (said['problems'] as { code: string }[])[0]?.code];
    };
    expect(await codeOf('a.json', '--organisation', 'Puuttuu')).toEqual([1, 'organisation.unknown']);
    expect(await codeOf('puuttuu/a.json')).toEqual([1, 'file.unwritable']);
    expect(existsSync(at('a.json'))).toBe(false);
  });
});

describe('validate', () => {
  it('finds good files and workspaces whole', async () => {
    await ok('new', W, '--from', 'own-model.json');
    for (const file of [W, 'own-model.json', 'own-model.xml'])
      expect(await data('validate', file)).toMatchObject({ code: 0, said: { ok: true, errors: 0 } });
  });

  it('says what is wrong, and where', async () => {
    writeFileSync(at('rikki.xml'), '<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/">\n<name');
    writeFileSync(at('outo.json'), '{"format":"muu"}');
    for (const file of ['rikki.xml', 'outo.json', 'puuttuu.xml', 'puuttuu.kokonaiskuva']) {
      const { code, err } = await run('validate', file);
      expect([file, code]).toEqual([file, 1]);
      expect(err.trim()).not.toBe('');
      expect(err).not.toContain('    at ');
    }
    expect((await run('validate', 'rikki.xml')).err).toContain('rivi 2');
  });
});

describe('wrong usage', () => {
  const wrong: string[][] = [
    [],
    ['räjäytä'],
    ['constructor'],
    ['new'],
    ['new', 'a.kokonaiskuva'],
    ['new', 'a.txt', '--organisation', 'A'],
    ['new', 'a.kokonaiskuva', '--organisation', 'A', '--from', 'own-model.json'],
    ['new', 'a.kokonaiskuva', '--organisation'],
    ['info'],
    ['info', 'a', 'b'],
    ['info', 'a', '--dry-run'],
    ['import', 'a'],
    ['export', 'a'],
    ['export', 'a', 'b.odt'],
    ['validate'],
    ['serve', '--port', 'x'],
    ['serve', '--port', '70000'],
    ['serve', 'a', 'b'],
    ['info', '--outo'],
  ];
  it.each(wrong.map((args) => [args]))('%j ends with 2 and the usage', async (args) => {
    const { code, out, err } = await run(...args, '--json');
    expect([code, JSON.parse(out)]).toMatchObject([2, { ok: false }]);
    expect(err).toContain('kokonaiskuva new');
    expect(readdirSync(at('')).some((name) => name.includes('.kokonaiskuva'))).toBe(false);
  });

  it('is not asking for help or the version', async () => {
    expect(await ok('--help')).toContain('kokonaiskuva serve');
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect((await ok('--version')).trim()).toBe(version);
  });
});

describe('serve', () => {
  it('prints an address that serves the page and the opened workspace, and ends when asked', async () => {
    await mallila();
    const child = spawn(process.execPath, [CLI, 'serve', W, '--json'], { cwd: at(''), env: environment() });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    try {
      const line = await new Promise<string>((resolve, reject) => {
        child.stdout.once('data', (text: Buffer) => resolve(text.toString('utf8')));
        child.once('close', () => reject(new Error('ended without an address')));
      });
      const { url } = JSON.parse(line) as { url: string };
      expect(new URL(url).hostname).toBe('127.0.0.1');
      const client = await TestClient.loopback(url);
      const { open, mode } = await client.call('app.info', {});
      expect([open?.name, mode]).toEqual(['kunta', 'browser']);
      expect((await client.records()).map((record) => record.kind)).toEqual([
        'organisation',
        'state',
        'state',
      ]);
      expect((await fetch(url)).status).toBe(403);
      expect((await fetch(new URL('/', url))).status).toBe(403);
      await client.close();
    } finally {
      child.kill('SIGTERM');
    }
    expect(await ended).toBe(0);
    expect((await data('info', W)).code).toBe(0);
  });

  it('serves the page to who brings the token', async () => {
    const child = spawn(process.execPath, [CLI, 'serve', '--json'], { cwd: at(''), env: environment() });
    const ended = new Promise((resolve) => child.on('close', resolve));
    try {
      const line = await new Promise<string>((resolve) =>
        child.stdout.once('data', (text: Buffer) => resolve(text.toString('utf8'))),
      );
      const { url } = JSON.parse(line) as { url: string };
      const entered = await fetch(url, { redirect: 'manual' });
      const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
      const page = await fetch(new URL('/', url), { headers: { cookie } });
      expect(page.status).toBe(200);
      const html = await page.text();
      const script = /src="([^"]+\.js)"/u.exec(html)?.[1] ?? '';
      expect((await fetch(new URL(script, url), { headers: { cookie } })).status).toBe(200);
    } finally {
      child.kill('SIGTERM');
      await ended;
    }
  });
});
