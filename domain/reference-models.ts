// Reading a reference model that stands in the workspace, and installing one from its file.
import type { Element, ReferenceModelFile } from '../schemas/generated/types';
import type { ModelIndex } from './model-index';
import { refusal, Refused } from './problem';

type Role = NonNullable<Element['reference']>['role'];

function parts(index: ModelIndex, modelId: string, role: Role): Element[] {
  return index
    .pointing('element', 'owner', modelId)
    .filter((element) => element.reference?.role === role)
    .sort(byOrder);
}

function byOrder(a: Element, b: Element): number {
  return (a.reference?.order ?? 0) - (b.reference?.order ?? 0) || (a.id < b.id ? -1 : 1);
}

/** Layers of a reference model (lanes and columns) in the order of the figure. */
export function layersOf(index: ModelIndex, modelId: string): Element[] {
  return parts(index, modelId, 'layer');
}

/** Components of a layer in the order of the figure. */
export function componentsOf(index: ModelIndex, layerId: string): Element[] {
  return index
    .pointing('element', 'parent', layerId)
    .filter((element) => element.reference?.role === 'component')
    .sort(byOrder);
}

/** User groups above the figure. */
export function userGroupsOf(index: ModelIndex, modelId: string): Element[] {
  return parts(index, modelId, 'userGroup');
}

/** Sector headings above components. */
export function sectorsOf(index: ModelIndex, modelId: string): Element[] {
  return parts(index, modelId, 'sector');
}

/** The reference model that a component, layer or heading belongs to. */
export function isReferencePart(element: Element): boolean {
  return element.reference !== undefined;
}

/** True where the file's model stands in the workspace already, in any version. */
export function isInstalled(index: ModelIndex, file: Pick<ReferenceModelFile, 'id'>): boolean {
  return index.find('referenceModel', file.id) !== undefined;
}

/** Refuses a second installation of the same model. */
export function needNotInstalled(index: ModelIndex, file: Pick<ReferenceModelFile, 'id' | 'key'>): void {
  if (isInstalled(index, file)) throw new Refused(refusal('reference.installed', { key: file.key }));
}
