// What may be wrong or lacking in the data of one organisation: a finding has a rule, what it is about, and a key under which
// it is assigned or set aside. Findings are computed from the model each time; none is stored.
import type { FieldKey } from '../portfolio/fields';
import type { DescriptionScope } from '../descriptions/scope';

/** Kinds of findings, in the order of a list of work. */
export const QUALITY_GROUPS = ['contradictory', 'duplicate', 'review', 'missing', 'stale'] as const;
export type QualityGroup = (typeof QUALITY_GROUPS)[number];

export type QualityRule =
  | 'missing.fields'
  | 'missing.component'
  | 'missing.flow'
  | 'stale.facts'
  | 'stale.unsure'
  | 'review.due'
  | 'review.old'
  | 'review.unconfirmed'
  | 'contradictory.dates'
  | 'contradictory.retiredInUse'
  | 'contradictory.retiredByDate'
  | 'contradictory.plannedInUse'
  | 'contradictory.exitPassed'
  | 'contradictory.contractEnded'
  | 'contradictory.personalData'
  | 'contradictory.publicity'
  | 'contradictory.openness'
  | 'contradictory.maturity'
  | 'contradictory.targetFlow'
  | 'contradictory.targetReplacement'
  | 'contradictory.targetLifecycle'
  | `duplicate.${'sameName' | 'alias' | 'sameWords' | 'oneLetter' | 'oneInOther' | 'sameProduct'}`;

/** A value that a sentence names. */
export type Evidence =
  | { readonly field: FieldKey }
  | { readonly fields: readonly FieldKey[] }
  | { readonly date: string }
  | { readonly elementId: string }
  | { readonly text: string }
  | { readonly count: number };

export interface Finding {
  /** Stays the same while the finding stands: the rule and what it is about. */
  readonly key: string;
  readonly rule: QualityRule;
  readonly group: QualityGroup;
  /** Elements that it is about, the main one first. */
  readonly elementIds: readonly string[];
  /** The integration that it is about. */
  readonly flowId?: string;
  /** What the sentence of the rule names, by the name of its place. */
  readonly evidence: Readonly<Record<string, Evidence>>;
}

/** Where findings are looked for. `today`: ISO day. */
export interface QualityScope extends Omit<DescriptionScope, 'state'> {
  readonly today: string;
}

/** A finding of a rule about elements. */
export function finding(
  rule: QualityRule,
  elementIds: readonly string[],
  evidence: Finding['evidence'] = {},
  more: { readonly flowId?: string; readonly also?: string } = {},
): Finding {
  const about = [...elementIds, ...(more.flowId === undefined ? [] : [more.flowId])];
  return {
    key: [rule, ...(more.also === undefined ? [] : [more.also]), ...about].join(' '),
    rule,
    group: rule.slice(0, rule.indexOf('.')) as QualityGroup,
    elementIds,
    evidence,
    ...(more.flowId === undefined ? {} : { flowId: more.flowId }),
  };
}

/** Identifiers in the key of a finding. */
export function subjectsOfKey(key: string): readonly string[] {
  return key
    .split(' ')
    .slice(1)
    .filter((part) => !part.startsWith('/'));
}
