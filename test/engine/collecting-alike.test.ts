// Collecting where files resemble each other: copied workspaces, one reference model in many files, lists and models of one
// municipality together, lists whose meaning is remembered.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CollectingChoices, TableMapping } from '../../schemas/generated/types';
import { partsOf, type Part } from '../../engine/collecting/parts';
import { planCollecting, type CollectingPlan } from '../../engine/collecting/plan';
import { unpacked } from '../../engine/collecting/unpacked';
import { EXPORTERS } from '../../engine/formats/formats';
import { COLLECT_COMMAND } from '../../engine/store/change-log';
import type { Workspace } from '../../engine/store/workspace';
import { modelFile, municipalityWorkspace } from '../support/deliveries';
import { folder, removeFolders } from './support/folders';
import { newWorkspace, run } from './support/workspaces';

afterAll(removeFolders);

type Files = Readonly<Record<string, Uint8Array | string>>;

async function read(files: Files, remembered: Readonly<Record<string, TableMapping>> = {}): Promise<Part[]> {
  const sources = Object.entries(files).map(([name, content]) => ({ name, bytes: Buffer.from(content) }));
  const parts: Part[] = [];
  for (const [at, one] of unpacked(sources).entries())
    parts.push(
      ...(await partsOf(one, `f${at}`, { language: 'fi', appVersion: '0.1.0', remembered, known: [] })),
    );
  return parts;
}

async function collect(
  workspace: Workspace,
  parts: readonly Part[],
  choices: CollectingChoices = {},
): Promise<CollectingPlan> {
  const planned = await planCollecting(workspace, parts, choices, () => Promise.resolve());
  workspace.change(planned.change, COLLECT_COMMAND, 'koe');
  expect(workspace.check()).toEqual([]);
  return planned;
}

function json(workspace: Workspace): Uint8Array {
  return EXPORTERS.json.write(workspace.index, { language: 'fi', workspaceName: 'x' }).bytes;
}

function elementsOf(workspace: Workspace, name: string): string[] {
  const organisation = workspace.index.all('organisation').find((one) => one.name['fi'] === name)!;
  return workspace.index
    .pointing('element', 'owner', organisation.id)
    .map((one) => one.name['fi'] ?? one.name['und'] ?? '')
    .sort();
}

test('a municipality that began from a copy of another one’s workspace is another municipality', async () => {
  const own = municipalityWorkspace(join(folder(), 'a.kokonaiskuva'), 0);
  const first = json(own);
  const [organisation] = own.index.all('organisation');
  run(own, 'organisation.update', {
    id: organisation!.id,
    name: { fi: 'Naapurila' },
    municipalityCode: '899',
  });
  const copied = json(own);
  own.close();
  const workspace = newWorkspace(undefined, 'avoin-kunta');
  const { rows } = await collect(workspace, await read({ 'a.json': first, 'b.json': copied }));
  expect(rows.map(({ municipality, added, problems }) => [municipality?.name, added, problems])).toEqual([
    ['Koivujärvi', 3, []],
    ['Naapurila', 3, []],
  ]);
  expect(workspace.index.count('organisation')).toBe(3);
  expect(elementsOf(workspace, 'Naapurila')).toEqual(elementsOf(workspace, 'Koivujärvi'));
  // Next year both are still themselves, under whatever file name.
  const changed = Buffer.from(
    Buffer.from(copied).toString('utf8').replaceAll('Talous-Tarmo', 'Talous-Tarmo 2'),
  );
  const again = await collect(workspace, await read({ 'toinen.json': changed }));
  expect(
    again.rows.map(({ municipality, added, changedNames }) => [municipality?.name, added, changedNames]),
  ).toEqual([['Naapurila', 0, [{ name: 'Talous-Tarmo 2', fields: ['name'] }]]]);
  expect(elementsOf(workspace, 'Koivujärvi')).toContain('Talous-Tarmo');
  workspace.close();
});

test('a reference model that comes in many files and formats becomes one', async () => {
  const scratch = folder();
  const workspace = newWorkspace();
  expect(workspace.index.count('referenceModel')).toBe(0);
  municipalityWorkspace(join(scratch, 'w.kokonaiskuva'), 5).close();
  await collect(
    workspace,
    await read({
      '1.json': modelFile(scratch, 1, 'json'),
      '2.xml': modelFile(scratch, 2, 'archimate-exchange'),
      '3.archimate': modelFile(scratch, 3, 'archi-native'),
      '4.json': modelFile(scratch, 4, 'json'),
      '5.kokonaiskuva': readFileSync(join(scratch, 'w.kokonaiskuva')),
    }),
  );
  expect(workspace.index.count('referenceModel')).toBe(1);
  expect(workspace.index.count('organisation')).toBe(6);
  const pay = workspace.index.pointing('placement', 'placedIn', 'ak.henkilostohallinto');
  expect(pay).toHaveLength(5);
  workspace.close();
});

test('a list and a model of one municipality meet by name, and neither takes away what the other said', async () => {
  const workspace = newWorkspace(undefined, 'avoin-kunta');
  const own = municipalityWorkspace(join(folder(), 'a.kokonaiskuva'), 0);
  const list = 'Järjestelmä;Toimittaja\nPalkka-Pirkko;Numero Oy\nUusi;Pilvi Oy\n';
  const { rows } = await collect(
    workspace,
    await read({ 'malli.json': json(own), 'Koivujärven lista.csv': list }),
  );
  expect(rows.map(({ added, changed }) => [added, changed])).toEqual([
    [3, 0],
    [1, 1],
  ]);
  const pirkko = own.index.all('element').find(({ name }) => name['fi'] === 'Palkka-Pirkko')!;
  run(own, 'element.update', { ids: [pirkko.id], fields: { users: 12 } });
  const again = await collect(workspace, await read({ 'malli.json': json(own) }));
  own.close();
  expect(again.rows[0]).toMatchObject({ added: 0, changed: 1, disappeared: 0, systems: 4 });
  const here = workspace.index
    .all('element')
    .find(({ name, ownerId }) => name['fi'] === 'Palkka-Pirkko' && ownerId !== '')!;
  expect(here.fields).toEqual({ supplier: 'Numero Oy', users: 12 });
  workspace.close();
});

test('a list is read by what its headings were said to mean', async () => {
  const workspace = newWorkspace(undefined, 'avoin-kunta');
  const list = 'Outo otsikko;Toinen outo\nAlfa;Numero Oy\n';
  const mapping: TableMapping = {
    sheet: 'muu',
    headerRow: 0,
    subject: 'system',
    columns: ['name', 'supplier'],
  };
  const parts = await read({ 'Mallilan lista.csv': list }, { 'outo otsikko\ttoinen outo': mapping });
  await collect(workspace, parts);
  const alfa = workspace.index.all('element').find(({ name }) => name['fi'] === 'Alfa');
  expect(alfa?.fields).toEqual({ supplier: 'Numero Oy' });
  workspace.close();
});
