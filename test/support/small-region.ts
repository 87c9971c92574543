// A workspace with a region of four invented municipalities, to look at in a browser.
import { join } from 'node:path';
import { planInstall } from '../../domain/reference-install';
import { readReferenceModel } from '../../engine/reference-folder';
import { Workspace } from '../../engine/store/workspace';
import type { ModelRecord } from '../../schemas/generated/types';
import { componentsIn } from '../bench/models';

const REFERENCES = join(__dirname, '../../reference-models');

/** Systems in the first three parts of the reference architecture: "-" is none, "/" does not concern, "" is not told. */
const REGION: Readonly<Record<string, readonly [string, string, string]>> = {
  Aavala: ['Tarmo', 'Kuutio', 'Asiamies'],
  Betonia: ['TARMO 9', 'Hylly', 'Asiamies'],
  Ceeniemi: ['Numero Tarmo', 'Kaarna', 'Asiammies'],
  Deeva: ['Tietojärjestelmä', '-', '/'],
  Eelämä: ['', '', 'Asiamies'],
};

/** Writes the workspace and returns its file. `ends`: days on which contracts end, by system ("k0-1"). */
export function makeRegion(file: string, ends: Readonly<Record<string, string>> = {}): string {
  const workspace = Workspace.open(file, '0.0.0', true);
  const reference = readReferenceModel(REFERENCES, 'avoin-kunta');
  if (!reference) throw new Error('reference model avoin-kunta is missing');
  workspace.change(
    planInstall(workspace.index, reference, workspace.context()),
    'reference.install',
    'test',
    true,
  );
  const components = componentsIn(workspace);
  const added = Object.entries(REGION).flatMap(([name, systems], at) =>
    municipality(`k${at}`, name, at, systems, components, ends),
  );
  const labels = { labelKey: 'import', labelParams: { name: 'test', count: 1 } };
  workspace.change({ diff: { added, changed: [], removed: [] }, ...labels }, 'import.apply', 'test', true);
  workspace.close();
  return file;
}

function municipality(
  id: string,
  name: string,
  order: number,
  systems: readonly string[],
  components: readonly string[],
  ends: Readonly<Record<string, string>>,
): ModelRecord[] {
  const out: ModelRecord[] = [
    { kind: 'organisation', id, name: { fi: name }, order, population: 1000 * (order + 1) },
    { kind: 'state', id: `${id}-now`, ownerId: id, type: 'current', name: { fi: 'Nykytila' }, order: 0 },
    {
      kind: 'state',
      id: `${id}-goal`,
      ownerId: id,
      type: 'target',
      name: { fi: 'Tavoitetila' },
      order: 1000,
    },
  ];
  for (const [at, system] of systems.entries()) {
    const componentId = components[at] ?? '';
    if (system === '') continue;
    if (system === '-' || system === '/') {
      const status = system === '-' ? 'none' : 'notApplicable';
      out.push({ kind: 'applicability', id: `${id}-${at}`, organisationId: id, componentId, status });
      continue;
    }
    const contractEnd = ends[`${id}-${at}`];
    out.push(
      {
        kind: 'element',
        id: `${id}-${at}`,
        ownerId: id,
        type: 'ApplicationComponent',
        name: { fi: system },
        fields: {
          supplier: 'Numero Oy',
          costPerYear: 12_000,
          ...(contractEnd === undefined ? {} : { contractEnd, noticeMonths: 6 }),
        },
      },
      { kind: 'placement', id: `${id}-${at}-p`, elementId: `${id}-${at}`, componentId },
    );
  }
  return out;
}
