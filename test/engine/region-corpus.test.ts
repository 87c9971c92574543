// Real files of other people compared with each other: each is collected as a municipality of its own, its systems are laid on one part,
// and what the program takes for the same product is held against what was read by eye. Runs where the corpus is present.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { compare } from '../../domain/region/comparison';
import { matrixRows } from '../../domain/region/matrix';
import { productList, type ListedProduct } from '../../domain/region/product-list';
import { partsOf } from '../../engine/collecting/parts';
import { planCollecting } from '../../engine/collecting/plan';
import { unpacked } from '../../engine/collecting/unpacked';
import { exportRegionReport } from '../../engine/region-report';
import { COLLECT_COMMAND } from '../../engine/store/change-log';
import type { Workspace } from '../../engine/store/workspace';
import { folder, removeFolders } from './support/folders';
import { newWorkspace, run } from './support/workspaces';

const CORPUS = join(__dirname, '../../../shared/corpus');
const THERE = existsSync(CORPUS);
const FILES = THERE
  ? [
      'archi-native/archisurance.archimate',
      'archi-native/dk-os2mo.archimate',
      'archi-native/nl-amsterdam-sport.archimate',
      'archi-native/no-altinn-malbilde-2020.archimate',
      'archi-native/no-altinn-nasituasjon.archimate',
      'archi-native/no-digdir.archimate',
      'archi-native/no-ks-kommunal-sektor.archimate',
      'exchange/archisurance-2019.xml',
      'exchange/de-earth-centralmodel.xml',
      'exchange/dk-os2mo.xml',
      'exchange/eu-toop-goopra.xml',
      'exchange/fi-maksusitoumus-palveluseteli.xml',
      'exchange/nl-amsterdam-sport.xml',
      'exchange/no-ks-kommunal-sektor.xml',
      'exchange/og-archisurance-3.1-revised.xml',
    ]
  : [];
let workspace: Workspace;
let products: ListedProduct[];

afterAll(() => {
  if (THERE) workspace.close();
  removeFolders();
});

beforeAll(async () => {
  if (!THERE) return;
  workspace = newWorkspace(undefined, 'avoin-kunta');
  const parts = [];
  const files = FILES.map((name) => ({ name, bytes: readFileSync(join(CORPUS, name)) }));
  for (const [at, one] of unpacked(files).entries())
    parts.push(
      ...(await partsOf(one, `f${at}`, { language: 'fi', appVersion: '0.1.0', remembered: {}, known: [] })),
    );
  const rows = parts.map(({ id, path }) => ({ id, newMunicipality: { name: path } }));
  const planned = await planCollecting(workspace, parts, { rows }, () => Promise.resolve());
  workspace.change(planned.change, COLLECT_COMMAND, 'koe');
  const component = workspace.index.all('element').find(({ reference }) => reference?.role === 'component');
  const systems = workspace.index
    .all('element')
    .filter(({ type, reference }) => type === 'ApplicationComponent' && !reference)
    .map(({ id }) => id);
  run(workspace, 'placement.create', { elementIds: systems, componentId: component?.id ?? '' });
  products = productList(workspace.index);
}, 60_000);

it(`models are here: ${FILES.length || 'none, ../shared/corpus is missing, nothing to check'}`, () => {
  expect(FILES.length > 0).toBe(THERE);
});

if (THERE) {
  const nameOf = (id: string): string => workspace.index.find('organisation', id)?.name['fi'] ?? '';
  /** Files of one model: other formats and editions of it. */
  const familyOf = (name: string): string =>
    /archisurance|os2mo|amsterdam|kommunal|altinn/u.exec(name)?.[0] ?? name;

  it('every system is one product, with a reason', () => {
    const systems = workspace.index
      .all('element')
      .filter(({ type, reference }) => type === 'ApplicationComponent' && !reference);
    expect(systems.length).toBeGreaterThan(600);
    const listed = products.flatMap(({ elements }) => elements.map(({ id }) => id));
    expect([...listed].sort()).toEqual(systems.map(({ id }) => id).sort());
    for (const { spellings } of products) for (const { reason } of spellings) expect(reason).toBeTruthy();
  });

  it('between models of different people only national services are the same, as was read by eye', () => {
    const found = products
      .filter(({ product, organisationIds }) => {
        const families = new Set([...organisationIds].map((id) => familyOf(nameOf(id))));
        return !product.unnamed && families.size > 1;
      })
      .map(({ product }) => product.name);
    expect(found).toEqual(['Folkeregisteret', 'ID-porten', 'SvarUt']);
  });

  it('the same model in two formats is wholly the same', () => {
    const ofOwner = (path: string): string[] =>
      products
        .filter(
          ({ product, organisationIds }) =>
            !product.unnamed && [...organisationIds].some((id) => nameOf(id) === path),
        )
        .map(({ product }) => product.id);
    for (const name of ['dk-os2mo', 'nl-amsterdam-sport', 'no-ks-kommunal-sektor']) {
      const [archi, exchange] = [ofOwner(`archi-native/${name}.archimate`), ofOwner(`exchange/${name}.xml`)];
      expect(archi.length).toBeGreaterThan(5);
      expect(exchange).toEqual(archi);
    }
  });

  it('the matrix says what SQL says over the file', () => {
    const component = workspace.index.all('placement')[0]?.componentId ?? '';
    const model = workspace.index.find('element', component)?.ownerId ?? '';
    const comparison = compare({
      index: workspace.index,
      referenceModelId: model,
      state: 'current',
      language: 'fi',
    });
    const row = matrixRows(comparison, 'component').find(({ id }) => id === component);
    const copy = join(folder(), 'kopio.kokonaiskuva');
    workspace.copyTo(copy);
    const db = new SqliteDatabase(copy, { readonly: true });
    const counted = db
      .prepare(
        `SELECT e.body ->> '$.ownerId' AS owner, COUNT(DISTINCT e.id) AS systems
         FROM record p JOIN record e ON e.id = p.body ->> '$.elementId'
         WHERE p.kind = 'placement' GROUP BY 1 ORDER BY 1`,
      )
      .all() as { owner: string; systems: number }[];
    db.close();
    const ours = [...(row?.cells ?? [])]
      .map(([owner, { systems }]) => ({ owner, systems: systems.length }))
      .filter(({ systems }) => systems > 0)
      .sort((a, b) => (a.owner < b.owner ? -1 : 1));
    expect(ours).toEqual(counted);
    expect(counted.length).toBeGreaterThan(12);
  });

  it.each(['xlsx', 'html', 'docx'] as const)('a report comes of it as .%s', async (format) => {
    const { bytes } = await exportRegionReport(workspace.index, format, {
      language: 'fi',
      state: 'current',
      day: '2026-11-24',
    });
    expect(bytes.length).toBeGreaterThan(10_000);
  });
}
