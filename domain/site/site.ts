// What the pages of the published site ask of it: its elements, kinds, views and maps, and where their pages are.
import type { Element, View } from '../../schemas/generated/types';
import { mapStates, type MapMode } from '../drawing/layer-map-content';
import { itemsOfPinned, pinnedViews } from '../generated-views/drawn-views';
import type { ModelIndex } from '../model-index';
import { PORTFOLIO_KINDS, type PortfolioKind } from '../portfolio/kinds';
import { elementsOfKind, type RowScope } from '../portfolio/rows';
import { textIn } from '../text';
import { Addresses } from './addresses';
import { linkTo, type SiteLink } from './frame';
import { siteWord } from './site-words';

/** A map of the site: its page and the state that it shows. */
export interface SiteMap extends SiteLink {
  readonly mode: MapMode;
}

/** What pages ask of the site that they are a part of. */
export class Site {
  readonly addresses = new Addresses();
  readonly scope: RowScope;
  readonly elements: readonly Element[];
  readonly kinds: readonly { readonly kind: PortfolioKind; readonly elements: readonly Element[] }[];
  readonly views: readonly View[];
  readonly maps: readonly SiteMap[];
  private readonly shownIn = new Map<string, SiteLink[]>();
  private readonly own: ReadonlySet<string>;

  constructor(
    index: ModelIndex,
    organisationId: string,
    readonly referenceModelId: string | undefined,
    language: string,
    readonly day: string,
  ) {
    this.scope = { index, organisationId, language };
    this.kinds = PORTFOLIO_KINDS.map((kind) => ({ kind, elements: elementsOfKind(this.scope, kind) })).filter(
      ({ elements }) => elements.length > 0,
    );
    this.elements = this.kinds.flatMap(({ elements }) => elements);
    this.own = new Set(this.elements.map(({ id }) => id));
    const pinned = new Set(pinnedViews(index).map(({ id }) => id));
    const order = new Intl.Collator(language, { numeric: true });
    this.views = index
      .all('view')
      .filter(({ id, ownerId }) => ownerId === organisationId || pinned.has(id))
      .map((view) => ({ view, name: textIn(view.name, language) }))
      .sort((a, b) => order.compare(a.name, b.name))
      .map(({ view }) => view);
    for (const view of this.views) this.noteShown(view);
    const { target } = mapStates(index, organisationId);
    const modes: readonly MapMode[] = target ? ['current', 'diff', 'target'] : ['current'];
    this.maps =
      referenceModelId === undefined
        ? []
        : modes.map((mode) => ({
            mode,
            href: MAP_PAGES[mode],
            text: siteWord(`map.${mode}`, language),
          }));
  }

  /** The name of an element as a link to its page. */
  link(element: Element): string {
    return linkTo({ href: this.addresses.element(element.id), text: this.nameOf(element) });
  }

  nameOf({ name }: Pick<Element, 'name'>): string {
    const { language } = this.scope;
    return textIn(name, language) || siteWord('unnamed', language);
  }

  /** The page of an element; undefined where the site has none. */
  pageOf(id: string): string | undefined {
    return this.own.has(id) ? this.addresses.element(id) : undefined;
  }

  /** Views that show an element. */
  viewsOf(elementId: string): readonly SiteLink[] {
    return this.shownIn.get(elementId) ?? [];
  }

  private noteShown(view: View): void {
    const { index, language } = this.scope;
    const items = view.generated
      ? itemsOfPinned(index, view, language)
      : index.pointing('viewItem', 'view', view.id);
    const link = { href: this.addresses.view(view.id), text: this.nameOf(view) };
    for (const id of new Set(items.flatMap(({ subjectId }) => subjectId ?? []))) {
      const list = this.shownIn.get(id);
      if (list) list.push(link);
      else this.shownIn.set(id, [link]);
    }
  }
}

const MAP_PAGES: Readonly<Record<MapMode, string>> = {
  current: 'kartta-nykytila.html',
  diff: 'kartta-erot.html',
  target: 'kartta-tavoitetila.html',
};

/** The page that lists a kind. */
export function listPage(kind: PortfolioKind): string {
  return `luettelo-${kind}.html`;
}
