// kokonaiskuva info: what a workspace holds.
import { resolve } from 'node:path';
import type { ModelIndex } from '../../domain/model-index';
import { textIn } from '../../domain/text';
import { appVersion } from '../app-folders';
import { Workspace } from '../store/workspace';
import { WrongUsage, type Output } from './command';

export interface Summary {
  readonly revision: number;
  readonly organisations: readonly { id: string; name: string; municipalityCode?: string }[];
  readonly states: readonly { id: string; name: string; type: string; organisationId: string }[];
  readonly referenceModels: readonly { id: string; key: string; version: string; name: string }[];
  readonly counts: Readonly<Record<'elements' | 'relationships' | 'views' | 'placements', number>>;
  readonly elementsByType: Readonly<Record<string, number>>;
  readonly relationshipsByType: Readonly<Record<string, number>>;
  readonly placementsByType: Readonly<Record<string, number>>;
}

/**
 * Counts of a workspace. Elements and relationships of reference models are not counted; placements are counted by the
 * type of the placed element.
 */
export function summaryOf(workspace: Pick<Workspace, 'index' | 'revision'>): Summary {
  const { index } = workspace;
  const elements = index.all('element').filter((element) => !element.reference);
  const relationships = index.all('relationship');
  return {
    revision: workspace.revision,
    organisations: index.all('organisation').map((one) => ({
      id: one.id,
      name: textIn(one.name, 'fi'),
      ...(one.municipalityCode === undefined ? {} : { municipalityCode: one.municipalityCode }),
    })),
    states: index
      .all('state')
      .sort((a, b) => a.order - b.order)
      .map((state) => ({
        id: state.id,
        name: textIn(state.name, 'fi'),
        type: state.type,
        organisationId: state.ownerId,
      })),
    referenceModels: index.all('referenceModel').map((model) => ({
      id: model.id,
      key: model.key,
      version: model.version,
      name: textIn(model.name, 'fi'),
    })),
    counts: {
      elements: elements.length,
      relationships: relationships.length,
      views: index.count('view'),
      placements: index.count('placement'),
    },
    elementsByType: tally(elements.map((element) => element.type)),
    relationshipsByType: tally(relationships.map((relationship) => relationship.type)),
    placementsByType: tally(index.all('placement').map((placement) => typeOf(index, placement.elementId))),
  };
}

export function info(positionals: readonly string[]): Output {
  const [path, ...extra] = positionals;
  if (path === undefined || extra.length > 0) throw new WrongUsage('Anna yksi työtila.');
  const workspace = Workspace.open(resolve(path), appVersion());
  try {
    const summary = summaryOf(workspace);
    const { counts } = summary;
    const list = (byType: Readonly<Record<string, number>>): string[] =>
      Object.entries(byType).map(([type, count]) => `  ${type}: ${count}`);
    return {
      lines: [
        `Organisaatiot: ${summary.organisations.map((one) => one.name).join(', ') || '–'}`,
        `Tilat: ${summary.states.map((state) => state.name).join(', ') || '–'}`,
        `Viitearkkitehtuurit: ${summary.referenceModels.map((model) => `${model.name} ${model.version}`).join(', ') || '–'}`,
        `Elementtejä ${counts.elements}`,
        ...list(summary.elementsByType),
        `Yhteyksiä ${counts.relationships}`,
        ...list(summary.relationshipsByType),
        `Näkymiä ${counts.views}`,
        `Sijoituksia ${counts.placements}`,
        ...list(summary.placementsByType),
      ],
      data: summary,
    };
  } finally {
    workspace.close();
  }
}

function typeOf(index: ModelIndex, elementId: string): string {
  return index.find('element', elementId)?.type ?? '?';
}

function tally(types: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
