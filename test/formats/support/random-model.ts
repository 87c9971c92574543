// Random models in which every pointer leads somewhere, with every record kind and texts that formats trip over.
import type {
  Element,
  Fate,
  ModelRecord,
  Property,
  Relationship,
  ViewItem,
} from '../../../schemas/generated/types';
import { goodIdentifier } from '../../../engine/formats/archimate-exchange/identifiers';
import { RandomSource } from './random-source';
import { randomImage } from './random-image';
import { randomRegion } from './random-region';
import {
  text,
  texts,
  date,
  amount,
  place,
  point,
  externals,
  foreignParts,
  definitionName,
  portfolio,
  factsOfField,
  flowFields,
  viewStyle,
  TYPES,
  RELATIONSHIPS,
  SAVED,
} from './random-values';

/** The model of a seed. Values come from pools that fast-check fills once, which is far quicker than asking it each time. */
export function randomModel(seed: number): ModelRecord[] {
  return new ModelMaker(seed).make();
}

class ModelMaker extends RandomSource {
  private readonly records: ModelRecord[] = [];
  private readonly definitions: string[] = [];
  private count = 0;

  make(): ModelRecord[] {
    this.times(3, () => this.definition());
    const models = this.times(2, () => this.referenceModel());
    const organisations = [this.organisation(), ...this.times(1, () => this.organisation())];
    for (const id of organisations) this.fill(id, models);
    for (const record of randomRegion(this, this.records, organisations)) this.put(record);
    return this.records;
  }

  private id(kind: string): string {
    this.count += 1;
    return (
      this.pick([`${kind}-${this.count}`, `_${kind}.${this.count}`, `kokonaiskuva-${kind}-${this.count}`]) ??
      kind
    );
  }

  private put(record: ModelRecord): string {
    const defined = JSON.parse(JSON.stringify(record)) as ModelRecord;
    this.records.push(defined);
    return record.id;
  }

  private properties(): Property[] | undefined {
    if (this.definitions.length === 0 || !this.coin()) return undefined;
    return [0, 1].map(() => ({ definitionId: this.pick(this.definitions) ?? '', value: this.from(texts) }));
  }

  private extras(): Pick<Element, 'properties' | 'externalIds' | 'foreign'> {
    return {
      properties: this.properties(),
      externalIds: this.maybe(externals),
      foreign: this.maybe(foreignParts),
    };
  }

  private definition(): string {
    const type = this.pick(['string', 'boolean', 'currency', 'date', 'time', 'number'] as const) ?? 'string';
    const name = this.from(definitionName);
    const id = this.put({
      kind: 'propertyDefinition',
      id: this.id('definition'),
      name,
      type,
      externalIds: this.extras().externalIds,
    });
    this.definitions.push(id);
    return id;
  }

  private referenceModel(): string {
    const model = this.put({
      kind: 'referenceModel',
      id: this.id('reference'),
      key: this.from(text),
      version: this.from(text).slice(0, 50),
      name: this.from(texts),
      locked: this.coin(),
      documentation: this.maybe(texts),
      source: this.maybe(text),
      origin: this.one({ source: this.from(text), choice: { by: 'folder' as const, id: this.from(text) } }),
      order: this.one(this.upTo(9)),
      ...this.extras(),
    });
    const sector = this.part(model, { role: 'sector', order: 0 });
    this.part(model, { role: 'userGroup', order: 0 });
    this.times(2, () => {
      const layer = this.part(model, { role: 'layer', order: this.upTo(5), area: 'lane', hue: 'blue' });
      this.times(3, () => {
        const order = this.upTo(5);
        this.part(model, {
          role: 'component',
          order,
          parentId: layer,
          sectorId: sector,
          shortName: this.from(texts),
          certainty: 'own',
          ...(this.coin() ? { retiredIn: '2' } : {}),
        });
      });
    });
    return model;
  }

  private part(ownerId: string, reference: NonNullable<Element['reference']>): string {
    const type = this.pick(['Grouping', 'ApplicationService', 'Capability']) ?? 'Grouping';
    return this.put({
      kind: 'element',
      id: this.id('part'),
      ownerId,
      type,
      name: this.from(texts),
      reference,
    });
  }

  private organisation(): string {
    return this.put({
      kind: 'organisation',
      id: this.id('organisation'),
      name: this.from(texts),
      municipalityCode: this.one('091'),
      region: this.maybe(text),
      population: this.maybe(amount),
      populationYear: this.one(2025),
      documentation: this.maybe(texts),
      order: this.one(this.upTo(5)),
      looks: this.one([{ id: this.id('look'), name: 'Riskit', look: { colourBy: { by: 'criticality' } } }]),
      ...this.one(SAVED),
      ...this.extras(),
    });
  }

