// The sections of the file, built from the records in scope.
import type { Problem } from '../../../domain/problem';
import type { ModelIndex } from '../../../domain/model-index';
import { choiceListsOf } from '../../../domain/portfolio/choice-lists';
import { withPinnedDrawn } from '../../../domain/generated-views/drawn-views';
import { isElementType } from '../../../domain/notation/element-types';
import { ModelIndex as Index } from '../../../domain/model-index';
import { RECORD_KINDS, type RecordKind, type RecordOf } from '../../../domain/records';
import type { LocalisedText, Organisation } from '../../../schemas/generated/types';
import type { WriteOptions } from '../format';
import { recordsInScope } from '../scope';
import { childrenOf, xmlNode, type XmlNode } from '../xml/tree';
import { metadataNode } from './foreign';
import { layerMapViews } from './layer-map';
import { exchangeLosses } from './losses';
import { OWN_FILE_VERSION } from './own-file';
import { FILE_KEY } from './own-properties';
import { overlayOf, overlayText } from './own-records';
import { propertiesNode, propertyNode } from './properties';
import { readOrganization, writeOrganization } from './organizations';
import { writeReferences, type WrittenReferences } from './reference-write';
import { asRelationship, standingIn } from './standing';
import { shownFates, writeStates } from './states-write';
import { plainOnes, SPECIALIZATION, specializationDefinition } from './specializations';
import { readNames, writeNames, writeTexts } from './texts';
import { readView } from './views-read';
import { writeView } from './views-write';
import { writeViewpoints } from './viewpoints';
import { Writing, type RelationshipLike, type Shown } from './writing';
import { Notes } from './notes';

/** Builds all sections of one file. */
export class ExchangeWriter {
  private readonly index: ModelIndex;
  private readonly writing: Writing;
  private readonly leftOut: number;
  private readonly organisations: readonly Organisation[];
  private readonly elementIds = new Set<string>();
  private readonly relationshipIds = new Set<string>();
  private readonly movedViews: string[] = [];
  private viewpointsLeftOut: readonly string[] = [];
  private membersLeftOut = 0;
  private model = '';

  constructor(
    whole: ModelIndex,
    private readonly options: WriteOptions,
  ) {
    const { records, leftOut } = recordsInScope(whole, options.organisationId);
    const chosen = options.organisationId === undefined ? whole : Index.of(records);
    this.index = withPinnedDrawn(chosen, options.language);
    this.leftOut = leftOut;
    this.organisations = this.sorted('organisation');
    const definitions = new Set(this.index.all('propertyDefinition').map(({ id }) => id));
    const ownerId = this.organisations[0]?.id;
    const specializations = this.sorted('specialization');
    const plain = plainOnes(specializations, this.usedSpecializations(), ownerId);
    const carried = specializations.filter(({ id }) => !plain.has(id));
    this.writing = new Writing(
      records.map(({ id }) => id),
      definitions,
      ownerId,
      [...carried, ...specializations.filter(({ id }) => plain.has(id))],
      this.organisations.map(choiceListsOf),
    );
    for (const record of [
      ...this.sorted('image'),
      ...carried,
      ...this.sorted('catalogueEntry'),
      ...this.sorted('region'),
    ])
      this.writing.carry(undefined, record);
  }

  /** The organisation whose model the file is, where there is just one. */
  onlyOrganisation(): Organisation | undefined {
    return this.organisations.length === 1 ? this.organisations[0] : undefined;
  }

  /** Identifier of the model: hangs on the organisation, so that it stays the same. */
  modelId(): string {
    const only = this.onlyOrganisation();
    const source = only?.externalIds?.length === 1 ? only.externalIds[0]?.id : undefined;
    this.model ||= this.writing.modelId(source, only ? `model-${only.id}` : 'model');
    return this.model;
  }

