// Files of municipalities as they are chosen or dropped: folders are walked through, and what is one model stays an import.
import { areMany, chosenFiles, droppedFiles } from '../../renderer/state/delivered-files';

const file = (name: string, text = 'x'): File => {
  const made = new File([text], name);
  // jsdom's blobs cannot be read as text.
  Object.defineProperty(made, 'slice', { value: () => ({ text: () => Promise.resolve(text) }) });
  return made;
};
const paths = (files: readonly { path: string }[]): string[] => files.map(({ path }) => path);
const delivered = (...names: string[]) => names.map((name) => ({ path: name, file: file(name) }));

type Tree = { readonly [name: string]: Tree | string };

/** An entry as a browser gives it: a folder tells two entries at a time. */
function entryOf(path: string, content: Tree | string): unknown {
  if (typeof content === 'string')
    return {
      isFile: true,
      isDirectory: false,
      fullPath: path,
      file: (done: (made: File) => void) => done(file(path.replace(/^.*\//u, ''))),
    };
  return {
    isFile: false,
    isDirectory: true,
    fullPath: path,
    createReader: () => {
      const left = Object.entries(content).map(([name, inside]) => entryOf(`${path}/${name}`, inside));
      return { readEntries: (done: (some: unknown[]) => void) => done(left.splice(0, 2)) };
    },
  };
}

test('a folder that is dropped is walked through; what cannot be read is left alone', async () => {
  const folder = entryOf('/kunnat', {
    'b.csv': 'x',
    'a.json': 'x',
    '.piilo.csv': 'x',
    'lue.docx': 'x',
    Koela: { 'lista.xlsx': 'x', '~$lista.xlsx': 'x', syvä: { 'm.xml': 'x' } },
  });
  const transfer = { items: [{ webkitGetAsEntry: () => folder }], files: [] } as unknown as DataTransfer;
  const { files, folder: walked } = await droppedFiles(transfer);
  expect(walked).toBe(true);
  expect(paths(files)).toEqual([
    'kunnat/Koela/lista.xlsx',
    'kunnat/Koela/syvä/m.xml',
    'kunnat/a.json',
    'kunnat/b.csv',
  ]);
});

test('one model and its tables are an import, others together are many', async () => {
  expect(await areMany(delivered('malli.xml'))).toBe(false);
  expect(await areMany(delivered('kunta.kokonaiskuva'))).toBe(true);
  expect(await areMany(delivered('a-elements.csv', 'a-relations.csv', 'a-properties.csv'))).toBe(false);
  expect(await areMany(delivered('a.csv', 'b.csv'))).toBe(true);
  const answers = ['1.json', '2.json'].map((name) => ({
    path: name,
    file: file(name, '{"format":"kokonaiskuva-questionnaire-answers"}'),
  }));
  expect(await areMany(answers)).toBe(false);
  expect(await areMany([...answers, ...delivered('a.csv')])).toBe(true);
  expect(paths(chosenFiles([file('b.csv'), file('a.csv'), file('kuva.png')]))).toEqual(['a.csv', 'b.csv']);
  expect(paths(chosenFiles([file('kuva.png')]))).toEqual(['kuva.png']);
});
