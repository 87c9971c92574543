// What a newer version of a reference model would change, for the user to see before it is taken into use.
import type { Element, ReferenceModelFile, UpgradeDecision } from '../schemas/generated/types';
import type { ModelIndex } from './model-index';
import { sameValue } from './records';
import { matchReference } from './reference-match';
import { needUpgradable } from './reference-upgrade';
import { usesOf, type PartUses } from './reference-uses';
import { textIn } from './text';

/** A component of the installed model and what stands on it. */
export interface TouchedComponent {
  readonly here: Element;
  readonly layer: string;
  readonly uses: PartUses;
}

export interface UpgradeComparison {
  readonly from: string;
  readonly to: string;
  readonly added: readonly { readonly part: Element; readonly layer: string }[];
  /** `name` is the new one. */
  readonly renamed: readonly (TouchedComponent & { readonly name: string })[];
  /** To another layer or under another heading (`to` names it), or to another place in its layer. */
  readonly moved: readonly (TouchedComponent & {
    readonly how: 'layer' | 'sector' | 'order';
    readonly to: string;
  })[];
  /** Not in the new version; those without uses go, the others stay in the lane of retired ones. */
  readonly removed: readonly TouchedComponent[];
  /** Gone under one identifier and come under another with the same name in the same layer: the user says whether they are one. */
  readonly uncertain: readonly (TouchedComponent & { readonly part: Element })[];
  /** Retired earlier and in the new version again. */
  readonly returned: readonly TouchedComponent[];
  /** Retired earlier, still not in the new version, and something stands on them. */
  readonly retired: readonly TouchedComponent[];
  /** Components whose description, type or source is another. */
  readonly described: number;
  /** Components that stay as they are. */
  readonly unchanged: number;
  /** Components of the new version, to choose a successor from. */
  readonly components: readonly { readonly part: Element; readonly layer: string }[];
}

/** Compares the installed model with a file. Refuses as upgradeReferenceModel does, but for the same version. */
export function compareUpgrade(
  index: ModelIndex,
  modelId: string,
  file: ReferenceModelFile,
  decisions: readonly UpgradeDecision[] = [],
): UpgradeComparison {
  const model = needUpgradable(index, modelId, file);
  const match = matchReference(index, model, file, decisions);
  const layerNames = new Map(file.layers.map(({ id, name }) => [id, textIn(name, 'fi')]));
  const layerOf = (part: Element): string => layerNames.get(part.reference?.parentId ?? '') ?? '';
  const touched = (here: Element): TouchedComponent => ({
    here,
    layer: textIn(index.find('element', here.reference?.parentId)?.name, 'fi'),
    uses: usesOf(index, here.id),
  });
  const components = match.parts.filter(({ reference }) => reference?.role === 'component');
  const joined = components.flatMap((part) => {
    const here = match.here.get(part.id);
    return here ? [{ part, here }] : [];
  });
  const partIds = new Map([...match.here].map(([partId, here]) => [here.id, partId]));
  const partOf = (hereId: string | undefined): string | undefined => partIds.get(hereId ?? '');
  const returned = joined.filter(({ here }) => here.reference?.retiredIn !== undefined);
  const staying = joined.filter(({ here }) => here.reference?.retiredIn === undefined);
  const renamed = staying.filter(({ part, here }) => !sameValue(part.name, here.name));
  const reordered = outOfOrder(
    staying.map(({ part, here }) => ({ id: part.id, layer: layerOf(part), here })),
  );
  const moved = staying.flatMap(({ part, here }): UpgradeComparison['moved'] => {
    const to = { layer: layerOf(part), sector: sectorName(match.parts, part) };
    if (partOf(here.reference?.parentId) !== part.reference?.parentId)
      return [{ ...touched(here), how: 'layer', to: to.layer }];
    if (partOf(here.reference?.sectorId) !== part.reference?.sectorId)
      return [{ ...touched(here), how: 'sector', to: to.sector }];
    return reordered.has(part.id) ? [{ ...touched(here), how: 'order', to: to.layer }] : [];
  });
  const said = new Set([...renamed, ...returned].map(({ here }) => here.id));
  for (const { here } of moved) said.add(here.id);
  const described = staying.filter(({ part, here }) => !said.has(here.id) && !sameTexts(part, here));
  const uncertain = match.uncertain.map(({ here, part }) => ({ ...touched(here), part }));
  const proposed = new Set<Element | undefined>(match.uncertain.flatMap(({ here, part }) => [here, part]));
  const gone = match.gone.filter((here) => here.reference?.role === 'component' && !proposed.has(here));
  const goneFor = (retired: boolean): TouchedComponent[] =>
    gone.filter(({ reference }) => (reference?.retiredIn !== undefined) === retired).map(touched);
  return {
    from: model.version,
    to: file.version,
    added: components
      .filter((part) => !match.here.has(part.id) && !proposed.has(part))
      .map((part) => ({ part, layer: layerOf(part) })),
    renamed: renamed.map(({ part, here }) => ({ ...touched(here), name: textIn(part.name, 'fi') })),
    moved,
    removed: goneFor(false),
    uncertain,
    returned: returned.map(({ here }) => touched(here)),
    retired: goneFor(true).filter(({ uses }) => uses.total > 0),
    described: described.length,
    unchanged: staying.filter(({ here }) => !said.has(here.id)).length - described.length,
    components: components.map((part) => ({ part, layer: layerOf(part) })),
  };
}

function sectorName(parts: readonly Element[], part: Element): string {
  return textIn(parts.find(({ id }) => id === part.reference?.sectorId)?.name, 'fi');
}

function sameTexts(part: Element, here: Element): boolean {
  const told = ({ documentation = {}, type, reference }: Element): unknown => [
    documentation,
    type,
    reference?.shortName,
    reference?.note,
    reference?.certainty,
  ];
  return sameValue(told(part), told(here));
}

interface InLayer {
  readonly id: string;
  readonly layer: string;
  readonly here: Element;
}

/** Components that stand elsewhere among those that stay in the layer: all but the longest run whose old order holds. */
function outOfOrder(staying: readonly InLayer[]): Set<string> {
  const layers = new Map<string, InLayer[]>();
  for (const one of staying) {
    const key = `${one.layer}\n${one.here.reference?.parentId ?? ''}`;
    const list = layers.get(key);
    if (list) list.push(one);
    else layers.set(key, [one]);
  }
  const out = new Set<string>();
  for (const list of layers.values()) {
    const kept = new Set(longestRising(list.map(({ here }) => here.reference?.order ?? 0)));
    list.forEach(({ id }, at) => {
      if (!kept.has(at)) out.add(id);
    });
  }
  return out;
}

/** Places of the longest rising subsequence (patience sorting: n log n steps). */
function longestRising(values: readonly number[]): number[] {
  /** For each length the place of the smallest value that a run of that length can end with. */
  const ends: number[] = [];
  const before = values.map((value, at) => {
    let low = 0;
    for (let high = ends.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    ends[low] = at;
    return low === 0 ? undefined : ends[low - 1];
  });
  const run: number[] = [];
  for (let at = ends.at(-1); at !== undefined; at = before[at]) run.push(at);
  return run.reverse();
}
