import { useRef, useState, type KeyboardEvent } from 'react';
import { hueOf } from '../../domain/drawing/free-view-palette';
import { t } from '../i18n/translate';
import { typeName } from '../i18n/type-names';
import { beginNext } from './add';
import { useDraft, type NewNode } from './draft';
import { askBeforeMaking, makeNode } from './new-node';
import { TypeIcon } from './TypeIcon';

/** A node whose name is being typed. Enter makes it and begins the next one of its kind beside it. */
export function NewNodeInput({ draft }: { draft: NewNode }) {
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement | null>(null);
  const kind =
    draft.kind === 'label'
      ? t('view.note')
      : draft.kind === 'container'
        ? t('view.group')
        : typeName(draft.type);
  const done = async (next: boolean): Promise<void> => {
    if (useDraft.getState().newNode !== draft) return;
    const name = text.trim();
    const rect = field.current?.getBoundingClientRect();
    if (name !== '' && rect && askBeforeMaking(draft, name, { x: rect.left, y: rect.bottom + 4 })) return;
    useDraft.setState({ newNode: null });
    if (name === '') return;
    const itemId = await makeNode(draft, name);
    if (itemId === undefined) return;
    if (next && draft.kind === 'element' && !draft.type.endsWith('Junction')) beginNext(draft);
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
          field.current = input;
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
