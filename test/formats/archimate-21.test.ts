// Files of ArchiMate 2.1 arrive as models of today, and leave as valid 3.x files.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ModelIndex } from '../../domain/model-index';
import type { ModelRecord } from '../../schemas/generated/types';
import { modelRecord } from '../../schemas/generated/validators.js';
import {
  canValidate,
  contentOf,
  fixture,
  FIXTURES,
  imported,
  plan,
  read,
  schemaErrors,
  written,
  XSD,
} from './support/files';

const NAME = 'version-21.xml';

function records(): ModelRecord[] {
  return read(fixture(NAME), NAME).fragment?.records ?? [];
}

describe('a file of ArchiMate 2.1', () => {
  it('gives the records of the golden file', () => {
    const text = `${JSON.stringify(records(), undefined, 1)}\n`;
    const golden = 'version-21.records.json';
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(join(FIXTURES, golden), text);
    expect(text).toBe(Buffer.from(fixture(golden)).toString('utf8'));
    for (const record of records()) expect(modelRecord(record)).toBe(true);
  });

  it('has types, names, views and properties in the words of ArchiMate 3', () => {
    const index = imported(fixture(NAME), NAME);
    const types = index.all('element').map(({ id, type }) => [id, type]);
    expect(Object.fromEntries(types)).toEqual({
      'e-app': 'ApplicationComponent',
      'e-service': 'TechnologyService',
      'e-function': 'TechnologyFunction',
      'e-interface': 'TechnologyInterface',
      'e-path': 'Path',
      'e-network': 'CommunicationNetwork',
      'e-data': 'DataObject',
      'e-process': 'BusinessProcess',
      'e-junction': 'AndJunction',
    });
    expect(index.find('relationship', 'r-used')).toMatchObject({ type: 'Serving', name: { fi: 'palvelee' } });
    expect(index.find('relationship', 'r-real')?.type).toBe('Realization');
    expect(index.find('relationship', 'r-spec')?.type).toBe('Specialization');
    expect(index.find('view', 'v-1')?.viewpoint).toBe('Application Cooperation');
    const items = index.all('viewItem').map(({ id, itemType }) => [id, itemType]);
    expect(Object.fromEntries(items)).toEqual({
      'n-group': 'container',
      'n-app': 'element',
      'n-process': 'element',
      'n-note': 'label',
      'c-used': 'relationship',
      'c-line': 'line',
    });
    expect(index.find('element', 'e-app')).toMatchObject({
      name: { fi: 'Asianhallinta', sv: 'Ärendehantering' },
      properties: [{ definitionId: 'pd-1' }, { definitionId: 'pd-2' }],
    });
    expect(index.find('propertyDefinition', 'pd-2')).toMatchObject({
      name: { und: 'Hinta' },
      type: 'currency',
    });
    expect(index.all('folder').map(({ itemIds }) => itemIds)).toEqual([['e-app'], ['e-data']]);
  });

  it('tells what was renamed', () => {
    const { problems } = read(fixture(NAME), NAME);
    expect(problems.map(({ code, params }) => [code, params['count']])).toEqual([
      ['import.archimate.junction', undefined],
      ['import.archimate.version21', 5],
      ['import.archimate.accessTypeMissing', 1],
    ]);
    expect(problems[1]?.params['names']).toContain('InfrastructureService → TechnologyService');
  });

  it('changes nothing the second time and goes out as a file that reads the same', () => {
    const index = imported(fixture(NAME), NAME);
    expect(plan(index, fixture(NAME), NAME).diff).toEqual({ added: [], changed: [], removed: [] });
    const bytes = written(index, 'archimate-exchange');
    expect(contentOf(imported(bytes, 'out.xml'))).toEqual(contentOf(index));
    // The file has relationships that today's language does not allow; they are kept and told.
    const told = plan(ModelIndex.of([]), bytes, 'out.xml').report.problems.map(({ code }) => code);
    expect([...new Set(told)]).toEqual(['relationship.againstRules']);
  });

  if (canValidate()) {
    it('is itself valid, and what comes out is valid 3.x', () => {
      // The 2.1 schema alone does not know Dublin Core, which its strict wildcard would want to check.
      const input = Buffer.from(fixture(NAME))
        .toString('utf8')
        .replace(/<dc:title>.*<\/dc:title>/, '');
      const args = ['--noout', '--nonet', '--schema', 'archimate_v2p1.xsd', '-'];
      const env = { ...process.env, XML_CATALOG_FILES: 'catalog.xml' };
      execFileSync('xmllint', args, { cwd: XSD, env, input, stdio: 'pipe' });
      expect(schemaErrors(written(imported(fixture(NAME), NAME), 'archimate-exchange'))).toBe('');
    });
  }
});
