// A reference model in a newer version: what is told beforehand, that every placement stays, and that undo restores.
import { reverseDiff } from '../../domain/diff';
import { layoutLayerMap } from '../../domain/drawing/layer-map-layout';
import { ModelIndex } from '../../domain/model-index';
import { Refused } from '../../domain/problem';
import { compareUpgrade } from '../../domain/reference-comparison';
import { planInstall } from '../../domain/reference-install';
import { planUpgrade } from '../../domain/reference-upgrade';
import { compareVersions } from '../../domain/reference-version';
import { textIn } from '../../domain/text';
import type { ModelRecord, ReferenceModelFile, UpgradeDecision } from '../../schemas/generated/types';
import { modelRecord } from '../../schemas/generated/validators.js';
import { draftOf, countingContext } from './support/reference-models';
import { changedFile, generatedFile, randomOf } from './support/random-reference';
import { element } from './support/small-model';

const byFolder = { by: 'folder', id: 'f-sovellukset' } as const;
const first = draftOf('service-map-1.xml', byFolder).file;
const second: ReferenceModelFile = { ...draftOf('service-map-2.xml', byFolder, first.id).file, version: '2' };
const context = countingContext('u');

const id = (name: string): string => `${first.id}.${name}`;
const decided = (name: string, part: string, as: UpgradeDecision['as']): UpgradeDecision => ({
  id: id(name),
  partId: id(part),
  as,
});

/** Systems on Pysäköinti, Kartat, Maksaminen and Sähköiset lomakkeet; a mark and a relationship on Pysäköinti. */
function installed(file: ReferenceModelFile = first, more: readonly ModelRecord[] = []): ModelIndex {
  const index = ModelIndex.of([
    { kind: 'organisation', id: 'org', name: { fi: 'Mallila' } },
    { kind: 'organisation', id: 'other', name: { fi: 'Naapuri' } },
    { kind: 'state', id: 'goal', ownerId: 'org', type: 'target', name: { fi: 'Tavoite' }, order: 1 },
    element('parkki'),
    element('karttapalvelu'),
    element('kassa'),
    element('lomake'),
  ]);
  index.apply(planInstall(index, file, context).diff);
  const records: ModelRecord[] = [
    { kind: 'placement', id: 'p1', elementId: 'parkki', componentId: id('c-pysakointi'), reason: 'Ainoa.' },
    { kind: 'placement', id: 'p2', elementId: 'karttapalvelu', componentId: id('c-kartat') },
    { kind: 'placement', id: 'p3', elementId: 'kassa', componentId: id('c-maksaminen') },
    { kind: 'placement', id: 'p4', elementId: 'lomake', componentId: id('c-lomakkeet') },
    {
      kind: 'applicability',
      id: 'm1',
      organisationId: 'other',
      componentId: id('c-pysakointi'),
      status: 'notApplicable',
    },
    {
      kind: 'relationship',
      id: 'r1',
      ownerId: 'org',
      type: 'Realization',
      sourceId: 'parkki',
      targetId: id('c-pysakointi'),
    },
  ];
  index.apply({ added: [...records, ...more], changed: [], removed: [] });
  return index;
}

function upgrade(index: ModelIndex, file = second, decisions: UpgradeDecision[] = []) {
  const planned = planUpgrade(index, first.id, file, decisions, context);
  index.apply(planned.diff);
  for (const record of index.values()) expect([record, modelRecord(record)]).toEqual([record, true]);
  return planned;
}

function refusalOf(index: ModelIndex, file: ReferenceModelFile, decisions: UpgradeDecision[] = []): string {
  try {
    planUpgrade(index, first.id, file, decisions, context);
  } catch (error) {
    if (error instanceof Refused) return error.problems[0]?.code ?? '';
    throw error;
  }
  return 'done';
}

