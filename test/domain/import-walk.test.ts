// Random lives of a source: its file changes, the model changes, the file comes in again with other choices. Nothing is
// ever there twice, the same file again changes nothing, and every import is undone whole.
import { reverseDiff, type Diff } from '../../domain/diff';
import { IMPORT_OWNER, planFragment, type FragmentInput, type ImportChoice } from '../../domain/fragment';
import { ModelIndex } from '../../domain/model-index';
import { referencesOf } from '../../domain/fragment-references';
import type { Element, ImportOptions, ModelRecord, Relationship } from '../../schemas/generated/types';
import { modelRecord } from '../../schemas/generated/validators.js';
import { Dice } from '../engine/support/walk';
import { walkSeeds } from '../support/walk-seeds';

const SEEDS = walkSeeds([1, 2, 3, 4, 5]);
const STEPS = 40;
const OWNERS = ['org-1', 'org-2'];
const WORDS = ['Dynasty', 'Primus', 'Wilma', 'Facta', 'Effica', '10', '360', 'Hämeen', 'arkisto'];

/** What another tool has; its identifiers are its own. */
class Source {
  readonly elements = new Map<string, Element>();
  readonly relationships = new Map<string, Relationship>();
  /** Every identifier that the file has ever had. */
  readonly ever = new Set<string>();
  private count = 0;

  constructor(private readonly dice: Dice) {
    for (let i = 0; i < 6; i += 1) this.change();
  }

  change(): void {
    const { dice } = this;
    const ids = [...this.elements.keys()];
    const id = dice.pick(ids);
    switch (id === undefined ? 0 : dice.below(5)) {
      case 0:
      case 1:
        return this.add();
      case 2:
        this.elements.set(id!, { ...this.elements.get(id!)!, name: { und: this.name() } });
        return;
      case 3:
        return this.drop(id!);
      default:
        return this.relate(id!, dice.pick(ids)!);
    }
  }

  records(): ModelRecord[] {
    const model: ModelRecord = { kind: 'organisation', id: IMPORT_OWNER, name: { und: 'Malli' } };
    return structuredClone([model, ...this.elements.values(), ...this.relationships.values()]);
  }

  private add(): void {
    const id = `e${(this.count += 1)}`;
    this.ever.add(id);
    this.elements.set(id, {
      kind: 'element',
      id,
      ownerId: IMPORT_OWNER,
      type: 'ApplicationComponent',
      name: { und: this.name() },
    });
  }

  private relate(sourceId: string, targetId: string): void {
    const id = `r${(this.count += 1)}`;
    this.relationships.set(id, {
      kind: 'relationship',
      id,
      ownerId: IMPORT_OWNER,
      type: 'Association',
      sourceId,
      targetId,
    });
  }

  private drop(id: string): void {
    this.elements.delete(id);
    for (const one of this.relationships.values())
      if (one.sourceId === id || one.targetId === id) this.relationships.delete(one.id);
  }

  private name(): string {
    return `${this.dice.pick(WORDS)} ${this.dice.pick(WORDS)} ${this.dice.below(100)}`;
  }
}

function start(): ModelIndex {
  return ModelIndex.of(
    OWNERS.flatMap((id): ModelRecord[] => [
      { kind: 'organisation', id, name: { fi: id } },
      { kind: 'state', id: `${id}-now`, ownerId: id, type: 'current', name: { fi: 'Nykytila' }, order: 0 },
      { kind: 'state', id: `${id}-then`, ownerId: id, type: 'target', name: { fi: 'Tavoitetila' }, order: 1 },
    ]),
  );
}

function content(index: ModelIndex): ModelRecord[] {
  return structuredClone([...index.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));
}

function needWhole(index: ModelIndex): void {
  const wrong = [...index.values()].filter(
    (record) => !modelRecord(record) || referencesOf(record).some(({ id }) => index.get(id) === undefined),
  );
  expect(wrong).toEqual([]);
}

