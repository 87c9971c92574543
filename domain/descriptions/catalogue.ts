// The descriptions of JHS 179 as data: what each is for, at which level, of which state, and what it is made of.
import { textIn } from '../text';
import type { FieldKey } from '../portfolio/fields';
import type { PortfolioKind } from '../portfolio/kinds';
import list from './catalogue.json';

/** The viewpoints of JHS 179 v2.0 (7.1–7.6); the principle level is common to them. `law`: what laws ask for besides. */
export type DescriptionArea =
  'principles' | 'business' | 'information' | 'systems' | 'technology' | 'implementation';

/** The region's report has parts that are no descriptions of an organisation. */
export type DocumentArea = DescriptionArea | 'region';

/** Why, what, how, with what (JHS 179, 6.2). */
export type DescriptionLevel = 'principle' | 'conceptual' | 'logical' | 'physical';

/** Which state is described: `change` is the difference of the two, `none` holds in any. */
export type DescriptionState = 'current' | 'target' | 'both' | 'change' | 'none';

/** A column of a table of elements: a field, or something else that is known of an element; `@kind` names its neighbours of that kind. */
export type ColumnKey =
  FieldKey | 'name' | 'type' | 'documentation' | 'component' | 'parent' | `@${PortfolioKind}`;

/** What a description is made of. */
export type DescriptionContent =
  | {
      readonly kind: 'elements';
      /** Either the elements of these ArchiMate types, or those of a kind. */
      readonly types?: readonly string[];
      readonly of?: PortfolioKind;
      readonly columns: readonly ColumnKey[];
      /** Elements whose field has this value are left out; those where it is not known stay. */
      readonly unless?: { readonly field: FieldKey; readonly value: string };
      /** The columns without which a row is not complete. */
      readonly needed: readonly ColumnKey[];
    }
  | { readonly kind: 'matrix'; readonly rows: PortfolioKind; readonly columns: PortfolioKind }
  | { readonly kind: 'map'; readonly generated: 'components' }
  | {
      readonly kind:
        | 'flows'
        | 'changes'
        | 'components'
        | 'contracts'
        | 'suppliers'
        | 'renewals'
        | 'sheets'
        | 'states'
        | 'views'
        | 'assessmentBasics'
        | 'assessmentThemes'
        | 'publicityTexts';
    };

export interface DescriptionKind {
  /** P1 … L8: the area and the order in it. */
  readonly id: string;
  readonly area: DocumentArea;
  readonly level?: DescriptionLevel;
  readonly state: DescriptionState;
  /** Belongs to the set that a municipality is proposed to begin with. */
  readonly base?: boolean;
  /** True where a source names the description; the others are our own proposal and said to be so. */
  readonly sourced: boolean;
  /** The kind of free view that draws the same (domain/notation/viewpoints.json). */
  readonly viewpoint?: string;
  readonly words: Readonly<Record<string, string>>;
  readonly purpose: Readonly<Record<string, string>>;
  readonly content: DescriptionContent;
}

/** Every description, by area and in its order. */
export const DESCRIPTIONS = list as readonly (DescriptionKind & { readonly area: DescriptionArea })[];

/** The areas in their order. */
export const DESCRIPTION_AREAS: readonly DescriptionArea[] = [
  ...new Set(DESCRIPTIONS.map(({ area }) => area)),
];

/** The areas of everything that documents are written of, in their order: those of descriptions, and the region's report. */
export const DOCUMENT_AREAS: readonly DocumentArea[] = [...DESCRIPTION_AREAS, 'region'];

/** The description of an identifier; undefined where there is none. */
export function descriptionKind(id: string): DescriptionKind | undefined {
  return DESCRIPTIONS.find((one) => one.id === id);
}

/** The name of a description. `language`: fi, sv or en. */
export function descriptionName({ words }: DescriptionKind, language: string): string {
  return textIn(words, language);
}
