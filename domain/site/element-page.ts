// The page of one element: its facts, its place and fate, what it is joined to, and the views that show it.
import type { Element, Relationship } from '../../schemas/generated/types';
import { decidedFate } from '../descriptions/fates';
import { typeWord, word } from '../descriptions/words';
import { gridColumns } from '../portfolio/columns';
import { listsOf } from '../portfolio/choice-lists';
import { FLOW_FIELDS, flowFieldWord, flowValueWord } from '../portfolio/flow-fields';
import { kindWord, portfolioKind } from '../portfolio/kinds';
import { cellText } from '../portfolio/rows';
import { relationshipWord } from './relationship-word';
import { textIn } from '../text';
import { escaped, escapedLines, linkTo } from './frame';
import type { Site } from './site';
import { siteWord } from './site-words';

/** The body of the page, as HTML. */
export function elementBody(site: Site, element: Element): string {
  const { language } = site.scope;
  const kind = portfolioKind(element);
  const type = typeWord(element.type, language);
  const one = kindWord(kind, language, 'one');
  const unsure =
    element.facts?.['name']?.confidence === 'unsure' ? ` · ${siteWord('unconfirmed', language)}` : '';
  const said = textIn(element.documentation, language);
  return [
    `<p class="tags">${escaped(kind === 'other' || one === type ? type : `${one} (${type})`)}${escaped(unsure)}</p>`,
    said === '' ? '' : `<p class="said">${escapedLines(said)}</p>`,
    placeAndFate(site, element),
    facts(site, element),
    links(site, element),
    shownIn(site, element),
  ].join('\n');
}

function placeAndFate(site: Site, element: Element): string {
  const { index, language } = site.scope;
  const places = [
    ...new Set(
      index
        .pointing('placement', 'placedElement', element.id)
        .map(({ componentId }) => textIn(index.find('element', componentId)?.name, language)),
    ),
  ].filter((name) => name !== '');
  const fate = decidedFate(site.scope, element.id);
  const successors = (fate?.replacedByIds ?? []).flatMap((id) => index.find('element', id) ?? []);
  const rows = [
    ...(places.length > 0 ? [row(siteWord('place', language), escaped(places.join(', ')))] : []),
    ...(fate
      ? [
          row(
            siteWord('fate', language),
            [escaped(word(`fate.${fate.fate}`, language)), ...successors.map((one) => site.link(one))].join(
              ' → ',
            ),
          ),
        ]
      : []),
  ];
  return rows.length === 0 ? '' : `<dl>${rows.join('')}</dl>`;
}

function facts(site: Site, element: Element): string {
  const { index, language } = site.scope;
  const columns = gridColumns(index, portfolioKind(element), [element], language).filter(
    ({ fixed }) => fixed === undefined,
  );
  const known = columns.flatMap((column) => {
    const text = cellText(site.scope, element, column);
    if (text === '') return [];
    const isLink = column.field?.value === 'link' && /^https?:\/\/\S+$/u.test(text);
    return [
      row(column.heading, isLink ? `<a href="${escaped(text)}">${escaped(text)}</a>` : escapedLines(text)),
    ];
  });
  const title = `<h2>${escaped(siteWord('facts', language))}</h2>`;
  return known.length === 0
    ? `${title}<p class="hint">${escaped(siteWord('noFacts', language))}</p>`
    : `${title}<dl>${known.join('')}</dl>`;
}

function links(site: Site, element: Element): string {
  const { index, language } = site.scope;
  const title = `<h2>${escaped(siteWord('links', language))}</h2>`;
  const rows = index
    .relationshipsOf(element.id)
    .flatMap((relationship) => linkRow(site, element, relationship))
    .toSorted((a, b) => a.key.localeCompare(b.key, language));
  if (rows.length === 0) return `${title}<p class="hint">${escaped(siteWord('noLinks', language))}</p>`;
  const heads = (['link.what', 'link.other', 'link.facts'] as const)
    .map((key) => `<th scope="col">${escaped(siteWord(key, language))}</th>`)
    .join('');
  return `${title}<div class="wide"><table><thead><tr>${heads}</tr></thead><tbody>${rows
    .map(({ html }) => html)
    .join('\n')}</tbody></table></div>`;
}

function linkRow(
  site: Site,
  element: Element,
  relationship: Relationship,
): { readonly key: string; readonly html: string }[] {
  const { index, language, organisationId } = site.scope;
  const lists = listsOf(index, organisationId);
  const backward = relationship.targetId === element.id && relationship.sourceId !== element.id;
  const other = index.find('element', backward ? relationship.sourceId : relationship.targetId);
  if (!other || other.reference) return [];
  const phrase = relationshipWord(relationship.type, backward, language);
  const name = textIn(relationship.name, language);
  const flow = FLOW_FIELDS.flatMap(({ key }) => {
    const value = relationship.flow?.[key];
    if (value === undefined || value === '') return [];
    return [`${flowFieldWord(key, language)}: ${flowValueWord(key, value, language, lists)}`];
  });
  const told = [...(name === '' ? [] : [name]), ...flow].join(' · ');
  return [
    {
      key: `${phrase} ${textIn(other.name, language)}`,
      html: `<tr><td>${escaped(phrase)}</td><th scope="row">${site.link(other)}</th><td>${escaped(told)}</td></tr>`,
    },
  ];
}

function shownIn(site: Site, element: Element): string {
  const views = site.viewsOf(element.id);
  if (views.length === 0) return '';
  return `<h2>${escaped(siteWord('shownIn', site.scope.language))}</h2><ul>${views
    .map((view) => `<li>${linkTo(view)}</li>`)
    .join('')}</ul>`;
}

function row(heading: string, html: string): string {
  return `<div><dt>${escaped(heading)}</dt><dd>${html}</dd></div>`;
}
