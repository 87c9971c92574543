// Second pass: references of the file become identifiers of records; what leads nowhere is repaired or left out, told
// with its line.
import type {
  Folder,
  ModelRecord,
  PropertyDefinition,
  Relationship,
  Specialization,
  ViewItem,
} from '../../../schemas/generated/types';
import { fallingWith } from '../../../domain/leaning';
import type { Reading } from './concepts';
import type { ExchangeDocument } from './document';
import type { OwnFile } from './own-file';
import { conceptRecord, jsonObject, overlaid, type ConceptDraft, type LayOver } from './own-records';
import { modelRecord } from '../../../schemas/generated/record-validators.js';
import { Definitions } from './properties';
import { SPECIALIZATION, Specializations } from './specializations';
import type { Lines } from './views-read';

/** What the sections of a file hold, with the references of the file. */
export type Drafts = Pick<
  ExchangeDocument,
  'elements' | 'relationships' | 'definitions' | 'views' | 'folders'
>;

/** Turns the drafts of a document into records. */
export class Resolver {
  readonly records = new Map<string, ModelRecord>();
  /** What this program generated for other tools: known, but no records. */
  private readonly generated = new Set<string>();
  private readonly elements: ReadonlySet<string>;
  private readonly relationships = new Set<string>();
  /** Relationship → what it joins. */
  private readonly endsOf = new Map<string, readonly [source: string, target: string]>();
  private readonly definitionIds = new Map<string, string>();
  private readonly kept = new Set<string>();
  private readonly definitions: Definitions;
  private readonly specializations: Specializations;

  constructor(
    private readonly document: Drafts,
    private readonly reading: Reading,
    private readonly file: OwnFile,
    /** Kinds of concepts that the file holds as whole records of ours. */
    private readonly known: readonly Specialization[],
    private readonly lay: LayOver = overlaid,
  ) {
    this.elements = new Set(document.elements.map(({ base }) => base.id));
    for (const { reference, record } of document.definitions) {
      if (!this.definitionIds.has(reference)) this.definitionIds.set(reference, record.id);
    }
    this.specializations = new Specializations(known, file.ownerId ?? reading.ownerId, (wanted) =>
      reading.ids.free(wanted),
    );
    this.definitions = new Definitions(
      file.own,
      (reference, line) => this.definition(reference, line),
      reading.notes,
      this.specializations,
    );
  }

  get propertyReader(): Definitions {
    return this.definitions;
  }

  run(): void {
    this.concepts(this.document.elements);
    this.concepts(this.connected());
    this.views();
    this.folders();
    const own = new Set(
      [...this.file.own.keys(), SPECIALIZATION].filter((reference) => !this.kept.has(reference)),
    );
    for (const { record, reference } of this.document.definitions) {
      if (!own.has(reference)) this.records.set(record.id, record);
    }
  }

  /** The kinds of concepts that came up and are still pointed at, once our own records lie over those of the file. */
  addSpecializations(): void {
    const whole = new Set(this.known.map(({ id }) => id));
    for (const record of Array.from(this.records.values())) {
      if (record.kind !== 'element' && record.kind !== 'relationship') continue;
      for (const id of record.specializationIds ?? []) {
        const made = this.specializations.made.get(id);
        // A kind that the file holds as a whole record is that, whatever a shown name would make.
        if (made && !whole.has(id)) this.records.set(id, made);
      }
    }
  }

  private concepts(drafts: readonly ConceptDraft[]): void {
    const { ownerId } = this.file;
    for (const draft of drafts) {
      if (ownerId !== undefined) draft.base.ownerId = ownerId;
      const record = conceptRecord(draft, this.definitions, this.reading.notes, undefined, this.lay);
      if (record) this.records.set(record.id, record);
      else this.generated.add(draft.base.id);
    }
  }

  /** Relationships with both ends; one that hangs on a lost relationship is lost too. */
  private connected(): ConceptDraft[] {
    const drafts = this.document.relationships.filter(
      (draft): draft is ConceptDraft & { base: Relationship } => draft.base.kind === 'relationship',
    );
    for (const { base } of drafts) this.relationships.add(base.id);
    const waiting: (ConceptDraft & { base: Relationship })[] = [];
    for (const draft of drafts) {
      const { base } = draft;
      const [source, target] = [this.concept(base.sourceId), this.concept(base.targetId)];
      if (source === undefined || target === undefined)
        this.loses(draft, source === undefined ? base.sourceId : base.targetId);
      else {
        base.sourceId = source;
        base.targetId = target;
        this.endsOf.set(base.id, [source, target]);
        waiting.push(draft);
      }
    }
    const fallen = fallingWith(
      drafts.map(({ base }) => base.id).filter((id) => !this.relationships.has(id)),
      waiting.flatMap(({ base }) => [[base.id, base.sourceId] as const, [base.id, base.targetId] as const]),
    );
    for (const id of fallen) this.relationships.delete(id);
    return waiting.filter((draft) => {
      const { id, sourceId, targetId } = draft.base;
      if (!fallen.has(id)) return true;
      this.loses(draft, this.concept(sourceId) === undefined ? sourceId : targetId);
      return false;
    });
  }

  private loses(draft: ConceptDraft, reference: string): void {
    this.relationships.delete(draft.base.id);
    const params = { id: draft.base.id, reference: reference.slice(0, 200) };
    this.reading.notes.warn('relationshipWithoutEnd', params, draft.line, draft.base.id);
  }