  /** Sections in the order of the schema, after the name. */
  run(progress: (share: number) => void): XmlNode[] {
    this.modelId();
    const relationships = this.standing();
    const states = writeStates(
      this.index,
      this.organisations.map(({ id }) => id),
      this.sorted('fate'),
      this.writing,
    );
    this.membersLeftOut = states.membersLeftOut;
    const references = writeReferences(this.index, this.sorted('element'), this.writing);
    const elements = [...this.elements(), ...states.elements];
    progress(0.3);
    const written = relationships.map((record) => this.relationship(record, states.gaps));
    const allRelationships = [...written, ...references.relationships, ...states.relationships];
    progress(0.5);
    const only = this.onlyOrganisation();
    const viewpoints = writeViewpoints(only?.foreign, this.index, (id) => this.writing.isFree(id));
    this.viewpointsLeftOut = viewpoints.leftOut;
    const views = this.views(references, viewpoints.ids);
    progress(0.9);
    const organizations = this.organizations(views);
    const definitions = this.definitions();
    const properties = this.modelProperties();
    const names = new Set(this.index.all('propertyDefinition').flatMap(({ name }) => Object.values(name)));
    const metadata = metadataNode(only?.foreign);
    return [
      ...writeTexts('documentation', only?.documentation),
      ...properties,
      ...(metadata ? [metadata] : []),
      ...container('elements', elements),
      ...container('relationships', allRelationships),
      ...container('organizations', organizations),
      ...container('propertyDefinitions', [
        ...definitions,
        ...this.specializationDefinition(),
        ...this.writing.ownDefinitionNodes(names),
      ]),
      ...container('views', [...(viewpoints.node ? [viewpoints.node] : []), ...container('diagrams', views)]),
    ];
  }

  /** What the file holds in a form that other tools do not show. */
  losses(): Problem[] {
    const { index, writing, leftOut, membersLeftOut, movedViews, viewpointsLeftOut } = this;
    const findings = { leftOut, membersLeftOut, movedViews, viewpointsLeftOut };
    return exchangeLosses(index, writing, findings, this.options.language);
  }

  /** Kinds that stand on a concept of their own type which the file is sure to hold. */
  private usedSpecializations(): Set<string> {
    const elements = this.index.all('element').filter(({ type }) => isElementType(type));
    const known = new Set(this.index.all('element').map(({ id }) => id));
    const relationships = this.index
      .all('relationship')
      .filter(({ sourceId, targetId }) => known.has(sourceId) && known.has(targetId));
    return new Set(
      [...elements, ...relationships].flatMap(({ type, specializationIds }) =>
        (specializationIds ?? []).filter((id) => this.index.find('specialization', id)?.conceptType === type),
      ),
    );
  }

  private specializationDefinition(): XmlNode[] {
    const here = this.index.find('propertyDefinition', SPECIALIZATION) !== undefined;
    return this.writing.showsSpecializations && !here ? [specializationDefinition()] : [];
  }

