// Builds one Archi file from the records in scope: written once, read back in memory, and what reading does not give
// again goes into the file as JSON.
import { withPinnedDrawn } from '../../../domain/generated-views/drawn-views';
import { IMPORT_OWNER } from '../../../domain/fragment';
import { ModelIndex } from '../../../domain/model-index';
import { RECORD_KINDS, type RecordKind, type RecordOf } from '../../../domain/records';
import type { LocalisedText, ModelRecord, Organisation, ViewItem } from '../../../schemas/generated/types';
import { readElement, readRelationship } from '../archimate-exchange/concepts';
import { Identifiers } from '../archimate-exchange/identifiers';
import { layerMapViews } from '../archimate-exchange/layer-map';
import { Notes } from '../archimate-exchange/notes';
import { OWN_FILE_VERSION } from '../archimate-exchange/own-file';
import { FILE_KEY } from '../archimate-exchange/own-properties';
import { overlayOf, overlayText } from '../archimate-exchange/own-records';
import { writeReferences } from '../archimate-exchange/reference-write';
import { asRelationship, standingIn, type Standing } from '../archimate-exchange/standing';
import { shownFates, writeStates } from '../archimate-exchange/states-write';
import { readView } from '../archimate-exchange/views-read';
import { Writing, type ElementLike, type Shown } from '../archimate-exchange/writing';
import type { WriteOptions } from '../format';
import { recordsInScope } from '../scope';
import { xmlNode, type XmlNode } from '../xml/tree';
import { XSI } from '../xml/parse';
import { assemble } from './assemble';
import { elementNode, partsOf, relationshipNode, rest, type Writer } from './concepts-write';
import { NativeDocument } from './document';
import { FileIds } from './file-ids';
import { FolderWriter, topFolderOf, type Filed } from './folders-write';
import { imageFiles } from './images';
import { keptAttributes, keptOf, keptText, needsCanvas } from './kept';
import { commonLanguage, plainText, type Languages } from './languages';
import { Values } from './values';
import { ARCHI, CANVAS, FILE_VERSION } from './vocabulary';
import { viewNode } from './views-write';

/** Our elements that stand for what Archi has no word for. */
const STANDS_AS: { readonly [kind: string]: string } = {
  organisation: 'BusinessActor',
  referenceModel: 'Grouping',
  state: 'Plateau',
};

export class NativeWriter {
  readonly index: ModelIndex;
  readonly leftOut: number;
  /** Bytes of pictures by path. */
  readonly images: ReadonlyMap<string, Uint8Array>;
  /** Concepts, and other records, of which only our reader finds a part. */
  readonly withJson: string[] = [];
  readonly carried: { [key: string]: unknown }[] = [];
  membersLeftOut = 0;
  private readonly records: readonly ModelRecord[];
  private readonly organisations: readonly Organisation[];
  private readonly plain: Writing;
  private readonly writer: Writer;
  private readonly standing: Standing;
  private readonly imagePaths = new Map<string, string>();
  private readonly source: string | undefined;
  /** Places of views that reading would not give them. */
  private readonly orders: { [id: string]: number } = {};
  /** Records that stand as concepts of the file, and the node of each. */
  private readonly concepts = new Map<string, XmlNode>();

  constructor(
    whole: ModelIndex,
    private readonly options: WriteOptions,
  ) {
    const { records: chosen, leftOut } = recordsInScope(whole, options.organisationId);
    const records = [...chosen].sort((a, b) => (a.id < b.id ? -1 : 1));
    const scope = options.organisationId === undefined ? whole : ModelIndex.of(records);
    this.index = withPinnedDrawn(scope, options.language);
    this.leftOut = leftOut;
    this.records = records;
    this.organisations = this.sorted('organisation');
    this.source = mainSource(records, this.organisations);
    const languages: Languages = {
      texts: commonLanguage(records.flatMap((record) => ('name' in record ? [record.name] : []))),
      values: commonLanguage(
        records.flatMap((record) =>
          'properties' in record ? (record.properties ?? []).map(({ value }) => value) : [],
        ),
      ),
    };
    const model = this.organisations.length === 1 ? this.organisations[0] : undefined;
    const known = model?.externalIds?.find(({ source }) => source === this.source);
    const ids = new FileIds(records, this.source, known?.id || undefined);
    this.images = imageFiles(this.sorted('image'), this.imagePaths, ids);
    const values = new Values(this.sorted('propertyDefinition'), languages, options.language, ids);
    this.writer = { ids, values, languages };
    const all = [...records.flatMap(({ id }) => [id, ids.of(id)]), ids.modelId ?? ''];
    this.plain = new Writing(all, new Set(), this.ownerId());
    this.standing = standingIn(this.index);
  }