/** Layers of the workspace with the names in them. */
function map(index: ModelIndex): Record<string, string[]> {
  const parts = index.all('element').filter(({ reference }) => reference !== undefined);
  const sorted = (role: string, parent?: string) =>
    parts
      .filter(({ reference }) => reference?.role === role && reference.parentId === parent)
      .sort((a, b) => (a.reference?.order ?? 0) - (b.reference?.order ?? 0));
  return Object.fromEntries(
    sorted('layer').map((layer) => [
      textIn(layer.name, 'fi'),
      sorted('component', layer.id).map(({ name }) => textIn(name, 'fi')),
    ]),
  );
}

describe('the comparison', () => {
  it('tells what is added, renamed, moved, removed and uncertain, with what stands on it', () => {
    const told = compareUpgrade(installed(), first.id, second);
    const names = (list: readonly { here: { name: Record<string, string> } }[]) =>
      list.map(({ here }) => here.name['fi']);
    expect([told.from, told.to]).toEqual(['1', '2']);
    expect(told.added.map(({ part, layer }) => [part.name['fi'], layer])).toEqual([
      ['Sähköinen tunnistaminen', 'Asiointi'],
      ['Liikkuminen ja pysäköinti', 'Palvelut'],
    ]);
    expect(told.renamed.map(({ here, name, uses }) => [here.name['fi'], name, uses.placements])).toEqual([
      ['Sähköiset lomakkeet', 'Digitaaliset lomakkeet', 1],
    ]);
    expect(told.moved.map(({ here, how, layer, to }) => [here.name['fi'], how, layer, to])).toEqual([
      ['Maksaminen', 'layer', 'Asiointi', 'Tuki'],
    ]);
    expect(names(told.removed)).toEqual(['Pysäköinti']);
    expect(told.removed[0]?.uses).toEqual({ placements: 1, marks: 1, relationships: 1, total: 3 });
    expect(names(told.uncertain)).toEqual(['Kartat']);
    expect([told.described, told.unchanged]).toEqual([0, 5]);
  });
});

describe('the order', () => {
  it('of components that stay is compared without those that come and go', () => {
    const turned = first.layers.map((layer) => ({
      ...layer,
      components: [...layer.components.slice(1), ...layer.components.slice(0, 1)],
    }));
    const told = compareUpgrade(installed(), first.id, { ...first, version: '2', layers: turned });
    expect(told.moved.map(({ here, how }) => [here.name['fi'], how])).toEqual([
      ['Ajanvaraus', 'order'],
      ['Kartat', 'order'],
      ['Talous', 'order'],
    ]);
    const fewer = first.layers.map((layer) => ({ ...layer, components: layer.components.slice(1) }));
    expect(compareUpgrade(installed(), first.id, { ...first, version: '2', layers: fewer }).moved).toEqual(
      [],
    );
  });
});

