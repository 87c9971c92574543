// Other people's Archi files, where they are at hand (../shared/corpus): read, nothing the second time.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planFragment } from '../../domain/fragment';
import { ModelIndex } from '../../domain/model-index';
import { ARCHI_CORPUS, context, read } from './support/files';

const present = existsSync(ARCHI_CORPUS);
const files = present ? readdirSync(ARCHI_CORPUS).filter((name) => name.endsWith('.archimate')) : [];
const EMPTY = { added: [], changed: [], removed: [] };

describe('files of Archi', () => {
  it(`are here: ${present ? files.length : 'none, ../shared/corpus is missing, nothing to check'}`, () => {
    expect(present).toBe(files.length > 0);
  });

  for (const name of files) {
    it(`${name}: read, nothing the second time`, () => {
      const file = read(readFileSync(join(ARCHI_CORPUS, name)), name);
      if (!file.fragment) throw new Error(JSON.stringify(file.problems));
      const index = ModelIndex.of([]);
      index.apply(planFragment(index, file.fragment, {}, context()).diff);
      expect(planFragment(index, file.fragment, {}, context()).diff).toEqual(EMPTY);
    });
  }
});
