// Collecting over real files of 23 invented municipalities: whose each is, one change, the same again, what changed since.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import type { CollectingChoices, CollectingRow } from '../../schemas/generated/types';
import { partsOf, type Part } from '../../engine/collecting/parts';
import { planCollecting, type CollectingPlan } from '../../engine/collecting/plan';
import { isDeliverable, unpacked } from '../../engine/collecting/unpacked';
import { COLLECT_COMMAND } from '../../engine/store/change-log';
import type { Workspace } from '../../engine/store/workspace';
import {
  LISTS,
  makeDeliveries,
  MUNICIPALITIES,
  municipalityWorkspace,
  rowsOf,
  workbook,
} from '../support/deliveries';
import { folder, removeFolders } from './support/folders';
import { contentOf, newWorkspace, run } from './support/workspaces';

afterAll(removeFolders);

async function read(from: string): Promise<Part[]> {
  const files = readdirSync(from, { recursive: true, encoding: 'utf8' })
    .filter((name) => isDeliverable(name) && statSync(join(from, name)).isFile())
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(from, name)) }));
  const known = MUNICIPALITIES.map(([name, code]) => ({ name, code }));
  const parts: Part[] = [];
  for (const [at, one] of unpacked(files).entries())
    parts.push(
      ...(await partsOf(one, `f${at}`, { language: 'fi', appVersion: '0.1.0', remembered: {}, known })),
    );
  return parts;
}

function plan(
  workspace: Workspace,
  parts: readonly Part[],
  choices: CollectingChoices = {},
): Promise<CollectingPlan> {
  return planCollecting(workspace, parts, choices, () => Promise.resolve());
}

async function collect(
  workspace: Workspace,
  from: string,
  choices?: CollectingChoices,
): Promise<CollectingPlan> {
  const planned = await plan(workspace, await read(from), choices);
  workspace.change(planned.change, COLLECT_COMMAND, 'koe');
  return planned;
}

function region(): Workspace {
  const workspace = newWorkspace(undefined, 'avoin-kunta');
  for (const [name, code] of MUNICIPALITIES.slice(0, LISTS))
    run(workspace, 'organisation.create', {
      name: { fi: name },
      municipalityCode: code,
      currentName: { fi: 'Nykytila' },
      targetName: { fi: 'Tavoitetila' },
    });
  return workspace;
}

function named(workspace: Workspace, name: string) {
  return workspace.index.all('organisation').find((one) => one.name['fi'] === name)!;
}

function systemsIn(workspace: Workspace, name: string): string[] {
  return workspace.index
    .pointing('element', 'owner', named(workspace, name).id)
    .map((one) => one.name['fi'] ?? one.name['und'] ?? '')
    .sort();
}

const told = (row: CollectingRow): unknown[] => [row.state, row.municipality?.name, row.municipality?.reason];