  private sorted<K extends RecordKind>(kind: K): RecordOf<K>[] {
    return this.index.all(kind).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Relationships, placements, fates and applicability whose ends are in the file; the others are carried as JSON. */
  private standing(): RelationshipLike[] {
    const { elementIds, relationshipIds, standing, others } = standingIn(this.index);
    for (const id of elementIds) this.elementIds.add(id);
    for (const id of relationshipIds) this.relationshipIds.add(id);
    for (const record of others) this.writing.carry(undefined, record);
    return standing;
  }

  private elements(): XmlNode[] {
    const several = this.organisations.length > 1;
    return [
      ...this.sorted('organisation').map((record) => this.writing.element(record, 'BusinessActor')),
      ...this.sorted('referenceModel').map((record) => this.writing.element(record, 'Grouping')),
      ...this.sorted('element').map((record) => {
        const shown: Shown[] = shownFates(this.index, record.id);
        const owner = several ? this.index.find('organisation', record.ownerId) : undefined;
        if (owner) shown.push(['shown.organisation', owner.name]);
        return this.writing.element(record, record.type, shown);
      }),
      ...this.sorted('state').map((record) => this.writing.element(record, 'Plateau')),
    ];
  }

  private relationship(record: RelationshipLike, gaps: ReadonlyMap<string, string>): XmlNode {
    const { type, source, target, shown } = asRelationship(this.index, record, gaps, this.options.language);
    return this.writing.relationship(record, type, source, target, shown);
  }

  private views(references: WrittenReferences, viewpoints: ReadonlySet<string>): XmlNode[] {
    const { writing } = this;
    const views = this.sorted('view').sort(
      (a, b) => (a.order ?? 0) - (b.order ?? 0) || (a.id < b.id ? -1 : 1),
    );
    const drawable = {
      isElement: (id: string) => this.elementIds.has(id),
      isRelationship: (id: string) => this.relationshipIds.has(id),
      isView: (id: string) => this.index.find('view', id) !== undefined,
      isViewpoint: (id: string) => viewpoints.has(id),
      picture: (id: string | undefined) => this.index.find('image', id ?? '')?.path,
    };
    const nodes = views.map((view, position) => {
      const items = this.index.pointing('viewItem', 'view', view.id).sort((a, b) => (a.id < b.id ? -1 : 1));
      const { node, moved } = writeView(view, items, drawable);
      if (moved) this.movedViews.push(view.id);
      const read = readView(node, position, writing.reading());
      const values = writing.valueNodes(view.properties);
      const withValues = { ...node, children: propertiesNode(values) };
      const { properties } = writing.propertyReader.settle(
        readView(withValues, 0, writing.reading()).raw,
        [],
      );
      const overlay = overlayOf(properties.length > 0 ? { ...read.view, properties } : read.view, view);
      if (overlay) values.push(writing.jsonNode(overlay));
      const at = node.children.findIndex(({ name }) => name === 'node' || name === 'connection');
      node.children.splice(at < 0 ? node.children.length : at, 0, ...propertiesNode(values));
      const back = new Map(read.items.map((item) => [item.id, item]));
      // What is drawn of a pinned view is for other tools: we make it of the model again.
      if (!view.generated) for (const item of items) writing.carry(back.get(item.id), item);
      return node;
    });
    for (const item of this.index.all('viewItem')) {
      if (!drawable.isView(item.viewId)) writing.carry(undefined, item);
    }
    return [...nodes, ...layerMapViews(this.index, this.options, writing, references.holding)];
  }

  private organizations(views: readonly XmlNode[]): XmlNode[] {
    const folders = this.sorted('folder');
    const known = new Set<string>([...this.elementIds, ...this.relationshipIds]);
    for (const { id } of [...folders, ...this.index.all('propertyDefinition'), ...this.index.all('view')])
      known.add(id);
    const collect = (node: XmlNode): void => {
      for (const name of ['node', 'connection']) {
        for (const inner of childrenOf(node, name)) {
          known.add(inner.attributes['identifier'] ?? '');
          collect(inner);
        }
      }
    };
    views.forEach(collect);
    const items = writeOrganization(folders, (id) => known.has(id) && this.index.get(id) !== undefined);
    const back = new Map(
      readOrganization(items, this.writing.reading()).map(({ folder }) => [folder.id, folder]),
    );
    for (const folder of folders) this.writing.carry(back.get(folder.id), folder);
    return items;
  }

  private definitions(): XmlNode[] {
    const notes = new Notes();
    return this.sorted('propertyDefinition').map((record) => {
      const { id, type } = record;
      const node = xmlNode('propertyDefinition', { identifier: id, type }, writeNames(record.name));
      this.writing.carry(
        { kind: 'propertyDefinition', id, type, name: readNames(node, 'name', notes) },
        record,
      );
      return node;
    });
  }

  private modelProperties(): XmlNode[] {
    const { writing } = this;
    const order = (record: { [key: string]: unknown }): number =>
      RECORD_KINDS.indexOf(record['kind'] as RecordKind);
    const id = (record: { [key: string]: unknown }): string => String(record['id']);
    const carried = writing.carried
      .sort((a, b) => order(a) - order(b) || (id(a) < id(b) ? -1 : 1))
      .map((overlay) => writing.jsonNode(overlay));
    const definition = writing.own(FILE_KEY);
    const marker = {
      version: OWN_FILE_VERSION,
      owner: writing.ownerId,
      definitions: writing.ownDefinitionIds(),
    };
    const text: LocalisedText = { und: overlayText(marker) };
    return propertiesNode([propertyNode(definition, text), ...carried]);
  }
}

function container(name: string, children: XmlNode[]): XmlNode[] {
  return children.length > 0 ? [xmlNode(name, {}, children)] : [];
}
