// Other people's files, where they are at hand (../shared/corpus): read, written, valid, read again the same.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planFragment, type FragmentPlan } from '../../domain/fragment';
import { ModelIndex } from '../../domain/model-index';
import type { ReadResult } from '../../engine/formats/format';
import {
  canValidate,
  context,
  differences,
  EXCHANGE_CORPUS,
  read,
  schemaErrors,
  written,
} from './support/files';

const REFUSED: { readonly [file: string]: string } = {
  'vng-gemma-fragment-example.xml': 'import.xml.tagMismatch',
};
const present = existsSync(EXCHANGE_CORPUS);
const files = present ? readdirSync(EXCHANGE_CORPUS).filter((name) => name.endsWith('.xml')) : [];

const EMPTY = { added: [], changed: [], removed: [] };

function planned(index: ModelIndex, { fragment, problems }: ReadResult): FragmentPlan {
  if (!fragment) throw new Error(JSON.stringify(problems));
  return planFragment(index, fragment, {}, context());
}

function bytes(name: string): Uint8Array {
  return readFileSync(join(EXCHANGE_CORPUS, name));
}

describe('exchange files of other tools', () => {
  it(`are here: ${present ? files.length : 'none, ../shared/corpus is missing, nothing to check'}`, () => {
    expect(present).toBe(files.length > 0);
  });

  for (const name of files.filter((file) => !(file in REFUSED))) {
    it(`${name}: out and in equal, valid, nothing the second time`, () => {
      const file = read(bytes(name), name);
      const index = ModelIndex.of([]);
      index.apply(planned(index, file).diff);
      expect(planned(index, file).diff).toEqual(EMPTY);
      const back = written(index, 'archimate-exchange');
      const again = read(back, 'back.xml');
      expect(again.problems).toEqual([]);
      const other = ModelIndex.of([]);
      other.apply(planned(other, again).diff);
      expect(differences(other, index)).toEqual([]);
      expect(planned(index, again).diff).toEqual(EMPTY);
      if (!canValidate()) return;
      expect(schemaErrors(back)).toBe('');
      const broken = file.problems.filter(
        ({ severity, code }) => severity !== 'info' && code !== 'import.archimate.connectionEnds',
      );
      if (broken.length > 0) expect(schemaErrors(bytes(name))).not.toBe('');
    });
  }

  for (const name of files.filter((file) => file in REFUSED)) {
    it(`${name}: refused in words`, () => {
      expect(read(bytes(name), name).problems.map(({ code }) => code)).toEqual([REFUSED[name]]);
    });
  }
});
