import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** Folders of Finnish words, one file for each subject; a language beside `fi` has the same files. */
const folders = [
  'renderer/i18n/fi',
  'domain/problem-sentences/fi',
  'domain/notation',
  'domain/generated-views',
];
const finnish = (name: string, folder: string): boolean =>
  name.endsWith('.json') && (folder.endsWith('/fi') || name.endsWith('.fi.json'));
const sources = folders.flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => finnish(name, folder))
    .map((name) => `${folder}/${name}`),
);
const pairs = sources.flatMap((source) =>
  ['sv', 'en']
    .map((language) =>
      source.replace(/\/fi\/(?=[^/]*$)/, `/${language}/`).replace(/\.fi\.json$/, `.${language}.json`),
    )
    .filter((translated) => existsSync(join(root, translated)))
    .map((translated) => [source, translated] as const),
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
  expect(sources.length).toBeGreaterThan(10);
});

test('translations have the keys and placeholders of the Finnish words', () => {
  for (const [source, translated] of pairs) {
    expect([translated, keysOf(translated)]).toEqual([translated, keysOf(source)]);
  }
});

test('no Finnish sentence is empty', () => {
  const texts = sources.map((source) => readFileSync(join(root, source), 'utf8'));
  expect(texts.filter((text) => /:\s*""/.test(text))).toEqual([]);
});

test('no key stands in two files of a folder', () => {
  for (const folder of folders.filter((name) => name.endsWith('/fi'))) {
    const keys = readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => Object.keys(keysOf(`${folder}/${name}`)));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  }
});
