import { useMemo, useState, type DragEvent } from 'react';
import { isReferencePart } from '../../domain/reference-models';
import { textIn } from '../../domain/text';
import { LANGUAGE, t } from '../i18n/translate';
import { run } from '../engine-client/commands';
import { useEditState, useModel, useOrganisation } from '../state/selectors';
import { useUi } from '../state/ui-store';
import { typeName } from '../i18n/type-names';
import { PALETTE_ELEMENT, PALETTE_TYPE } from './palette-drop';
import { FindField } from '../ui/FindField';

/** What people put in boxes most, in the order in which they do. */
const KINDS = [
  'ApplicationComponent',
  'ApplicationService',
  'ApplicationInterface',
  'DataObject',
  'BusinessService',
  'BusinessProcess',
  'TechnologyService',
  'Node',
] as const;
const MOST = 300;

/** The palette: kinds to drag into a box, and elements that stand in no box yet (as after an import). */
export function PalettePanel() {
  const addType = useUi((state) => state.addType);
  return (
    <aside className="palette" aria-label={t('palette.label')}>
      <h2>{t('palette.new')}</h2>
      <p className="hint">{t('palette.hint')}</p>
      <ul className="palette-kinds">
        {KINDS.map((type) => (
          <li key={type}>
            <button
              type="button"
              className="palette-kind"
              draggable
              aria-pressed={addType === type}
              data-pressed={addType === type}
              onDragStart={(event) => dragged(event, PALETTE_TYPE, type)}
              onClick={() => useUi.getState().set({ addType: type })}
            >
              {typeName(type)}
            </button>
          </li>
        ))}
      </ul>
      <Unplaced />
    </aside>
  );
}

function Unplaced() {
  const { index } = useModel();
  const organisation = useOrganisation();
  const [filter, setFilter] = useState('');
  const [type, setType] = useState('');
  const selected = useUi((state) => state.selection.componentIds[0]);
  const state = useEditState();
  const free = useMemo(() => {
    if (!organisation) return [];
    return index
      .pointing('element', 'owner', organisation.id)
      .filter(
        (element) =>
          !isReferencePart(element) && index.pointing('placement', 'placedElement', element.id).length === 0,
      )
      .sort((a, b) => textIn(a.name, LANGUAGE).localeCompare(textIn(b.name, LANGUAGE), LANGUAGE));
  }, [index, organisation]);
  const types = useMemo(() => [...new Set(free.map((element) => element.type))].sort(), [free]);
  const shown = free.filter(
    (element) =>
      (type === '' || element.type === type) &&
      textIn(element.name, LANGUAGE).toLocaleLowerCase(LANGUAGE).includes(filter.toLocaleLowerCase(LANGUAGE)),
  );
  return (
    <>
      <h2>{t('palette.unplaced', { count: free.length })}</h2>
      {free.length === 0 ? (
        <p className="hint">{t('palette.allPlaced')}</p>
      ) : (
        <>
          <div className="palette-filter">
            <FindField label={t('palette.filter')} value={filter} onChange={setFilter} />
            <select
              value={type}
              aria-label={t('palette.type')}
              onChange={(event) => setType(event.target.value)}
            >
              <option value="">{t('palette.allTypes')}</option>
              {types.map((one) => (
                <option key={one} value={one}>
                  {typeName(one)}
                </option>
              ))}
            </select>
          </div>
          <p className="hint">{selected ? t('palette.placeHintBox') : t('palette.placeHint')}</p>
          <ul className="palette-free">
            {shown.slice(0, MOST).map((element) => (
              <li key={element.id}>
                <button
                  type="button"
                  className="palette-element"
                  draggable
                  onDragStart={(event) => dragged(event, PALETTE_ELEMENT, element.id)}
                  onClick={() => {
                    if (!selected) return;
                    void run('placement.create', {
                      elementIds: [element.id],
                      componentId: selected,
                      ...(state ? { stateId: state.id } : {}),
                    });
                  }}
                >
                  <span>{textIn(element.name, LANGUAGE) || t('element.unnamed')}</span>
                  <span className="palette-type">{typeName(element.type)}</span>
                </button>
              </li>
            ))}
          </ul>
          {shown.length > MOST ? (
            <p className="hint">{t('palette.more', { count: shown.length - MOST })}</p>
          ) : null}
        </>
      )}
    </>
  );
}

function dragged(event: DragEvent, type: string, value: string): void {
  event.dataTransfer.setData(type, value);
  event.dataTransfer.effectAllowed = 'copy';
}