  private concept(reference: string): string | undefined {
    const id = this.reading.ids.resolve(reference);
    return id !== undefined && (this.elements.has(id) || this.relationships.has(id)) ? id : undefined;
  }

  private views(): void {
    const { ownerId } = this.file;
    const views = new Set(this.document.views.map(({ view }) => view.id));
    for (const { view, raw, items, lines } of this.document.views) {
      const text = this.definitions.recordText(raw);
      if (ownerId !== undefined) view.ownerId = ownerId;
      const { properties } = this.definitions.settle(raw, []);
      if (properties.length > 0) view.properties = properties;
      const overlay = text === undefined ? {} : (jsonObject(text) ?? {});
      if (overlay['generated'] === true) {
        this.generated.add(view.id);
        for (const item of items) this.generated.add(item.id);
        continue;
      }
      const whole = this.lay({ ...view }, overlay);
      this.records.set(view.id, text !== undefined && modelRecord(whole) ? whole : view);
      for (const item of this.drawn(items, lines, views)) this.records.set(item.id, item);
    }
  }

  private drawn(items: readonly ViewItem[], lines: Lines, views: ReadonlySet<string>): readonly ViewItem[] {
    const { ids, notes } = this.reading;
    const lost = new Set<string>();
    for (const item of items) {
      const line = (): number => lines.get(item.id) ?? 0;
      if (item.linkedViewId !== undefined) {
        const linked = ids.resolve(item.linkedViewId);
        if (linked !== undefined && views.has(linked)) item.linkedViewId = linked;
        else {
          notes.warn('viewUnknown', { id: item.id, reference: item.linkedViewId }, line(), item.id);
          delete item.linkedViewId;
        }
      }
      const connection = item.itemType === 'relationship' || item.itemType === 'nesting';
      if (item.subjectId === undefined && !connection) continue;
      const subject = this.concept(item.subjectId ?? '');
      const fits =
        subject !== undefined &&
        (connection
          ? this.relationships.has(subject)
          : item.itemType === 'label' || this.elements.has(subject));
      if (fits) item.subjectId = subject;
      else if (connection) {
        lost.add(item.id);
        notes.warn(
          'connectionWithoutRelationship',
          { id: item.id, reference: item.subjectId ?? '' },
          line(),
          item.id,
        );
      } else {
        notes.warn('nodeElementUnknown', { id: item.id, reference: item.subjectId ?? '' }, line(), item.id);
        delete item.subjectId;
        if (item.itemType === 'element') item.itemType = 'container';
      }
    }
    const drawn = lost.size === 0 ? items : standing(items, lost);
    if (!this.file.ours) this.checkEnds(drawn, lines);
    return drawn;
  }

  /** Connections that join drawn things other than the ends of their relationship: kept as they were, and told. */
  private checkEnds(items: readonly ViewItem[], lines: Lines): void {
    const subjects = new Map(items.map(({ id, subjectId }) => [id, subjectId]));
    for (const { id, itemType, subjectId, sourceItemId, targetItemId } of items) {
      if (itemType !== 'relationship' || subjectId === undefined) continue;
      const ends = this.endsOf.get(subjectId);
      const drawn = [subjects.get(sourceItemId ?? ''), subjects.get(targetItemId ?? '')];
      if (!ends || drawn.includes(undefined)) continue;
      if (ends[0] !== drawn[0] || ends[1] !== drawn[1])
        this.reading.notes.gather('connectionEnds', subjectId, lines.get(id) ?? 0);
    }
  }

  private folders(): void {
    const folders = new Set(this.document.folders.map(({ folder }) => folder.id));
    const definitions = new Set(this.document.definitions.map(({ record }) => record.id));
    for (const { folder, line } of this.document.folders) {
      if (this.file.ownerId !== undefined) folder.ownerId = this.file.ownerId;
      this.records.set(folder.id, {
        ...folder,
        itemIds: folder.itemIds.flatMap((reference) => {
          const id = this.reading.ids.resolve(reference);
          if (id !== undefined && (this.records.has(id) || folders.has(id) || definitions.has(id)))
            return [id];
          if (id === undefined || !this.generated.has(id)) this.missing(folder, reference, line);
          return [];
        }),
      });
    }
  }

  private missing(folder: Folder, reference: string, line: number): void {
    this.reading.notes.warn(
      'folderItemUnknown',
      { id: folder.id, reference: reference.slice(0, 200) },
      line,
      folder.id,
    );
  }

  /** The definition that a value names. Values whose definition is missing keep its name rather than get lost. */
  private definition(reference: string, line: number): string {
    if (this.file.own.has(reference) || reference === SPECIALIZATION) this.kept.add(reference);
    const known = this.definitionIds.get(reference);
    if (known !== undefined) return known;
    const { id } = this.reading.ids.claim(reference, 'propertyDefinition', line);
    const record: PropertyDefinition = {
      kind: 'propertyDefinition',
      id,
      name: { und: reference },
      type: 'string',
    };
    this.reading.notes.warn('definitionMissing', { reference: reference.slice(0, 200), id }, line, id);
    this.definitionIds.set(reference, id);
    this.records.set(id, record);
    return id;
  }
}

/** The items without the lost ones and what hangs on them. */
function standing(items: readonly ViewItem[], lost: ReadonlySet<string>): ViewItem[] {
  const fallen = fallingWith(
    lost,
    items.flatMap(({ id, sourceItemId, targetItemId }) => [
      [id, sourceItemId] as const,
      [id, targetItemId] as const,
    ]),
  );
  return items.filter(({ id }) => !lost.has(id) && !fallen.has(id));
}
