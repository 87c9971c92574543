// Pictures before any painter: SVG text, sheets of paper, legend and title block.
import type { ModelRecord } from '../../schemas/generated/types';
import type { Scene } from '../../domain/drawing/scene';
import { likeliestNames } from '../../domain/likely-names';
import { ModelIndex } from '../../domain/model-index';
import { laySheets, OVERLAP } from '../../domain/pictures/paper';
import { pictureFileName, pictureOf, type PictureOptions } from '../../domain/pictures/picture';
import { escaped, writeSvg } from '../../domain/pictures/svg';
import { Refused } from '../../domain/problem';
import { sampleModel } from '../support/sample-model';
import { element } from './support/small-model';
import { node, viewRecords } from './support/view-model';

const DATE = '2026-11-23T08:00:00.000Z';
const HOW = {
  theme: 'light',
  legend: true,
  titleBlock: true,
  language: 'fi',
  date: DATE,
  tool: 'Kokonaiskuva 9.9',
} as const satisfies Partial<PictureOptions>;

function viewSvg(records: readonly ModelRecord[]): string {
  const index = ModelIndex.of(records);
  return writeSvg(pictureOf(index, { ...HOW, subject: { kind: 'view', viewId: 'v' } }).scene);
}

/** What a reader of the text sees: the contents of text elements. */
function wordsOf(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gu)].map(([, words = '']) => words);
}

describe('writeSvg', () => {
  it('holds text as text, names as titles and links to other views', () => {
    const linked: ModelRecord = {
      kind: 'viewItem',
      id: 'nw',
      viewId: 'v',
      itemType: 'label',
      linkedViewId: 'w',
      x: 600,
      y: 0,
      width: 100,
      height: 60,
      order: 9,
    };
    const index = ModelIndex.of([...viewRecords(), linked]);
    const { scene } = pictureOf(index, { ...HOW, subject: { kind: 'view', viewId: 'v' } });
    const svg = writeSvg(scene, { href: ({ name }) => `${name}.svg` });
    expect(wordsOf(svg)).toEqual(expect.arrayContaining(['Päätös', 'Huom', 'Tyhjä']));
    expect(svg).toContain('<title>Päätös</title>');
    expect(svg).toMatch(/<a xlink:href="Tyhjä\.svg"><title>Tyhjä<\/title>/u);
    expect(writeSvg(scene)).not.toContain('<a ');
  });

  it('hostile names stay words: markup is escaped, what XML cannot hold is replaced', () => {
    const hostile = `<b>&"'\u0000\u0007\ud800 ]]> </text><script>`;
    const svg = viewSvg([
      ...viewRecords(),
      element('x', { name: { fi: hostile } }),
      node('nx', 'x', 0, 400, { width: 600, height: 200 }),
    ]);
    expect(svg).not.toMatch(/<script|<b>/u);
    expect(svg).not.toMatch(/(?!\n)\p{Cc}|\p{Surrogate}/u);
    expect(svg).toContain('&lt;b&gt;&amp;&quot;');
    expect(escaped('שלום 🙂')).toBe('שלום 🙂');
  });
});

describe('pictureOf', () => {
  it('the title block names the owner, what is shown, the state, the day and the program', () => {
    const { index, organisationId, referenceModelId } = sampleModel();
    const subject = { kind: 'map', organisationId, referenceModelId, mode: 'target', flowIds: [] } as const;
    const svg = writeSvg(pictureOf(index, { ...HOW, subject: { ...subject, flowIds: [] } }).scene);
    const words = wordsOf(svg);
    for (const said of ['Mallilan kaupunki', 'Tavoitetila 2029', '23.11.2026', 'Kokonaiskuva 9.9'])
      expect(words).toContain(said);
    expect(words).toContain('korvautuu toisella');
    const bare = pictureOf(index, {
      ...HOW,
      legend: false,
      titleBlock: false,
      subject: { ...subject, flowIds: [] },
    });
    expect(wordsOf(writeSvg(bare.scene))).not.toContain('Kokonaiskuva 9.9');
  });

  it('the legend tells what is drawn and nothing else', () => {
    const words = wordsOf(viewSvg(viewRecords()));
    expect(words).toEqual(expect.arrayContaining(['Prosessi', 'Siirtää tietoa']));
    expect(words).not.toContain('Laite');
    expect(words).not.toContain('Toteuttaa');
  });

  it('a view that is not stored is drawn from its items', () => {
    const index = ModelIndex.of(viewRecords());
    const view = { kind: 'view' as const, id: 'made', ownerId: 'org', name: { fi: 'Koottu' } };
    const items = [{ ...node('n1', 'p', 0, 0), viewId: 'made' }];
    const { scene, title } = pictureOf(index, { ...HOW, subject: { kind: 'view', view, items } });
    expect(title).toBe('Koottu');
    expect(wordsOf(writeSvg(scene))).toEqual(expect.arrayContaining(['Päätös', 'Koottu']));
    expect(wordsOf(writeSvg(scene))).not.toContain('Huom');
  });

  it('an empty view is a picture of its title block', () => {
    const { scene } = pictureOf(ModelIndex.of(viewRecords()), {
      ...HOW,
      subject: { kind: 'view', viewId: 'w' },
    });
    expect(wordsOf(writeSvg(scene))).toContain('Tyhjä');
    expect(scene.bounds.width).toBeGreaterThan(100);
  });

  it('refuses what is not in the model', () => {
    const index = ModelIndex.of(viewRecords());
    expect(() => pictureOf(index, { ...HOW, subject: { kind: 'view', viewId: 'poissa' } })).toThrow(Refused);
    expect(() => pictureOf(index, { ...HOW, subject: { kind: 'map' } })).toThrow(Refused);
  });

  it('classes of a colouring stand in the legend and colour the cards', () => {
    const { index, organisationId, referenceModelId } = sampleModel();
    const [placement] = index.all('placement');
    const looks = [{ elementId: placement?.elementId ?? '', fill: '#123456', text: '1 200 €' }];
    const classes = [{ label: '1 000–2 000 €', fill: '#123456' }];
    const subject = { kind: 'map' as const, organisationId, referenceModelId, looks, classes };
    const svg = writeSvg(pictureOf(index, { ...HOW, subject }).scene);
    expect(wordsOf(svg)).toEqual(expect.arrayContaining(['1 000–2 000 €', '1 200 €']));
  });
});

