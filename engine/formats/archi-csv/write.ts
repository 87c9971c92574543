// Records → a ZIP with Archi's three CSV files, for spreadsheets and for Archi. What CSV has no place for is told.
import Papa from 'papaparse';
import { ModelIndex } from '../../../domain/model-index';
import { aboutMany } from '../../../domain/problem-names';
import type { Problem } from '../../../domain/problem';
import { textIn } from '../../../domain/text';
import type { Element, LocalisedText, Relationship } from '../../../schemas/generated/types';
import { distinctName, OWN_PROPERTIES } from '../archimate-exchange/own-properties';
import { ownValuesOf } from '../archimate-exchange/own-records';
import type { Exporter, WriteOptions } from '../format';
import { recordsInScope } from '../scope';
import { xmlText } from '../xml/tree';
import { writeZip } from '../zip/write';
import {
  HEADERS,
  JUNCTION_TYPE,
  KEYS,
  looksLikeFormula,
  MODEL_TYPE,
  OWN_KEYS,
  type TableKind,
} from './columns';
import { csvLosses } from './losses';

const VERSION = 1;

/** Writes the three files into one ZIP. */
export const csvExporter: Exporter = {
  id: 'archi-csv',
  extension: 'zip',
  mediaType: 'application/zip',
  write: (index, options) => {
    const { records, leftOut } = recordsInScope(index, options.organisationId);
    const scope = options.organisationId === undefined ? index : ModelIndex.of(records);
    const writer = new CsvWriter(scope, options);
    const files = writer.files();
    options.progress?.(0.8);
    const encoder = new TextEncoder();
    const bytes = writeZip(Object.entries(files).map(([name, text]) => [name, encoder.encode(text)]));
    options.progress?.(1);
    return { bytes, problems: [...csvLosses(scope, leftOut, options.language), ...writer.problems()] };
  },
};

class CsvWriter {
  private readonly rows: { readonly [kind in TableKind]: string[][] } = {
    elements: [],
    relations: [],
    properties: [],
  };
  private readonly escaped: string[] = [];
  /** Key in the file → our field, for reading the files back. */
  private readonly own = new Map<string, string>();
  private readonly definitionNames: ReadonlySet<string>;
  private modelId = '';

  constructor(
    private readonly index: ModelIndex,
    private readonly options: WriteOptions,
  ) {
    this.definitionNames = new Set(index.all('propertyDefinition').map(({ name }) => this.shown(name)));
  }

  /** File name → its text. */
  files(): { [name: string]: string } {
    this.modelRow();
    const concepts = new Set<string>();
    for (const element of this.sorted('element')) {
      // Parts of a reference model are nobody's elements: read back, they would become the organisation's.
      if (this.index.find('referenceModel', element.ownerId)) continue;
      concepts.add(element.id);
      this.element(element);
    }
    const relationships = this.sorted('relationship');
    for (const { id } of relationships) concepts.add(id);
    for (const relationship of relationships)
      if (concepts.has(relationship.sourceId) && concepts.has(relationship.targetId))
        this.relationship(relationship);
    const marker = { version: VERSION, language: this.options.language, own: Object.fromEntries(this.own) };
    this.rows.properties.unshift([this.modelId, OWN_KEYS.file, JSON.stringify(marker)]);
    return Object.fromEntries(
      (['elements', 'relations', 'properties'] as const).map((kind) => [`${kind}.csv`, this.text(kind)]),
    );
  }

  problems(): Problem[] {
    return this.escaped.length > 0 ? [aboutMany('export.csv.formula', this.escaped, 'info')] : [];
  }

  private sorted<K extends 'element' | 'relationship'>(
    kind: K,
  ): Extract<Element | Relationship, { kind: K }>[] {
    const all = this.index.all(kind) as unknown as Extract<Element | Relationship, { kind: K }>[];
    return all.sort((a, b) => (a.type === b.type ? (a.id < b.id ? -1 : 1) : a.type < b.type ? -1 : 1));
  }

