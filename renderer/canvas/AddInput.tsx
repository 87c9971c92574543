import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { allowedRelationships } from '../../domain/notation/relationship-rules';
import { textIn } from '../../domain/text';
import type { CommandArgs } from '../../schemas/generated/types';
import { run } from '../engine-client/commands';
import { LANGUAGE, t } from '../i18n/translate';
import { useEditState, useOrganisation } from '../state/selectors';
import { useUi } from '../state/ui-store';
import { useWorkspace } from '../state/workspace-store';

/** Types names into a box: Enter adds and stays for the next one, a pasted list adds every line, Esc ends. */
export function AddInput({ componentId, componentName }: { componentId: string; componentName: string }) {
  const [text, setText] = useState('');
  const organisation = useOrganisation();
  const state = useEditState();
  const kind = useUi((ui) => ui.addType);
  const from = useUi((ui) => ui.addingFrom);
  const busy = useRef(Promise.resolve());

  const add = (names: string[]): void => {
    const wanted = names.map((name) => name.trim()).filter((name) => name !== '');
    if (!organisation || wanted.length === 0) return;
    // One after another, so that quick typing keeps its order.
    busy.current = busy.current.then(async () => {
      await run('element.create', {
        ownerId: organisation.id,
        type: kind,
        names: wanted,
        language: 'fi',
        componentId,
        ...connectTo(from, kind),
        ...(state ? { stateId: state.id } : {}),
      });
    });
  };
  const close = (): void => useUi.getState().set({ adding: null, addingFrom: null });

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation();
    if (event.key === 'Enter') {
      add([text]);
      setText('');
    } else if (event.key === 'Escape') {
      setText('');
      close();
    }
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>): void => {
    const lines = event.clipboardData.getData('text/plain').split(/\r?\n/u);
    if (lines.length < 2) return;
    event.preventDefault();
    add(lines.map((line) => line.split('\t')[0] ?? ''));
    setText('');
  };

  return (
    <input
      className="add-input"
      // The box was opened for typing: focus belongs here.
      ref={(input) => input?.focus({ preventScroll: true })}
      value={text}
      placeholder={from === null ? t('box.addPlaceholder') : t('box.addConnected', { name: nameOf(from) })}
      aria-label={t('box.addTo', { name: componentName })}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      onBlur={() => {
        add([text]);
        setText('');
        close();
      }}
    />
  );
}

function nameOf(elementId: string): string {
  return textIn(useWorkspace.getState().index.find('element', elementId)?.name, LANGUAGE);
}

/** The likeliest relationship from the element that the new one is joined to, if any. */
function connectTo(elementId: string | null, kind: string): Pick<CommandArgs['element.create'], 'connect'> {
  const element = useWorkspace.getState().index.find('element', elementId ?? undefined);
  const [type] = element ? allowedRelationships(element.type, kind) : [];
  return element && type ? { connect: { elementId: element.id, type } } : {};
}