  private fill(ownerId: string, models: readonly string[]): void {
    const images = this.times(2, () => this.image(ownerId));
    const kinds = this.times(3, () => this.specialization(ownerId, images));
    const elements = this.times(6, () => this.element(ownerId, kinds));
    const ends = [...elements];
    const relationships =
      elements.length === 0 ? [] : this.times(5, () => this.relationship(ownerId, ends, kinds));
    const components = this.records.flatMap((r) =>
      r.kind === 'element' && models.includes(r.ownerId) ? [r.id] : [],
    );
    const placements =
      elements.length === 0 || components.length === 0
        ? []
        : this.times(3, () => this.placement(elements, components));
    if (components.length > 0) {
      this.times(1, () =>
        this.put({
          kind: 'applicability',
          id: this.id('mark'),
          organisationId: ownerId,
          componentId: this.pick(components) ?? '',
          status: this.coin() ? 'notApplicable' : 'none',
          reason: this.maybe(text),
        }),
      );
    }
    const states = (['current', 'transition', 'target'] as const).map((type, order) =>
      this.put({
        kind: 'state',
        id: this.id('state'),
        ownerId,
        type,
        name: this.from(texts),
        order,
        date: this.maybe(date),
        documentation: this.maybe(texts),
        ...this.extras(),
      }),
    );
    const subjects = [...elements, ...relationships, ...placements];
    if (subjects.length > 0) this.times(4, () => this.fate(states, subjects, elements));
    const views = this.times(2, () => this.view(ownerId, elements, relationships, images));
    this.folders(ownerId, [...subjects, ...states, ...views, ...this.definitions]);
  }

  private image(ownerId: string): string {
    return this.put({
      ...randomImage(this),
      id: this.id('image'),
      ownerId,
      externalIds: this.extras().externalIds,
    });
  }

  private specialization(ownerId: string, images: readonly string[]): string {
    const conceptType = this.pick([...TYPES, ...RELATIONSHIPS]) ?? 'Node';
    const name = this.coin() ? { und: this.pick(['Kone', 'Kone ', 'Ö/1']) ?? '' } : this.from(texts);
    const plainId = goodIdentifier(`specialization-${conceptType}-${name['und'] ?? ''}`);
    return this.put({
      kind: 'specialization',
      // The identifier that a file of another tool would give, once in a while.
      id: this.coin() && !this.records.some(({ id }) => id === plainId) ? plainId : this.id('kind'),
      ownerId,
      name,
      conceptType,
      imageId: this.one(this.pick(images) ?? '') || undefined,
      externalIds: this.extras().externalIds,
      foreign: this.maybe(foreignParts),
    });
  }

  private element(ownerId: string, kinds: readonly string[]): string {
    return this.put({
      kind: 'element',
      id: this.id('element'),
      ownerId,
      type: this.pick(TYPES) ?? 'Node',
      name: this.from(texts),
      documentation: this.maybe(texts),
      jhsKind: this.maybe(text),
      fields: this.maybe(portfolio),
      facts: this.maybe(factsOfField),
      specializationIds: this.one(kinds.filter(() => this.coin())),
      ...this.extras(),
    });
  }

  private relationship(ownerId: string, ends: string[], kinds: readonly string[]): string {
    const type: Relationship['type'] = this.pick(RELATIONSHIPS) ?? 'Flow';
    const id = this.put({
      kind: 'relationship',
      id: this.id('relationship'),
      ownerId,
      type,
      sourceId: this.pick(ends) ?? '',
      targetId: this.pick(ends) ?? '',
      name: this.maybe(texts),
      documentation: this.maybe(texts),
      accessType: this.one(this.pick(['Access', 'Read', 'Write', 'ReadWrite'] as const)),
      influenceStrength: this.one(this.pick(['+', '--', '', 'kova', 'a\u0001b'] as const)),
      directed: this.one(this.coin()),
      flow: this.maybe(flowFields),
      specializationIds: this.one(kinds.slice(0, 1)),
      ...this.extras(),
    });
    ends.push(id);
    return id;
  }

