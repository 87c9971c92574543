// Reading in a thread of its own: the same result, the engine goes on, a cancel ends it, too much memory is one sentence.
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { readFile } from '../../engine/importing';
import { readAside, type ReadingOptions } from '../../engine/reading/read-aside';
import { gemmaShapedFile } from '../bench/gemma-shape';
import { Refused } from '../../domain/problem';
import { folder, removeFolders, ROOT } from './support/folders';

const bundles = folder();
const script = join(bundles, 'reading-worker.cjs');
const options: ReadingOptions = { language: 'fi', script, asideFromBytes: 0 };
const text = gemmaShapedFile(0.1);

async function refusalOf(reading: Promise<unknown>): Promise<unknown> {
  const error: unknown = await reading.catch((reason: unknown) => reason);
  return error instanceof Refused ? error.problems[0] : error;
}

/** A file of its own each time: the thread takes the bytes with it. */
function file(content = text): Uint8Array {
  return new Uint8Array(Buffer.from(content));
}

beforeAll(() => {
  const build = ['--bundle', '--platform=node', '--format=cjs', '--log-level=warning', `--outfile=${script}`];
  execFileSync(join(ROOT, 'node_modules/.bin/esbuild'), ['engine/reading/reading-worker.ts', ...build], {
    cwd: ROOT,
  });
});
afterAll(removeFolders);

it('reads the same as without a thread, and takes the bytes with it', async () => {
  const bytes = file();
  const shares: number[] = [];
  const aside = await readAside([{ name: 'x.xml', bytes: bytes }], {
    ...options,
    progress: (share) => shares.push(share),
  });
  expect(aside).toEqual(readFile(file(), 'x.xml', 'fi', () => `id-${randomUUID()}`));
  expect(bytes).toHaveLength(0);
  expect(shares.length).toBeGreaterThan(5);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
});

it('lets the engine go on meanwhile', async () => {
  let turns = 0;
  const ticking = setInterval(() => (turns += 1), 1);
  await readAside([{ name: 'x.xml', bytes: file() }], options);
  clearInterval(ticking);
  expect(turns).toBeGreaterThan(3);
});

it('ends at once where it is cancelled, before and during the reading', async () => {
  const before = AbortSignal.abort(new Error('not at all'));
  await expect(readAside([{ name: 'x.xml', bytes: file() }], { ...options, signal: before })).rejects.toThrow(
    'not at all',
  );
  const controller = new AbortController();
  const reading = readAside([{ name: 'x.xml', bytes: file() }], {
    ...options,
    signal: controller.signal,
    progress: () => controller.abort(new Error('enough')),
  });
  await expect(reading).rejects.toThrow('enough');
});

it('passes on what a listener to its progress throws', async () => {
  const progress = (): never => {
    throw new Error('no more');
  };
  await expect(readAside([{ name: 'x.xml', bytes: file() }], { ...options, progress })).rejects.toThrow(
    'no more',
  );
});

it('says where a file is broken', async () => {
  expect(
    await refusalOf(readAside([{ name: 'x.xml', bytes: file(`${text.slice(0, 5000)}<`) }], options)),
  ).toMatchObject({
    code: 'import.xml.truncated',
    line: expect.any(Number) as number,
  });
});

it('refuses a file that takes too much memory, and reads the next one', async () => {
  const small = { ...options, memoryMegabytes: 8 };
  const many = `<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/"><elements><element>${'<a/>'.repeat(500_000)}</element></elements></model>`;
  expect(await refusalOf(readAside([{ name: 'suuri.xml', bytes: file(many) }], small))).toMatchObject({
    code: 'import.tooMuchMemory',
    params: { name: 'suuri.xml' },
  });
  expect(
    (await readAside([{ name: 'x.xml', bytes: file() }], options)).fragment.records.length,
  ).toBeGreaterThan(1000);
});

it('reads here where the file is small or there is no bundle', async () => {
  const bytes = file();
  await readAside([{ name: 'x.xml', bytes: bytes }], { ...options, script: join(bundles, 'none.cjs') });
  await readAside([{ name: 'x.xml', bytes: bytes }], { ...options, asideFromBytes: 100_000_000 });
  expect(bytes.length).toBeGreaterThan(0);
});
