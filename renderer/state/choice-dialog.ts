// Which list of choices is open to be edited.
import { create } from 'zustand';
import { EDITABLE_LISTS, type ListName } from '../../domain/portfolio/choice-lists';

export const useChoiceDialog = create<{ readonly list: ListName | null }>()(() => ({ list: null }));

/** Opens the lists of choices; at the first where none is named. */
export function openChoiceLists(list: ListName | undefined = EDITABLE_LISTS[0]?.list): void {
  useChoiceDialog.setState({ list: list ?? null });
}

/** True where organisations may edit the list. */
export function isEditableList(list: ListName | undefined): list is ListName {
  return EDITABLE_LISTS.some((one) => one.list === list);
}
