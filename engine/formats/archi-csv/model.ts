// The rows of the three files put together: elements with their junction types, relationships with their attributes,
// properties by key, kinds of concepts by name.
import { IMPORT_OWNER } from '../../../domain/fragment';
import { isElementType } from '../../../domain/notation/element-types';
import { aboutMany } from '../../../domain/problem-names';
import { warning, type Problem } from '../../../domain/problem';
import type {
  Element,
  LocalisedText,
  ModelRecord,
  PropertyDefinition,
  Relationship,
} from '../../../schemas/generated/types';
import { goodIdentifier, Identifiers } from '../archimate-exchange/identifiers';
import { Notes } from '../archimate-exchange/notes';
import { OWN_PROPERTIES, type OwnProperty } from '../archimate-exchange/own-properties';
import { conceptRecord, jsonObject } from '../archimate-exchange/own-records';
import { Definitions, type RawProperty } from '../archimate-exchange/properties';
import { SPECIALIZATION, Specializations } from '../archimate-exchange/specializations';
import { isAccessType, relationshipType, TYPE_SHAPE } from '../archimate-exchange/vocabulary';
import { currentType } from '../archimate-exchange/version-21';
import { ACCESS_DEFAULT, JUNCTION_TYPE, KEYS, MODEL_TYPE, OWN_KEYS } from './columns';
import type { Row, Table } from './table';

interface Value {
  readonly key: string;
  readonly value: string;
  readonly row: number;
}

const RESERVED: ReadonlySet<string> = new Set([...Object.values(KEYS), ...Object.values(OWN_KEYS)]);

/** A model of CSV files. `run` gives its records; the rest is known afterwards. */
export class CsvModel {
  readonly problems: Problem[] = [];
  identifier = '';
  name: LocalisedText | undefined;
  documentation: LocalisedText | undefined;
  private readonly notes = new Notes();
  /** An identifier of a table may be anything: making another of it is nothing to tell. */
  private readonly ids = new Identifiers(new Notes());
  private readonly values = new Map<string, Value[]>();
  private readonly many = new Map<string, string[]>();
  private readonly definitions = new Map<string, PropertyDefinition>();
  private readonly own = new Map<string, OwnProperty>();
  /** Language of names in files of ours. */
  private language = 'und';
  private ours = false;

  constructor(
    private readonly elements: Table,
    private readonly relations: Table | undefined,
    private readonly properties: Table | undefined,
  ) {}

  /** The records. Rows that cannot be used are told with file and row. */
  run(): ModelRecord[] {
    this.collectValues();
    this.readModelRow();
    const specializations = new Specializations([], IMPORT_OWNER, (wanted) => this.ids.free(wanted));
    const settle = new Definitions(this.own, (key) => this.definition(key), this.notes, specializations);
    const records = new Map<string, ModelRecord>();
    const put = (base: Element | Relationship, raw: RawProperty[], row: number): void => {
      const record = conceptRecord({ base, raw, line: row }, settle, this.notes);
      if (record) records.set(record.id, record);
    };
    for (const row of this.elements.rows) {
      if (row.get('Type').trim() === MODEL_TYPE) continue;
      const base = this.element(row, records);
      if (base) put(base, this.raw(row), row.row);
    }
    for (const [row, base] of this.connected(records)) put(base, this.raw(row), row.row);
    const known = new Set(this.values.keys());
    for (const id of known) {
      if (id === this.identifier || this.ids.resolve(id) !== undefined) continue;
      this.tell('propertyOwner', id);
    }
    for (const [code, names] of this.many) this.problems.push(aboutMany(`import.csv.${code}`, names));
    this.problems.push(...this.notes.problems);
    return [...this.definitions.values(), ...specializations.made.values(), ...records.values()];
  }

  private collectValues(): void {
    for (const row of this.properties?.rows ?? []) {
      const [id, key] = [row.get('ID').trim(), row.get('Key').trim()];
      if (id === '' || key === '') {
        this.tell('propertyIncomplete', `${this.properties?.fileName ?? ''}:${row.row}`);
        continue;
      }
      const value = { key, value: row.get('Value'), row: row.row };
      const list = this.values.get(id);
      if (list) list.push(value);
      else this.values.set(id, [value]);
    }
  }

