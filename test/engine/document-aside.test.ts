// Writing a document in a thread of its own: the same as without it, the engine goes on, a cancel ends it at once.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { descriptionKind } from '../../domain/descriptions/catalogue';
import { describe as describeOne } from '../../domain/descriptions/describe';
import { descriptionDrawings } from '../../domain/descriptions/pictures';
import { descriptionsPdf, type PdfOrder } from '../../engine/formats/document/pdf/descriptions-pdf';
import { pdfAside } from '../../engine/formats/document/pdf/document-aside';
import { sampleModel } from '../support/sample-model';
import { folder, removeFolders, ROOT } from './support/folders';

const script = join(folder(), 'document-worker.cjs');
const { index, organisationId, referenceModelId } = sampleModel();

function order(): PdfOrder {
  const scope = { index, organisationId, state: 'current', language: 'fi', referenceModelId } as const;
  const made = ['A3', 'A4'].flatMap((id) => {
    const kind = descriptionKind(id);
    return kind ? [describeOne(scope, kind)] : [];
  });
  return {
    descriptions: made,
    words: { language: 'fi', title: 'Mallila: JHS 179 -kuvaukset', subtitle: 'Mallila' },
    facts: [['Organisaatio', 'Mallila']],
    pictures: Object.fromEntries(
      made.map((one) => [
        one.kind.id,
        descriptionDrawings(scope, one, { date: '2026-11-23', tool: 'Kokonaiskuva' }),
      ]),
    ),
    date: '2026-11-23',
    tool: 'Kokonaiskuva',
  };
}

beforeAll(() => {
  const build = [
    '--bundle',
    '--platform=node',
    '--format=cjs',
    '--log-level=warning',
    '--alias:pdfkit=./node_modules/pdfkit/js/pdfkit.js',
    `--outfile=${script}`,
  ];
  execFileSync(
    join(ROOT, 'node_modules/.bin/esbuild'),
    ['engine/formats/document/pdf/document-worker.ts', ...build],
    { cwd: ROOT },
  );
});
afterAll(removeFolders);

it('writes the same as without a thread, and tells how far it is', async () => {
  const shares: number[] = [];
  const aside = await pdfAside(order(), { script, progress: (share) => shares.push(share) });
  const here = await descriptionsPdf(order());
  expect({ ...aside, bytes: aside.bytes.length }).toEqual({ ...here, bytes: here.bytes.length });
  expect(shares.length).toBeGreaterThan(3);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
});

it('goes on answering while it writes, and a cancel ends it with its reason', async () => {
  const controller = new AbortController();
  const reason = new Error('cancelled');
  const writing = pdfAside(order(), {
    script,
    signal: controller.signal,
    progress: () => controller.abort(reason),
  });
  await expect(writing).rejects.toBe(reason);
});
