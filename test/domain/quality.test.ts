// Findings about the quality of data: each rule by what makes it and by what does not, and what is decided about findings.
import type { Element, ElementFields, Relationship } from '../../schemas/generated/types';
import { completenessBy } from '../../domain/quality/completeness';
import type { Finding, QualityScope } from '../../domain/quality/finding';
import { findingsOf } from '../../domain/quality/findings';
import { neededFields } from '../../domain/quality/missing';
import { element, relationship, SmallModel, smallRecords } from './support/small-model';

const TODAY = '2026-06-15';

function scopeOf({ index }: SmallModel): QualityScope {
  return { index, organisationId: 'org', referenceModelId: 'own', language: 'fi', today: TODAY };
}

function found(model: SmallModel, rule: string): Finding[] {
  return findingsOf(scopeOf(model)).filter((one) => one.rule === rule);
}

/** The small model with a system x. */
function withSystem(
  fields: ElementFields,
  more: Partial<Element> = {},
  others: readonly Relationship[] = [],
): SmallModel {
  return new SmallModel([...smallRecords(), element('x', { fields, ...more }), ...others]);
}

/** Rules that x breaks, besides what is missing of it. */
function rulesOf(model: SmallModel): string[] {
  return findingsOf(scopeOf(model))
    .filter(({ elementIds, group }) => elementIds.includes('x') && group !== 'missing')
    .map(({ rule }) => rule);
}

/** Fields that are missing of a. */
function missingOfA(model: SmallModel): unknown {
  const [one] = found(model, 'missing.fields').filter(({ elementIds }) => elementIds[0] === 'a');
  return (one?.evidence['fields'] as { fields: string[] } | undefined)?.fields;
}

describe('what is missing', () => {
  it('is told once for each element, with the fields', () => {
    const left = neededFields('system').filter((key) => key !== 'supplier' && key !== 'users');
    expect(missingOfA(new SmallModel())).toEqual(left);
  });

  it('has systems in no box and integrations that nothing is said of', () => {
    const model = new SmallModel();
    expect(found(model, 'missing.component').map(({ elementIds }) => elementIds)).toEqual([['c']]);
    expect(found(model, 'missing.flow').map(({ flowId }) => flowId)).toEqual(['r']);
    model.run('relationship.update', { ids: ['r'], flow: { method: 'api' } });
    expect(found(model, 'missing.flow')).toEqual([]);
  });

  it('has no unit that a relationship tells', () => {
    expect(missingOfA(new SmallModel())).toContain('ownerUnit');
    const unit = element('u', { type: 'BusinessActor', name: { fi: 'Talous' } });
    const owns = relationship('u', 'Association', 'a', { name: { fi: 'vastaa' } });
    expect(missingOfA(new SmallModel([...smallRecords(), unit, owns]))).not.toContain('ownerUnit');
  });
});

describe('contradictions', () => {
  it.each<[string, ElementFields, string[]]>([
    ['dates in order', { inUseFrom: '2020', plannedExit: '2030-01' }, []],
    ['dates the wrong way', { inUseFrom: '2031', plannedExit: '2030-01' }, ['contradictory.dates']],
    ['a year and a month of it', { contractStart: '2026-05', contractEnd: '2026' }, []],
    ['retired by its date', { retiredOn: '2025', lifecycle: 'production' }, ['contradictory.retiredByDate']],
    ['retired and said so', { retiredOn: '2025', lifecycle: 'retired' }, []],
    ['an exit that has passed', { plannedExit: '2026-05' }, ['contradictory.exitPassed']],
    ['an exit this month', { plannedExit: '2026-06' }, []],
    ['planned and in use', { lifecycle: 'planned', inUseFrom: '2024' }, ['contradictory.plannedInUse']],
    [
      'a contract that ended yesterday',
      { lifecycle: 'production', contractEnd: '2026-06-14' },
      ['contradictory.contractEnded'],
    ],
    ['a contract that ends today', { lifecycle: 'production', contractEnd: TODAY }, []],
    [
      'personal data denied',
      { personalData: 'no', dataSubjects: 'asiakkaat' },
      ['contradictory.personalData'],
    ],
    ['personal data told', { personalData: 'yes', dataSubjects: 'asiakkaat' }, []],
    ['public and secret', { publicity: 'public', secrecyGround: '24 §' }, ['contradictory.publicity']],
    ['open and closed', { openAccess: 'yes', opennessInterface: 'closed' }, ['contradictory.openness']],
    ['a goal below today', { maturityNow: 3, maturityGoal: 2 }, ['contradictory.maturity']],
  ])('%s', (_what, fields, rules) => {
    expect(rulesOf(withSystem(fields))).toEqual(rules);
  });

  it('are there where something that is gone still moves data', () => {
    const model = withSystem({ lifecycle: 'retired' }, {}, [relationship('x', 'Flow', 'a')]);
    expect(rulesOf(model)).toEqual(['contradictory.retiredInUse']);
  });

  it('are there where personal data moves to what has none', () => {
    const flow = relationship('a', 'Flow', 'x', { flow: { personalData: 'yes' } });
    const [one] = found(withSystem({ personalData: 'no' }, {}, [flow]), 'contradictory.personalData');
    expect(one).toMatchObject({
      elementIds: ['x'],
      flowId: flow.id,
      evidence: { other: { elementId: 'a' } },
    });
  });

  it('are there where a replacement goes itself', () => {
    const model = new SmallModel();
    model.run('fate.set', { stateId: 'goal', subjectIds: ['b'], fate: 'replace', replacedByIds: ['c'] });
    expect(found(model, 'contradictory.targetReplacement')).toEqual([]);
    model.run('fate.set', { stateId: 'goal', subjectIds: ['c'], fate: 'retire' });
    expect(found(model, 'contradictory.targetReplacement').map(({ elementIds }) => elementIds)).toEqual([
      ['b'],
    ]);
  });

  it('are there where an integration stays and one end goes', () => {
    const gone = { kind: 'fate' as const, id: 'f', stateId: 'goal', subjectId: 'b', fate: 'retire' as const };
    const model = new SmallModel([...smallRecords(), gone]);
    expect(found(model, 'contradictory.targetFlow').map(({ elementIds }) => elementIds)).toEqual([
      ['a', 'b'],
    ]);
    expect(found(new SmallModel(), 'contradictory.targetFlow')).toEqual([]);
  });

  it('are there where what is on its way out is undecided', () => {
    const model = withSystem({ lifecycle: 'retiring' });
    expect(rulesOf(model)).toEqual(['contradictory.targetLifecycle']);
    model.run('fate.set', { stateId: 'goal', subjectIds: ['x'], fate: 'retire' });
    expect(rulesOf(model)).toEqual([]);
  });
});

