// What 23 invented municipalities send to a coordinator: lists, models and workspaces in all formats, a broken one, one twice.
import { mkdirSync, writeFileSync, copyFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import type { FormatId } from '../../engine/formats/format';
import { EXPORTERS } from '../../engine/formats/formats';
import { writeZip } from '../../engine/formats/zip/write';
import { beginWorkspace } from '../../engine/session';
import { Workspace } from '../../engine/store/workspace';
import { planCommand } from '../../domain/commands/registry';
import { REFERENCE_FOLDER } from '../engine/support/folders';

/** Name, number; the first twelve send lists, the others models. */
export const MUNICIPALITIES: readonly (readonly [name: string, code: string])[] = [
  ['Koivujärvi', '801'],
  ['Mäntysalmi', '802'],
  ['Kuusikoski', '803'],
  ['Haapalahti', '804'],
  ['Lehtiniemi', '805'],
  ['Petäjäjoki', '806'],
  ['Tuulinen', '807'],
  ['Suolampi', '808'],
  ['Kivimäki', '809'],
  ['Hietasaari', '810'],
  ['Uusisalo', '811'],
  ['Pitkäranta', '812'],
  ['Keskikunta', '813'],
  ['Vesipelto', '814'],
  ['Pihlakka', '815'],
  ['Jokikko', '816'],
  ['Harjula', '817'],
  ['Rauhala', '818'],
  ['Onnela', '819'],
  ['Lystilä', '820'],
  ['Hoskola', '821'],
  ['Törmä', '822'],
  ['Ylä-Törmä', '823'],
];
export const LISTS = 12;
const HEADS = ['Järjestelmä', 'Toimittaja', 'Käyttäjiä', 'Osa-alue'];

/** Systems of the municipality of a number: some that many have, one of its own. */
export function rowsOf(at: number): (string | number)[][] {
  return [
    ['Palkka-Pirkko', 'Numero Oy', 100 + at, 'Henkilöstöhallinto'],
    ['Talous-Tarmo', 'Numero Oy', 20 + at, 'Taloushallinto'],
    [`Oma järjestelmä ${at}`, 'Pieni Paja Oy', at, ''],
  ];
}

/** A spreadsheet of systems. */
export async function workbook(rows: (string | number)[][], titles: string[] = []): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [{ name: 'Järjestelmät', rows: [...titles.map((title) => [title]), HEADS, ...rows] }],
  });
}

function text(rows: (string | number)[][]): Buffer {
  return Buffer.from([HEADS, ...rows].map((row) => row.join(';')).join('\n'), 'utf8');
}

function save(folder: string, name: string, bytes: Uint8Array): void {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

/** A workspace of one municipality with its systems in their boxes. */
export function municipalityWorkspace(file: string, at: number, reference = 'avoin-kunta'): Workspace {
  const [name, code] = MUNICIPALITIES[at] ?? ['', ''];
  const workspace = Workspace.open(file, '0.1.0', true);
  beginWorkspace(
    workspace,
    { referenceFolder: REFERENCE_FOLDER },
    {
      name: { fi: name },
      municipalityCode: code,
      currentName: { fi: 'Nykytila' },
      targetName: { fi: 'Tavoitetila' },
    },
    { key: reference },
  );
  const componentIds = ['ak.henkilostohallinto', 'ak.taloushallinto'];
  const ownerId = workspace.index.all('organisation')[0]?.id ?? '';
  rowsOf(at).forEach(([system], row) => {
    const componentId = componentIds[row];
    const args = {
      ownerId,
      type: 'ApplicationComponent',
      names: [String(system)],
      language: 'fi' as const,
      ...(componentId !== undefined && workspace.index.find('element', componentId) ? { componentId } : {}),
    };
    workspace.change(planCommand('element.create', workspace.index, args, workspace.context()), 'x', 'x');
  });
  return workspace;
}

/** The model of a municipality in one of the formats. */
export function modelFile(scratch: string, at: number, format: FormatId): Uint8Array {
  const workspace = municipalityWorkspace(join(scratch, `${at}-${format}.kokonaiskuva`), at);
  try {
    return EXPORTERS[format].write(workspace.index, {
      language: 'fi',
      workspaceName: MUNICIPALITIES[at]?.[0] ?? '',
      ...(format === 'json' ? {} : { organisationId: workspace.index.all('organisation')[0]?.id ?? '' }),
    }).bytes;
  } finally {
    workspace.close();
  }
}

/** Writes everything: 25 files of which one is broken and one is there twice. */
export async function makeDeliveries(folder: string, scratch: string): Promise<void> {
  const name = (at: number): string => MUNICIPALITIES[at]?.[0] ?? '';
  const code = (at: number): string => MUNICIPALITIES[at]?.[1] ?? '';
  // By name in the file's name, bent; by number; by a title above the list; by the folder.
  save(folder, 'Koivujärven järjestelmät 2026.xlsx', await workbook(rowsOf(0)));
  save(folder, 'jarjestelmat_Mäntysalmi2026.csv', text(rowsOf(1)));
  save(folder, '803-jarjestelmat.xlsx', await workbook(rowsOf(2)));
  save(folder, 'luettelo.xlsx', await workbook(rowsOf(3), ['Haapalahden kaupunki: tietojärjestelmät', '']));
  save(folder, 'Lehtiniemi/jarjestelmat.csv', text(rowsOf(4)));
  save(folder, 'Petäjäjoki/jarjestelmat.csv', text(rowsOf(5)));
  // Three in one list with a column of municipalities.
  const joint = [6, 7, 8].flatMap((at) => rowsOf(at).map((row) => [...row, at === 8 ? code(at) : name(at)]));
  save(
    folder,
    'seutu.xlsx',
    await writeXlsx({ sheets: [{ name: 'Järjestelmät', rows: [[...HEADS, 'Kunta'], ...joint] }] }),
  );
  // Two in an archive, one under a name that tells nothing.
  save(
    folder,
    'paketti.zip',
    writeZip([
      ['hietasaari.csv', text(rowsOf(9))],
      ['Uusisalon/tiedot.csv', text(rowsOf(10))],
      ['__MACOSX/._hietasaari.csv', Buffer.from('roska')],
    ]),
  );
  save(folder, 'lista.csv', text(rowsOf(11)));
  for (const at of [12, 13, 14, 15]) save(folder, `${name(at)}.json`, modelFile(scratch, at, 'json'));
  for (const at of [16, 17]) save(folder, `${name(at)}.xml`, modelFile(scratch, at, 'archimate-exchange'));
  for (const at of [18, 19])
    save(folder, `malli ${name(at)}.archimate`, modelFile(scratch, at, 'archi-native'));
  for (const at of [20, 21, 22]) {
    const file = join(scratch, `${name(at)}.kokonaiskuva`);
    municipalityWorkspace(file, at).close();
    copyFileSync(file, join(folder, `${name(at)}.kokonaiskuva`));
  }
  save(folder, 'Harjulan rikkinäinen.xml', Buffer.from('<?xml version="1.0"?><model><name>kesken'));
  copyFileSync(join(folder, 'Keskikunta.json'), join(folder, 'kopio Keskikunnasta.json'));
  save(folder, 'lueminut.docx', Buffer.from('ei lueta'));
}
