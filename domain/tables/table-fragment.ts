// Rows of a spreadsheet → records of a fragment, as if another tool had written them. The same row gets the same identifier
// each time, so that the list that comes again next year updates what it brought.
import type {
  Element,
  ModelRecord,
  Problem,
  PropertyDefinition,
  Relationship,
  TableMapping,
} from '../../schemas/generated/types';
import { IMPORT_OWNER } from '../fragment-owner';
import { cappedProblems } from '../fragment-problems';
import type { ModelIndex } from '../model-index';
import { normalisedName } from '../names';
import { listsOf, STANDARD_LISTS, type ChoiceLists } from '../portfolio/choice-lists';
import { fieldOf } from '../portfolio/fields';
import { FLOW_FIELDS, flowChoices } from '../portfolio/flow-fields';
import { portfolioKind, typesOf, type PortfolioKind } from '../portfolio/kinds';
import { choiceNamed, readValue } from '../portfolio/values';
import { warning } from '../problem';
import { columnLetter, type TableSheet } from './table';
import { namesInCell } from './table-components';
import { answerTo, choicesFor } from './table-words';

export interface TableInput {
  readonly index: ModelIndex;
  /** Whose elements the rows may mean; absent: a new organisation. */
  readonly organisationId?: string;
  readonly sheet: TableSheet;
  readonly mapping: TableMapping;
  /** Name of the file, for people and for the origin of what is unsure. */
  readonly fileName: string;
  /** BCP 47: the language of names and descriptions. */
  readonly language: string;
}

export interface TableFragment {
  readonly records: ModelRecord[];
  /** Identity of the list: file and sheet. */
  readonly source: string;
  readonly problems: Problem[];
}

/** The records of a sheet. Cells that cannot be read are warnings with their place; the rest of the row comes in. */
export function tableFragment(input: TableInput): TableFragment {
  return new Building(input).run();
}

class Building {
  private readonly records: ModelRecord[] = [];
  private readonly problems: Problem[] = [];
  private readonly source: string;
  /** Elements of the sheet by their normalised names. */
  private readonly byName = new Map<string, string>();
  /** Elements that the organisation has, by their normalised names. */
  private readonly known = new Map<string, Element>();
  private readonly components = new Map<string, string>();
  private readonly definitions = new Map<number, PropertyDefinition>();
  private readonly flows = new Set<string>();
  private readonly lists: ChoiceLists;
  private unconfirmed = 0;

  constructor(private readonly input: TableInput) {
    const { index, organisationId, fileName, sheet } = input;
    this.lists = listsOf(index, organisationId);
    const bare = fileName.replace(/^.*[\\/]/u, '').replace(/\.[^.]*$/u, '');
    this.source = `${bare} / ${sheet.name}`.slice(0, 500);
    for (const element of index.all('element')) {
      if (element.reference?.role === 'component')
        for (const name of Object.values(element.name)) this.put(this.components, name, element.id);
      if (element.ownerId === organisationId && !element.reference)
        for (const name of Object.values(element.name)) {
          const key = normalisedName(name ?? '');
          if (key !== '' && !this.known.has(key)) this.known.set(key, element);
        }
    }
  }

  run(): TableFragment {
    const { mapping, sheet, fileName } = this.input;
    const rows = sheet.rows.slice(mapping.headerRow + 1);
    this.records.push({ kind: 'organisation', id: IMPORT_OWNER, name: { und: fileName } });
    if (mapping.subject === 'flows') rows.forEach((row, at) => this.flowRow(row, this.line(at)));
    else {
      const kind = mapping.subject;
      const made = rows.map((row, at) => this.elementRow(kind, row, this.line(at)));
      rows.forEach((row, at) => {
        const element = made[at];
        if (element) this.joined(element, row, this.line(at));
      });
    }
    if (this.unconfirmed > 0)
      this.problems.push(warning('table.unconfirmed', { count: this.unconfirmed, name: fileName }));
    return { records: this.records, source: this.source, problems: cappedProblems(this.problems) };
  }

  /** The number of a row as the spreadsheet shows it. */
  private line(at: number): number {
    return this.input.mapping.headerRow + at + 2;
  }

  private text(row: readonly string[], meaning: string): string {
    const at = this.input.mapping.columns.indexOf(meaning);
    return at < 0 ? '' : (row[at]?.trim() ?? '');
  }

