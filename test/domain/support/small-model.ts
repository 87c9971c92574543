// A tiny model to try commands and drawings on: two organisations, an own and a locked reference model, a few systems.
import type {
  CommandArgs,
  CommandName,
  Element,
  ModelRecord,
  Relationship,
} from '../../../schemas/generated/types';
import { planCommand } from '../../../domain/commands/registry';
import type { Planned } from '../../../domain/commands/plan';
import { ModelIndex } from '../../../domain/model-index';
import { Refused } from '../../../domain/problem';
import { modelRecord } from '../../../schemas/generated/validators.js';

export function element(id: string, more: Partial<Element> = {}): Element {
  return { kind: 'element', id, ownerId: 'org', type: 'ApplicationComponent', name: { fi: id }, ...more };
}

export function layer(id: string, ownerId: string, order: number, area: 'lane' | 'column' = 'lane'): Element {
  return element(id, { ownerId, type: 'Grouping', reference: { role: 'layer', order, area, hue: 'blue' } });
}

export function component(id: string, ownerId: string, parentId: string, order: number): Element {
  return element(id, { ownerId, reference: { role: 'component', order, parentId } });
}

/** A relationship of `org`, with an identifier of its own. */
export function relationship(
  sourceId: string,
  type: Relationship['type'],
  targetId: string,
  more: Partial<Relationship> = {},
): Relationship {
  const id = `rel${(relationships += 1)}`;
  return { kind: 'relationship', id, ownerId: 'org', type, sourceId, targetId, ...more };
}
let relationships = 0;

/** Systems a, b, c of `org`; a and b stand in c1, a also in c2; a → b is a flow; d belongs to `other`. */
export function smallRecords(): ModelRecord[] {
  return [
    { kind: 'organisation', id: 'org', name: { fi: 'Mallila' }, order: 0, municipalityCode: '999' },
    { kind: 'organisation', id: 'other', name: { fi: 'Naapuri' }, order: 1 },
    { kind: 'referenceModel', id: 'own', key: 'own', version: '1', name: { fi: 'Oma' }, locked: false },
    { kind: 'referenceModel', id: 'given', key: 'x', version: '1', name: { fi: 'Valmis' }, locked: true },
    layer('l1', 'own', 0),
    layer('l2', 'own', 1),
    component('c1', 'own', 'l1', 0),
    component('c2', 'own', 'l1', 1),
    component('c3', 'own', 'l2', 0),
    layer('gl', 'given', 0),
    component('gc', 'given', 'gl', 0),
    element('a', { name: { fi: 'Alfa', sv: 'Alfa (sv)' }, fields: { supplier: 'Toimittaja', users: 5 } }),
    element('b', { name: { fi: 'Beeta' } }),
    element('c', { name: { und: 'Gamma' } }),
    element('d', { ownerId: 'other' }),
    {
      kind: 'relationship',
      id: 'r',
      ownerId: 'org',
      type: 'Flow',
      sourceId: 'a',
      targetId: 'b',
      flow: { data: 'laskut', direction: 'forward' },
    },
    { kind: 'state', id: 'now', ownerId: 'org', type: 'current', name: { fi: 'Nykytila' }, order: 0 },
    { kind: 'state', id: 'goal', ownerId: 'org', type: 'target', name: { fi: 'Tavoite' }, order: 1000 },
    { kind: 'placement', id: 'p1', elementId: 'a', componentId: 'c1' },
    { kind: 'placement', id: 'p2', elementId: 'b', componentId: 'c1' },
    { kind: 'placement', id: 'p3', elementId: 'a', componentId: 'c2' },
  ];
}

/** A model that changes by commands. */
export class SmallModel {
  readonly index: ModelIndex;
  private count = 0;

  constructor(records: readonly ModelRecord[] = smallRecords()) {
    this.index = ModelIndex.of(records);
  }

  plan<C extends CommandName>(name: C, args: CommandArgs[C]): Planned {
    const newId = (): string => `new-${(this.count += 1)}`;
    return planCommand(name, this.index, args, { newId, now: '2026-01-01T00:00:00.000Z' });
  }

  /** Plans and applies; every record that comes out has the shape of its schema. */
  run<C extends CommandName>(name: C, args: CommandArgs[C]): Planned {
    const planned = this.plan(name, args);
    this.index.apply(planned.diff);
    for (const record of this.index.values())
      if (!modelRecord(record as unknown))
        throw new Error(`${JSON.stringify(record)}: ${JSON.stringify(modelRecord.errors)}`);
    return planned;
  }

  /** Code of the refusal that a command ends in; the model must be as it was. */
  refusal<C extends CommandName>(name: C, args: CommandArgs[C]): string {
    try {
      this.plan(name, args);
    } catch (error) {
      if (error instanceof Refused) return error.problems[0]?.code ?? '';
      throw error;
    }
    throw new Error(`${name} was not refused`);
  }

  /** A record as plain data. */
  at(id: string): Record<string, unknown> {
    const record = this.index.get(id);
    if (!record) throw new Error(`no record ${id}`);
    return { ...record };
  }

  has(id: string): boolean {
    return this.index.get(id) !== undefined;
  }

  /** Fate of a subject in the target state. */
  fate(subjectId: string, stateId = 'goal'): string | undefined {
    return this.index.pointing('fate', 'subject', subjectId).find((fate) => fate.stateId === stateId)?.fate;
  }

  /** Components that an element stands in, with what happens to each placement. */
  homes(elementId: string): Record<string, string | undefined> {
    return Object.fromEntries(
      this.index
        .pointing('placement', 'placedElement', elementId)
        .map((placement) => [placement.componentId, this.fate(placement.id)]),
    );
  }
}
