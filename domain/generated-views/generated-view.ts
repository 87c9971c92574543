// A view made from the model at the moment it is looked at: nothing is copied, so it is never out of date.
import type { Element, State, View, ViewItem } from '../../schemas/generated/types';
import { componentsOf, layersOf } from '../reference-models';
import { isSystemType } from '../notation/element-types';
import type { ModelIndex } from '../model-index';
import { presentIn, statesOf } from '../states';
import { textIn } from '../text';
import { drawAround } from './around';
import { Drawing, GENERATED_VIEW } from './drawing';
import { drawGroups, headingsBy, type Heading } from './groups';
import { drawClusters } from './clusters';
import { inSeries } from './series';
import type { GeneratedRow, GeneratedSpec, GeneratedWords } from './spec';

export interface GeneratedView {
  readonly view: View;
  readonly items: readonly ViewItem[];
  /** The relationships drawn, for a table. */
  readonly rows: readonly GeneratedRow[];
  /** Elements drawn, each once: for a table and for matrices, where those that are joined stand near each other. */
  readonly elements: readonly Element[];
}

/**
 * Draws what the spec asks for. `stateIds` are the states looked at: what exists in one of them is shown. An element, an
 * organisation or a model that is gone gives an empty view.
 */
export function generatedView(
  index: ModelIndex,
  spec: GeneratedSpec,
  words: GeneratedWords,
  stateIds: readonly string[],
): GeneratedView {
  const present = presence(index, spec.organisationId, stateIds);
  const made = make(index, spec, words, present);
  const elements = made.drawing.items.flatMap(({ itemType, subjectId }) =>
    itemType === 'element' ? (index.find('element', subjectId) ?? []) : [],
  );
  return {
    view: {
      kind: 'view',
      id: GENERATED_VIEW,
      ownerId: spec.organisationId,
      name: {},
      routing: 'orthogonal',
    },
    items: made.drawing.items,
    rows: made.rows,
    elements: made.order ?? [...new Set(elements)],
  };
}

interface Made {
  readonly drawing: Drawing;
  readonly rows: readonly GeneratedRow[];
  /** Elements in another order than that of the drawing. */
  readonly order?: readonly Element[];
}

function make(
  index: ModelIndex,
  spec: GeneratedSpec,
  words: GeneratedWords,
  present: (id: string) => boolean,
): Made {
  const own = index
    .pointing('element', 'owner', spec.organisationId)
    .filter((element) => !element.reference && present(element.id));
  const systems = own.filter(({ type }) => isSystemType(type));
  switch (spec.kind) {
    case 'around': {
      const middle = index.find('element', spec.elementId);
      return middle ? drawAround(index, middle, spec, words, present) : { drawing: new Drawing(), rows: [] };
    }
    case 'units':
      return {
        drawing: drawGroups(
          headingsBy(systems, ({ fields }) => fields?.ownerUnit, words),
          words,
        ),
        rows: [],
      };
    case 'suppliers':
      return {
        drawing: drawGroups(
          headingsBy(systems, ({ fields }) => fields?.supplier, words),
          words,
        ),
        rows: [],
      };
    case 'components':
      return { drawing: drawGroups(byComponent(index, spec, systems, words, present), words), rows: [] };
    case 'integrations': {
      const rows = flowRows(index, own, spec, words, present);
      return { drawing: drawClusters(rows, words), rows, order: inSeries(joined(rows), rows) };
    }
    case 'cooperation': {
      const rows = flowRows(index, own, spec, words, present);
      const drawing = drawGroups(byLayer(index, spec, joined(rows), words), words, {
        wide: true,
        rowGap: 90,
      });
      for (const { relationship } of rows) drawing.line(relationship);
      return { drawing, rows };
    }
    case 'data':
      return dataMap(index, own, words, present);
  }
}

function presence(
  index: ModelIndex,
  organisationId: string,
  stateIds: readonly string[],
): (id: string) => boolean {
  const path: readonly State[] = statesOf(index, organisationId);
  if (path.length === 0 || stateIds.length === 0) return () => true;
  const known = new Map<string, boolean>();
  return (id) => {
    let is = known.get(id);
    if (is === undefined) {
      is = stateIds.some((state) => presentIn(index, path, state, id));
      known.set(id, is);
    }
    return is;
  };
}