  private elementRow(kind: PortfolioKind, row: readonly string[], line: number): Element | undefined {
    const { language, mapping } = this.input;
    const name = this.text(row, 'name').slice(0, 1000);
    const filled = row.some((cell) => cell.trim() !== '');
    if (name === '') {
      if (filled) this.say('table.noName', line, {});
      return undefined;
    }
    const given = this.text(row, 'identifier');
    const key = normalisedName(name);
    if (given === '' && this.byName.has(key)) {
      this.say('table.twice', line, { name });
      return undefined;
    }
    const [type = 'ApplicationComponent'] = typesOf(kind);
    const here = this.known.get(key);
    const element: Element = {
      kind: 'element',
      id: this.identifier('e', given === '' ? `nimi ${key}` : given),
      ownerId: IMPORT_OWNER,
      // What is here by that name keeps its type: the list does not say it.
      type: here && portfolioKind(here) === kind ? here.type : type,
      name: { [language]: name },
      ...(given === '' ? {} : { externalIds: [{ source: this.source, id: given }] }),
    };
    const fields: { [key: string]: string | number } = {};
    for (const [at, meaning] of mapping.columns.entries()) {
      const text = row[at]?.trim() ?? '';
      if (text === '') continue;
      const field = fieldOf(meaning);
      if (meaning === 'documentation') element.documentation = { [language]: text };
      else if (meaning === 'property') this.own(element, at, text);
      else if (field) {
        const read = readValue(field, text, this.lists);
        if ('misread' in read) {
          const said = this.said(meaning, text);
          if (said?.becomes === 'choice') fields[field.key] = said.choice;
          else if (said?.becomes === 'text') this.own(element, at, text);
          else if (!said) this.misread(line, at, text, read.misread);
        } else if (read.value !== null) fields[field.key] = read.value;
      }
    }
    if (given !== '' && fields['identifier'] === undefined) fields['identifier'] = given.slice(0, 500);
    if (Object.keys(fields).length > 0) element.fields = fields as NonNullable<Element['fields']>;
    this.records.push(element);
    if (!this.byName.has(key)) this.byName.set(key, element.id);
    return element;
  }

  /** Where the element stands and what it is joined to: after all rows, since a row may name a later one. */
  private joined(element: Element, row: readonly string[], line: number): void {
    const name = this.text(row, 'name');
    for (const component of namesInCell(this.text(row, 'component'))) {
      const componentId = this.components.get(normalisedName(component));
      const said = componentId === undefined ? this.said('component', component) : undefined;
      if (componentId !== undefined) this.place(element.id, name, componentId);
      else if (said?.becomes === 'choice') this.place(element.id, name, said.choice);
      else if (!said) this.say('table.noComponent', line, { name: component });
    }
    for (const other of namesInCell(this.text(row, 'flows'))) {
      const otherId = this.named(other);
      if (otherId !== undefined) this.flow(element.id, otherId, { direction: 'unknown' }, name, other);
    }
  }

  private place(elementId: string, name: string, componentId: string): void {
    const id = this.identifier('p', `${elementId} ${componentId}`);
    const here = this.known.get(normalisedName(name));
    const stands =
      here &&
      this.input.index
        .pointing('placement', 'placedElement', here.id)
        .some((placement) => placement.componentId === componentId && placement.id !== id);
    if (!stands) this.records.push({ kind: 'placement', id, elementId, componentId });
  }

  private flowRow(row: readonly string[], line: number): void {
    const from = this.text(row, 'source');
    const to = this.text(row, 'target');
    if (from === '' || to === '') {
      if (row.some((cell) => cell.trim() !== '')) this.say('table.noEnds', line, {});
      return;
    }
    const flow: NonNullable<Relationship['flow']> = {};
    for (const { key } of FLOW_FIELDS) {
      const text = this.text(row, `flow.${key}`);
      if (text === '') continue;
      const choices = flowChoices(key, this.lists);
      const found = choiceNamed(choices, text) ?? choiceNamed(flowChoices(key, STANDARD_LISTS), text);
      if (choices.length === 0) flow.data = text.slice(0, 4000);
      else if (found !== undefined) Object.assign(flow, { [key]: found });
      else {
        const said = this.said(`flow.${key}`, text);
        const at = this.input.mapping.columns.indexOf(`flow.${key}`);
        if (said?.becomes === 'choice') Object.assign(flow, { [key]: said.choice });
        else if (!said) this.misread(line, at, text, 'field.wrongChoice');
      }
    }
    const fromId = this.named(from);
    const toId = this.named(to);
    if (fromId !== undefined && toId !== undefined) this.flow(fromId, toId, flow, from, to);
  }

