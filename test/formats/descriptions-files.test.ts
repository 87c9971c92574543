// Descriptions as files: what a reader finds in the workbook and on the page, and that nothing from the model can run there.
import { ModelIndex } from '../../domain/model-index';
import { exportDescriptions, type DescriptionsChoice } from '../../engine/descriptions-export';
import { readWorkbook } from '../../engine/formats/spreadsheet/workbook';
import type { ModelRecord, Organisation } from '../../schemas/generated/types';
import { element, smallRecords } from '../domain/support/small-model';

const CHOICE: DescriptionsChoice = {
  language: 'fi',
  organisationId: 'org',
  state: 'current',
  day: '2026-11-23',
};
const records = (plan?: Organisation['descriptionPlan']): ModelRecord[] => [
  ...smallRecords().map((one) =>
    one.id === 'org' && plan ? ({ ...one, descriptionPlan: plan } as ModelRecord) : one,
  ),
  element('evil', {
    name: { fi: '<script>alert("x")</script>' },
    fields: { supplier: '"><img src=x onerror=alert(1)>', costPerYear: 12.5, contractEnd: '2027-12-31' },
  }),
];
const page = async (
  more: Partial<DescriptionsChoice> = {},
  plan?: Organisation['descriptionPlan'],
): Promise<string> =>
  new TextDecoder().decode(
    (await exportDescriptions(ModelIndex.of(records(plan)), 'html', { ...CHOICE, ...more })).bytes,
  );

it('lists the basic set with how complete each is, and has a sheet for each that has rows', async () => {
  const { bytes, name } = await exportDescriptions(ModelIndex.of(records()), 'xlsx', CHOICE);
  expect(name).toBe('Mallila JHS 179 -kuvaukset');
  const sheets = await readWorkbook(bytes, 'kuvaukset.xlsx');
  const [list] = sheets;
  expect(list?.name).toBe('Kuvaukset');
  expect(list?.rows.length).toBe(34);
  const portfolio = sheets.find(({ name: sheet }) => sheet.startsWith('A4'));
  expect(portfolio?.rows.map(([first]) => first)).toEqual([
    'Nimi',
    '<script>alert("x")</script>',
    'Alfa',
    'Beeta',
    'Gamma',
  ]);
  const at = portfolio?.rows[0]?.indexOf('Sopimus päättyy') ?? -1;
  expect(portfolio?.rows[1]?.[at]).toBe('2027-12-31');
  for (const sheet of sheets) expect(sheet.name.length).toBeLessThanOrEqual(31);
});

it('are those that are planned, where some are', async () => {
  const plan = [
    { id: 'A6', needed: true },
    { id: 'A4', needed: false },
  ];
  const text = await page({}, plan);
  expect(text).toContain('id="A6"');
  expect(text).not.toContain('id="A4"');
});

it('are a page in which nothing of the model runs', async () => {
  const text = await page();
  expect(text).not.toContain('<script');
  expect(text).not.toContain('<img src=x');
  expect(text).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
  expect(text).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`);
  expect(text).toContain('<i>ei tiedossa</i>');
  const opened = [...text.matchAll(/<(section|table|tr|td|th|ul|li|nav|p|h2)\b/gu)].length;
  const closed = [...text.matchAll(/<\/(section|table|tr|td|th|ul|li|nav|p|h2)>/gu)].length;
  expect(opened).toBe(closed);
});

it('show the map, and the views that are drawn of a description, as pictures in the page', async () => {
  const drawn: ModelRecord[] = [
    ...records(),
    { kind: 'view', id: 'v', ownerId: 'org', name: { fi: 'Verkkokaavio' } },
    {
      kind: 'viewItem',
      id: 'i',
      viewId: 'v',
      itemType: 'element',
      subjectId: 'a',
      x: 0,
      y: 0,
      width: 120,
      height: 55,
    },
  ];
  const { bytes } = await exportDescriptions(ModelIndex.of(drawn), 'html', CHOICE);
  const text = new TextDecoder().decode(bytes);
  const figures = [...text.matchAll(/<img alt="([^"]*)" src="data:image\/svg\+xml;base64,([^"]+)"/gu)];
  expect(figures.map(([, title]) => title)).toEqual(
    expect.arrayContaining([expect.stringContaining('Verkkokaavio')]),
  );
  const network = figures.find(([, title]) => title?.includes('Verkkokaavio'))?.[2] ?? '';
  expect(Buffer.from(network, 'base64').toString('utf8')).toMatch(/^(<\?xml[^>]*>\s*)?<svg [\s\S]*Alfa/u);
  expect(figures.length).toBeGreaterThanOrEqual(3);
});

it.each([
  ['sv', 'Informationssystemportfölj', 'inte känt'],
  ['en', 'System portfolio', 'not known'],
] as const)('speak %s', async (language, title, unknown) => {
  const text = await page({ language });
  expect(text).toContain(`<html lang="${language}">`);
  expect(text).toContain(title);
  expect(text).toContain(unknown);
});

it('lie on paper as the PDF does, and no name ends the rules of the page', async () => {
  const hostile = `Kunta"}</style><script>alert(1)</script>\\ Å`;
  const named = records().map((one) =>
    one.id === 'org' ? ({ ...one, name: { fi: hostile } } as ModelRecord) : one,
  );
  const { bytes } = await exportDescriptions(ModelIndex.of(named), 'html', CHOICE);
  const text = new TextDecoder().decode(bytes);
  expect(text).not.toContain('<script');
  expect(text.match(/<\/style>/gu)).toHaveLength(1);
  const rules = /<style>(?<rules>[\s\S]*)<\/style>/u.exec(text)?.groups?.['rules'] ?? '';
  expect(rules).toContain(String.raw`content:"Kunta\22 \7d \3c \2f style\3e `);
  expect(rules).toContain('@page turned{size:A4 landscape}');
  expect(rules).toContain('counter(page) " / " counter(pages)');
  expect(text).toMatch(/<section id="A4" class="turned">/u);
  expect(text).toMatch(/<section id="P1" class="empty">/u);
});