describe('laySheets', () => {
  const bounds = { x: -10, y: 20, width: 1600, height: 900 };

  it('one page holds everything, turned so that it is largest', () => {
    const sheets = laySheets(bounds, { paper: 'A3', orientation: 'auto' });
    expect([sheets.landscape, sheets.pages.length, sheets.width]).toEqual([true, 1, 420]);
    expect(bounds.width * sheets.scale).toBeLessThanOrEqual(400.001);
    expect(bounds.height * sheets.scale).toBeLessThanOrEqual(277.001);
  });

  it.each([
    ['A4', 'portrait', 100],
    ['A4', 'auto', 200],
    ['A3', 'landscape', 73],
    ['A0', 'auto', 400],
  ] as const)('pages of %s %s at %d %% cover the picture and overlap', (paper, orientation, percent) => {
    const { pages, scale, columns, rows } = laySheets(bounds, { paper, orientation, percent });
    expect(pages).toHaveLength(columns * rows);
    for (const { part, column, row } of pages) {
      const right = pages.find((page) => page.row === row && page.column === column + 1);
      if (right) expect((part.x + part.width - right.part.x) * scale).toBeCloseTo(OVERLAP, 6);
      else expect(part.x + part.width).toBeCloseTo(bounds.x + bounds.width, 6);
      const below = pages.find((page) => page.column === column && page.row === row + 1);
      if (below) expect((part.y + part.height - below.part.y) * scale).toBeCloseTo(OVERLAP, 6);
      else expect(part.y + part.height).toBeCloseTo(bounds.y + bounds.height, 6);
    }
    expect(pages[0]?.part).toMatchObject({ x: bounds.x, y: bounds.y });
  });

  it('refuses a book of pages', () => {
    const huge = { x: 0, y: 0, width: 90_000, height: 90_000 };
    expect(() => laySheets(huge, { paper: 'A4', orientation: 'auto', percent: 400 })).toThrow(Refused);
    expect(laySheets(huge, { paper: 'A4', orientation: 'auto' }).pages).toHaveLength(1);
  });
});

describe('names', () => {
  it('file names hold what every file system takes', () => {
    expect(pictureFileName('Kartta: A/B "c"?', 'svg')).toBe('Kartta A B c.svg');
    expect(pictureFileName('...', 'pdf')).toBe('kuva.pdf');
    expect(pictureFileName('x'.repeat(500), 'png')).toHaveLength(124);
  });

  it('the likeliest names come first, those that have nothing in common not at all', () => {
    const names = ['Integraatiokartta', 'Järjestelmäkartta', 'Tietovarannot', 'Layered View'];
    expect(likeliestNames('integratiokarta', names)[0]).toBe('Integraatiokartta');
    expect(likeliestNames('layered', names)).toEqual(['Layered View']);
    expect(likeliestNames('xyzzy', names)).toEqual([]);
  });
});

/** A scene is data: it must survive the way into a thread and into a file. */
it('a scene is plain JSON', () => {
  const { index, organisationId, referenceModelId } = sampleModel();
  const subject = { kind: 'map' as const, organisationId, referenceModelId, mode: 'diff' as const };
  const { scene } = pictureOf(index, { ...HOW, subject });
  expect(JSON.parse(JSON.stringify(scene)) as Scene).toEqual(scene);
});
