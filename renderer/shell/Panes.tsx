// The canvas: one pane, or two side by side, each with its place and state.
import { useSyncExternalStore } from 'react';
import { Link2, X } from 'lucide-react';
import { MapPane } from '../canvas/MapPane';
import { DescriptionsPage } from '../descriptions/DescriptionsPage';
import type { MapMode } from '../../domain/drawing/layer-map-content';
import { textIn } from '../../domain/text';
import { LANGUAGE, t } from '../i18n/translate';
import { PortfolioPage } from '../portfolio/PortfolioPage';
import { QualityPage } from '../quality/QualityPage';
import { RegionPage } from '../region/RegionPage';
import { useSpec } from '../state/generated';
import { PaneContext, useInUse, useMode, usePlace } from '../state/pane';
import { enterPane, samePlaces, usePlaces, type Side } from '../state/places';
import { usePresentation } from '../state/presentation';
import { useModel, useStates } from '../state/selectors';
import { useUi, type OpenPage } from '../state/ui-store';
import { usePinned, useView } from '../state/views';
import { Segmented } from '../ui/Segmented';
import { GeneratedPane } from '../views/generated/GeneratedPane';
import { ViewPane } from '../views/ViewPane';
import { runAction } from './actions';
import { placeTitle } from './place-title';
import { hasRoom, onRoom } from './room';

export function Panes() {
  const presenting = usePresentation((state) => state.steps !== null);
  const split = usePlaces((state) => state.other !== null) && !presenting;
  const activeSide = usePlaces((state) => state.activeSide);
  const activeId = usePlaces((state) => state.activeId);
  const tabbed = usePlaces((state) => state.tabs.length > 1);
  const room = useSyncExternalStore(onRoom, hasRoom);
  const sides: readonly Side[] = split && room ? ['left', 'right'] : [activeSide];
  return (
    <div
      className="panes"
      id="places"
      {...(tabbed ? { role: 'tabpanel', 'aria-labelledby': `place-${activeId}` } : {})}
    >
      {split && !room ? (
        <p className="panes-narrow" role="status">
          {t('places.noRoom')}
        </p>
      ) : null}
      <div className="panes-row">
        {sides.map((side) => (
          <PaneContext key={side} value={side}>
            <Pane side={side} split={split && room} />
          </PaneContext>
        ))}
      </div>
    </div>
  );
}

function Pane({ side, split }: { side: Side; split: boolean }) {
  const view = useView();
  const spec = useSpec();
  const pinned = usePinned();
  const place = usePlace();
  const inUse = useInUse();
  const enter = (): void => enterPane(side);
  return (
    <section
      className="pane"
      data-active={inUse}
      data-split={split}
      aria-label={split ? t(`places.${side}`) : undefined}
      onPointerDownCapture={enter}
      onFocusCapture={enter}
      onWheelCapture={enter}
      onDragEnterCapture={enter}
    >
      {split ? <PaneHeader side={side} /> : null}
      {place.kind === 'page' ? (
        <Page page={place.page} part={place.part} />
      ) : spec ? (
        <GeneratedPane key={pinned?.id ?? spec.kind} spec={spec} pinned={pinned} />
      ) : view ? (
        <ViewPane key={view.id} view={view} />
      ) : (
        <MapPane />
      )}
    </section>
  );
}

function Page({ page, part }: OpenPage) {
  if (page === 'quality') return <QualityPage part={part} />;
  if (page === 'region') return <RegionPage part={part} />;
  return page === 'portfolio' ? <PortfolioPage part={part} /> : <DescriptionsPage part={part} />;
}

function PaneHeader({ side }: { side: Side }) {
  const { index } = useModel();
  const mode = useMode();
  const place = usePlace();
  const viewId = useUi((state) => state.viewId);
  const generated = useUi((state) => state.generated);
  const page = useUi((state) => state.page);
  const same = usePlaces((state) => samePlaces(state, { viewId, generated, page }));
  const linked = usePlaces((state) => state.linked);
  const { current, target } = useStates();
  const options: { value: MapMode; label: string }[] = [
    { value: 'current', label: textIn(current?.name, LANGUAGE) || t('mode.current') },
    { value: 'diff', label: t('mode.diff') },
    { value: 'target', label: textIn(target?.name, LANGUAGE) || t('mode.target') },
  ];
  return (
    <header className="pane-header">
      <span className="pane-title">{placeTitle(place, index)}</span>
      <Segmented
        className="pane-states"
        label={t('mode.label')}
        value={mode}
        options={target ? options : options.slice(0, 1)}
        onChange={(value) => {
          enterPane(side);
          useUi.getState().set({ mode: value });
        }}
      />
      <span className="pane-space" />
      {same && side === 'right' ? (
        <button
          type="button"
          className="icon-button"
          aria-pressed={linked}
          aria-label={t('action.linked')}
          title={t('action.linked')}
          onClick={() => runAction('places.linked')}
        >
          <Link2 size={16} aria-hidden />
        </button>
      ) : null}
      <button
        type="button"
        className="icon-button"
        aria-label={t('places.closePane')}
        title={t('places.closePane')}
        onClick={() => {
          enterPane(side === 'left' ? 'right' : 'left');
          runAction('places.split');
        }}
      >
        <X size={16} aria-hidden />
      </button>
    </header>
  );
}
