// Which texts a scene draws in which style.
import type { SceneItem, SceneText } from '../../domain/drawing/scene';

/** Every line of text, groups opened. */
export function textsOf(items: readonly SceneItem[]): SceneText[] {
  return items.flatMap((item) =>
    item.kind === 'text' ? [item] : item.kind === 'group' ? textsOf(item.items) : [],
  );
}
