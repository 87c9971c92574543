// Any ArchiMate model as a reference model: layers and components by folder, by drawing, by what the elements say.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ModelIndex } from '../../domain/model-index';
import { planFragment } from '../../domain/fragment';
import { Refused } from '../../domain/problem';
import { planInstall } from '../../domain/reference-install';
import { referenceFileOf } from '../../domain/reference-file';
import { draftReference } from '../../domain/reference-from-model';
import { outlineOf, sourceIn } from '../../domain/reference-source';
import { openReferenceFile } from '../../engine/reference-source';
import type { ReferenceChoice, ReferenceModelFile } from '../../schemas/generated/types';
import { referenceModelFile } from '../../schemas/generated/validators.js';
import { readFile } from '../../engine/importing';
import { countingContext, draftOf, FIXTURES } from './support/reference-models';

const byFolder: ReferenceChoice = { by: 'folder', id: 'f-sovellukset' };
const byView: ReferenceChoice = { by: 'view', id: 'v-kartta' };

/** Layers with the names of their components. */
function shape(file: ReferenceModelFile): Record<string, string[]> {
  return Object.fromEntries(
    file.layers.map(({ name, components }) => [
      name['fi'] ?? '',
      components.map((one) => one.name['fi'] ?? ''),
    ]),
  );
}

function leftOut(choice: ReferenceChoice): Record<string, number> {
  return Object.fromEntries(
    draftOf('service-map-1.xml', choice).leftOut.map(({ reason, count }) => [reason, count]),
  );
}

describe('a folder', () => {
  it('has its subfolders as layers, with what lies deeper in them', () => {
    const { file } = draftOf('service-map-1.xml', byFolder);
    expect(shape(file)).toEqual({
      Asiointi: ['Ajanvaraus', 'Maksaminen', 'Sähköiset lomakkeet'],
      Palvelut: ['Kartat', 'Kirjastopalvelut', 'Liikuntapalvelut', 'Pysäköinti'],
      Tuki: ['Ostolaskut', 'Talous'],
    });
    expect(file.layers[0]?.components[0]).toMatchObject({
      description: { fi: 'Ajan varaaminen palveluun.' },
      type: 'ApplicationFunction',
      externalIds: [{ source: 'id-palvelukartta Palvelukartta', id: 'c-ajanvaraus' }],
    });
    expect(referenceModelFile(file)).toBe(true);
  });

  it('without subfolders is one layer; other types are left out and counted', () => {
    const choice: ReferenceChoice = { by: 'folder', id: 'f-muut', types: ['Capability'] };
    expect(shape(draftOf('service-map-1.xml', choice).file)).toEqual({ Muut: ['Strateginen johtaminen'] });
    expect(leftOut(choice)).toEqual({ type: 4 });
  });
});

describe('a view', () => {
  it('has its outermost boxes as layers, a box at the side as a column, frames inside as headings', () => {
    const { file } = draftOf('service-map-1.xml', byView);
    expect(shape(file)).toEqual({
      Asiointi: ['Ajanvaraus', 'Sähköiset lomakkeet', 'Maksaminen'],
      Palvelut: ['Kirjastopalvelut', 'Liikuntapalvelut', 'Pysäköinti', 'Kartat'],
      Tukipalvelut: ['Talous'],
    });
    expect(file.layers.map(({ name, area }) => `${name['fi']} ${area}`)).toEqual([
      'Asiointi lane',
      'Palvelut lane',
      'Tukipalvelut column',
    ]);
    const [heading] = file.sectors;
    expect(heading?.name).toEqual({ fi: 'Kaupunkitila' });
    expect(file.layers[1]?.components.map(({ sector }) => sector === heading?.id)).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(leftOut(byView)).toEqual({ outside: 1, nested: 1 });
  });

  it('is one layer where two frames show the same element', () => {
    const opened = openReferenceFile(
      readFileSync(join(FIXTURES, 'service-map-1.xml')),
      'a.xml',
      countingContext(),
    );
    if (opened.file) throw new Error('a finished reference model');
    const { index } = opened.source;
    const frame = index.find('viewItem', 'n1');
    const inner = index.find('viewItem', 'n4');
    if (!frame || !inner) throw new Error('no frame');
    index.apply({
      added: [{ ...frame, id: 'n5', y: 900 }],
      changed: [{ before: inner, after: { ...inner, parentId: 'n5', y: 920 } }],
      removed: [],
    });
    expect(shape(draftReference(opened.source, byView).file)['Asiointi']).toEqual([
      'Ajanvaraus',
      'Sähköiset lomakkeet',
      'Maksaminen',
      'Irrallinen',
    ]);
  });

  it('takes what is inside components too where asked', () => {
    const { file } = draftOf('service-map-1.xml', { ...byView, nested: true });
    expect(shape(file)['Tukipalvelut']).toEqual(['Talous', 'Ostolaskut']);
  });
});

