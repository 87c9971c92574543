// Texts of cells that are no fields: the components of a placement, and fates.
import { word } from '../descriptions/words';
import type { ModelIndex } from '../model-index';
import type { FateKind } from '../states';
import { listsOf, type ChoiceLists } from './choice-lists';

/** Why a text is no value of such a cell: the code of a sentence. */
export type MisreadCell = 'portfolio.noComponent' | 'portfolio.manyComponents' | 'field.wrongChoice';

/** What the cells of one organisation are read with; made once for a block. */
export interface CellReader {
  readonly lists: ChoiceLists;
  /** Identifiers or names of components with `;` or `,` between them; empty: none. */
  components(
    text: string,
    elementId: string | undefined,
  ): { readonly ids: readonly string[] } | { readonly misread: MisreadCell };
  /** Empty: no decision. */
  fate(text: string): FateKind | null | { readonly misread: MisreadCell };
}

/** The fates in the order of a list. */
export const FATES: readonly FateKind[] = ['keep', 'change', 'replace', 'retire', 'new'];
const LANGUAGES = ['fi', 'sv', 'en'] as const;

/** Reads cells of an organisation. */
export function cellReader(index: ModelIndex, organisationId: string): CellReader {
  let byName: ReadonlyMap<string, readonly string[]> | undefined;
  return {
    lists: listsOf(index, organisationId),
    components: (text, elementId) => {
      const pieces = text.split(/[;,\n]/u).map((piece) => piece.trim());
      if (pieces.every((piece) => piece === '')) return { ids: [] };
      if (pieces.every((piece) => index.find('element', piece)?.reference?.role === 'component'))
        return { ids: [...new Set(pieces)] };
      byName ??= componentsByName(index);
      const stands = new Set(
        elementId === undefined
          ? []
          : index.pointing('placement', 'placedElement', elementId).map(({ componentId }) => componentId),
      );
      return named(pieces, byName, stands);
    },
    fate: (text) => {
      const wanted = text.trim().toLowerCase();
      if (wanted === '') return null;
      const found = FATES.find(
        (fate) =>
          fate === wanted ||
          LANGUAGES.some((language) => word(`fate.${fate}`, language).toLowerCase() === wanted),
      );
      return found ?? { misread: 'field.wrongChoice' };
    },
  };
}

function componentsByName(index: ModelIndex): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, string[]>();
  for (const model of index.all('referenceModel'))
    for (const element of index.pointing('element', 'owner', model.id)) {
      if (element.reference?.role !== 'component') continue;
      for (const name of new Set(Object.values(element.name).map((text) => folded(text ?? ''))))
        byName.set(name, [...(byName.get(name) ?? []), element.id]);
    }
  return byName;
}

// A name may itself have commas: the longest run of pieces that is a name counts as one.
function named(
  pieces: readonly string[],
  byName: ReadonlyMap<string, readonly string[]>,
  stands: ReadonlySet<string>,
): { ids: string[] } | { misread: MisreadCell } {
  const ids = new Set<string>();
  for (let at = 0; at < pieces.length;) {
    let end = pieces.length;
    while (end > at && !byName.has(folded(pieces.slice(at, end).join(', ')))) end -= 1;
    if (end === at) {
      if (pieces[at] !== '') return { misread: 'portfolio.noComponent' };
      at += 1;
      continue;
    }
    const found = byName.get(folded(pieces.slice(at, end).join(', '))) ?? [];
    const here = found.filter((id) => stands.has(id));
    const meant = here.length > 0 ? here : found;
    if (meant.length > 1 && here.length === 0) return { misread: 'portfolio.manyComponents' };
    for (const id of meant) ids.add(id);
    at = end;
  }
  return { ids: [...ids] };
}

function folded(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/gu, ' ');
}