describe('what is old, unsure or to be reviewed', () => {
  it('counts only facts that have a value', () => {
    const facts: Element['facts'] = {
      supplier: { date: '2024-06-14' },
      product: { date: '2020' },
      users: { date: '2024-06-15', confidence: 'unsure' },
    };
    const model = withSystem({ supplier: 'Oy', users: 3 }, { facts });
    expect(found(model, 'stale.facts').map(({ evidence }) => evidence)).toEqual([
      { fields: { fields: ['supplier'] }, date: { date: '2024-06-14' } },
    ]);
    expect(rulesOf(model)).toEqual(['stale.facts', 'stale.unsure']);
  });

  it.each<[ElementFields, string[]]>([
    [{ reviewBy: '2026-05' }, ['review.due']],
    [{ reviewBy: '2026-06' }, []],
    [{ reviewBy: '2026-05', reviewedOn: '2026-06-01' }, []],
    [{ reviewedOn: '2023' }, ['review.old']],
    [{ reviewedOn: '2023', reviewBy: '2027' }, []],
  ])('review: %j', (fields, rules) => {
    expect(rulesOf(withSystem(fields))).toEqual(rules);
  });

  it('has what is only mentioned by others', () => {
    const facts: Element['facts'] = { name: { confidence: 'unsure' } };
    expect(rulesOf(withSystem({}, { facts }))).toEqual(['review.unconfirmed']);
  });
});

it('suspects what is there twice until it is said to be different', () => {
  const model = withSystem({}, { name: { fi: 'Alfa' } });
  const [twice] = found(model, 'duplicate.sameName');
  expect([...(twice?.elementIds ?? [])].sort()).toEqual(['a', 'x']);
  model.run('element.setDifferent', { ids: ['a', 'x'] });
  expect(found(model, 'duplicate.sameName')).toEqual([]);
});

it('counts completeness by kind, field, unit and box', () => {
  const scope = scopeOf(new SmallModel());
  expect(completenessBy(scope, 'kind')).toEqual([
    {
      title: 'Tietojärjestelmät',
      known: 2,
      needed: 3 * neededFields('system').length,
      elementIds: ['a', 'b', 'c'],
    },
  ]);
  const supplier = completenessBy(scope, 'field').find(({ title }) => title === 'Toimittaja');
  expect(supplier).toMatchObject({ known: 1, needed: 3 });
  expect(completenessBy(scope, 'unit').map(({ title }) => title)).toEqual(['']);
  const boxes = completenessBy(scope, 'component').map(({ title, elementIds }) => [title, elementIds]);
  expect(Object.fromEntries(boxes)).toEqual({ '': ['c'], c1: ['a', 'b'], c2: ['a'] });
});

describe('the list of work', () => {
  const work = (model: SmallModel): unknown => model.at('org')['qualityWork'];

  it('keeps what is said of findings, several at once, and lets go of what says nothing', () => {
    const model = new SmallModel();
    const keys = found(model, 'missing.fields').map(({ key }) => key);
    const [first = ''] = keys;
    model.run('quality.plan', {
      organisationId: 'org',
      keys,
      responsible: ' Tietohallinto ',
      due: '2026-12',
    });
    expect(work(model)).toEqual(keys.map((key) => ({ key, responsible: 'Tietohallinto', due: '2026-12' })));
    model.run('quality.plan', { organisationId: 'org', keys: keys.slice(1), responsible: null, due: null });
    model.run('quality.plan', { organisationId: 'org', keys: [first], setAside: '' });
    expect(work(model)).toEqual([{ key: first, responsible: 'Tietohallinto', due: '2026-12', setAside: '' }]);
  });

  it('forgets findings about what is removed', () => {
    const model = new SmallModel();
    const [first = ''] = found(model, 'missing.component').map(({ key }) => key);
    const [other = ''] = found(model, 'missing.fields').map(({ key }) => key);
    model.run('quality.plan', { organisationId: 'org', keys: [first], setAside: 'Ei tarvita' });
    model.run('element.delete', { ids: ['c'] });
    model.run('quality.plan', { organisationId: 'org', keys: [other], responsible: 'Minä' });
    expect(work(model)).toEqual([{ key: other, responsible: 'Minä' }]);
  });
});
