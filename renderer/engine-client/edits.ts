// Edits whose answer has not come yet. Undo pressed right after an edit means that edit, though the page has not heard of it.

const underway = new Set<Promise<unknown>>();

/** Whether an edit, an undo or a redo is on its way to the engine. */
export function editUnderway(): boolean {
  return underway.size > 0;
}

/** Remembers a call that changes the model until it is answered; gives the same promise back. */
export function edit<T>(call: Promise<T>): Promise<T> {
  underway.add(call);
  const over = (): void => void underway.delete(call);
  call.then(over, over);
  return call;
}

/** Does `work` when every edit before it is answered, well or badly; it is an edit itself. */
export function afterEdits<T>(work: () => Promise<T>): Promise<T> {
  return edit(Promise.allSettled(underway).then(work));
}
