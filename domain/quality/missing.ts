// What is not known: main fields without a value, systems in no box, integrations that nothing is said of.
import type { Element } from '../../schemas/generated/types';
import type { ModelIndex } from '../model-index';
import { unitOf } from '../questionnaire/parts';
import type { Present } from '../descriptions/scope';
import { fieldsOf, type FieldKey } from '../portfolio/fields';
import { portfolioKind, type PortfolioKind } from '../portfolio/kinds';
import { finding, type Finding, type QualityScope } from './finding';

/** Fields that say nothing of a kind although its forms have them. */
const LEFT_OUT: Partial<Record<PortfolioKind, readonly FieldKey[]>> = {
  unit: ['ownerUnit'],
  stakeholder: ['ownerUnit'],
  other: ['ownerUnit', 'contactPerson'],
};

/** Facts that an element of this kind should have: the main fields of the catalogue. */
export function neededFields(kind: PortfolioKind): readonly FieldKey[] {
  const known = NEEDED.get(kind);
  if (known) return known;
  const left = LEFT_OUT[kind] ?? [];
  const fields = fieldsOf(kind)
    .filter(({ key, main }) => main === true && !left.includes(key))
    .map(({ key }) => key);
  NEEDED.set(kind, fields);
  return fields;
}

const NEEDED = new Map<PortfolioKind, readonly FieldKey[]>();

/** Needed fields of an element without a value. A unit may also be told by a relationship. */
export function missingFields(index: ModelIndex, element: Element): readonly FieldKey[] {
  return neededFields(portfolioKind(element)).filter(
    (key) =>
      element.fields?.[key] === undefined && (key !== 'ownerUnit' || unitOf(index, element, 'fi') === ''),
  );
}

export function missing(scope: QualityScope, present: Present): Finding[] {
  const { index, referenceModelId } = scope;
  const out: Finding[] = [];
  for (const element of present.elements(() => true)) {
    const kind = portfolioKind(element);
    const fields = missingFields(index, element);
    if (fields.length > 0)
      out.push(
        finding('missing.fields', [element.id], { fields: { fields }, count: { count: fields.length } }),
      );
    if (kind !== 'system' || referenceModelId === undefined) continue;
    const placed = index.pointing('placement', 'placedElement', element.id).some(({ id, componentId }) => {
      const component = index.find('element', componentId);
      return component?.ownerId === referenceModelId && present.has(id);
    });
    if (!placed) out.push(finding('missing.component', [element.id]));
  }
  for (const { flow, source, target } of present.flows()) {
    if (flow.flow?.data !== undefined && flow.flow.method !== undefined) continue;
    out.push(
      finding(
        'missing.flow',
        [source.id, target.id],
        { other: { elementId: target.id } },
        { flowId: flow.id },
      ),
    );
  }
  return out;
}
