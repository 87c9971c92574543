// Pages with a picture: the layer map in a state, a view. What the picture shows is a list below it too, for those who do not see it.
import type { Element, PictureSubject, View } from '../../schemas/generated/types';
import { mapStates } from '../drawing/layer-map-content';
import type { SceneItem } from '../drawing/scene';
import { itemsOfPinned } from '../generated-views/drawn-views';
import { pictureOf } from '../pictures/picture';
import { writeSvg } from '../pictures/svg';
import { textIn } from '../text';
import { escaped, escapedLines } from './frame';
import type { Site, SiteMap } from './site';
import { siteWord } from './site-words';

export function mapBody(site: Site, { mode }: SiteMap): string {
  const { organisationId } = site.scope;
  return drawn(site, {
    kind: 'map',
    organisationId,
    referenceModelId: site.referenceModelId ?? '',
    mode,
    collapsedLayerIds: [],
    flowIds: [],
  });
}

export function viewBody(site: Site, view: View): string {
  const { index, organisationId, language } = site.scope;
  const { current } = mapStates(index, organisationId);
  const said = textIn(view.documentation, language);
  const subject: PictureSubject = view.generated
    ? { kind: 'view', view, items: [...itemsOfPinned(index, view, language)] }
    : { kind: 'view', viewId: view.id };
  return `${said === '' ? '' : `<p class="said">${escapedLines(said)}</p>`}${drawn(site, {
    ...subject,
    ...(current ? { stateId: current.id } : {}),
  })}`;
}

function drawn(site: Site, subject: PictureSubject): string {
  const { index, language } = site.scope;
  const { scene, background } = pictureOf(index, {
    subject,
    theme: 'light',
    legend: true,
    titleBlock: false,
    language,
    date: site.day,
    tool: 'Kokonaiskuva',
  });
  const svg = writeSvg(scene, {
    background,
    inline: true,
    href: ({ viewId }) => site.addresses.view(viewId),
    subjectHref: (id) => site.pageOf(id),
  });
  const order = new Intl.Collator(language, { numeric: true });
  const shown = [...subjects(scene.items)]
    .flatMap((id): Element[] => {
      const element = site.pageOf(id) === undefined ? undefined : index.find('element', id);
      return element ? [element] : [];
    })
    .toSorted((a, b) => order.compare(site.nameOf(a), site.nameOf(b)));
  const list =
    shown.length === 0
      ? ''
      : `<details><summary>${escaped(siteWord('inPicture', language))} (${shown.length})</summary><ul class="many">${shown
          .map((element) => `<li>${site.link(element)}</li>`)
          .join('')}</ul></details>`;
  return `<div class="picture" tabindex="0">${svg}</div>${list}`;
}

function subjects(items: readonly SceneItem[], found = new Set<string>()): Set<string> {
  for (const item of items) {
    if (item.kind !== 'group') continue;
    if (item.subjectId !== undefined) found.add(item.subjectId);
    subjects(item.items, found);
  }
  return found;
}
