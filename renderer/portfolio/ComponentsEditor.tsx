// The components in which an element stands, chosen from all of them with a search.
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { componentGroups, placementsIn, type ComponentGroup } from '../../domain/portfolio/components';
import type { RowScope } from '../../domain/portfolio/rows';
import { LANGUAGE, t } from '../i18n/translate';
import type { Move } from './CellEditor';

export function ComponentsEditor(props: {
  scope: RowScope;
  elementId: string;
  heading: string;
  /** What the cell says. */
  said: string;
  /** What was typed to begin with. */
  typed: string;
  onCommit: (text: string, move: Move) => void;
  onCancel: () => void;
}) {
  const { scope, elementId, onCommit, onCancel } = props;
  const { index } = scope;
  const id = useId();
  const before = useMemo(
    () => placementsIn(index, elementId, scope.stateId).map(({ componentId }) => componentId),
    [index, elementId, scope.stateId],
  );
  const [chosen, setChosen] = useState<readonly string[]>(before);
  const [text, setText] = useState(props.typed);
  const [active, setActive] = useState(props.typed === '' ? -1 : 0);
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  const [up, setUp] = useState(false);
  useLayoutEffect(() => {
    // Low in the grid the list opens upwards.
    const grid = box.current?.closest('.grid')?.getBoundingClientRect();
    const cell = box.current?.closest('.grid-cell')?.getBoundingClientRect();
    if (grid && cell) setUp(cell.top - grid.top > grid.bottom - cell.bottom);
  }, []);
  useEffect(() => input.current?.focus({ preventScroll: true }), []);
  const groups = useMemo(
    () =>
      withFirst(t('portfolio.components.now'), before, componentGroups(index, LANGUAGE))
        .map((group) => ({
          ...group,
          components: group.components.filter(({ name }) => isFound(text, `${name} ${group.heading}`)),
        }))
        .filter(({ components }) => components.length > 0),
    [index, text, before],
  );
  const found = groups.flatMap(({ components }) => components);
  useEffect(() => {
    box.current?.querySelector('[data-active="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const commit = (move: Move): void => {
    if (done.current) return;
    done.current = true;
    const same = chosen.length === before.length && chosen.every((one) => before.includes(one));
    if (same && move === 'stay') onCancel();
    else onCommit(same ? props.said : chosen.join(';'), move);
  };
  const toggle = (componentId: string): void => {
    setChosen(
      chosen.includes(componentId) ? chosen.filter((one) => one !== componentId) : [...chosen, componentId],
    );
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const pointed = found[active];
    if (event.key === 'Escape') {
      done.current = true;
      onCancel();
    } else if (event.key === 'ArrowDown') setActive(Math.min(found.length - 1, active + 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(-1, active - 1));
    else if (event.key === 'Enter' && pointed && !event.ctrlKey) {
      toggle(pointed.id);
      setText('');
      setActive(-1);
    } else if (event.key === 'Enter') commit('down');
    else if (event.key === 'Tab') commit(event.shiftKey ? 'left' : 'right');
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={box}
      className="grid-editor components-editor"
      data-up={up}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) commit('stay');
      }}
    >
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={t('portfolio.components.find', { heading: props.heading })}
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={found[active] ? `${id}-${active}` : undefined}
        placeholder={t('portfolio.components.hint')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(event.target.value.trim() === '' ? -1 : 0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-multiselectable aria-label={props.heading} tabIndex={-1}>
        {found.length === 0 ? <p className="hint">{t('portfolio.components.none')}</p> : null}
        {groups.map((group) => (
          <div key={group.id} role="group" aria-label={group.heading}>
            <p className="menu-heading" aria-hidden>
              {group.heading}
            </p>
            {group.components.map((component) => {
              const at = found.indexOf(component);
              return (
                // The keys are those of the line above, which has the focus.
                // eslint-disable-next-line jsx-a11y/click-events-have-key-events
                <div
                  key={component.id}
                  id={`${id}-${at}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={chosen.includes(component.id)}
                  data-active={at === active}
                  className="components-option"
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => toggle(component.id)}
                >
                  <span className="components-check" aria-hidden>
                    {chosen.includes(component.id) ? '✓' : ''}
                  </span>
                  {component.name}
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Every word of the search is in the text. */
function isFound(search: string, text: string): boolean {
  const lower = text.toLocaleLowerCase(LANGUAGE);
  return search
    .toLocaleLowerCase(LANGUAGE)
    .split(/\s+/u)
    .every((one) => lower.includes(one));
}

/** Where the element stands already is a group of its own above the others. */
function withFirst(
  heading: string,
  ids: readonly string[],
  groups: readonly ComponentGroup[],
): readonly ComponentGroup[] {
  const here = groups.flatMap(({ components }) => components.filter(({ id }) => ids.includes(id)));
  return [
    { id: 'here', heading, components: here },
    ...groups.map((group) => ({
      ...group,
      components: group.components.filter(({ id }) => !ids.includes(id)),
    })),
  ];
}