describe('the files of 23 municipalities', () => {
  let workspace: Workspace;
  let first: CollectingPlan;
  const from = folder();
  const row = (fileName: string): CollectingRow => first.rows.find((one) => one.fileName === fileName)!;

  beforeAll(async () => {
    await makeDeliveries(from, folder());
    workspace = region();
    first = await plan(workspace, await read(from));
  }, 60_000);
  afterAll(() => workspace.close());

  test('each says whose it is, or is asked about', () => {
    expect(told(row('Koivujärven järjestelmät 2026.xlsx'))).toEqual(['ready', 'Koivujärvi', 'fileName']);
    expect(told(row('jarjestelmat_Mäntysalmi2026.csv'))).toEqual(['ready', 'Mäntysalmi', 'fileName']);
    expect(told(row('803-jarjestelmat.xlsx'))).toEqual(['ready', 'Kuusikoski', 'fileName']);
    expect(told(row('luettelo.xlsx'))).toEqual(['ready', 'Haapalahti', 'text']);
    expect(told(row('Lehtiniemi/jarjestelmat.csv'))).toEqual(['ready', 'Lehtiniemi', 'folder']);
    expect(told(row('paketti/hietasaari.csv'))).toEqual(['ready', 'Hietasaari', 'fileName']);
    expect(told(row('paketti/Uusisalon/tiedot.csv'))).toEqual(['ready', 'Uusisalo', 'folder']);
    expect(first.rows.filter(({ fileName }) => fileName === 'seutu.xlsx').map(told)).toEqual([
      ['ready', 'Tuulinen', 'name'],
      ['ready', 'Suolampi', 'name'],
      ['ready', 'Kivimäki', 'name'],
    ]);
    expect(told(row('lista.csv'))).toEqual(['ask', undefined, undefined]);
    expect(told(row('Keskikunta.json'))).toEqual(['ready', 'Keskikunta', 'name']);
    expect(row('Keskikunta.json').municipality).toEqual({ name: 'Keskikunta', code: '813', reason: 'name' });
    expect(told(row('Harjula.xml'))).toEqual(['ready', 'Harjula', 'name']);
    expect(told(row('malli Onnela.archimate'))).toEqual(['ready', 'Onnela', 'name']);
    expect(told(row('Ylä-Törmä.kokonaiskuva'))).toEqual(['ready', 'Ylä-Törmä', 'name']);
    expect(told(row('kopio Keskikunnasta.json'))[0]).toBe('same');
    const broken = row('Harjulan rikkinäinen.xml');
    expect([broken.state, broken.problems.length > 0]).toEqual(['refused', true]);
    expect(first.rows.some(({ fileName }) => /docx|MACOSX/u.test(fileName))).toBe(false);
    expect(first.municipalities).toBe(22);
  });

  test('nothing is written until it is said, then all in one change; the reference model is one', async () => {
    const before = contentOf(workspace.index);
    const ask = first.rows.find(({ state }) => state === 'ask')!;
    const pitkaranta = named(workspace, 'Pitkäranta').id;
    const done = await collect(workspace, from, {
      rows: [{ id: ask.id, organisationId: pitkaranta, by: 'Tietohallinto' }],
    });
    expect(done.municipalities).toBe(23);
    expect(workspace.index.count('organisation')).toBe(24);
    expect(workspace.index.count('referenceModel')).toBe(1);
    MUNICIPALITIES.forEach(([name], at) =>
      expect([name, systemsIn(workspace, name)]).toEqual([
        name,
        rowsOf(at)
          .map(([system]) => String(system))
          .sort(),
      ]),
    );
    // Each stands in the same two boxes of the one reference model.
    for (const [name] of MUNICIPALITIES) {
      const placed = workspace.index
        .pointing('element', 'owner', named(workspace, name).id)
        .filter(({ id }) => workspace.index.pointing('placement', 'placedElement', id).length > 0);
      expect([name, placed.length]).toEqual([name, 2]);
    }
    expect(workspace.index.pointing('state', 'owner', named(workspace, 'Keskikunta').id)).toHaveLength(2);
    const [delivery] = named(workspace, 'Pitkäranta').deliveries ?? [];
    expect(delivery).toMatchObject({
      fileName: 'lista.csv',
      format: 'table',
      by: 'Tietohallinto',
      added: 3,
      changed: 0,
      disappeared: 0,
      systems: 3,
    });
    expect(delivery?.sha256).toMatch(/^[0-9a-f]{64}$/u);
    expect(named(workspace, 'Keskikunta').deliveries).toHaveLength(1);
    expect(workspace.check()).toEqual([]);
    workspace.step('undo', 'koe');
    expect(contentOf(workspace.index)).toEqual(before);
    workspace.step('redo', 'koe');
    expect(workspace.index.count('organisation')).toBe(24);
  });

  test('the same files again change nothing and say so', async () => {
    const again = await plan(workspace, await read(from));
    expect(again.municipalities).toBe(0);
    expect(again.change.diff).toEqual({ added: [], changed: [], removed: [] });
    const states = again.rows.filter(({ state }) => state !== 'same').map(({ fileName }) => fileName);
    expect(states).toEqual(['Harjulan rikkinäinen.xml']);
  });

  test('a later delivery of one keeps the rest and tells what changed since the last one', async () => {
    const later = folder();
    const [first_ = [], second = []] = rowsOf(0);
    const rows = [
      [...first_.slice(0, 2), 999, 'Henkilöstöhallinto'],
      second,
      ['Uusi palvelu', 'Uutis Oy', 5, ''],
    ];
    writeFileSync(join(later, 'Koivujärvi 2027.xlsx'), await workbook(rows));
    const before = systemsIn(workspace, 'Mäntysalmi');
    const [row_] = (await collect(workspace, later)).rows;
    expect(row_).toMatchObject({
      state: 'ready',
      added: 1,
      changed: 1,
      disappeared: 1,
      systems: 4,
      addedNames: ['Uusi palvelu'],
      changedNames: [{ name: 'Palkka-Pirkko', fields: ['users'] }],
      disappearedNames: ['Oma järjestelmä 0'],
    });
    expect(row_?.lastDelivery).toBeDefined();
    expect(systemsIn(workspace, 'Mäntysalmi')).toEqual(before);
    expect(named(workspace, 'Koivujärvi').deliveries).toHaveLength(2);
  });

  test('a model of a municipality that sends a newer one: what it left out can be marked as leaving', async () => {
    const later = folder();
    mkdirSync(join(later, 'x'));
    const file = join(folder(), 'Hoskola.kokonaiskuva');
    const changed = municipalityWorkspace(file, 20);
    const [gone] = changed.index.all('element').filter(({ name }) => name['fi'] === 'Oma järjestelmä 20');
    run(changed, 'element.delete', { ids: [gone!.id] });
    changed.close();
    writeFileSync(join(later, 'x/tiedot.kokonaiskuva'), readFileSync(file));
    const { rows } = await collect(workspace, later, { disappeared: 'retire' });
    expect(rows.map(({ added, disappearedNames }) => [added, disappearedNames])).toEqual([
      [0, ['Oma järjestelmä 20']],
    ]);
    const old = workspace.index
      .pointing('element', 'owner', named(workspace, 'Hoskola').id)
      .find(({ name }) => name['fi'] === 'Oma järjestelmä 20');
    expect(workspace.index.pointing('fate', 'subject', old!.id).map(({ fate }) => fate)).toEqual(['retire']);
    expect(workspace.check()).toEqual([]);
  });
});

