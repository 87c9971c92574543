// Values put into classes, each with a key that stays the same while the data changes, and a colour.
import type { LookAspect } from '../../schemas/generated/types';
import { STANDARD_LISTS, type ChoiceLists } from '../portfolio/choice-lists';
import { choicesOf } from '../portfolio/fields';
import { CHOICES, type AspectName, type ValueKind } from './aspects';
import { dateClassOf, DATE_CLASSES } from './date-classes';
import { numberClasses, parsedNumber, rangeOf } from './number-classes';
import { rampTones, type HeatTone } from './tones';

/** A class of values. */
export interface ValueClass {
  /** `v:` and the value, `n:from:to` (an empty end is open), `d:passed` …, `unknown`, `rest`, `other`. */
  readonly key: string;
  readonly tone: HeatTone;
}

/** The classes of an aspect over a model, in the order of a legend; `unknown` is always the last. */
export interface Classification {
  readonly kind: ValueKind;
  readonly classes: readonly ValueClass[];
  /** Key of the class of the values of one element. */
  readonly classOf: (values: readonly string[]) => string;
}

/** How many texts have a class of their own. */
export const MOST_TEXTS = 8;

const UNKNOWN: ValueClass = { key: 'unknown', tone: 'unknown' };
const OTHER: ValueClass = { key: 'other', tone: 'other' };
const REST: ValueClass = { key: 'rest', tone: 'other' };

/** Choices whose colours carry a meaning: the rest take the kinds in turn. */
const CHOICE_TONES: Readonly<Partial<Record<AspectName, Readonly<Record<string, HeatTone>>>>> = {
  criticality: {
    veryHigh: 'sequential-5',
    high: 'sequential-4',
    normal: 'sequential-3',
    low: 'sequential-2',
    veryLow: 'sequential-1',
  },
  lifecycle: {
    planned: 'categorical-5',
    development: 'categorical-1',
    production: 'categorical-3',
    retiring: 'categorical-2',
    retired: 'categorical-8',
  },
  fate: {
    new: 'categorical-3',
    change: 'categorical-1',
    replace: 'categorical-2',
    retire: 'categorical-6',
    keep: 'categorical-8',
  },
  personalData: { yes: 'categorical-2', no: 'categorical-5' },
};
const OPENNESS: Readonly<Record<string, HeatTone>> = {
  open: 'diverging-1',
  partly: 'diverging-3',
  closed: 'diverging-5',
};

/**
 * Classes for the values of a whole model, so that a colour means the same in each of its views. `today` is an ISO day.
 * Numbers: up to five classes of about the same size with round edges; days: passed, six months, two years, later;
 * texts: the eight most common, and the rest together. What is not known is a class of its own, never a value.
 */
export function classify(
  aspect: LookAspect,
  kind: ValueKind,
  values: readonly (readonly string[])[],
  today: string,
  lists: ChoiceLists,
): Classification {
  switch (kind) {
    case 'choice':
      return choiceClasses(aspect.by, lists);
    case 'number':
      return amountClasses(values);
    case 'date':
      return dayClasses(values, today);
    case 'text':
      return textClasses(values);
  }
}

/**
 * True where values belong to the class of this key. Ranges of numbers are read from the key, because the edges follow
 * the data and a saved filter keeps its own.
 */
export function inClass(classification: Classification, values: readonly string[], key: string): boolean {
  const range = rangeOf(key);
  if (range) {
    const number = parsedNumber(values[0] ?? '');
    return number !== undefined && number >= range.from && number < range.to;
  }
  return values.some((value) => `v:${value}` === key) || classification.classOf(values) === key;
}

function choiceClasses(by: AspectName, lists: ChoiceLists): Classification {
  const standard = CHOICES[by] ?? [];
  const choices = choiceOrder(by, lists);
  const tones = by.startsWith('openness') ? OPENNESS : CHOICE_TONES[by];
  // Own choices take the kinds that come after those of the standard ones, in the order in which they stand.
  const ownOnes = choices.filter((choice) => !standard.includes(choice));
  const classes = choices.map((choice) => {
    const at = standard.includes(choice)
      ? standard.indexOf(choice)
      : standard.length + ownOnes.indexOf(choice);
    return {
      key: `v:${choice}`,
      tone: tones?.[choice] ?? (`categorical-${(at % 8) + 1}` as HeatTone),
    };
  });
  return {
    kind: 'choice',
    classes: [...classes, UNKNOWN],
    classOf: ([value]) => (value === undefined || !choices.includes(value) ? 'unknown' : `v:${value}`),
  };
}

/** The codes in the order of a legend: as the organisation has put them, the weightiest first. */
function choiceOrder(by: AspectName, lists: ChoiceLists): readonly string[] {
  const edited = choicesOf(by, lists);
  const standard = CHOICES[by] ?? [];
  // Fates and layers are no fields.
  if (edited.length === 0 || edited === choicesOf(by, STANDARD_LISTS)) return standard;
  const codes = edited.map(({ code }) => code);
  return by === 'criticality' ? codes.reverse() : codes;
}

function amountClasses(values: readonly (readonly string[])[]): Classification {
  const numbers: number[] = [];
  let others = false;
  for (const [first] of values) {
    if (first === undefined) continue;
    const number = parsedNumber(first);
    if (number === undefined) others = true;
    else numbers.push(number);
  }
  const keys = numberClasses(numbers);
  const tones = rampTones(keys.length);
  const ranges = keys.map((key) => ({ key, range: rangeOf(key) }));
  return {
    kind: 'number',
    // Much first: that is what is looked for.
    classes: [
      ...keys.map((key, at) => ({ key, tone: tones[at] ?? 'sequential-3' })).reverse(),
      ...(others ? [OTHER] : []),
      UNKNOWN,
    ],
    classOf: ([first]) => {
      if (first === undefined) return 'unknown';
      const number = parsedNumber(first);
      if (number === undefined) return 'other';
      return ranges.find(({ range }) => range && number >= range.from && number < range.to)?.key ?? 'other';
    },
  };
}

function dayClasses(values: readonly (readonly string[])[], today: string): Classification {
  const others = values.some(([first]) => first !== undefined && dateClassOf(first, today) === undefined);
  return {
    kind: 'date',
    classes: [...DATE_CLASSES, ...(others ? [OTHER] : []), UNKNOWN],
    classOf: ([first]) => (first === undefined ? 'unknown' : (dateClassOf(first, today) ?? 'other')),
  };
}

function textClasses(values: readonly (readonly string[])[]): Classification {
  const counts = new Map<string, number>();
  for (const [first] of values) if (first !== undefined) counts.set(first, (counts.get(first) ?? 0) + 1);
  const common = [...counts]
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .slice(0, MOST_TEXTS)
    .map(([text]) => text);
  const own = new Set(common);
  return {
    kind: 'text',
    classes: [
      ...common.map((text, at) => ({ key: `v:${text}`, tone: `categorical-${at + 1}` as HeatTone })),
      ...(counts.size > common.length ? [REST] : []),
      UNKNOWN,
    ],
    classOf: ([first]) => (first === undefined ? 'unknown' : own.has(first) ? `v:${first}` : 'rest'),
  };
}