function flowRows(
  index: ModelIndex,
  own: readonly Element[],
  { words: wanted = '', personalData }: GeneratedSpec,
  words: GeneratedWords,
  present: (id: string) => boolean,
): GeneratedRow[] {
  const parts = wanted.toLocaleLowerCase(words.language).split(/\s+/u).filter(Boolean);
  const rows = new Map<string, GeneratedRow>();
  for (const element of own)
    for (const relationship of index.relationshipsOf(element.id)) {
      if (relationship.type !== 'Flow' || rows.has(relationship.id) || !present(relationship.id)) continue;
      const source = index.find('element', relationship.sourceId);
      const target = index.find('element', relationship.targetId);
      if (!source || !target || !present(source.id) || !present(target.id)) continue;
      const { flow } = relationship;
      if (personalData === true && (flow?.personalData === undefined || flow.personalData === 'no')) continue;
      const text = [
        textIn(relationship.name, words.language),
        flow?.data,
        flow?.method,
        textIn(source.name, words.language),
        textIn(target.name, words.language),
      ]
        .join(' ')
        .toLocaleLowerCase(words.language);
      if (parts.every((part) => text.includes(part)))
        rows.set(relationship.id, { relationship, source, target });
    }
  return [...rows.values()];
}

function joined(rows: readonly GeneratedRow[]): Element[] {
  return [...new Set(rows.flatMap(({ source, target }) => [source, target]))];
}

function byComponent(
  index: ModelIndex,
  spec: GeneratedSpec,
  systems: readonly Element[],
  words: GeneratedWords,
  present: (id: string) => boolean,
): Heading[] {
  const standing = new Set(systems);
  const placed = new Set<Element>();
  const headings = layersOf(index, modelOf(index, spec)).flatMap((layer) =>
    componentsOf(index, layer.id).flatMap((component): Heading[] => {
      const elements = index
        .pointing('placement', 'placedIn', component.id)
        .filter(({ id }) => present(id))
        .flatMap(({ elementId }) => index.find('element', elementId) ?? [])
        .filter((element) => standing.has(element));
      for (const element of elements) placed.add(element);
      const title = textIn(component.name, words.language);
      return elements.length === 0 ? [] : [{ key: component.id, title, elements: [...new Set(elements)] }];
    }),
  );
  const rest = systems.filter((element) => !placed.has(element));
  return rest.length === 0
    ? headings
    : [...headings, { key: '', title: words.unknown, elements: rest, last: true }];
}

/** By the layer of the first box in which each stands. */
function byLayer(
  index: ModelIndex,
  spec: GeneratedSpec,
  elements: readonly Element[],
  words: GeneratedWords,
): Heading[] {
  const layers = layersOf(index, modelOf(index, spec));
  const layerOf = new Map<string, string>();
  for (const layer of layers)
    for (const component of componentsOf(index, layer.id)) layerOf.set(component.id, layer.id);
  const homes = new Map<string, Element[]>();
  for (const element of elements) {
    const places = index.pointing('placement', 'placedElement', element.id);
    const home =
      places.map(({ componentId }) => layerOf.get(componentId)).find((id) => id !== undefined) ?? '';
    const list = homes.get(home);
    if (list) list.push(element);
    else homes.set(home, [element]);
  }
  const headings = layers.flatMap((layer): Heading[] => {
    const list = homes.get(layer.id);
    return list ? [{ key: layer.id, title: textIn(layer.name, words.language), elements: list }] : [];
  });
  const rest = homes.get('');
  return rest ? [...headings, { key: '', title: words.unknown, elements: rest, last: true }] : headings;
}

function modelOf(index: ModelIndex, { referenceModelId }: GeneratedSpec): string {
  return (
    referenceModelId ??
    index.all('referenceModel').sort((a, b) => (a.order ?? 0) - (b.order ?? 0))[0]?.id ??
    ''
  );
}

/** Passive structure (ArchiMate 3.2, 9.4 and 8.4): what is kept, not who keeps it. */
const STORES: ReadonlySet<string> = new Set([
  'DataObject',
  'BusinessObject',
  'Artifact',
  'Representation',
  'Contract',
]);

/** Writers, what they write, readers: from left to right. */
function dataMap(
  index: ModelIndex,
  own: readonly Element[],
  words: GeneratedWords,
  present: (id: string) => boolean,
): Made {
  const stores = own.filter(({ type }) => STORES.has(type));
  const rows: GeneratedRow[] = [];
  const writers = new Set<Element>();
  const readers = new Set<Element>();
  for (const store of stores)
    for (const relationship of index.relationshipsOf(store.id)) {
      if (relationship.type !== 'Access' || relationship.targetId !== store.id || !present(relationship.id))
        continue;
      const source = index.find('element', relationship.sourceId);
      if (!source || !present(source.id) || STORES.has(source.type)) continue;
      rows.push({ relationship, source, target: store });
      (relationship.accessType === 'Read' ? readers : writers).add(source);
    }
  for (const element of writers) readers.delete(element);
  const headings = (
    [
      ['writers', words.writers, [...writers]],
      ['stores', words.stores, stores],
      ['readers', words.readers, [...readers]],
    ] as const
  ).filter(([, , elements]) => elements.length > 0);
  const drawing = drawGroups(
    headings.map(([key, title, elements]) => ({ key, title, elements })),
    words,
    { wide: true, rowGap: 110 },
  );
  for (const { relationship } of rows) drawing.line(relationship);
  return { drawing: stores.length === 0 ? new Drawing() : drawing, rows };
}