  /** The whole file. */
  run(): XmlNode {
    const { progress } = this.options;
    const content = this.content();
    const generated = this.generated();
    progress?.(0.3);
    const folders = new FolderWriter(this.sorted('folder'), content, this.writer, (wanted) =>
      this.plain.generatedId(wanted),
    );
    const tops = folders.run(generated);
    const root = this.root(tops);
    const marker = xmlNode('property', { key: `kokonaiskuva:${FILE_KEY}` });
    const mark = (): void => {
      marker.attributes['value'] = overlayText(this.marker(folders.unfiled));
    };
    mark();
    root.children.push(...this.modelParts(), marker);
    progress?.(0.5);
    this.complete(root);
    mark();
    progress?.(0.9);
    return root;
  }

  private sorted<K extends RecordKind>(kind: K): RecordOf<K>[] {
    return this.index.all(kind).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  private ownerId(): string | undefined {
    return this.organisations[0]?.id;
  }

  /** The organisation that is the model itself: the only one, which nothing in the file points at. */
  private modelOrganisation(): Organisation | undefined {
    const only = this.organisations.length === 1 ? this.organisations[0] : undefined;
    if (!only || this.index.all('applicability').some(({ organisationId }) => organisationId === only.id))
      return undefined;
    return this.index.all('viewItem').some(({ subjectId }) => subjectId === only.id) ? undefined : only;
  }

  /** Plateaus are drawn for other tools once something changes; until then states would only be in the way. */
  private showsStates(): boolean {
    return this.index.all('fate').length > 0;
  }

  private content(): Map<string, Filed> {
    const { index, writer, standing } = this;
    const out = new Map<string, Filed>();
    const several = this.organisations.length > 1;
    const put = (record: ElementLike, type: string, shown: readonly Shown[]): void => {
      const node = elementNode(record, type, shown, writer);
      this.concepts.set(record.id, node);
      if (record.kind !== 'element') node.children.push(writer.values.jsonNode({ kind: record.kind }));
      out.set(record.id, { node, top: topFolderOf(type), record });
    };
    const model = this.modelOrganisation();
    for (const record of [
      ...this.sorted('organisation').filter(({ id }) => id !== model?.id),
      ...this.sorted('referenceModel'),
      ...(this.showsStates() ? this.sorted('state') : []),
    ])
      put(record, STANDS_AS[record.kind] ?? 'Grouping', []);
    for (const record of this.sorted('element')) {
      const shown: Shown[] = shownFates(index, record.id);
      const owner = several ? index.find('organisation', record.ownerId) : undefined;
      if (owner) shown.push(['shown.organisation', owner.name]);
      put(record, record.type, shown);
    }
    return this.relationships(standing, out);
  }

  private relationships(standing: Standing, out: Map<string, Filed>): Map<string, Filed> {
    const { index, writer, options } = this;
    const gaps = this.gaps();
    for (const record of standing.standing) {
      const told = asRelationship(index, record, gaps, options.language);
      const node = relationshipNode(record, told, writer);
      this.concepts.set(record.id, node);
      if (record.kind !== 'relationship') node.children.push(writer.values.jsonNode({ kind: record.kind }));
      out.set(record.id, { node, top: 'relations', record });
    }
    const drawable = {
      isElement: (id: string) => out.has(id) && this.standing.elementIds.has(id),
      isRelationship: (id: string) => this.standing.relationshipIds.has(id),
      view: (id: string) => index.find('view', id),
      picture: (id: string | undefined) => this.imagePaths.get(id ?? ''),
    };
    const order = (a: { order?: number; id: string }, b: { order?: number; id: string }): number =>
      (a.order ?? 0) - (b.order ?? 0) || (a.id < b.id ? -1 : 1);
    const items = new Map<string, ViewItem[]>();
    for (const item of this.sorted('viewItem')) {
      const list = items.get(item.viewId);
      if (list) list.push(item);
      else items.set(item.viewId, [item]);
    }
    for (const view of this.sorted('view').sort(order)) {
      const node = viewNode(view, items.get(view.id) ?? [], drawable, writer);
      this.concepts.set(view.id, node);
      out.set(view.id, { node, top: 'diagrams', record: view });
    }
    return out;
  }

  private states: ReturnType<typeof writeStates> | undefined;

  private gaps(): ReadonlyMap<string, string> {
    const owners = this.organisations.map(({ id }) => id);
    this.states ??= writeStates(
      this.index,
      this.showsStates() ? owners : [],
      this.sorted('fate'),
      this.plain,
    );
    this.membersLeftOut = this.states.membersLeftOut;
    return this.states.gaps;
  }

  /** What only other tools need: contents of plateaus, gaps, layers of reference models, the map. */
  private generated(): Filed[] {
    const { plain, writer, index } = this;
    const mark = (node: XmlNode): XmlNode => {
      node.children.push(writer.values.jsonNode({ generated: true }));
      return node;
    };
    const references = writeReferences(index, this.sorted('element'), plain);
    const out: Filed[] = [];
    for (const node of this.states?.elements ?? []) {
      const { base } = readElement(node, plain.reading());
      if (base.kind === 'element')
        out.push({ node: mark(elementNode(base, base.type, [], writer)), top: topFolderOf(base.type) });
    }
    for (const node of [...references.relationships, ...(this.states?.relationships ?? [])]) {
      const { base } = readRelationship(node, plain.reading());
      if (base.kind !== 'relationship') continue;
      const told = { type: base.type, source: base.sourceId, target: base.targetId, shown: [] };
      out.push({ node: mark(relationshipNode(base, told, writer)), top: 'relations' });
    }
    const anything = { isElement: () => true, isRelationship: () => true };
    for (const node of layerMapViews(index, this.options, plain, references.holding)) {
      const { view, items } = readView(node, 0, plain.reading());
      const drawable = { ...anything, view: () => undefined, picture: () => undefined };
      out.push({ node: mark(viewNode(view, items, drawable, writer)), top: 'diagrams' });
    }
    return out;
  }

  private root(folders: XmlNode[]): XmlNode {
    const only = this.organisations.length === 1 ? this.organisations[0] : undefined;
    const name: unknown = only?.foreign?.['modelName'];
    const text = isText(name) ? plainText(name, this.writer.languages.texts) : undefined;
    const kept = keptOf(only ?? {});
    const root = xmlNode(
      'archimate:model',
      {
        'xmlns:xsi': XSI,
        'xmlns:archimate': ARCHI,
        ...(folders.some(needsCanvas) ? { 'xmlns:canvas': CANVAS } : {}),
        name: text ?? (this.options.workspaceName.trim() || 'Kokonaiskuva'),
        id: this.writer.ids.modelId ?? this.plain.generatedId(only ? `model-${only.id}` : 'model'),
        version: FILE_VERSION,
      },
      folders,
    );
    root.attributes = { ...root.attributes, ...rest(keptAttributes(kept), root) };
    return root;
  }

  private modelParts(): XmlNode[] {
    const model = this.modelOrganisation();
    const parts = model ? partsOf(model, keptOf(model), this.writer) : [];
    for (const part of parts) if (part.name === 'documentation') part.name = 'purpose';
    const profiles = this.sorted('specialization').map((record) => {
      const kept = keptOf(record);
      const type = keptText(kept, 'conceptType') ?? record.conceptType;
      const node = xmlNode('profile', {
        name: plainText(record.name, this.writer.languages.texts),
        id: this.writer.ids.of(record.id),
        conceptType: RELATIONSHIPS.test(type) ? `${type}Relationship` : type,
        imagePath: this.imagePaths.get(record.imageId ?? ''),
      });
      node.attributes = { ...node.attributes, ...rest(keptAttributes(kept), node) };
      return node;
    });
    return [...parts, ...profiles];
  }

  private marker(unfiled: readonly string[]): { [key: string]: unknown } {
    const { writer, source } = this;
    const { texts, values } = writer.languages;
    const { renamed } = writer.ids;
    return {
      version: OWN_FILE_VERSION,
      owner: this.ownerId(),
      ownerIsModel: this.modelOrganisation() !== undefined,
      ...(source === undefined ? {} : { source }),
      texts,
      values,
      definitions: writer.values.ownKeys(),
      ...(Object.keys(renamed).length > 0 ? { ids: renamed } : {}),
      ...(unfiled.length > 0 ? { unfiled } : {}),
      ...(Object.keys(this.orders).length > 0 ? { orders: this.orders } : {}),
    };
  }

  /** Reads the file as it stands and adds as JSON what the records have beyond it. */
  private complete(root: XmlNode): void {
    const notes = new Notes();
    const reading = {
      ids: new Identifiers(notes, false),
      notes,
      ownerId: this.ownerId() ?? IMPORT_OWNER,
      source: this.source ?? '',
    };
    const document = new NativeDocument(reading);
    // The parser does not hand over declarations of namespaces.
    const attributes = Object.fromEntries(
      Object.entries(root.attributes).filter(([name]) => !name.startsWith('xmlns')),
    );
    document.walk({ ...root, name: 'model', uri: ARCHI, attributes });
    const { records } = assemble(document, this.images, reading, '');
    for (const record of this.records) {
      const overlay = this.withoutOrder(record, overlayOf(records.get(record.id), record));
      const node = this.concepts.get(record.id);
      if (!overlay) continue;
      if (!node) this.carried.push({ ...overlay, id: record.id, kind: record.kind });
      else this.extend(node, record, overlay);
    }
    const order = (kind: unknown): number => RECORD_KINDS.indexOf(kind as RecordKind);
    this.carried.sort(
      (a, b) => order(a['kind']) - order(b['kind']) || (String(a['id']) < String(b['id']) ? -1 : 1),
    );
    root.children.push(...this.carried.map((overlay) => this.writer.values.jsonNode(overlay)));
  }

  /** Places of views go into one property for all of them. */
  private withoutOrder(
    record: ModelRecord,
    overlay: { [key: string]: unknown } | undefined,
  ): { [key: string]: unknown } | undefined {
    const order = overlay?.['order'];
    if (record.kind !== 'view' || typeof order !== 'number') return overlay;
    this.orders[record.id] = order;
    const rest = Object.entries(overlay ?? {}).filter(([key]) => key !== 'order');
    return rest.length > 0 ? Object.fromEntries(rest) : undefined;
  }

  private extend(node: XmlNode, record: ModelRecord, overlay: { [key: string]: unknown }): void {
    if (Object.keys(overlay).some((key) => !QUIET.has(key))) this.withJson.push(record.id);
    const natural = record.kind === 'element' || record.kind === 'relationship' || record.kind === 'view';
    const json = this.writer.values.jsonNode({ ...(natural ? {} : { kind: record.kind }), ...overlay });
    const key = json.attributes['key'];
    const at = node.children.findIndex((part) => part.name === 'property' && part.attributes['key'] === key);
    if (at >= 0) node.children[at] = json;
    else node.children.push(json);
  }
}

/** What nobody misses in Archi. */
const QUIET: ReadonlySet<string> = new Set(['ownerId', 'externalIds', 'order', 'generated']);

const RELATIONSHIPS =
  /^(Composition|Aggregation|Assignment|Realization|Serving|Access|Influence|Triggering|Flow|Specialization|Association)$/;

/** The source that most identifiers come from, of those that an organisation was read from. */
function mainSource(
  records: readonly ModelRecord[],
  organisations: readonly Organisation[],
): string | undefined {
  const sources = organisations.flatMap(({ externalIds }) => (externalIds ?? []).map(({ source }) => source));
  const counts = new Map(sources.map((source) => [source, 0]));
  for (const record of records) {
    for (const { source } of ('externalIds' in record && record.externalIds) || []) {
      const count = counts.get(source);
      if (count !== undefined) counts.set(source, count + 1);
    }
  }
  const most = Math.max(...counts.values());
  return sources.find((source) => counts.get(source) === most);
}

function isText(value: unknown): value is LocalisedText {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((text) => typeof text === 'string')
  );
}
