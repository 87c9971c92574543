// Random walks of view commands: no pointer ever dangles, every step can be undone, all of them together too.
import { commands } from '../../schemas/rpc/methods.json';
import { reverseDiff, type Diff } from '../../domain/diff';
import { Refused } from '../../domain/problem';
import { Dice } from '../engine/support/walk';
import { walkSeeds } from '../support/walk-seeds';
import { attempts } from './support/view-attempts';
import { ViewModel } from './support/view-model';

/** The commands that are walked. */
const OF_VIEWS = /^(view|viewItem|folder)\./u;
const KNOWN = [1, 2, 3, 4];
const SEEDS = walkSeeds(KNOWN);

it.each(SEEDS)('seed %i', (seed) => {
  const model = new ViewModel();
  const start = structuredClone([...model.index.values()].sort(byId));
  const dice = new Dice(seed);
  const diffs: Diff[] = [];
  const done = new Set<string>();
  for (let step = 0; step < 250; step += 1) {
    const choices = attempts(model, dice);
    const { command, args } = (dice.pick(choices) ?? choices[0]!)();
    try {
      diffs.push(model.run(command, args as never).diff);
      done.add(command);
    } catch (error) {
      if (!(error instanceof Refused))
        throw new Error(`seed ${seed}, step ${step}, ${command} ${JSON.stringify(args)}: ${String(error)}`);
    }
  }
  // A walk that is mostly refused would show nothing.
  const half = commands.filter((name) => OF_VIEWS.test(name)).length / 2;
  expect(done.size).toBeGreaterThan(KNOWN.includes(seed) ? half : 0);
  for (const diff of diffs.toReversed()) model.index.apply(reverseDiff(diff));
  expect([...model.index.values()].sort(byId)).toEqual(start);
});

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}
