// A random walk of commands over an engine, reproducible from its seed: what a user with no plan would do.
import type { CommandArgs, CommandName, Element } from '../../../schemas/generated/types';
import type { ModelIndex } from '../../../domain/model-index';
import type { RecordKind, RecordOf } from '../../../domain/records';
import { attempts as viewAttempts } from '../../domain/support/view-attempts';
import { Refusal, type TestClient } from './client';

/** mulberry32. */
export class Dice {
  constructor(private state: number) {}

  /** A whole number from 0 to `max` - 1. */
  below(max: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % max;
  }

  pick<T>(values: readonly T[]): T | undefined {
    return values[this.below(Math.max(values.length, 1))];
  }

  some<T>(values: readonly T[], most: number): T[] {
    const chosen = new Set<T>();
    for (let i = 0; i < most; i += 1) {
      const value = this.pick(values);
      if (value !== undefined) chosen.add(value);
    }
    return [...chosen];
  }
}

type Attempt = { readonly [C in CommandName]: { command: C; args: CommandArgs[C] } }[CommandName];

const NAMES = ['Talous', 'Oppilaat & huoltajat', 'Ääkköset "åäö"', '<kartta>', '  väli  ', 'Tilat 💧', '-0'];
const TYPES = ['ApplicationComponent', 'ApplicationService', 'BusinessProcess', 'Node', 'DataObject'];
const FATES = ['keep', 'change', 'replace', 'retire', 'new', null] as const;

/** The walk keeps a replica of the model that only events feed. */
export class Walk {
  readonly replica: ModelIndex;
  readonly dice: Dice;
  /** Code of each refusal and how often it came; name of each command that went through. */
  readonly refused = new Map<string, number>();
  readonly done = new Map<string, number>();
  private heard: number;

  constructor(
    private readonly client: TestClient,
    start: ModelIndex,
    seed: number,
  ) {
    this.replica = start;
    this.dice = new Dice(seed);
    this.heard = client.told('model.changed').length;
  }

  /** One command, undo or redo. */
  async step(): Promise<void> {
    const roll = this.dice.below(10);
    if (roll === 0) await this.client.call('history.undo', {});
    else if (roll === 1) await this.client.call('history.redo', {});
    else await this.attempt(this.random());
    this.catchUp();
  }

  /** Feeds the replica with the events that came. */
  catchUp(): void {
    const events = this.client.told('model.changed');
    for (const { diff } of events.slice(this.heard)) this.replica.apply(diff);
    this.heard = events.length;
  }

  private async attempt({ command, args }: Attempt): Promise<void> {
    try {
      await this.client.run(command, args as never);
      this.done.set(command, (this.done.get(command) ?? 0) + 1);
    } catch (error) {
      // The rules may say no; a fault may not happen.
      if (
        !(error instanceof Refusal) ||
        error.failure.code === 'INTERNAL' ||
        error.failure.code === 'BAD_PARAMS'
      )
        throw error;
      this.refused.set(error.failure.code, (this.refused.get(error.failure.code) ?? 0) + 1);
    }
  }

