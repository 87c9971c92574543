// A reference model made of any ArchiMate model: the chosen part of it in the shape of a reference-model file.
import type {
  Element,
  ExternalId,
  LocalisedText,
  ReferenceChoice,
  ReferenceLeftOut,
  ReferenceModelFile,
} from '../schemas/generated/types';
import { LANE_HUES } from './drawing/colours';
import { refusal, Refused } from './problem';
import type { ElementGroup } from './reference-group';
import { groupsOf } from './reference-groups';
import {
  elementsOf,
  folderOf,
  originOf,
  propertiesOf,
  viewOf,
  type ReferenceSource,
} from './reference-source';
import { textIn } from './text';

/** The reference model to be, and what of the chosen part did not become a component. */
export interface ReferenceDraft {
  readonly file: ReferenceModelFile;
  readonly leftOut: ReferenceLeftOut[];
}

const MOST_NAMES = 8;
/** Room for an identifier of the source after the model's own; what is longer is told by its hash. */
const MOST_ID = 180;
const NO_TEXT: LocalisedText = {};
type Layer = ReferenceModelFile['layers'][number];

/**
 * Makes a reference model of the chosen part. Identifiers are made of those of the source, so the same choice of the
 * same model has the same ones everywhere; an upgrade gives the identifier of the installed model as `modelId`.
 * Refuses a folder or view that is not there (`reference.choiceGone`) and a choice without any component
 * (`reference.empty`).
 */
export function draftReference(
  source: ReferenceSource,
  choice: ReferenceChoice,
  modelId?: string,
): ReferenceDraft {
  const types = choice.types && choice.types.length > 0 ? new Set(choice.types) : undefined;
  const { where } = choice;
  const all = new Set(elementsOf(source).map(({ id }) => id));
  const wanted = (element: Element): boolean =>
    all.has(element.id) &&
    (types?.has(element.type) ?? true) &&
    (where === undefined || propertiesOf(source, element).get(where.property) === where.value);
  const { groups, leftOut } = groupsOf(source, choice, wanted);
  const builder = new FileBuilder(source, modelId ?? modelIdOf(source, choice), new Set(choice.leaveOut));
  const layers = oncePerKey(groups)
    .map((group, order) => builder.layer(group, order))
    .filter((layer) => layer !== undefined);
  if (layers.length === 0) throw new Refused(refusal('reference.empty'));
  const name = nameOf(source, choice);
  return {
    file: {
      format: 'kokonaiskuva-reference-model',
      formatVersion: 1,
      id: builder.modelId,
      key: keyOf(textIn(name, 'fi')),
      version: '1',
      name,
      description: NO_TEXT,
      source: source.name,
      licence: '',
      userGroups: [],
      sectors: [...builder.sectors.values()],
      layers,
      origin: { source: source.source, choice },
    },
    leftOut: told([
      ...leftOut,
      ...builder.dropped.map((element) => ({ reason: 'chosen' as const, element })),
    ]),
  };
}

/** A layer that is drawn in several frames is one layer, where its first frame stands. */
function oncePerKey(groups: readonly ElementGroup[]): ElementGroup[] {
  const byKey = new Map<string, ElementGroup>();
  for (const group of groups) {
    const known = byKey.get(group.key);
    byKey.set(group.key, known ? { ...known, members: [...known.members, ...group.members] } : group);
  }
  return [...byKey.values()];
}

class FileBuilder {
  readonly sectors = new Map<string, ReferenceModelFile['sectors'][number]>();
  readonly dropped: Element[] = [];
  private readonly taken = new Set<string>();

  constructor(
    private readonly source: ReferenceSource,
    readonly modelId: string,
    private readonly leaveOut: ReadonlySet<string>,
  ) {}

  layer(group: ElementGroup, order: number): Layer | undefined {
    const components = group.members.flatMap(({ element, heading }) => {
      const externalId = originOf(this.source, element);
      if (this.leaveOut.has(externalId.id)) {
        this.dropped.push(element);
        return [];
      }
      const id = this.partId('', externalId.id);
      if (this.taken.has(id)) return [];
      this.taken.add(id);
      return [
        {
          id,
          name: element.name,
          description: element.documentation ?? NO_TEXT,
          type: element.type,
          ...(heading ? { sector: this.sector(heading.key, heading.name) } : {}),
          ...this.stated(externalId),
        },
      ];
    });
    if (components.length === 0) return undefined;
    return {
      id: this.partId('layer.', group.key),
      name: group.name,
      description: group.documentation ?? NO_TEXT,
      area: group.area ?? 'lane',
      hue: LANE_HUES[order % LANE_HUES.length] ?? 'slate',
      ...this.stated(group.externalId),
      components,
    };
  }

  private sector(key: string, name: LocalisedText): string {
    const id = this.partId('sector.', key);
    if (!this.sectors.has(id)) this.sectors.set(id, { id, name, ...this.stated(undefined) });
    return id;
  }

  private stated(externalId: ExternalId | undefined): {
    source: string;
    certainty: 'stated';
    externalIds?: ExternalId[];
  } {
    return {
      source: this.source.name,
      certainty: 'stated',
      ...(externalId ? { externalIds: [externalId] } : {}),
    };
  }

  private partId(role: string, key: string): string {
    const plain = /^[A-Za-z0-9._-]+$/u.test(key) && key.length <= MOST_ID;
    return `${this.modelId}.${role}${plain ? key : hashOf(key)}`;
  }
}

/** A folder or view is known by its identifier; a choice by types or properties by itself and its source. */
function modelIdOf(source: ReferenceSource, choice: ReferenceChoice): string {
  const { by, id, types = [], where, layers, property } = choice;
  const anchor = id ?? JSON.stringify([source.source, [...types].sort(), where, layers, property]);
  return `reference-${hashOf(`${by} ${anchor}`)}`;
}

function nameOf(source: ReferenceSource, choice: ReferenceChoice): LocalisedText {
  const named = choice.by === 'folder' ? folderOf(source, choice.id) : viewOf(source, choice.id);
  return choice.by === 'elements' || !named ? { fi: source.name } : named.name;
}

/** A key for files and the command line: lower-case letters, digits and hyphens of a name. */
export function keyOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]+/gu, (found) => (/^\p{M}+$/u.test(found) ? '' : '-'))
    .toLowerCase();
  return plain.replace(/^-+|-+$/gu, '').slice(0, 100) || 'viitemalli';
}

function told(
  all: readonly { readonly reason: ReferenceLeftOut['reason']; readonly element: Element }[],
): ReferenceLeftOut[] {
  const rows = new Map<string, ReferenceLeftOut>();
  for (const { reason, element } of all) {
    const row = rows.get(reason) ?? { reason, count: 0, names: [] };
    rows.set(reason, row);
    row.count += 1;
    if (row.names.length < MOST_NAMES) row.names.push(textIn(element.name, 'fi'));
  }
  return [...rows.values()];
}

/** 53 bits of a text as hexadecimal digits (cyrb53, public domain); the same everywhere and for good. */
function hashOf(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16).padStart(14, '0');
}
