import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** Folders with one file of words per language: name.fi.json or fi.json. Finnish is the source. */
const folders = ['renderer/i18n', 'domain/notation', 'domain/problem-sentences'].filter((folder) =>
  existsSync(join(root, folder)),
);
const pairs = folders.flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => /(^|\.)(sv|en)\.json$/.test(name))
    .map((name) => [`${folder}/${name.replace(/(sv|en)\.json$/, 'fi.json')}`, `${folder}/${name}`] as const),
);

/** Every key with the placeholders of its sentence. */
function keysOf(file: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  function walk(value: unknown, path: string): void {
    if (typeof value === 'string') found[path] = [...new Set(value.match(/\{\w+/g) ?? [])].sort();
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) walk(inner, path === '' ? key : `${path}/${key}`);
    }
  }
  walk(JSON.parse(readFileSync(join(root, file), 'utf8')), '');
  return found;
}

test('there are words', () => {
  expect(folders.length).toBeGreaterThan(0);
});

test('translations have the keys and placeholders of the Finnish words', () => {
  for (const [source, translated] of pairs) {
    expect([translated, keysOf(translated)]).toEqual([translated, keysOf(source)]);
  }
});

test('no Finnish sentence is empty', () => {
  const texts = folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => /(^|\.)fi\.json$/.test(name))
      .map((name) => readFileSync(join(root, folder, name), 'utf8')),
  );
  expect(texts.filter((text) => /:\s*""/.test(text))).toEqual([]);
});