describe('the upgrade', () => {
  it('keeps what something stands on in a lane of its own, and forgets the rest', () => {
    const index = installed();
    const { labelKey, labelParams } = upgrade(index);
    expect([labelKey, labelParams['version']]).toEqual(['referenceModel.upgrade', '2']);
    expect(map(index)).toEqual({
      Asiointi: ['Ajanvaraus', 'Digitaaliset lomakkeet', 'Sähköinen tunnistaminen'],
      Palvelut: ['Kartat', 'Kirjastopalvelut', 'Liikkuminen ja pysäköinti', 'Liikuntapalvelut'],
      Tuki: ['Maksaminen', 'Ostolaskut', 'Talous'],
      Poistuneet: ['Kartat', 'Pysäköinti'],
    });
    expect(index.find('element', id('c-pysakointi'))?.reference?.retiredIn).toBe('2');
    const { lanes } = layoutLayerMap(index, {
      organisationId: 'org',
      referenceModelId: first.id,
      mode: 'current',
      language: 'fi',
    });
    expect(lanes.map(({ componentCount, cardCount }) => [componentCount, cardCount])).toEqual([
      [3, 1],
      [4, 0],
      [3, 1],
      [0, 2],
    ]);
    expect(index.find('placement', 'p3')?.componentId).toBe(id('c-maksaminen'));
    expect(index.find('referenceModel', first.id)).toMatchObject({ version: '2', locked: true });
  });

  it('is one change that undo takes back whole', () => {
    const index = installed();
    const before = [...index.values()].map((record) => JSON.stringify(record)).sort();
    const { diff } = upgrade(index, second, [decided('c-pysakointi', 'c-liikkuminen', 'successor')]);
    index.apply(reverseDiff(diff));
    expect([...index.values()].map((record) => JSON.stringify(record)).sort()).toEqual(before);
  });

  it('takes a component of another identifier as the same where the user says so, for good', () => {
    const index = installed();
    upgrade(index, second, [decided('c-kartat', 'c-kartat-2', 'same')]);
    expect(map(index)['Palvelut']).toContain('Kartat');
    expect(map(index)['Poistuneet']).toEqual(['Pysäköinti']);
    expect(index.find('placement', 'p2')?.componentId).toBe(id('c-kartat'));
    const third = compareUpgrade(index, first.id, { ...second, version: '3' });
    expect([third.added, third.removed, third.uncertain, third.retired.length]).toEqual([[], [], [], 1]);
    expect(refusalOf(index, second)).toBe('done');
    expect(planUpgrade(index, first.id, second, [], context).diff).toEqual({
      added: [],
      changed: [],
      removed: [],
    });
  });

  it('moves what stood on a removed one to its successor and says why', () => {
    const index = installed();
    upgrade(index, second, [decided('c-pysakointi', 'c-liikkuminen', 'successor')]);
    expect(index.find('placement', 'p1')).toMatchObject({
      componentId: id('c-liikkuminen'),
      reason: 'Ainoa. Siirtyi osa-alueelta Pysäköinti viitemallin versiossa 2.',
    });
    expect(index.find('relationship', 'r1')?.targetId).toBe(id('c-liikkuminen'));
    expect(index.find('applicability', 'm1')?.componentId).toBe(id('c-liikkuminen'));
    expect(index.get(id('c-pysakointi'))).toBeUndefined();
  });

  it('leaves a placement where it would not be seen or would lose its decisions', () => {
    const marked: ModelRecord = {
      kind: 'applicability',
      id: 'm2',
      organisationId: 'org',
      componentId: id('c-talous'),
      status: 'notApplicable',
    };
    const hidden = installed(first, [marked]);
    upgrade(hidden, second, [decided('c-pysakointi', 'c-talous', 'successor')]);
    expect(hidden.find('placement', 'p1')?.componentId).toBe(id('c-pysakointi'));

    const twice = installed(first, [
      { kind: 'placement', id: 'p5', elementId: 'parkki', componentId: id('c-talous') },
      { kind: 'fate', id: 'f', stateId: 'goal', subjectId: 'p1', fate: 'retire' },
    ]);
    upgrade(twice, second, [decided('c-pysakointi', 'c-talous', 'successor')]);
    expect(twice.find('placement', 'p1')?.componentId).toBe(id('c-pysakointi'));
    expect(twice.find('fate', 'f')).toBeDefined();

    const once = installed(first, [
      { kind: 'placement', id: 'p5', elementId: 'parkki', componentId: id('c-talous') },
    ]);
    upgrade(once, second, [decided('c-pysakointi', 'c-talous', 'successor')]);
    expect(once.find('placement', 'p1')).toBeUndefined();
    expect(once.find('placement', 'p5')?.reason).toBe(
      'Ainoa. Siirtyi osa-alueelta Pysäköinti viitemallin versiossa 2.',
    );
  });

  it('brings a retired component back when it returns, and removes the lane with the last of it', () => {
    const index = installed();
    upgrade(index, second, [decided('c-kartat', 'c-kartat-2', 'same')]);
    const again = { ...first, version: '3' };
    expect(compareUpgrade(index, first.id, again).returned.map(({ here }) => here.name['fi'])).toEqual([
      'Pysäköinti',
    ]);
    upgrade(index, again);
    expect(Object.keys(map(index))).toEqual(['Asiointi', 'Palvelut', 'Tuki']);
    expect(index.find('element', id('c-pysakointi'))?.reference?.retiredIn).toBeUndefined();
  });

  it('of the same version changes nothing', () => {
    const index = installed();
    expect(upgrade(index, first).diff).toEqual({ added: [], changed: [], removed: [] });
  });

  it('is refused for another model, an older or a changed version, an open model and a wrong decision', () => {
    const index = installed(second);
    expect(refusalOf(index, first)).toBe('reference.downgrade');
    expect(refusalOf(index, { ...second, id: 'muu', version: '3' })).toBe('reference.otherModel');
    expect(refusalOf(index, { ...second, layers: second.layers.slice(1) })).toBe('reference.sameVersion');
    const next = { ...second, version: '10' };
    expect(refusalOf(index, next, [decided('poissa', 'c-talous', 'successor')])).toBe(
      'reference.decisionGone',
    );
    expect(refusalOf(index, next, [decided('c-talous', 'c-ostolasku', 'same')])).toBe(
      'reference.decisionGone',
    );
    const model = index.find('referenceModel', first.id);
    if (!model) throw new Error('no model');
    index.apply({ added: [], changed: [{ before: model, after: { ...model, locked: false } }], removed: [] });
    expect(refusalOf(index, next)).toBe('reference.unlocked');
  });
});