  private modelRow(): void {
    const [only, ...others] = this.index.all('organisation');
    const organisation = others.length === 0 ? only : undefined;
    const id = organisation?.id ?? 'kokonaiskuva-model';
    const documentation = this.shown(organisation?.documentation);
    const name = this.options.workspaceName.trim() || this.shown(organisation?.name) || 'Kokonaiskuva';
    this.rows.elements.push([id, MODEL_TYPE, this.safe(name), this.safe(documentation), '']);
    this.modelId = id;
  }

  private element(element: Element): void {
    const { id, type, name, documentation } = element;
    const junction = type === 'AndJunction' || type === 'OrJunction';
    const row = [
      id,
      junction ? JUNCTION_TYPE : type,
      this.safe(this.shown(name)),
      this.safe(this.shown(documentation)),
    ];
    this.rows.elements.push([...row, this.safe(this.kindNames(element)[0] ?? '')]);
    if (junction) this.rows.properties.push([id, KEYS.junction, type === 'OrJunction' ? 'Or' : 'And']);
    this.common(element);
  }

  private relationship(relationship: Relationship): void {
    const { id, type, name, documentation, sourceId, targetId } = relationship;
    this.rows.relations.push([
      id,
      `${type}Relationship`,
      this.safe(this.shown(name)),
      this.safe(this.shown(documentation)),
      sourceId,
      targetId,
      this.safe(this.kindNames(relationship)[0] ?? ''),
    ]);
    const attribute = (key: string, value: string | undefined): void => {
      if (value !== undefined) this.rows.properties.push([id, key, value]);
    };
    if (type === 'Access') attribute(KEYS.access, relationship.accessType ?? 'Access');
    if (type === 'Influence') attribute(KEYS.strength, relationship.influenceStrength);
    if (type === 'Association')
      attribute(
        KEYS.directed,
        relationship.directed === undefined ? undefined : String(relationship.directed),
      );
    this.common(relationship);
  }

  /** Language, properties and fields: what both elements and relationships have. */
  private common(record: Element | Relationship): void {
    const { language } = this.options;
    const tag = tagOf(record.name, language) ?? tagOf(record.documentation, language);
    if (tag !== undefined && tag !== language) this.rows.properties.push([record.id, OWN_KEYS.language, tag]);
    for (const name of this.kindNames(record).slice(1))
      this.rows.properties.push([record.id, OWN_KEYS.specialization, this.safe(name)]);
    for (const { definitionId, value } of record.properties ?? []) {
      const key = this.shown(this.index.find('propertyDefinition', definitionId)?.name) || definitionId;
      this.rows.properties.push([record.id, this.safe(key), this.safe(this.shown(value))]);
    }
    for (const [key, value] of ownValuesOf(record)) {
      const property = OWN_PROPERTIES.get(key);
      if (!property) continue;
      const plain = this.shown(property.name);
      const name = this.definitionNames.has(plain) ? distinctName(plain) : plain;
      this.own.set(name, key);
      this.rows.properties.push([record.id, name, this.safe(value)]);
    }
  }

  private kindNames(record: Element | Relationship): string[] {
    return (record.specializationIds ?? []).map((id) =>
      this.shown(this.index.find('specialization', id)?.name),
    );
  }

  private shown(text: LocalisedText | undefined): string {
    return textIn(text, this.options.language);
  }

  /** A spreadsheet runs what looks like a formula: an apostrophe in front makes it text, and our reader takes it off. */
  private safe(given: string): string {
    // Control characters have no place in a text file.
    const value = xmlText(given);
    if (!looksLikeFormula(value)) return value;
    this.escaped.push(value);
    return `'${value}`;
  }

  private text(kind: TableKind): string {
    const table = Papa.unparse([[...HEADERS[kind]], ...this.rows[kind]], { quotes: true, newline: '\r\n' });
    // Spreadsheets take the bytes for UTF-8 only with the mark; Archi skips it.
    return `\ufeff${table}\r\n`;
  }
}

/** The language whose text is shown; undefined where there is none. */
function tagOf(text: LocalisedText | undefined, language: string): string | undefined {
  const shown = textIn(text, language);
  if (shown === '') return undefined;
  if (text?.[language] === shown) return language;
  return Object.keys(text ?? {}).find((tag) => text?.[tag] === shown);
}
