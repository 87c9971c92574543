import { useState, type KeyboardEvent } from 'react';
import { hueOf } from '../../domain/drawing/free-view-palette';
import { nestingOffers } from '../../domain/nesting';
import { run } from '../engine-client/commands';
import { LANGUAGE, t } from '../i18n/translate';
import { typeName } from '../i18n/type-names';
import { currentEditState } from '../state/current';
import { chooseItems, currentView } from '../state/views';
import { useWorkspace } from '../state/workspace-store';
import { beginNext } from './add';
import { useDraft, type NewNode } from './draft';
import { nodesOf } from './edits';
import { GROUP, NOTE } from './palette-data';
import { TypeIcon } from './TypeIcon';

/** A node whose name is being typed. Enter makes it and begins the next one of its kind beside it. */
export function NewNodeInput({ draft }: { draft: NewNode }) {
  const [text, setText] = useState('');
  const kind =
    draft.kind === 'label'
      ? t('view.note')
      : draft.kind === 'container'
        ? t('view.group')
        : typeName(draft.type);
  const done = async (next: boolean): Promise<void> => {
    if (useDraft.getState().newNode !== draft) return;
    const name = text.trim();
    useDraft.setState({ newNode: null });
    if (name === '') return;
    const itemId = await make(draft, name);
    if (itemId === undefined) {
      useDraft.setState({ newNode: draft });
      return;
    }
    chooseItems([itemId]);
    if (draft.parentId !== undefined && draft.kind === 'element') askNesting(itemId, draft);
    else if (next && draft.kind === 'element' && !draft.type.endsWith('Junction')) beginNext(draft);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    event.stopPropagation();
    if (event.key === 'Escape') useDraft.setState({ newNode: null });
    else if (event.key === 'Enter' && (draft.kind !== 'label' || event.ctrlKey || event.metaKey))
      void done(true);
    else return;
    event.preventDefault();
  };
  return (
    <div
      className="vnode vnode-new nodrag nopan"
      data-am={draft.kind === 'label' ? 'note' : draft.kind === 'container' ? 'group' : hueOf(draft.type)}
      style={{
        transform: `translate(${draft.x}px, ${draft.y}px)`,
        width: Math.max(draft.width, 120),
        height: Math.max(draft.height, 44),
      }}
    >
      <textarea
        className="vnode-input nowheel"
        value={text}
        placeholder={`${kind}…`}
        aria-label={t('view.addType', { type: kind })}
        ref={(input) => {
          if (input && document.activeElement !== input) input.focus({ preventScroll: true });
        }}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => void done(false)}
      />
      <TypeIcon type={draft.type} />
    </div>
  );
}

/** Makes the node; its id, or nothing where the engine said no. */
async function make(draft: NewNode, text: string): Promise<string | undefined> {
  const view = currentView();
  if (!view) return undefined;
  const label = { language: LANGUAGE, text };
  const place = {
    x: draft.x,
    y: draft.y,
    width: draft.width,
    height: draft.height,
    ...(draft.parentId === undefined ? {} : { parentId: draft.parentId }),
  };
  const state = currentEditState();
  const created =
    draft.type === NOTE
      ? await run('viewItem.add', { viewId: view.id, items: [{ itemType: 'label', label, ...place }] })
      : draft.type === GROUP
        ? await run('viewItem.add', { viewId: view.id, items: [{ itemType: 'container', label, ...place }] })
        : await run('view.addNewElement', {
            viewId: view.id,
            type: draft.type,
            name: label,
            ...place,
            ...(state ? { stateId: state.id } : {}),
          });
  return created ? nodesOf(created)[0] : undefined;
}

/** A new element inside another: the menu asks what that means. */
function askNesting(id: string, { parentId = '', x, y }: NewNode): void {
  const { index } = useWorkspace.getState();
  const outer = index.find('viewItem', parentId)?.subjectId;
  const inner = index.find('viewItem', id)?.subjectId;
  if (nestingOffers(index, outer ?? '', inner ?? '').length === 0) return;
  requestAnimationFrame(() => {
    const rect = document.getElementById(`item-${id}`)?.getBoundingClientRect();
    if (rect)
      useDraft.setState({ nest: { id, parentId, x, y, screen: { x: rect.left, y: rect.bottom + 4 } } });
  });
}