it('versions compare by their numbers', () => {
  expect(compareVersions('10', '9')).toBeGreaterThan(0);
  expect(compareVersions('1.0.0', '1.0.1')).toBeLessThan(0);
  expect(compareVersions('2026-06-30', '2026-06-30')).toBe(0);
  expect(compareVersions('syksy', '3')).toBe(0);
});

describe('after any upgrades', () => {
  it.each(Array.from({ length: 60 }, (_, seed) => seed))(
    'every placement stands somewhere (seed %i)',
    (seed) => {
      const random = randomOf(seed);
      let file = generatedFile(random);
      const index = ModelIndex.of([
        { kind: 'organisation', id: 'org', name: { fi: 'Mallila' } },
        ...Array.from({ length: 12 }, (_, at) => element(`e${at}`)),
      ]);
      index.apply(planInstall(index, file, context).diff);
      const all = file.layers.flatMap(({ components }) => components.map((one) => one.id));
      const placements: ModelRecord[] = Array.from({ length: 25 }, (_, at) => ({
        kind: 'placement',
        id: `p${at}`,
        elementId: `e${at % 12}`,
        componentId: all[random(all.length)] ?? '',
      }));
      index.apply({ added: placements, changed: [], removed: [] });
      for (let round = 2; round < 6; round += 1) {
        const before = JSON.stringify([...index.values()].map((record) => [record.id, record]).sort());
        const elements = new Map(
          index.all('placement').map((placement) => [placement.id, placement.elementId]),
        );
        file = changedFile(file, String(round), random);
        const told = compareUpgrade(index, file.id, file);
        const decisions: UpgradeDecision[] = told.removed
          .filter(() => random(2) === 0)
          .map(({ here }) => ({
            id: here.id,
            partId: told.components[random(told.components.length)]?.part.id ?? '',
            as: 'successor',
          }));
        for (const { here, part } of told.uncertain)
          if (random(2) === 0) decisions.push({ id: here.id, partId: part.id, as: 'same' });
        const { diff } = planUpgrade(index, file.id, file, decisions, context);
        index.apply(diff);
        index.apply(reverseDiff(diff));
        expect(JSON.stringify([...index.values()].map((record) => [record.id, record]).sort())).toBe(before);
        index.apply(diff);
        for (const [placementId, elementId] of elements) {
          const placement = index.find('placement', placementId);
          // Only a second placement of a system in the successor joins the one that stands there.
          if (!placement) {
            const homes = index
              .pointing('placement', 'placedElement', elementId)
              .map(({ reason = '' }) => reason);
            expect(homes.some((reason) => reason.includes('Siirtyi osa-alueelta'))).toBe(true);
          }
        }
        for (const placement of index.all('placement')) {
          const component = index.find('element', placement.componentId);
          expect(component?.reference?.role).toBe('component');
          const layer = index.find('element', component?.reference?.parentId);
          expect([layer?.reference?.role, layer?.ownerId]).toEqual(['layer', file.id]);
        }
        expect(planUpgrade(index, file.id, file, [], context).diff.added).toEqual([]);
      }
    },
  );
});
