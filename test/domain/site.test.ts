// The published site: every link leads to a page, what comes from the model cannot run, and addresses last.
import type { ModelRecord } from '../../schemas/generated/types';
import { ModelIndex } from '../../domain/model-index';
import { Addresses } from '../../domain/site/addresses';
import type { SiteFile } from '../../domain/site/frame';
import { makeSite } from '../../domain/site/make-site';
import { searchData } from '../../domain/site/search';
import { sampleModel } from '../support/sample-model';

const DAY = '2026-11-23';

function siteOf(index: ModelIndex, language = 'fi'): Map<string, string> {
  const files = makeSite(index, { language, day: DAY });
  return new Map(files.map(({ name, text }: SiteFile) => [name, text]));
}

/** Addresses that a page asks for: of links, styles and scripts. */
function addressesIn(page: string): string[] {
  return [...page.matchAll(/\s(?:href|src|xlink:href)="([^"]*)"/gu)].map(([, address = '']) => address);
}

describe.each(['fi', 'sv', 'en'])('in %s', (language) => {
  const site = siteOf(sampleModel().index, language);

  it('has a front page, three maps, lists, descriptions and a page for each element', () => {
    const { index, organisationId } = sampleModel();
    const own = index.pointing('element', 'owner', organisationId).filter(({ reference }) => !reference);
    const pages = [...site.keys()].filter((name) => name.startsWith('kohde-'));
    expect(pages).toHaveLength(own.length);
    for (const name of [
      'index.html',
      'kartta-nykytila.html',
      'kartta-erot.html',
      'kartta-tavoitetila.html',
      'luettelo-system.html',
      'kuvaukset.html',
      'haku.js',
      'aineisto.js',
      'tyyli.css',
    ])
      expect(site.has(name)).toBe(true);
  });

  it('every link leads to a page of the site or into the page', () => {
    const missing: string[] = [];
    for (const [name, text] of site) {
      if (!name.endsWith('.html')) continue;
      for (const address of addressesIn(text))
        if (!address.startsWith('#') && !address.startsWith('data:') && !site.has(address))
          missing.push(`${name} → ${address}`);
    }
    expect(missing).toEqual([]);
  });

  it('says its language', () => {
    expect(site.get('index.html')).toContain(`<html lang="${language}">`);
  });
});

it('the page of a system holds its facts, its place, what it is joined to, and links to them', () => {
  const { index } = sampleModel();
  const system = index.all('element').find(({ name }) => name['fi'] === 'Asiakaari 8');
  const page = siteOf(index).get(new Addresses().element(system?.id ?? '')) ?? '';
  expect(page).toContain('<h1>Asiakaari 8</h1>');
  expect(page).toContain('<dt>Toimittaja</dt><dd>Kaarnasoft Oy</dd>');
  expect(page).toContain('Asianhallinta, Dokumentinhallinta');
  const joined = index.relationshipsOf(system?.id ?? '').filter(({ type }) => type === 'Flow');
  expect(joined.length).toBeGreaterThan(3);
  for (const { sourceId, targetId } of joined) {
    const other = sourceId === system?.id ? targetId : sourceId;
    expect(page).toContain(`href="${new Addresses().element(other)}"`);
  }
});

it('systems on the map and in views lead to their pages, and are listed below the picture', () => {
  const { index } = sampleModel();
  const map = siteOf(index).get('kartta-nykytila.html') ?? '';
  const system = index.all('element').find(({ name }) => name['fi'] === 'Asiakaari 8');
  const address = new Addresses().element(system?.id ?? '');
  expect(map).toContain(`<a xlink:href="${address}">`);
  expect(map).toContain(`<li><a href="${address}">Asiakaari 8</a></li>`);
});

it('names that try to run stay names', () => {
  const { index, organisationId } = sampleModel();
  const evil = `</script><script>alert(1)</script><img src=x onerror="alert(1)">'"&`;
  const added: ModelRecord[] = [
    {
      kind: 'element',
      id: 'evil"><script>',
      ownerId: organisationId,
      type: 'ApplicationComponent',
      name: { fi: evil },
      documentation: { fi: evil },
      fields: { supplier: evil, purpose: evil },
    },
  ];
  index.apply({ added, changed: [], removed: [] });
  const site = siteOf(index);
  for (const [name, text] of site) {
    expect(name).toMatch(/^[\w.-]+$/u);
    if (!name.endsWith('.html')) continue;
    expect(text).not.toMatch(/<script>|<img src=x/u);
  }
  const data = site.get('aineisto.js') ?? '';
  expect(data).not.toContain('</');
  // What the page gets is the name as it was.
  const rows = JSON.parse(data.replace(/^window\.AINEISTO=/u, '').replace(/;\n$/u, '')) as string[][];
  expect(rows.some(([title]) => title === evil)).toBe(true);
});

it('addresses are the same every time, differ where only the case differs, and take any identifier', () => {
  const [one, two] = [new Addresses(), new Addresses()];
  expect(one.element('id-1')).toBe('kohde-id-1.html');
  expect(one.view('id-1')).toBe('nakyma-id-1.html');
  const odd = one.element('ä/../å?');
  expect(odd).toMatch(/^kohde-x[0-9a-f]{16}\.html$/u);
  expect(two.element('ä/../å?')).toBe(odd);
  expect(one.element('ä/../å!')).not.toBe(odd);
  expect(one.element('ID-1').toLowerCase()).not.toBe(one.element('id-1'));
});

it('an empty model is a site too', () => {
  const site = siteOf(ModelIndex.of([]));
  expect([...site.keys()]).toEqual(expect.arrayContaining(['index.html', 'kuvaukset.html']));
});

it('the data of the search is a script without ends of scripts or of lines', () => {
  const data = searchData([{ name: 'a\u2028</script>', kind: '', href: 'a.html', more: '' }]);
  expect(data).not.toMatch(/[\u2028\u2029]|<\//u);
});
