// The search of the published site: its list as a file of data, and the script that looks in it. Without the script the
// site is whole but for the search.

export interface Findable {
  readonly name: string;
  readonly kind: string;
  readonly href: string;
  /** Further words by which it is found. */
  readonly more: string;
}

/** The list as a script, since a page that is opened from a folder may not fetch. */
export function searchData(findables: readonly Findable[]): string {
  const rows = findables.map(({ name, kind, href, more }) => [name, kind, href, more]);
  // What would end a script or a line of one is written as escapes.
  const json = JSON.stringify(rows)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  return `window.AINEISTO=${json};\n`;
}

/** Words in any order, each the beginning of a word of the name or anywhere in the rest; the best twelve. */
export const SEARCH_SCRIPT = `'use strict';
(() => {
  const place = document.getElementById('haku');
  const all = window.AINEISTO;
  if (!place || !Array.isArray(all)) return;
  const { label, hint, found, none } = place.dataset;
  const fold = (text) => text.toLocaleLowerCase('fi');
  const list = all.map(([name, kind, href, more]) => ({ name, kind, href, at: fold(name), more: fold(name + ' ' + kind + ' ' + more) }));
  const field = document.createElement('input');
  field.type = 'search';
  field.placeholder = hint;
  field.setAttribute('aria-label', label);
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-expanded', 'false');
  field.setAttribute('aria-controls', 'osumat');
  field.setAttribute('autocomplete', 'off');
  const hits = document.createElement('ul');
  hits.id = 'osumat';
  hits.setAttribute('role', 'listbox');
  hits.setAttribute('aria-label', label);
  hits.hidden = true;
  const told = document.createElement('p');
  told.className = 'skip';
  told.setAttribute('role', 'status');
  place.append(field, hits, told);
  let chosen = -1;
  const show = () => {
    const words = fold(field.value).split(/\\s+/).filter(Boolean);
    chosen = -1;
    hits.replaceChildren();
    field.removeAttribute('aria-activedescendant');
    hits.hidden = words.length === 0;
    field.setAttribute('aria-expanded', String(!hits.hidden));
    if (hits.hidden) { told.textContent = ''; return; }
    const best = list
      .filter((one) => words.every((word) => one.more.includes(word)))
      .map((one) => ({ one, rank: one.at.startsWith(words[0]) ? 0 : one.at.includes(words[0]) ? 1 : 2 }))
      .sort((a, b) => a.rank - b.rank || a.one.at.localeCompare(b.one.at, 'fi'));
    for (const { one } of best.slice(0, 12)) {
      const item = document.createElement('li');
      item.setAttribute('role', 'option');
      item.id = 'osuma-' + hits.children.length;
      const link = document.createElement('a');
      link.href = one.href;
      link.tabIndex = -1;
      link.textContent = one.name;
      const kind = document.createElement('span');
      kind.textContent = one.kind;
      link.append(kind);
      item.append(link);
      hits.append(item);
    }
    if (best.length === 0) {
      const item = document.createElement('li');
      item.setAttribute('role', 'option');
      item.setAttribute('aria-disabled', 'true');
      item.textContent = none;
      hits.append(item);
    }
    told.textContent = best.length === 0 ? none : found + ' ' + best.length;
  };
  const choose = (at) => {
    const links = hits.querySelectorAll('a');
    if (links.length === 0) return;
    chosen = (at + links.length) % links.length;
    [...hits.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === chosen)));
    field.setAttribute('aria-activedescendant', 'osuma-' + chosen);
    hits.children[chosen].scrollIntoView({ block: 'nearest' });
  };
  field.addEventListener('input', show);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') choose(chosen + 1);
    else if (event.key === 'ArrowUp') choose(chosen - 1);
    else if (event.key === 'Enter') {
      const link = hits.querySelectorAll('a')[Math.max(0, chosen)];
      if (link) location.href = link.href;
    } else if (event.key === 'Escape') { field.value = ''; show(); }
    else return;
    event.preventDefault();
  });
  document.addEventListener('click', (event) => { if (!place.contains(event.target)) hits.hidden = true; });
})();
`;
