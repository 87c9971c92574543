// The front page: what the site holds, how far each layer is covered, and the ways in.
import { layoutLayerMap } from '../drawing/layer-map-layout';
import { kindWord } from '../portfolio/kinds';
import { textIn } from '../text';
import { escaped, linkTo } from './frame';
import { listPage, type Site } from './site';
import { siteWord } from './site-words';

export function frontBody(site: Site): string {
  const { language } = site.scope;
  const counts = site.kinds
    .map(
      ({ kind, elements }) =>
        `<li><a href="${listPage(kind)}"><strong>${elements.length}</strong> ${escaped(kindWord(kind, language))}</a></li>`,
    )
    .join('');
  const maps = site.maps.map((map) => `<li>${linkTo(map)}</li>`).join('');
  return [
    `<ul class="counts">${counts}</ul>`,
    maps === '' ? '' : `<h2>${escaped(siteWord('maps', language))}</h2><ul>${maps}</ul>`,
    coverage(site),
    views(site),
  ].join('\n');
}

function views(site: Site): string {
  if (site.views.length === 0) return '';
  const items = site.views
    .map((view) => `<li>${linkTo({ href: site.addresses.view(view.id), text: site.nameOf(view) })}</li>`)
    .join('');
  return `<h2>${escaped(siteWord('views', site.scope.language))}</h2><ul class="many">${items}</ul>`;
}

/** How many components of each layer have a system today. */
function coverage(site: Site): string {
  const { index, organisationId, language } = site.scope;
  if (site.referenceModelId === undefined) return '';
  const { lanes } = layoutLayerMap(index, {
    organisationId,
    referenceModelId: site.referenceModelId,
    mode: 'current',
    language,
  });
  const rows = lanes
    .filter(({ componentCount }) => componentCount > 0)
    .map(
      ({ layer, coveredCount, componentCount }) =>
        `<tr><th scope="row">${escaped(textIn(layer.name, language))}</th><td><progress max="${componentCount}" value="${coveredCount}" aria-label="${escaped(textIn(layer.name, language))}"></progress> ${coveredCount}/${componentCount}</td></tr>`,
    )
    .join('');
  if (rows === '') return '';
  const word = (key: 'layer' | 'covered' | 'coverage'): string => escaped(siteWord(key, language));
  return `<h2>${word('coverage')}</h2><table class="narrow"><thead><tr><th scope="col">${word('layer')}</th><th scope="col">${word('covered')}</th></tr></thead><tbody>${rows}</tbody></table>`;
}
