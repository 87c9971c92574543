// Out and in again gives the same model, whatever is in it.
import fc from 'fast-check';
import { ModelIndex } from '../../domain/model-index';
import { modelRecord } from '../../schemas/generated/validators.js';
import { canValidate, contentOf, imported, plan, read, schemaErrors, written } from './support/files';
import { randomModel } from './support/random-model';

const KINDS = 16;

describe('random models', () => {
  it('are valid and have every record kind', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        for (const record of randomModel(seed)) {
          kinds.add(record.kind);
          expect(modelRecord(record) ? '' : JSON.stringify([record, modelRecord.errors])).toBe('');
        }
      }),
      { numRuns: 60 },
    );
    expect(kinds.size).toBe(KINDS);
  });

  it('come back from JSON as they were, with the same bytes', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const index = ModelIndex.of(randomModel(seed));
        const bytes = written(index, 'json');
        const back = imported(bytes, 'malli.json');
        expect(contentOf(back)).toEqual(contentOf(index));
        expect(Buffer.from(written(back, 'json')).equals(Buffer.from(bytes))).toBe(true);
        expect(plan(back, bytes, 'malli.json').diff).toEqual({ added: [], changed: [], removed: [] });
      }),
      { numRuns: 100 },
    );
  });

  it('come back from ArchiMate as they were, with the same bytes', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const index = ModelIndex.of(randomModel(seed));
        const bytes = written(index, 'archimate-exchange');
        expect(read(bytes, 'malli.xml').problems).toEqual([]);
        const back = imported(bytes, 'malli.xml');
        expect(contentOf(back)).toEqual(contentOf(index));
        expect(Buffer.from(written(back, 'archimate-exchange')).equals(Buffer.from(bytes))).toBe(true);
        expect(plan(back, bytes, 'malli.xml').diff).toEqual({ added: [], changed: [], removed: [] });
      }),
      { numRuns: 150 },
    );
  });

  it("come back from Archi's own files as they were, with the same bytes", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const index = ModelIndex.of(randomModel(seed));
        const bytes = written(index, 'archi-native');
        expect(read(bytes, 'malli.archimate').problems).toEqual([]);
        const back = imported(bytes, 'malli.archimate');
        expect(contentOf(back)).toEqual(contentOf(index));
        expect(Buffer.from(written(back, 'archi-native')).equals(Buffer.from(bytes))).toBe(true);
        expect(plan(back, bytes, 'malli.archimate').diff).toEqual({ added: [], changed: [], removed: [] });
      }),
      { numRuns: 40 },
    );
  });

  it('export one organisation without anything that points outside', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const index = ModelIndex.of(randomModel(seed));
        const organisation = index.all('organisation')[0];
        const names = { json: 'a.json', 'archimate-exchange': 'a.xml', 'archi-native': 'a.archimate' };
        for (const format of ['json', 'archimate-exchange', 'archi-native'] as const) {
          const bytes = written(index, format, organisation?.id);
          const empty = ModelIndex.of([]);
          const { diff, report } = plan(empty, bytes, names[format]);
          // Random ends do not ask which relationship may join them.
          const ruled = ['relationship.againstRules', 'relationship.wrongWay'];
          expect(report.problems.filter(({ code }) => !ruled.includes(code))).toEqual([]);
          empty.apply(diff);
          expect(empty.all('organisation').map(({ id }) => id)).toEqual([organisation?.id]);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('go out as tables that open again and change nothing the second time', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const bytes = written(ModelIndex.of(randomModel(seed)), 'archi-csv');
        const { problems } = read(bytes, 'malli.zip');
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        const back = imported(bytes, 'malli.zip');
        expect(plan(back, bytes, 'malli.zip').diff).toEqual({ added: [], changed: [], removed: [] });
      }),
      { numRuns: 100 },
    );
  });

  if (canValidate()) {
    it('are valid against the Open Group schema', () => {
      fc.assert(
        fc.property(fc.integer(), (seed) => {
          expect(schemaErrors(written(ModelIndex.of(randomModel(seed)), 'archimate-exchange'))).toBe('');
        }),
        { numRuns: 60 },
      );
    });
  }
});
