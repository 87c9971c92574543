import { useState, type KeyboardEvent } from 'react';
import type { FreeNode } from '../../domain/drawing/free-view-content';
import { run } from '../engine-client/commands';
import { LANGUAGE, t } from '../i18n/translate';
import { useUi } from '../state/ui-store';
import { useWorkspace } from '../state/workspace-store';
import { textIn } from '../../domain/text';
import { elementInPane } from '../state/places';

/** The words of a node while they are typed: an element's name, the text of a note, the title of a group. */
export function NameInput({ node }: { node: FreeNode }) {
  const item = useWorkspace.getState().index.find('viewItem', node.id);
  const before = node.type === '' ? textIn(item?.label, LANGUAGE) : node.name;
  const [text, setText] = useState(before);
  const long = node.figure === 'note';
  const done = (save: boolean): void => {
    if (useUi.getState().renaming !== node.id) return;
    useUi.getState().set({ renaming: null });
    if (save && text.trim() !== before.trim()) void write(node, text.trim());
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    event.stopPropagation();
    if (event.key === 'Escape') done(false);
    else if (event.key === 'Enter' && (!long || event.ctrlKey || event.metaKey)) done(true);
    else return;
    event.preventDefault();
    elementInPane(`item-${node.id}`)?.focus({ preventScroll: true });
  };
  return (
    <textarea
      className="vnode-input nodrag nopan nowheel"
      value={text}
      aria-label={t('view.editText', { name: node.name })}
      ref={(input) => {
        if (input && document.activeElement !== input) {
          input.focus({ preventScroll: true });
          input.select();
        }
      }}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => done(true)}
    />
  );
}

async function write(node: FreeNode, text: string): Promise<void> {
  if (node.type !== '' && node.subjectId !== undefined) {
    if (text !== '')
      await run('element.update', { ids: [node.subjectId], name: { language: LANGUAGE, text } });
  } else await run('viewItem.label', { id: node.id, label: { language: LANGUAGE, text } });
}