  private random(): Attempt {
    const { dice } = this;
    const own = this.ids('element', (element) => !element.reference);
    const components = this.parts('component');
    const layers = this.parts('layer');
    const relationships = this.ids('relationship');
    const placements = this.ids('placement');
    const states = this.ids('state');
    const organisations = this.ids('organisation');
    const ownModels = this.ids('referenceModel', (model) => !model.locked);
    const openParts = [...layers, ...components].filter((id) => this.isOpen(id));
    const one = (ids: readonly string[]): string => dice.pick(ids) ?? 'puuttuu';
    const several = (ids: readonly string[]): string[] => {
      const chosen = dice.some(ids, 3);
      return chosen.length > 0 ? chosen : ['puuttuu'];
    };
    const state = (): { stateId?: string } => (dice.below(2) === 0 ? {} : { stateId: one(states) });
    const text = (): string => dice.pick(NAMES) ?? 'Nimi';
    const name = (): { language: string; text: string } => ({
      language: dice.pick(['fi', 'sv', 'en']) ?? 'fi',
      text: text(),
    });
    const attempts: (() => Attempt)[] = [
      () => ({
        command: 'element.create',
        args: {
          ownerId: one(organisations),
          type: dice.pick(TYPES) ?? 'Node',
          names: [text(), text()].slice(dice.below(2)),
          language: 'fi',
          ...(dice.below(3) === 0 ? {} : { componentId: one(components) }),
          ...state(),
        },
      }),
      () => ({
        command: 'element.update',
        args: {
          ids: several(own),
          ...(dice.below(2) === 0 ? { name: name() } : {}),
          ...(dice.below(2) === 0
            ? { documentation: { language: 'fi', text: dice.below(2) ? '' : text() } }
            : {}),
          fields: {
            supplier: dice.below(2) === 0 ? null : text(),
            users: dice.below(2) === 0 ? null : dice.below(900),
          },
          facts: {
            'fields.users':
              dice.below(2) === 0 ? null : { source: 'kysely', confidence: 'likely', date: '2026-05' },
          },
        },
      }),
      () => ({
        command: 'element.duplicate',
        args: { ids: several(own), nameSuffix: ' (kopio)', ...state() },
      }),
      () => ({ command: 'element.delete', args: { ids: several(own) } }),
      () => ({
        command: 'placement.create',
        args: { elementIds: several(own), componentId: one(components), ...state() },
      }),
      () => ({
        command: 'placement.move',
        args: { placementIds: several(placements), componentId: one(components), ...state() },
      }),
      () => ({ command: 'placement.delete', args: { placementIds: several(placements), ...state() } }),
      () => ({
        command: 'relationship.create',
        args: {
          type: dice.pick(['Flow', 'Serving', 'Association'] as const) ?? 'Flow',
          sourceId: one(own),
          targetId: one(dice.below(5) === 0 ? relationships : own),
          ...state(),
          ...(dice.below(2) === 0 ? { flow: { data: text(), method: 'api' as const } } : {}),
        },
      }),
      () => ({
        command: 'relationship.update',
        args: {
          ids: several(relationships),
          reverse: dice.below(2) === 0,
          flow: {
            data: dice.below(2) === 0 ? null : text(),
            direction: dice.pick(['forward', 'both', null] as const) ?? null,
          },
        },
      }),
      () => ({ command: 'relationship.delete', args: { ids: several(relationships) } }),
      () => ({ command: 'fate.set', args: this.fate(own, placements, relationships, states) }),
      () => ({
        command: 'applicability.set',
        args: {
          organisationId: one(organisations),
          componentIds: several(components),
          notApplicable: dice.below(3) > 0,
          reason: text(),
        },
      }),
      () => ({
        command: 'state.create',
        args: { ownerId: one(organisations), type: 'transition', name: { fi: text() }, date: '2027' },
      }),
      () => ({ command: 'state.update', args: { id: one(states), name: { fi: text() }, date: null } }),
      () => ({ command: 'state.delete', args: { id: one(states) } }),
      () => ({
        command: 'organisation.update',
        args: { id: one(organisations), population: dice.below(2) === 0 ? null : dice.below(99_999) },
      }),
      () => ({
        command: 'organisation.create',
        args: { name: { fi: text() }, currentName: { fi: 'Nykytila' }, targetName: { fi: 'Tavoitetila' } },
      }),
      () => ({
        command: 'referenceModel.create',
        args: { name: { fi: text() }, layers: [{ fi: 'A' }, { fi: 'B' }] },
      }),
      () => ({ command: 'referenceModel.update', args: { id: one(ownModels), name: { fi: text() } } }),
      () => ({
        command: 'referencePart.create',
        args: {
          ownerId: one(ownModels),
          role: 'layer',
          name: { fi: text() },
          area: dice.pick(['lane', 'column'] as const) ?? 'lane',
        },
      }),
      () => {
        const layer = one(layers.filter((id) => this.isOpen(id)));
        const ownerId = this.replica.find('element', layer)?.ownerId ?? 'puuttuu';
        return {
          command: 'referencePart.create',
          args: { ownerId, role: 'component', parentId: layer, name: { fi: text() } },
        };
      },
      () => ({
        command: 'referencePart.update',
        args: { id: one(openParts), name: { fi: text() }, documentation: { fi: text() } },
      }),
      () => this.move(openParts),
      () => ({ command: 'referencePart.delete', args: { id: one(openParts) } }),
      () => ({
        command: 'referenceModel.delete',
        args: { id: dice.below(6) === 0 ? one(ownModels) : 'puuttuu' },
      }),
    ];
    const choices = dice.below(4) === 0 ? viewAttempts({ index: this.replica }, dice) : attempts;
    return (dice.pick(choices) ?? attempts[0]!)();
  }

  private fate(
    own: readonly string[],
    placements: readonly string[],
    relationships: readonly string[],
    states: readonly string[],
  ): CommandArgs['fate.set'] {
    const { dice } = this;
    const subjects = dice.below(3) === 0 ? [...relationships, ...placements] : own;
    const subjectIds = dice.some(subjects, 2);
    const replacedByIds = dice.some(own, 2);
    return {
      stateId: dice.pick(states) ?? 'puuttuu',
      subjectIds: subjectIds.length > 0 ? subjectIds : ['puuttuu'],
      fate: dice.pick(FATES) ?? null,
      ...(dice.below(2) === 0 ? { replacedByIds } : {}),
      ...(dice.below(4) === 0 ? { replacedByName: { language: 'fi', text: 'Korvaaja' } } : {}),
      ...(dice.below(2) === 0 ? { date: '2028-01', note: dice.below(2) === 0 ? null : 'päätetty' } : {}),
    };
  }

  /** Within a layer, or to another layer of the same model. */
  private move(parts: readonly string[]): Attempt {
    const { dice } = this;
    const id = dice.pick(parts) ?? 'puuttuu';
    const part = this.replica.find('element', id);
    const sameModel = (role: string): string[] =>
      parts.filter((other) => {
        const element = this.replica.find('element', other);
        return element?.ownerId === part?.ownerId && element?.reference?.role === role;
      });
    const parentId = part?.reference?.role === 'component' ? dice.pick(sameModel('layer')) : undefined;
    const beforeId = dice.below(2) === 0 ? dice.pick(sameModel(part?.reference?.role ?? '')) : undefined;
    return {
      command: 'referencePart.move',
      args: { id, ...(parentId ? { parentId } : {}), ...(beforeId ? { beforeId } : {}) },
    };
  }

  /** In the order in which they came: identifiers are random, and a walk must be the same again from its seed. */
  private ids<K extends RecordKind>(
    kind: K,
    wanted: (record: RecordOf<K>) => boolean = () => true,
  ): string[] {
    return this.replica
      .all(kind)
      .filter(wanted)
      .map((record) => record.id);
  }

  private parts(role: NonNullable<Element['reference']>['role']): string[] {
    return this.ids('element', (element) => element.reference?.role === role);
  }

  private isOpen(id: string): boolean {
    const owner = this.replica.find('element', id)?.ownerId;
    return this.replica.find('referenceModel', owner)?.locked === false;
  }
}
