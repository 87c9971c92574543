// The plan of descriptions: several at once, cleared again, and refused where the list has no such description.
import { SmallModel } from './support/small-model';

const plan = (model: SmallModel): unknown => model.at('org')['descriptionPlan'];

it('keeps what is said of each and lets go of what says nothing', () => {
  const model = new SmallModel();
  model.run('description.plan', { organisationId: 'org', ids: ['A4', 'X7'], needed: true });
  model.run('description.plan', {
    organisationId: 'org',
    ids: ['X7'],
    responsible: ' Hankinta ',
    due: '2027-12',
  });
  expect(plan(model)).toEqual([
    { id: 'A4', needed: true },
    { id: 'X7', needed: true, responsible: 'Hankinta', due: '2027-12' },
  ]);
  model.run('description.plan', {
    organisationId: 'org',
    ids: ['A4', 'X7'],
    needed: null,
    responsible: null,
    due: null,
  });
  expect(plan(model)).toBeUndefined();
});

it('refuses a description that is not in the list, and then plans none', () => {
  const model = new SmallModel();
  expect(model.refusal('description.plan', { organisationId: 'org', ids: ['A4', 'Q9'], needed: true })).toBe(
    'description.unknown',
  );
  expect(plan(model)).toBeUndefined();
});
