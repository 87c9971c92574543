// Painting in a thread of its own: the same bytes as without it, the engine goes on, a cancel ends it at once.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pictureOf } from '../../domain/pictures/picture';
import { Refused } from '../../domain/problem';
import type { PictureChoice } from '../../schemas/generated/types';
import { fileOptions } from '../../engine/pictures/choice';
import { paintAside } from '../../engine/pictures/paint-aside';
import { renderPicture } from '../../engine/pictures/render';
import { sampleModel } from '../support/sample-model';
import { folder, removeFolders, ROOT } from './support/folders';

const DATE = '2026-11-23T08:00:00.000Z';
const TOOL = 'Kokonaiskuva 9.9';
const script = join(folder(), 'picture-worker.cjs');
const { index, organisationId, referenceModelId } = sampleModel();
const picture = pictureOf(index, {
  subject: { kind: 'map', organisationId, referenceModelId, mode: 'diff' },
  theme: 'light',
  legend: true,
  titleBlock: true,
  language: 'fi',
  date: DATE,
  tool: TOOL,
});
const choice = (format: PictureChoice['format'], scale = 1) =>
  fileOptions(
    {
      format,
      scale,
      theme: 'light',
      legend: true,
      titleBlock: true,
      paper: 'A3',
      orientation: 'auto',
      embedFont: true,
    },
    DATE,
    TOOL,
  );

beforeAll(() => {
  const build = [
    '--bundle',
    '--platform=node',
    '--format=cjs',
    '--log-level=warning',
    '--alias:pdfkit=./node_modules/pdfkit/js/pdfkit.js',
    `--outfile=${script}`,
  ];
  execFileSync(join(ROOT, 'node_modules/.bin/esbuild'), ['engine/pictures/picture-worker.ts', ...build], {
    cwd: ROOT,
  });
});
afterAll(removeFolders);

it.each(['svg', 'png', 'pdf'] as const)('paints the same %s as without a thread', async (format) => {
  const shares: number[] = [];
  const aside = await paintAside(picture, choice(format), {
    script,
    progress: (share) => shares.push(share),
  });
  const here = await renderPicture(picture, choice(format));
  expect({ ...aside, bytes: aside.bytes.length }).toEqual({ ...here, bytes: here.bytes.length });
  expect(shares).toEqual(format === 'pdf' ? [1] : []);
});

it('goes on answering while it paints, and a cancel ends it with its reason', async () => {
  const controller = new AbortController();
  const reason = new Error('cancelled');
  let turns = 0;
  const beat = setInterval(() => {
    turns += 1;
    if (turns === 3) controller.abort(reason);
  }, 5);
  const painting = paintAside(picture, choice('png', 4), { script, signal: controller.signal });
  await expect(painting).rejects.toBe(reason);
  clearInterval(beat);
  expect(turns).toBe(3);
});

it('a refusal comes back as the same refusal', async () => {
  const wide = { ...picture, scene: { ...picture.scene, bounds: { x: 0, y: 0, width: 40_000, height: 10 } } };
  const error: unknown = await paintAside(wide, choice('png'), { script }).catch((reason: unknown) => reason);
  expect(error instanceof Refused && error.problems[0]?.code).toBe('picture.tooLarge');
});