/** Somebody works in the application between two imports. */
function edited(index: ModelIndex, dice: Dice): Diff {
  const before = dice.pick(index.all('element'));
  const own: Element = {
    kind: 'element',
    id: `own-${dice.below(1e9)}`,
    ownerId: dice.pick(OWNERS)!,
    type: 'ApplicationComponent',
    name: { fi: `Oma ${dice.below(1000)}` },
  };
  if (!before || dice.below(3) === 0) return { added: [own], changed: [], removed: [] };
  const after: Element = { ...before, name: { ...before.name, fi: `Täällä annettu ${dice.below(1000)}` } };
  return { added: [], changed: [{ before, after }], removed: [] };
}

it.each(SEEDS)('seed %i', (seed) => {
  const dice = new Dice(seed);
  const index = start();
  const first = content(index);
  const source = new Source(dice);
  const brought = new Map(OWNERS.map((id) => [id, new Set<string>()]));
  const cameIn = new Map(OWNERS.map((id) => [id, new Set<string>()]));
  const diffs: Diff[] = [];
  let ids = 0;
  const context = { newId: () => `new-${(ids += 1)}`, now: '2026-01-01T00:00:00.000Z' };
  for (let step = 0; step < STEPS; step += 1) {
    source.change();
    if (dice.below(2) === 0) {
      const diff = edited(index, dice);
      diffs.push(diff);
      index.apply(diff);
    }
    const organisationId = dice.pick(OWNERS)!;
    const earlierIds = brought.get(organisationId)!;
    const options: ImportOptions = {
      stateId: `${organisationId}-${dice.pick(['now', 'then'])}`,
      prefer: dice.pick(['file', 'own'] as const)!,
      disappeared: dice.pick(['keep', 'retire', 'delete'] as const)!,
    };
    const choice: ImportChoice = { ...options, organisationId, earlierIds };
    const input: FragmentInput = {
      records: source.records(),
      modelName: { fi: 'Malli' },
      source: 'malli',
      matching: 'merge',
    };
    const before = content(index);
    const own = before.filter(({ id }) => id.startsWith('own-'));
    const { diff, report } = planFragment(index, input, choice, context);
    expect(input.records).toEqual(source.records());
    index.apply(diff);
    index.apply(reverseDiff(diff));
    expect(content(index)).toEqual(before);
    index.apply(diff);
    diffs.push(diff);
    needWhole(index);
    for (const { id } of [...diff.added, ...diff.changed.map(({ after }) => after)]) earlierIds.add(id);
    for (const id of source.elements.keys()) cameIn.get(organisationId)!.add(id);
    if (options.disappeared === 'delete')
      for (const id of cameIn.get(organisationId)!)
        if (!source.elements.has(id)) cameIn.get(organisationId)!.delete(id);

    // The elements that came from the source are those that it has or had, each once; own ones are untouched.
    const here = index
      .pointing('element', 'owner', organisationId)
      .filter(({ id }) => !id.startsWith('own-'));
    const known = here.map(({ id, externalIds }) => externalIds?.[0]?.id ?? id);
    expect([...known].sort()).toEqual([...cameIn.get(organisationId)!].sort());
    for (const record of own) expect(index.get(record.id)).toEqual(record);
    if (options.disappeared !== 'keep') {
      const left = report.disappeared?.map(({ id }) => index.get(id)).filter(Boolean) ?? [];
      expect(left.length).toBe(options.disappeared === 'delete' ? 0 : report.disappearedCount);
    }
    // Relationships have no identity of names: what the file holds is there once each.
    expect(index.pointing('relationship', 'owner', organisationId).length).toBeGreaterThanOrEqual(
      source.relationships.size,
    );
    const again = planFragment(index, input, { ...choice, earlierIds }, context);
    expect(again.diff).toEqual({ added: [], changed: [], removed: [] });
  }
  for (const diff of diffs.toReversed()) index.apply(reverseDiff(diff));
  expect(content(index)).toEqual(first);
});
