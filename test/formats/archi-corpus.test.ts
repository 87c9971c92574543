// Other people's Archi files, where they are at hand (../shared/corpus): read, written, read again the same.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planFragment, type FragmentPlan } from '../../domain/fragment';
import { ModelIndex } from '../../domain/model-index';
import type { ReadResult } from '../../engine/formats/format';
import {
  ARCHI_CORPUS,
  canValidate,
  context,
  differences,
  EXCHANGE_CORPUS,
  read,
  schemaErrors,
  written,
} from './support/files';

const present = existsSync(ARCHI_CORPUS);
const files = present ? readdirSync(ARCHI_CORPUS).filter((name) => name.endsWith('.archimate')) : [];
const EMPTY = { added: [], changed: [], removed: [] };

function planned(index: ModelIndex, { fragment, problems }: ReadResult): FragmentPlan {
  if (!fragment) throw new Error(JSON.stringify(problems));
  return planFragment(index, fragment, {}, context());
}

describe('files of Archi', () => {
  it(`are here: ${present ? files.length : 'none, ../shared/corpus is missing, nothing to check'}`, () => {
    expect(present).toBe(files.length > 0);
  });

  for (const name of files) {
    it(`${name}: out and in equal, nothing the second time`, () => {
      const file = read(readFileSync(join(ARCHI_CORPUS, name)), name);
      const index = ModelIndex.of([]);
      index.apply(planned(index, file).diff);
      expect(planned(index, file).diff).toEqual(EMPTY);
      const back = written(index, 'archi-native');
      const again = read(back, name);
      const other = ModelIndex.of([]);
      other.apply(planned(other, again).diff);
      expect(differences(other, index)).toEqual([]);
      expect(planned(index, again).diff).toEqual(EMPTY);
      expect(again.problems.map(({ code }) => code)).toEqual(file.problems.map(({ code }) => code));
      if (canValidate()) expect(schemaErrors(written(index, 'archimate-exchange'))).toBe('');
    });
  }

  for (const name of files) {
    const twin = join(EXCHANGE_CORPUS, name.replace('.archimate', '.xml'));
    if (!existsSync(twin)) continue;
    it(`${name}: the same elements and relationships as in its exchange file`, () => {
      const counts = (path: string): { [type: string]: number } => {
        const { fragment } = read(readFileSync(path), path);
        const out: { [type: string]: number } = {};
        for (const record of fragment?.records ?? []) {
          if (record.kind === 'element' || record.kind === 'relationship')
            out[record.type] = (out[record.type] ?? 0) + 1;
        }
        return out;
      };
      expect(counts(join(ARCHI_CORPUS, name))).toEqual(counts(twin));
    });
  }
});