  private placement(elements: readonly string[], components: readonly string[]): string {
    return this.put({
      kind: 'placement',
      id: this.id('placement'),
      elementId: this.pick(elements) ?? '',
      componentId: this.pick(components) ?? '',
      degree: this.one(this.pick(['full', 'partial'] as const)),
      reason: this.maybe(text),
      order: this.one(this.upTo(5)),
      externalIds: this.extras().externalIds,
    });
  }

  private fate(states: readonly string[], subjects: readonly string[], elements: readonly string[]): string {
    const kinds: readonly Fate['fate'][] = ['keep', 'change', 'replace', 'retire', 'new'];
    return this.put({
      kind: 'fate',
      id: this.id('fate'),
      stateId: this.pick(states) ?? '',
      subjectId: this.pick(subjects) ?? '',
      fate: this.pick(kinds) ?? 'keep',
      replacedByIds: this.one(elements.slice(0, 2)),
      date: this.maybe(date),
      note: this.maybe(text),
    });
  }

  private folders(ownerId: string, items: readonly string[]): void {
    const folders: string[] = [];
    this.times(4, () => {
      const folder = this.put({
        kind: 'folder',
        id: this.id('folder'),
        ownerId,
        parentId: this.coin() ? this.pick(folders) : undefined,
        name: this.from(texts),
        documentation: this.maybe(texts),
        order: this.upTo(3),
        itemIds: items.filter(() => this.coin()),
        externalIds: this.extras().externalIds,
      });
      folders.push(folder);
    });
  }

  private view(
    ownerId: string,
    elements: readonly string[],
    relationships: readonly string[],
    images: readonly string[],
  ): string {
    const viewpoint = this.one(this.pick(['Layered', 'Oma näkökulma', ''] as const));
    const order = this.one(this.upTo(3));
    const name = this.from(texts);
    const elementId = this.one(this.pick(['', ...elements]));
    const around = { kind: 'around', elementId, depth: 2, direction: 'in', elementType: 'Node' } as const;
    const generated =
      elementId !== undefined && elementId !== ''
        ? around
        : this.one(this.pick([{ kind: 'integrations', words: 'a' } as const]));
    const view = this.put({
      kind: 'view',
      id: this.id('view'),
      ownerId,
      name,
      viewpoint,
      routing: this.one(this.pick(['straight', 'orthogonal'] as const)),
      order,
      generated,
      ...this.extras(),
    });
    if (generated) return view;
    const nodes: string[] = [];
    this.times(5, () => nodes.push(this.node(view, nodes, elements, images)));
    const ends = [...nodes];
    if (nodes.length > 0) this.times(3, () => ends.push(this.connection(view, ends, relationships)));
    return view;
  }

  private node(
    viewId: string,
    nodes: readonly string[],
    elements: readonly string[],
    images: readonly string[],
  ): string {
    const subjectId = this.pick(elements);
    const itemType: ViewItem['itemType'] =
      this.pick(
        subjectId === undefined
          ? (['container', 'label', 'image'] as const)
          : (['element', 'container', 'label', 'image'] as const),
      ) ?? 'label';
    return this.put({
      kind: 'viewItem',
      id: this.id('node'),
      viewId,
      itemType,
      parentId: this.coin() ? this.pick(nodes) : undefined,
      subjectId: itemType === 'container' || itemType === 'image' ? undefined : subjectId,
      imageId: this.coin() ? this.pick(images) : undefined,
      properties: this.properties(),
      linkedViewId: this.coin() ? viewId : undefined,
      label: this.maybe(texts),
      documentation: this.maybe(texts),
      x: this.maybe(place),
      y: this.maybe(place),
      width: this.maybe(place),
      height: this.maybe(place),
      order: this.one(this.upTo(5)),
      style: this.maybe(viewStyle),
      foreign: this.one({ xpathPart: 'name' }),
    });
  }

  private connection(viewId: string, ends: readonly string[], relationships: readonly string[]): string {
    const subjectId = this.pick(relationships);
    const itemType =
      this.pick(
        subjectId === undefined ? (['line'] as const) : (['relationship', 'nesting', 'line'] as const),
      ) ?? 'line';
    return this.put({
      kind: 'viewItem',
      id: this.id('line'),
      viewId,
      itemType,
      subjectId: itemType === 'line' ? undefined : subjectId,
      sourceItemId: this.pick(ends),
      targetItemId: this.pick(ends),
      bendpoints: this.one([this.from(point), this.from(point)]),
      sourceAttachment: this.maybe(point),
      targetAttachment: this.maybe(point),
      label: this.maybe(texts),
      order: this.one(this.upTo(5)),
    });
  }
}
