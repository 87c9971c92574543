// What a look says of each element: its colour, its value in words, its size, and whether it stands back.
import type { Element, Look, LookAspect, LookFilter } from '../../schemas/generated/types';
import type { ModelIndex } from '../model-index';
import type { ChoiceLists } from '../portfolio/choice-lists';
import { aspectKey, kindOf, sameAspect, valuesOf, type AspectContext, type ValueKind } from './aspects';
import { classify, inClass, type Classification } from './classes';
import type { HeatTone } from './tones';

/** Words for values and classes, in the language of the reader. */
export interface LookWords {
  /** One value of an element, short enough for a card. */
  readonly value: (aspect: LookAspect, kind: ValueKind, value: string) => string;
  /** A class in a legend. */
  readonly valueClass: (aspect: LookAspect, kind: ValueKind, key: string) => string;
}

/** What a look says of one element. */
export interface ElementLook {
  readonly tone?: HeatTone;
  /** The value in words, since colour is never alone. */
  readonly text?: string;
  readonly dimmed: boolean;
  readonly hidden: boolean;
  /** Share of the largest amount shown, 0 to 1; absent where the amount is not known. */
  readonly scale?: number;
  /** The amount in words. */
  readonly scaleText?: string;
}

/** A row of the legend. */
export interface LegendRow {
  readonly key: string;
  readonly label: string;
  readonly tone: HeatTone;
  /** Elements on the canvas in this class. */
  readonly count: number;
  /** True where the look shows only some classes and this is one of them. */
  readonly chosen: boolean;
}

export interface Looks {
  readonly byElement: ReadonlyMap<string, ElementLook>;
  /** Empty where nothing is coloured. */
  readonly legend: readonly LegendRow[];
  /** Elements on the canvas that pass. */
  readonly shown: number;
  /** Elements on the canvas. */
  readonly total: number;
  /** True where a filter or the focus leaves something out. */
  readonly filtered: boolean;
}

export interface LooksOptions extends Omit<AspectContext, 'index'> {
  /** Elements on the canvas. */
  readonly elements: readonly Element[];
  /** Elements whose values make the classes: those of the whole model, so that a colour means the same in every view. */
  readonly population: readonly Element[];
  /** ISO day. */
  readonly today: string;
  readonly words: LookWords;
  /** Of the organisation on the canvas. */
  readonly lists: ChoiceLists;
  /** Elements that stay while the rest stand back; see `linkedTo`. */
  readonly focus?: ReadonlySet<string> | undefined;
}

/** What the look says of the elements on a canvas. An aspect whose property definition is gone says nothing. */
export function looksOf(index: ModelIndex, look: Look, options: LooksOptions): Looks {
  return new Looking(index, look, options).run();
}

class Looking {
  private readonly context: AspectContext;
  private readonly known = new Map<string, Classification | undefined>();

  constructor(
    private readonly index: ModelIndex,
    private readonly look: Look,
    private readonly options: LooksOptions,
  ) {
    this.context = { index, language: options.language, fateOf: options.fateOf };
  }

  run(): Looks {
    const { look, options } = this;
    const { elements, focus } = options;
    const filters = (look.filters ?? []).filter(({ aspect }) => this.classes(aspect) !== undefined);
    const most = look.sizeBy ? this.largest(look.sizeBy) : 0;
    const counts = new Map<string, number>();
    const byElement = new Map<string, ElementLook>();
    let shown = 0;
    for (const element of elements) {
      const passes = this.passes(element, filters);
      const inFocus = focus?.has(element.id) ?? true;
      if (passes && inFocus) shown += 1;
      byElement.set(element.id, {
        ...this.colour(element, counts),
        ...this.size(element, most),
        dimmed: !(passes && inFocus),
        hidden: !passes && look.others === 'hide',
      });
    }
    return {
      byElement,
      legend: this.legend(counts),
      shown,
      total: elements.length,
      filtered: filters.length > 0 || words(look.text).length > 0 || focus !== undefined,
    };
  }

  private classes(aspect: LookAspect): Classification | undefined {
    const key = aspectKey(aspect);
    if (this.known.has(key)) return this.known.get(key);
    const kind = kindOf(this.index, aspect);
    const { population, today, lists } = this.options;
    const made =
      kind &&
      classify(
        aspect,
        kind,
        kind === 'choice' ? [] : population.map((element) => valuesOf(this.context, element, aspect)),
        today,
        lists,
      );
    this.known.set(key, made);
    return made;
  }

  private colour(
    element: Element,
    counts: Map<string, number>,
  ): Pick<ElementLook, 'tone' | 'text'> | undefined {
    const { colourBy } = this.look;
    const classification = colourBy && this.classes(colourBy);
    if (!classification) return undefined;
    const values = valuesOf(this.context, element, colourBy);
    const key = classification.classOf(values);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    const { words: say } = this.options;
    return {
      tone: classification.classes.find((one) => one.key === key)?.tone ?? 'other',
      text:
        values.length === 0
          ? say.valueClass(colourBy, classification.kind, 'unknown')
          : values.map((value) => say.value(colourBy, classification.kind, value)).join(', '),
    };
  }

  private size(element: Element, most: number): Pick<ElementLook, 'scale' | 'scaleText'> | undefined {
    const { sizeBy } = this.look;
    if (!sizeBy) return undefined;
    const aspect: LookAspect = { by: sizeBy };
    const amount = element.fields?.[sizeBy];
    if (amount === undefined)
      return { scaleText: this.options.words.valueClass(aspect, 'number', 'unknown') };
    return {
      scale: most > 0 ? amount / most : 0,
      scaleText: this.options.words.value(aspect, 'number', String(amount)),
    };
  }

  private largest(sizeBy: NonNullable<Look['sizeBy']>): number {
    return this.options.population.reduce((most, { fields }) => Math.max(most, fields?.[sizeBy] ?? 0), 0);
  }

  private passes(element: Element, filters: readonly LookFilter[]): boolean {
    const wanted = words(this.look.text);
    if (wanted.length > 0) {
      const text = searchText(element);
      if (!wanted.every((word) => text.includes(word))) return false;
    }
    return filters.every(({ aspect, classes }) => {
      const classification = this.classes(aspect);
      if (!classification) return true;
      const values = valuesOf(this.context, element, aspect);
      return classes.some((key) => inClass(classification, values, key));
    });
  }

  // Classes without an element stay out, unless they are what is asked for.
  private legend(counts: ReadonlyMap<string, number>): LegendRow[] {
    const { colourBy, filters = [] } = this.look;
    const classification = colourBy && this.classes(colourBy);
    if (!classification) return [];
    const chosen = new Set(filters.find(({ aspect }) => sameAspect(aspect, colourBy))?.classes);
    return classification.classes
      .map(({ key, tone }) => ({
        key,
        tone,
        label: this.options.words.valueClass(colourBy, classification.kind, key),
        count: counts.get(key) ?? 0,
        chosen: chosen.has(key),
      }))
      .filter(({ count, chosen: asked }) => count > 0 || asked);
  }
}

function words(text: string | undefined): string[] {
  return (text ?? '').toLowerCase().split(/\s+/u).filter(Boolean);
}

function searchText({ name, aliases = [], documentation, fields }: Element): string {
  return [
    ...Object.values(name),
    ...aliases,
    ...Object.values(documentation ?? {}),
    ...Object.values(fields ?? {}).map(String),
  ]
    .join('\n')
    .toLowerCase();
}