  /** The element of a name: in the sheet, in the model, or made as one that somebody has yet to confirm. */
  private named(text: string): string | undefined {
    const name = text.trim().slice(0, 1000);
    const key = normalisedName(name);
    if (key === '') return undefined;
    const here = this.byName.get(key) ?? this.known.get(key)?.id;
    if (here !== undefined) return here;
    const element: Element = {
      kind: 'element',
      id: this.identifier('e', `nimi ${key}`),
      ownerId: IMPORT_OWNER,
      type: 'ApplicationComponent',
      name: { [this.input.language]: name },
      facts: { name: { source: this.source.slice(0, 500), confidence: 'unsure' } },
    };
    this.records.push(element);
    this.byName.set(key, element.id);
    this.unconfirmed += 1;
    return element.id;
  }

  private flow(
    sourceId: string,
    targetId: string,
    flow: NonNullable<Relationship['flow']>,
    from: string,
    to: string,
  ): void {
    if (sourceId === targetId) return;
    const both = [sourceId, targetId].sort().join(' ');
    const key = flow.direction === 'unknown' ? both : `${sourceId} ${targetId} ${flow.data ?? ''}`;
    if (this.flows.has(key)) return;
    this.flows.add(key);
    const id = this.identifier('r', key);
    if (flow.direction === 'unknown' && this.joinedHere(from, to, id)) return;
    this.records.push({
      kind: 'relationship',
      id,
      ownerId: IMPORT_OWNER,
      type: 'Flow',
      sourceId,
      targetId,
      ...(Object.keys(flow).length > 0 ? { flow } : {}),
    });
  }

  /** True where the two are joined in the model already by another integration. */
  private joinedHere(from: string, to: string, id: string): boolean {
    const { index } = this.input;
    const a = this.known.get(normalisedName(from))?.id;
    const b = this.known.get(normalisedName(to))?.id;
    if (a === undefined || b === undefined || index.get(id)) return false;
    return index
      .relationshipsOf(a)
      .some(({ type, sourceId, targetId }) => type === 'Flow' && (sourceId === b || targetId === b));
  }

  /** What was said of a word that is no choice of its field; undefined where nothing was or its choice is not there any more. */
  private said(
    meaning: string,
    text: string,
  ): { becomes: 'choice'; choice: string } | { becomes: 'empty' | 'text' } | undefined {
    const answer = answerTo(this.input.mapping, meaning, text);
    if (!answer || answer.becomes === 'unread') return undefined;
    if (answer.becomes !== 'choice') return { becomes: answer.becomes };
    const { choice } = answer;
    const there =
      meaning === 'component'
        ? this.input.index.find('element', choice)?.reference?.role === 'component'
        : choicesFor(meaning, this.lists).some(({ code }) => code === choice);
    return there && choice !== undefined ? { becomes: 'choice', choice } : undefined;
  }

  /** Puts a text into the own property called as its column is. */
  private own(element: Element, at: number, text: string): void {
    (element.properties ??= []).push({
      definitionId: this.definition(at).id,
      value: { [this.input.language]: text },
    });
  }

  /** The property called as a column is: one of the model's where it has one. */
  private definition(at: number): PropertyDefinition {
    const known = this.definitions.get(at);
    if (known) return known;
    const { mapping, sheet, index, language } = this.input;
    const name = sheet.rows[mapping.headerRow]?.[at]?.trim() || columnLetter(at);
    const here = index.all('propertyDefinition').find((one) => Object.values(one.name).includes(name));
    const made: PropertyDefinition = here ?? {
      kind: 'propertyDefinition',
      id: this.identifier('d', name),
      name: { [language]: name },
      type: 'string',
    };
    this.definitions.set(at, made);
    if (!here) this.records.push(made);
    return made;
  }

  private misread(line: number, at: number, text: string, why: string): void {
    const heading = this.input.sheet.rows[this.input.mapping.headerRow]?.[at] ?? '';
    this.say('table.misread', line, { column: columnLetter(at), heading, text: text.slice(0, 100), why });
  }

  private say(code: string, line: number, params: { [key: string]: string }): void {
    this.problems.push(warning(code, { sheet: this.input.sheet.name, row: line, ...params }));
  }

  private put(map: Map<string, string>, name: string | undefined, id: string): void {
    const key = normalisedName(name ?? '');
    if (key !== '' && !map.has(key)) map.set(key, id);
  }

  /** An NCName that is the same for the same list and key. */
  private identifier(kind: string, key: string): string {
    return `t${kind}-${hash(`${this.source}\n${key}`)}`;
  }
}

/** 106 bits of the text as letters and digits: two multiplied sums of 53 bits, begun differently. */
function hash(text: string): string {
  return [0xcbf29ce4, 0x811c9dc5]
    .map((seed) => {
      let high = seed;
      let low = seed ^ 0x5bd1e995;
      for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        high = Math.imul(high ^ code, 2654435761);
        low = Math.imul(low ^ code, 1597334677);
      }
      high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
      low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
      return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
    })
    .join('');
}
