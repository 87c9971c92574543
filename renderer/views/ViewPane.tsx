import { useEffect, useState } from 'react';
import { ArrowLeft, Trash2 } from 'lucide-react';
import { ReactFlowProvider, useReactFlow, useStoreApi } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { VIEWPOINTS, viewpointByName } from '../../domain/notation/viewpoints';
import { textIn } from '../../domain/text';
import type { View } from '../../schemas/generated/types';
import { run } from '../engine-client/commands';
import { LANGUAGE, t } from '../i18n/translate';
import { useViewportLink } from '../state/viewport-link';
import { useModel } from '../state/selectors';
import { useUi } from '../state/ui-store';
import { goBack } from '../state/views';
import { ArrangeMenu, Arranging } from './ArrangeMenu';
import { isNodeItem, removeItems } from './edits';
import { FreeViewCanvas } from './FreeViewCanvas';
import { BrushButton } from './BrushButton';
import { StylePopover } from './StylePopover';
import { IconButton } from '../ui/IconButton';

/** An open free view: its bar and its canvas. */
export function ViewPane({ view }: { view: View }) {
  const { index } = useModel();
  const editable = index.find('referenceModel', view.ownerId)?.locked !== true;
  const empty = index.pointing('viewItem', 'view', view.id).length === 0;
  const paletteOpen = useUi((state) => state.paletteOpen);
  return (
    <div className="view-pane">
      <ViewBar view={view} editable={editable} />
      <div className="view-canvas">
        <ReactFlowProvider>
          <ZoomReporter />
          <FreeViewCanvas view={view} editable={editable} />
        </ReactFlowProvider>
        <Arranging />
        {empty && editable ? (
          <div className="view-empty">
            <h2>{t('view.empty.title')}</h2>
            <p>{t('view.empty.hint')}</p>
            {paletteOpen ? null : (
              <button
                type="button"
                className="button primary"
                onClick={() => useUi.getState().set({ paletteOpen: true, viewsOpen: false })}
              >
                {t('view.empty.palette')}
              </button>
            )}
          </div>
        ) : null}
      </div>
    </div>
  );
}

function ViewBar({ view, editable }: { view: View; editable: boolean }) {
  const { index } = useModel();
  const trail = useUi((state) => state.viewTrail);
  const itemIds = useUi((state) => state.selection.itemIds);
  const before = index.find('view', trail.at(-1));
  const items = itemIds.map((id) => index.find('viewItem', id)).filter((item) => item !== undefined);
  return (
    <div className="view-bar" role="toolbar" aria-label={textIn(view.name, LANGUAGE)}>
      {before ? (
        <IconButton label={t('view.back', { name: textIn(before.name, LANGUAGE) })} onPress={() => goBack()}>
          <ArrowLeft size={17} aria-hidden />
        </IconButton>
      ) : null}
      <ViewName view={view} editable={editable} />
      {editable ? <Viewpoint view={view} /> : null}
      <span className="view-space" />
      {editable ? (
        <>
          <ArrangeMenu count={items.filter(isNodeItem).length} />
          <StylePopover key={itemIds.join(' ')} items={items} />
          <BrushButton canTake={items.length > 0} />
          <IconButton
            label={t('view.remove')}
            className="bar-button"
            disabled={items.length === 0}
            onPress={() => void removeItems(false)}
          >
            <Trash2 size={16} aria-hidden />
          </IconButton>
        </>
      ) : (
        <span className="hint">{t('view.locked')}</span>
      )}
    </div>
  );
}

function ViewName({ view, editable }: { view: View; editable: boolean }) {
  const name = textIn(view.name, LANGUAGE);
  const [text, setText] = useState(name);
  useEffect(() => setText(name), [name]);
  const save = (): void => {
    const next = text.trim();
    if (next === '' || next === name) setText(name);
    else void run('view.update', { ids: [view.id], name: { language: LANGUAGE, text: next } });
  };
  return (
    <input
      type="text"
      className="view-name"
      value={text}
      readOnly={!editable}
      title={name}
      aria-label={t('view.name')}
      onChange={(event) => setText(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') event.currentTarget.blur();
        else if (event.key === 'Escape') {
          setText(name);
          requestAnimationFrame(() => (event.target as HTMLInputElement).blur());
        }
      }}
    />
  );
}

function Viewpoint({ view }: { view: View }) {
  const known = viewpointByName(view.viewpoint);
  const kinds = (source: 'archimate' | 'jhs179') =>
    VIEWPOINTS.filter((one) => one.source === source && one.id !== 'all').map((one) => (
      <option key={one.id} value={one.name}>
        {one.fi}
      </option>
    ));
  return (
    <>
      <select
        className="view-kind"
        aria-label={t('view.kind')}
        title={t('view.kind')}
        value={known && known.id !== 'all' ? known.name : (view.viewpoint ?? '')}
        onChange={(event) =>
          void run('view.update', {
            ids: [view.id],
            viewpoint: event.target.value === '' ? null : event.target.value,
          })
        }
      >
        <option value="">{t('views.viewpointNone')}</option>
        {view.viewpoint !== undefined && !known ? (
          <option value={view.viewpoint}>{view.viewpoint}</option>
        ) : null}
        <optgroup label={t('views.viewpointJhs')}>{kinds('jhs179')}</optgroup>
        <optgroup label={t('views.viewpointArchimate')}>{kinds('archimate')}</optgroup>
      </select>
      <select
        className="view-kind"
        aria-label={t('view.routing')}
        title={t('view.routing')}
        value={view.routing ?? 'straight'}
        onChange={(event) =>
          void run('view.update', { ids: [view.id], routing: event.target.value as 'straight' })
        }
      >
        <option value="straight">{t('view.routing.straight')}</option>
        <option value="orthogonal">{t('view.routing.orthogonal')}</option>
      </select>
    </>
  );
}

function ZoomReporter() {
  useViewportLink(useReactFlow(), useStoreApi());
  return null;
}
