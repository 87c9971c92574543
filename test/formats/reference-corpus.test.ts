// Reference models of models from the world: folders, views and elements of each become one that installs and upgrades, or
// are refused as empty. Runs where the corpus is present.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ModelIndex } from '../../domain/model-index';
import { Refused } from '../../domain/problem';
import { compareUpgrade } from '../../domain/reference-comparison';
import { draftReference } from '../../domain/reference-from-model';
import { planInstall } from '../../domain/reference-install';
import { outlineOf } from '../../domain/reference-source';
import { planUpgrade } from '../../domain/reference-upgrade';
import { openReferenceFile } from '../../engine/reference-source';
import type { ReferenceChoice } from '../../schemas/generated/types';
import { referenceModelFile } from '../../schemas/generated/validators.js';

const CORPUS = join(__dirname, '../../../shared/corpus');
const FILES = ['exchange', 'archi-native'].flatMap((folder) =>
  existsSync(join(CORPUS, folder))
    ? readdirSync(join(CORPUS, folder))
        .filter((name) => !/invalid|legacy|gemma-fragment/u.test(name))
        .map((name) => `${folder}/${name}`)
    : [],
);
/** Choices that are tried of one file, spread over all it has. */
const MOST_CHOICES = 24;
let made = 0;
const context = { newId: () => `id-${(made += 1)}`, now: '2026-01-01T00:00:00.000Z' };

function refusedAs(run: () => void): string {
  try {
    run();
  } catch (error) {
    if (error instanceof Refused) return error.problems[0]?.code ?? '';
    throw error;
  }
  return 'made';
}

it(`models are here: ${FILES.length || 'none, ../shared/corpus is missing, nothing to check'}`, () => {
  expect(FILES.length > 0).toBe(existsSync(CORPUS));
});

for (const path of FILES) it(path, () => expect(tryEverything(path)).toBeGreaterThan(0));

/** Number of choices that were tried. */
function tryEverything(path: string): number {
  let opened: ReturnType<typeof openReferenceFile> | undefined;
  const reading = refusedAs(
    () => (opened = openReferenceFile(readFileSync(join(CORPUS, path)), path, context)),
  );
  if (!opened || opened.file) {
    expect(reading).toBe('reference.noElements');
    return 1;
  }
  const { source } = opened;
  const outline = outlineOf(source);
  const choices: ReferenceChoice[] = [
    ...outline.folders.map(({ id }): ReferenceChoice => ({ by: 'folder', id })),
    ...outline.views.map(({ id }): ReferenceChoice => ({ by: 'view', id })),
    ...outline.views.map(({ id }): ReferenceChoice => ({ by: 'view', id, nested: true })),
    ...(['type', 'folder', 'parent'] as const).map((layers): ReferenceChoice => ({ by: 'elements', layers })),
    ...outline.properties.map(({ name }): ReferenceChoice => ({
      by: 'elements',
      layers: 'property',
      property: name,
      rest: true,
    })),
  ];
  const step = Math.ceil(choices.length / MOST_CHOICES);
  const tried = choices.filter((_choice, at) => at % step === 0);
  for (const choice of tried) {
    const outcome = refusedAs(() => {
      const { file } = draftReference(source, choice);
      expect([choice, referenceModelFile(file)]).toEqual([choice, true]);
      const index = ModelIndex.of([]);
      index.apply(planInstall(index, file, context).diff);
      const next = { ...file, version: '2' };
      const told = compareUpgrade(index, file.id, next);
      const changes = [told.added, told.renamed, told.moved, told.removed, told.uncertain, told.returned];
      expect([choice, changes.flat()]).toEqual([choice, []]);
      const { diff } = planUpgrade(index, file.id, next, [], context);
      expect([choice, diff.changed.length, diff.added, diff.removed]).toEqual([choice, 1, [], []]);
    });
    expect([choice, outcome]).toEqual([choice, expect.stringMatching(/^(made|reference\.empty)$/u)]);
  }
  return tried.length;
}
