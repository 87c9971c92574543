// Pinned views in files of other tools, which have no such thing: drawn as the model is now, as ordinary views.
import type { ModelRecord, View, ViewItem } from '../../schemas/generated/types';
import { mapStates } from '../drawing/layer-map-content';
import { ModelIndex } from '../model-index';
import { generatedView } from './generated-view';
import { generatedWords } from './names';
import { specOf } from './spec';

/** Views of the index that are made from the model. */
export function pinnedViews(index: ModelIndex): View[] {
  return index.all('view').filter(({ generated }) => generated !== undefined);
}

/**
 * What a pinned view shows in the current state, as items of that view: their identifiers hang on the view's own, so that
 * two files of the same model have the same ones. None for a view that is drawn.
 */
export function itemsOfPinned(index: ModelIndex, view: View, language: string): ViewItem[] {
  const spec = specOf(view);
  if (!spec) return [];
  const { current } = mapStates(index, spec.organisationId);
  const { items: made } = generatedView(index, spec, generatedWords(language), current ? [current.id] : []);
  // Lines in the order of what they stand for: that of the records is not the same in every copy of a model.
  const lines = made.filter(({ sourceItemId }) => sourceItemId !== undefined);
  const sorted = [...lines].sort((a, b) => ((a.subjectId ?? '') < (b.subjectId ?? '') ? -1 : 1));
  const items = [
    ...made.filter(({ sourceItemId }) => sourceItemId === undefined),
    ...sorted.map((line, at) => {
      const order = lines[at]?.order;
      return order === undefined ? line : { ...line, order };
    }),
  ];
  const ids = new Map(items.map(({ id }, at) => [id, `${view.id.slice(0, 240)}-g${at}`]));
  const renamed = (id: string): string => ids.get(id) ?? id;
  return items.map((item) => ({
    ...item,
    id: renamed(item.id),
    viewId: view.id,
    ...(item.parentId === undefined ? {} : { parentId: renamed(item.parentId) }),
    ...(item.sourceItemId === undefined ? {} : { sourceItemId: renamed(item.sourceItemId) }),
    ...(item.targetItemId === undefined ? {} : { targetItemId: renamed(item.targetItemId) }),
  }));
}

/** The index with every pinned view drawn; the given one where there are none. */
export function withPinnedDrawn(index: ModelIndex, language: string): ModelIndex {
  const items = pinnedViews(index).flatMap((view) => itemsOfPinned(index, view, language));
  return items.length === 0 ? index : ModelIndex.of([...index.values(), ...items]);
}

/** Without what other tools were shown of pinned views. */
export function withoutPinnedDrawn(records: readonly ModelRecord[]): ModelRecord[] {
  const pinned = new Set(
    records.flatMap((record) => (record.kind === 'view' && record.generated ? [record.id] : [])),
  );
  if (pinned.size === 0) return [...records];
  return records.filter((record) => record.kind !== 'viewItem' || !pinned.has(record.viewId));
}
