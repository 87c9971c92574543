// How items of a view look and what is written on them.
import type { CommandArgs, ViewItem, ViewStyle } from '../../schemas/generated/types';
import { refusal, Refused } from '../problem';
import { withText } from '../text';
import { patched } from './patch';
import type { Plan, Planned } from './plan';
import { ViewDraft } from './view-draft';

/** viewItem.style: sets what is given, null clears one value, or everything. */
export function styleViewItems(plan: Plan, args: CommandArgs['viewItem.style']): Planned {
  const draft = ViewDraft.ofItems(plan, args.ids);
  const items = args.ids.map((id) => draft.need(id));
  for (const item of items) {
    const { style: before, ...rest } = item;
    const style = args.style === null ? undefined : styled(before, args.style);
    draft.put(style ? { ...rest, style } : rest);
  }
  return plan.done(
    'viewItem.style',
    items.map((item) => plan.index.get(item.subjectId ?? '') ?? item),
  );
}

/** viewItem.label: the text of what has no name in the model; an empty one clears it. */
export function labelViewItem(plan: Plan, args: CommandArgs['viewItem.label']): Planned {
  const draft = ViewDraft.ofItems(plan, [args.id]);
  const item = draft.need(args.id);
  if (item.itemType === 'element' || item.itemType === 'relationship' || item.itemType === 'nesting')
    throw new Refused(refusal('viewItem.nameInModel', {}, args.id));
  const { label: before, ...rest } = item;
  const label = withText(before, args.label.language, args.label.text);
  const next: ViewItem = Object.keys(label).length > 0 ? { ...rest, label } : rest;
  draft.put(next);
  return plan.done('viewItem.label', [next]);
}

function styled(
  before: ViewStyle | undefined,
  patch: NonNullable<CommandArgs['viewItem.style']['style']>,
): ViewStyle | undefined {
  const { font: fontPatch, ...others } = patch;
  const font = fontPatch ? patched(before?.font, fontPatch) : fontPatch === null ? undefined : before?.font;
  return patched(before, { ...others, font: font ?? null });
}