  private readModelRow(): void {
    const row = this.elements.rows.find((candidate) => candidate.get('Type').trim() === MODEL_TYPE);
    this.identifier = row?.get('ID').trim() ?? '';
    const marker = jsonObject(this.special(this.identifier, OWN_KEYS.file) ?? '');
    this.ours = typeof marker?.['version'] === 'number';
    if (this.ours) {
      const language = marker?.['language'];
      if (typeof language === 'string') this.language = language;
      for (const [name, key] of Object.entries(marker?.['own'] ?? {})) {
        const property = OWN_PROPERTIES.get(String(key));
        if (property) this.own.set(name, property);
      }
    }
    if (!row) return;
    const name = row.get('Name').trim();
    if (name !== '') this.name = { [this.language]: name };
    const documentation = row.get('Documentation');
    if (documentation !== '') this.documentation = { [this.language]: documentation };
  }

  private element(row: Row, records: ReadonlyMap<string, ModelRecord>): Element | undefined {
    const given = row.get('Type').trim();
    const name = this.text(row.get('Name').trim());
    const id = this.identifierOf(row, this.elements, `${given}-${name}`);
    if (id === undefined || records.has(id)) return undefined;
    let type = currentType(given);
    const foreign: { [key: string]: unknown } = {};
    if (given === JUNCTION_TYPE) {
      const or = this.special(row.get('ID').trim(), KEYS.junction)?.toLowerCase() === 'or';
      type = or ? 'OrJunction' : 'AndJunction';
    } else if (!TYPE_SHAPE.test(type)) {
      foreign['type'] = given;
      type = 'Grouping';
      this.warn('typeUnusable', this.elements, row, { type: given.slice(0, 100) });
    } else if (!isElementType(type)) this.warn('typeUnknown', this.elements, row, { type });
    return {
      kind: 'element',
      id,
      ownerId: IMPORT_OWNER,
      type,
      name: name === '' ? {} : { [this.languageOf(row)]: name },
      ...this.described(row, id),
      ...(Object.keys(foreign).length > 0 ? { foreign } : {}),
    };
  }

  /** Relationships whose ends are in the files; an end may be a relationship of a later row. */
  private connected(elements: ReadonlyMap<string, ModelRecord>): [Row, Relationship][] {
    const table = this.relations;
    const drafts: [Row, Relationship][] = [];
    const ids = new Set<string>(elements.keys());
    for (const row of table?.rows ?? []) {
      const base = this.relationship(row);
      if (!base || ids.has(base.id)) continue;
      ids.add(base.id);
      drafts.push([row, base]);
    }
    let standing = drafts;
    for (let size = -1; size !== standing.length;) {
      size = standing.length;
      standing = standing.filter(([row, base]) => {
        const ends = ['Source', 'Target'].map((column) => this.ids.resolve(row.get(column).trim()));
        const [sourceId, targetId] = ends;
        if (sourceId === undefined || targetId === undefined || !ids.has(sourceId) || !ids.has(targetId)) {
          const column = sourceId === undefined || !ids.has(sourceId) ? 'Source' : 'Target';
          this.warn('endUnknown', table, row, { column, reference: row.get(column).trim().slice(0, 200) });
          ids.delete(base.id);
          return false;
        }
        base.sourceId = sourceId;
        base.targetId = targetId;
        return true;
      });
    }
    return standing;
  }

  private relationship(row: Row): Relationship | undefined {
    const given = row.get('Type').trim();
    const name = this.text(row.get('Name').trim());
    const ends = `${row.get('Source').trim()}-${row.get('Target').trim()}`;
    const id = this.identifierOf(row, this.relations, `${given}-${name}-${ends}`);
    if (id === undefined) return undefined;
    const known = relationshipType(given);
    if (known === undefined)
      this.warn('relationshipTypeUnknown', this.relations, row, { type: given.slice(0, 100) });
    const type = known ?? 'Association';
    return {
      kind: 'relationship',
      id,
      ownerId: IMPORT_OWNER,
      type,
      sourceId: '',
      targetId: '',
      ...(name === '' ? {} : { name: { [this.languageOf(row)]: name } }),
      ...this.described(row, id),
      ...this.attributes(type, row),
      ...(known === undefined ? { foreign: { type: given } } : {}),
    };
  }

