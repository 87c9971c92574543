// The comparison of two versions as rows to show, and the user's choices as decisions of the upgrade.
import type { TouchedComponent, UpgradeComparison } from '../../domain/reference-comparison';
import { textIn } from '../../domain/text';
import type { UpgradeDecision } from '../../schemas/generated/types';
import { LANGUAGE, t } from '../i18n/translate';

/** Kinds of rows in the order in which they are shown: what asks for a choice first. */
export const KINDS = ['uncertain', 'removed', 'retired', 'renamed', 'moved', 'added', 'returned'] as const;
export type RowKind = (typeof KINDS)[number];

/** Chosen instead of a component: the old one stays in the lane of retired ones, or is another component. */
export const KEEP = '';

/** Old component → component of the new version, or KEEP. */
export type Chosen = Readonly<Record<string, string>>;

export interface UpgradeRow {
  readonly kind: RowKind;
  readonly id: string;
  readonly name: string;
  /** What becomes of it: the new name, the new layer. */
  readonly change: string;
  readonly layer: string;
  /** What stands on it; empty where nothing does. */
  readonly uses: string;
  /** For an uncertain row the component it may be. */
  readonly partId?: string;
  /** What the row is found by. */
  readonly words: string;
}

/** Every change of the comparison as a row. */
export function rowsOf(told: UpgradeComparison): UpgradeRow[] {
  const row = (kind: RowKind, one: TouchedComponent, change = '', partId?: string): UpgradeRow => {
    const name = textIn(one.here.name, LANGUAGE);
    return {
      kind,
      id: one.here.id,
      name,
      change,
      layer: one.layer,
      uses: usesText(one),
      ...(partId === undefined ? {} : { partId }),
      words: `${name} ${change} ${one.layer}`,
    };
  };
  return [
    ...told.uncertain.map((one) => row('uncertain', one, '', one.part.id)),
    ...told.removed.map((one) => row('removed', one)),
    ...told.retired.map((one) => row('retired', one)),
    ...told.renamed.map((one) => row('renamed', one, one.name)),
    ...told.moved.map((one) => row('moved', one, one.how === 'order' ? t('upgrade.order') : one.to)),
    ...told.added.map(({ part, layer }) => {
      const name = textIn(part.name, LANGUAGE);
      return {
        kind: 'added' as const,
        id: part.id,
        name,
        change: '',
        layer,
        uses: '',
        words: `${name} ${layer}`,
      };
    }),
    ...told.returned.map((one) => row('returned', one)),
  ];
}

function usesText({ uses }: TouchedComponent): string {
  return [
    uses.placements > 0 ? t('upgrade.placements', { count: uses.placements }) : '',
    uses.marks > 0 ? t('upgrade.marks', { count: uses.marks }) : '',
    uses.relationships > 0 ? t('upgrade.relationships', { count: uses.relationships }) : '',
  ]
    .filter((text) => text !== '')
    .join(', ');
}

/** Number of uncertain components that the user has not decided about. */
export function openQuestions(told: UpgradeComparison, chosen: Chosen): number {
  return told.uncertain.filter(({ here }) => chosen[here.id] === undefined).length;
}

/** The user's choices in the form of the command. */
export function decisionsOf(told: UpgradeComparison, chosen: Chosen): UpgradeDecision[] {
  const same = told.uncertain.flatMap(({ here, part }): UpgradeDecision[] =>
    chosen[here.id] === part.id ? [{ id: here.id, partId: part.id, as: 'same' }] : [],
  );
  const successors = [...told.removed, ...told.retired].flatMap(({ here }): UpgradeDecision[] => {
    const partId = chosen[here.id];
    return partId ? [{ id: here.id, partId, as: 'successor' }] : [];
  });
  return [...same, ...successors];
}
