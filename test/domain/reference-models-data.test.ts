// The data that ships with the application: every reference model and the sample workspace, checked against the contract
// and against what the figures are known to contain.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import type { LocalisedText, ReferenceModelFile, WorkspaceExport } from '../../schemas/generated/types';

const ROOT = resolve(__dirname, '../..');
const MODELS = join(ROOT, 'reference-models');
const NCNAME = /^[A-Za-z_][A-Za-z0-9._-]*$/;

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

function schemaFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return schemaFiles(path);
    return entry.name.endsWith('.schema.json') ? [path] : [];
  });
}

function folders(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

const ajv = new Ajv({
  strict: false,
  discriminator: true,
  allErrors: true,
  schemas: schemaFiles(join(ROOT, 'schemas')).map((path) => readJson<object>(path)),
});
addFormats(ajv);

function problems(schemaId: string, data: unknown): unknown[] {
  const validate = ajv.getSchema(schemaId);
  if (!validate) throw new Error(`no schema ${schemaId}`);
  return validate(data) ? [] : (validate.errors ?? []);
}

interface Shipped {
  key: string;
  version: string;
  folder: string;
  model: ReferenceModelFile;
}

const shipped: Shipped[] = folders(MODELS)
  .filter((key) => key !== 'samples')
  .flatMap((key) =>
    folders(join(MODELS, key)).map((version) => {
      const folder = join(MODELS, key, version);
      return { key, version, folder, model: readJson<ReferenceModelFile>(join(folder, 'model.json')) };
    }),
  );

function modelOf(key: string): ReferenceModelFile {
  const one = shipped.find((candidate) => candidate.key === key);
  if (!one) throw new Error(`no reference model ${key}`);
  return one.model;
}

function componentsOf(model: ReferenceModelFile) {
  return model.layers.flatMap((layer) => layer.components);
}

function partsOf(model: ReferenceModelFile) {
  return [...model.userGroups, ...model.sectors, ...model.layers, ...componentsOf(model)];
}

/** Every text of a part, with the name of its field. */
function textsOf(part: object): [string, LocalisedText][] {
  const fields = ['name', 'shortName', 'description'];
  return Object.entries(part).filter(([field]) => fields.includes(field)) as [string, LocalisedText][];
}

test('the three reference models are there', () => {
  expect(shipped.map((one) => one.key).sort()).toEqual(['avoin-kunta', 'kpk-ict', 'kunta-akkuna']);
});

describe.each(shipped.map((one) => [`${one.key} ${one.version}`, one] as const))('%s', (_name, one) => {
  const { model } = one;

  test('follows its schema and its folder, and says where it comes from', () => {
    expect(problems('files/reference-model-file.schema.json', model)).toEqual([]);
    expect(model.key).toBe(one.key);
    expect(model.version).toBe(one.version);
    expect(existsSync(join(one.folder, 'SOURCE.md'))).toBe(true);
  });

  test('identifiers are unique NCNames that start with the identifier of the model', () => {
    const ids = partsOf(model).map((part) => part.id);
    expect(new Set([model.id, ...ids]).size).toBe(ids.length + 1);
    for (const id of ids) {
      expect(id).toMatch(NCNAME);
      expect(id.startsWith(`${model.id}.`)).toBe(true);
    }
  });

  test('every text is there in Finnish, Swedish and English', () => {
    for (const [field, text] of [model, ...partsOf(model)].flatMap(textsOf)) {
      expect(Object.keys(text).sort()).toEqual(['en', 'fi', 'sv']);
      for (const value of Object.values(text)) {
        expect(value).toBe(value.trim());
        expect(value).toMatch(field === 'description' ? /\S\.$/ : /\S/);
      }
    }
  });

  test('what is written on a box fits it', () => {
    for (const component of componentsOf(model)) {
      for (const text of Object.values(component.shortName ?? component.name)) {
        expect(text.length).toBeLessThanOrEqual(24);
      }
    }
  });

  test('sectors of components exist and every doubt is explained', () => {
    const sectors = new Set(model.sectors.map((sector) => sector.id));
    const lost = componentsOf(model).filter(({ sector }) => sector !== undefined && !sectors.has(sector));
    expect(lost).toEqual([]);
    const unexplained = partsOf(model).filter(
      ({ certainty, note }) => (certainty === 'ambiguous' || certainty === 'reconstructed') && !note,
    );
    expect(unexplained).toEqual([]);
  });
});

describe('Avoin kunta', () => {
  const model = modelOf('avoin-kunta');

  test('has six lanes, one column, 45 components, three user groups and four sectors', () => {
    expect(model.id).toBe('ak');
    expect(model.layers.map((layer) => layer.area)).toEqual([...Array<string>(6).fill('lane'), 'column']);
    expect(model.layers.map((layer) => layer.components.length)).toEqual([6, 8, 4, 9, 7, 5, 6]);
    expect(componentsOf(model)).toHaveLength(45);
    expect(model.userGroups).toHaveLength(3);
    expect(model.sectors).toHaveLength(4);
  });

  test('has one component under each sector and one hue for each layer', () => {
    const underSectors = componentsOf(model).flatMap((component) => component.sector ?? []);
    expect(underSectors).toEqual(model.sectors.map((sector) => sector.id));
    const hues = ['blue', 'teal', 'green', 'ochre', 'plum', 'slate', 'brick'];
    expect(model.layers.map((layer) => layer.hue)).toEqual(hues);
  });
});

describe('KPK ICT', () => {
  test('has only the services that its source names', () => {
    const counts = modelOf('kpk-ict').layers.map((layer) => [layer.id, layer.components.length]);
    expect(Object.fromEntries(counts)).toEqual({
      'kpk.asiantuntijapalvelut': 6,
      'kpk.sovelluspalvelut': 2,
      'kpk.palveluymparisto': 5,
      'kpk.perustietovarannot': 1,
      'kpk.infrastruktuuripalvelut': 4,
      'kpk.ratkaisujen-hallinta': 2,
    });
  });
});

describe('the sample Mallila', () => {
  const model = modelOf('avoin-kunta');
  const sample = readJson<WorkspaceExport>(join(MODELS, 'samples/mallila.json'));
  const { organisations = [], elements = [], relationships = [], states = [] } = sample;
  const { fates = [], placements = [], applicabilities = [] } = sample;
  const arrays = [organisations, elements, relationships, states, fates, placements, applicabilities];
  const elementIds = new Set(elements.map((element) => element.id));
  const componentIds = new Set(componentsOf(model).map((component) => component.id));
  const filled = new Set(placements.map((placement) => placement.componentId));
  const fateOf = new Map(fates.map((fate) => [fate.subjectId, fate.fate]));
  const comes = (id: string) => fateOf.get(id) === 'new';
  const leaves = (id: string) => fateOf.get(id) === 'retire' || fateOf.get(id) === 'replace';

  test('follows its schema and leaves the reference model to the application', () => {
    expect(problems('files/workspace-export.schema.json', sample)).toEqual([]);
    expect(sample.formatVersion).toBe(1);
    expect(sample.referenceModels).toBeUndefined();
  });

  test('identifiers are unique NCNames and every array is sorted by them', () => {
    const ids = arrays.flat().map((record) => record.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(NCNAME);
    for (const array of arrays) {
      const order = array.map((record) => record.id);
      expect(order).toEqual([...order].sort());
    }
  });

  test('is one invented municipality with a current and a target state, and names no person', () => {
    const [organisation, ...others] = organisations;
    expect(others).toEqual([]);
    expect(organisation?.municipalityCode).toBeUndefined();
    expect(organisation?.businessId).toBeUndefined();
    expect(states.map((state) => [state.type, state.date])).toEqual([
      ['current', undefined],
      ['target', '2029-12-31'],
    ]);
    for (const owned of [...elements, ...relationships, ...states])
      expect(owned.ownerId).toBe(organisation?.id);
    for (const element of elements) expect(element.fields?.contactPerson).toBeUndefined();
  });

  test('has the systems and integrations of a real municipality', () => {
    expect(elements.length).toBeGreaterThanOrEqual(80);
    expect(elements.length).toBeLessThanOrEqual(120);
    const flows = relationships.filter((relationship) => relationship.type === 'Flow');
    expect(flows.length).toBeGreaterThanOrEqual(80);
    for (const flow of flows) expect(flow.flow?.data).toBeTruthy();
  });

  test('placements resolve, occur once, cover every system and reach every layer', () => {
    for (const placement of placements) {
      expect(elementIds).toContain(placement.elementId);
      expect(componentIds).toContain(placement.componentId);
    }
    const pairs = placements.map((placement) => `${placement.elementId} ${placement.componentId}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(new Set(placements.map((placement) => placement.elementId))).toEqual(elementIds);
    for (const layer of model.layers) {
      expect(layer.components.some((component) => filled.has(component.id))).toBe(true);
    }
  });

  test('social and health services are with the wellbeing services county', () => {
    expect(applicabilities.map((one) => [one.organisationId, one.componentId])).toEqual([
      [organisations[0]?.id, 'ak.sosiaali-ja-terveyspalvelut'],
    ]);
    expect(filled).not.toContain('ak.sosiaali-ja-terveyspalvelut');
  });

  test('some components are left empty on purpose', () => {
    const marked = new Set(applicabilities.map((one) => one.componentId));
    const empty = [...componentIds].filter((id) => !filled.has(id) && !marked.has(id));
    expect(empty).toEqual(['ak.extranet', 'ak.tuotehallinta', 'ak.md-tuote', 'ak.tiedon-louhinta']);
  });

  test('relationships join two different systems of the sample', () => {
    for (const relationship of relationships) {
      expect(elementIds).toContain(relationship.sourceId);
      expect(elementIds).toContain(relationship.targetId);
      expect(relationship.sourceId).not.toBe(relationship.targetId);
    }
  });

  test('fates belong to the target state and to something that exists, one each', () => {
    const target = states.find((state) => state.type === 'target');
    const subjects = new Set([...elements, ...relationships, ...placements].map((record) => record.id));
    expect(fateOf.size).toBe(fates.length);
    for (const fate of fates) {
      expect(fate.stateId).toBe(target?.id);
      expect(subjects).toContain(fate.subjectId);
      if (fate.fate === 'change') expect(fate.note).toBeTruthy();
    }
  });

  test('what replaces a system exists and does not leave itself', () => {
    for (const fate of fates) {
      const by = fate.replacedByIds ?? [];
      expect(by.length > 0).toBe(fate.fate === 'replace');
      for (const id of by) {
        expect(elementIds).toContain(id);
        expect(id).not.toBe(fate.subjectId);
        expect(leaves(id)).toBe(false);
      }
    }
  });

  test('an integration comes with its new system and leaves with its old one', () => {
    for (const relationship of relationships) {
      const ends = [relationship.sourceId, relationship.targetId];
      if (ends.some(comes)) expect(comes(relationship.id)).toBe(true);
      if (ends.some(leaves)) expect(leaves(relationship.id)).toBe(true);
      expect(ends.some(comes) && ends.some(leaves)).toBe(false);
    }
  });

  test('lifecycle and fate tell the same story', () => {
    for (const { id, fields } of elements) {
      expect(['planned', 'development'].includes(fields?.lifecycle ?? '') || !comes(id)).toBe(true);
      expect([id, fields?.lifecycle === 'retiring']).toEqual([id, leaves(id)]);
    }
  });

  test('the target shows every fate, also for integrations and placements', () => {
    const kinds = (records: { id: string }[]) =>
      [...new Set(records.flatMap((record) => fateOf.get(record.id) ?? []))].sort();
    expect(kinds(elements)).toEqual(['change', 'keep', 'new', 'replace', 'retire']);
    expect(kinds(relationships)).toEqual(['change', 'keep', 'new', 'retire']);
    expect(kinds(placements)).toEqual(['new', 'retire']);
  });
});
