// The model as a site of plain pages for an intranet: maps, views, lists, a page for each element, the descriptions, a search.
// It needs no server and fetches nothing; every page is whole without its script too.
import { DESCRIPTIONS } from '../descriptions/catalogue';
import { describe } from '../descriptions/describe';
import { descriptionsPage } from '../descriptions/page';
import type { ModelIndex } from '../model-index';
import { kindWord, portfolioKind } from '../portfolio/kinds';
import { dateText } from '../portfolio/values';
import { textIn } from '../text';
import { elementBody } from './element-page';
import { sitePage, type SiteFile, type SiteFrame } from './frame';
import { frontBody } from './front-page';
import { listBody } from './list-page';
import { mapBody, viewBody } from './picture-pages';
import { SEARCH_SCRIPT, searchData, type Findable } from './search';
import { listPage, Site } from './site';
import { siteWord } from './site-words';
import { SITE_STYLE } from './style';

export interface SiteOptions {
  /** fi, sv or en. */
  readonly language: string;
  /** Whose; absent: the first organisation. */
  readonly organisationId?: string | undefined;
  /** Whose layer map; absent: the first reference model. */
  readonly referenceModelId?: string | undefined;
  /** ISO day of publication. */
  readonly day: string;
  /** Called with the share done, 0 to 1; throws to cancel. */
  readonly progress?: ((share: number) => void) | undefined;
}

/** Every file of the site; `index.html` is the front page. */
export function makeSite(index: ModelIndex, options: SiteOptions): readonly SiteFile[] {
  const { language, day, progress } = options;
  const organisation = index.find('organisation', options.organisationId) ?? index.all('organisation')[0];
  const model = index.find('referenceModel', options.referenceModelId) ?? index.all('referenceModel')[0];
  const site = new Site(index, organisation?.id ?? '', model?.id, language, day);
  const frame = frameOf(site, textIn(organisation?.name, language));
  const files: SiteFile[] = [
    { name: 'tyyli.css', text: SITE_STYLE },
    { name: 'haku.js', text: SEARCH_SCRIPT },
    { name: 'aineisto.js', text: searchData(findables(site)) },
    sitePage(frame, {
      name: 'index.html',
      title: `${frame.owner}: ${siteWord('site', language)}`,
      body: frontBody(site),
    }),
  ];
  const work: (() => SiteFile)[] = [
    ...site.maps.map(
      (map) => () => sitePage(frame, { name: map.href, title: map.text, body: mapBody(site, map) }),
    ),
    ...site.views.map((view) => () => {
      const title = site.nameOf(view);
      return sitePage(frame, { name: site.addresses.view(view.id), title, body: viewBody(site, view) });
    }),
    ...site.kinds.map(({ kind, elements }) => () => {
      const title = kindWord(kind, language);
      return sitePage(frame, { name: listPage(kind), title, body: listBody(site, kind, elements) });
    }),
    () => ({ name: 'kuvaukset.html', text: descriptions(site, frame) }),
    ...site.elements.map((element) => () => {
      const title = site.nameOf(element);
      return sitePage(frame, {
        name: site.addresses.element(element.id),
        title,
        body: elementBody(site, element),
      });
    }),
  ];
  work.forEach((make, at) => {
    if (at % 50 === 0) progress?.(at / work.length);
    files.push(make());
  });
  return files;
}

function frameOf(site: Site, owner: string): SiteFrame {
  const { language } = site.scope;
  return {
    language,
    owner,
    day: dateText(site.day, language),
    navigation: [
      {
        heading: owner,
        links: [
          { href: 'index.html', text: siteWord('front', language) },
          ...site.maps,
          { href: 'kuvaukset.html', text: siteWord('descriptions', language) },
        ],
      },
      {
        heading: siteWord('lists', language),
        links: site.kinds.map(({ kind }) => ({ href: listPage(kind), text: kindWord(kind, language) })),
      },
      {
        heading: siteWord('views', language),
        links: site.views.map((view) => ({ href: site.addresses.view(view.id), text: site.nameOf(view) })),
      },
    ],
  };
}

function findables(site: Site): readonly Findable[] {
  const { language } = site.scope;
  return [
    ...site.elements.map((element) => ({
      name: site.nameOf(element),
      kind: kindWord(portfolioKind(element), language, 'one'),
      href: site.addresses.element(element.id),
      more: [element.fields?.supplier, element.fields?.product, ...(element.aliases ?? [])]
        .filter((word) => word !== undefined)
        .join(' '),
    })),
    ...site.views.map((view) => ({
      name: site.nameOf(view),
      kind: siteWord('views', language),
      href: site.addresses.view(view.id),
      more: '',
    })),
  ];
}

/** The descriptions that are planned, otherwise the basic ones, as the page that stands by itself too. */
function descriptions(site: Site, frame: SiteFrame): string {
  const { index, organisationId, language } = site.scope;
  const plan = new Map(
    (index.find('organisation', organisationId)?.descriptionPlan ?? []).map(({ id, needed }) => [id, needed]),
  );
  const planned = [...plan.values()].includes(true);
  const wanted = DESCRIPTIONS.filter(({ id, base }) =>
    planned ? plan.get(id) === true : base === true && plan.get(id) !== false,
  );
  const scope = {
    index,
    organisationId,
    state: 'current' as const,
    language,
    ...(site.referenceModelId === undefined ? {} : { referenceModelId: site.referenceModelId }),
  };
  return descriptionsPage(
    wanted.map((kind) => describe(scope, kind)),
    { language, title: `${frame.owner}: ${siteWord('descriptions', language)}`, subtitle: frame.day },
  );
}