test('what is refused leaves nothing behind, and a file for nobody is told', async () => {
  const from = folder();
  writeFileSync(join(from, 'Tyhjä.csv'), '');
  writeFileSync(join(from, 'rikki.zip'), 'PK\u0003\u0004ei ehjä');
  writeFileSync(join(from, 'rikki.kokonaiskuva'), 'SQLite format 3\u0000 ei ehjä');
  const workspace = region();
  const { rows, change } = await plan(workspace, await read(from));
  expect(rows.map(({ state }) => state)).toEqual(['refused', 'refused', 'refused']);
  expect(rows.every(({ problems }) => problems.length > 0)).toBe(true);
  expect(change.diff.added).toEqual([]);
  workspace.close();
});

describe('a workbook with a sheet for each municipality', () => {
  test('is read sheet by sheet; a sheet of instructions is told and left out', async () => {
    const [a, b] = [MUNICIPALITIES[0]?.[0] ?? '', MUNICIPALITIES[1]?.[0] ?? ''];
    const heads = ['Nimi', 'Toimittaja'];
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Ohje', rows: [['Täytä oman kuntasi välilehti.']] },
        { name: a, rows: [heads, ['Alfa', 'Numero Oy'], ['Beeta', '']] },
        { name: b, rows: [heads, ['Gamma', 'Apuri Oy']] },
      ],
    });
    const from = folder();
    writeFileSync(join(from, 'kunnat.xlsx'), bytes);
    const workspace = region();
    const planned = await collect(workspace, from);
    expect(planned.rows.map(told)).toEqual([
      ['ready', a, 'text'],
      ['ready', b, 'text'],
    ]);
    expect(planned.rows[0]?.problems).toMatchObject([
      { code: 'collecting.otherSheets', params: { others: 'Ohje' } },
    ]);
    expect(systemsIn(workspace, a)).toEqual(['Alfa', 'Beeta']);
    expect(systemsIn(workspace, b)).toEqual(['Gamma']);
    // The same again changes nothing.
    expect((await plan(workspace, await read(from))).rows.map(({ state }) => state)).toEqual([
      'same',
      'same',
    ]);
    workspace.close();
  });
});
