// What every document of descriptions has alike, Word or PDF: order, and what is said.
import { descriptionName, DOCUMENT_AREAS } from '../../../domain/descriptions/catalogue';
import type { Description } from '../../../domain/descriptions/describe';
import { percent } from '../../../domain/descriptions/table';
import { word } from '../../../domain/descriptions/words';
import { textIn } from '../../../domain/text';

export type DocumentLanguage = 'fi' | 'sv' | 'en';

export interface DocumentWords {
  readonly language: DocumentLanguage;
  readonly title: string;
  /** Whose, of which state and day; stands on the first page and at the foot of every page. */
  readonly subtitle: string;
}

/** BCP 47 tags of documents. */
export const LANGUAGE_TAGS: Readonly<Record<DocumentLanguage, string>> = {
  fi: 'fi-FI',
  sv: 'sv-FI',
  en: 'en-GB',
};

/** The areas that have descriptions, in their order, and these in theirs. */
export function areasOf(
  descriptions: readonly Description[],
  language: string,
): readonly { readonly name: string; readonly here: readonly Description[] }[] {
  return DOCUMENT_AREAS.flatMap((area) => {
    const here = descriptions.filter(({ kind }) => kind.area === area);
    return here.length > 0 ? [{ name: word(`area.${area}`, language), here }] : [];
  });
}

/** The descriptions in the order of a document. */
export function ordered(descriptions: readonly Description[]): Description[] {
  return DOCUMENT_AREAS.flatMap((area) => descriptions.filter(({ kind }) => kind.area === area));
}

/** What stands above the table of a description. */
export function opening(
  { kind, state, completeness }: Description,
  language: string,
): { readonly name: string; readonly purpose: string; readonly told: string } {
  const when = kind.state === 'none' ? '' : ` · ${word(`state.${state}`, language)}`;
  const own = kind.sourced ? '' : ` · ${word('own', language)}`;
  return {
    name: descriptionName(kind, language),
    purpose: `${textIn(kind.purpose, language)}.`,
    told: `${word('done', language)} ${percent(completeness)} %${when}${own}`,
  };
}

/** The lines of a text; what documents cannot hold is left out. */
export function linesOf(text: string): string[] {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\P{Cc}\t\n]|\p{Surrogate}|[\uFFFE\uFFFF]/gu, '')
    .split('\n');
}