  private attributes(type: Relationship['type'], row: Row): Partial<Relationship> {
    const special = (key: string): string | undefined => this.special(row.get('ID').trim(), key);
    if (type === 'Access') {
      const given = special(KEYS.access);
      if (isAccessType(given)) return { accessType: given };
      const shown = given === undefined ? row.get('Name').trim() || row.get('ID').trim() : given;
      this.tell(given === undefined ? 'accessTypeMissing' : 'accessTypeUnknown', shown);
      return { accessType: ACCESS_DEFAULT };
    }
    if (type === 'Influence') {
      const strength = special(KEYS.strength);
      return strength === undefined ? {} : { influenceStrength: strength.slice(0, 200) };
    }
    if (type !== 'Association') return {};
    const directed = special(KEYS.directed);
    return directed === undefined ? {} : { directed: directed.trim().toLowerCase() === 'true' };
  }

  private described(row: Row, id: string): Pick<Element, 'documentation' | 'externalIds'> {
    const documentation = this.text(row.get('Documentation'));
    const original = row.get('ID').trim();
    return {
      ...(documentation === '' ? {} : { documentation: { [this.languageOf(row)]: documentation } }),
      ...(original !== '' && original !== id
        ? { externalIds: [{ source: '', id: original.slice(0, 2000) }] }
        : {}),
    };
  }

  /** Identifier of a row's record: a repeated one makes the row unusable, a missing one is made from what the row says. */
  private identifierOf(row: Row, table: Table | undefined, otherwise: string): string | undefined {
    const given = row.get('ID').trim();
    if (given === '') {
      this.tell('idMissing', otherwise);
      return this.ids.free(goodIdentifier(`row-${otherwise}`));
    }
    if (this.ids.resolve(given) !== undefined) {
      this.warn('idTwice', table, row, { id: given.slice(0, 200) });
      return undefined;
    }
    return this.ids.claim(given, 'row', row.row).id;
  }

  private raw(row: Row): RawProperty[] {
    const out: RawProperty[] = [];
    const specialization = this.text(row.get('Specialization').trim());
    if (specialization !== '')
      out.push({ reference: SPECIALIZATION, value: { und: specialization }, line: row.row });
    for (const { key, value, row: line } of this.values.get(row.get('ID').trim()) ?? [])
      if (key === OWN_KEYS.specialization)
        out.push({ reference: SPECIALIZATION, value: { und: this.text(value) }, line });
      else if (!RESERVED.has(key)) out.push({ reference: key, value: { und: this.text(value) }, line });
    return out;
  }

  private special(id: string, key: string): string | undefined {
    return this.values.get(id)?.find((value) => value.key === key)?.value;
  }

  private languageOf(row: Row): string {
    return this.special(row.get('ID').trim(), OWN_KEYS.language) ?? this.language;
  }

  /** Our own files have an apostrophe before what a spreadsheet would calculate. */
  private text(value: string): string {
    return this.ours && /^'[=+\-@\t\r]/.test(value) ? value.slice(1) : value;
  }

  private definition(key: string): string {
    const known = this.definitions.get(key);
    if (known) return known.id;
    const id = this.ids.free(goodIdentifier(`property-${key}`));
    this.definitions.set(key, { kind: 'propertyDefinition', id, name: { und: key }, type: 'string' });
    return id;
  }

  private warn(code: string, table: Table | undefined, row: Row, params: Problem['params'] = {}): void {
    const where = { file: table?.fileName ?? '', row: row.row };
    this.problems.push({ ...warning(`import.csv.${code}`, { ...where, ...params }), line: row.row });
  }

  private tell(code: string, name: string): void {
    const list = this.many.get(code);
    if (list) list.push(name);
    else this.many.set(code, [name]);
  }
}
