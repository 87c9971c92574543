// Models made up for the bench: the same ones each time.
import type { ModelRecord } from '../../schemas/generated/types';
import { planInstall } from '../../domain/reference-install';
import { readReferenceModel } from '../../engine/reference-folder';
import { Workspace } from '../../engine/store/workspace';

/** Systems of one municipality in a region. */
const PER_MUNICIPALITY = 167;
const METHODS = ['api', 'file', 'manual', 'exchangeLayer'] as const;

export interface MadeModel {
  readonly records: readonly ModelRecord[];
  readonly organisationIds: readonly string[];
}

/**
 * Systems in the components of a reference model, `flows` integrations for each, a target state in which every fifth
 * system leaves. `municipalities` absent: as many as a region of this size has.
 */
export function makeModel(
  components: readonly string[],
  systems: number,
  flows: number,
  municipalities = Math.max(1, Math.round(systems / PER_MUNICIPALITY)),
): MadeModel {
  const records: ModelRecord[] = [];
  const organisationIds: string[] = [];
  const share = Math.ceil(systems / municipalities);
  let made = 0;
  for (let m = 0; m < municipalities && made < systems; m += 1) {
    const owner = `org-${m}`;
    organisationIds.push(owner);
    const target = `target-${m}`;
    records.push(
      { kind: 'organisation', id: owner, name: { fi: `Koekunta ${m}` } } as ModelRecord,
      {
        kind: 'state',
        id: `current-${m}`,
        ownerId: owner,
        type: 'current',
        name: { fi: 'Nykytila' },
        order: 0,
      },
      { kind: 'state', id: target, ownerId: owner, type: 'target', name: { fi: 'Tavoitetila' }, order: 1 },
    );
    const count = Math.min(share, systems - made);
    for (let i = 0; i < count; i += 1) addSystem(records, { owner, target, m, i, count, flows, components });
    made += count;
  }
  return { records, organisationIds };
}

interface Place {
  readonly owner: string;
  readonly target: string;
  readonly m: number;
  readonly i: number;
  readonly count: number;
  readonly flows: number;
  readonly components: readonly string[];
}

function addSystem(records: ModelRecord[], place: Place): void {
  const { owner, target, m, i, count, flows, components } = place;
  const id = `system-${m}-${i}`;
  records.push({
    kind: 'element',
    id,
    ownerId: owner,
    type: 'ApplicationComponent',
    name: { fi: `Järjestelmä ${i} kunnassa ${m}` },
    fields: {
      supplier: `Toimittaja ${i % 40}`,
      purpose: `Tehtävän ${i % 90} hoitaminen ja siitä raportointi`,
    },
  } as ModelRecord);
  const componentId = components[i % components.length] ?? '';
  records.push({ kind: 'placement', id: `placement-${m}-${i}`, elementId: id, componentId });
  for (let f = 1; f <= flows; f += 1) {
    const other = (i * 7 + f * 13) % count;
    if (other === i) continue;
    records.push({
      kind: 'relationship',
      id: `flow-${m}-${i}-${f}`,
      ownerId: owner,
      type: 'Flow',
      sourceId: id,
      targetId: `system-${m}-${other}`,
      flow: { data: `Tiedot ${f}`, method: METHODS[(i + f) % METHODS.length] ?? 'api', frequency: 'daily' },
    });
  }
  if (i % 5 === 0) {
    records.push({ kind: 'fate', id: `fate-${m}-${i}`, stateId: target, subjectId: id, fate: 'retire' });
  }
}

/** Makes a workspace file with Avoin kunta and a made-up model of this size. */
export function makeWorkspace(
  file: string,
  referenceFolder: string,
  systems: number,
  flows: number,
  municipalities?: number,
): { workspace: Workspace; model: MadeModel } {
  const workspace = Workspace.open(file, '0.0.0', true);
  const reference = readReferenceModel(referenceFolder, 'avoin-kunta');
  if (!reference) throw new Error('reference model avoin-kunta is missing');
  workspace.change(
    planInstall(workspace.index, reference, workspace.context()),
    'reference.install',
    'bench',
    true,
  );
  const model = makeModel(componentsIn(workspace), systems, flows, municipalities);
  const labels = { labelKey: 'import', labelParams: { name: 'bench', count: 1 } };
  const diff = { added: [...model.records], changed: [], removed: [] };
  workspace.change({ diff, ...labels }, 'import.apply', 'bench', true);
  return { workspace, model };
}

/** Components of the installed reference models. */
export function componentsIn(workspace: Workspace): string[] {
  return workspace.index
    .all('element')
    .filter((element) => element.reference?.role === 'component')
    .map((element) => element.id);
}

/** An ArchiMate exchange file as a modelling tool writes it: elements, relationships, properties, folders, one view. */
export function makeExchangeFile(elements: number): string {
  const relationships = Math.round(elements * 1.4);
  const shown = Math.round(elements / 3);
  const types = ['ApplicationComponent', 'BusinessProcess', 'DataObject', 'BusinessActor', 'Node'];
  const out: string[] = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="bench-model">',
    '<name xml:lang="fi">Koemalli</name>',
    '<elements>',
  ];
  for (let i = 0; i < elements; i += 1) {
    out.push(
      `<element identifier="e-${i}" xsi:type="${types[i % types.length]}"><name xml:lang="fi">Osa ${i} &amp; muut</name>` +
        `<documentation xml:lang="fi">Kuvaus osasta ${i}: mitä se tekee ja kuka siitä vastaa.</documentation>` +
        `<properties><property propertyDefinitionRef="p-1"><value xml:lang="fi">Toimittaja ${i % 40}</value></property></properties></element>`,
    );
  }
  out.push('</elements>', '<relationships>');
  for (let i = 0; i < relationships; i += 1) {
    const source = i % elements;
    const target = (i * 7 + 1) % elements;
    out.push(
      `<relationship identifier="r-${i}" source="e-${source}" target="e-${target}" xsi:type="Association"><name xml:lang="fi">Liittyy ${i}</name></relationship>`,
    );
  }
  out.push('</relationships>', '<organizations><item><label xml:lang="fi">Kaikki</label>');
  for (let i = 0; i < elements; i += 1) out.push(`<item identifierRef="e-${i}"/>`);
  out.push(
    '</item></organizations>',
    '<propertyDefinitions><propertyDefinition identifier="p-1" type="string"><name>Toimittaja</name></propertyDefinition></propertyDefinitions>',
    '<views><diagrams><view identifier="v-1" xsi:type="Diagram"><name xml:lang="fi">Kuva</name>',
  );
  for (let i = 0; i < shown; i += 1) {
    const x = (i % 40) * 150;
    const y = Math.floor(i / 40) * 80;
    out.push(
      `<node identifier="n-${i}" elementRef="e-${i}" xsi:type="Element" x="${x}" y="${y}" w="120" h="55"><style><fillColor r="181" g="255" b="255"/></style></node>`,
    );
  }
  out.push('</view></diagrams></views>', '</model>', '');
  return out.join('\n');
}