describe('elements', () => {
  const functions: ReferenceChoice = { by: 'elements', types: ['ApplicationFunction'] };

  it('are in layers by property, with the others where asked', () => {
    const choice: ReferenceChoice = { ...functions, layers: 'property', property: 'Vaihe' };
    const names = (more: Partial<ReferenceChoice>) =>
      draftOf('service-map-1.xml', { ...choice, ...more }).file.layers.map(
        ({ name }) => Object.values(name)[0],
      );
    expect(names({})).toEqual(['Kehitys', 'Tuotanto']);
    expect(names({ rest: true })).toEqual(['Kehitys', 'Tuotanto', 'Muut']);
    expect(leftOut(choice)).toEqual({ noLayer: 3 });
  });

  it('are in layers by type, by folder and by what they are parts of', () => {
    const layers = (choice: ReferenceChoice) =>
      Object.entries(shape(draftOf('service-map-1.xml', choice).file)).map(
        ([name, list]) => `${name} ${list.length}`,
      );
    expect(layers({ by: 'elements', layers: 'type' })).toEqual([
      'Kyvykkyys 1',
      'Sovellustoiminto 10',
      'Ryhmä 3',
    ]);
    expect(layers({ ...functions, layers: 'folder' })).toEqual([
      'Asiointi 3',
      'Muut 1',
      'Paikkatieto 1',
      'Palvelut 3',
      'Tuki 2',
    ]);
    expect(layers({ by: 'elements', layers: 'parent' })).toEqual([
      'Asiointi 2',
      'Palvelut 1',
      'Tukipalvelut 1',
    ]);
    expect(leftOut({ by: 'elements', layers: 'parent' })).toEqual({ isLayer: 3, noLayer: 7 });
  });

  it('are chosen by the value of a property and one by one', () => {
    const choice: ReferenceChoice = {
      ...functions,
      where: { property: 'Vaihe', value: 'Kehitys' },
      leaveOut: ['c-pysakointi'],
    };
    expect(Object.values(shape(draftOf('service-map-1.xml', choice).file))).toEqual([['Maksaminen']]);
    expect(leftOut(choice)).toEqual({ chosen: 1 });
  });
});

describe('identifiers', () => {
  const bytes = readFileSync(join(FIXTURES, 'service-map-1.xml'));

  it('are the same from the file and from a workspace that has the model under other identifiers', () => {
    const index = ModelIndex.of([
      { kind: 'organisation', id: 'org', name: { fi: 'Mallila' } },
      { kind: 'element', id: 'c-ajanvaraus', ownerId: 'org', type: 'BusinessActor', name: { fi: 'Toinen' } },
      { kind: 'folder', id: 'f-sovellukset', ownerId: 'org', name: { fi: 'Toinen' }, order: 0, itemIds: [] },
    ]);
    const { fragment } = readFile(bytes, 'kartta.xml', 'fi', countingContext().newId);
    index.apply(planFragment(index, fragment, {}, countingContext()).diff);
    const organisation = index.all('organisation').find(({ id }) => id !== 'org');
    const source = sourceIn(index, organisation?.id);
    if (!source) throw new Error('no source');
    expect(index.find('element', 'c-ajanvaraus')?.name).toEqual({ fi: 'Toinen' });
    for (const choice of [byFolder, byView])
      expect(draftReference(source, choice)).toEqual(draftOf('service-map-1.xml', choice));
    expect(outlineOf(source).folders.map(({ name, depth, layers }) => [name, depth, layers])).toEqual([
      ['Sovellukset', 0, 3],
      ['Asiointi', 1, 0],
      ['Palvelut', 1, 1],
      ['Paikkatieto', 2, 0],
      ['Tuki', 1, 0],
      ['Muut', 0, 0],
    ]);
  });

  it('leave room for two reference models of the same elements beside the model itself', () => {
    const { fragment } = readFile(bytes, 'kartta.xml', 'fi', countingContext().newId);
    const index = ModelIndex.of([]);
    index.apply(planFragment(index, fragment, {}, countingContext()).diff);
    for (const choice of [byFolder, byView]) {
      const source = sourceIn(index);
      if (!source) throw new Error('no source');
      index.apply(planInstall(index, draftReference(source, choice).file, countingContext('i')).diff);
    }
    expect(index.count('referenceModel')).toBe(2);
    for (const model of index.all('referenceModel')) {
      expect(model.locked).toBe(true);
      const file = referenceFileOf(index, model.id);
      expect(referenceModelFile(file)).toBe(true);
      expect(file).toEqual(draftOf('service-map-1.xml', model.origin?.choice ?? byView).file);
    }
  });
});

describe('refusals', () => {
  const refused = (run: () => unknown): string => {
    try {
      run();
    } catch (error) {
      if (error instanceof Refused) return error.problems[0]?.code ?? '';
      throw error;
    }
    return 'done';
  };
  const opened = (text: string) =>
    refused(() => openReferenceFile(Buffer.from(text), 'malli.json', countingContext()));

  it('name what is wrong with the choice or the file', () => {
    const choose = (choice: ReferenceChoice) => refused(() => draftOf('service-map-1.xml', choice));
    expect(choose({ by: 'folder', id: 'poissa' })).toBe('reference.choiceGone');
    expect(choose({ by: 'view' })).toBe('reference.choiceGone');
    expect(choose({ by: 'elements', types: ['Node'] })).toBe('reference.empty');
    expect(opened('{"format":"kokonaiskuva-reference-model"')).toBe('reference.badFile');
    expect(opened('{"format":"kokonaiskuva-reference-model"}')).toBe('reference.badFile');
    const { file } = draftOf('service-map-1.xml', byView);
    const [first, ...others] = file.layers;
    if (!first) throw new Error('no layer');
    expect(opened(JSON.stringify({ ...file, sectors: [] }))).toBe('reference.sectorUnknown');
    expect(opened(JSON.stringify({ ...file, layers: [first, first, ...others] }))).toBe('reference.idTwice');
    expect(opened(JSON.stringify(file))).toBe('done');
  });
});
